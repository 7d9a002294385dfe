#pragma once

#include "model/cache/real_cache.h"

namespace hci {

// A recording made behind a cache has that cache's own answers: what it gave out of its store, with its Age.

/// The answer shows that this product gave it out of its store.
[[nodiscard]] bool isOwnAnswer(const CacheProfile& profile, const ResponseHead& response);

/// Seconds of its Age; 0 where it has none.
[[nodiscard]] std::int64_t ownAge(const ResponseHead& response) noexcept;

/// What the profile makes of an answer. One of its own is judged as it was when it came from the origin.
[[nodiscard]] Judgement judgeAnswer(const CacheProfile& profile, const Answered& answered);

} // namespace hci
