#include "model/lint/between_answers.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedContradicted;

} // namespace hci::rule_id

namespace hci::contradicted_304 {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedContradicted,
         "304-contradicted",
         Severity::Warning,
         {9110, "15.4.5"},
         "A full answer contradicts the 304",
         "own-tag",
         "A 304 says that the stored content is the current one. Who asked without a condition, seconds "
         "later, got other content: either it changed in these seconds, or the 304 was not true, and the "
         "client goes on with the old content. A server must compare the tag with that of this very resource "
         "(13.1.2).",
         {"the 304 to {1} is contradicted: {0:span} later the content is another one, with the tag {2}",
          "the 304 is contradicted: {0:span} later the content is another one"}},
};

constexpr Milliseconds secondsLater = 60'000;

/// A 304, and the content that it confirmed.
struct Declared {
    const AnswerSummary* answer = nullptr;
    std::uint32_t stored = noIndex; // exchange
};

bool sameValidators(const History& history, std::uint32_t stored, const AnswerSummary& summary) {
    const FieldSpan before = (*history.session)[stored].response();
    if (before.has(FieldName::Etag) || summary.etag != TextId::None)
        return before.id(FieldName::Etag) == summary.etag;
    return before.id(FieldName::LastModified) == summary.lastModified;
}

/// For how long a change after the 304 contradicts it: content may change after its lifetime.
Milliseconds longestTrust(const AnswerSummary& notModified) {
    const bool shorter = notModified.explicitFor > 0 && notModified.explicitFor < secondsLater / 1000;
    return shorter ? notModified.explicitFor * 1000 : secondsLater;
}

/// Whether an unconditional request seconds later got other content. If that was modified within these
/// seconds, the 304 was right.
bool contradicts(const History& history, const Declared& declared, const AnswerSummary& summary) {
    const Milliseconds then = history.exchange(*declared.answer).requestTime();
    const Milliseconds now = history.exchange(summary).requestTime();
    if (summary.conditional || then == noTime || now == noTime || now - then > longestTrust(*declared.answer))
        return false;
    const std::int64_t declaredAt = declared.answer->dateAt != 0 ? declared.answer->dateAt : then / 1000;
    if (summary.modifiedAt > declaredAt || sameValidators(history, declared.stored, summary))
        return false;
    return compareContent((*history.session)[declared.stored], history.exchange(summary),
                          history.facts->budget.get()) == ContentComparison::Different &&
           compareUsers(history.exchange(*declared.answer), history.exchange(summary)) != Users::Different &&
           !wasWrittenBetween(history, *declared.answer, summary) && !wasInvalidated(history, summary);
}

void report(const History& history, const Declared& declared, const AnswerSummary& summary,
            FindingSink& sink) {
    const std::uint32_t row = history.facts->revalidationOf[declared.answer->exchange];
    const Exchange conditional = history.exchange(*declared.answer);
    const FieldSpan request = conditional.request();
    const bool byTag = request.has(FieldName::IfNoneMatch) && summary.etag != TextId::None;
    sink.doubt(row);
    sink.add(
        {.rule = rule_id::NotModifiedContradicted,
         .exchange = declared.answer->exchange,
         .revalidation = row,
         .variant = static_cast<std::uint8_t>(byTag ? 0 : 1),
         .field = byTag ? FieldName::Etag : FieldName::LastModified,
         .values = {numberValue((history.exchange(summary).requestTime() - conditional.requestTime()) / 1000),
                    textValue(request.id(FieldName::IfNoneMatch)), textValue(summary.etag)}});
}

void checkContradicted(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        Declared declared;
        for (const AnswerSummary& summary : answers) {
            if (summary.status == 304) {
                const std::uint32_t row = history.facts->revalidationOf[summary.exchange];
                const bool paired =
                    row != noIndex && history.facts->revalidations[row].outcome == Outcome::NotModified;
                declared = paired ? Declared{&summary, history.facts->revalidations[row].stored} : Declared{};
            } else if (summary.fullContent) {
                if (declared.answer && !sink.marked(summary.resource, Mark::VaryIncomplete) &&
                    contradicts(history, declared, summary))
                    report(history, declared, summary, sink);
                declared = {};
            }
        }
    });
}

constexpr std::array examples{
    RuleCase{"304-contradicted", R"(
        GET
        200
        < ETag: W/"a1"
        < Cache-Control: no-cache
        = last script
        @ 12:01:00
        GET
        > If-None-Match: W/"a1"
        304
        @ 12:01:08
        GET
        > Cache-Control: no-cache
        200
        < ETag: W/"b2"
        < Cache-Control: no-cache
        = first script)",
             R"(
        # it was modified in between, it says
        GET
        200
        < ETag: W/"a1"
        < Cache-Control: no-cache
        = last script
        @ 12:01:00
        GET
        > If-None-Match: W/"a1"
        304
        @ 12:01:08
        GET
        > Cache-Control: no-cache
        200
        < ETag: W/"b2"
        < Last-Modified: @-3
        < Cache-Control: no-cache
        = first script)"},
    RuleCase{"304-contradicted", R"(
        GET
        200
        < Last-Modified: @-3600
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-Modified-Since: @-3660
        304
        @ 12:01:10
        GET
        200
        < Last-Modified: @-900
        < Cache-Control: no-cache
        = new)",
             R"(
        # the server itself found the change
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:01:10
        GET
        > If-None-Match: "a1"
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)"},
    RuleCase{"304-contradicted", R"(
        # a refused write changes nothing
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:01:01
        > POST https://a.example/x
        < 403 Forbidden
        @ 12:01:03
        GET
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)",
             R"(
        # the client has written to it
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:01:01
        > POST https://a.example/x
        < 201 Created
        @ 12:01:03
        GET
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)"},
    RuleCase{"304-contradicted", R"(
        GET
        > Cookie: s=1
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > Cookie: s=1
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:01:03
        GET
        > Cookie: s=1
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)",
             R"(
        # another user sees other things
        GET
        > Cookie: s=1
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > Cookie: s=1
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:01:03
        GET
        > Cookie: s=2
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)"},
    RuleCase{"304-contradicted", R"(
        # the second of two 304s
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:02:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:02:05
        GET
        > Cache-Control: no-cache
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)",
             R"(
        # minutes later much can have happened
        GET
        200
        < ETag: "a1"
        < Cache-Control: no-cache
        = old
        @ 12:01:00
        GET
        > If-None-Match: "a1"
        304
        < ETag: "a1"
        < Cache-Control: no-cache
        @ 12:09:00
        GET
        > Cache-Control: no-cache
        200
        < ETag: "b2"
        < Cache-Control: no-cache
        = new)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkContradicted}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::contradicted_304
