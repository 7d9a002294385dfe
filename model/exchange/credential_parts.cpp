#include "model/exchange/credential_parts.h"

#include "model/base/ascii.h"
#include "model/exchange/credential_forms.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_path.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxParts = 32;

bool isPartByte(char c) noexcept {
    return isLetterOrDigit(c) || "-_+/"sv.find(c) != std::string_view::npos;
}

/// Calls take(part) for the longest runs of bytes for which is(c) holds, up to a bound.
template <class Is, class Take> void forRuns(std::string_view text, const Is& is, const Take& take) {
    std::size_t parts = 0;
    for (std::size_t at = 0; at < text.size() && parts < maxParts; ++parts) {
        const auto begin = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is);
        const auto end = std::find_if_not(begin, text.end(), is);
        if (begin != end)
            take(text.substr(static_cast<std::size_t>(begin - text.begin()),
                             static_cast<std::size_t>(end - begin)));
        at = static_cast<std::size_t>(end - text.begin());
    }
}

/// The head and the claims of a JSON Web Token are no secrets of their own.
void addTokens(std::string_view text, std::vector<std::string>& parts) {
    forRuns(text, isPartByte, [&parts](std::string_view part) {
        part.remove_prefix(std::min(part.find_first_not_of('-'), part.size())); // "data--signature"
        if (looksScrambled(part) && !part.starts_with("eyJ"))
            parts.emplace_back(part);
    });
}

/// The long pieces of a token with dashes in it.
void addPieces(std::string_view text, std::vector<std::string>& parts) {
    if (text.find('-') == std::string_view::npos)
        return;
    forRuns(text, isLetterOrDigit, [&](std::string_view piece) {
        if (looksLikeLongToken(piece) && looksScrambled(piece) && !piece.starts_with("eyJ") &&
            std::find(parts.begin(), parts.end(), piece) == parts.end())
            parts.emplace_back(piece);
    });
}

/// The secret behind the colon of "AWS ID:SECRET".
void addSecretOfPair(std::string_view text, std::vector<std::string>& parts) {
    const std::size_t colon = text.find(':');
    const std::string_view secret = text.substr(colon == std::string_view::npos ? text.size() : colon + 1);
    if (looksLikeLinkToken(secret) && std::all_of(secret.begin(), secret.end(), isTokenByte))
        parts.emplace_back(secret);
}

/// The secret of Basic among the credentials of several schemes.
void addBasic(std::string_view text, std::vector<std::string>& parts) {
    if (text.find(' ') == std::string_view::npos)
        return;
    forRuns(text, isTokenByte, [&parts](std::string_view word) {
        if (std::optional<std::string> secret = basicSecret(word); secret && isAscii(*secret))
            parts.push_back(std::move(*secret));
    });
}

} // namespace

std::vector<std::string> cookieParts(std::string_view value) {
    std::vector<std::string> parts;
    const bool marks = std::all_of(value.begin(), value.end(), [](char c) {
        return isPartByte(c) || ".|:~!*$,="sv.find(c) != std::string_view::npos;
    });
    if (marks) // rather than JSON, a form or a sentence
        addTokens(value, parts);
    return parts;
}

std::vector<std::string> credentialParts(std::string_view credentials) {
    std::vector<std::string> parts;
    SecretSpans values;
    if (findSecretParameters(credentials, values)) {
        for (const SecretSpan& value : values)
            parts.emplace_back(secretIn(credentials, value));
        return parts;
    }
    addTokens(credentials, parts);
    addPieces(credentials, parts);
    addSecretOfPair(credentials, parts);
    addBasic(credentials, parts);
    return parts;
}

} // namespace hci
