#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Where a parameter, member or element of that name has a secret value.
enum class NameSecrecy : std::uint8_t {
    None,
    IfToken,    ///< only a value that looks like a token: "token_version" is a fact about one otherwise
    InRequests, ///< only in a query, a fragment or a form: "key", "code"
    Anywhere,
};

/// Fields that are never masked as a whole: those that control caches (RFC 9110, RFC 9111, RFC 9213), even if
/// a cookie's value is one of their words, and those with names of browser features such as
/// "otp-credentials". Reports of caches (Cache-Status, X-Cache) may quote a URL and are not among them. In
/// the names that Vary lists, known tokens are masked as in the names of fields.
[[nodiscard]] bool isPlainField(std::string_view name);
/// Whether a plain field consists of directives, whose own names are never those of secrets; extensions of
/// theirs (RFC 9111 5.2.3) may be.
[[nodiscard]] bool hasDirectives(std::string_view name);
/// Whether a plain field lists origins, and so URLs, behind names of browser features.
[[nodiscard]] bool listsOrigins(std::string_view name);
/// Cookie, Set-Cookie and like: pairs of names and secret values.
[[nodiscard]] bool isCookieField(std::string_view name);
/// Sec-WebSocket-Protocol (RFC 6455 11.3.4): names of protocols, among which scripts send tokens, as they can
/// send no other field with a WebSocket.
[[nodiscard]] bool isProtocolField(std::string_view name);
/// Whether the field `name` has credentials: its whole value, whatever it looks like, or its cookies, or some
/// of its protocols.
[[nodiscard]] bool isSecretField(std::string_view name);
/// Whether the name is that of a fact about a secret, "X-Session-Mode", so that its value is one only if it
/// looks like a token.
[[nodiscard]] bool describesSecret(std::string_view name);
/// The secrecy of a parameter, whose name may be percent-encoded.
[[nodiscard]] NameSecrecy nameSecrecy(std::string_view name);
/// The same without a look at the value: None in place of IfToken.
[[nodiscard]] NameSecrecy parameterSecrecy(std::string_view name);

/// Greatest length in bytes of a name that the user gives.
inline constexpr std::size_t maxOwnSecretNameLength = 80;

/// An error with the reason if the user cannot give this name.
[[nodiscard]] Result<void> checkOwnSecretName(std::string_view name);
/// Adds names of fields, parameters, members and elements whose values are secrets, in any spelling:
/// "X-Customer-Id", "customer_id". They apply to the whole process, so that no export misses them; call it
/// before other threads run.
void setOwnSecretNames(const std::vector<std::string>& names);
/// Whether the user gave this name.
[[nodiscard]] bool isOwnSecretName(std::string_view name);

} // namespace hci
