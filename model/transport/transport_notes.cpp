#include "model/transport/transport_notes.h"

#include "model/base/bounds.h"

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
    if (notes.contentsLeftOut > 0)
        all << QStringLiteral(
                   "contents that are compared but not kept whole, since those of one run together "
                   "reach %1 GiB: %2")
                   .arg(bounds::transport::contentsBytes / bounds::gibibyte)
                   .arg(notes.contentsLeftOut);
    return all;
}

} // namespace hci
