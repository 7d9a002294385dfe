#pragma once

#include "model/exchange/secret_span.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Appends the places of the secrets in JSON objects and arrays that a text has in base64 (RFC 4648 4 and 5),
/// as in "?state=eyJwYXNzd29yZCI6…", by the names beside them and by their form. It decodes one layer, and
/// the first 16 KiB of each. It ends early if `stopped` returns true.
void findEncodedSecrets(std::string_view text, SecretSpans& spans, const std::function<bool()>& stopped = {});
/// The decoded secrets themselves that are certain by name or form.
[[nodiscard]] std::vector<std::string> encodedSecrets(std::string_view text);

} // namespace hci
