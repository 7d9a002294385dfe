#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Where the value of a parameter, a member or an element of that name is a secret.
enum class NameSecrecy : std::uint8_t {
    None,
    InRequests, ///< in a query, a fragment or a form; in other texts the name says too little: "key", "code"
    Anywhere,
};

/// Fields that are never masked: those that decide what a cache does (RFC 9110, RFC 9111, RFC 9213), also
/// where a cookie has one of their words for its value, and those that switch features of a browser by names
/// such as "otp-credentials". What tells of a cache (Cache-Status, X-Cache) may quote a URL and is not among
/// them.
[[nodiscard]] bool isPlainField(std::string_view name);
/// Cookie, Set-Cookie and like: pairs of names and secret values.
[[nodiscard]] bool isCookieField(std::string_view name);
/// Whether the whole value of the field `name` is a secret, whatever it looks like.
[[nodiscard]] bool isSecretField(std::string_view name);
/// The same of a parameter. Percent-encoded names are read as what they mean.
[[nodiscard]] NameSecrecy parameterSecrecy(std::string_view name);

/// How many bytes a name of the user's may have.
inline constexpr std::size_t longestOwnSecretName = 80;

/// An error that says why where this cannot be a name of the user's.
[[nodiscard]] Result<void> checkOwnSecretName(std::string_view name);
/// From now on the values of fields, parameters, members and elements of these names are secrets, too,
/// whichever way such a name is written: "X-Customer-Id", "customer_id". They are the whole process's, so
/// that no way out forgets them, and are set before other threads run.
void setOwnSecretNames(const std::vector<std::string>& names);
/// Whether the user calls what has that name a secret.
[[nodiscard]] bool isOwnSecretName(std::string_view name);

} // namespace hci
