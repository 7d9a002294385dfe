#pragma once

#include "model/exchange/secret_span.h"

#include <string_view>

namespace hci {

/// Appends the secrets of a text without unescaping it, by the names beside them and by their form, in one
/// linear pass. Spans may overlap and are unordered.
void scanForSecrets(std::string_view text, TextKind kind, SecretSpans& spans);

} // namespace hci
