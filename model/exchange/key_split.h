#pragma once

#include "model/exchange/resource.h"
#include "model/http/no_vary_search.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Addresses of one path that carried one content under several queries: a cache keeps each apart.
struct KeySplit {
    std::string_view path;                ///< the URL without its query; lives as long as the session
    std::vector<std::uint32_t> exchanges; ///< the GETs of those addresses, in rising order
    std::uint32_t addresses = 0;          ///< queries that share their content with another one
    std::uint32_t contents = 0;           ///< how many contents those carry, each under a key of its own
    NoVarySearch key; ///< under which those are one, and which keeps all other content apart
};

/// Finds them. `counts`: may the content of this exchange's answer be judged (stored by a cache, not empty)?
/// URLs that No-Vary-Search has made one resource count as one address. A parameter is taken as meaningless
/// only where other values of it, with all else the same, brought the same content, and none brought another;
/// those of campaigns (utm_source, gclid), which change together, where all of them did so together. Paths
/// with over 10,000 queries or 64 names are passed over. Linear but for sorts.
[[nodiscard]] std::vector<KeySplit> findKeySplits(const Session& session, const Resources& resources,
                                                  const std::function<bool(const Exchange&)>& counts);

/// The address as the key sees it: `url` as it is written, without the parameters that `key`, which names
/// those that it ignores, leaves out.
[[nodiscard]] std::string keyAddress(std::string_view url, const NoVarySearch& key);

/// The config as a No-Vary-Search value: `params=("a" "b"), key-order`.
[[nodiscard]] std::string toFieldValue(const NoVarySearch& config);

} // namespace hci
