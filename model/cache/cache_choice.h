#pragma once

#include "model/cache/decision.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

struct RealCache;
using RealCachePtr = std::shared_ptr<const RealCache>;

/// The cache to simulate: a conforming one of a model, or a real one by its profile.
struct CacheChoice {
    CacheModel model = CacheModel::Private; ///< for a real one, that of its profile
    RealCachePtr real = {};                 ///< null: a conforming one

    /// Whether both are the same cache with the same parameters.
    friend bool operator==(const CacheChoice& a, const CacheChoice& b) noexcept;
};

/// "private", "shared", "cdn", or the name of a profile.
[[nodiscard]] std::string_view name(const CacheChoice& choice) noexcept;
[[nodiscard]] std::optional<CacheChoice> cacheChoiceFromName(std::string_view name);
/// All names that cacheChoiceFromName() knows, the conforming models first.
[[nodiscard]] std::vector<std::string> cacheChoiceNames();

} // namespace hci
