#pragma once

#include "model/cache/real_cache.h"

namespace hci {

/// A shared cache by http-cache-semantics, as its README describes one.
extern const CacheProfile nodeProfile;

} // namespace hci
