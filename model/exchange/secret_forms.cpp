#include "model/exchange/secret_forms.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <bitset>

namespace hci {

namespace {

using namespace std::string_view_literals;

/// The characters that may follow a prefix.
enum class Alphabet : std::uint8_t { Capitals, Letters, Words, Dotted };

bool belongs(char c, Alphabet alphabet) noexcept {
    switch (alphabet) {
    case Alphabet::Capitals: return isDigit(c) || (c >= 'A' && c <= 'Z');
    case Alphabet::Letters: return isLetterOrDigit(c);
    case Alphabet::Words: return isLetterOrDigit(c) || c == '_' || c == '-';
    case Alphabet::Dotted: return isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
    return false;
}

/// A key with a vendor's prefix, by which it can be found.
struct KeyForm {
    std::string_view prefix;
    std::uint8_t least; ///< bytes after the prefix
    Alphabet alphabet;
    bool random = false; ///< they must look random, because names have the prefix too
};

constexpr std::array keyForms = {
    KeyForm{"AGE-SECRET-KEY-1", 20, Alphabet::Letters},
    KeyForm{"AIza", 30, Alphabet::Words},
    KeyForm{"AKIA", 12, Alphabet::Capitals},
    KeyForm{"ASIA", 12, Alphabet::Capitals},
    KeyForm{"ATATT3", 20, Alphabet::Words},
    KeyForm{"ATCTT3", 20, Alphabet::Words},
    KeyForm{"NRAK-", 20, Alphabet::Letters},
    KeyForm{"PMAK-", 20, Alphabet::Words},
    KeyForm{"SG.", 20, Alphabet::Dotted},
    KeyForm{"SK", 32, Alphabet::Letters},
    KeyForm{"base64url.bearer.authorization.", 6, Alphabet::Dotted},
    KeyForm{"dapi", 32, Alphabet::Letters},
    KeyForm{"dckr_pat_", 16, Alphabet::Words},
    KeyForm{"doo_v1_", 20, Alphabet::Letters},
    KeyForm{"dop_v1_", 20, Alphabet::Letters},
    KeyForm{"dor_v1_", 20, Alphabet::Letters},
    KeyForm{"figd_", 20, Alphabet::Words},
    KeyForm{"ghp_", 16, Alphabet::Letters},
    KeyForm{"gho_", 16, Alphabet::Letters},
    KeyForm{"ghu_", 16, Alphabet::Letters},
    KeyForm{"ghs_", 16, Alphabet::Letters},
    KeyForm{"ghr_", 16, Alphabet::Letters},
    KeyForm{"github_pat_", 16, Alphabet::Words},
    KeyForm{"glpat-", 16, Alphabet::Words},
    KeyForm{"gldt-", 16, Alphabet::Words},
    KeyForm{"glptt-", 16, Alphabet::Words},
    KeyForm{"glrt-", 16, Alphabet::Words},
    KeyForm{"glsa_", 20, Alphabet::Words},
    KeyForm{"gsk_", 20, Alphabet::Letters},
    KeyForm{"hf_", 20, Alphabet::Letters},
    KeyForm{"hvs.", 20, Alphabet::Words},
    KeyForm{"hvb.", 20, Alphabet::Words},
    KeyForm{"key-", 32, Alphabet::Letters},
    KeyForm{"lin_api_", 20, Alphabet::Letters},
    KeyForm{"lin_oauth_", 20, Alphabet::Letters},
    KeyForm{"npm_", 20, Alphabet::Letters},
    KeyForm{"openai-insecure-api-key.", 6, Alphabet::Dotted},
    KeyForm{"pypi-", 20, Alphabet::Words, true},
    KeyForm{"rk_live_", 10, Alphabet::Letters},
    KeyForm{"rk_test_", 10, Alphabet::Letters},
    KeyForm{"rubygems_", 20, Alphabet::Letters},
    KeyForm{"shpat_", 20, Alphabet::Letters},
    KeyForm{"shpca_", 20, Alphabet::Letters},
    KeyForm{"shppa_", 20, Alphabet::Letters},
    KeyForm{"shpss_", 20, Alphabet::Letters},
    KeyForm{"sk-", 20, Alphabet::Words, true},
    KeyForm{"sk_live_", 10, Alphabet::Letters},
    KeyForm{"sk_test_", 10, Alphabet::Letters},
    KeyForm{"sq0atp-", 20, Alphabet::Words},
    KeyForm{"sq0csp-", 20, Alphabet::Words},
    KeyForm{"whsec_", 16, Alphabet::Letters},
    KeyForm{"xapp-", 10, Alphabet::Words},
    KeyForm{"xkeysib-", 20, Alphabet::Words},
    KeyForm{"xoxa-", 10, Alphabet::Words},
    KeyForm{"xoxb-", 10, Alphabet::Words},
    KeyForm{"xoxe-", 10, Alphabet::Words},
    KeyForm{"xoxe.", 10, Alphabet::Dotted},
    KeyForm{"xoxp-", 10, Alphabet::Words},
    KeyForm{"xoxr-", 10, Alphabet::Words},
    KeyForm{"xoxs-", 10, Alphabet::Words},
    KeyForm{"ya29.", 20, Alphabet::Words},
};

std::size_t runLength(std::string_view text, Alphabet alphabet) noexcept {
    const auto end =
        std::find_if_not(text.begin(), text.end(), [alphabet](char c) { return belongs(c, alphabet); });
    return static_cast<std::size_t>(end - text.begin());
}

/// Whether it has a run of sixteen letters and digits with at least one digit.
bool holdsRandomRun(std::string_view text) noexcept {
    std::size_t run = 0;
    bool digit = false;
    for (const char c : text) {
        run = isLetterOrDigit(c) ? run + 1 : 0;
        digit = isLetterOrDigit(c) && (digit || isDigit(c));
        if (run >= 16 && digit)
            return true;
    }
    return false;
}

std::size_t keyLength(std::string_view text, std::size_t at, FormScan& scan) noexcept {
    const std::string_view rest = text.substr(at);
    for (const KeyForm& form : keyForms) {
        if (!rest.starts_with(form.prefix) || (form.random && at < scan.noRandomRunBefore))
            continue;
        const std::size_t length = runLength(rest.substr(form.prefix.size()), form.alphabet);
        const std::string_view whole = rest.substr(0, form.prefix.size() + length);
        if (form.random && !holdsRandomRun(whole))
            scan.noRandomRunBefore = at + whole.size();
        else if (length >= form.least)
            return whole.size();
    }
    return 0;
}

/// Whether the text is base64url of a JSON object whose first member is behind a blank or a line break.
bool opensSpacedObject(std::string_view text) {
    constexpr std::size_t maxLookLength = 64; // a multiple of four
    static constexpr std::array openings = {"eyA"sv, "ewo"sv, "ew0"sv,
                                            "ewk"sv}; // "{" and a blank, LF, CR, tab
    if (std::find(openings.begin(), openings.end(), text.substr(0, 3)) == openings.end())
        return false;
    const std::size_t length =
        std::min(runLength(text.substr(0, maxLookLength), Alphabet::Words), text.size());
    const QByteArray head(text.data(), static_cast<qsizetype>(length));
    const QByteArray object = QByteArray::fromBase64(head, QByteArray::Base64UrlEncoding).mid(1).trimmed();
    return object.startsWith('"');
}

/// Parts of base64url with dots between them, the first of which opens a JSON object.
std::size_t webTokenLength(std::string_view text, std::size_t at, FormScan& scan) {
    const std::string_view rest = text.substr(at);
    if (at < scan.noWebTokenBefore || !(rest.starts_with("eyJ") || opensSpacedObject(rest)))
        return 0;
    const std::size_t length = runLength(text.substr(at), Alphabet::Dotted);
    const std::string_view whole = text.substr(at, length);
    if (std::count(whole.begin(), whole.end(), '.') >= 2)
        return length > 20 ? length : 0;
    scan.noWebTokenBefore = at + length;
    return 0;
}

/// "123456789:AA…", as bots of Telegram have it.
std::size_t botTokenLength(std::string_view text) noexcept {
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(text.begin(),
                         text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(text.size(), 11)),
                         isDigit) -
        text.begin());
    if (digits < 8 || digits > 10 || digits + 1 >= text.size() || text[digits] != ':')
        return 0;
    const std::size_t length = runLength(text.substr(digits + 1), Alphabet::Words);
    return length >= 30 ? digits + 1 + length : 0;
}

/// From the BEGIN line of a private key (RFC 7468, RFC 4716 3.2) to the end of its END line, or of the text.
std::size_t privateKeyLength(std::string_view text) noexcept {
    constexpr std::string_view begin = "-----BEGIN ";
    if (!(text.starts_with(begin) || text.starts_with("---- BEGIN ")) ||
        text.substr(0, 64).find("PRIVATE KEY") == std::string_view::npos)
        return 0;
    const std::string_view line = text[4] == '-' ? "-----"sv : "----"sv;
    const std::size_t close = text.find(line == "----"sv ? "---- END"sv : "-----END"sv, begin.size());
    if (close == std::string_view::npos)
        return text.size();
    const std::size_t end = text.find(line, close + 8);
    return end == std::string_view::npos ? text.size() : end + line.size();
}

/// token68 (RFC 9110 11.2) after a scheme; parameters ("Bearer realm=…") are none. The run before a "=" is
/// the name of a parameter, even if a scheme is in it.
std::size_t token68Length(std::string_view all, std::size_t begin, FormScan& scan) noexcept {
    if (begin < scan.noCredentialsBefore)
        return 0;
    const std::string_view text = all.substr(begin);
    std::size_t length = 0;
    while (length < text.size() && text[length] != '=' && isTokenByte(text[length]))
        ++length;
    if (length == 0)
        return 0;
    const std::size_t name = begin + length;
    while (length < text.size() && text[length] == '=')
        ++length;
    const bool parameter =
        text[length - 1] == '=' && length < text.size() && (text[length] == '"' || isTokenByte(text[length]));
    if (parameter)
        scan.noCredentialsBefore = name;
    return parameter ? 0 : length;
}

bool isUserAndPassword(std::string_view base64) {
    const QByteArray text(base64.data(), static_cast<qsizetype>(base64.size()));
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.contains(':');
}

/// The credentials after "Bearer" or "Basic". Both are ordinary words as well.
SecretSpan credentialsAt(std::string_view text, std::size_t at, FormScan& scan) {
    const std::string_view rest = text.substr(at);
    const bool bearer = equalsIgnoringCase(rest.substr(0, 6), "bearer");
    const bool basic = equalsIgnoringCase(rest.substr(0, 5), "basic");
    std::size_t begin = bearer ? 6 : 5;
    if ((!bearer && !basic) || begin >= rest.size() || (rest[begin] != ' ' && rest[begin] != '+'))
        return {};
    while (begin < rest.size() && rest[begin] == ' ')
        ++begin;
    begin += begin < rest.size() && rest[begin] == '+' ? 1 : 0;
    const std::size_t length = token68Length(text, at + begin, scan);
    const std::string_view token = rest.substr(begin, length);
    if (length == 0)
        return {};
    const bool certain = bearer && at == 0 && begin + length == text.size(); // nothing else in the text
    const bool likely =
        (length >= 8 && looksRandom(token)) || (basic && length >= 4 && isUserAndPassword(token));
    return certain || likely ? SecretSpan{at + begin, at + begin + length, false, true} : SecretSpan{};
}

constexpr std::size_t placeOf(char first, char second) noexcept {
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8 |
           static_cast<unsigned char>(second);
}

/// The first two bytes of all forms, by which most words are skipped.
const std::bitset<65536> beginnings = [] {
    std::bitset<65536> all;
    const auto add = [&all](std::string_view prefix) { all.set(placeOf(prefix[0], prefix[1])); };
    for (const KeyForm& form : keyForms)
        add(form.prefix);
    for (const std::string_view prefix :
         {"ey"sv, "ew"sv, "be"sv, "Be"sv, "BE"sv, "ba"sv, "Ba"sv, "BA"sv, "bo"sv})
        add(prefix);
    for (const char first : "0123456789"sv)
        for (const char second : "0123456789"sv)
            all.set(placeOf(first, second));
    return all;
}();

constexpr std::array<bool, 256> tokenBytes = [] {
    std::array<bool, 256> all{};
    for (int byte = 0; byte < 128; ++byte)
        all[static_cast<std::size_t>(byte)] = isLetterOrDigit(static_cast<char>(byte));
    for (const char c : "-._~+/=%"sv)
        all[static_cast<unsigned char>(c)] = true;
    return all;
}();

constexpr std::size_t shortestScrambled = 10;

/// Whether letters and digits alternate as no version or date has them.
bool alternates(std::string_view token) noexcept {
    constexpr int fewestChanges = 4;
    int changes = 0;
    for (std::size_t i = 1; i < token.size() && changes < fewestChanges; ++i)
        if (isLetterOrDigit(token[i - 1]) && isLetterOrDigit(token[i]) &&
            isDigit(token[i - 1]) != isDigit(token[i]))
            ++changes;
    return changes >= fewestChanges;
}

} // namespace

bool mayBeginSecretForm(char first, char second) noexcept {
    return beginnings.test(placeOf(first, second));
}

bool mayBeginSecretForm(char first) noexcept {
    return (first >= '0' && first <= '9') || "ABNPSabdefghklnoprswxy"sv.find(first) != std::string_view::npos;
}

bool isTokenByte(char c) noexcept {
    return tokenBytes[static_cast<unsigned char>(c)];
}

bool looksRandom(std::string_view text) noexcept {
    return text.size() >= 16 || (text.size() >= 6 && std::any_of(text.begin(), text.end(), isDigit));
}

bool looksLikeLongToken(std::string_view text) noexcept {
    constexpr std::size_t shortestRun = 16;
    std::size_t run = 0;
    std::size_t letters = 0; // of the run
    bool found = false;
    for (const char c : text) {
        if (!isTokenByte(c))
            return false;
        run = isLetterOrDigit(c) ? run + 1 : 0;
        letters = run == 0 ? 0 : letters + (isLetter(c) ? 1 : 0);
        found = found || (run >= shortestRun && letters >= 3 && run - letters >= 2);
    }
    return found;
}

bool looksScrambled(std::string_view text) noexcept {
    return text.size() >= shortestScrambled && std::all_of(text.begin(), text.end(), isTokenByte) &&
           alternates(text);
}

bool holdsScrambled(std::string_view text) noexcept {
    for (std::size_t begin = 0; begin + shortestScrambled <= text.size();) {
        std::size_t end = begin + shortestScrambled; // from behind, so that short words cost one look
        while (end > begin && isTokenByte(text[end - 1]))
            --end;
        if (end > begin) {
            begin = end;
            continue;
        }
        end = begin + shortestScrambled;
        while (end < text.size() && isTokenByte(text[end]))
            ++end;
        if (alternates(text.substr(begin, end - begin)))
            return true;
        begin = end;
    }
    return false;
}

SecretSpan secretFormAt(std::string_view text, std::size_t at, FormScan& scan) {
    const std::string_view rest = text.substr(at);
    const char first = rest.front();
    std::size_t length = 0;
    if (isDigit(first))
        length = botTokenLength(rest);
    else if (first == '-')
        length = privateKeyLength(rest);
    else if (first == 'e')
        length = webTokenLength(text, at, scan);
    else if (rest.starts_with("bot"))
        length = botTokenLength(rest.substr(3)) + 3; // in a path: "/bot123456789:AA…/getMe"
    else if (rest.starts_with("base64url."))
        length = keyLength(text, at, scan);
    else if (asciiLower(first) == 'b')
        return credentialsAt(text, at, scan);
    else
        length = keyLength(text, at, scan);
    return length < 4 ? SecretSpan{} : SecretSpan{at, at + length, false, true};
}

} // namespace hci
