#pragma once

#include <string_view>

namespace hci::fuzz {

/// Reads `input` as the answer to a request in HTTP/1.1: whole, and in pieces whose sizes `seed` decides.
/// Aborts where the two differ, where marked pieces overlap or leave the bytes, or where a bound is passed.
void checkWire(std::string_view input, unsigned seed);

/// Reads `input` as what a server sends over HTTP/2. Aborts where it costs more than its bounds, or where a
/// field could not stand in a message.
void checkHttp2(std::string_view input, unsigned seed);

} // namespace hci::fuzz
