#pragma once

#include "model/analysis/analysis.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// What loading one page cost.
struct PageBytes {
    std::string title; ///< often its URL; empty where the recorder gives none
    Milliseconds startedAt = noTime;
    std::uint16_t visit = 0;    ///< from 1; 0: nobody counts
    std::uint32_t requests = 0; ///< that the network answered
    std::uint32_t pages = 1;    ///< how many it stands for; more where it is the rest
    ByteParts bytes;
    /// What the filter line calls it; empty where it has no words for this page alone.
    std::string filter;
};

/// The pages of a session in the order in which they were loaded, `most` of them and one row for the others.
/// Exchanges that belong to no page are in none. Linear in exchanges and pages.
[[nodiscard]] std::vector<PageBytes> bytesByPage(const Session& session, const Analysis& analysis,
                                                 std::size_t most);

} // namespace hci
