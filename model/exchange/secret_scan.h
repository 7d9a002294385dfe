#pragma once

#include "model/exchange/secret_span.h"

#include <string_view>

namespace hci {

/// Appends the secrets of a text as it stands, by the names beside them and by their form: one pass, linear
/// in its length whatever it is. Spans may overlap and are in no order.
void scanForSecrets(std::string_view text, TextKind kind, SecretSpans& spans);

} // namespace hci
