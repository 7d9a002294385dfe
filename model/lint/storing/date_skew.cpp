#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <cstdlib>

namespace hci::rule_id {

extern const RuleId DateSkew;

} // namespace hci::rule_id

namespace hci::date_skew {

namespace {

constexpr std::array ofStores{NotFixed{.variant = 3}, NotFixed{.variant = 4}, NotFixed{.variant = 6}};
constexpr std::array noAge{WordingSpec{6, {9111, "5.1"}}};
constexpr std::array rules{
    Rule{
        &rule_id::DateSkew,
        "date-skew",
        Severity::Warning,
        {9110, "6.6.1"},
        "Date does not fit the clock",
        "date-of-the-answer",
        "Date differs from the time of the exchange by more than the delay and Age explain. Ages come out "
        "too large or too small, and with them every lifetime that Expires gives. A Date in the past may "
        "also be a cache on the way that sends no Age.",
        {"Date is {0:span} ahead of the client's clock",
         "Date is {0:span} behind the client's clock: a wrong clock, or a cache that sends no Age",
         "Date and the recorder's clock differ by {0:span}: one of the two is wrong, or a cache sends no Age",
         "Date is {0:span} further behind the client's clock than Age explains: a wrong clock, or a cache "
         "that counts Age anew after it has validated",
         "Date and the recorder's clock differ by {0:span} more than Age explains: one of the two is wrong, "
         "or a cache counts Age anew after it has validated",
         "Date is {0:span} ahead of the recorder's clock: one of the two is wrong",
         "Date is that of exchange #{1:plain}, {0:span} before, and there is no Age: a cache answered, and "
         "does "
         "not say how old its answer is"},
        DependsOn::Nothing,
        nullptr,
        noAge,
        ofStores},
};

/// Marks answers with the Date of an earlier one of the same version that arrived when that Date was
/// current.
void checkOldDates(const History& history, FindingSink& sink) {
    constexpr std::int64_t tolerance = 5;
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* first = nullptr; // with the latest Date that fitted the clock
        for (const AnswerSummary& summary : answers) {
            const Milliseconds sent = history.exchange(summary).requestTime();
            if (summary.fromCache || summary.ours || summary.dateAt == 0 || sent == noTime)
                continue;
            const std::int64_t behind = sent / 1000 - summary.dateAt;
            if (std::abs(behind) <= tolerance)
                first = &summary;
            else if (first && first->date == summary.date && first->etag == summary.etag &&
                     first->lastModified == summary.lastModified && first->exchange < summary.exchange &&
                     !history.exchange(summary).response().has(FieldName::Age))
                sink.setOldDate(summary.exchange, first->exchange);
        }
    });
}

void checkDateSkew(const Answer& answer, FindingSink& sink) {
    constexpr std::int64_t tolerance = 5;
    const Milliseconds sent = answer.exchange->requestTime();
    const Milliseconds received = answer.exchange->responseTime();
    if (!answer.date || sent == noTime || received == noTime)
        return;
    // A Date is cut to whole seconds. A stored response's Date is older by its Age.
    const std::int64_t earliest = sent / 1000 - answer.age.ageValue + answer.clockOffset;
    const std::int64_t latest = received / 1000 + answer.clockOffset;
    const std::int64_t ahead = answer.date->seconds - latest;
    const std::int64_t behind = earliest - answer.date->seconds;
    if (ahead <= tolerance && behind <= tolerance)
        return;
    const bool aged = ahead <= tolerance && answer.response.has(FieldName::Age) &&
                      answer.age.ageSource != AgeSource::Invalid;
    const int behindBy = aged ? 3 : 1;
    Remark remark = remarkOn(answer, rule_id::DateSkew, FieldName::Date,
                             static_cast<std::uint8_t>(ahead > tolerance ? 0 : behindBy));
    if (!answer.clockKnown) { // it is unknown whose clock is wrong
        remark.severity = Severity::Info;
        remark.variant = ahead > tolerance ? 5 : aged ? 4 : 2;
    }
    remark.values = {numberValue(std::max(ahead, behind))};
    if (const std::uint32_t source = sink.sourceOfDate(answer.index); source != noIndex) {
        remark.severity.reset();
        remark.variant = 6;
        remark.values[1] = numberValue(source);
    }
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"date-skew", R"(
        # a cache between, which sends no Age
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello
        @ 12:00:30
        GET
        < 200 OK
        < Date: @-30
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # it says so
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello
        @ 12:00:30
        GET
        < 200 OK
        < Date: @-30
        < Age: 30
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"date-skew", R"(
        # no cache makes a Date later
        GET
        < 200 OK
        < Date: @+60
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @+5
        = hello)"},
    RuleCase{"date-skew", R"(
        CLOCK
        GET
        < 200 OK
        < Date: @+10
        = hello)",
             R"(
        CLOCK
        GET
        < 200 OK
        < Date: @+4
        = hello)"},
    RuleCase{"date-skew", R"(
        CLOCK
        GET
        < 200 OK
        < Date: @-60
        = hello)",
             R"(
        > GET https://one.example/
        < 200 OK
        < Date: @-60
        > GET https://two.example/
        < 200 OK
        < Date: @-60
        > GET https://three.example/
        < 200 OK
        < Date: @-60
        GET
        < 200 OK
        < Date: @-60
        = hello)"},
    RuleCase{"date-skew", R"(
        GET
        < 200 OK
        < Date: @-60
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @-60
        < Age: 60
        = hello)"},
    RuleCase{"date-skew", R"(
        CLOCK
        GET
        < 200 OK
        < Date: @-60
        < Age: 20
        = hello)",
             R"(
        CLOCK
        GET
        < 200 OK
        < Date: @-60
        < Age: 58
        = hello)"},
    RuleCase{"date-skew", R"(
        GET
        < 200 OK
        < Date: @-60
        < Age: 20
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @-60
        < Age: 60
        = hello)"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .ofStoring = true, .history = {checkOldDates}, .answer = {checkDateSkew}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::date_skew
