#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::authorization_public {

namespace {

constexpr std::array rules{
    Rule{
        RuleId::AuthorizationPublic,
        "authorization-public",
        Severity::Warning,
        {9111, "3.5"},
        "Shared caches may keep an answer to credentials",
        "answers-to-credentials",
        "The request carried Authorization, and the response allows shared caches to store it and to give it "
        "to others. Right for public content behind a login form; otherwise one user sees another's data.",
        {"the request had Authorization, and {0:words} lets shared caches keep the answer"},
        TurnsOn::SharedStores,
        directiveInWords},
};

void checkAuthorization(const Answer& answer, FindingSink& sink) {
    if (!answer.request.has(FieldName::Authorization) || !answer.safe() || !answer.inShared.storable)
        return;
    for (const Directive directive : {Directive::Public, Directive::SMaxage, Directive::MustRevalidate}) {
        if (!answer.has(directive))
            continue;
        Remark remark = remarkOn(answer, RuleId::AuthorizationPublic, FieldName::CacheControl);
        remark.values = {numberValue(static_cast<int>(directive))};
        remark.group = remark.values[0];
        sink.add(remark);
        return;
    }
}

constexpr std::array examples{
    RuleCase{"authorization-public", R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: public, max-age=60
        = hello)",
             R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: max-age=60
        = hello)"},
};

} // namespace

const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkAuthorization}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::authorization_public
