#pragma once

#include "model/cache/real_cache.h"

namespace hci {

// A recording made behind a cache contains answers from that cache's store, with its Age.

/// Whether the answer shows that it came from this product's store.
[[nodiscard]] bool isOwnAnswer(const CacheProfile& profile, const ResponseHead& response);

/// Seconds of its Age; 0 where it has none.
[[nodiscard]] std::int64_t ownAge(const ResponseHead& response) noexcept;

/// The profile's judgement on an answer. One from its own store is judged as it was when it came from the
/// origin.
[[nodiscard]] Judgement judgeAnswer(const CacheProfile& profile, const Answered& answered);

} // namespace hci
