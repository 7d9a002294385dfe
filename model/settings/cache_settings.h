#pragma once

#include "model/base/result.h"
#include "model/cache/cache_choice.h"
#include "model/cache/real_cache.h"

#include <span>
#include <string>
#include <string_view>

namespace hci {

/// The configuration of real caches, one table per cache; missing keys have the product's default:
///
///     [nginx]
///     proxy_cache_revalidate = true
///     proxy_cache_valid = 600
///     proxy_cache_use_stale = "error http_503"
///     [varnish]
///     default_ttl = 3600
///
/// Gives `choice` the parameters in its table. Syntax, with what and where in the detail: invalid TOML, an
/// unknown cache or parameter, or a value that is not a switch, a number in its bounds or known words.
[[nodiscard]] Result<CacheChoice> withCacheSettings(const CacheChoice& choice, std::string_view toml);

/// The same text for caches with a configuration other than the default; empty if there are none.
[[nodiscard]] std::string cacheSettingsText(std::span<const RealCache> caches);

/// One parameter as written by a user: "3600", "error http_503", "$scheme$host$uri".
[[nodiscard]] std::string cacheParameterText(const CacheParameter& parameter, std::int64_t value);
/// The reverse. Syntax, with the expected form, for anything else.
[[nodiscard]] Result<std::int64_t> cacheParameterFromText(const CacheParameter& parameter,
                                                          std::string_view text);

} // namespace hci
