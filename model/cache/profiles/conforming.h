#pragma once

#include "model/cache/real_cache.h"

namespace hci {

// The conforming base of profiles that deviate from the RFC in a few places only.

/// The judgement of a conforming cache of `model` on an answer (RFC 9111 3, 4.2; RFC 5861).
[[nodiscard]] Judgement judgeAsConforming(const Answered& answered, CacheModel model);

/// The admission of a request by a conforming cache (RFC 9111 5.2.1, 5.4).
[[nodiscard]] Admission admitAsConforming(const Asked& asked);

/// The request says Pragma: no-cache, and has no Cache-Control (RFC 9111 5.4).
[[nodiscard]] bool asksByPragma(const Asked& asked);

/// The answer is stored although it says no-store and must-understand (RFC 9111 5.2.2.3).
[[nodiscard]] bool overridesNoStore(const Answered& answered);

} // namespace hci
