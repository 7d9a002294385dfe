#pragma once

#include <string_view>

namespace hci::fuzz {

/// Reads `input` as the answer to a request in HTTP/1.1: whole, and in pieces whose sizes `seed` decides.
/// Aborts if the results differ, if spans overlap or leave the bytes, or if a bound is passed.
void checkWire(std::string_view input, unsigned seed);

/// Reads `input` as an HTTP/2 server's messages. Aborts if it exceeds its bounds, or gives a field that no
/// message may have.
void checkHttp2(std::string_view input, unsigned seed);

} // namespace hci::fuzz
