#include "model/lint/lifetimes.h"
#include "model/lint/login_address.h"
#include "model/lint/rule_file.h"

#include <array>

namespace hci::rule_id {

extern const RuleId LoginRedirectStored;

} // namespace hci::rule_id

namespace hci::login_redirect {

namespace {

constexpr std::array rules{
    Rule{
        &rule_id::LoginRedirectStored,
        "login-redirect-stored",
        Severity::Warning,
        {9111, "3"},
        "A redirect that depends on the visitor is kept",
        "redirects-per-visitor",
        "A redirect with a lifetime is used again without asking. Where it leads to a login, or goes with a "
        "cookie, it was meant for one visitor at one moment: after the login the cache repeats it.",
        {"{0:n} to {2}, a login by its address, and caches may repeat it for {1:span}",
         "{0:n} with Set-Cookie, and caches may repeat it for {1:span}",
         "{0:n} to {2}, a login by its address, without a lifetime: caches may repeat it for as long as they "
         "like"},
        DependsOn::Stores},
};

bool isTemporaryRedirect(int status) noexcept {
    return status == 302 || status == 303 || status == 307;
}

void checkLoginRedirect(const Answer& answer, FindingSink& sink) {
    const bool permanent = isPermanentRedirect(answer.status);
    if (!(permanent || isTemporaryRedirect(answer.status)) || !answer.isGet ||
        !answer.response.has(FieldName::Location))
        return;
    const std::int64_t lifetime = longestUse(answer);
    const bool sticky = isPermanentLogin(answer);
    if (lifetime <= 0 && !sticky)
        return;
    const bool login = movesToLogin(answer);
    if (!login && (permanent || !answer.response.has(FieldName::SetCookie)))
        return;
    sink.add({.rule = rule_id::LoginRedirectStored,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(sticky  ? 2
                                                   : login ? 0
                                                           : 1),
              .field = FieldName::Location,
              .values = {numberValue(answer.status), numberValue(lifetime),
                         textValue(answer.value(FieldName::Location))},
              .group = numberValue(answer.status)});
}

constexpr std::array examples{
    RuleCase{"login-redirect-stored", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /login
        < Cache-Control: no-store
        < Surrogate-Control: max-age=600)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Location: /login
        < Cache-Control: no-store
        < Surrogate-Control: no-store)"},
    RuleCase{"login-redirect-stored", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /user-login.php
        < Cache-Control: max-age=600)",
             R"(
        # a page about it
        GET
        < 302 Found
        < Date: @
        < Location: /blog/how-to-login-page
        < Cache-Control: max-age=600)"},
    RuleCase{"login-redirect-stored", R"(
        # 301 is kept without a lifetime too (RFC 9110 15.4.2)
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /signin?next=/x)",
             R"(
        GET
        < 301 Moved Permanently
        < Date: @
        < Location: /signin?next=/x
        < Cache-Control: no-cache)"},
    RuleCase{"login-redirect-stored", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /login?next=/x
        < Cache-Control: max-age=600)",
             R"(
        GET
        < 302 Found
        < Date: @
        < Location: /login?next=/x
        < Cache-Control: no-store)"},
    RuleCase{"login-redirect-stored", R"(
        GET
        < 307 Temporary Redirect
        < Date: @
        < Location: https://sso.example/start
        < Expires: @+3600)",
             R"(
        # the page of somebody's blog
        GET
        < 307 Temporary Redirect
        < Date: @
        < Location: https://authors.example/start?from=login
        < Expires: @+3600)"},
    RuleCase{"login-redirect-stored", R"(
        GET
        < 302 Found
        < Date: @
        < Location: /home
        < Set-Cookie: sid=1
        < Cache-Control: private, max-age=60)",
             R"(
        # without a lifetime it is not stored (RFC 9110 15.4.3)
        GET
        < 302 Found
        < Date: @
        < Location: /sign-in
        < Set-Cookie: sid=1)"},
    RuleCase{"login-redirect-stored", R"(
        # permanent, and stays so when the visitor has logged in
        > GET https://a.example/app
        < 301 Moved Permanently
        < Cache-Control: max-age=86400
        < Location: /login)",
             R"(
        # the login page itself has moved
        > GET http://a.example/login
        < 301 Moved Permanently
        < Cache-Control: max-age=86400
        < Location: https://a.example/login)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkLoginRedirect}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::login_redirect
