#pragma once

#include "model/exchange/secret_span.h"

#include <string_view>

namespace hci {

/// Appends the segments of a URL's path that are secrets by the ones before them: links that reset a
/// password, webhooks.
void findPathSecrets(std::string_view url, SecretSpans& spans);

/// Whether what follows a segment or a parameter of that name may be such a link's token, and whether it
/// looks like one.
[[nodiscard]] bool leadsToToken(std::string_view name) noexcept;
[[nodiscard]] bool looksLikeLinkToken(std::string_view text) noexcept;

} // namespace hci
