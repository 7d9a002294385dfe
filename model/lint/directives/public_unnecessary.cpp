#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId PublicUnnecessary;

} // namespace hci::rule_id

namespace hci::public_unnecessary {

namespace {

constexpr std::array rules{
    Rule{&rule_id::PublicUnnecessary,
         "public-unnecessary",
         Severity::Info,
         {9111, "5.2.2.9"},
         "public adds nothing",
         "",
         "public allows storing what could not be stored without it (an answer to a request with "
         "Authorization, for example). This response may be stored anyway.",
         {"public is not needed: the explicit lifetime allows storing already",
          "public is not needed: the status allows storing already"}},
};

void checkPublic(const Answer& answer, FindingSink& sink) {
    if (!answer.has(Directive::Public) || !answer.storable() || answer.has(Directive::Private) ||
        answer.request.has(FieldName::Authorization) || answer.is(ExchangeFlag::Sanitised) ||
        answer.is(ExchangeFlag::RequestFieldsIncomplete))
        return;
    const bool explicitly = answer.has(Directive::MaxAge) || answer.has(Directive::SMaxage) ||
                            answer.response.has(FieldName::Expires);
    if (!explicitly && !isHeuristicallyCacheable(answer.status))
        return;
    sink.add(remarkOn(answer, rule_id::PublicUnnecessary, FieldName::CacheControl, explicitly ? 0 : 1));
}

constexpr std::array examples{
    RuleCase{"public-unnecessary", R"(
        GET
        200
        < Cache-Control: public, max-age=60
        = hello)",
             R"(
        GET
        > Authorization: Basic x
        200
        < Cache-Control: public, max-age=60
        = hello)"},
    RuleCase{"public-unnecessary", R"(
        GET
        200
        < Cache-Control: public
        = hello)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Cache-Control: public
        < Location: /y)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkPublic}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::public_unnecessary
