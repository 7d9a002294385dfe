#pragma once

#include "model/exchange/secret_span.h"

#include <functional>
#include <string_view>

namespace hci {

/// Appends the secrets of a text without unescaping it, by the names beside them and by their form, in one
/// linear pass. Spans may overlap and are unordered. `unescaped`: escapes were removed from the text, so that
/// a "&" in it may belong to a value. Ends early once `stopped` returns true.
void scanForSecrets(std::string_view text, TextKind kind, bool unescaped, SecretSpans& spans,
                    const std::function<bool()>& stopped = {});

} // namespace hci
