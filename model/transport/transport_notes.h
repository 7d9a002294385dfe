#pragma once

#include <QtCore/QStringList>

namespace hci {

/// Events of a run that no exchange shows.
struct TransportNotes {
    int sentAgain = 0;       ///< requests whose reused connection was closed before the first byte
    int bytesAfter = 0;      ///< answers that were followed by bytes
    int contentsLeftOut = 0; ///< contents that are not kept whole, as all together reach their bound

    TransportNotes& operator+=(const TransportNotes& more) noexcept {
        sentAgain += more.sentAgain;
        bytesAfter += more.bytesAfter;
        contentsLeftOut += more.contentsLeftOut;
        return *this;
    }
    friend bool operator==(const TransportNotes&, const TransportNotes&) = default;
};

/// A sentence for each kind of event that occurred.
[[nodiscard]] QStringList sentences(const TransportNotes& notes);

} // namespace hci
