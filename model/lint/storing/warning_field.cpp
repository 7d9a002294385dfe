#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::warning_field {

namespace {

constexpr std::array rules{
    Rule{RuleId::WarningField,
         "warning-field",
         Severity::Info,
         {9111, "5.5"},
         "Warning is obsolete",
         "",
         "The Warning field is obsolete: Age and Cache-Status say what it said.",
         {"Warning {0} is obsolete"}},
};

void checkWarningField(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::Warning))
        return;
    Remark remark = remarkOn(answer, RuleId::WarningField, FieldName::Warning);
    remark.values = {textValue(answer.value(FieldName::Warning))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"warning-field", R"(
        GET
        200
        < Warning: 110 - "stale"
        = hello)",
             R"(
        GET
        > Warning: 110 - "stale"
        200
        = hello)"},
};

} // namespace

const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkWarningField}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::warning_field
