#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// Apache Traffic Server, in front of an origin.
extern const CacheProfile trafficServerProfile;

} // namespace hci
