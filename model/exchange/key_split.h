#pragma once

#include "model/exchange/resource.h"
#include "model/http/no_vary_search.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Addresses of one path with the same content under several queries, which a cache stores separately.
struct KeySplit {
    std::string_view path;                ///< the URL without its query; lives as long as the session
    std::vector<std::uint32_t> exchanges; ///< the GETs of those addresses, in rising order
    std::uint32_t addresses = 0;          ///< queries that share their content with another one
    std::uint32_t contents = 0;           ///< how many contents those carry, each under a key of its own
    NoVarySearch key;                     ///< the key that joins those and keeps all other content apart
};

/// Finds key splits. `counts` says whether an answer's content may be judged: stored by a cache and not
/// empty.
///
/// A parameter is meaningless only if its other values, all else equal, brought the same content and never
/// another; campaign parameters (utm_source, gclid) are judged together. Skips paths with over 10,000
/// queries or 64 names; linear except for sorts.
[[nodiscard]] std::vector<KeySplit> findKeySplits(const Session& session, const Resources& resources,
                                                  const std::function<bool(const Exchange&)>& counts);

/// `url` as written, without the parameters that `key` ignores.
[[nodiscard]] std::string keyAddress(std::string_view url, const NoVarySearch& key);

/// The config as a No-Vary-Search value: `params=("a" "b"), key-order`.
[[nodiscard]] std::string toFieldValue(const NoVarySearch& config);

} // namespace hci
