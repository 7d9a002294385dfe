#include "model/http/duration.h"

#include <array>
#include <string_view>

namespace hci {

namespace {

/// 48213 → "48,213".
std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

} // namespace

std::string durationInWords(std::int64_t seconds) {
    struct Unit {
        std::int64_t seconds;
        std::string_view name;
    };
    static constexpr std::array units{Unit{oneYear, "year"}, Unit{oneDay, "day"}, Unit{oneHour, "hour"},
                                      Unit{oneMinute, "minute"}, Unit{1, "second"}};
    if (seconds < 0)
        return "minus " + durationInWords(-seconds);
    std::string words;
    int parts = 0;
    for (const Unit& unit : units) {
        const std::int64_t count = seconds / unit.seconds;
        if (count == 0 && parts == 0)
            continue;
        if (count > 0) {
            words.append(parts > 0 ? " " : "").append(grouped(count)).append(" ").append(unit.name);
            words.append(count == 1 ? "" : "s");
            seconds -= count * unit.seconds;
        }
        if (++parts == 2)
            break;
    }
    return words.empty() ? "0 seconds" : words;
}

} // namespace hci
