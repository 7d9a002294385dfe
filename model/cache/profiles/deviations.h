#pragma once

#include "model/cache/deviation.h"

#include <span>

namespace hci {

/// All deviations of a profile, by DeviationRow.
[[nodiscard]] std::span<const Deviation> deviationsOf(ProfileId profile) noexcept;

} // namespace hci
