#include "model/exchange/hidden_variant.h"
#include "model/lint/between_answers.h"
#include "model/lint/neighbours.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId LastModifiedNow;
extern const RuleId LastModifiedUnchanged;

} // namespace hci::rule_id

namespace hci::last_modified_and_content {

namespace {

constexpr std::array rules{
    Rule{&rule_id::LastModifiedNow,
         "last-modified-now",
         Severity::Warning,
         {9110, "8.8.2.1"},
         "Last-Modified is the time of the answer",
         "untrue-dates",
         "Last-Modified equals Date on each answer although the content stays, so it says nothing about the "
         "content: no conditional request with it can be answered 304, and heuristic freshness is none.",
         {"Last-Modified equals Date on each of {0:n} answers: useless as a validator"}},
    Rule{&rule_id::LastModifiedUnchanged,
         "last-modified-unchanged",
         Severity::Warning,
         {9110, "8.8.2"},
         "Other content, same Last-Modified",
         "untrue-dates",
         "The content changed and the modification date did not. A cache that validates by date gets 304 and "
         "keeps the old content.",
         {"the content changed and Last-Modified stayed {0}",
          "the content and the tag changed and Last-Modified stayed {0}: only caches without tags are misled",
          "the content changed and Last-Modified stayed {0}: a placeholder of a build or an image, and no "
          "real date"}},
};

/// Placeholder dates of builds and images: the first year of Unix, the earliest time of zip archives, and
/// npm's fixed time.
bool isPlaceholder(std::int64_t modifiedAt, std::string_view text) noexcept {
    constexpr std::int64_t firstYear = 366 * 24 * 3600;
    constexpr std::int64_t firstOfZip = 315'532'800; // 1980-01-01 00:00:00
    constexpr std::int64_t npm = 499'162'500;        // 1985-10-26 08:15:00
    const bool inFirstYear = modifiedAt >= 0 && modifiedAt < firstYear && text.find("1970") != text.npos;
    return inFirstYear || modifiedAt == firstOfZip || modifiedAt == npm;
}

void compareDates(const History& history, const AnswerSummary& a, const AnswerSummary& b, FindingSink& sink) {
    if (a.lastModified == TextId::None || a.lastModified != b.lastModified || b.noStore ||
        !sameMetadata(a, b))
        return;
    const bool sameTag = a.etag != TextId::None && a.etag == b.etag;
    if (sameTag || history.compare(a, b) != ContentComparison::Different)
        return; // another rule covers an unchanged tag
    if (hidesVariant(history.exchange(a)) || hidesVariant(history.exchange(b)))
        return;
    const bool tagChanged = a.etag != TextId::None && b.etag != TextId::None;
    if (!tagChanged)
        doubtBetween(history, a, b, sink);
    if (sink.marked(b.resource, Mark::VaryIncomplete) || sink.marked(b.resource, Mark::NeverRepeats))
        return; // another rule reports it
    Remark remark{.rule = rule_id::LastModifiedUnchanged,
                  .exchange = b.exchange,
                  .variant = static_cast<std::uint8_t>(tagChanged ? 1 : 0),
                  .field = FieldName::LastModified,
                  .values = {textValue(b.lastModified)}};
    if (tagChanged)
        remark.severity = Severity::Info;
    else if (isPlaceholder(b.modifiedAt, history.text(b.lastModified)))
        remark.variant = 2;
    sink.add(remark);
}

/// One content whose Last-Modified returns after another one: several machines have dates of their own.
void checkTurns(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* first = nullptr;
        bool left = false; // another date has come since
        for (const AnswerSummary& summary : answers) {
            if (!summary.fullContent || summary.lastModified == TextId::None || summary.etag != TextId::None)
                continue;
            if (!first) {
                first = &summary;
            } else if (summary.lastModified != first->lastModified) {
                left = true;
            } else if (left && history.compare(*first, summary) == ContentComparison::Same) {
                sink.mark(summary.resource, Mark::DatesTakeTurns);
                return;
            }
        }
    });
}

struct DateEqualities {
    std::vector<std::uint32_t> equal; ///< exchanges
    bool all = true;
    bool stays = false; ///< two of the answers have one content
    const AnswerSummary* last = nullptr;
    std::uint32_t resource = noIndex;
};

/// Requires equal content, as content made for each answer rightly has its time (RFC 9110 8.8.2.1).
bool isSameContent(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    return b.status == 304 || (a.etag != TextId::None && a.etag == b.etag) ||
           history.compare(a, b) == ContentComparison::Same;
}

/// Adds one answer with Last-Modified of one variant.
void take(DateEqualities& state, const History& history, const AnswerSummary& summary) {
    state.stays = state.stays || (state.last && isSameContent(history, *state.last, summary));
    state.last = &summary;
    if (summary.lastModified != summary.date) {
        state.all = false;
        return;
    }
    state.equal.push_back(summary.exchange);
}

void finish(const DateEqualities& state, FindingSink& sink) {
    if (!state.all || !state.stays || state.equal.size() < 2)
        return;
    sink.mark(state.resource, Mark::DateIsNow);
    for (const std::uint32_t exchange : state.equal) {
        Remark remark{.rule = rule_id::LastModifiedNow,
                      .exchange = exchange,
                      .field = FieldName::LastModified,
                      .values = {numberValue(static_cast<std::int64_t>(state.equal.size()))}};
        if (const ByteCount missed = sink.facts().exchangeBytes[exchange].missed; missed.value() > 0)
            remark.bytes = missed;
        sink.add(remark);
    }
}

void checkLastModifiedHistory(const History& history, FindingSink& sink) {
    forNeighbours(history, [&](std::size_t, const AnswerSummary& previous, const AnswerSummary& next) {
        compareDates(history, previous, next, sink);
    });
    DateEqualities state;
    for (const AnswerSummary& summary : history.answers) {
        if (summary.resource != state.resource) {
            finish(state, sink);
            state = {};
            state.resource = summary.resource;
        }
        if (summary.isGet && (summary.status == 200 || summary.status == 304) && !summary.noStore &&
            summary.lastModified != TextId::None)
            take(state, history, summary);
    }
    finish(state, sink);
}

bool tellDateIsNow(const ProbedTarget& target, const ProbeResult& result) {
    if (result.exchanges.size() < 2 || result.cause != ProbeCause::DateDiffers)
        return true;
    const bool always =
        std::all_of(result.exchanges.begin(), result.exchanges.end(), [&target](std::uint32_t row) {
            const FieldSpan response = target.session()[row].response();
            return response.value(FieldName::LastModified) == response.value(FieldName::Date);
        });
    if (!always || target.sink().marked(target.resource(), Mark::DateIsNow))
        return true;
    target.sink().mark(target.resource(), Mark::DateIsNow);
    Remark about = target.remark(rule_id::LastModifiedNow, FieldName::LastModified);
    about.values = {numberValue(static_cast<std::int64_t>(result.exchanges.size()))};
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::Repeat, .tell = tellDateIsNow},
};

constexpr std::array examples{
    RuleCase{"last-modified-now", R"(
        GET
        200
        < Last-Modified: @
        = hello
        GET
        200
        < Last-Modified: @
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @
        = hello
        GET
        200
        < Last-Modified: @-1
        = hello)"},
    RuleCase{"last-modified-now", R"(
        GET
        200
        < Last-Modified: @
        < ETag: "v1"
        = hello
        GET
        200
        < Last-Modified: @
        < ETag: "v1"
        = hello)",
             R"(
        # made anew for each answer
        GET
        200
        < Last-Modified: @
        < ETag: "v1"
        = hello
        GET
        200
        < Last-Modified: @
        < ETag: "v2"
        = other)"},
    RuleCase{"last-modified-unchanged", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v2"
        = other)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = other)"},
    RuleCase{"last-modified-unchanged", R"(
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?0
        200
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = wide
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?0
        200
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = narrow)",
             R"(
        # told as hints-without-vary
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?0
        200
        < Cache-Control: max-age=60
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = wide
        > GET https://a.example/x
        > Sec-CH-UA-Mobile: ?1
        200
        < Cache-Control: max-age=60
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        = narrow)"},
    RuleCase{"last-modified-unchanged", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = other)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello)"},
    RuleCase{"last-modified-unchanged", R"(
        # the date that builds give each file
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = hello
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = other)",
             R"(
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = hello
        GET
        200
        < Last-Modified: Thu, 01 Jan 1970 00:00:01 GMT
        = hello)"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .history = {checkLastModifiedHistory, checkTurns}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::last_modified_and_content
