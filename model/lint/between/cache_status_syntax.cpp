#include "model/http/structured_field.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId CacheStatusSyntax;

} // namespace hci::rule_id

namespace hci::cache_status_syntax {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CacheStatusSyntax,
         "cache-status-syntax",
         Severity::Warning,
         {9211, "2"},
         "Cache-Status cannot be read",
         "",
         "Cache-Status is a structured list whose members are tokens or strings. Anything else is ignored.",
         {"Cache-Status {0} is no structured list: it is ignored",
          "Cache-Status {0}: a member is neither a token nor a string",
          "Cache-Status {0}: hit and fwd exclude each other"}},
};

void checkCacheStatusSyntax(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::CacheStatus;
    if (!answer.response.has(field))
        return;
    const Result<sf::List> list = sf::parseList(combined(answer, field));
    if (!list) {
        sink.add(fieldRemark(answer, rule_id::CacheStatusSyntax, field));
        return;
    }
    for (const sf::Member& member : *list) {
        const auto* item = std::get_if<sf::Item>(&member);
        const bool named = item && (std::holds_alternative<sf::Token>(item->value) ||
                                    std::holds_alternative<std::string>(item->value));
        const bool both = named && sf::find(item->parameters, "hit") && sf::find(item->parameters, "fwd");
        if (named && !both)
            continue;
        sink.add(fieldRemark(answer, rule_id::CacheStatusSyntax, field, named ? 2 : 1));
        return;
    }
}

constexpr std::array examples{
    RuleCase{"cache-status-syntax", R"(
        GET
        200
        < Cache-Status: Example; hit=maybe=
        = hello)",
             R"(
        GET
        200
        < Cache-Status: "Example CDN"; hit
        = hello)"},
    RuleCase{"cache-status-syntax", R"(
        GET
        200
        < Cache-Status: Example; hit; fwd=miss
        = hello)",
             R"(
        GET
        200
        < Cache-Status: Example; fwd=miss
        = hello)"},
    RuleCase{"cache-status-syntax", R"(
        GET
        200
        < Cache-Status: 7; hit
        = hello)",
             R"(
        GET
        200
        < Cache-Status: Example; fwd=stale; fwd-status=304; ttl=60; stored
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkCacheStatusSyntax}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::cache_status_syntax
