#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/login_address.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId RedirectSticky;

} // namespace hci::rule_id

namespace hci::redirect_sticky {

namespace {

constexpr std::array rules{
    Rule{&rule_id::RedirectSticky,
         "redirect-sticky",
         Severity::Info,
         {9111, "4.2.2"},
         "A permanent redirect without a lifetime",
         "redirects-kept-short",
         "301 and 308 may be kept without an explicit lifetime, and browsers keep them for as long as they "
         "like. A lifetime makes a mistake undoable.",
         {"{0:n} without a lifetime: kept for as long as a cache likes"},
         DependsOn::Guesses},
};

void checkRedirectSticky(const Answer& answer, FindingSink& sink) {
    const bool permanent = answer.status == 301 || answer.status == 308;
    if (!permanent || !answer.isGet || !answer.inPrivate.storable || isExplicit(answer.inPrivate.lifetime) ||
        answer.noCache() || isPermanentLogin(answer))
        return;
    Remark remark = remarkOn(answer, rule_id::RedirectSticky, FieldName::CacheControl);
    remark.values = {numberValue(answer.status)};
    remark.group = remark.values[0];
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"redirect-sticky", R"(
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /y)",
             R"(
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /y
        < Cache-Control: max-age=60)"},
    RuleCase{"redirect-sticky", R"(
        GET
        < 308 Permanent Redirect
        < Date: @
        < Location: /y)",
             R"(
        # to a login: login-redirect-stored
        GET
        < 308 Permanent Redirect
        < Date: @
        < Location: /login)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkRedirectSticky}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::redirect_sticky
