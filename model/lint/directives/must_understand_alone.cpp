#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId MustUnderstandAlone;

} // namespace hci::rule_id

namespace hci::must_understand_alone {

namespace {

constexpr std::array rules{
    Rule{&rule_id::MustUnderstandAlone,
         "must-understand-alone",
         Severity::Warning,
         {9111, "5.2.2.3"},
         "must-understand without no-store",
         "",
         "must-understand should come with no-store: caches that do not know must-understand would store the "
         "response otherwise, which is what it is there to prevent.",
         {"must-understand without no-store: caches that do not know it store the response"}},
};

void checkMustUnderstand(const Answer& answer, FindingSink& sink) {
    if (answer.has(Directive::MustUnderstand) && !answer.has(Directive::NoStore))
        sink.add(remarkOn(answer, rule_id::MustUnderstandAlone, FieldName::CacheControl));
}

constexpr std::array examples{
    RuleCase{"must-understand-alone", R"(
        GET
        200
        < Cache-Control: must-understand, max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: must-understand, no-store
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkMustUnderstand}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::must_understand_alone
