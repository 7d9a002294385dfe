#pragma once

#include "model/exchange/secret_span.h"

#include <functional>
#include <string_view>

namespace hci {

/// Appends the path segments of URLs in a text that are secrets by the segments before them: links that reset
/// a password, webhooks, sessions without cookies. The text may be a URL, or quote some. Ends early once
/// `stopped` returns true.
void findPathSecrets(std::string_view text, TextKind kind, SecretSpans& spans,
                     const std::function<bool()>& stopped = {});

/// Whether a parameter of that name may be such a token, and whether a text looks like one.
[[nodiscard]] bool leadsToToken(std::string_view name) noexcept;
[[nodiscard]] bool looksLikeLinkToken(std::string_view text) noexcept;
/// Whether the value of a parameter is a secret as a whole.
[[nodiscard]] bool isSecretParameter(std::string_view name, std::string_view value);

} // namespace hci
