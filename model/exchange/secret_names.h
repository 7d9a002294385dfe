#pragma once

#include <cstdint>
#include <string_view>

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

} // namespace hci
