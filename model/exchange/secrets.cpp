#include "model/exchange/secrets.h"

#include "model/base/ascii.h"
#include "model/exchange/credential_forms.h"
#include "model/exchange/credential_parts.h"
#include "model/exchange/encoded_objects.h"
#include "model/exchange/escapes.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secret_path.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <vector>

namespace hci {

namespace {

// Shorter ones occur in other texts by chance: a cookie's value may be "1", "true" or "de-DE".
constexpr std::size_t shortestCookie = 8;
constexpr std::size_t shortestCredential = 6;

/// Without the quotes that may enclose a cookie's value (RFC 6265 4.1.1).
std::string_view unquoted(std::string_view text) {
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// A secret as its receiver reads it: without quotes and percent-encoding.
std::string meaningOf(std::string_view secret) {
    std::string meaning(unquoted(secret));
    for (int depth = 0; depth < 3; ++depth) {
        auto plain = withoutPercents(meaning);
        if (!plain)
            break;
        meaning = std::move(plain->text);
    }
    return meaning;
}

/// The common form of all spellings of a secret, by which it is numbered. A form writes a space as "+" and a
/// "+" may be either, so both count as one.
std::string identityOf(std::string_view secret) {
    const std::string plain = withoutAllLayers(secret);
    std::string identity(unquoted(plain));
    std::replace(identity.begin(), identity.end(), ' ', '+');
    return identity;
}

/// "www.shop.example": two labels and more, the last of letters alone, few digits.
bool looksLikeHost(std::string_view value) {
    const auto is = [](char c, char first, char last) { return c >= first && c <= last; };
    const auto digits = std::count_if(value.begin(), value.end(), [&](char c) { return is(c, '0', '9'); });
    const std::size_t dot = value.rfind('.');
    const std::string_view last = value.substr(dot == std::string_view::npos ? value.size() : dot + 1);
    return digits <= 3 && last.size() >= 2 && last.size() <= 12 &&
           std::all_of(last.begin(), last.end(), [&](char c) { return is(c, 'a', 'z'); }) &&
           std::all_of(value.begin(), value.end(),
                       [&](char c) { return is(c, 'a', 'z') || is(c, '0', '9') || c == '-' || c == '.'; });
}

/// "https://shop.example/cart"
bool beginsAsUrl(std::string_view value) {
    const std::size_t scheme = value.find("://");
    return scheme != std::string_view::npos && scheme != 0 &&
           std::all_of(value.begin(), value.begin() + static_cast<std::ptrdiff_t>(scheme), isLower);
}

/// Whether a text that begins with a slash is base64, not a path: capitals, small letters and digits change
/// as often as they do by chance only.
bool isRandomBase64(std::string_view value) {
    std::size_t changes = 0;
    int before = 0;
    for (const char c : value.substr(0, value.find_last_not_of('=') + 1)) {
        if (c == '+' || c == '/')
            continue;
        const int kind = isUpper(c) ? 1 : isLower(c) ? 2 : isDigit(c) ? 3 : 0;
        if (kind == 0)
            return false;
        changes += kind != before ? 1 : 0;
        before = kind;
    }
    return 3 * changes >= value.size() && std::any_of(value.begin(), value.end(), isDigit) &&
           std::any_of(value.begin(), value.end(), isUpper) &&
           std::any_of(value.begin(), value.end(), isLower);
}

/// Whether the value is not a host or a page, which cookies remember as well.
bool isTelling(std::string_view value) {
    return !looksLikeHost(value) && !beginsAsUrl(value) && (value.front() != '/' || isRandomBase64(value));
}

/// The ID in a cookie that Express signed: "s:ID.signature".
std::string_view signedId(std::string_view value) {
    const std::size_t dot = value.rfind('.');
    return value.starts_with("s:") && dot != std::string_view::npos ? value.substr(2, dot - 2)
                                                                    : std::string_view();
}

/// Whether the secret is the value of the parameter "code" and looks like one of OAuth (RFC 6749 4.1.2), not
/// like the code of a product or of a language.
bool isGrant(std::string_view text, const SecretSpan& span) {
    const std::string_view before = text.substr(0, span.begin);
    const std::string_view code = secretIn(text, span);
    const auto has = [code](auto is) { return std::any_of(code.begin(), code.end(), is); };
    return (before.ends_with("?code=") || before.ends_with("&code=") || before.ends_with("#code=")) &&
           looksLikeLinkToken(code) && (code.size() >= 20 || (has(isUpper) && has(isLower)));
}

/// Whether a known secret that looks like a token is in the text, beside the secrets of `others`. Words that
/// a cookie remembers ("Macintosh") are in ordinary fields and paths as well.
bool repeatsToken(std::string_view text, const SecretSpans& spans, const SecretSpans& others) {
    return std::any_of(spans.begin(), spans.end(), [&](const SecretSpan& span) {
        return looksRandom(secretIn(text, span)) &&
               std::find(others.begin(), others.end(), span) == others.end();
    });
}

/// The secrets of a text that is or quotes the name of a field.
SecretSpans secretsInQuotation(std::string_view text, const KnownTexts* known) {
    SecretSpans spans = findSecrets(text, TextKind::Prose, known);
    if (known) {
        known->findInAnyCase(text, spans);
        joinSpans(spans);
    }
    return spans;
}

/// The secrets in the name of a field, which is chosen as freely as its value is. A word that a cookie
/// remembers ("language") may be a part of the name.
SecretSpans secretsInName(std::string_view name, const KnownTexts* known) {
    SecretSpans spans = secretsInQuotation(name, known);
    if (spans.empty())
        return spans;
    const SecretSpans own = findSecrets(name, TextKind::Prose);
    std::erase_if(spans, [&](const SecretSpan& span) {
        return !looksRandom(secretIn(name, span)) && std::find(own.begin(), own.end(), span) == own.end();
    });
    return spans;
}

constexpr const char* unnumbered = "[secret]";

/// Calls put(secret) at the place of each secret. Once `stopped` returns true: a mark for the whole text.
template <class Put>
std::string replaced(std::string_view text, const SecretSpans& spans, const Put& put,
                     const std::function<bool()>& stopped = {}) {
    constexpr std::size_t spansAtOnce = 1024; // between two checks whether to stop
    std::string shown;
    std::size_t at = 0;
    std::size_t count = 0;
    for (const SecretSpan& span : spans) {
        if (stopped && count++ % spansAtOnce == 0 && stopped())
            return unnumbered;
        shown += text.substr(at, span.begin - at);
        shown += span.bare ? '"' + put(secretIn(text, span)) + '"' : put(secretIn(text, span));
        at = span.end;
    }
    return shown += text.substr(at);
}

} // namespace

std::uint32_t SecretMask::numberOf(std::string_view secret) {
    Secret& about = m_secrets.try_emplace(identityOf(secret)).first->second;
    if (about.number == 0)
        about.number = ++m_count;
    return about.number;
}

std::string SecretMask::masked(std::string_view text, const SecretSpans& spans,
                               const std::function<bool()>& stopped) {
    return replaced(
        text, spans,
        [this](std::string_view secret) { return "[secret " + std::to_string(numberOf(secret)) + ']'; },
        stopped);
}

std::string SecretMask::maskedAsKnown(std::string_view text, const SecretSpans& spans, std::size_t* without,
                                      const std::function<bool()>& stopped) const {
    const auto put = [&](std::string_view secret) {
        const std::string identity = identityOf(secret);
        auto found = m_secrets.find(identity);
        if (found == m_secrets.end())
            found = m_secrets.find(lowered(identity)); // a sentence begins the words of a name in capitals
        if (found != m_secrets.end() && found->second.number != 0)
            return "[secret " + std::to_string(found->second.number) + ']';
        if (without)
            ++*without;
        return std::string(unnumbered);
    };
    return replaced(text, spans, put, stopped);
}

std::string SecretMask::part(std::string_view text, const SecretSpans& spans, std::size_t begin,
                             std::size_t end) {
    end = std::min(end, text.size());
    if (begin >= end)
        return {};
    if (m_passThrough)
        return std::string(text.substr(begin, end - begin));
    std::string shown;
    for (const SecretSpan& span : spans) {
        if (span.end <= begin || span.begin >= end)
            continue;
        if (span.begin > begin)
            shown += text.substr(begin, span.begin - begin);
        shown += masked(secretIn(text, span), {{0, span.end - span.begin}});
        begin = std::min(span.end, end);
    }
    return shown += text.substr(begin, end - begin);
}

void SecretMask::maskQuoted(std::string& text) const {
    if (m_passThrough)
        return;
    if (const SecretSpans spans = secretsInQuotation(text, index()); !spans.empty())
        text = maskedAsKnown(text, spans);
}

std::string SecretMask::quotedField(std::string_view name, std::string_view value) const {
    return m_passThrough ? std::string(value) : maskedAsKnown(value, findFieldSecrets(name, value, index()));
}

std::string SecretMask::fieldValue(std::string_view name, std::string_view value) {
    return m_passThrough ? std::string(value) : masked(value, findFieldSecrets(name, value, index()));
}

std::string SecretMask::url(std::string_view url) {
    return m_passThrough ? std::string(url) : masked(url, findSecrets(url, TextKind::Url, index()));
}

std::string SecretMask::text(std::string_view text) {
    return m_passThrough ? std::string(text) : masked(text, findSecrets(text, TextKind::Prose, index()));
}

std::string SecretMask::fieldName(std::string_view name) {
    if (m_passThrough)
        return std::string(name);
    return replaced(name, secretsInName(name, index()), [this](std::string_view secret) {
        const std::string identity = identityOf(secret);
        const std::string lower = lowered(identity);
        const bool isLower = !m_secrets.contains(identity) && m_secrets.contains(lower);
        return "[secret " + std::to_string(numberOf(isLower ? std::string_view(lower) : secret)) + ']';
    });
}

/// Part by part, as the folders of a file are no path of a URL: "sessions/2f6c81d90a/visit.har".
std::string SecretMask::fileName(std::string_view name) const {
    if (m_passThrough)
        return std::string(name);
    SecretSpans spans;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        for (SecretSpan span : findSecrets(name.substr(begin, end - begin), TextKind::Prose, index())) {
            span.begin += begin;
            span.end += begin;
            spans.push_back(span);
        }
        begin = end + 1;
    }
    if (const KnownTexts* known = index())
        known->find(name, spans);
    joinSpans(spans);
    return maskedAsKnown(name, spans);
}

std::string SecretMask::parameters(std::string_view text, const std::function<bool()>& stopped) {
    return m_passThrough ? std::string(text)
                         : masked(text, findSecrets(text, TextKind::Form, index(), stopped), stopped);
}

SecretSpans SecretMask::spansOfParameter(std::string_view name, std::string_view value) const {
    if (value.empty())
        return {};
    if (isSecretParameter(name, value))
        return {{0, value.size()}};
    return findSecrets(value, TextKind::Form, index());
}

std::string SecretMask::parameterValue(std::string_view name, std::string_view value) {
    return m_passThrough ? std::string(value) : masked(value, spansOfParameter(name, value));
}

std::string SecretMask::content(std::string_view bytes, std::string_view mediaType,
                                const std::function<bool()>& stopped) {
    if (m_passThrough)
        return std::string(bytes);
    return masked(bytes, findContentSecrets(bytes, mediaType, index(), stopped), stopped);
}

std::string NumberedMask::masked(std::string_view text, const SecretSpans& spans,
                                 const std::function<bool()>& stopped) {
    if (spans.empty())
        return std::string(text);
    const std::shared_lock lock(m_numbers);
    return m_mask.maskedAsKnown(text, spans, &m_without, stopped);
}

std::string NumberedMask::text(std::string_view text) {
    return passesThrough() ? std::string(text)
                           : masked(text, findSecrets(text, TextKind::Prose, m_mask.index()));
}

std::string NumberedMask::parameters(std::string_view text, const std::function<bool()>& stopped) {
    return passesThrough()
               ? std::string(text)
               : masked(text, findSecrets(text, TextKind::Form, m_mask.index(), stopped), stopped);
}

std::string NumberedMask::parameterValue(std::string_view name, std::string_view value) {
    return passesThrough() ? std::string(value) : masked(value, m_mask.spansOfParameter(name, value));
}

std::string NumberedMask::content(std::string_view bytes, std::string_view mediaType,
                                  const std::function<bool()>& stopped) {
    return passesThrough()
               ? std::string(bytes)
               : masked(bytes, findContentSecrets(bytes, mediaType, m_mask.index(), stopped), stopped);
}

/// The texts to search are the secret as its receiver reads it and the secret without any escape: markup and
/// JSON may contain either.
void SecretMask::learn(std::string_view secret, std::size_t shortest, bool numbered) {
    const std::string meaning = meaningOf(secret);
    if (meaning.size() < shortest)
        return;
    remember(meaning, shortest, numbered ? numberOf(meaning) : 0);
}

SecretMask::Secret& SecretMask::secretOf(std::string text, std::uint32_t number) {
    Secret& secret = m_secrets.try_emplace(std::move(text)).first->second;
    if (secret.number == 0)
        secret.number = number;
    return secret;
}

void SecretMask::know(std::string text, std::uint32_t number) {
    Secret& about = secretOf(std::move(text), number);
    about.origin = about.known ? std::min(about.origin, m_origin) : m_origin;
    about.known = true;
}

void SecretMask::remember(const std::string& meaning, std::size_t shortest, std::uint32_t number) {
    know(meaning, number);
    if (std::string plain = withoutAllLayers(meaning); plain != meaning && plain.size() >= shortest)
        know(std::move(plain), number);
    if (std::string lower = lowered(meaning); lower != meaning && KnownTexts::isFoundInAnyCase(meaning))
        secretOf(std::move(lower), number).lowered = true;
}

void SecretMask::learnContent(std::string_view secret) {
    m_origin = SecretOrigin::Content;
    if (const std::string meaning = meaningOf(secret); meaning.size() >= shortestCookie && isTelling(meaning))
        remember(meaning, shortestCookie, 0);
}

/// Secrets inside another one; each gets its number where it is masked first.
void SecretMask::learnParts(const std::vector<std::string>& parts) {
    for (const std::string& part : parts)
        learn(part, shortestCookie, false);
}

/// The value of a cookie or of a field with credentials, and secrets inside it: the password of Basic (RFC
/// 7617 2), the proof of Digest, a token in a cookie that is JSON or a form, the ID in a signed cookie.
void SecretMask::learnCredentials(std::string_view secret, bool cookie, bool numbered) {
    const std::string meaning = meaningOf(secret);
    if (!meaning.empty() && (!cookie || isTelling(meaning)))
        learn(meaning, cookie ? shortestCookie : shortestCredential, numbered);
    const auto at = [&meaning](const SecretSpan& span) { return secretIn(meaning, span); };
    for (const SecretSpan& inner : findSecrets(meaning, TextKind::Form))
        if (inner.known)
            learn(at(inner), shortestCookie, numbered);
    SecretSpans proofs;
    if (!cookie)
        findProofs(meaning, proofs);
    for (const SecretSpan& proof : proofs)
        learn(at(proof), shortestCookie);
    if (const std::string_view id = signedId(meaning); cookie && !id.empty())
        learn(id, shortestCookie, numbered);
    if (const std::optional<std::string> inBase64 = basicSecret(meaning); inBase64 && !cookie)
        learn(*inBase64, shortestCredential);
    learnParts(encodedSecrets(meaning));
    if (!cookie)
        learnParts(credentialParts(meaning));
    else if (!meaning.empty() && isTelling(meaning))
        learnParts(cookieParts(meaning));
}

/// The secrets that a text has in base64, also percent-encoded.
void SecretMask::learnEncoded(std::string_view text) {
    for (const std::string& secret : encodedSecrets(meaningOf(text)))
        learnContent(secret);
}

void SecretMask::learnListedCookie(std::string_view name, std::string_view line) {
    m_origin = SecretOrigin::Received;
    for (const SecretSpan& span : findFieldSecrets(name, line))
        learnCredentials(secretIn(line, span), true, false);
}

void SecretMask::learnField(std::string_view name, std::string_view value, SecretOrigin origin) {
    m_origin = origin;
    const bool cookie = isCookieField(name);
    const bool credentials = isSecretField(name);
    if (!credentials && !isPlainField(name))
        learnEncoded(value);
    for (const SecretSpan& span : findFieldSecrets(name, value)) {
        const std::string_view secret = secretIn(value, span);
        numberOf(secret);
        if (credentials)
            learnCredentials(secret, cookie);
        else if ((span.known || isGrant(value, span)) && isTelling(secret))
            learn(secret, shortestCookie);
    }
}

void SecretMask::learnUrl(std::string_view url, SecretOrigin origin) {
    m_origin = origin;
    learnEncoded(url);
    for (const SecretSpan& span : findSecrets(url, TextKind::Url)) {
        const std::string_view secret = secretIn(url, span);
        numberOf(secret);
        const bool password = span.end < url.size() && url[span.end] == '@';
        if ((span.known || isGrant(url, span)) && (password || isTelling(secret)))
            learn(secret, password ? shortestCredential : shortestCookie);
    }
}

void SecretMask::indexKnown(const std::function<bool()>& stopped) {
    std::vector<std::pair<SecretOrigin, std::string_view>> ranked;
    std::vector<std::string_view> inLowerCase;
    for (const auto& [text, secret] : m_secrets) {
        if (secret.known)
            ranked.emplace_back(secret.origin, text);
        else if (secret.lowered)
            inLowerCase.push_back(text);
    }
    std::sort(ranked.begin(), ranked.end()); // the table's order differs in each process
    std::vector<std::string_view> texts;
    for (const auto& [origin, text] : ranked)
        texts.push_back(text);
    m_known = KnownTexts(std::move(texts), stopped, std::move(inLowerCase));
}

SecretMask secretsOf(std::string_view url, const std::vector<std::pair<std::string, std::string>>& fields) {
    SecretMask secrets;
    secrets.learnUrl(url);
    for (const auto& [name, value] : fields)
        secrets.learnField(name, value);
    secrets.indexKnown();
    return secrets;
}

bool isCredential(std::string_view name, std::string_view value, const KnownTexts* known) {
    return !findFieldSecrets(name, value).empty() || !secretsInName(name, known).empty() ||
           (known && repeatsToken(value, findFieldSecrets(name, value, known), {}));
}

bool holdsCredential(std::string_view url, const KnownTexts* known) {
    const SecretSpans spans = findSecrets(url, TextKind::Url);
    return std::any_of(spans.begin(), spans.end(), [](const SecretSpan& span) { return span.known; }) ||
           (known && repeatsToken(url, findSecrets(url, TextKind::Url, known), spans));
}

bool holdsSecret(std::string_view url, const KnownTexts* known) {
    return !findSecrets(url, TextKind::Url).empty() || holdsCredential(url, known);
}

std::string urlToRemember(std::string_view url, const KnownTexts* known) {
    std::string plain =
        replaced(url, findSecrets(url, TextKind::Url, known), [](std::string_view) { return std::string(); });
    const std::size_t authority = plain.find("//");
    if (authority == std::string::npos)
        return plain;
    const std::size_t end = std::min(plain.find_first_of("/?#", authority + 2), plain.size());
    const std::size_t at = std::string_view(plain).substr(0, end).rfind('@');
    if (at != std::string::npos && at > authority)
        plain.erase(authority + 2, at - authority - 1);
    return plain;
}

std::string fieldNameToRemember(std::string_view name, const KnownTexts* known) {
    return replaced(name, secretsInName(name, known), [](std::string_view) { return std::string(); });
}

std::string shownAddress(std::string_view text) {
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos || at == 0)
        return SecretMask().url(text);
    const std::size_t scheme = text.substr(0, at).find("://");
    const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
    return std::string(text.substr(0, begin)) + "[secret]" + SecretMask().url(text.substr(at));
}

} // namespace hci
