#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::rule_id {

extern const RuleId ExpiresInvalid;

} // namespace hci::rule_id

namespace hci::expires_invalid {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ExpiresInvalid,
         "expires-invalid",
         Severity::Info,
         {9111, "5.3"},
         "Expires is not a date",
         "",
         "A cache must read an invalid Expires as a time in the past: already expired. `0` and `-1` are "
         "common ways to say so.",
         {"Expires {0} is no date and means: already expired",
          "Expires {0} is evidently meant as a date, but is none: it means already expired",
          "Expires {0} is no date; max-age counts instead",
          "Expires {0} is a date in the wrong case: not every cache reads it"}},
};

/// Whether the text is meant as a date in the future but has an invalid form.
bool meantAsFutureDate(const Answer& answer) {
    const Result<std::int64_t> guess =
        guessDate(answer.response.text(FieldName::Expires), requestSeconds(answer));
    const std::int64_t now = answer.date ? answer.date->seconds : requestSeconds(answer);
    return guess && *guess > now;
}

void checkExpiresInvalid(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::Expires) || (answer.expires && answer.expires->inGrammar))
        return;
    const std::string_view text = trimmed(answer.response.text(FieldName::Expires));
    const bool idiom = text == "0" || text == "-1"; // the usual way to say "already expired"
    const bool agrees = answer.has(Directive::MaxAge) || answer.has(Directive::NoCache);
    if (idiom && agrees)
        return;
    if (answer.has(Directive::NoStore))
        return; // no cache reads it
    const bool overridden = answer.has(Directive::MaxAge);
    Remark remark = remarkOn(answer, rule_id::ExpiresInvalid, FieldName::Expires, overridden ? 2 : 0);
    if (!overridden && answer.expires) {
        remark.variant = 3;
    } else if (!overridden && meantAsFutureDate(answer)) {
        remark.severity = Severity::Warning;
        remark.variant = 1;
    }
    remark.values = {textValue(answer.value(FieldName::Expires))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: -1
        = hello)",
             R"(
        GET
        200
        < Expires: @-1
        = hello)"},
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: Tue, 05 Jan 2027 12:00:00 CET
        = hello)",
             R"(
        # what counts is said elsewhere
        GET
        200
        < Expires: Tue, 05 Jan 2027 12:00:00 CET
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: Tue, 05 Jan 2027 12:00:00 +0000
        = hello)",
             R"(
        GET
        200
        < Expires: Tue, 05 Jan 2027 12:00:00 GMT
        = hello)"},
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: soon
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < Expires: 0
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"expires-invalid", R"(
        GET
        200
        < Expires: Thu, 1 Jan 1990 12:00:00 GMT
        = hello)",
             R"(
        # nothing that is not stored expires
        GET
        200
        < Expires: Thu, 1 Jan 1990 12:00:00 GMT
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"expires-invalid", R"(
        # RFC 9111 4.2 asks caches to read it in any case
        GET
        200
        < Expires: tue, 05 jan 2027 12:00:00 gmt
        = hello)",
             R"(
        GET
        200
        < Expires: Tue, 05 Jan 2027 12:00:00 GMT
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkExpiresInvalid}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::expires_invalid
