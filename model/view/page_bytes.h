#pragma once

#include "model/analysis/analysis.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// The cost of loading one page.
struct PageBytes {
    std::string title; ///< often its URL; empty if the recorder gives none
    Milliseconds startedAt = noTime;
    std::uint16_t visit = 0;    ///< from 1; 0: not counted
    std::uint32_t requests = 0; ///< answered over the network
    std::uint32_t pages = 1;    ///< how many it stands for; several for the rest
    ByteParts bytes;
    /// The filter that selects it; empty if no filter selects this page alone.
    std::string filter;
};

/// The pages of a session in the order of loading, `most` of them and one row for the others. Leaves out
/// exchanges without a page; linear in exchanges and pages.
[[nodiscard]] std::vector<PageBytes> bytesByPage(const Session& session, const Analysis& analysis,
                                                 std::size_t most);

} // namespace hci
