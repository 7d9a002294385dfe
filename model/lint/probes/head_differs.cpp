#include "model/http/field_syntax.h"
#include "model/http/vary.h"
#include "model/lint/history.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace hci::rule_id {

extern const RuleId HeadDiffers;
extern const RuleId HeadContentLength;

} // namespace hci::rule_id

namespace hci::head_differs {

namespace {

constexpr std::array rules{
    Rule{
        &rule_id::HeadDiffers,
        "head-differs",
        Severity::Warning,
        {9110, "9.3.2"},
        "HEAD says something else than GET",
        "",
        "The fields of HEAD should be those of GET. By them caches freshen what they hold, or take it for "
        "stale (RFC 9111 4.3.5).",
        {"HEAD says {field} {0}, GET says {1}", "HEAD is answered {0:n}, GET {1:n}",
         "HEAD says {field} {0}, and GET, {2:span} apart, {1}: it changed between, or HEAD is not answered "
         "as GET would be; a cache that sees the HEAD takes its stored response for stale (RFC 9111 4.3.5)"}},
    Rule{&rule_id::HeadContentLength,
         "head-content-length",
         Severity::Error,
         {9110, "8.6"},
         "HEAD's Content-Length is not GET's",
         "",
         "Content-Length on a HEAD must be the length that a GET's content would have. A cache that compares "
         "it takes what it has stored for stale (RFC 9111 4.3.5).",
         {"HEAD says Content-Length {0}, GET's content has {1:bytes}",
          "HEAD says Content-Length {0}, and the content of GET, {2:span} apart, has {1:bytes}: it changed "
          "between, or the length is wrong"}},
};

/// Fields that describe the representation or decide what a cache does with it.
constexpr std::array comparedFields{FieldName::CacheControl, FieldName::Etag,
                                    FieldName::Vary,         FieldName::ContentLocation,
                                    FieldName::LastModified, FieldName::ContentType};

bool tellHead(const ProbedTarget& target, const ProbeResult& result) {
    const ProbeVariant* variant = target.variantOf(result);
    if (!variant || variant->baseline == noIndex || result.exchanges.empty())
        return true;
    const Exchange got = target.session()[variant->baseline];
    const Exchange head = target.session()[result.exchanges.back()];
    const bool comparable =
        result.cause == ProbeCause::LengthDiffers || result.cause == ProbeCause::FieldsDiffer;
    const auto length = parseDecimal(head.response().value(FieldName::ContentLength));
    const ByteCount content = got.size(Size::ResponseBody);
    if (comparable && length && content.known() && *length != content.value()) {
        Remark about = target.remark(rule_id::HeadContentLength, FieldName::ContentLength);
        about.values = {target.text(head.response().value(FieldName::ContentLength)),
                        numberValue(got.size(Size::ResponseBody).value())};
        target.sink().add(about);
    }
    if (result.cause == ProbeCause::WrongStatus) {
        Remark about = target.remark(rule_id::HeadDiffers, FieldName::None, 1);
        about.values = {numberValue(head.status()), numberValue(got.status())};
        target.sink().add(about);
    }
    if (result.cause != ProbeCause::FieldsDiffer)
        return true;
    for (const FieldName field : comparedFields) {
        const std::string there = head.response().combined(field);
        const std::string here = got.response().combined(field);
        if (there.empty() || there == here)
            continue;
        Remark about = target.remark(rule_id::HeadDiffers, field);
        about.values = {target.text(there), target.text(here)};
        target.sink().add(about);
    }
    return true;
}

/// Compares two answers close in time: HEAD's fields should be those of a GET at that moment (RFC 9110
/// 9.3.2), but the resource may have changed since.
class HeadBesideGet {
public:
    HeadBesideGet(const History& history, const AnswerSummary& head, const AnswerSummary& get, bool unchanged,
                  FindingSink& sink)
        : m_history(history), m_head(history.exchange(head)), m_get(history.exchange(get)),
          m_headSummary(head), m_getSummary(get), m_unchanged(unchanged), m_sink(sink) {}

    /// A GET on the other side of the HEAD: a field that agrees with it is no fault, as it changed in
    /// between.
    void setOther(const AnswerSummary& other) { m_other = m_history.exchange(other); }

    void check() {
        if (m_head.status() != 200) {
            compareStatus();
            return;
        }
        for (const FieldName field : comparedFields)
            compareField(field);
        compareLength();
    }

private:
    [[nodiscard]] std::int64_t span() const {
        return std::abs(m_head.requestTime() - m_get.requestTime()) / 1000;
    }

    [[nodiscard]] Remark remark(RuleId rule, FieldName field, std::uint8_t variant) const {
        return {.rule = rule, .exchange = m_headSummary.exchange, .variant = variant, .field = field};
    }

    /// Every general-purpose server answers HEAD (9.1); a login or a server error proves nothing.
    void compareStatus() {
        const int status = m_head.status();
        if (status != 404 && status != 405 && status != 410 && status != 501)
            return;
        Remark about = remark(rule_id::HeadDiffers, FieldName::None, 1);
        about.values = {numberValue(status), numberValue(m_get.status())};
        m_sink.add(about);
    }

    void compareField(FieldName field) {
        const std::string there = m_head.response().combined(field);
        const std::string here = m_get.response().combined(field);
        if (there.empty() || here.empty() || there == here ||
            (m_other && m_other->response().combined(field) == there))
            return;
        const bool validator = field == FieldName::Etag || field == FieldName::LastModified;
        if (field == FieldName::Etag && compareTags(there, here) != TagRelation::Different)
            return;
        if (field == FieldName::Vary && varyOf(m_head.response()) == varyOf(m_get.response()))
            return;
        const bool open = validator && !m_unchanged;
        Remark about = remark(rule_id::HeadDiffers, field, open ? 2 : 0);
        if (open)
            about.severity = Severity::Info;
        about.values = {m_sink.newText(there), m_sink.newText(here), numberValue(span())};
        m_sink.add(about);
    }

    void compareLength() {
        const auto length = parseDecimal(m_head.response().value(FieldName::ContentLength));
        const auto said = parseDecimal(m_get.response().value(FieldName::ContentLength));
        const ByteCount counted = m_get.size(Size::ResponseBody);
        const bool exact = counted.known() && counted.basis() != Basis::UpperBound;
        const std::int64_t content = said ? *said : exact ? counted.value() : -1;
        const bool sameCoding = m_headSummary.contentEncoding == m_getSummary.contentEncoding;
        const bool asOther = m_other && length && m_other->size(Size::ResponseBody).known() &&
                             m_other->size(Size::ResponseBody).value() == *length;
        if (!length || content < 0 || *length == content || !sameCoding || asOther)
            return;
        const bool sameTag = m_headSummary.etag != TextId::None && m_headSummary.etag == m_getSummary.etag &&
                             m_history.text(m_headSummary.etag).starts_with('"');
        const bool certain = m_unchanged || sameTag; // a strong tag names its bytes (8.8.1)
        Remark about = remark(rule_id::HeadContentLength, FieldName::ContentLength,
                              static_cast<std::uint8_t>(certain ? 0 : 1));
        if (!certain)
            about.severity = Severity::Info;
        about.values = {textValue(m_head.response().id(FieldName::ContentLength)), numberValue(content),
                        numberValue(span())};
        m_sink.add(about);
    }

    const History& m_history;
    Exchange m_head;
    Exchange m_get;
    std::optional<Exchange> m_other;
    const AnswerSummary& m_headSummary;
    const AnswerSummary& m_getSummary;
    bool m_unchanged;
    FindingSink& m_sink;
};

bool isPlainGet(const AnswerSummary& summary) noexcept {
    return summary.isGet && summary.status == 200 && !summary.conditional && !summary.fromEdge;
}

/// Whether both requests agree and neither was answered by a cache, which may store different responses for
/// them.
bool areAlike(const History& history, const AnswerSummary& head, const AnswerSummary& get) {
    const Exchange a = history.exchange(head);
    const Exchange b = history.exchange(get);
    return head.acceptEncoding == get.acceptEncoding && !head.fromEdge && !a.response().has(FieldName::Age) &&
           !b.response().has(FieldName::Age) && a.requestTime() != noTime && b.requestTime() != noTime &&
           a.request().id(FieldName::Authorization) == b.request().id(FieldName::Authorization);
}

/// Whether the content is the same before and after.
bool staysTheSame(const History& history, const AnswerSummary& before, const AnswerSummary& after) {
    const bool sameTag = before.etag != TextId::None && before.etag == after.etag;
    const bool sameContent =
        before.fullContent && after.fullContent && history.compare(before, after) == ContentComparison::Same;
    return sameTag || sameContent;
}

Milliseconds timeBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    return std::abs(history.exchange(a).requestTime() - history.exchange(b).requestTime());
}

/// `before`, `after`: the neighbouring GETs, or null; `after` may be a 304.
void checkHead(const History& history, const AnswerSummary& head, const AnswerSummary* before,
               const AnswerSummary* after, FindingSink& sink) {
    constexpr Milliseconds closeInTime = 10'000;
    const bool unchanged = before && after && staysTheSame(history, *before, *after);
    const AnswerSummary* later = after && after->status == 200 ? after : nullptr;
    const AnswerSummary* get = before ? before : later;
    if (before && later && timeBetween(history, head, *later) < timeBetween(history, head, *before))
        get = later;
    if (!get || !areAlike(history, head, *get) ||
        (!unchanged && timeBetween(history, head, *get) > closeInTime))
        return;
    HeadBesideGet beside(history, head, *get, unchanged, sink);
    if (before && later)
        beside.setOther(get == later ? *before : *later);
    beside.check();
}

void checkHeads(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const auto tells = [](const AnswerSummary& summary) {
            return isPlainGet(summary) || (summary.isGet && summary.status == 304);
        };
        const AnswerSummary* before = nullptr;
        std::size_t next = 0;
        for (std::size_t at = 0; at < answers.size(); ++at) {
            const AnswerSummary& head = answers[at];
            if (isPlainGet(head))
                before = &head;
            if (head.isGet || head.ours || head.conditional || history.exchange(head).method() != "HEAD")
                continue;
            while (next < answers.size() && (next <= at || !tells(answers[next])))
                ++next;
            checkHead(history, head, before, next < answers.size() ? &answers[next] : nullptr, sink);
        }
    });
}

constexpr std::array examples{
    RuleCase{"head-differs", R"(
        # a second apart: it may have changed
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < ETag: "h"
        < Content-Type: text/plain
        GET
        200
        < ETag: "g"
        = hello)",
             R"(
        # left out is allowed (RFC 9110 9.3.2)
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < Content-Type: text/plain
        GET
        200
        < ETag: "g"
        = hello)"},
    RuleCase{"head-differs", R"(
        # the same before and after
        GET
        200
        < ETag: "g"
        = hello
        @ 12:00:40
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < ETag: "h"
        < Content-Type: text/plain
        @ 12:01:00
        GET
        200
        < ETag: "g"
        = hello)",
             R"(
        # minutes lie between, and nobody asked again
        GET
        200
        < ETag: "g"
        = hello
        @ 12:05:00
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < ETag: "h"
        < Content-Type: text/plain)"},
    RuleCase{"head-differs", R"(
        # a 304 says that nothing has changed
        GET
        200
        < ETag: "g"
        < Cache-Control: no-cache
        = hello
        @ 12:00:40
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < ETag: "g"
        < Content-Type: text/plain
        < Cache-Control: no-store
        @ 12:01:00
        GET
        > If-None-Match: "g"
        304
        < ETag: "g"
        < Cache-Control: no-cache)",
             R"(
        # it changed before the HEAD, as the next GET shows
        GET
        200
        < ETag: "g"
        = hello
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < ETag: "h"
        < Content-Type: text/plain
        GET
        200
        < ETag: "h"
        = other)"},
    RuleCase{"head-differs", R"(
        > HEAD https://a.example/x
        < 405 Method Not Allowed
        < Date: @
        GET
        200
        = hello)",
             R"(
        # the address is for those who have logged in
        > HEAD https://a.example/x
        < 401 Unauthorized
        < Date: @
        GET
        200
        = hello)"},
    RuleCase{"head-content-length", R"(
        # one strong tag, and so the same bytes
        GET
        200
        < ETag: "g"
        = hello
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < ETag: "g"
        < Content-Type: text/plain
        < Content-Length: 0)",
             R"(
        # the length in another coding
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "g"
        = hello
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < ETag: "g"
        < Content-Type: text/plain
        < Content-Length: 900)"},
    RuleCase{"head-content-length", R"(
        # no validator tells whether it changed
        GET
        200
        = hello
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < Content-Type: text/plain
        < Content-Length: 9)",
             R"(
        GET
        200
        = hello
        > HEAD https://a.example/x
        < 200 OK
        < Date: @
        < Content-Type: text/plain
        < Content-Length: 5)"},
};

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::Head, .tell = tellHead},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkHeads}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples; // and in TstProbeRules, which has failing servers

} // namespace hci::head_differs
