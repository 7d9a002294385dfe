#pragma once

#include "model/cache/reason.h"

#include <initializer_list>
#include <optional>

namespace hci {

/// A deviation, and whether it applies to an answer.
struct MetDeviation {
    bool met;
    DeviationRow row;
};
/// The first that applies, as a reason; nullopt if none does.
[[nodiscard]] std::optional<Reason> firstMet(ProfileId profile,
                                             std::initializer_list<MetDeviation> deviations) noexcept;

} // namespace hci
