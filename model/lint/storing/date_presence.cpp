#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::rule_id {

extern const RuleId DateMissing;
extern const RuleId DateSyntax;

} // namespace hci::rule_id

namespace hci::date_presence {

namespace {

constexpr std::array rules{
    Rule{&rule_id::DateMissing,
         "date-missing",
         Severity::Error,
         {9110, "6.6.1"},
         "No Date",
         "date-of-the-answer",
         "An origin server with a clock must send Date on each 2xx, 3xx and 4xx answer. Age and lifetime are "
         "computed from it; without it, each cache counts from its own reception.",
         {"no Date on a {0:n}"}},
    Rule{&rule_id::DateSyntax,
         "date-syntax",
         Severity::Error,
         {9110, "6.6.1"},
         "Date is not a date",
         "date-of-the-answer",
         "Date is an HTTP-date. A cache may replace an invalid one by the time of reception.",
         {"Date {0} is not an HTTP-date"}},
};

/// Whether it is a 304 with a known 200: 304-missing-field compares it with that (15.4.5).
bool isPaired304(const Answer& answer, const Facts& facts) {
    const std::uint32_t row = facts.revalidationOf[answer.index];
    return answer.status == 304 && row != noIndex && facts.revalidations[row].stored != noIndex;
}

void checkDatePresence(const Answer& answer, FindingSink& sink) {
    if (answer.status >= 500)
        return;
    if (!answer.response.has(FieldName::Date)) {
        if (!answer.inputShowsDates || isPaired304(answer, sink.facts()))
            return; // the recorder leaves Date out, or 304-missing-field reports it
        Remark remark = remarkOn(answer, rule_id::DateMissing, FieldName::Date);
        remark.values = {numberValue(answer.status)};
        sink.add(remark);
    } else if (!answer.date || !answer.date->inGrammar) {
        Remark remark = remarkOn(answer, rule_id::DateSyntax, FieldName::Date);
        remark.values = {textValue(answer.value(FieldName::Date))};
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"date-missing", R"(
        GET
        200
        = hello
        GET
        < 200 OK
        < ETag: "v1"
        = hello)",
             R"(
        GET
        < 200 OK
        < ETag: "v1"
        = hello)"},
    RuleCase{"date-missing", R"(
        GET
        200
        = hello
        > GET https://a.example/lone
        > If-None-Match: "v1"
        < 304 Not Modified
        < ETag: "v1")",
             R"(
        # a fault of the 304 beside its 200: 304-missing-field
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        < 304 Not Modified
        < ETag: "v1")"},
    RuleCase{"date-syntax", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        < 304 Not Modified
        < Date: now
        < ETag: "v1")",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
    RuleCase{"date-syntax", R"(
        GET
        < 200 OK
        < Date: now
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"date-syntax", R"(
        # caches read it all the same
        GET
        < 200 OK
        < Date: mon, 05 jan 2026 12:00:00 gmt
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: Mon, 05 Jan 2026 12:00:00 GMT
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkDatePresence}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::date_presence
