#pragma once

#include "model/lint/finding_sink.h"

namespace hci {

/// Looks over all URLs for addresses that differ in their query and carry one content, and lets a cache that
/// joins them live through the session to say what that would have won. Rule cache-key-split.
void checkCacheKeySplits(FindingSink& sink);

} // namespace hci
