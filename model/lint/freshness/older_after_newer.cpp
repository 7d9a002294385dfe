#include "model/base/seeded_hash.h"
#include "model/http/field_syntax.h"
#include "model/lint/rule_file.h"

#include <cstdlib>
#include <unordered_set>

namespace hci::rule_id {

extern const RuleId OlderAfterNewer;

} // namespace hci::rule_id

namespace hci::older_after_newer {

namespace {

constexpr std::array rules{
    Rule{&rule_id::OlderAfterNewer,
         "older-after-newer",
         Severity::Warning,
         {9111, "4"},
         "An older answer after a newer one",
         "purge-after-change",
         "Of several stored responses a cache uses the one with the most recent Date. A cache on the way "
         "kept its old copy when a newer answer passed, or several caches and machines take turns: what a "
         "visitor sees depends on which of them answers.",
         {"it is older than an answer that came before: its Date is {0:span} earlier, and its tag {1} is "
          "that of before {2}",
          "it is older than an answer that came before: its Date is {0:span} earlier, and so is its "
          "Last-Modified, {1} after {2}",
          "it is older than an answer that came before: its Date is {0:span} earlier, and its content is "
          "that of before",
          "it is older than an answer that came before: its Date is {0:span} earlier, by Age it had been "
          "stored for {3:span}, and its content is another one"}},
};

/// The answers of one resource so far, and the most recent one by Date.
class Newest {
public:
    Newest(const History& history, FindingSink& sink) : m_history(history), m_sink(sink) {}

    void take(const AnswerSummary& summary) {
        if (!summary.isGet || summary.status != 200 || summary.dateAt == 0)
            return;
        if (m_newest && summary.dateAt < m_newest->dateAt) {
            if (!summary.fromCache && cameLater(summary) && isEarlierVersion(summary))
                report(summary);
            return;
        }
        if (m_newest) {
            m_earlierTags.insert(m_newest->etag);
            if (m_newest->fullContent)
                m_earlierContents.insert(contentOf(*m_newest));
        }
        m_newest = &summary;
    }

private:
    /// Whether the request was sent after the newer answer arrived; answers in transit prove nothing.
    [[nodiscard]] bool cameLater(const AnswerSummary& summary) const {
        const Milliseconds sent = m_history.exchange(summary).requestTime();
        const Milliseconds received = m_history.exchange(*m_newest).responseTime();
        return sent != noTime && received != noTime && sent >= received;
    }

    /// Whether its validators are those of an earlier version. An earlier tag needs content known to differ,
    /// as etag-unstable covers several tags of one content.
    [[nodiscard]] bool isEarlierVersion(const AnswerSummary& summary) const {
        if (summary.etag != TextId::None && summary.etag == m_newest->etag)
            return false;
        const bool both = summary.fullContent && m_newest->fullContent;
        const ContentComparison content =
            both ? m_history.compare(summary, *m_newest) : ContentComparison::Unknown;
        if (content == ContentComparison::Same)
            return false;
        const bool earlierDate = hasEarlierDate(summary);
        const bool earlierTag = summary.etag != TextId::None && m_earlierTags.contains(summary.etag) &&
                                content == ContentComparison::Different;
        return earlierDate || earlierTag ||
               (content == ContentComparison::Different && storedFor(summary) > 0) ||
               (content == ContentComparison::Different && isEarlierContent(summary));
    }

    /// Without validators, the content of an earlier answer proves it.
    [[nodiscard]] bool isEarlierContent(const AnswerSummary& summary) const {
        return hasNoValidator(summary) && hasNoValidator(*m_newest) &&
               m_earlierContents.contains(contentOf(summary));
    }

    /// Its Age, if Age and Date agree on the time of origin, so that no clock is wrong; else 0.
    [[nodiscard]] std::int64_t storedFor(const AnswerSummary& summary) const {
        constexpr std::int64_t tolerance = 10; // seconds
        const Exchange exchange = m_history.exchange(summary);
        const auto age = ageValue(exchange.response().value(FieldName::Age));
        const bool known = age && *age > 0 && *age < oldest && exchange.responseTime() != noTime;
        const std::int64_t made = exchange.responseTime() / 1000 - age.value_or(0);
        return known && std::abs(made - summary.dateAt) <= tolerance && isNow(*m_newest, tolerance) ? *age
                                                                                                    : 0;
    }

    /// Whether the newer answer's Date is its time of reception.
    [[nodiscard]] bool isNow(const AnswerSummary& summary, std::int64_t tolerance) const {
        const Milliseconds came = m_history.exchange(summary).responseTime();
        return came != noTime && std::abs(came / 1000 - summary.dateAt) <= tolerance;
    }

    [[nodiscard]] static bool hasNoValidator(const AnswerSummary& summary) noexcept {
        return summary.etag == TextId::None && summary.lastModified == TextId::None;
    }

    [[nodiscard]] std::uint64_t contentOf(const AnswerSummary& summary) const {
        return m_history.exchange(summary).responseBody()->rawHash.low;
    }

    [[nodiscard]] bool hasEarlierDate(const AnswerSummary& summary) const noexcept {
        return summary.modifiedAt != 0 && summary.modifiedAt < m_newest->modifiedAt;
    }

    void report(const AnswerSummary& summary) {
        // A tag not seen before is not known to be an earlier one.
        const bool byTag = summary.etag != TextId::None && m_newest->etag != TextId::None &&
                           m_earlierTags.contains(summary.etag);
        const bool known = byTag || hasEarlierDate(summary) || isEarlierContent(summary);
        m_sink.add({.rule = rule_id::OlderAfterNewer,
                    .exchange = summary.exchange,
                    .variant = static_cast<std::uint8_t>(!known                    ? 3
                                                         : byTag                   ? 0
                                                         : hasNoValidator(summary) ? 2
                                                                                   : 1),
                    .field = FieldName::Date,
                    .values = {numberValue(m_newest->dateAt - summary.dateAt),
                               textValue(byTag ? summary.etag : summary.lastModified),
                               textValue(byTag ? m_newest->etag : m_newest->lastModified),
                               numberValue(storedFor(summary))}});
    }

    static constexpr std::int64_t oldest = std::int64_t{1} << 31U; // RFC 9111 1.2.2

    const History& m_history;
    FindingSink& m_sink;
    const AnswerSummary* m_newest = nullptr;
    std::unordered_set<TextId> m_earlierTags;
    std::unordered_set<std::uint64_t, SeededNumberHash> m_earlierContents; // untrusted keys
};

void checkOlderAfterNewer(const History& history, FindingSink& sink) {
    forEachResource(history.known(), [&](std::span<const AnswerSummary> answers) {
        Newest newest(history, sink);
        for (const AnswerSummary& summary : answers)
            newest.take(summary);
    });
}

constexpr std::array examples{
    RuleCase{"older-after-newer", R"(
        # another edge still has what nobody had seen before
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=600
        = new
        @ 12:00:05
        GET
        < 200 OK
        < Date: @-50
        < Age: 50
        < Content-Type: text/plain
        < ETag: "v1"
        < Cache-Control: max-age=600
        = old)",
             R"(
        # a machine whose clock is behind
        GET
        200
        < ETag: "v2"
        < Cache-Control: max-age=600
        = new
        @ 12:00:05
        GET
        < 200 OK
        < Date: @-50
        < Age: 0
        < Content-Type: text/plain
        < ETag: "v3"
        < Cache-Control: max-age=600
        = newer)"},
    RuleCase{"older-after-newer", R"(
        # without validators the content tells
        GET
        200
        < Cache-Control: max-age=60
        = old
        @ 12:01:00
        GET
        200
        < Cache-Control: max-age=60
        = new
        @ 12:01:30
        GET
        < 200 OK
        < Date: @-90
        < Content-Type: text/plain
        < Age: 90
        < Cache-Control: max-age=60
        = old)",
             R"(
        # it came back: the Date is new
        GET
        200
        < Cache-Control: max-age=60
        = old
        @ 12:01:00
        GET
        200
        < Cache-Control: max-age=60
        = new
        @ 12:01:30
        GET
        200
        < Cache-Control: max-age=60
        = old)"},
    RuleCase{"older-after-newer", R"(
        # a cache between kept its old copy when a reload went past it
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old
        @ 12:00:24
        GET
        > Cache-Control: no-cache
        200
        < ETag: "v2"
        < Cache-Control: max-age=1000
        = new
        @ 12:00:34
        GET
        < 200 OK
        < Date: @-34
        < Age: 34
        < Content-Type: text/plain
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old)",
             R"(
        # what was before came back: a new answer by its Date
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old
        @ 12:00:24
        GET
        > Cache-Control: no-cache
        200
        < ETag: "v2"
        < Cache-Control: max-age=1000
        = new
        @ 12:00:34
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=1000
        = old)"},
    RuleCase{"older-after-newer", R"(
        # no tags; two edges, of which one is behind
        GET
        200
        < Last-Modified: @-60
        = new
        @ 12:05:00
        GET
        < 200 OK
        < Date: @-600
        < Age: 600
        < Content-Type: text/plain
        < Last-Modified: @-9000
        = old)",
             R"(
        # two edges that hold the same
        GET
        200
        < Last-Modified: @-60
        = same
        @ 12:05:00
        GET
        < 200 OK
        < Date: @-600
        < Age: 600
        < Content-Type: text/plain
        < Last-Modified: @-9000
        = same)"},
    RuleCase{"older-after-newer", R"(
        # three versions, and the first once more
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        = one
        @ 12:10:00
        GET
        200
        < ETag: "v2"
        = two
        @ 12:20:00
        GET
        200
        < ETag: "v3"
        = three
        @ 12:30:00
        GET
        < 200 OK
        < Date: @-1800
        < Age: 1800
        < Content-Type: text/plain
        < ETag: "v1"
        = one)",
             R"(
        # it was on its way when the newer one came
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        = one
        @ 12:10:00
        GET
        200
        < ETag: "v2"
        ! delay 5000
        = two
        @ 12:10:01
        GET
        < 200 OK
        < Date: @-601
        < Age: 601
        < Content-Type: text/plain
        < ETag: "v1"
        = one)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkOlderAfterNewer}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::older_after_newer
