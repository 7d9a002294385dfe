#pragma once

#include "model/exchange/secret_span.h"

#include <string_view>

namespace hci {

/// Appends the passwords in a file that programs keep them in: .netrc, .pgpass, keys of
/// PuTTY, and .htpasswd with the hashes of passwords. The file's beginning decides, so that other contents
/// cost nothing.
void findStoredPasswords(std::string_view content, SecretSpans& spans);

} // namespace hci
