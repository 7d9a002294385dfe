#include "model/facts/facts.h"

namespace hci {

std::array<std::uint32_t, outcomeCount> Facts::outcomeCounts() const noexcept {
    std::array<std::uint32_t, outcomeCount> counts{};
    for (const Revalidation& pair : revalidations)
        ++counts[static_cast<std::size_t>(pair.outcome)];
    return counts;
}

std::array<std::uint32_t, decisionKindCount> Facts::decisionCounts() const noexcept {
    std::array<std::uint32_t, decisionKindCount> counts{};
    for (const Decision& decision : simulation.decisions)
        ++counts[static_cast<std::size_t>(decision.kind)];
    return counts;
}

} // namespace hci
