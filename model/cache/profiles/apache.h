#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// Apache httpd with mod_cache and mod_cache_disk, in front of an origin.
extern const CacheProfile apacheProfile;

} // namespace hci
