#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::rule_id {

extern const RuleId MethodUncacheable;
extern const RuleId StatusUncacheable;

} // namespace hci::rule_id

namespace hci::uncacheable {

namespace {

constexpr std::array rules{
    Rule{&rule_id::MethodUncacheable,
         "method-uncacheable",
         Severity::Info,
         {9110, "9.2.3"},
         "Not stored because of the method",
         "",
         "Caches store answers to GET and HEAD; those to POST only with an explicit lifetime and a "
         "Content-Location that is the target (RFC 9110 9.3.3).",
         {"answers to {0:raw} are not stored, although this one has a lifetime",
          "answers to POST are stored only with Content-Location equal to the target, which this one has "
          "not"},
         DependsOn::StoresNothing},
    Rule{&rule_id::StatusUncacheable,
         "status-uncacheable",
         Severity::Info,
         {9110, "15.1"},
         "Not stored because of the status",
         "",
         "Without an explicit lifetime or `public`, only 200, 203, 204, 206, 300, 301, 308, 404, 405, 410, "
         "414 and 501 may be stored.",
         {"{0:n} is not stored without an explicit lifetime"},
         DependsOn::StoresNothing},
};

bool hasExplicitLifetime(const Answer& answer) noexcept {
    const CacheDirective* maxAge = answer.cacheControl->find(Directive::MaxAge);
    if (maxAge)
        return maxAge->seconds > 0;
    return answer.expires && answer.date && answer.expires->seconds > answer.date->seconds;
}

bool forbidsReuse(const Answer& answer) noexcept {
    return answer.has(Directive::NoStore) ||
           (answer.has(Directive::NoCache) && answer.cacheControl->unqualified(Directive::NoCache));
}

void checkUncacheable(const Answer& answer, FindingSink& sink) {
    if (answer.storable() || forbidsReuse(answer) || answer.status == 304)
        return;
    if (!answer.safe()) {
        if (!hasExplicitLifetime(answer) || answer.status >= 400)
            return;
        const bool post = answer.exchange->method() == "POST";
        Remark remark = remarkOn(answer, rule_id::MethodUncacheable, FieldName::CacheControl, post ? 1 : 0);
        remark.values = {textValue(answer.exchange->record().method)};
        remark.group = remark.values[0];
        sink.add(remark);
    } else if (answer.isGet && answer.status < 400 && answer.status != 206 && !hasExplicitLifetime(answer) &&
               !isHeuristicallyCacheable(answer.status)) {
        Remark remark = remarkOn(answer, rule_id::StatusUncacheable);
        remark.values = {numberValue(answer.status)};
        remark.group = remark.values[0];
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"method-uncacheable", R"(
        > POST https://a.example/x
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        > POST https://a.example/x
        200
        < Cache-Control: max-age=60
        < Content-Location: https://a.example/x
        = hello)"},
    RuleCase{"method-uncacheable", R"(
        > PUT https://a.example/x
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        > PUT https://a.example/x
        200
        = hello)"},
    RuleCase{"status-uncacheable", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /y)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Location: /y
        < Cache-Control: max-age=60)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkUncacheable}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::uncacheable
