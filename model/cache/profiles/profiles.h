#pragma once

#include "model/cache/real_cache.h"

#include <span>
#include <string_view>

namespace hci {

/// The profiles of real caches, by ProfileId.
[[nodiscard]] std::span<const CacheProfile* const> cacheProfiles() noexcept;
/// Null where there is none of that name.
[[nodiscard]] const CacheProfile* cacheProfileFromName(std::string_view name) noexcept;
/// The profile with the product's own defaults.
[[nodiscard]] RealCache withDefaults(const CacheProfile& profile) noexcept;

} // namespace hci
