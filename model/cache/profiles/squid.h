#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// Squid as an accelerator, before an origin.
extern const CacheProfile squidProfile;

} // namespace hci
