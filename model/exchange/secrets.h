#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hci {

/// Takes secrets out of what is exported: Authorization, Cookie, Set-Cookie, API-key
/// fields, tokens in URLs. A secret becomes "[secret 3]"; equal secrets of one export get the same number,
/// and nothing can be computed back from it. What is not secret stays: cookie names and attributes,
/// authentication schemes, parameter names. Fields that caches read are never touched.
class SecretMask {
public:
    /// `includeSecrets`: hand everything through.
    explicit SecretMask(bool includeSecrets = false) : m_passThrough(includeSecrets) {}

    /// The value of the field `name` (any case) as it may be shown.
    [[nodiscard]] std::string fieldValue(std::string_view name, std::string_view value);
    /// The URL as it may be shown: without a password, without the values of parameters that hold tokens.
    [[nodiscard]] std::string url(std::string_view url);
    /// "a=1&token=x" as it may be shown: a query or a form-urlencoded body.
    [[nodiscard]] std::string parameters(std::string_view text);
    /// The value of the parameter `name` of a query or a form.
    [[nodiscard]] std::string parameterValue(std::string_view name, std::string_view value);

    /// What stands for a secret that has been seen; "[secret]" for another.
    [[nodiscard]] std::string placeholder(std::string_view secret) const;
    /// The secrets seen so far, with their numbers.
    [[nodiscard]] const auto& numbers() const noexcept { return m_numbers; }

    [[nodiscard]] bool passesThrough() const noexcept { return m_passThrough; }

private:
    [[nodiscard]] std::string secret(std::string_view text);
    [[nodiscard]] std::string cookies(std::string_view value);
    [[nodiscard]] std::string setCookie(std::string_view value);
    [[nodiscard]] std::string credentials(std::string_view value);
    [[nodiscard]] std::string pair(std::string_view text);

    bool m_passThrough;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

/// Whether SecretMask changes values of the field `name`.
[[nodiscard]] bool isSecretField(std::string_view name);
/// Whether a value of the field `name` may change: it is secret, or a URL that can have a secret in it.
[[nodiscard]] bool mayHoldSecrets(std::string_view name);
/// Whether SecretMask changes values of the URL or form parameter `name`.
[[nodiscard]] bool isSecretParameter(std::string_view name);

} // namespace hci
