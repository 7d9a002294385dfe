#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The words of one command as a POSIX shell splits it: quotes, $'…', backslashes, line continuations;
/// nothing is expanded. Ends at the first `;`, `&` or `|` outside quotes.
///
/// Also reads commands that browsers copy for Windows' cmd (carets before quotes). Syntax: an unterminated
/// quote.
[[nodiscard]] Result<std::vector<std::string>> shellWords(std::string_view command);

/// `text`, which has no NUL, as one word for a POSIX shell; $'…' where it has control characters or is not
/// UTF-8.
[[nodiscard]] std::string shellQuoted(std::string_view text);

/// A command for a POSIX shell that writes exactly these bytes, including NUL.
[[nodiscard]] std::string printfCommand(std::string_view bytes);

} // namespace hci
