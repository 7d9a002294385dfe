#include "model/base/seeded_hash.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/validators.h"
#include "model/http/media_type.h"
#include "model/lint/content_difference.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace hci::rule_id {

extern const RuleId ContentNeverRepeats;

} // namespace hci::rule_id

namespace hci::content_never_repeats {

namespace {

constexpr std::array rules{
    Rule{
        &rule_id::ContentNeverRepeats,
        "content-never-repeats",
        Severity::Warning,
        {9110, "8.8.1"},
        "Each answer is another one",
        "content-per-answer",
        "A token, a nonce or a time in the content makes each answer a new one, and its tag with it. No "
        "conditional request can be answered 304, and the tag is made for nothing. A weak tag may stay the "
        "same where the origin takes two contents for equivalent.",
        {"{0:n} answers, each with other content and another tag; they differ from byte {2:n} on "
         "({3:bytes}), behind {1}",
         "{0:n} answers, each with other content and another tag; they differ from byte {2:n} on "
         "({3:bytes})",
         "{0:n} answers, each with other content: no validator made from it can match; they differ from byte "
         "{2:n} on ({3:bytes}), behind {1}",
         "{0:n} answers, each with other content: no validator made from it can match; they differ from byte "
         "{2:n} on ({3:bytes})"}},
};

constexpr std::size_t enough = 3; // two may be the states before and after a change

constexpr Milliseconds closeInTime = 10'000; // edits are rarer

constexpr Milliseconds sameVisit = 600'000; // a token is recognised by its form, too

constexpr std::uint64_t maxBytesRead = std::uint64_t{4} << 20;

/// The full answers of one resource, only tagged ones if it has tags. Empty once a tag or a content repeats,
/// or a 304 shows that validation can succeed.
std::vector<const AnswerSummary*> allDifferent(const History& history,
                                               std::span<const AnswerSummary> answers) {
    std::vector<const AnswerSummary*> full;
    std::unordered_set<TextId> tags;
    std::unordered_set<std::uint64_t, SeededNumberHash> contents; // untrusted keys
    const bool withoutTag = std::none_of(answers.begin(), answers.end(), [](const AnswerSummary& summary) {
        return summary.fullContent && summary.etag != TextId::None;
    });
    for (const AnswerSummary& summary : answers) {
        if (summary.status == 304)
            return {};
        if (!summary.fullContent || !summary.storable || (summary.etag == TextId::None) != withoutTag)
            continue; // unstorable answers are never validated
        if (isStream(history.exchange(summary)))
            return {};
        const bool newTag = withoutTag || tags.insert(summary.etag).second;
        const bool newContent = contents.insert(history.exchange(summary).responseBody()->rawHash.low).second;
        if (!newTag || !newContent)
            return {};
        full.push_back(&summary);
    }
    return full;
}

/// Whether letters and digits look random: a nonce or a token for one answer.
bool isRandomToken(std::string_view text) noexcept {
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 512;
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/-_=";
    const bool hasBoth = text.find_first_of(digits) != std::string_view::npos &&
                         text.find_first_of(others) != std::string_view::npos;
    return text.size() >= shortest && text.size() <= longest && hasBoth &&
           std::all_of(text.begin(), text.end(), [&](char c) {
               return digits.find(c) != std::string_view::npos || others.find(c) != std::string_view::npos;
           });
}

/// Whether the whole difference is a time of day or a number of seconds: the time of the answer.
bool isTime(std::string_view text, std::size_t offset, std::size_t length) noexcept {
    constexpr std::string_view characters = "0123456789-:.TZ+";
    constexpr std::size_t secondsSince1970 = 10;
    const auto belongs = [&](std::size_t at) {
        return at < text.size() && characters.find(text[at]) != std::string_view::npos;
    };
    std::size_t begin = offset;
    while (begin > 0 && belongs(begin - 1) && offset - begin < 32)
        --begin;
    std::size_t end = offset;
    while (belongs(end) && end - begin < 64)
        ++end;
    if (length == 0 || offset + length > end)
        return false;
    const std::string_view run = text.substr(begin, end - begin);
    const bool digits = run.find_first_not_of("0123456789.") == std::string_view::npos;
    const bool clock = std::count(run.begin(), run.end(), ':') >= 2 &&
                       run.find_first_of("0123456789") != std::string_view::npos;
    return clock || (digits && run.size() >= secondsSince1970 && run.front() == '1');
}

/// Data is requested again because it changes: a price, a load.
bool isData(const Exchange& exchange) noexcept {
    return essenceOf(exchange.response().value(FieldName::ContentType)).ends_with("json");
}

/// The two neighbours closest in time.
std::pair<const AnswerSummary*, const AnswerSummary*> closest(const History& history,
                                                              const std::vector<const AnswerSummary*>& full) {
    std::pair<const AnswerSummary*, const AnswerSummary*> best;
    Milliseconds least = sameVisit + 1;
    for (std::size_t i = 1; i < full.size(); ++i) {
        const Milliseconds before = history.exchange(*full[i - 1]).requestTime();
        const Milliseconds after = history.exchange(*full[i]).requestTime();
        const bool timed = before != noTime && after != noTime;
        const bool sameKind = full[i - 1]->contentType == full[i]->contentType;
        if (!timed || !sameKind || after - before >= least)
            continue;
        least = after - before;
        best = {full[i - 1], full[i]};
    }
    return best;
}

/// Where two of `answers`, which all have different contents and tags, differ; nothing if they differ by
/// more than a token.
std::optional<Remark> neverRepeating(const Exchange& one, const Exchange& other, std::size_t answers,
                                     const FindingSink& sink) {
    const BodyReadLimits readLimits{.maxBytes = maxBytesRead, .budget = sink.facts().budget.get()};
    const auto left = readContent(one, readLimits);
    const auto right = readContent(other, readLimits);
    if (!left || !right)
        return std::nullopt;
    const std::string_view after = toView(*right);
    const ContentDifference difference = firstDifference(toView(*left), after);
    if (!difference.mostlySame || difference.length == 0)
        return std::nullopt; // other content with more than a new token, or the same in another encoding
    const auto [offset, length] = std::pair(difference.offset, difference.length);
    const std::size_t begin = std::min(after.size(), static_cast<std::size_t>(offset));
    const auto size = static_cast<std::size_t>(length);
    const bool byForm = isRandomToken(after.substr(begin, size)) || isTime(after, begin, size);
    const bool later = other.requestTime() - one.requestTime() > closeInTime;
    if (!byForm && (later || isData(other)))
        return std::nullopt;
    const bool tagged = other.response().has(FieldName::Etag);
    return Remark{.rule = rule_id::ContentNeverRepeats,
                  .variant =
                      static_cast<std::uint8_t>((difference.before.empty() ? 1 : 0) + (tagged ? 0 : 2)),
                  .field = FieldName::Etag,
                  .values = {numberValue(static_cast<std::int64_t>(answers)), sink.newText(difference.before),
                             numberValue(difference.offset), numberValue(difference.length)}};
}

void checkResource(const History& history, std::span<const AnswerSummary> answers, FindingSink& sink) {
    const std::vector<const AnswerSummary*> full = allDifferent(history, answers);
    if (full.size() < enough)
        return;
    const auto [one, other] = closest(history, full);
    if (!one)
        return;
    std::optional<Remark> remark =
        neverRepeating(history.exchange(*one), history.exchange(*other), full.size(), sink);
    if (!remark)
        return;
    sink.mark(one->resource, Mark::NeverRepeats);
    for (const AnswerSummary* summary : std::span(full).subspan(1)) {
        remark->exchange = summary->exchange;
        remark->revalidation = history.facts->revalidationOf[summary->exchange];
        remark->bytes = history.exchange(*summary).size(Size::ResponseBody);
        sink.add(*remark);
    }
}

void checkNeverRepeats(const History& history, FindingSink& sink) {
    forEachResource(history.answers,
                    [&](std::span<const AnswerSummary> answers) { checkResource(history, answers, sink); });
}

/// Two answers in a row show the difference in content; all of them, that validation never succeeds.
bool tellNeverRepeats(const ProbedTarget& target, const ProbeResult& result) {
    if (result.cause != ProbeCause::NeverRepeats || result.exchanges.size() < 2 ||
        target.sink().marked(target.resource(), Mark::NeverRepeats))
        return true;
    const Exchange one = target.session()[result.exchanges[0]];
    const Exchange other = target.session()[result.exchanges[1]];
    const std::size_t answers = tagsSeen(target.probed(), result.coding, target.session()).size();
    std::optional<Remark> about = neverRepeating(one, other, answers, target.sink());
    if (!about)
        return true;
    about->exchange = target.probed().subject;
    about->bytes = ByteCount(other.size(Size::ResponseBody).value(), Basis::Measured, Scope::Content);
    target.sink().mark(target.resource(), Mark::NeverRepeats);
    target.sink().add(*about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::Repeat, .verdict = ProbeVerdict::Changed, .tell = tellNeverRepeats},
};

constexpr std::array examples{
    RuleCase{"content-never-repeats", R"(
        # data, with a token in it
        GET
        < 200 OK
        < Content-Type: application/json
        < ETag: "t1"
        = ["csrf", "s3Kd9f0a", 1, 2, 3, 4, 5, 6, 7, 8, 9]
        GET
        < 200 OK
        < Content-Type: application/json
        < ETag: "t2"
        = ["csrf", "Lq0vT7xz", 1, 2, 3, 4, 5, 6, 7, 8, 9]
        GET
        < 200 OK
        < Content-Type: application/json
        < ETag: "t3"
        = ["csrf", "Bn5mW1yr", 1, 2, 3, 4, 5, 6, 7, 8, 9])",
             R"(
        # data that changes, as it is asked for again since it does
        GET
        < 200 OK
        < Content-Type: application/json
        < ETag: "t1"
        = ["price", 101, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        GET
        < 200 OK
        < Content-Type: application/json
        < ETag: "t2"
        = ["price", 102, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        GET
        < 200 OK
        < Content-Type: application/json
        < ETag: "t3"
        = ["price", 103, 1, 2, 3, 4, 5, 6, 7, 8, 9])"},
    RuleCase{"content-never-repeats", R"(
        GET
        200
        < Cache-Control: no-cache
        = <html><i nonce="s3Kd9f0a"></i><p>one two three four five six</p></html>
        GET
        200
        < Cache-Control: no-cache
        = <html><i nonce="Lq0vT7xz"></i><p>one two three four five six</p></html>
        GET
        200
        < Cache-Control: no-cache
        = <html><i nonce="Bn5mW1yr"></i><p>one two three four five six</p></html>)",
             R"(
        # with a nonce, and not stored: as it should be
        GET
        200
        < Cache-Control: no-store
        = <html><i nonce="s3Kd9f0a"></i><p>one two three four five six</p></html>
        GET
        200
        < Cache-Control: no-store
        = <html><i nonce="Lq0vT7xz"></i><p>one two three four five six</p></html>
        GET
        200
        < Cache-Control: no-store
        = <html><i nonce="Bn5mW1yr"></i><p>one two three four five six</p></html>)"},
    RuleCase{"content-never-repeats", R"(
        # minutes apart, and what differs is the time at which it was made
        GET
        200
        < ETag: "t1"
        = <list>one two three four five six seven</list><made>2026-01-05T12:00:00Z</made>
        @ 12:02:00
        GET
        200
        < ETag: "t2"
        = <list>one two three four five six seven</list><made>2026-01-05T12:02:00Z</made>
        @ 12:04:00
        GET
        200
        < ETag: "t3"
        = <list>one two three four five six seven</list><made>2026-01-05T12:04:00Z</made>)",
             R"(
        # a count that goes up
        GET
        200
        < ETag: "t1"
        = <list>one two three four five six seven</list><visits>12</visits>
        @ 12:02:00
        GET
        200
        < ETag: "t2"
        = <list>one two three four five six seven</list><visits>13</visits>
        @ 12:04:00
        GET
        200
        < ETag: "t3"
        = <list>one two three four five six seven</list><visits>14</visits>)"},
    RuleCase{"content-never-repeats", R"(
        # the token comes first, and there is no validator
        GET
        200
        < Cache-Control: no-cache
        = s3Kd9f0a is this visit, and then the rest of it, which stays as it is
        GET
        200
        < Cache-Control: no-cache
        = Lq0vT7xz is this visit, and then the rest of it, which stays as it is
        GET
        200
        < Cache-Control: no-cache
        = Bn5mW1yr is this visit, and then the rest of it, which stays as it is)",
             R"(
        # two of three have a tag, and that stays
        GET
        200
        < ETag: "a"
        = s3Kd9f0a is this visit, and then the rest of it, which stays as it is
        GET
        200
        = Lq0vT7xz is this visit, and then the rest of it, which stays as it is
        GET
        200
        < ETag: "a"
        = Bn5mW1yr is this visit, and then the rest of it, which stays as it is)"},
    RuleCase{"content-never-repeats", R"(
        # no validator, and none from the content would help
        GET
        200
        < Cache-Control: no-cache
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>
        GET
        200
        < Cache-Control: no-cache
        = <head><title>A page of some length</title><meta name="csrf-token" content="Lq0vT7xz"></head>
        GET
        200
        < Cache-Control: no-cache
        = <head><title>A page of some length</title><meta name="csrf-token" content="Bn5mW1yr"></head>)",
             R"(
        # the first came back
        GET
        200
        < Cache-Control: no-cache
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>
        GET
        200
        < Cache-Control: no-cache
        = <head><title>A page of some length</title><meta name="csrf-token" content="Lq0vT7xz"></head>
        GET
        200
        < Cache-Control: no-cache
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>)"},
    RuleCase{"content-never-repeats", R"(
        # minutes apart, and what differs is a token by its form
        GET
        200
        < ETag: "t1"
        = <html><body>0123456789012345678901234567890123456789</body><i t="9f3a7c1e"></i></html>
        @ 12:02:00
        GET
        200
        < ETag: "t2"
        = <html><body>0123456789012345678901234567890123456789</body><i t="b60d2e48"></i></html>
        @ 12:04:00
        GET
        200
        < ETag: "t3"
        = <html><body>0123456789012345678901234567890123456789</body><i t="1c8f5a03"></i></html>)",
             R"(
        # minutes apart, and what differs is a word
        GET
        200
        < ETag: "t1"
        = <html><body>0123456789012345678901234567890123456789</body><i t="tomatoes"></i></html>
        @ 12:02:00
        GET
        200
        < ETag: "t2"
        = <html><body>0123456789012345678901234567890123456789</body><i t="cucumber"></i></html>
        @ 12:04:00
        GET
        200
        < ETag: "t3"
        = <html><body>0123456789012345678901234567890123456789</body><i t="zucchini"></i></html>)"},
    RuleCase{"content-never-repeats", R"(
        GET
        200
        < ETag: W/"a1"
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>
        GET
        200
        < ETag: W/"b2"
        = <head><title>A page of some length</title><meta name="csrf-token" content="Lq0vT7xz"></head>
        GET
        200
        < ETag: W/"c3"
        = <head><title>A page of some length</title><meta name="csrf-token" content="Bn5mW1yr"></head>)",
             R"(
        # one came back: a validation could have succeeded
        GET
        200
        < ETag: W/"a1"
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>
        GET
        200
        < ETag: W/"b2"
        = <head><title>A page of some length</title><meta name="csrf-token" content="Lq0vT7xz"></head>
        GET
        200
        < ETag: W/"a1"
        = <head><title>A page of some length</title><meta name="csrf-token" content="s3Kd9f0a"></head>)"},
    RuleCase{"content-never-repeats", R"(
        # the time comes first
        GET
        200
        < ETag: "a1"
        = 1 o'clock and then the rest of it, which stays as it is
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = 2 o'clock and then the rest of it, which stays as it is
        GET
        > If-None-Match: "b2"
        200
        < ETag: "c3"
        = 3 o'clock and then the rest of it, which stays as it is)",
             R"(
        # other content altogether: an author was at work
        GET
        200
        < ETag: "a1"
        = the first edition of it
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = and now for something else)"},
    RuleCase{"content-never-repeats", R"(
        GET
        200
        < ETag: "a1"
        = <script nonce="AAAAAAAA">one();two();three();four();five();six();seven();eight()</script>
        @ 12:00:03
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = <script nonce="BBBBBBBB">one();two();three();four();five();six();seven();eight()</script>
        GET
        > If-None-Match: "b2"
        200
        < ETag: "c3"
        = <script nonce="CCCCCCCC">one();two();three();four();five();six();seven();eight()</script>)",
             R"(
        # hours between
        GET
        200
        < ETag: "a1"
        = <script nonce="AAAAAAAA">one();two();three();four();five();six();seven();eight()</script>
        @ 18:00:00
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        = <script nonce="BBBBBBBB">one();two();three();four();five();six();seven();eight()</script>
        @ 23:00:00
        GET
        > If-None-Match: "b2"
        200
        < ETag: "c3"
        = <script nonce="CCCCCCCC">one();two();three();four();five();six();seven();eight()</script>)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkNeverRepeats}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::content_never_repeats
