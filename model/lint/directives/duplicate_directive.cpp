#include "model/http/field_syntax.h"
#include "model/lint/directives/directive_places.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId CacheControlDuplicate;

} // namespace hci::rule_id

namespace hci::duplicate_directive {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CacheControlDuplicate,
         "cache-control-duplicate",
         Severity::Warning,
         {9111, "4.2.1"},
         "One directive, two values",
         "one-cache-control",
         "Where a directive stands twice with different values, a cache uses the first or takes the response "
         "for stale. Often the server and a framework both add the field.",
         {"{0:directive} and {1:directive}: caches take the first, or treat the response as stale",
          "Expires {0} and {1}: caches take the first, or treat the response as stale"}},
};

/// Two lines of Expires that differ, and no max-age that overrides both.
void checkDuplicateExpires(const Answer& answer, FindingSink& sink) {
    if (answer.response.lines(FieldName::Expires) < 2 || answer.has(Directive::MaxAge) || !answer.storable())
        return;
    const FieldSpan& response = answer.response.span();
    const TextId first = answer.value(FieldName::Expires);
    const auto other = std::find_if(response.begin(), response.end(), [&](const Field& field) {
        return response.pool().folded(field.name) == FieldName::Expires && field.value != first;
    });
    if (other == response.end())
        return;
    Remark remark = remarkOn(answer, rule_id::CacheControlDuplicate, FieldName::Expires, 1);
    remark.values = {textValue(first), textValue(other->value)};
    sink.add(remark);
}

void checkDuplicateDirectives(const Answer& answer, FindingSink& sink) {
    checkDuplicateExpires(answer, sink);
    for (const Directive kind :
         {Directive::MaxAge, Directive::SMaxage, Directive::StaleWhileRevalidate, Directive::StaleIfError}) {
        if (!answer.has(kind) || !answer.cacheControl->conflicting(kind))
            continue;
        Remark remark = remarkOn(answer, rule_id::CacheControlDuplicate, FieldName::CacheControl);
        std::size_t next = 0;
        std::string_view first;
        forEachDirective(answer, [&](const CacheDirective& directive, FindingArgument at) {
            if (directive.directive != kind || next == 2 || (next == 1 && directive.argument == first))
                return;
            first = next == 0 ? std::string_view(answer.cacheControl->find(kind)->argument) : first;
            remark.values[next++] = at;
        });
        remark.group = numberValue(static_cast<int>(kind));
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"cache-control-duplicate", R"(
        # RFC 9111 4.2.1 names Expires too
        GET
        200
        < ETag: "v1"
        < Expires: @+3600
        < Expires: 0
        = hello)",
             R"(
        # max-age overrides both (5.3)
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Expires: @+3600
        < Expires: 0
        = hello)"},
    RuleCase{"cache-control-duplicate", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Cache-Control: max-age=600
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60
        < Cache-Control: max-age=60
        = hello)"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .ofStoring = true, .leavesLifetimeOpen = true, .answer = {checkDuplicateDirectives}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::duplicate_directive
