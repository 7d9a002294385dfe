#pragma once

#include "model/exchange/secret_span.h"

#include <functional>
#include <string_view>

namespace hci {

/// Appends the values behind the names of secrets in arrays: ["password", "…"], and the names and values of
/// fields one after the other; none in code. A value of letters alone is the next name of a list. Ends early
/// once `stopped` returns true.
void findListSecrets(std::string_view text, TextKind kind, SecretSpans& spans,
                     const std::function<bool()>& stopped = {});

/// Appends the values of the columns of a table (RFC 4180) whose names in the first line are those of
/// secrets. Ends early once `stopped` returns true.
void findColumnSecrets(std::string_view table, SecretSpans& spans, const std::function<bool()>& stopped = {});

} // namespace hci
