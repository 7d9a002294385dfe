#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

namespace hci {

namespace {

constexpr std::int64_t longLeft = 300; // seconds: below, whoever set the lifetime has taken that into account

/// The request for a service worker's script says so (Service Workers, "update").
bool asksForWorker(const Exchange& exchange) {
    const FieldSpan request = exchange.request();
    for (const Field& field : request)
        if (request.pool().spelling(request.pool().folded(field.name)) == "service-worker")
            return true;
    return false;
}

/// A stored response, and until when it may be used without asking.
struct Stored {
    const Seen* seen = nullptr;
    std::int64_t until = 0; // seconds since 1970
};

std::int64_t endOfUse(const History& history, const Seen& seen) {
    return history.exchange(seen).responseTime() / 1000 + seen.explicitFor;
}

bool sameKind(const Seen& a, const Seen& b) noexcept {
    return a.contentType == b.contentType && a.contentLanguage == b.contentLanguage;
}

/// An answer that says that it is older than the stored one is no change: older-after-newer.
bool isOlder(const Seen& seen, const Seen& than) noexcept {
    return seen.dateAt != 0 && seen.dateAt < than.dateAt;
}

void compare(const History& history, const Stored& stored, const Seen& seen, FindingSink& sink) {
    const std::int64_t now = history.exchange(seen).requestTime() / 1000;
    const std::int64_t left = stored.until - now;
    if (left <= 0 || isOlder(seen, *stored.seen) || !sameKind(*stored.seen, seen) ||
        sink.marked(seen.resource, Mark::VaryIncomplete) || sink.marked(seen.resource, Mark::Transformed) ||
        (sink.marked(seen.resource, Mark::NeverRepeats) && !stored.seen->immutable) ||
        history.compare(*stored.seen, seen) != ContentComparison::Different)
        return;
    const std::int64_t since = now - history.exchange(*stored.seen).responseTime() / 1000;
    Remark remark{.rule = RuleId::ChangedWhileFresh,
                  .exchange = seen.exchange,
                  .revalidation = history.analysis->revalidationOf[seen.exchange],
                  .field = FieldName::CacheControl,
                  .values = {numberValue(since), numberValue(since + left), numberValue(left)}};
    if (stored.seen->immutable) {
        remark.severity = Severity::Error;
        remark.variant = 1;
    } else if (asksForWorker(history.exchange(seen))) {
        remark.variant = 2;
    } else {
        remark.variant = stored.seen->fromEdge ? 3 : 0;
        if (left < longLeft)
            remark.severity = Severity::Info;
    }
    sink.mark(seen.resource, Mark::ChangedFresh);
    sink.add(remark);
}

} // namespace

void checkChangedWhileFresh(const History& history, FindingSink& sink) {
    forEachResource(history, [&](std::span<const Seen> answers) {
        Stored stored;
        for (const Seen& seen : answers) {
            const Exchange exchange = history.exchange(seen);
            if (exchange.requestTime() == noTime || exchange.responseTime() == noTime)
                continue;
            if (seen.status == 304 && stored.seen) // a validation renews it (RFC 9111 4.3.4)
                stored.until = seen.noCache ? 0 : exchange.responseTime() / 1000 + stored.seen->explicitFor;
            if (!seen.fullContent)
                continue;
            if (stored.seen)
                compare(history, stored, seen, sink);
            stored =
                seen.storable && seen.explicitFor > 0 ? Stored{&seen, endOfUse(history, seen)} : Stored{};
        }
    });
}

} // namespace hci
