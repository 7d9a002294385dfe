#include "model/http/structured_field.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <QtCore/QCryptographicHash>
#include <algorithm>

namespace hci::proxy_status_syntax {

namespace {

constexpr std::array rules{
    Rule{RuleId::ProxyStatusSyntax,
         "proxy-status-syntax",
         Severity::Warning,
         {9209, "2"},
         "Proxy-Status cannot be read",
         "",
         "Proxy-Status is a structured list whose members name intermediaries, as tokens or strings. "
         "Anything else is ignored.",
         {"Proxy-Status {0} is no structured list of names: it is ignored"}},
};

void checkProxyStatus(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::ProxyStatus;
    if (!answer.response.has(field))
        return;
    const auto list = sf::parseList(combined(answer, field));
    const bool valid = list && std::all_of(list->begin(), list->end(), [](const sf::Member& member) {
                           const auto* item = std::get_if<sf::Item>(&member);
                           return item && (std::holds_alternative<sf::Token>(item->value) ||
                                           std::holds_alternative<std::string>(item->value));
                       });
    if (!valid)
        sink.add(fieldRemark(answer, RuleId::ProxyStatusSyntax, field));
}

constexpr std::array examples{
    RuleCase{"proxy-status-syntax", R"(
        GET
        200
        < Proxy-Status: cdn; error=
        = hello)",
             R"(
        GET
        200
        < Proxy-Status: cdn; error=destination_unavailable, "edge 1"; received-status=503
        = hello)"},
};

} // namespace

const RuleFile file{.rules = rules, .answer = {checkProxyStatus}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::proxy_status_syntax
