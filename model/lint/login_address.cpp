#include "model/lint/login_address.h"

#include "model/http/field_syntax.h"
#include "model/lint/lifetimes.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

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

} // namespace

bool isPermanentRedirect(int status) noexcept {
    return status == 301 || status == 308;
}

bool movesToLogin(const Answer& answer) {
    return leadsToLogin(answer.response.text(FieldName::Location)) &&
           !(isPermanentRedirect(answer.status) && leadsToLogin(answer.exchange->url()));
}

bool isPermanentLogin(const Answer& answer) {
    return isPermanentRedirect(answer.status) && answer.isGet && answer.inPrivate.storable &&
           !answer.noCache() && answer.inPrivate.lifetime.seconds <= 0 &&
           !isExplicit(answer.inPrivate.lifetime) && answer.response.has(FieldName::Location) &&
           movesToLogin(answer);
}

} // namespace hci
