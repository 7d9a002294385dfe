#pragma once

#include "model/exchange/secret_span.h"

#include <string_view>

namespace hci {

/// Appends the secrets of a text without unescaping it, by the names beside them and by their form, in one
/// linear pass. Spans may overlap and are unordered. `unescaped`: escapes were removed from the text, so that
/// a "&" in it may belong to a value.
void scanForSecrets(std::string_view text, TextKind kind, bool unescaped, SecretSpans& spans);

} // namespace hci
