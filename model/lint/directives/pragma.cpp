#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::rule_id {

extern const RuleId Pragma;

} // namespace hci::rule_id

namespace hci::pragma {

namespace {

constexpr std::array rules{
    Rule{&rule_id::Pragma,
         "pragma",
         Severity::Info,
         {9111, "5.4"},
         "Pragma on a response",
         "",
         "Pragma is deprecated, and was never defined for responses: Cache-Control says what is meant.",
         {"Pragma {0} has no meaning on a response",
          "Pragma {0} has no meaning on a response, and there is no Cache-Control that says what it means"}},
};

void checkPragma(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::Pragma))
        return;
    Remark remark = remarkOn(answer, rule_id::Pragma, FieldName::Pragma,
                             answer.response.has(FieldName::CacheControl) ? 0 : 1);
    remark.values = {textValue(answer.value(FieldName::Pragma))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"pragma", R"(
        GET
        200
        < Pragma: no-cache
        = hello)",
             R"(
        GET
        > Pragma: no-cache
        200
        = hello)"},
    RuleCase{"pragma", R"(
        GET
        200
        < Pragma: no-cache
        < Cache-Control: no-cache
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkPragma}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::pragma
