#include "model/cache/message_head.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace hci::rule_id {

extern const RuleId UsedAfterWrite;

} // namespace hci::rule_id

namespace hci::used_after_write {

namespace {

constexpr std::array byTag{WordingSpec{3, {9110, "9.3.4"}}, WordingSpec{4, {9110, "9.3.4"}}};

constexpr std::array rules{
    Rule{
        &rule_id::UsedAfterWrite,
        "used-after-write",
        Severity::Error,
        {9111, "4.4"},
        "A stored response is used after a write",
        "purge-after-change",
        "A cache must invalidate the URL of an unsafe request when the answer is no error: what it has "
        "stored may not be used again without asking. The rule binds the caches that the write went through; "
        "another cache, or another machine of the same network, is not notified.",
        {"the cache of the client answered with what it had stored before {0:raw} to this URL was answered "
         "{1:n}, {2:span} earlier",
         "the page's memory cache answered with what it had stored before {0:raw} to this URL was answered "
         "{1:n}, {2:span} earlier",
         "a cache between answered with what it had stored before {0:raw} to this URL was answered {1:n}, "
         "{2:span} earlier: it did not invalidate it, or another machine of it answered",
         "PUT to this URL was answered with the tag {0}, and {2:span} later this 304 confirms {3}, which was "
         "there before: the write does not show, or that was not the tag of what was written",
         "PUT to this URL was answered with the tag {0}, and {2:span} later this answer has {3}, which was "
         "there before: the write does not show, or that was not the tag of what was written"},
        DependsOn::Nothing,
        nullptr,
        byTag},
};

/// An unsafe request to the URL without an error in answer.
struct Write {
    std::uint32_t exchange = noIndex;
    int status = 0;
    Milliseconds answered = noTime;
    std::int64_t dateAt = 0;
    bool throughCdn = false;
};

std::vector<Write> writesOf(const History& history) {
    std::vector<Write> writes;
    for (const AnswerSummary& summary : history.answers) {
        if (summary.isGet || summary.status < 200 || summary.status >= 400)
            continue;
        const Exchange exchange = history.exchange(summary);
        if (isUnsafe(methodClass(exchange.method())) && exchange.responseTime() != noTime)
            writes.push_back({summary.exchange, summary.status, exchange.responseTime(), summary.dateAt,
                              summary.throughCdn});
    }
    std::sort(writes.begin(), writes.end(),
              [](const Write& a, const Write& b) { return a.answered < b.answered; });
    return writes;
}

/// The latest write that was answered before the request was sent.
const Write* writeBefore(const std::vector<Write>& writes, Milliseconds sent) {
    const auto after =
        std::upper_bound(writes.begin(), writes.end(), sent,
                         [](Milliseconds time, const Write& write) { return time < write.answered; });
    return after == writes.begin() ? nullptr : &*std::prev(after);
}

/// Whether the stored response is older than the write, by the Dates that one server gave both.
bool wasStoredBefore(const AnswerSummary& summary, const Write& write) noexcept {
    return summary.dateAt != 0 && write.dateAt != 0 && summary.dateAt < write.dateAt;
}

/// A browser returns to a page in its history without validation (RFC 9111 6).
bool mayBeHistory(const Exchange& exchange) {
    const FieldSpan request = exchange.request();
    return std::any_of(request.begin(), request.end(), [&request](const Field& field) {
        return request.pool().spelling(request.pool().folded(field.name)) == "sec-fetch-dest" &&
               request.pool().text(field.value) == "document";
    });
}

void checkUsedAfterWrite(const History& history, FindingSink& sink) {
    const std::vector<Write> writes = writesOf(history);
    if (writes.empty())
        return;
    for (const AnswerSummary& summary : history.known()) {
        if (!summary.isGet || summary.status != 200 || !(summary.fromCache || summary.fromEdge))
            continue;
        const Exchange exchange = history.exchange(summary);
        const Write* write =
            exchange.requestTime() == noTime ? nullptr : writeBefore(writes, exchange.requestTime());
        if (!write || !wasStoredBefore(summary, *write) || (!summary.fromCache && !write->throughCdn) ||
            (summary.fromCache && mayBeHistory(exchange)))
            continue;
        const bool memory = exchange.source() == ExchangeSource::MemoryCache;
        Remark remark{.rule = rule_id::UsedAfterWrite,
                      .exchange = summary.exchange,
                      .variant = static_cast<std::uint8_t>(!summary.fromCache ? 2
                                                           : memory           ? 1
                                                                              : 0)};
        if (remark.variant != 0)
            remark.severity = Severity::Warning; // page images, or another machine
        remark.values = {textValue((*history.session)[write->exchange].record().method),
                         numberValue(write->status),
                         numberValue((exchange.requestTime() - write->answered) / 1000)};
        sink.add(remark);
    }
}

/// The tags of one URL's contents, and the one in the answer to the latest PUT, which names the content as
/// written (RFC 9110 9.3.4).
class TagsAroundWrites {
public:
    TagsAroundWrites(const History& history, FindingSink& sink) : m_history(history), m_sink(sink) {}

    void take(const AnswerSummary& summary) {
        const Exchange exchange = m_history.exchange(summary);
        if (summary.isGet && (summary.status == 200 || summary.status == 304))
            takeContent(summary, exchange);
        else if (isUnsafe(methodClass(exchange.method())) && summary.status >= 200 && summary.status < 300)
            takeWrite(summary, exchange);
    }

private:
    void takeWrite(const AnswerSummary& summary, const Exchange& exchange) {
        const bool tagged = exchange.method() == "PUT" && summary.etag != TextId::None &&
                            exchange.responseTime() != noTime && !m_before.contains(summary.etag);
        m_put = tagged ? &summary : nullptr; // other writes lead to an unknown tag
        if (tagged)
            m_before.insert(m_latest.begin(), m_latest.end());
        m_latest.clear();
    }

    void takeContent(const AnswerSummary& summary, const Exchange& exchange) {
        if (summary.etag == TextId::None)
            return;
        const bool old = m_put && summary.etag != m_put->etag && m_before.contains(summary.etag);
        if (old && !summary.fromCache && !summary.fromEdge && leftAfter(exchange))
            report(summary, exchange);
        else if (!old)
            m_latest.insert(summary.etag);
    }

    /// Requests in transit during the write may have been answered before it.
    [[nodiscard]] bool leftAfter(const Exchange& exchange) const {
        return exchange.requestTime() != noTime &&
               exchange.requestTime() >= m_history.exchange(*m_put).responseTime();
    }

    void report(const AnswerSummary& summary, const Exchange& exchange) {
        const Milliseconds written = m_history.exchange(*m_put).responseTime();
        m_sink.add(
            {.rule = rule_id::UsedAfterWrite,
             .exchange = summary.exchange,
             .revalidation = m_history.facts->revalidationOf[summary.exchange],
             .severity = Severity::Warning, // the tag of the write may be the one that is wrong
             .variant = static_cast<std::uint8_t>(summary.status == 304 ? 3 : 4),
             .field = FieldName::Etag,
             .values = {textValue(m_put->etag), numberValue(summary.status),
                        numberValue((exchange.requestTime() - written) / 1000), textValue(summary.etag)}});
    }

    const History& m_history;
    FindingSink& m_sink;
    const AnswerSummary* m_put = nullptr;
    std::unordered_set<TextId> m_before; // of contents that a PUT replaced
    std::unordered_set<TextId> m_latest; // of contents since the latest write
};

void checkTagOfWrite(const History& history, FindingSink& sink) {
    std::vector<const AnswerSummary*> inTime;
    bool written = false;
    for (const AnswerSummary& summary : history.answers) {
        inTime.push_back(&summary);
        written = written || (!summary.isGet && summary.etag != TextId::None);
    }
    if (!written)
        return;
    const auto sent = [&history](const AnswerSummary* summary) {
        return history.exchange(*summary).requestTime();
    };
    std::stable_sort(inTime.begin(), inTime.end(),
                     [&sent](const AnswerSummary* a, const AnswerSummary* b) { return sent(a) < sent(b); });
    TagsAroundWrites tags(history, sink);
    for (const AnswerSummary* summary : inTime)
        tags.take(*summary);
}

constexpr std::array examples{
    RuleCase{"used-after-write", R"(
        # the machine that answers has not heard of it
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = old
        @ 12:00:10
        > PUT https://a.example/x
        < 204 No Content
        < ETag: "v2"
        @ 12:00:20
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")",
             R"(
        # it has
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = old
        @ 12:00:10
        > PUT https://a.example/x
        < 204 No Content
        < ETag: "v2"
        @ 12:00:20
        GET
        > If-None-Match: "v2"
        304
        < ETag: "v2")"},
    RuleCase{"used-after-write", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = old
        @ 12:00:10
        > PUT https://a.example/x
        < 200 OK
        < ETag: "v2"
        @ 12:00:20
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = old)",
             R"(
        # what was written later put it back
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = old
        @ 12:00:10
        > PUT https://a.example/x
        < 200 OK
        < ETag: "v2"
        @ 12:00:15
        > POST https://a.example/x
        < 204 No Content
        < Date: @
        @ 12:00:20
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = old)"},
    RuleCase{"used-after-write", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > PUT https://a.example/x
        < 204 No Content
        < Date: @
        @ 12:00:20
        GET
        < 200 OK
        < Date: @-20
        < ETag: "v1"
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = old
        ! disk-cache)",
             R"(
        # the write failed: nothing is invalidated
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > PUT https://a.example/x
        < 409 Conflict
        < Date: @
        @ 12:00:20
        GET
        < 200 OK
        < Date: @-20
        < ETag: "v1"
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = old
        ! disk-cache)"},
    RuleCase{"used-after-write", R"(
        GET
        200
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > DELETE https://a.example/x
        < 200 OK
        < Date: @
        @ 12:00:20
        GET
        < 200 OK
        < Date: @-20
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = old
        ! memory-cache)",
             R"(
        # it was asked for anew in between
        GET
        200
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > POST https://a.example/x
        < 303 See Other
        < Date: @
        < Location: /x
        @ 12:00:12
        GET
        200
        < Cache-Control: max-age=600
        = new
        @ 12:00:20
        GET
        < 200 OK
        < Date: @-8
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = new
        ! memory-cache)"},
    RuleCase{"used-after-write", R"(
        GET
        200
        < CF-Cache-Status: MISS
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > POST https://a.example/x
        < 201 Created
        < Date: @
        < CF-Cache-Status: DYNAMIC
        @ 12:00:20
        GET
        < 200 OK
        < Date: @-20
        < Age: 20
        < CF-Cache-Status: HIT
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = old)",
             R"(
        # another URL was written to
        GET
        200
        < CF-Cache-Status: MISS
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > POST https://a.example/x/1
        < 201 Created
        < Date: @
        < CF-Cache-Status: DYNAMIC
        @ 12:00:20
        GET
        < 200 OK
        < Date: @-20
        < Age: 20
        < CF-Cache-Status: HIT
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = old)"},
    RuleCase{"used-after-write", R"(
        > GET https://a.example/x
        > Sec-Fetch-Dest: empty
        200
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > PATCH https://a.example/x
        < 200 OK
        < Date: @
        @ 12:00:20
        > GET https://a.example/x
        > Sec-Fetch-Dest: empty
        < 200 OK
        < Date: @-20
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = old
        ! disk-cache)",
             R"(
        # back to a page (RFC 9111 6)
        > GET https://a.example/x
        > Sec-Fetch-Dest: document
        200
        < Cache-Control: max-age=600
        = old
        @ 12:00:10
        > PATCH https://a.example/x
        < 200 OK
        < Date: @
        @ 12:00:20
        > GET https://a.example/x
        > Sec-Fetch-Dest: document
        < 200 OK
        < Date: @-20
        < Content-Type: text/plain
        < Cache-Control: max-age=600
        = old
        ! disk-cache)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkUsedAfterWrite, checkTagOfWrite}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::used_after_write
