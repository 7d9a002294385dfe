#include "model/http/duration.h"

#include <array>
#include <charconv>
#include <string_view>

namespace hci {

namespace {

/// 48213 as "48,213".
void appendGrouped(std::string& to, std::int64_t number) {
    std::array<char, 20> digits;
    const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    for (const char* digit = digits.data(); digit != end; ++digit) {
        if (digit != digits.data() && (end - digit) % 3 == 0)
            to += ',';
        to += *digit;
    }
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
            if (parts > 0)
                words += ' ';
            appendGrouped(words, count);
            words.append(1, ' ').append(unit.name);
            if (count != 1)
                words += 's';
            seconds -= count * unit.seconds;
        }
        if (++parts == 2)
            break;
    }
    return words.empty() ? "0 seconds" : words;
}

} // namespace hci
