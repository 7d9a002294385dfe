#include "model/exchange/credential_forms.h"

#include "model/base/ascii.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secret_path.h"
#include "model/http/field_syntax.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxSchemeLength = 24;

template <std::size_t N> bool isAmong(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::any_of(list.begin(), list.end(),
                       [word](std::string_view one) { return equalsIgnoringCase(one, word); });
}

/// Schemes before a single token. The others have parameters, or names that are ordinary words.
bool takesToken(std::string_view scheme) noexcept {
    static constexpr std::array schemes = {"bearer"sv,    "basic"sv,         "negotiate"sv,    "ntlm"sv,
                                           "token"sv,     "apikey"sv,        "api-key"sv,      "dpop"sv,
                                           "sharedkey"sv, "sharedkeylite"sv, "privatetoken"sv, "jwt"sv,
                                           "splunk"sv,    "kerberos"sv,      "aws"sv};
    return isAmong(scheme, schemes);
}

bool isProof(std::string_view name) noexcept {
    static constexpr std::array names = {"response"sv,        "mac"sv,   "signature"sv, "sig"sv,
                                         "oauth_signature"sv, "result"sv};
    return isAmong(name, names);
}

std::size_t schemeEnd(std::string_view text, std::size_t at) noexcept {
    const std::size_t most = std::min(text.size(), at + maxSchemeLength + 1);
    while (at < most && (isLetterOrDigit(text[at]) || text[at] == '-' || text[at] == '_'))
        ++at;
    return at;
}

std::size_t afterBlanks(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

/// SharedKey writes "account:signature".
std::size_t tokenEnd(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && (isTokenByte(text[at]) || text[at] == ':'))
        ++at;
    return at;
}

/// A parameter (RFC 9110 11.2) at `at`: its value, without quotes, and the end; `end` is 0 if there is none.
struct AuthParameter {
    std::string_view name;
    SecretSpan value;
    std::size_t end = 0;
};

AuthParameter parameterAt(std::string_view text, std::size_t at) noexcept {
    AuthParameter parameter;
    const std::size_t equals = schemeEnd(text, at);
    if (equals == at || equals >= text.size() || text[equals] != '=')
        return parameter;
    parameter.name = text.substr(at, equals - at);
    std::size_t begin = equals + 1;
    const std::size_t slash = text.substr(begin).starts_with("\\\"") ? 1 : 0; // in a JSON text
    if (begin + slash < text.size() && text[begin + slash] == '"') {
        begin += slash + 1;
        const std::size_t end = std::min(text.find_first_of("\"\\\r\n", begin), text.size());
        parameter.value = {begin, end, false, true};
        parameter.end = std::min(end + (end < text.size() ? slash + 1 : 0), text.size());
        return parameter;
    }
    std::size_t end = begin;
    while (end < text.size() && (isTokenByte(text[end]) || text[end] == ':' || text[end] == ';'))
        ++end;
    if (end == begin || text[begin] == '=')
        return {};
    parameter.value = {begin, end, false, true};
    parameter.end = end;
    return parameter;
}

/// Calls take(parameter) for a list of parameters and returns its end; `at` if there is none.
template <class Take> std::size_t forParameters(std::string_view text, std::size_t at, const Take& take) {
    std::size_t end = at;
    for (AuthParameter next = parameterAt(text, at); next.end != 0; next = parameterAt(text, at)) {
        take(next);
        end = next.end;
        at = afterBlanks(text, end);
        if (at < text.size() && text[at] == ',')
            at = afterBlanks(text, at + 1);
        else if (at == end)
            break;
    }
    return end;
}

/// A token among words: random, or with a capital inside.
bool looksLikeToken(std::string_view token) noexcept {
    return looksRandom(token) || (token.size() >= 6 && std::any_of(token.begin() + 1, token.end(), isUpper) &&
                                  std::any_of(token.begin(), token.end(), isLower));
}

bool endsLine(std::string_view text, std::size_t at) noexcept {
    at = afterBlanks(text, at);
    return at == text.size() || "\r\n\"'<\\"sv.find(text[at]) != std::string_view::npos;
}

/// Whether the option "-p" of the command in this line is a password.
bool takesPassword(std::string_view before) noexcept {
    constexpr std::size_t maxCommandLength = 128;
    static constexpr std::array commands = {"mysql"sv, "mariadb"sv, "sshpass"sv, "docker login"sv};
    before.remove_prefix(before.size() - std::min(before.size(), maxCommandLength));
    before.remove_prefix(before.find_last_of("\r\n") + 1);
    return std::any_of(commands.begin(), commands.end(), [before](std::string_view command) {
        return before.find(command) != std::string_view::npos;
    });
}

/// A password with or without quotes behind blanks, rather than the next option.
SecretSpan passwordAt(std::string_view text, std::size_t at) noexcept {
    std::size_t begin = afterBlanks(text, at);
    const bool quoted = begin < text.size() && (text[begin] == '"' || text[begin] == '\'');
    begin += quoted ? 1 : 0;
    const std::size_t end =
        std::min(text.find_first_of(quoted ? "\"'\r\n"sv : " \t\r\n\"'<>`\\"sv, begin), text.size());
    return begin < end && text[begin] != '-' ? SecretSpan{begin, end, false, true} : SecretSpan{};
}

/// "--password …", where the value looks like no word of a sentence about the option.
SecretSpan namedOption(std::string_view text, std::size_t at) noexcept {
    const std::size_t end = schemeEnd(text, at);
    if (end == at || end >= text.size() || text[end] != ' ' || !isLetter(text[at]))
        return {};
    const SecretSpan value = passwordAt(text, end);
    const bool named = value.end != 0 && looksRandom(secretIn(text, value)) &&
                       parameterSecrecy(text.substr(at, end - at)) == NameSecrecy::Anywhere;
    return named ? value : SecretSpan{};
}

} // namespace

bool isAuthScheme(std::string_view word) noexcept {
    static constexpr std::array others = {"digest"sv,
                                          "hawk"sv,
                                          "key"sv,
                                          "mac"sv,
                                          "oauth"sv,
                                          "hoba"sv,
                                          "signature"sv,
                                          "hmac"sv,
                                          "gnap"sv,
                                          "scram-sha-1"sv,
                                          "scram-sha-256"sv,
                                          "vapid"sv,
                                          "bot"sv,
                                          "webpush"sv,
                                          "aws4-hmac-sha256"sv,
                                          "aws4-ecdsa-p256-sha256"sv};
    return word.size() <= maxSchemeLength && (takesToken(word) || isAmong(word, others));
}

SecretSpan schemeCredentials(std::string_view text) noexcept {
    const std::size_t first = afterBlanks(text, 0);
    const std::size_t space = schemeEnd(text, first);
    const std::size_t begin = afterBlanks(text, space);
    const std::string_view scheme = text.substr(first, space - first);
    if (begin == space || begin >= text.size())
        return {};
    if (!isAuthScheme(scheme)) {
        const bool token = looksLikeLongToken(text.substr(begin));
        return token && parameterSecrecy(scheme) == NameSecrecy::Anywhere
                   ? SecretSpan{begin, text.size(), false, true}
                   : SecretSpan{};
    }
    bool proven = false;
    const std::size_t parameters = forParameters(
        text, begin, [&proven](const AuthParameter& one) { proven = proven || isProof(one.name); });
    if (parameters != begin)
        return proven ? SecretSpan{begin, text.size(), false, true} : SecretSpan{};
    const std::size_t end = tokenEnd(text, begin);
    const bool whole = afterBlanks(text, end) == text.size();
    return whole && takesToken(scheme) && looksLikeToken(text.substr(begin, end - begin))
               ? SecretSpan{begin, end, false, true}
               : SecretSpan{};
}

bool namesCredentials(std::string_view name) noexcept {
    constexpr std::size_t length = "authorization"sv.size();
    const std::string_view last = name.substr(name.size() - std::min(name.size(), length));
    return equalsIgnoringCase(last, "authorization") || equalsIgnoringCase(last, "authorisation");
}

SecretSpan namedCredentials(std::string_view text, std::size_t begin) noexcept {
    const std::size_t space = schemeEnd(text, begin);
    const std::size_t from = afterBlanks(text, space);
    if (space == begin || from == space || from >= text.size())
        return {};
    const std::size_t parameters = forParameters(text, from, [](const AuthParameter&) {});
    if (parameters != from)
        return {from, parameters, false, true};
    const std::size_t end = tokenEnd(text, from);
    const std::string_view token = text.substr(from, end - from);
    const bool alone = isAuthScheme(text.substr(begin, space - begin)) && endsLine(text, end);
    return !token.empty() && (alone || looksLikeToken(token)) ? SecretSpan{from, end, false, true}
                                                              : SecretSpan{};
}

SecretSpan optionPassword(std::string_view text, std::size_t at) noexcept {
    const std::string_view rest = text.substr(at);
    if (at > 0 && " \t\r\n\"'`>"sv.find(text[at - 1]) == std::string_view::npos)
        return {};
    if (rest.starts_with("-p"))
        return takesPassword(text.substr(0, at)) ? passwordAt(text, at + 2) : SecretSpan{};
    const std::size_t option = rest.starts_with("-u") ? 2 : rest.starts_with("--user") ? 6 : 0;
    if (option == 0)
        return namedOption(text, at + 2);
    std::size_t begin = at + option;
    if (begin < text.size() && text[begin] == '=')
        ++begin;
    begin = afterBlanks(text, begin);
    const bool quoted = begin < text.size() && (text[begin] == '"' || text[begin] == '\'');
    const std::string_view ends = quoted ? "\"'\r\n"sv : " \t\r\n\"'<>`"sv;
    begin += quoted ? 1 : 0;
    if (begin == at + option || begin >= text.size() || !isLetter(text[begin]))
        return {};
    const std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
    const std::size_t colon = text.substr(0, end).find(':', begin);
    if (colon == std::string_view::npos || end - colon < 4 || text[colon + 1] == '/')
        return {};
    return {colon + 1, end, false, true};
}

bool standsForNoPassword(std::string_view password) noexcept {
    static constexpr std::array words = {""sv, "x"sv, "x-oauth-basic"sv, "x-token-auth"sv, "api_token"sv};
    return isAmong(password, words);
}

std::optional<std::string> basicSecret(std::string_view base64) {
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray(base64.data(), static_cast<qsizetype>(base64.size())),
                                       QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? decoded.decoded.indexOf(':') : -1;
    if (colon < 0)
        return std::nullopt;
    std::string password = decoded.decoded.mid(colon + 1).toStdString();
    if (!standsForNoPassword(password))
        return password;
    std::string user = decoded.decoded.first(colon).toStdString();
    const bool token = looksLikeLinkToken(user) && user.find('@') == std::string::npos;
    return token ? std::optional(std::move(user)) : std::nullopt;
}

bool findSecretParameters(std::string_view credentials, SecretSpans& spans) {
    const std::size_t end = forParameters(credentials, 0, [&spans](const AuthParameter& one) {
        if (parameterSecrecy(one.name) == NameSecrecy::Anywhere)
            spans.push_back(one.value);
    });
    return end != 0;
}

void findProofs(std::string_view credentials, SecretSpans& spans) {
    forParameters(credentials, 0, [&spans](const AuthParameter& one) {
        if (isProof(one.name))
            spans.push_back(one.value);
    });
}

} // namespace hci
