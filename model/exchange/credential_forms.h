#pragma once

#include "model/exchange/secret_span.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hci {

/// Whether a word is the name of an authentication scheme (RFC 9110 11.1), in any case.
[[nodiscard]] bool isAuthScheme(std::string_view word) noexcept;

/// The credentials of a text that is "scheme credentials" and nothing else, whatever its field is called. An
/// empty span if it is something else: a challenge, "Token expired".
[[nodiscard]] SecretSpan schemeCredentials(std::string_view text) noexcept;

/// Whether it is "Authorization", "X-Forwarded-Authorization" or the misspelt one.
[[nodiscard]] bool namesCredentials(std::string_view name) noexcept;
/// The credentials that follow "Authorization:" in a sentence, whatever their scheme; `begin`: behind the
/// colon and white space. An empty span if there are none.
[[nodiscard]] SecretSpan namedCredentials(std::string_view text, std::size_t begin) noexcept;

/// The password of an option of a command, which begins at `at`: "-u user:password", "--user user:password",
/// "--password …" or, of some commands, "-p…". An empty span if there is none.
[[nodiscard]] SecretSpan optionPassword(std::string_view text, std::size_t at) noexcept;

/// Whether a password only says that the user's name is the token.
[[nodiscard]] bool standsForNoPassword(std::string_view password) noexcept;
/// The password in the credentials of Basic (RFC 7617 2), or the user's name if that is a token without a
/// password; nothing if they are no base64 of these.
[[nodiscard]] std::optional<std::string> basicSecret(std::string_view base64);

/// Appends the values of parameters with the names of secrets, as oauth_token="…" (RFC 5849 3.5.1). Returns
/// whether the credentials are parameters.
bool findSecretParameters(std::string_view credentials, SecretSpans& spans);
/// Appends the proofs among the parameters of credentials: Digest's response (RFC 7616 3.4), Hawk's mac, a
/// signature.
void findProofs(std::string_view credentials, SecretSpans& spans);

} // namespace hci
