#pragma once

#include <cstdint>
#include <limits>

namespace hci {

/// A moment since 1970-01-01T00:00:00Z, or a span.
using Milliseconds = std::int64_t;
inline constexpr Milliseconds noTime = std::numeric_limits<Milliseconds>::min();

} // namespace hci
