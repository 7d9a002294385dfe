#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// HAProxy with a cache section, in front of an origin.
extern const CacheProfile haproxyProfile;

} // namespace hci
