#include "model/exchange/secret_names.h"

#include "model/base/ascii.h"
#include "model/exchange/text_search.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;

/// The words of a name in lower case, each between two bars: "accessToken" and "access_token" are
/// "|access|token|". Non-ASCII bytes count as letters; overlong names are cut at the front.
class Words {
public:
    explicit Words(std::string_view name) {
        if (name.size() > longest)
            name.remove_prefix(name.size() - longest);
        put('|');
        char last = 0;
        bool inner = false;
        for (std::size_t i = 0; i < name.size(); ++i) {
            char c = name[i];
            if (c == '%' && i + 2 < name.size() && hexDigit(name[i + 1]) >= 0 && hexDigit(name[i + 2]) >= 0) {
                c = static_cast<char>(hexDigit(name[i + 1]) * 16 + hexDigit(name[i + 2]));
                i += 2;
            }
            const char next = i + 1 < name.size() ? name[i + 1] : '\0';
            const bool hump =
                isUpper(c) && (isLower(last) || isDigit(last) || (isUpper(last) && isLower(next)));
            const bool inWord = isUpper(c) || isLower(c) || isDigit(c) || static_cast<unsigned char>(c) > 127;
            if (hump || !inWord)
                bar();
            inner = inner || c == '[' || c == '.';
            if (inWord) {
                if (std::exchange(inner, false))
                    m_last = m_size - 1;
                put(asciiLower(c));
            }
            last = c;
        }
        bar();
    }

    [[nodiscard]] std::string_view text() const noexcept { return {m_text.data(), m_size}; }
    /// Of a name in a name, "user[pin]" or "user.pin", the inner one.
    [[nodiscard]] std::string_view inner() const noexcept { return text().substr(m_last); }
    [[nodiscard]] bool has(std::string_view part) const noexcept {
        return text().find(part) != std::string_view::npos;
    }
    template <class List> [[nodiscard]] bool hasOneOf(const List& parts) const noexcept {
        return std::any_of(std::begin(parts), std::end(parts),
                           [this](std::string_view part) { return has(part); });
    }

private:
    static constexpr std::size_t longest = longestOwnSecretName;

    void put(char c) noexcept { m_text[m_size++] = c; }
    void bar() noexcept {
        if (m_text[m_size - 1] != '|')
            put('|');
    }

    std::array<char, 2 * longest + 2> m_text{};
    std::size_t m_size = 0;
    std::size_t m_last = 0; // where the inner name begins
};

/// Whole words in names of credentials, between bars.
constexpr std::array secretParts = {"token"sv,
                                    "secret"sv,
                                    "passw"sv,
                                    "passphrase"sv,
                                    "passcode"sv,
                                    "credential"sv,
                                    "session"sv,
                                    "sessid"sv,
                                    "signature"sv,
                                    "jwt|"sv,
                                    "csrf"sv,
                                    "xsrf"sv,
                                    "|wresult|"sv, // a SAML token of WS-Federation
                                    "samlassertion"sv,
                                    "saml|assertion"sv,
                                    "samlresponse"sv,
                                    "samlrequest"sv,
                                    "saml|response"sv,
                                    "saml|request"sv,
                                    "apikey"sv,
                                    "api|key"sv,
                                    "accesskey"sv,
                                    "access|key"sv,
                                    "authkey"sv,
                                    "appkey"sv,
                                    "app|key"sv,
                                    "application|key"sv,
                                    "privatekey"sv,
                                    "private|key"sv,
                                    "account|key"sv,
                                    "accountkey"sv,
                                    "license|key"sv,
                                    "licensekey"sv,
                                    "subscription|key"sv,
                                    "subscriptionkey"sv,
                                    "functions|key"sv,
                                    "consumer|key"sv,
                                    "consumerkey"sv,
                                    "master|key"sv,
                                    "masterkey"sv,
                                    "admin|key"sv,
                                    "client|key"sv,
                                    "deploy|key"sv,
                                    "service|key"sv,
                                    "shared|key"sv,
                                    "sharedkey"sv,
                                    "signing|key"sv,
                                    "encryption|key"sv,
                                    "security|key"sv,
                                    "storage|key"sv,
                                    "user|key"sv,
                                    "fastly|key"sv,
                                    "rapidapi|key"sv,
                                    "mashape|key"sv,
                                    "insert|key"sv,
                                    "query|key"sv,
                                    "customer|key"sv,
                                    "|skey|"sv,
                                    "|auth|"sv,
                                    "|oauth|verifier"sv,
                                    "aspxauth"sv,
                                    "authorization"sv,
                                    "authorisation"sv,
                                    "authentication"sv,
                                    "|sid|"sv,
                                    "|ssid|"sv,
                                    "|otp|"sv,
                                    "|totp|"sv,
                                    "|pwd"sv,
                                    "pwd|"sv,
                                    "|pass|"sv,
                                    "|pass1|"sv,
                                    "|pass2|"sv,
                                    "userpass|"sv,
                                    "loginpass|"sv,
                                    "userpw|"sv,
                                    "loginpw|"sv,
                                    "kennwort"sv,
                                    "contrasena"sv,
                                    "contrase\u00f1a"sv,
                                    "motdepasse"sv,
                                    "mot|de|passe"sv,
                                    "|mdp|"sv,
                                    "|senha|"sv,
                                    "wachtwoord"sv,
                                    "adgangskode"sv,
                                    "|passord|"sv,
                                    "losenord"sv,
                                    "salasana"sv,
                                    "|cred|"sv,
                                    "|creds|"sv,
                                    "|sig|"sv,
                                    "|hmac|"sv,
                                    "|bearer|"sv,
                                    "|sso|"sv,
                                    "|sas|"sv,
                                    "|tok|"sv,
                                    "|hdnea|"sv,
                                    "|hdnts|"sv,
                                    "|hdntl|"sv,
                                    "codeverifier"sv,
                                    "code|verifier"sv,
                                    "devicecode"sv,
                                    "device|code"sv,
                                    "user|code"sv,
                                    "auth|code"sv,
                                    "authcode"sv,
                                    "recovery|code"sv,
                                    "cf|clearance"sv,
                                    "cf|chl|tk"sv,
                                    "captcha|response"sv,
                                    "turnstile|response"sv,
                                    "login|ticket"sv,
                                    "loginticket"sv,
                                    "magic|link"sv,
                                    "magiclink"sv,
                                    "client|principal"sv,
                                    "client|assertion"sv,
                                    "webhook|key"sv,
                                    "send|key"sv,
                                    "server|key"sv,
                                    "reset|key"sv,
                                    "activation|key"sv,
                                    "reset|code"sv,
                                    "activation|code"sv,
                                    "verification|code"sv,
                                    "confirmation|code"sv,
                                    "security|code"sv,
                                    "verify|code"sv,
                                    "sms|code"sv,
                                    "smscode"sv,
                                    "one|time|code"sv,
                                    "access|code"sv,
                                    "wpnonce"sv,
                                    "wp|nonce"sv,
                                    "|crumb|"sv,
                                    "write|key"sv,
                                    "writekey"sv,
                                    "form|key"sv,
                                    "formkey"sv,
                                    "antiforgery"sv,
                                    "anti|forgery"sv,
                                    "connectionstring"sv,
                                    "connection|string"sv,
                                    "|psw|"sv,
                                    "|pswd|"sv,
                                    "|2fa|"sv,
                                    "|2|fa|"sv,
                                    "twofactor"sv,
                                    "two|factor"sv,
                                    "seed|phrase"sv,
                                    "seedphrase"sv,
                                    "recovery|phrase"sv,
                                    "cardnumber"sv,
                                    "card|number"sv,
                                    "|cvc|"sv,
                                    "|cvv|"sv,
                                    "|cvv2|"sv,
                                    "|ssn|"sv,
                                    "|mfa|"sv};

/// Words in such names that make the value a fact about a credential: "token_type", "session-timeout",
/// "X-RateLimit-Remaining-Tokens".
constexpr std::array tellingWords = {
    "|type|"sv,         "|types|"sv,         "|count|"sv,         "|limit|"sv,
    "|limits|"sv,       "|max|"sv,           "|min|"sv,           "|total|"sv,
    "|num|"sv,          "|usage|"sv,         "|used|"sv,          "|expires|"sv,
    "|expire|"sv,       "|expiry|"sv,        "|expiration|"sv,    "|ttl|"sv,
    "|endpoint|"sv,     "|lifetime|"sv,      "|length|"sv,        "|size|"sv,
    "|remaining|"sv,    "|method|"sv,        "|methods|"sv,       "|algorithm|"sv,
    "|version|"sv,      "|timeout|"sv,       "|duration|"sv,      "|required|"sv,
    "|enabled|"sv,      "|supported|"sv,     "|prompt|tokens|"sv, "|completion|tokens|"sv,
    "|input|tokens|"sv, "|output|tokens|"sv, "|policy|"sv,        "|consent|"sv,
    "|mode|"sv,         "tokeniz"sv,         "secretar"sv,        "possession"sv,
    "obsession"sv,      "signatory"sv};

bool namesSecret(const Words& words) {
    static const TextSearch secrets({secretParts.begin(), secretParts.end()});
    return secrets.occursIn(words.text()) && !words.hasOneOf(tellingWords);
}

/// Words in names of fields with credentials; in other texts they are ordinary words.
constexpr std::array fieldParts = {"|ticket|"sv,    "|sign|"sv,      "|wsse|"sv,        "modhash"sv,
                                   "|kerberos|"sv,  "|spnego|"sv,    "|client|cert|"sv, "|clientcert|"sv,
                                   "|oidc|data|"sv, "|www|claim|"sv, "|passkey|"sv,     "|authz|"sv};

/// A field whose last word is "key" mostly has a service's API key, unless the word before names another
/// kind of key.
bool isKeyOfService(std::string_view words) {
    static constexpr std::array others = {
        "|cache"sv,  "|surrogate"sv, "|idempotency"sv, "|rate"sv,    "|ratelimit"sv,     "|limit"sv,
        "|sort"sv,   "|partition"sv, "|routing"sv,     "|shard"sv,   "|hash"sv,          "|object"sv,
        "|public"sv, "|group"sv,     "|variant"sv,     "|primary"sv, "|foreign"sv,       "|translation"sv,
        "|dedup"sv,  "|locale"sv,    "|feature"sv,     "|tag"sv,     "|deduplication"sv, "|correlation"sv};
    constexpr std::string_view last = "|key|";
    if (!words.ends_with(last))
        return false;
    words.remove_suffix(last.size());
    return std::none_of(others.begin(), others.end(),
                        [words](std::string_view other) { return words.ends_with(other); });
}

template <std::size_t N> bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view one) { return equalsIgnoringCase(name, one); });
}

bool beginsWith(std::string_view name, std::string_view lower) {
    return name.size() >= lower.size() && equalsIgnoringCase(name.substr(0, lower.size()), lower);
}
bool endsWith(std::string_view name, std::string_view lower) {
    return name.size() >= lower.size() && equalsIgnoringCase(name.substr(name.size() - lower.size()), lower);
}

/// The words of the user's own names, in order.
std::vector<std::string>& ownNames() {
    static std::vector<std::string> names;
    return names;
}

bool isOwn(std::string_view words) {
    return std::binary_search(ownNames().begin(), ownNames().end(), words);
}

} // namespace

Result<void> checkOwnSecretName(std::string_view name) {
    const std::string quoted = '\'' + std::string(name) + '\'';
    if (name.empty() || name.size() > longestOwnSecretName)
        return failure(ErrorCode::Syntax, "wants a name of 1 to " + std::to_string(longestOwnSecretName) +
                                              " bytes, not " + quoted);
    if (name.find_first_of("*?") != std::string_view::npos || Words(name).text() == "|")
        return failure(ErrorCode::Syntax,
                       "wants the name of a field, a parameter or a member, not " + quoted);
    if (isPlainField(name))
        return failure(ErrorCode::Syntax, "caches read " + quoted + ", which is never masked");
    return {};
}

void setOwnSecretNames(const std::vector<std::string>& names) {
    std::vector<std::string>& own = ownNames();
    own.clear();
    for (const std::string& name : names)
        own.emplace_back(Words(name).text());
    std::sort(own.begin(), own.end());
}

bool isOwnSecretName(std::string_view name) {
    return !ownNames().empty() && isOwn(Words(name).text());
}

bool isPlainField(std::string_view name) {
    static constexpr std::array names = {"age"sv,
                                         "date"sv,
                                         "etag"sv,
                                         "expires"sv,
                                         "if-match"sv,
                                         "if-none-match"sv,
                                         "if-range"sv,
                                         "last-modified"sv,
                                         "if-modified-since"sv,
                                         "if-unmodified-since"sv,
                                         "pragma"sv,
                                         "range"sv,
                                         "content-range"sv,
                                         "accept-ranges"sv,
                                         "vary"sv,
                                         "cf-cache-status"sv,
                                         "x-cache-hits"sv,
                                         "accept-encoding"sv,
                                         "content-encoding"sv,
                                         "content-length"sv,
                                         "transfer-encoding"sv,
                                         "no-vary-search"sv,
                                         "cache-groups"sv,
                                         "cache-group-invalidation"sv,
                                         "surrogate-control"sv,
                                         "edge-control"sv,
                                         "x-accel-expires"sv,
                                         "available-dictionary"sv,
                                         "permissions-policy"sv,
                                         "permissions-policy-report-only"sv,
                                         "feature-policy"sv};
    return isOneOf(name, names) || endsWith(name, "cache-control");
}

bool isCookieField(std::string_view name) {
    static constexpr std::array names = {"cookie"sv, "set-cookie"sv, "cookie2"sv, "set-cookie2"sv};
    return isOneOf(name, names) || endsWith(name, "-cookie");
}

bool isSecretField(std::string_view name) {
    if (isOwnSecretName(name))
        return !isPlainField(name);
    // Descriptions of credentials, nonces (RFC 6455 4.1), names of stored responses and of requests
    // (Idempotency-Key): an attacker gains nothing from them.
    static constexpr std::array plain = {"www-authenticate"sv, "proxy-authenticate"sv, "signature-input"sv,
                                         "accept-signature"sv, "set-cookie-policy"sv,  "sec-session-mode"sv,
                                         "accept-auth"sv};
    static constexpr std::array whole = {"dpop"sv,
                                         "x-pin"sv,
                                         "x-honeycomb-team"sv,
                                         "x-ovh-consumer"sv,
                                         "x-firebase-appcheck"sv,
                                         "x-jfrog-art-api"sv,
                                         "x-auth-email"sv};
    if (isPlainField(name) || isOneOf(name, plain) || beginsWith(name, "access-control-") ||
        beginsWith(name, "sec-websocket-"))
        return false;
    const Words words(name);
    return isCookieField(name) || isOneOf(name, whole) || namesSecret(words) || words.hasOneOf(fieldParts) ||
           isKeyOfService(words.text()) || (words.has("cookie") && !words.hasOneOf(tellingWords));
}

NameSecrecy parameterSecrecy(std::string_view name) {
    static constexpr std::array inRequests = {"key"sv,    "code"sv,           "pw"sv,      "policy"sv,
                                              "ticket"sv, "assertion"sv,      "pin"sv,     "otc"sv,
                                              "sign"sv,   "oauth_verifier"sv, "passkey"sv, "authz"sv};
    const Words words(name);
    if (!ownNames().empty() && (isOwn(words.text()) || isOwn(words.inner())))
        return NameSecrecy::Anywhere;
    if (isOneOf(name, inRequests))
        return NameSecrecy::InRequests;
    if (namesSecret(words))
        return NameSecrecy::Anywhere;
    // "user[pin]", "login.pw": the last word is the name. A "pin code" may be a postal code elsewhere.
    for (const std::string_view last : {"|pin|"sv, "|pin|code|"sv, "|pw|"sv, "|pw1|"sv, "|pw2|"sv})
        if (words.text().ends_with(last))
            return NameSecrecy::InRequests;
    return NameSecrecy::None;
}

} // namespace hci
