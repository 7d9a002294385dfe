#pragma once

#include "model/base/result.h"
#include "model/cache/cache_choice.h"

#include <string_view>

namespace hci {

/// How real caches are configured, a table a cache; what is not named has the product's default:
///
///     [nginx]
///     proxy_cache_revalidate = true
///     proxy_cache_valid = 600
///     [varnish]
///     default_ttl = 3600
///
/// Gives `choice` the parameters that its table names. Syntax for what is no TOML, a cache or a parameter
/// that is not known, and a value that is not a switch or a number in its bounds; the detail says what and
/// where.
[[nodiscard]] Result<CacheChoice> withCacheSettings(const CacheChoice& choice, std::string_view toml);

} // namespace hci
