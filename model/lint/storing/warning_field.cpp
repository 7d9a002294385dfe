#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::rule_id {

extern const RuleId WarningField;

} // namespace hci::rule_id

namespace hci::warning_field {

namespace {

constexpr std::array rules{
    Rule{&rule_id::WarningField,
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
    Remark remark = remarkOn(answer, rule_id::WarningField, FieldName::Warning);
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

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkWarningField}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::warning_field
