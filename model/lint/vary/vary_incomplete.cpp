#include "model/http/field_syntax.h"
#include "model/lint/not_modified/contradicted_304.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>

namespace hci::vary_incomplete {

namespace {

constexpr std::array rules{
    Rule{RuleId::VaryIncomplete,
         "vary-incomplete",
         Severity::Warning,
         {9110, "12.5.5"},
         "The content depends on a request field that Vary does not name",
         "vary-request-field",
         "A cache gives a stored response to every request that agrees in the fields that Vary names (RFC "
         "9111 4.1). Where another field chose the content, it gives out the wrong one, and a 304 confirms "
         "the wrong one.",
         {"two answers {3:span} apart have other content; what differs in their requests is {0:raw}, and "
          "Vary does not name it",
          "this URL is answered as {1} and as {2}; what differs in the requests is {0:raw}, and Vary does "
          "not name it"}},
};

using namespace std::string_view_literals;

constexpr Milliseconds closeInTime = 600'000;

constexpr std::size_t mostFields = 3; // more that differ: two different requests

/// Request fields that say nothing of the content, or that rules of their own look at.
constexpr std::array ignored{
    "accept-encoding"sv,
    "access-control-request-headers"sv,
    "access-control-request-method"sv,
    "alt-used"sv,
    "authorization"sv,
    "available-dictionary"sv,
    "baggage"sv,
    "cache-control"sv,
    "connection"sv,
    "date"sv,
    "dictionary-id"sv,
    "dnt"sv,
    "forwarded"sv,
    "host"sv,
    "keep-alive"sv,
    "newrelic"sv,
    "origin"sv,
    "pragma"sv,
    "priority"sv,
    "proxy-authorization"sv,
    "proxy-connection"sv,
    "purpose"sv,
    "range"sv,
    "referer"sv,
    "service-worker"sv,
    "te"sv,
    "upgrade-insecure-requests"sv,
    "via"sv,
    "x-client-data"sv,
};

static_assert(std::is_sorted(ignored.begin(), ignored.end()));

/// Families of such fields, and words of names whose value is another one with each request.
constexpr std::array ignoredPrefixes{":"sv,         "if-"sv,          "content-"sv, "sec-"sv,
                                     "x-b3-"sv,     "x-forwarded-"sv, "x-amz"sv,    "x-datadog-"sv,
                                     "x-akamai-"sv, "cf-"sv};

constexpr std::array ignoredWords{"trace"sv,     "request-id"sv, "requestid"sv, "correlation"sv, "csrf"sv,
                                  "xsrf"sv,      "nonce"sv,      "timestamp"sv, "session"sv,     "span"sv,
                                  "client-id"sv, "visitor"sv,    "-time"sv};

bool saysNothing(std::string_view name) noexcept {
    const auto begins = [name](std::string_view prefix) { return name.starts_with(prefix); };
    const auto holds = [name](std::string_view word) { return name.find(word) != std::string_view::npos; };
    return std::binary_search(ignored.begin(), ignored.end(), name) ||
           std::any_of(ignoredPrefixes.begin(), ignoredPrefixes.end(), begins) ||
           std::any_of(ignoredWords.begin(), ignoredWords.end(), holds);
}

TextId valueOf(FieldSpan fields, FieldName folded) noexcept {
    for (const Field& field : fields)
        if (fields.pool().folded(field.name) == folded)
            return field.value;
    return TextId::None;
}

bool names(const Vary& vary, std::string_view lowerCaseName) {
    return vary.any || std::binary_search(vary.names.begin(), vary.names.end(), lowerCaseName);
}

/// Fields that one application made up tell more than those that every client sends.
int placeOf(std::string_view name) noexcept {
    if (name == "cookie")
        return 3;
    if (name == "user-agent")
        return 2;
    return name.starts_with("accept") ? 1 : 0;
}

/// What differs between two requests and could choose the content, as it is spelled, the telling ones first.
std::vector<FieldName> differingFields(FieldSpan a, FieldSpan b) {
    std::vector<FieldName> found;
    const TextPool& pool = a.pool();
    const auto collect = [&](FieldSpan one, FieldSpan other, bool whereAbsent) {
        for (const Field& field : one) {
            const FieldName folded = pool.folded(field.name);
            const TextId value = valueOf(other, folded);
            const bool differs = whereAbsent ? value == TextId::None : value != valueOf(one, folded);
            const auto same = [&](FieldName known) { return pool.folded(known) == folded; };
            if (differs && !saysNothing(pool.spelling(folded)) &&
                std::none_of(found.begin(), found.end(), same))
                found.push_back(field.name);
        }
    };
    if (a.empty() || b.empty())
        return found; // not recorded
    collect(a, b, false);
    collect(b, a, true);
    std::stable_sort(found.begin(), found.end(), [&pool](FieldName x, FieldName y) {
        return placeOf(pool.spelling(pool.folded(x))) < placeOf(pool.spelling(pool.folded(y)));
    });
    return found;
}

/// "text/html" of "text/html; charset=UTF-8".
std::string_view mediaType(std::string_view contentType) noexcept {
    return trimmed(contentType.substr(0, contentType.find(';')));
}

bool requestIsWhole(const Exchange& exchange) noexcept {
    return !exchange.is(ExchangeFlag::RequestFieldsIncomplete) && !exchange.is(ExchangeFlag::Sanitised);
}

/// Two answers of one resource, one after the other, whose content differs.
class Comparison {
public:
    Comparison(const History& history, const AnswerSummary& a, const AnswerSummary& b)
        : m_history(history), m_a(a), m_b(b), m_one(history.exchange(a)), m_other(history.exchange(b)),
          m_otherType(!equalsIgnoringCase(mediaType(history.text(a.contentType)),
                                          mediaType(history.text(b.contentType)))) {}

    /// The fields that chose the content, joined; empty where nothing says that it was chosen.
    [[nodiscard]] std::string chosenBy() const {
        if (!closeEnough() || !canMislead() || !requestIsWhole(m_one) || !requestIsWhole(m_other))
            return {};
        const std::vector<FieldName> fields = differingFields(m_one.request(), m_other.request());
        if (fields.empty() || fields.size() > mostFields || isNamed(fields))
            return {};
        if (placeOf(lowered(pool().spelling(fields.front()))) == 3 && !cookieTells())
            return {};
        return joined(fields);
    }
    [[nodiscard]] bool otherType() const noexcept { return m_otherType; }
    [[nodiscard]] std::int64_t span() const noexcept {
        return (m_other.requestTime() - m_one.requestTime()) / 1000;
    }

private:
    [[nodiscard]] const TextPool& pool() const noexcept { return m_history.session->pool(); }

    [[nodiscard]] bool closeEnough() const noexcept {
        return m_one.requestTime() != noTime && m_other.requestTime() != noTime &&
               m_other.requestTime() - m_one.requestTime() <= closeInTime;
    }

    /// A cache can give the one for the other: without asking, or because both have the same validators.
    [[nodiscard]] bool canMislead() const noexcept {
        if (!m_a.storable || m_a.noStore || m_b.noStore)
            return false;
        const bool sameTag = m_a.etag != TextId::None && m_a.etag == m_b.etag;
        const bool sameDate = m_a.etag == TextId::None && m_b.etag == TextId::None &&
                              m_a.lastModified != TextId::None && m_a.lastModified == m_b.lastModified;
        return sameTag || sameDate || m_a.freshFor > span() || m_b.freshFor > 0;
    }

    /// Cookies change all the time: only one that is there once and once not is evidence, or another type.
    [[nodiscard]] bool cookieTells() const {
        return m_otherType ||
               m_one.request().has(FieldName::Cookie) != m_other.request().has(FieldName::Cookie);
    }

    [[nodiscard]] bool isNamed(const std::vector<FieldName>& fields) const {
        const Vary a = varyOf(m_one.response());
        const Vary b = varyOf(m_other.response());
        return std::any_of(fields.begin(), fields.end(), [&](FieldName field) {
            const std::string_view name = pool().spelling(pool().folded(field));
            return names(a, name) || names(b, name);
        });
    }

    [[nodiscard]] std::string joined(const std::vector<FieldName>& fields) const {
        std::string text;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            text += i == 0 ? "" : i + 1 == fields.size() ? " and " : ", ";
            text += pool().spelling(fields[i]);
        }
        return text;
    }

    const History& m_history;
    const AnswerSummary& m_a;
    const AnswerSummary& m_b;
    Exchange m_one;
    Exchange m_other;
    bool m_otherType;
};

void compare(const History& history, const AnswerSummary& a, const AnswerSummary& b, FindingSink& sink) {
    const Comparison comparison(history, a, b);
    if (sink.marked(b.resource, Mark::NeverRepeats) && !comparison.otherType())
        return;
    const std::string fields = comparison.chosenBy();
    if (fields.empty() || history.compare(a, b) != ContentComparison::Different)
        return;
    sink.mark(b.resource, Mark::VaryIncomplete);
    contradicted_304::doubtBetween(history, a, b, sink);
    sink.add({.rule = RuleId::VaryIncomplete,
              .exchange = b.exchange,
              .revalidation = history.facts->revalidationOf[b.exchange],
              .variant = static_cast<std::uint8_t>(comparison.otherType() ? 1 : 0),
              .field = FieldName::Vary,
              .values = {sink.newText(fields), textValue(a.contentType), textValue(b.contentType),
                         numberValue(comparison.span())}});
}

/// Equal requests with different content: it changes by itself, whatever else differs.
bool changesByItself(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    return a.contentType == b.contentType &&
           differingFields(history.exchange(a).request(), history.exchange(b).request()).empty() &&
           history.compare(a, b) == ContentComparison::Different;
}

void checkVaryIncomplete(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* previous = nullptr;
        for (const AnswerSummary& seen : answers) {
            if (!seen.fullContent)
                continue;
            if (previous && changesByItself(history, *previous, seen))
                return;
            previous = &seen;
        }
        previous = nullptr;
        for (const AnswerSummary& seen : answers) {
            if (!seen.fullContent)
                continue;
            if (previous && !seen.ours)
                compare(history, *previous, seen, sink);
            previous = &seen;
        }
    });
}

constexpr std::array examples{
    RuleCase{"vary-incomplete", R"(
        GET
        > Accept-Encoding: gzip
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: private, max-age=300
        = <p>page</p>
        GET
        > Accept-Encoding: gzip
        > X-Inertia: true
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: private, max-age=300
        = {"component":"page"})",
             R"(
        GET
        > Accept-Encoding: gzip
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: private, max-age=300
        < Vary: X-Inertia
        = <p>page</p>
        GET
        > Accept-Encoding: gzip
        > X-Inertia: true
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: private, max-age=300
        < Vary: X-Inertia
        = {"component":"page"})"},
    RuleCase{"vary-incomplete", R"(
        # the validator cannot tell the two apart
        GET
        > Accept-Encoding: gzip
        > X-Region: EU
        200
        < Last-Modified: @-3600
        < Expires: -1
        = euros
        @ 12:01:00
        GET
        > Accept-Encoding: gzip
        > X-Region: US
        200
        < Last-Modified: @-3660
        < Expires: -1
        = dollars)",
             R"(
        # nothing of it may be used again
        GET
        > Accept-Encoding: gzip
        > X-Region: EU
        200
        < Cache-Control: no-store
        = euros
        @ 12:01:00
        GET
        > Accept-Encoding: gzip
        > X-Region: US
        200
        < Cache-Control: no-store
        = dollars)"},
    RuleCase{"vary-incomplete", R"(
        GET
        > Accept-Encoding: gzip
        > Accept-Language: de
        200
        < Cache-Control: public, max-age=600
        = Guten Tag
        GET
        > Accept-Encoding: gzip
        > Accept-Language: en
        200
        < Cache-Control: public, max-age=600
        = Good morning)",
             R"(
        # the same request gets other content as well: not the language
        GET
        > Accept-Encoding: gzip
        > Accept-Language: de
        200
        < Cache-Control: public, max-age=600
        = Guten Tag
        GET
        > Accept-Encoding: gzip
        > Accept-Language: de
        200
        < Cache-Control: public, max-age=600
        = Guten Abend
        GET
        > Accept-Encoding: gzip
        > Accept-Language: en
        200
        < Cache-Control: public, max-age=600
        = Good morning)"},
    RuleCase{"vary-incomplete", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Cache-Control: public, max-age=600
        = for everybody
        GET
        > Accept-Encoding: gzip
        > Cookie: beta=1
        200
        < Cache-Control: public, max-age=600
        = for testers)",
             R"(
        # cookies change with each request: that alone is no evidence
        GET
        > Accept-Encoding: gzip
        > Cookie: visit=1
        200
        < Cache-Control: public, max-age=600
        = for everybody
        GET
        > Accept-Encoding: gzip
        > Cookie: visit=2
        200
        < Cache-Control: public, max-age=600
        = for testers)"},
    RuleCase{"vary-incomplete", R"(
        # X-Request-Id is another one with each request
        GET
        > Accept-Encoding: gzip
        > Accept: text/html
        > X-Request-Id: 1
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: max-age=600
        = <p>page</p>
        GET
        > Accept-Encoding: gzip
        > Accept: application/json
        > X-Request-Id: 2
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: max-age=600
        = {})",
             R"(
        GET
        > Accept-Encoding: gzip
        > X-Request-Id: 1
        200
        < Cache-Control: max-age=600
        = one
        GET
        > Accept-Encoding: gzip
        > X-Request-Id: 2
        200
        < Cache-Control: max-age=600
        = two)"},
};

} // namespace

const RuleFile file{.rules = rules, .history = {checkVaryIncomplete}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::vary_incomplete
