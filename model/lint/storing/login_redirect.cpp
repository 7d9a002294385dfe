#include "model/lint/storing/login_redirect.h"

#include "model/http/field_syntax.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>

namespace hci::login_redirect {

namespace {

constexpr std::array rules{
    Rule{
        RuleId::LoginRedirectStored,
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
        TurnsOn::Stores},
};

using namespace std::string_view_literals;

/// Words in addresses of login pages.
constexpr std::array loginWords{"auth"sv,  "authenticate"sv, "authorize"sv, "cas"sv,    "idp"sv,    "login"sv,
                                "logon"sv, "oauth"sv,        "oauth2"sv,    "oidc"sv,   "openid"sv, "saml"sv,
                                "saml2"sv, "signin"sv,       "signon"sv,    "signup"sv, "sso"sv};

static_assert(std::is_sorted(loginWords.begin(), loginWords.end()));

/// Whether a part of a path is such a word, alone or with one more: "user-login", but no title such as
/// "how-to-login-page".
bool isLoginPart(std::string_view part) {
    bool login = false;
    int words = 0;
    for (std::size_t at = 0; at < part.size(); ++words) {
        const std::size_t end = std::min(part.find_first_of("-_", at), part.size());
        login = login || std::binary_search(loginWords.begin(), loginWords.end(), part.substr(at, end - at));
        at = end + 1;
    }
    return login && words <= 2;
}

/// Checks the address part by part without its query, which often names the page to return to.
bool leadsToLogin(std::string_view location) {
    std::string address = lowered(location.substr(0, location.find_first_of("?#")));
    for (const std::string_view pair : {"log-in"sv, "log_in"sv, "sign-in"sv, "sign_in"sv})
        if (const std::size_t at = address.find(pair); at != std::string::npos)
            address.erase(at + pair.find_first_of("-_"), 1);
    const std::string_view all(address);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find_first_of("/.:", at), all.size());
        if (isLoginPart(all.substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
}

bool isTemporaryRedirect(int status) noexcept {
    return status == 302 || status == 303 || status == 307;
}

bool isPermanentRedirect(int status) noexcept {
    return status == 301 || status == 308;
}

/// A login page that has moved is no fault.
bool movesToLogin(const Answer& answer) {
    return leadsToLogin(answer.response.text(FieldName::Location)) &&
           !(isPermanentRedirect(answer.status) && leadsToLogin(answer.exchange->url()));
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
    sink.add({.rule = RuleId::LoginRedirectStored,
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

bool isPermanentLogin(const Answer& answer) {
    return isPermanentRedirect(answer.status) && answer.isGet && answer.inPrivate.storable &&
           !answer.noCache() && answer.inPrivate.lifetime.seconds <= 0 &&
           !isExplicit(answer.inPrivate.lifetime) && answer.response.has(FieldName::Location) &&
           movesToLogin(answer);
}

const RuleFile file{.rules = rules, .answer = {checkLoginRedirect}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::login_redirect
