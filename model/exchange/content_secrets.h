#pragma once

#include "model/exchange/exchange.h"

#include <string>
#include <vector>

namespace hci {

/// The tokens and passwords in the contents of an exchange that may sign somebody in, by the names of their
/// members: in a form, JSON or XML of up to 64 KiB that was sent with another method than GET and HEAD, in
/// the JSON that answered it, and in JSON from a URL with a word such as "login". Reads no other content.
///
/// Only values that look like tokens, with blanks between their words only if they were sent: other texts may
/// have an ordinary word by chance.
[[nodiscard]] std::vector<std::string> contentSecrets(const Exchange& exchange);

} // namespace hci
