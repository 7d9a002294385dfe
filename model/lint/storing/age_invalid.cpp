#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::rule_id {

extern const RuleId AgeInvalid;

} // namespace hci::rule_id

namespace hci::age_invalid {

namespace {

constexpr std::array rules{
    Rule{&rule_id::AgeInvalid,
         "age-invalid",
         Severity::Error,
         {9111, "5.1"},
         "Age is not a number of seconds",
         "",
         "Age is a non-negative whole number of seconds. Anything else is ignored, and the response taken "
         "for new.",
         {"Age {0} is not a number of seconds",
          "Age has several values, the first in {0}: caches take that one"}},
};

void checkAge(const Answer& answer, FindingSink& sink) {
    const bool several = answer.response.lines(FieldName::Age) > 1 ||
                         answer.response.text(FieldName::Age).find(',') != std::string_view::npos;
    const bool invalid = answer.age.ageSource == AgeSource::Invalid;
    if (!invalid && !several)
        return;
    Remark remark = remarkOn(answer, rule_id::AgeInvalid, FieldName::Age, invalid ? 0 : 1);
    if (!invalid)
        remark.severity = Severity::Warning; // caches handle it: they take the first
    remark.values = {textValue(answer.value(FieldName::Age))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"age-invalid", R"(
        GET
        200
        < Age: 10, 20
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < Age: 10
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"age-invalid", R"(
        GET
        200
        < Age: -5
        = hello)",
             R"(
        GET
        200
        < Age: 0
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkAge}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::age_invalid
