#pragma once

#include <cstdint>
#include <string>

namespace hci::bench {

/// The least work of any program that reads the same members of a recording: one on-demand pass of simdjson
/// over the file in memory, keeping nothing. Compiled with -O3 -march=native.
struct FloorResult {
    std::uint64_t entries = 0;
    std::uint64_t checksum = 0; ///< of the read bytes, so that no reading is optimised away
};
FloorResult simdjsonFloor(const std::string& path);

} // namespace hci::bench
