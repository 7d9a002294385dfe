#include "model/exchange/hidden_variant.h"
#include "model/lint/between_answers.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId ChangedWhileFresh;

} // namespace hci::rule_id

namespace hci::changed_while_fresh {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ChangedWhileFresh,
         "changed-while-fresh",
         Severity::Warning,
         {9111, "4.2"},
         "The content changed while it was fresh",
         "lifetime-outlives-content",
         "A lifetime is a promise: until it is over, caches use what they have without asking. The content "
         "was another one before that, and whoever had stored the earlier answer does not see it.",
         {"other content {0:span} into a lifetime of {1:span}: whoever stored the earlier answer uses it for "
          "another {2:span}",
          "other content {0:span} into a lifetime of {1:span}, and immutable: whoever stored the earlier "
          "answer uses it for another {2:span}, and a reload does not ask",
          "other content {0:span} into a lifetime of {1:span}, and it is a service worker's script: caches "
          "hand the old worker out for another {2:span}",
          "other content {0:span} into a lifetime of {1:span}: the cache between, which sent the earlier "
          "answer, and all clients that got it from there use it for another {2:span}",
          "content, {0:span} into a lifetime of {1:span} that an empty answer was given: whoever stored that "
          "shows nothing for another {2:span}"},
         DependsOn::Uses},
};

constexpr std::int64_t longLeft =
    300; // seconds: with less left, the author of the lifetime accepted the change

/// The request for a service worker's script names itself so (Service Workers, "update").
bool asksForWorker(const Exchange& exchange) {
    const FieldSpan request = exchange.request();
    for (const Field& field : request)
        if (request.pool().spelling(request.pool().folded(field.name)) == "service-worker")
            return true;
    return false;
}

/// A stored response, and until when it may be used without asking.
struct Stored {
    const AnswerSummary* summary = nullptr;
    std::int64_t until = 0;            // seconds since 1970
    std::int64_t since = 0;            // when that lifetime began
    std::uint32_t renewedBy = noIndex; // the revalidation that renewed it
};

std::int64_t endOfUse(const History& history, const AnswerSummary& summary) {
    return history.exchange(summary).responseTime() / 1000 + summary.explicitFor;
}

/// A hit of the recorder's cache was answered at its Date.
std::int64_t startOfUse(const History& history, const AnswerSummary& summary) {
    return summary.fromCache && summary.dateAt != 0 ? summary.dateAt
                                                    : history.exchange(summary).responseTime() / 1000;
}

bool sameKind(const AnswerSummary& a, const AnswerSummary& b) noexcept {
    return a.contentType == b.contentType && a.contentLanguage == b.contentLanguage;
}

/// Whether both have the same user, as another user's answer is never used (RFC 9110 11.6.2).
bool sameUser(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    return history.exchange(a).request().id(FieldName::Authorization) ==
           history.exchange(b).request().id(FieldName::Authorization);
}

/// Renews it by the lifetime of the 304, or of the stored response if the 304 gives none.
std::int64_t renewedUntil(const History& history, const AnswerSummary& stored,
                          const AnswerSummary& notModified) {
    if (notModified.noCache)
        return 0;
    const std::int64_t lifetime = notModified.hasExplicit ? notModified.explicitFor : stored.explicitFor;
    return history.exchange(notModified).responseTime() / 1000 + lifetime;
}

/// The times of writes to this URL, in order.
std::vector<Milliseconds> timesOfWrites(const History& history) {
    std::vector<Milliseconds> times;
    for (const AnswerSummary& summary : history.answers) {
        if (summary.isGet)
            continue;
        const std::string_view method = history.exchange(summary).method();
        const bool writes = method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
        if (writes && summary.status < 400)
            times.push_back(history.exchange(summary).requestTime());
    }
    std::sort(times.begin(), times.end());
    return times;
}

/// An answer older than the stored one is no change: older-after-newer reports it.
bool isOlder(const AnswerSummary& summary, const AnswerSummary& than) noexcept {
    return summary.dateAt != 0 && summary.dateAt < than.dateAt;
}

/// `written`: the times of writes to the URL. The writer changed it, and RFC 9111 4.4 invalidated the stored
/// response in the caches on that path.
void compare(const History& history, const Stored& stored, const AnswerSummary& summary,
             const std::vector<Milliseconds>& written, FindingSink& sink) {
    const std::int64_t now = history.exchange(summary).requestTime() / 1000;
    const std::int64_t left = stored.until - now;
    const bool wasEmpty = stored.summary->noContent;
    if (left <= 0 || isOlder(summary, *stored.summary) ||
        (!wasEmpty && !sameKind(*stored.summary, summary)) || !sameUser(history, *stored.summary, summary) ||
        sink.marked(summary.resource, Mark::VaryIncomplete) ||
        sink.marked(summary.resource, Mark::Transformed) ||
        (sink.marked(summary.resource, Mark::NeverRepeats) && !stored.summary->immutable) ||
        (!wasEmpty && history.compare(*stored.summary, summary) != ContentComparison::Different) ||
        hidesVariant(history.exchange(*stored.summary)) || hidesVariant(history.exchange(summary)))
        return;
    sink.mark(summary.resource, Mark::ChangedFresh);
    if (stored.renewedBy != noIndex && sink.doubted(stored.renewedBy))
        return; // another rule reports that the 304 was wrong
    const std::int64_t since = now - stored.since;
    Remark remark{.rule = rule_id::ChangedWhileFresh,
                  .exchange = summary.exchange,
                  .revalidation = history.facts->revalidationOf[summary.exchange],
                  .field = FieldName::CacheControl,
                  .values = {numberValue(since), numberValue(since + left), numberValue(left)}};
    if (stored.summary->immutable) {
        remark.severity = Severity::Error;
        remark.variant = 1;
    } else if (asksForWorker(history.exchange(summary))) {
        remark.variant = 2;
    } else {
        remark.variant = wasEmpty ? 4 : stored.summary->fromEdge ? 3 : 0;
        const auto write =
            std::upper_bound(written.begin(), written.end(), history.exchange(*stored.summary).requestTime());
        const bool wasWritten = write != written.end() && *write <= history.exchange(summary).requestTime();
        if (left < longLeft || wasWritten || wasInvalidated(history, summary))
            remark.severity = Severity::Info;
    }
    sink.add(remark);
}

void checkChangedWhileFresh(const History& history, FindingSink& sink) {
    const std::vector<Milliseconds> written = timesOfWrites(history);
    forEachResource(history.known(), [&](std::span<const AnswerSummary> answers) {
        Stored stored;
        for (const AnswerSummary& summary : answers) {
            const Exchange exchange = history.exchange(summary);
            if (exchange.requestTime() == noTime || exchange.responseTime() == noTime)
                continue;
            if (summary.status == 304 && stored.summary) // a validation renews it (RFC 9111 4.3.4)
                stored = {stored.summary, renewedUntil(history, *stored.summary, summary),
                          exchange.responseTime() / 1000, history.facts->revalidationOf[summary.exchange]};
            if (!(summary.fullContent || summary.noContent) || (summary.fromCache && stored.summary))
                continue;
            if (stored.summary && summary.fullContent)
                compare(history, stored, summary, written, sink);
            stored = summary.storable && summary.explicitFor > 0
                         ? Stored{&summary, endOfUse(history, summary), startOfUse(history, summary)}
                         : Stored{};
        }
    });
}

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkChangedWhileFresh}};

} // namespace hci::changed_while_fresh
