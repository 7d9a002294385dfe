#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The words of one command as a POSIX shell splits it: quotes, $'…', backslashes, line continuations.
/// Nothing is expanded. A command that browsers copy for Windows' cmd (carets before quotes) is understood as
/// well. Ends at the first `;`, `&` or `|` outside quotes. Syntax: a quote that does not end.
[[nodiscard]] Result<std::vector<std::string>> shellWords(std::string_view command);

/// `text`, which has no NUL, as one word for a POSIX shell; $'…' where it has control characters or is not
/// UTF-8.
[[nodiscard]] std::string shellQuoted(std::string_view text);

/// A command for a POSIX shell that writes exactly these bytes, NUL as well.
[[nodiscard]] std::string printfCommand(std::string_view bytes);

} // namespace hci
