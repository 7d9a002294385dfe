#pragma once

#include "model/exchange/secret_span.h"

#include <string_view>

namespace hci {

/// Appends the values of cookies (RFC 6265 4), also of lines that a recorder joined by a line break or a
/// comma. `attributes`: a Set-Cookie, whose known attributes follow the value and are no secrets.
void findCookies(std::string_view value, bool attributes, SecretSpans& spans);

} // namespace hci
