#pragma once

#include <QtCore/QStringList>

namespace hci {

/// What happened on connections and is in no exchange.
struct TransportNotes {
    int sentAgain = 0;  ///< requests whose connection, used before, was closed before the first byte
    int bytesAfter = 0; ///< answers behind which bytes came when they were over

    TransportNotes& operator+=(const TransportNotes& more) noexcept {
        sentAgain += more.sentAgain;
        bytesAfter += more.bytesAfter;
        return *this;
    }
    friend bool operator==(const TransportNotes&, const TransportNotes&) = default;
};

/// A sentence for each that there is.
[[nodiscard]] QStringList sentences(const TransportNotes& notes);

} // namespace hci
