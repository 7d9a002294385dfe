#include "model/facts/ledger.h"

#include "model/exchange/message_bytes.h"

namespace hci {

ByteParts bytesOf(const Exchange& exchange, const Decision& decision, const Revalidation* revalidation) {
    ByteParts parts;
    const ByteCount bytes = transferredBytes(exchange);
    if (decision.hadFresh() && !exchange.fromRecordersCache()) {
        parts.avoidable = bytes;
    } else if (exchange.status() == 304 || (revalidation && revalidation->outcome == Outcome::NotModified)) {
        parts.revalidation = bytes;
    } else if (revalidation && revalidation->outcome == Outcome::MissedNotModified) {
        // A 304 would have cost about the field section; where only content was counted, nothing.
        const ByteCount section =
            bytes.scope() == Scope::Message ? fieldSection(exchange) : ByteCount::zero(Scope::Content);
        parts.revalidation = ByteCount(std::min(section.value(), bytes.value()),
                                       bytes.known() ? section.basis() : bytes.basis(), bytes.scope());
        parts.missed = difference(bytes, parts.revalidation);
    } else {
        parts.needed = bytes;
    }
    if (revalidation &&
        (revalidation->outcome == Outcome::NotModified || revalidation->outcome == Outcome::NoStoredResponse))
        parts.saved = revalidation->saved;
    return parts;
}

} // namespace hci
