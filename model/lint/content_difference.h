#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hci {

/// The difference of two contents of one resource.
struct ContentDifference {
    bool mostlySame = false; ///< at least three quarters of the longer one are in the other as well
    std::int64_t offset = 0; ///< of the first byte that differs
    std::int64_t length = 0; ///< from there to the last byte that differs, in the longer one
    std::string before;      ///< the text before it on its line, without the start of the value itself
};

/// Compares from both ends, and line by line if much is between; linear. `before` ends at the quotation
/// mark, bracket or sign before the value, so it has no part of a token.
[[nodiscard]] ContentDifference firstDifference(std::string_view a, std::string_view b);

} // namespace hci
