#include "model/transport/transport_notes.h"

namespace hci {

QStringList sentences(const TransportNotes& notes) {
    QStringList all;
    if (notes.sentAgain > 0)
        all << QStringLiteral("requests sent again because the reused connection was closed before the first "
                              "byte (RFC 9112, 9.3.1): %1")
                   .arg(notes.sentAgain);
    if (notes.bytesAfter > 0)
        all << QStringLiteral("answers followed by bytes that belong to no answer, whose connections were "
                              "closed (RFC 9112, 6.3): %1")
                   .arg(notes.bytesAfter);
    return all;
}

} // namespace hci
