#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// nginx with proxy_cache, in front of an origin.
extern const CacheProfile nginxProfile;

} // namespace hci
