#pragma once

#include "model/exchange/secret_span.h"

#include <cstddef>
#include <string_view>

namespace hci {

/// State of the scan over a text's words, so that no run is scanned twice.
struct FormScan {
    std::size_t noWebTokenBefore = 0; ///< no word that begins before is a web token
    std::size_t noRandomRunBefore = 0;
    std::size_t noCredentialsBefore = 0; ///< a word that begins before is the name of a parameter
};

/// The secret that begins at `at`, the start of a word, by its form: a JSON Web Token (RFC 7519), a key with
/// a vendor's prefix, a private key (RFC 7468), or credentials after "Bearer" or "Basic". An empty span if
/// there is none.
[[nodiscard]] SecretSpan secretFormAt(std::string_view text, std::size_t at, FormScan& scan);

/// Whether a word that begins with these bytes can be such a secret.
[[nodiscard]] bool mayBeginSecretForm(char first, char second) noexcept;
[[nodiscard]] bool mayBeginSecretForm(char first) noexcept;

/// The bytes that tokens are made of: letters, digits and "-._~+/=%".
[[nodiscard]] bool isTokenByte(char c) noexcept;

/// Looks like a token rather than a word: six bytes and a digit, or sixteen bytes.
[[nodiscard]] bool looksRandom(std::string_view text) noexcept;
/// Whether a value looks like a token without doubt, by a long run of letters and digits.
[[nodiscard]] bool looksLikeLongToken(std::string_view text) noexcept;
/// Looks like a token rather than a name, whatever its name is: ten bytes of a token, in which letters and
/// digits alternate as no version or date has them.
[[nodiscard]] bool looksScrambled(std::string_view text) noexcept;
/// Whether such a token is in the text.
[[nodiscard]] bool holdsScrambled(std::string_view text) noexcept;

} // namespace hci
