#pragma once

#include <QtCore/QStringList>

namespace hci {

/// Events on connections that no exchange shows.
struct TransportNotes {
    int sentAgain = 0;  ///< requests whose reused connection was closed before the first byte
    int bytesAfter = 0; ///< answers that were followed by bytes

    TransportNotes& operator+=(const TransportNotes& more) noexcept {
        sentAgain += more.sentAgain;
        bytesAfter += more.bytesAfter;
        return *this;
    }
    friend bool operator==(const TransportNotes&, const TransportNotes&) = default;
};

/// A sentence for each kind of event that occurred.
[[nodiscard]] QStringList sentences(const TransportNotes& notes);

} // namespace hci
