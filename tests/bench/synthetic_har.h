#pragma once

#include <cstdint>
#include <string>

namespace hci::bench {

/// Writes a recording of `entries` entries to `path`, realistic in shape: resources are visited again, and a
/// visit is a 304, a 200 with the same body or a fresh load; bodies are text or base64 with lognormal sizes
/// around `meanBody` bytes. The same arguments give the same file. Returns its size; 0 where it cannot be
/// written.
std::uint64_t writeSyntheticHar(const std::string& path, std::uint32_t entries, double meanBody = 2000,
                                std::uint32_t seed = 7);

} // namespace hci::bench
