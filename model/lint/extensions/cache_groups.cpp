#include "model/http/structured_field.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId CacheGroups;

} // namespace hci::rule_id

namespace hci::cache_groups {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CacheGroups,
         "cache-groups",
         Severity::Info,
         {9875, "2"},
         "Cache groups",
         "",
         "Responses of one origin with a group in common may be invalidated together (RFC 9875). The "
         "simulation does so; no browser is known to.",
         {"Cache-Groups {0}: an unsafe request can invalidate it together with the others of its group",
          "Cache-Group-Invalidation {0}: caches that know groups ask again for their members",
          "Cache-Group-Invalidation {0} is ignored: the request's method is safe",
          "{field} {0} is ignored: it is no list of strings, each in quotes"}},
};

/// Whether it is a list of strings; anything else is ignored as a whole (RFC 9875 2, 3).
bool isListOfStrings(const Answer& answer, FieldName field) {
    const auto list = sf::parseList(combined(answer, field));
    return list && std::all_of(list->begin(), list->end(), [](const sf::Member& member) {
               const auto* item = std::get_if<sf::Item>(&member);
               return item && std::holds_alternative<std::string>(item->value);
           });
}

/// Reports a field that cannot be parsed; returns whether it did.
bool tellUnreadable(const Answer& answer, FieldName field, FindingSink& sink) {
    if (isListOfStrings(answer, field))
        return false;
    Remark remark = fieldRemark(answer, rule_id::CacheGroups, field, 3);
    remark.severity = Severity::Warning;
    sink.add(remark);
    return true;
}

void checkCacheGroups(const Answer& answer, FindingSink& sink) {
    if (answer.response.has(FieldName::CacheGroups) && !tellUnreadable(answer, FieldName::CacheGroups, sink))
        sink.add(fieldRemark(answer, rule_id::CacheGroups, FieldName::CacheGroups));
    const FieldName field = FieldName::CacheGroupInvalidation;
    if (answer.response.has(field) && !tellUnreadable(answer, field, sink)) {
        const bool ignored = !isUnsafe(methodClass(answer.exchange->method()));
        sink.add(fieldRemark(answer, rule_id::CacheGroups, field, ignored ? 2 : 1));
    }
}

constexpr std::array examples{
    RuleCase{"cache-groups", R"(
        # a token is no string
        GET
        200
        < Cache-Groups: scripts
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"cache-groups", R"(
        GET
        200
        < Cache-Groups: "a"
        = hello)",
             R"(
        GET
        > Cache-Groups: "a"
        200
        = hello)"},
    RuleCase{"cache-groups", R"(
        > POST https://a.example/y
        200
        < Cache-Group-Invalidation: "a")",
             R"(
        > POST https://a.example/y
        > Cache-Group-Invalidation: "a"
        200)"},
    RuleCase{"cache-groups", R"(
        GET
        200
        < Cache-Group-Invalidation: "a"
        = hello)",
             R"(
        GET
        200
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkCacheGroups}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::cache_groups
