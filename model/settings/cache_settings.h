#pragma once

#include "model/base/result.h"
#include "model/cache/cache_choice.h"
#include "model/cache/real_cache.h"

#include <span>
#include <string>
#include <string_view>

namespace hci {

/// How real caches are configured, a table a cache; what is not named has the product's default:
///
///     [nginx]
///     proxy_cache_revalidate = true
///     proxy_cache_valid = 600
///     proxy_cache_use_stale = "error http_503"
///     [varnish]
///     default_ttl = 3600
///
/// Gives `choice` the parameters that its table names. Syntax for what is no TOML, a cache or a parameter
/// that is not known, and a value that is not a switch, a number in its bounds or words that are known; the
/// detail says what and where.
[[nodiscard]] Result<CacheChoice> withCacheSettings(const CacheChoice& choice, std::string_view toml);

/// The same text for caches that are configured otherwise than by default; empty where none is.
[[nodiscard]] std::string cacheSettingsText(std::span<const RealCache> caches);

/// One parameter as people write it: "3600", "error http_503", "$scheme$host$uri".
[[nodiscard]] std::string cacheParameterText(const CacheParameter& parameter, std::int64_t value);
/// And back. Syntax, with what is wanted, for anything else.
[[nodiscard]] Result<std::int64_t> cacheParameterFromText(const CacheParameter& parameter,
                                                          std::string_view text);

} // namespace hci
