#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The tokens in a cookie's value that has marks between its parts, which often are an ID and a signature:
/// "TOKEN.node1", "user|TOKEN", "s:TOKEN.signature". Words and numbers are no tokens.
[[nodiscard]] std::vector<std::string> cookieParts(std::string_view value);

/// The tokens and passwords in credentials without their scheme: "user:TOKEN", the credentials of each scheme
/// in a list, the values of parameters with such names (oauth_token="…"), and in base64 a password (RFC 7617
/// 2), or the user's name if the password is none.
[[nodiscard]] std::vector<std::string> credentialParts(std::string_view credentials);

} // namespace hci
