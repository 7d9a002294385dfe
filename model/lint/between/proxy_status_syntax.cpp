#include "model/http/structured_field.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>

namespace hci::rule_id {

extern const RuleId ProxyStatusSyntax;
extern const RuleId ProxyStatus;

} // namespace hci::rule_id

namespace hci::proxy_status_syntax {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ProxyStatusSyntax,
         "proxy-status-syntax",
         Severity::Warning,
         {9209, "2"},
         "Proxy-Status cannot be read",
         "",
         "Proxy-Status is a structured list whose members name intermediaries, as tokens or strings. "
         "Anything else is ignored.",
         {"Proxy-Status {0} is no structured list of names: it is ignored"}},
    Rule{&rule_id::ProxyStatus,
         "proxy-status",
         Severity::Info,
         {9209, "2"},
         "What a proxy says of its answer",
         "",
         "An intermediary that could not forward the request says why. An answer of its own says nothing "
         "about how the origin caches.",
         {"{0:raw} made this answer itself: {1:raw}",
          "{0:raw} made this answer itself: {1:raw}; it had asked {2:raw}",
          "{0:raw} made this answer itself: {1:raw}; the origin side had answered {3:n}",
          "{0:raw} made this answer itself: {1:raw}; it had asked {2:raw}, which answered {3:n}",
          "{0:raw} says of this answer: {1:raw}",
          "{0:raw} says of this answer: {1:raw}; it had asked {2:raw}",
          "{0:raw} says of this answer: {1:raw}; the origin side had answered {3:n}",
          "{0:raw} says of this answer: {1:raw}; it had asked {2:raw}, which answered {3:n}"}},
};

using namespace std::string_view_literals;

std::string nameOf(const sf::BareItem& item) {
    if (const auto* token = std::get_if<sf::Token>(&item))
        return token->text;
    const auto* text = std::get_if<std::string>(&item);
    return text ? *text : std::string();
}

/// Error types that occur only on answers made by the intermediary itself (RFC 9209 2.3).
constexpr std::array ownAnswers{"connection_limit_reached"sv,
                                "connection_refused"sv,
                                "connection_timeout"sv,
                                "destination_ip_prohibited"sv,
                                "destination_ip_unroutable"sv,
                                "destination_not_found"sv,
                                "destination_unavailable"sv,
                                "dns_error"sv,
                                "dns_timeout"sv,
                                "http_request_denied"sv,
                                "http_request_error"sv,
                                "http_upgrade_failed"sv,
                                "proxy_configuration_error"sv,
                                "proxy_internal_error"sv,
                                "proxy_internal_response"sv,
                                "proxy_loop_detected"sv,
                                "tls_certificate_error"sv};

static_assert(std::is_sorted(ownAnswers.begin(), ownAnswers.end()));

/// The member with an error, the one nearest to the origin first (RFC 9209 2).
void tellError(const Answer& answer, const sf::List& list, FindingSink& sink) {
    for (const sf::Member& member : list) {
        const auto* item = std::get_if<sf::Item>(&member);
        const sf::BareItem* error = item ? sf::find(item->parameters, "error") : nullptr;
        if (!error || nameOf(*error).empty())
            continue;
        std::string why = nameOf(*error);
        const bool own = std::binary_search(ownAnswers.begin(), ownAnswers.end(), why);
        std::replace(why.begin(), why.end(), '_', ' ');
        const sf::BareItem* hop = sf::find(item->parameters, "next-hop");
        const sf::BareItem* status = sf::find(item->parameters, "received-status");
        const auto* number = status ? std::get_if<std::int64_t>(status) : nullptr;
        Remark remark = remarkOn(answer, rule_id::ProxyStatus, FieldName::ProxyStatus,
                                 static_cast<std::uint8_t>((own ? 0 : 4) + (hop ? 1 : 0) + (number ? 2 : 0)));
        remark.values = {sink.newText(nameOf(item->value)), sink.newText(why),
                         sink.newText(hop ? nameOf(*hop) : std::string()), numberValue(number ? *number : 0)};
        remark.group = remark.values[1];
        sink.add(remark);
        return;
    }
}

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
    if (valid)
        tellError(answer, *list, sink);
    else
        sink.add(fieldRemark(answer, rule_id::ProxyStatusSyntax, field));
}

constexpr std::array examples{
    RuleCase{"proxy-status", R"(
        GET
        < 502 Bad Gateway
        < Date: @
        < Proxy-Status: "edge 1"; error=connection_timeout)",
             R"(
        # it says who it is, and no error
        GET
        200
        < Proxy-Status: "edge 1"; next-protocol=h2
        = hello)"},
    RuleCase{"proxy-status", R"(
        GET
        < 502 Bad Gateway
        < Date: @
        < Proxy-Status: edge; error=dns_timeout; next-hop=origin.example)",
             R"(
        GET
        < 502 Bad Gateway
        < Date: @
        < Proxy-Status: edge; next-hop=origin.example)"},
    RuleCase{"proxy-status", R"(
        GET
        < 502 Bad Gateway
        < Date: @
        < Proxy-Status: edge; error=proxy_internal_error; received-status=503)",
             R"(
        # no structured list
        GET
        < 502 Bad Gateway
        < Date: @
        < Proxy-Status: edge; error=)"},
    RuleCase{"proxy-status", R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: a; error=dns_error; next-hop="origin 1"; received-status=500, b)",
             R"(
        GET
        < 504 Gateway Timeout
        < Date: @)"},
    RuleCase{"proxy-status", R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge; error=http_response_timeout)",
             R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge)"},
    RuleCase{"proxy-status", R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge; error=http_response_timeout; next-hop=o.example)",
             R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge; next-hop=o.example)"},
    RuleCase{"proxy-status", R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge; error=http_response_timeout; received-status=500)",
             R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge; received-status=500)"},
    RuleCase{"proxy-status", R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge; error=http_response_timeout; next-hop=o.example; received-status=500)",
             R"(
        GET
        < 504 Gateway Timeout
        < Date: @
        < Proxy-Status: edge; next-hop=o.example; received-status=500)"},
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

extern const RuleFile file{.rules = rules, .answer = {checkProxyStatus}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::proxy_status_syntax
