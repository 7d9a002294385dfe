#include "model/exchange/secret_spans.h"

#include "model/exchange/cookie_values.h"
#include "model/exchange/credential_forms.h"
#include "model/exchange/encoded_objects.h"
#include "model/exchange/escapes.h"
#include "model/exchange/known_texts.h"
#include "model/exchange/protocol_tokens.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_lists.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secret_path.h"
#include "model/exchange/secret_scan.h"
#include "model/exchange/stored_passwords.h"
#include "model/http/cache_control.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr int deepest = 3; // layers of escapes removed one by one; the rest is removed at once

const std::function<bool()> neverStopped;

/// What is searched for beside names and forms, and until when.
struct SecretSearch {
    const KnownTexts* known;
    const std::function<bool()>& stopped;

    SecretSearch(const KnownTexts* texts, const std::function<bool()>& stops = neverStopped)
        : known(texts), stopped(stops) {}

    [[nodiscard]] bool isStopped() const { return stopped && stopped(); }
};

void findIn(std::string_view text, TextKind kind, const SecretSearch& search, int depth, SecretSpans& spans);

/// Maps the secrets found in an unescaped text to their places in the escaped one.
void findUnescaped(const Unescaped& plain, TextKind kind, const SecretSearch& search, int depth,
                   SecretSpans& spans) {
    SecretSpans inner;
    findIn(plain.text, kind, search, depth, inner);
    if (search.isStopped())
        return;
    joinSpans(inner);
    plain.placeBack(inner);
    spans.insert(spans.end(), inner.begin(), inner.end());
}

/// Calls deeper(plain) with the text less each kind of escape, at the deepest level with the text less all
/// of them. Returns true as soon as a call does.
template <class Deeper>
bool anyUnescaped(std::string_view text, bool markup, int depth, const std::function<bool()>& stopped,
                  const Deeper& deeper) {
    if (depth > deepest)
        return false;
    if (depth == deepest) {
        const auto plain = withoutAnyEscapes(text, stopped);
        return plain && deeper(*plain);
    }
    for (const auto without : {withoutPercents, withoutBackslashes})
        if (const auto plain = without(text, stopped); plain && deeper(*plain))
            return true;
    if (!markup)
        return false;
    const auto plain = withoutReferences(text, stopped);
    return plain && deeper(*plain);
}

void findIn(std::string_view text, TextKind kind, const SecretSearch& search, int depth, SecretSpans& spans) {
    scanForSecrets(text, kind, depth > 0, spans, search.stopped);
    findEncodedSecrets(text, spans, search.stopped);
    if (search.known)
        search.known->find(text, spans, search.stopped);
    const bool markup = kind == TextKind::Code || kind == TextKind::Prose;
    anyUnescaped(text, markup, depth, search.stopped, [&](const Unescaped& plain) {
        if (search.isStopped())
            return true;
        findUnescaped(plain, kind, search, depth + 1, spans);
        return false;
    });
}

bool occursIn(std::string_view text, const KnownTexts& known, int depth) {
    return known.occursIn(text) || anyUnescaped(text, false, depth, {}, [&](const Unescaped& plain) {
               return occursIn(plain.text, known, depth + 1);
           });
}

/// Location, Referer, X-Original-URL: the value is one URL, which may be relative.
bool isUrlField(std::string_view name) {
    static constexpr std::array ends = {"location"sv, "referer"sv, "referrer"sv, "-url"sv, "-uri"sv};
    return std::any_of(ends.begin(), ends.end(), [name](std::string_view end) {
        return name.size() >= end.size() && equalsIgnoringCase(name.substr(name.size() - end.size()), end);
    });
}

/// A value that begins as a URL, whatever the field is called.
bool beginsUrl(std::string_view value) {
    const std::size_t scheme = value.substr(0, 12).find("://");
    return value.starts_with('/') ||
           (scheme != std::string_view::npos &&
            value.substr(0, scheme).find_first_of(" <\"") == std::string_view::npos);
}

/// The value of a field without a rule of its own. One that begins as a URL may be more than that.
void findInValue(std::string_view value, bool url, const KnownTexts* known, SecretSpans& spans) {
    url = url || beginsUrl(value);
    if (url)
        findIn(value, TextKind::Url, known, 0, spans);
    if (!url || value.find_first_of(" <\"") != std::string_view::npos)
        findIn(value, TextKind::Field, known, 0, spans);
}

/// Calls take(text, begin) for each text in double quotes.
template <class Take> void forQuoted(std::string_view value, const Take& take) {
    for (std::size_t open = value.find('"'); open != std::string_view::npos;) {
        const std::size_t close = value.find('"', open + 1);
        if (close == std::string_view::npos)
            return;
        take(value.substr(open + 1, close - open - 1), open + 1);
        open = value.find('"', close + 1);
    }
}

void addBehind(std::size_t begin, const SecretSpans& found, SecretSpans& spans) {
    for (const SecretSpan& span : found)
        spans.push_back({span.begin + begin, span.end + begin, span.bare, span.known});
}

/// "scheme credentials" as the whole value or as a text in it, such as a warning's.
void findSchemes(std::string_view value, SecretSpans& spans) {
    if (const SecretSpan credentials = schemeCredentials(value); credentials.end != 0)
        spans.push_back(credentials);
    forQuoted(value, [&spans](std::string_view text, std::size_t begin) {
        if (const SecretSpan credentials = schemeCredentials(text); credentials.end != 0)
            addBehind(begin, {credentials}, spans);
    });
}

/// Whether a value belongs to a directive of Cache-Control (RFC 9111 5.2, RFC 5861), whatever names the user
/// gave.
bool belongsToDirective(std::string_view value, std::size_t begin) {
    constexpr std::size_t maxNameLength = 32; // with a separator before it
    const std::size_t from = begin > maxNameLength ? begin - maxNameLength : 0;
    std::string_view before = value.substr(from, begin - from);
    if (before.ends_with('"'))
        before.remove_suffix(1);
    if (!before.ends_with('='))
        return false;
    before.remove_suffix(1);
    const std::string_view name = before.substr(before.find_last_of(" \t,;") + 1);
    return directiveOfName(name).directive != Directive::Unknown;
}

/// Secrets in fields that caches read, where no directive of theirs has one. Known values stay, as they may
/// be words of these fields.
void findInPlain(std::string_view name, std::string_view value, const KnownTexts* known, SecretSpans& spans) {
    if (hasDirectives(name)) {
        findIn(value, TextKind::Field, nullptr, 0, spans);
        std::erase_if(spans,
                      [value](const SecretSpan& span) { return belongsToDirective(value, span.begin); });
    } else if (listsOrigins(name)) {
        forQuoted(value, [&spans](std::string_view url, std::size_t begin) {
            addBehind(begin, findSecrets(url, TextKind::Url), spans);
        });
    } else if (known && equalsIgnoringCase(name, "vary")) {
        known->findInAnyCase(value, spans);
    }
}

/// The value of a field about a secret, if it looks like one itself.
void findToken(std::string_view value, SecretSpans& spans) {
    const std::string_view token = trimmed(value);
    const auto begin = static_cast<std::size_t>(token.data() - value.data());
    if (looksLikeLongToken(token))
        spans.push_back({begin, begin + token.size(), false, true});
}

/// Whether a token stands in the place of a scheme. Words of a scheme, "TC3-HMAC-SHA256", may have digits.
bool isRandomScheme(std::string_view scheme) {
    if (scheme.find('-') == std::string_view::npos)
        return looksRandom(scheme);
    while (!scheme.empty()) {
        const std::string_view word = scheme.substr(0, scheme.find('-'));
        if (looksLikeLinkToken(word))
            return true;
        scheme.remove_prefix(std::min(word.size() + 1, scheme.size()));
    }
    return false;
}

/// auth-scheme and credentials (RFC 9110 11.4): the scheme is no secret.
SecretSpan credentialsOf(std::string_view name, std::string_view value) {
    const std::string_view all = trimmed(value);
    const auto begin = static_cast<std::size_t>(all.data() - value.data());
    const SecretSpan whole{begin, begin + all.size(), false, true};
    const std::size_t space = all.find(' ');
    if (space == std::string_view::npos || !isToken(all.substr(0, space)) || isOwnSecretName(name))
        return whole;
    const std::string_view scheme = all.substr(0, space);
    const bool authorization =
        equalsIgnoringCase(name, "authorization") || equalsIgnoringCase(name, "proxy-authorization");
    if (!isAuthScheme(scheme) && (!authorization || isRandomScheme(scheme)))
        return whole;
    const std::string_view rest = trimmed(all.substr(space + 1));
    return {static_cast<std::size_t>(rest.data() - value.data()), whole.end, false, true};
}

TextKind kindOf(std::string_view bytes, std::string_view mediaType) {
    const std::string type = lowered(mediaType);
    const auto has = [&type](std::string_view part) { return type.find(part) != std::string::npos; };
    if (has("x-www-form-urlencoded"))
        return TextKind::Form;
    const bool code = has("html") || has("javascript") || has("ecmascript") || has("css") || has("svg");
    return code || bytes.starts_with('<') ? TextKind::Code : TextKind::Prose;
}

/// A request line less the protocol ("HTTP/1.1", "h2"), which would belong to the target's last parameter.
std::string_view targetOf(std::string_view line) {
    const std::size_t space = std::min(line.rfind(' '), line.size());
    const std::string last = lowered(line.substr(space));
    return last.starts_with(" http/") || last.starts_with(" h2") || last.starts_with(" h3")
               ? line.substr(0, space)
               : line;
}

/// In order, without overlaps; the whole text once the search was stopped, as its secrets are not all known.
SecretSpans inOrder(SecretSpans spans, std::string_view text, const std::function<bool()>& stopped) {
    if (stopped && stopped())
        return {{0, text.size()}};
    joinSpans(spans);
    return spans;
}

bool isTable(std::string_view mediaType) {
    const std::string type = lowered(mediaType);
    return type.starts_with("text/csv") || type.starts_with("application/csv") ||
           type.starts_with("text/tab-separated-values");
}

/// A message as the answer to TRACE (RFC 9110 9.3.8), RFC 9112 10.
bool isMessage(std::string_view mediaType) {
    const std::string_view type = mediaType.substr(0, mediaType.find(';'));
    return equalsIgnoringCase(type, "message/http") || equalsIgnoringCase(type, "application/http");
}

/// The start line and the fields of a message, up to a bound.
std::string_view headOf(std::string_view message) {
    constexpr std::size_t maxHeadLength = std::size_t{64} * 1024;
    const std::string_view head = message.substr(0, maxHeadLength);
    return head.substr(0, std::min(head.find("\n\r\n"), head.find("\n\n")));
}

/// Whether the content is binary, which JSON is not, whatever its type.
bool isMedia(std::string_view bytes, std::string_view mediaType) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '['))
        return false;
    const std::string type = lowered(mediaType);
    return (type.starts_with("image/") && type.find("svg") == std::string::npos) ||
           type.starts_with("audio/") || type.starts_with("video/") || type.starts_with("font/");
}

} // namespace

void joinSpans(SecretSpans& spans) {
    std::sort(spans.begin(), spans.end(), [](const SecretSpan& a, const SecretSpan& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::size_t kept = 0;
    for (const SecretSpan& span : spans) {
        if (span.begin >= span.end)
            continue;
        if (kept > 0 && span.begin < spans[kept - 1].end) {
            SecretSpan& last = spans[kept - 1];
            last.known |= span.known;
            last.end = std::max(last.end, span.end);
            continue;
        }
        spans[kept++] = span;
    }
    spans.resize(kept);
}

SecretSpans findSecrets(std::string_view text, TextKind kind, const KnownTexts* known,
                        const std::function<bool()>& stopped) {
    SecretSpans spans;
    findIn(text, kind, {known, stopped}, 0, spans);
    return inOrder(std::move(spans), text, stopped);
}

SecretSpans findFieldSecrets(std::string_view name, std::string_view value, const KnownTexts* known) {
    SecretSpans spans;
    if (isPlainField(name)) {
        findInPlain(name, value, known, spans);
    } else if (isCookieField(name)) {
        const bool set = equalsIgnoringCase(name.substr(0, 4), "set-");
        findCookies(value, set, spans);
        if (set)
            findPathSecrets(value, TextKind::Field, spans); // of its attribute Path
        if (known)
            findIn(value, TextKind::Field, known, 0, spans);
    } else if (isProtocolField(name) && !isOwnSecretName(name)) {
        findProtocolTokens(value, spans);
        findInValue(value, false, known, spans);
    } else if (isSecretField(name)) {
        spans.push_back(credentialsOf(name, value));
    } else {
        findInValue(value, isUrlField(name), known, spans);
        findSchemes(value, spans);
        if (describesSecret(name))
            findToken(value, spans);
    }
    joinSpans(spans);
    return spans;
}

bool hasOwnRule(std::string_view name) {
    return isSecretField(name) || hasDirectives(name) || listsOrigins(name) || isUrlField(name) ||
           describesSecret(name);
}

SecretSpans findContentSecrets(std::string_view bytes, std::string_view mediaType, const KnownTexts* known,
                               const std::function<bool()>& stopped) {
    SecretSpans spans;
    if (isTable(mediaType))
        findColumnSecrets(bytes, spans, stopped);
    if (isMessage(mediaType))
        spans = findHeadSecrets(headOf(bytes), known);
    findStoredPasswords(bytes, spans);
    if (!isMedia(bytes, mediaType))
        findIn(bytes, kindOf(bytes, mediaType), {known, stopped}, 0, spans);
    else if (known)
        known->find(bytes, spans, stopped);
    return inOrder(std::move(spans), bytes, stopped);
}

SecretSpans findHeadSecrets(std::string_view head, const KnownTexts* known) {
    SecretSpans all;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find('\n', at), head.size());
        std::string_view line = head.substr(at, end - at);
        line.remove_suffix(line.ends_with('\r') ? 1 : 0);
        const std::size_t colon = line.find(':');
        const bool field = at > 0 && colon != std::string_view::npos && isToken(line.substr(0, colon));
        const std::size_t begin = field ? colon + 1 : 0;
        const SecretSpans spans = field ? findFieldSecrets(line.substr(0, colon), line.substr(begin), known)
                                        : findSecrets(targetOf(line), TextKind::Url, known);
        for (SecretSpan span : spans) {
            span.begin += at + begin;
            span.end += at + begin;
            all.push_back(span);
        }
        at = end + 1;
    }
    return all;
}

bool holdsKnown(std::string_view text, const KnownTexts& known) {
    return occursIn(text, known, 0);
}

} // namespace hci
