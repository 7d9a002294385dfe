#pragma once

#include <cstdint>
#include <string>

namespace hci {

// Lengths of time in seconds.
constexpr std::int64_t oneMinute = 60;
constexpr std::int64_t oneHour = 60 * oneMinute;
constexpr std::int64_t oneDay = 24 * oneHour;
constexpr std::int64_t oneYear = 365 * oneDay;

/// Seconds in the two largest units that say it: "5 minutes", "1 hour 30 minutes", "1 year".
[[nodiscard]] std::string durationInWords(std::int64_t seconds);

} // namespace hci
