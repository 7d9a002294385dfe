#include "model/transport/transport_notes.h"

namespace hci {

QStringList sentences(const TransportNotes& notes) {
    QStringList all;
    if (notes.sentAgain > 0)
        all << QStringLiteral("requests sent once more, since the connection that was used again was closed "
                              "before the first byte (RFC 9112, 9.3.1): %1")
                   .arg(notes.sentAgain);
    if (notes.bytesAfter > 0)
        all << QStringLiteral("answers behind which bytes came that belong to none, whose connections were "
                              "dropped (RFC 9112, 6.3): %1")
                   .arg(notes.bytesAfter);
    return all;
}

} // namespace hci
