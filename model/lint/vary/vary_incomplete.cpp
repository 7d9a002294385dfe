#include "model/http/field_syntax.h"
#include "model/lint/between_answers.h"
#include "model/lint/phrases.h"
#include "model/lint/request_difference.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>

namespace hci::rule_id {

extern const RuleId VaryIncomplete;

} // namespace hci::rule_id

namespace hci::vary_incomplete {

namespace {

constexpr std::array rules{
    Rule{
        &rule_id::VaryIncomplete,
        "vary-incomplete",
        Severity::Warning,
        {9110, "12.5.5"},
        "The content depends on a request field that Vary does not name",
        "vary-request-field",
        "A cache gives a stored response to every request that agrees in the fields that Vary names (RFC "
        "9111 4.1). Where another field chose the content, it gives out the wrong one, and a 304 confirms "
        "the wrong one.",
        {"two answers {3:span} apart have other content; what differs in their requests is {0:names}, which "
         "Vary does not name",
         "this URL is answered as {1} and as {2}; what differs in the requests is {0:names}, which Vary does "
         "not name",
         "this URL redirects to {1} and to {2}; what differs in the requests is {0:names}, which Vary does "
         "not "
         "name",
         "this URL is answered {1:n} and {2:n}; what differs in the requests is {0:names}, which Vary does "
         "not "
         "name"},
        DependsOn::Uses},
};

constexpr Milliseconds closeInTime = 600'000;
constexpr std::size_t maxFields = 3; // with more differences the requests are unrelated

constexpr std::size_t maxFamilies = 5; // of custom fields, if a changed media type shows that they chose

/// "text/html" of "text/html; charset=UTF-8".
std::string_view mediaType(std::string_view contentType) noexcept {
    return trimmed(contentType.substr(0, contentType.find(';')));
}

bool isRedirect(const History& history, const AnswerSummary& summary) {
    const bool redirects = summary.status == 301 || summary.status == 302 || summary.status == 303 ||
                           summary.status == 307 || summary.status == 308;
    return redirects && summary.isGet && history.exchange(summary).response().has(FieldName::Location);
}

/// The target of a redirect without its query, which often has a one-time token.
std::string_view targetOf(const History& history, const AnswerSummary& summary) {
    const std::string_view location = history.exchange(summary).response().value(FieldName::Location);
    return location.substr(0, location.find_first_of("?#"));
}

bool isCompared(const History& history, const AnswerSummary& summary) {
    return summary.fullContent || isRedirect(history, summary);
}

/// Whether the results differ: other content, another target, or one in place of the other.
bool answersDiffer(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    if (a.fullContent != b.fullContent)
        return true;
    return a.fullContent ? history.compare(a, b) == ContentComparison::Different
                         : targetOf(history, a) != targetOf(history, b);
}

bool requestIsWhole(const Exchange& exchange) noexcept {
    return !exchange.is(ExchangeFlag::RequestFieldsIncomplete) && !exchange.is(ExchangeFlag::Sanitised);
}

/// Two answers of one resource, one after the other, whose content differs.
class AnswerComparison {
public:
    AnswerComparison(const History& history, const AnswerSummary& a, const AnswerSummary& b)
        : m_history(history), m_a(a), m_b(b), m_one(history.exchange(a)), m_other(history.exchange(b)),
          m_otherType(a.fullContent && b.fullContent &&
                      !equalsIgnoringCase(mediaType(history.text(a.contentType)),
                                          mediaType(history.text(b.contentType)))) {}

    /// The fields that chose the content, joined; empty if nothing shows a choice.
    [[nodiscard]] std::string chosenBy() const {
        if (!closeEnough() || !canMislead() || !requestIsWhole(m_one) || !requestIsWhole(m_other))
            return {};
        const std::vector<FieldName> fields = tellingFields(m_one.request(), m_other.request(), maxFields,
                                                            m_otherType ? maxFamilies : maxFields);
        if (fields.empty() || isNamed(fields))
            return {};
        if (isCookie(pool(), fields.front()) && !cookieTells())
            return {};
        return joined(fields);
    }
    [[nodiscard]] bool otherType() const noexcept { return m_otherType; }
    /// Sets the remark's wording and its values from the two answers.
    void describe(Remark& remark) const {
        if (m_a.fullContent && m_b.fullContent) {
            remark.variant = m_otherType ? 1 : 0;
            remark.values[1] = textValue(m_a.contentType);
            remark.values[2] = textValue(m_b.contentType);
        } else if (m_a.fullContent != m_b.fullContent) {
            remark.variant = 3;
            remark.values[1] = numberValue(m_a.status);
            remark.values[2] = numberValue(m_b.status);
        } else {
            remark.variant = 2;
            remark.values[1] = textValue(m_one.response().id(FieldName::Location));
            remark.values[2] = textValue(m_other.response().id(FieldName::Location));
        }
    }
    [[nodiscard]] std::int64_t span() const noexcept {
        return (m_other.requestTime() - m_one.requestTime()) / 1000;
    }

private:
    [[nodiscard]] const TextPool& pool() const noexcept { return m_history.session->pool(); }

    [[nodiscard]] bool closeEnough() const noexcept {
        return m_one.requestTime() != noTime && m_other.requestTime() != noTime &&
               m_other.requestTime() - m_one.requestTime() <= closeInTime;
    }

    /// Whether a cache can use one for the other: without validation, or because of equal validators.
    [[nodiscard]] bool canMislead() const noexcept {
        if (!m_a.storable || m_a.noStore || m_b.noStore)
            return false;
        const bool sameTag = m_a.etag != TextId::None && m_a.etag == m_b.etag;
        const bool sameDate = m_a.etag == TextId::None && m_b.etag == TextId::None &&
                              m_a.lastModified != TextId::None && m_a.lastModified == m_b.lastModified;
        return sameTag || sameDate || m_a.freshFor > span() || m_b.freshFor > 0;
    }

    /// Cookies change all the time: evidence is a Cookie field on one side only, a single differing cookie,
    /// or another media type.
    [[nodiscard]] bool cookieTells() const {
        return m_otherType ||
               m_one.request().has(FieldName::Cookie) != m_other.request().has(FieldName::Cookie) ||
               !differingCookie(m_one, m_other).empty();
    }

    /// The usual spelling; a name in capitals stays unchanged.
    [[nodiscard]] std::string spelled(FieldName field) const {
        const std::string_view name = pool().spelling(field);
        std::string text = lowered(name) == name ? fieldInWords(name).toStdString() : std::string(name);
        if (isCookie(pool(), field))
            if (const std::string_view cookie = differingCookie(m_one, m_other); !cookie.empty())
                text.append(" (").append(cookie).append(")");
        return text;
    }

    [[nodiscard]] bool isNamed(const std::vector<FieldName>& fields) const {
        return std::any_of(fields.begin(), fields.end(), [&](FieldName field) {
            const std::string_view name = pool().spelling(pool().folded(field));
            return m_a.varies->covers(name) || m_b.varies->covers(name);
        });
    }

    [[nodiscard]] std::string joined(const std::vector<FieldName>& fields) const {
        std::string text;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            text += i == 0 ? "" : "\n";
            text += spelled(fields[i]);
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

/// Doubts 304s to the other request if one tag names both contents, as they confirm the wrong one.
void doubtForOtherRequests(const History& history, const AnswerSummary& b, FindingSink& sink) {
    for (const AnswerSummary* summary = &b + 1; summary < history.answers.data() + history.answers.size();
         ++summary) {
        if (summary->resource != b.resource)
            return;
        const std::uint32_t row = history.facts->revalidationOf[summary->exchange];
        if (summary->status != 304 || row == noIndex)
            continue;
        const std::uint32_t stored = history.facts->revalidations[row].stored;
        if (stored != noIndex &&
            !differingFields((*history.session)[stored].request(), history.exchange(*summary).request())
                 .empty())
            sink.doubt(row);
    }
}

void compare(const History& history, const AnswerSummary& a, const AnswerSummary& b, FindingSink& sink) {
    const AnswerComparison comparison(history, a, b);
    if (sink.marked(b.resource, Mark::NeverRepeats) && !comparison.otherType())
        return;
    const std::string fields = comparison.chosenBy();
    if (fields.empty() || !answersDiffer(history, a, b))
        return;
    sink.mark(b.resource, Mark::VaryIncomplete);
    if (a.fullContent && b.fullContent)
        doubtBetween(history, a, b, sink);
    if (a.fullContent && b.fullContent && a.etag != TextId::None && a.etag == b.etag)
        doubtForOtherRequests(history, b, sink);
    Remark remark{.rule = rule_id::VaryIncomplete,
                  .exchange = b.exchange,
                  .revalidation = history.facts->revalidationOf[b.exchange],
                  .field = FieldName::Vary,
                  .values = {sink.newText(fields), {}, {}, numberValue(comparison.span())}};
    comparison.describe(remark);
    sink.add(remark);
}

/// Equal requests with different content: it changes by itself, whatever else differs between requests.
bool changesByItself(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    const bool sameKind =
        a.fullContent == b.fullContent && (!a.fullContent || a.contentType == b.contentType);
    return sameKind &&
           differingFields(history.exchange(a).request(), history.exchange(b).request()).empty() &&
           answersDiffer(history, a, b);
}

void checkVaryIncomplete(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* previous = nullptr;
        for (const AnswerSummary& summary : answers) {
            if (!isCompared(history, summary))
                continue;
            if (previous && changesByItself(history, *previous, summary))
                return;
            previous = &summary;
        }
        previous = nullptr;
        for (const AnswerSummary& summary : answers) {
            if (!isCompared(history, summary))
                continue;
            if (previous && !summary.ours)
                compare(history, *previous, summary, sink);
            previous = &summary;
        }
    });
}

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkVaryIncomplete}};

} // namespace hci::vary_incomplete
