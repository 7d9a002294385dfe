#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// Squid as an accelerator, in front of an origin.
extern const CacheProfile squidProfile;

} // namespace hci
