#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// Varnish with its built-in VCL, in front of an origin.
extern const CacheProfile varnishProfile;

} // namespace hci
