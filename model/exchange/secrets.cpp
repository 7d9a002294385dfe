#include "model/exchange/secrets.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

std::string folded(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), asciiLower);
    return lower;
}

template <std::size_t N> bool isOneOf(std::string_view text, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

template <std::size_t N>
bool containsOneOf(std::string_view text, const std::array<std::string_view, N>& list) {
    return std::any_of(list.begin(), list.end(),
                       [text](std::string_view part) { return text.find(part) != text.npos; });
}

/// Fields whose values are URLs, or hold one.
bool holdsUrl(std::string_view lowerName) {
    static constexpr std::array names = {"location"sv,    "content-location"sv, "referer"sv,
                                         "link"sv,        "refresh"sv,          ":path"sv,
                                         "destination"sv, "x-original-url"sv,   "x-rewrite-url"sv};
    return isOneOf(lowerName, names);
}

/// Three parts of base64url, the first of which opens a JSON object: a JSON Web Token (RFC 7519).
bool looksLikeWebToken(std::string_view value) {
    return value.size() > 20 && value.starts_with("eyJ") && std::count(value.begin(), value.end(), '.') >= 2;
}

/// "jsessionid=…" and its like, which stand in the path after a semicolon.
constexpr std::string_view urlDelimiters = "?&;#";

} // namespace

bool isSecretField(std::string_view name) {
    static constexpr std::array parts = {
        "authorization"sv, "cookie"sv,   "token"sv,  "secret"sv,     "api-key"sv,          "apikey"sv,
        "api_key"sv,       "password"sv, "passwd"sv, "credential"sv, "session"sv,          "signature"sv,
        "csrf"sv,          "xsrf"sv,     "jwt"sv,    "access-key"sv, "subscription-key"sv, "functions-key"sv};
    static constexpr std::array whole = {"x-auth"sv,
                                         "auth"sv,
                                         "x-auth-key"sv,
                                         "x-auth-email"sv,
                                         "authentication-info"sv,
                                         "proxy-authentication-info"sv,
                                         "x-amz-security-token"sv,
                                         "x-key"sv};
    static constexpr std::array harmless = {"sec-websocket-key"sv, "access-control-allow-credentials"sv,
                                            "signature-input"sv, "set-cookie-policy"sv, "sec-session-mode"sv};
    const std::string lower = folded(name);
    return !isOneOf(lower, harmless) && (containsOneOf(lower, parts) || isOneOf(lower, whole));
}

bool mayHoldSecrets(std::string_view name) {
    return isSecretField(name) || holdsUrl(folded(name));
}

bool isSecretParameter(std::string_view name) {
    static constexpr std::array parts = {"token"sv,        "secret"sv,  "passw"sv,     "apikey"sv,
                                         "api_key"sv,      "api-key"sv, "signature"sv, "credential"sv,
                                         "session"sv,      "jwt"sv,     "accesskey"sv, "access_key"sv,
                                         "samlresponse"sv, "csrf"sv,    "xsrf"sv};
    static constexpr std::array whole = {"key"sv,
                                         "auth"sv,
                                         "sig"sv,
                                         "sid"sv,
                                         "pwd"sv,
                                         "pw"sv,
                                         "pass"sv,
                                         "code"sv,
                                         "authorization"sv,
                                         "hmac"sv,
                                         "hdnea"sv,
                                         "hdnts"sv,
                                         "policy"sv,
                                         "assertion"sv,
                                         "subscription-key"sv,
                                         "access-key"sv,
                                         "oauth_verifier"sv,
                                         "ticket"sv,
                                         "otp"sv};
    const std::string lower = folded(name);
    return containsOneOf(lower, parts) || isOneOf(lower, whole);
}

std::string SecretMask::secret(std::string_view text) {
    if (text.empty())
        return {};
    const auto number = static_cast<std::uint32_t>(m_numbers.size() + 1);
    m_numbers.try_emplace(std::string(text), number);
    return placeholder(text);
}

std::string SecretMask::placeholder(std::string_view secret) const {
    const auto found = m_numbers.find(std::string(secret));
    return found == m_numbers.end() ? "[secret]" : "[secret " + std::to_string(found->second) + ']';
}

std::string SecretMask::fieldValue(std::string_view name, std::string_view value) {
    if (m_passThrough)
        return std::string(value);
    const std::string lower = folded(name);
    if (lower == "cookie")
        return cookies(value);
    if (lower == "set-cookie")
        return setCookie(value);
    if (lower == "authorization" || lower == "proxy-authorization")
        return credentials(value);
    if (holdsUrl(lower))
        return url(value);
    return isSecretField(lower) || looksLikeWebToken(trimmed(value)) ? secret(value) : std::string(value);
}

/// "name=value" with the value masked; a text without "=" is a value (RFC 6265 5.2 reads it as an empty
/// name).
std::string SecretMask::pair(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return secret(text);
    return std::string(text.substr(0, equals + 1)) + secret(text.substr(equals + 1));
}

std::string SecretMask::cookies(std::string_view value) {
    std::string shown;
    while (!value.empty()) {
        const std::size_t end = value.find(';');
        shown += pair(trimmed(value.substr(0, end)));
        if (end == std::string_view::npos)
            break;
        shown += "; ";
        value = trimmed(value.substr(end + 1));
    }
    return shown;
}

std::string SecretMask::setCookie(std::string_view value) {
    // Some recorders join several Set-Cookie lines by a newline.
    std::string shown;
    while (true) {
        const std::size_t lineEnd = value.find('\n');
        const std::string_view line = value.substr(0, lineEnd);
        const std::size_t end = line.find(';');
        shown += pair(trimmed(line.substr(0, end)));
        if (end != std::string_view::npos)
            shown += line.substr(end);
        if (lineEnd == std::string_view::npos)
            return shown;
        shown += '\n';
        value.remove_prefix(lineEnd + 1);
    }
}

/// auth-scheme and credentials (RFC 9110 11.4): the scheme is no secret.
std::string SecretMask::credentials(std::string_view value) {
    const std::size_t space = value.find(' ');
    if (space == std::string_view::npos || !isToken(value.substr(0, space)))
        return secret(value);
    return std::string(value.substr(0, space + 1)) + secret(trimmed(value.substr(space + 1)));
}

std::string SecretMask::parameterValue(std::string_view name, std::string_view value) {
    if (m_passThrough || !(isSecretParameter(name) || looksLikeWebToken(value)))
        return std::string(value);
    return secret(value);
}

std::string SecretMask::parameters(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(urlDelimiters);
        const std::string_view part = text.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) {
            shown += part;
        } else {
            shown += part.substr(0, equals + 1);
            shown += parameterValue(part.substr(0, equals), part.substr(equals + 1));
        }
        if (end == std::string_view::npos)
            break;
        shown += text[end];
        text.remove_prefix(end + 1);
    }
    return shown;
}

std::string SecretMask::url(std::string_view url) {
    if (m_passThrough)
        return std::string(url);
    const std::size_t first = url.find_first_of(urlDelimiters);
    std::string_view hierarchy = url.substr(0, first);
    std::string shown;
    const std::size_t authority = hierarchy.find("//");
    const std::size_t path =
        authority == std::string_view::npos ? authority : hierarchy.find('/', authority + 2);
    const std::string_view host = authority == std::string_view::npos
                                      ? std::string_view()
                                      : hierarchy.substr(authority + 2, path - authority - 2);
    if (const std::size_t at = host.rfind('@'); at != std::string_view::npos) {
        shown += hierarchy.substr(0, authority + 2);
        const std::string_view user = host.substr(0, at);
        const std::size_t colon = user.find(':');
        shown += colon == std::string_view::npos
                     ? secret(user)
                     : std::string(user.substr(0, colon + 1)) + secret(user.substr(colon + 1));
        hierarchy.remove_prefix(authority + 2 + at);
    }
    shown += hierarchy;
    if (first == std::string_view::npos)
        return shown;
    shown += url[first];
    return shown + parameters(url.substr(first + 1));
}

} // namespace hci
