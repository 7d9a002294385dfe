#pragma once

#include "model/base/milliseconds.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace hci::iso {

struct Time {
    Milliseconds time = noTime; ///< UTC
    bool zone = false;          ///< the text names it; else UTC is assumed
};

/// ISO 8601 as recorders write it: "2015-02-22T19:28:12.136-08:00", any number of fraction digits, `Z`,
/// `+hh:mm`,
/// `+hhmm`, `+hh` or no zone, a blank for the T. Nothing for what is no time.
[[nodiscard]] std::optional<Time> parseTime(std::string_view text) noexcept;

/// "2015-02-22T19:28:12.136Z" without an allocation.
using Text = std::array<char, 24>;
/// Nothing for noTime and for years that have no four digits.
[[nodiscard]] std::optional<Text> timeText(Milliseconds time) noexcept;
/// "2015-02-22T19:28:12.136Z".
[[nodiscard]] std::string formatTime(Milliseconds time);
/// "2015-02-22T19:28:12Z".
[[nodiscard]] std::string formatSeconds(std::int64_t seconds);
/// "2015-02-22 19:28:12 UTC", for people.
[[nodiscard]] std::string formatForPeople(std::int64_t seconds);

} // namespace hci::iso
