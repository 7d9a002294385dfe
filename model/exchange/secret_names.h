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
    InRequests, ///< only in a query, a fragment or a form: "key", "code"
    Anywhere,
};

/// Fields that are never masked: those that control caches (RFC 9110, RFC 9111, RFC 9213), even if a
/// cookie's value is one of their words, and those with names of browser features such as "otp-credentials".
/// Reports of caches (Cache-Status, X-Cache) may quote a URL and are not among them. In the names that Vary
/// lists, known tokens are masked as in the names of fields.
[[nodiscard]] bool isPlainField(std::string_view name);
/// Cookie, Set-Cookie and like: pairs of names and secret values.
[[nodiscard]] bool isCookieField(std::string_view name);
/// Whether the whole value of the field `name` is a secret, whatever it looks like.
[[nodiscard]] bool isSecretField(std::string_view name);
/// The same for a parameter, whose name may be percent-encoded.
[[nodiscard]] NameSecrecy parameterSecrecy(std::string_view name);

/// Greatest length in bytes of a name that the user gives.
inline constexpr std::size_t longestOwnSecretName = 80;

/// An error with the reason if the user cannot give this name.
[[nodiscard]] Result<void> checkOwnSecretName(std::string_view name);
/// Adds names of fields, parameters, members and elements whose values are secrets, in any spelling:
/// "X-Customer-Id", "customer_id". They apply to the whole process, so that no export misses them; call it
/// before other threads run.
void setOwnSecretNames(const std::vector<std::string>& names);
/// Whether the user gave this name.
[[nodiscard]] bool isOwnSecretName(std::string_view name);

} // namespace hci
