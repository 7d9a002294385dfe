#include "model/http/duration.h"

#include "model/base/language.h"

#include <array>
#include <string_view>

namespace hci {

std::string durationInWords(std::int64_t seconds) {
    struct Unit {
        std::int64_t seconds;
        std::string_view one;
        std::string_view several;
    };
    static constexpr std::array units{Unit{oneYear, "year", "years"}, Unit{oneDay, "day", "days"},
                                      Unit{oneHour, "hour", "hours"}, Unit{oneMinute, "minute", "minutes"},
                                      Unit{1, "second", "seconds"}};
    std::string room;
    if (seconds < 0)
        return std::string(translated("minus", room)) + ' ' + durationInWords(-seconds);
    std::string words;
    int parts = 0;
    for (const Unit& unit : units) {
        const std::int64_t count = seconds / unit.seconds;
        if (count == 0 && parts == 0)
            continue;
        if (count > 0) {
            if (parts > 0)
                words += ' ';
            words.append(groupedDigits(count)).append(1, ' ');
            words += translated(count == 1 ? unit.one : unit.several, room);
            seconds -= count * unit.seconds;
        }
        if (++parts == 2)
            break;
    }
    return words.empty() ? std::string("0 ").append(translated("seconds", room)) : words;
}

} // namespace hci
