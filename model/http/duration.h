#pragma once

#include <cstdint>
#include <string>

namespace hci {

/// Seconds in the two largest units that say it: "5 minutes", "1 hour 30 minutes", "1 year".
[[nodiscard]] std::string durationInWords(std::int64_t seconds);

} // namespace hci
