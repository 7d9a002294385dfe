#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// Apache Traffic Server, before an origin.
extern const CacheProfile trafficServerProfile;

} // namespace hci
