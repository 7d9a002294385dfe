#include "model/exchange/secret_names.h"

#include "model/base/ascii.h"
#include "model/exchange/secret_words.h"
#include "model/exchange/text_search.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

static_assert(maxOwnSecretNameLength == NameWords::maxLength);

/// Whole words in names of credentials, between bars. "wresult" is a SAML token of WS-Federation, "dtsg" a
/// token against forgery; the foreign words mean a password.
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
                                    "|wresult|"sv,
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
                                    "tkn|"sv,
                                    "|hdnea|"sv,
                                    "|hdnts|"sv,
                                    "|hdntl|"sv,
                                    "codeverifier"sv,
                                    "code|verifier"sv,
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
                                    "wpnonce"sv,
                                    "wp|nonce"sv,
                                    "|crumb|"sv,
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
                                    "|cvc2|"sv,
                                    "|cvv2|"sv,
                                    "|cardno|"sv,
                                    "|card|no|"sv,
                                    "|ccnum"sv,
                                    "|cc|number|"sv,
                                    "|ssn|"sv,
                                    "|mfa|"sv,
                                    "|sess|"sv,
                                    "sesskey"sv,
                                    "sess|id"sv,
                                    "|pgtid|"sv,
                                    "|pgt|id|"sv,
                                    "|pgtiou|"sv,
                                    "|pgt|iou|"sv,
                                    "samlart|"sv,
                                    "saml|art|"sv,
                                    "|sam|lart|"sv,
                                    "dtsg|"sv,
                                    "signed|request"sv,
                                    "signedrequest"sv,
                                    "passhash|"sv,
                                    "pass|hash|"sv,
                                    "pwhash|"sv,
                                    "pw|hash|"sv,
                                    "|clave|"sv,
                                    "|haslo|"sv,
                                    "|has\u0142o|"sv,
                                    "|heslo|"sv,
                                    "|parola|"sv,
                                    "|sifre|"sv,
                                    "|\u015fifre|"sv,
                                    "jelszo"sv,
                                    "jelsz\u00f3"sv,
                                    "kodeord"sv,
                                    "l\u00f6senord"sv,
                                    "|geslo|"sv,
                                    "lozinka"sv,
                                    "slaptazodis"sv,
                                    "|parool|"sv,
                                    "matkhau"sv,
                                    "\u0430\u0440\u043e\u043b\u044c"sv,
                                    "\u5bc6\u7801"sv,
                                    "\u5bc6\u78bc"sv,
                                    "\u30d1\u30b9\u30ef\u30fc\u30c9"sv,
                                    "\ube44\ubc00\ubc88\ud638"sv};

/// A word of a secret, and the words before it that make it one: "recovery_code", "recoverycode".
struct Compound {
    std::string_view word;
    std::vector<std::string_view> before;
};

/// secretParts, and the spellings of compounds and of repeated passwords ("pass2").
const std::vector<std::string>& secretTexts() {
    static const std::vector<std::string> all = [] {
        const std::array compounds = {
            Compound{"code",
                     {"|2fa",     "access", "activation",   "|auth",    "backup",  "confirm", "confirmation",
                      "device",   "login",  "|mfa",         "one|time", "onetime", "|oob",    "|otp",
                      "recovery", "|reset", "security",     "signin",   "|sms",    "|totp",   "twofactor",
                      "unlock",   "user",   "verification", "verify"}},
            Compound{"key",
                     {"account",      "activation", "admin",    "client",       "consumer", "customer",
                      "deploy",       "developer",  "encrypt",  "encryption",   "fastly",   "functions",
                      "insert",       "license",    "login",    "mashape",      "master",   "merchant",
                      "partner",      "|query",     "rapidapi", "recovery",     "|reset",   "|sec",
                      "security",     "send",       "server",   "service",      "session",  "shared",
                      "|sign",        "signing",    "storage",  "subscription", "unlock",   "user",
                      "verification", "webhook",    "|write"}},
            Compound{"pass",
                     {"admin", "|auth", "confirm", "|db", "|ftp", "login", "|mail", "|my", "|new", "|old",
                      "|root", "|smtp", "user"}},
            Compound{
                "pw",
                {"admin", "|auth", "|db", "|ftp", "login", "|my", "|new", "|old", "|root", "|u", "user"}},
            Compound{"pin", {"access", "account", "|auth", "|card", "login", "security", "unlock"}},
        };
        static constexpr std::array ends = {"|"sv, "s|"sv, "0"sv, "1"sv, "2"sv, "3"sv,
                                            "4"sv, "5"sv,  "6"sv, "7"sv, "8"sv, "9"sv};
        std::vector<std::string> texts(secretParts.begin(), secretParts.end());
        for (const auto& [word, words] : compounds)
            for (const std::string_view before : words)
                for (const std::string_view between : {""sv, "|"sv})
                    for (const std::string_view end : ends)
                        texts.push_back(std::string(before).append(between).append(word).append(end));
        texts.emplace_back("|pass|");
        for (char digit = '1'; digit <= '9'; ++digit)
            texts.push_back(std::string("|pass") + digit + '|');
        return texts;
    }();
    return all;
}

/// Words in such names that make the value a fact about a credential, unless it looks like a token
/// itself: "token_type", "session-timeout", "X-RateLimit-Remaining-Tokens".
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
    "|mode|"sv};

/// Ordinary words that contain one of a credential.
constexpr std::array ordinaryWords = {"tokeniz"sv, "secretar"sv, "possession"sv, "obsession"sv,
                                      "signatory"sv};

/// Names of what may be a secret, and may be something else: consent to cookies, CAS's login ticket or "less
/// than", a personal access token or a pattern.
constexpr std::array doubtfulEnds = {
    "|cookie|"sv,     "|cookies|"sv,     "|lt|"sv,         "|resource|key|"sv,    "|resourcekey|"sv,
    "|share|key|"sv,  "|invite|code|"sv, "|invitecode|"sv, "|invitation|code|"sv, "|pat|"sv,
    "|signed|"sv,     "|ukey|"sv,        "|vkey|"sv,       "|remember|me|"sv,     "|rememberme|"sv,
    "|auto|login|"sv, "|autologin|"sv};

bool namesCredential(const NameWords& words) {
    static const TextSearch secrets({secretTexts().begin(), secretTexts().end()});
    return secrets.occursIn(words.text()) && !words.hasOneOf(ordinaryWords);
}

bool namesSecret(const NameWords& words) {
    return namesCredential(words) && !words.hasOneOf(tellingWords);
}

/// Words in names of fields with credentials; in other texts they are ordinary words.
constexpr std::array fieldParts = {"|ticket|"sv,    "|sign|"sv,      "|wsse|"sv,        "modhash"sv,
                                   "|kerberos|"sv,  "|spnego|"sv,    "|client|cert|"sv, "|clientcert|"sv,
                                   "|oidc|data|"sv, "|www|claim|"sv, "|passkey|"sv,     "|authz|"sv,
                                   "|authn|"sv};

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
    if (name.empty() || name.size() > maxOwnSecretNameLength)
        return failure(ErrorCode::Syntax, "wants a name of 1 to " + std::to_string(maxOwnSecretNameLength) +
                                              " bytes, not " + quoted);
    if (name.find_first_of("*?") != std::string_view::npos || NameWords(name).text() == "|")
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
        own.emplace_back(NameWords(name).text());
    std::sort(own.begin(), own.end());
}

bool isOwnSecretName(std::string_view name) {
    return !ownNames().empty() && isOwn(NameWords(name).text());
}

bool hasDirectives(std::string_view name) {
    static constexpr std::array names = {"pragma"sv, "surrogate-control"sv, "edge-control"sv};
    return isOneOf(name, names) || endsWith(name, "cache-control");
}

bool listsOrigins(std::string_view name) {
    static constexpr std::array names = {"permissions-policy"sv, "permissions-policy-report-only"sv,
                                         "feature-policy"sv};
    return isOneOf(name, names);
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
                                         "x-accel-expires"sv,
                                         "available-dictionary"sv};
    return isOneOf(name, names) || hasDirectives(name) || listsOrigins(name);
}

bool isCookieField(std::string_view name) {
    static constexpr std::array names = {"cookie"sv, "set-cookie"sv, "cookie2"sv, "set-cookie2"sv};
    return isOneOf(name, names) || endsWith(name, "-cookie");
}

bool isProtocolField(std::string_view name) {
    return equalsIgnoringCase(name, "sec-websocket-protocol");
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
                                         "x-auth-email"sv,
                                         "x-access"sv};
    if (isProtocolField(name))
        return true;
    if (isPlainField(name) || isOneOf(name, plain) || beginsWith(name, "access-control-") ||
        beginsWith(name, "sec-websocket-"))
        return false;
    const NameWords words(name);
    return isCookieField(name) || isOneOf(name, whole) || namesSecret(words) || words.hasOneOf(fieldParts) ||
           isKeyOfService(words.text()) || (words.has("cookie") && !words.hasOneOf(tellingWords));
}

bool describesSecret(std::string_view name) {
    if (isPlainField(name))
        return false;
    const NameWords words(name);
    return words.hasOneOf(tellingWords) && (namesCredential(words) || words.has("cookie"));
}

NameSecrecy nameSecrecy(std::string_view name) {
    static constexpr std::array inRequests = {
        "|key|"sv,  "|code|"sv,       "|policy|"sv,      "|ticket|"sv, "|assertion|"sv, "|otc|"sv,
        "|sign|"sv, "|passkey|"sv,    "|authz|"sv,       "|authn|"sv,  "|tan|"sv,       "|mtan|"sv,
        "|puk|"sv,  "|creditcard|"sv, "|credit|card|"sv, "|cc|num|"sv};
    // "user[pin]", "login.pw", "pin2": the last word is the name.
    static constexpr std::array lastInRequests = {"pin"sv,   "pw"sv,     "ott"sv,
                                                  "mypin"sv, "newpin"sv, "userpin"sv};
    const NameWords words(name);
    const auto isIn = [](std::string_view text, const auto& list) {
        return std::find(list.begin(), list.end(), text) != list.end();
    };
    if (!ownNames().empty() && (isOwn(words.text()) || isOwn(words.inner())))
        return NameSecrecy::Anywhere;
    if (isIn(words.text(), inRequests))
        return NameSecrecy::InRequests;
    if (namesCredential(words))
        return words.hasOneOf(tellingWords) ? NameSecrecy::IfToken : NameSecrecy::Anywhere;
    // A "pin code" may be a postal code elsewhere.
    if (isIn(words.lastWord(), lastInRequests) || words.text().ends_with("|pin|code|"))
        return NameSecrecy::InRequests;
    const bool field = name.size() > 2 && name[1] == '-' && asciiLower(name[0]) == 'x';
    if (field && isSecretField(name))
        return NameSecrecy::Anywhere;
    const bool doubtful = std::any_of(doubtfulEnds.begin(), doubtfulEnds.end(),
                                      [&words](std::string_view end) { return words.text().ends_with(end); });
    return doubtful ? NameSecrecy::IfToken : NameSecrecy::None;
}

NameSecrecy parameterSecrecy(std::string_view name) {
    const NameSecrecy secrecy = nameSecrecy(name);
    return secrecy == NameSecrecy::IfToken ? NameSecrecy::None : secrecy;
}

} // namespace hci
