#include "model/exchange/secret_spans.h"

#include "model/exchange/cookie_values.h"
#include "model/exchange/credential_forms.h"
#include "model/exchange/escapes.h"
#include "model/exchange/known_texts.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secret_scan.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr int deepest = 3; // layers of escapes removed one by one; the rest is removed at once

void findIn(std::string_view text, TextKind kind, const KnownTexts* known, int depth, SecretSpans& spans);

/// Maps the secrets found in an unescaped text to their places in the escaped one.
void findUnescaped(const Unescaped& plain, TextKind kind, const KnownTexts* known, int depth,
                   SecretSpans& spans) {
    SecretSpans inner;
    findIn(plain.text, kind, known, depth, inner);
    joinSpans(inner);
    plain.placeBack(inner);
    spans.insert(spans.end(), inner.begin(), inner.end());
}

/// Calls deeper(plain) with the text less each kind of escape, at the deepest level with the text less all
/// of them. Returns true as soon as a call does.
template <class Deeper>
bool anyUnescaped(std::string_view text, bool markup, int depth, const Deeper& deeper) {
    if (depth > deepest)
        return false;
    if (depth == deepest) {
        const auto plain = withoutAnyEscapes(text);
        return plain && deeper(*plain);
    }
    for (const auto without : {withoutPercents, withoutBackslashes})
        if (const auto plain = without(text); plain && deeper(*plain))
            return true;
    if (!markup)
        return false;
    const auto plain = withoutReferences(text);
    return plain && deeper(*plain);
}

void findIn(std::string_view text, TextKind kind, const KnownTexts* known, int depth, SecretSpans& spans) {
    scanForSecrets(text, kind, depth > 0, spans);
    if (known)
        known->find(text, spans);
    const bool markup = kind == TextKind::Code || kind == TextKind::Prose;
    anyUnescaped(text, markup, depth, [&](const Unescaped& plain) {
        findUnescaped(plain, kind, known, depth + 1, spans);
        return false;
    });
}

bool occursIn(std::string_view text, const KnownTexts& known, int depth) {
    return known.occursIn(text) || anyUnescaped(text, false, depth, [&](const Unescaped& plain) {
               return occursIn(plain.text, known, depth + 1);
           });
}

/// A value that is one URL, whatever the field is called.
bool isUrl(std::string_view value) {
    return value.find_first_of(" <\"") == std::string_view::npos &&
           (value.starts_with('/') || value.substr(0, 12).find("://") != std::string_view::npos);
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
    if (!isAuthScheme(scheme) &&
        (!authorization || (looksRandom(scheme) && scheme.find('-') == std::string_view::npos)))
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

/// Whether the content is binary.
bool isMedia(std::string_view mediaType) {
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

SecretSpans findSecrets(std::string_view text, TextKind kind, const KnownTexts* known) {
    SecretSpans spans;
    findIn(text, kind, known, 0, spans);
    joinSpans(spans);
    return spans;
}

SecretSpans findFieldSecrets(std::string_view name, std::string_view value, const KnownTexts* known) {
    SecretSpans spans;
    const auto findInValue = [&] {
        findIn(value, isUrl(value) ? TextKind::Url : TextKind::Field, known, 0, spans);
        if (const SecretSpan credentials = schemeCredentials(value); credentials.end != 0)
            spans.push_back(credentials);
    };
    if (name.empty()) {
        findInValue();
    } else if (isPlainField(name)) {
        if (known && equalsIgnoringCase(name, "vary"))
            known->findInAnyCase(value, spans);
    } else if (isCookieField(name)) {
        const bool set = equalsIgnoringCase(name.substr(0, 4), "set-");
        findCookies(value, set, spans);
        if (known)
            findIn(value, TextKind::Field, known, 0, spans);
    } else if (isSecretField(name)) {
        spans.push_back(credentialsOf(name, value));
    } else {
        findInValue();
    }
    joinSpans(spans);
    return spans;
}

SecretSpans findContentSecrets(std::string_view bytes, std::string_view mediaType, const KnownTexts* known) {
    if (!isMedia(mediaType))
        return findSecrets(bytes, kindOf(bytes, mediaType), known);
    SecretSpans spans;
    if (known)
        known->find(bytes, spans);
    joinSpans(spans);
    return spans;
}

SecretSpans findHeadSecrets(std::string_view head, const KnownTexts* known) {
    SecretSpans all;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find('\n', at), head.size());
        const std::string_view line = head.substr(at, end - at);
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
