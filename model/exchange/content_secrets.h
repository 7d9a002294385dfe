#pragma once

#include "model/exchange/exchange.h"

#include <string>
#include <vector>

namespace hci {

/// The tokens and passwords in the contents of an exchange that may sign somebody in, by the names beside
/// them: in any text that was sent, in what answered another method than GET and HEAD, in the answer
/// of a URL with a word such as "login", and in JSON of up to 8 KiB. Reads no other content, no scripts, and
/// 256 KiB of each.
///
/// Only values that look like tokens, with blanks between their words only if they were sent: other texts may
/// have an ordinary word by chance.
[[nodiscard]] std::vector<std::string> contentSecrets(const Exchange& exchange);

} // namespace hci
