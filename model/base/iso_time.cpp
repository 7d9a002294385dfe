#include "model/base/iso_time.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>

namespace hci::iso {

namespace {

/// Reads digits from the front of a text.
class Digits {
public:
    explicit Digits(std::string_view text) noexcept : m_text(text) {}

    /// Exactly `count` digits; −1 if there are fewer.
    int take(int count) noexcept {
        if (m_text.size() < static_cast<std::size_t>(count))
            return -1;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = m_text[static_cast<std::size_t>(i)];
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(static_cast<std::size_t>(count));
        return value;
    }
    bool takeOneOf(std::string_view characters) noexcept {
        if (m_text.empty() || characters.find(m_text.front()) == std::string_view::npos)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    /// The fraction of a second in the digits here, in whole milliseconds.
    int takeMilliseconds() noexcept {
        int value = 0;
        int scale = 100;
        while (!m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9') {
            value += (m_text.front() - '0') * scale;
            scale /= 10;
            m_text.remove_prefix(1);
        }
        return value;
    }
    [[nodiscard]] char front() const noexcept { return m_text.empty() ? '\0' : m_text.front(); }
    [[nodiscard]] bool empty() const noexcept { return m_text.empty(); }

private:
    std::string_view m_text;
};

void writeDigits(char* end, std::int64_t value, int digits) {
    for (; digits > 0; --digits, value /= 10)
        *--end = static_cast<char>('0' + value % 10);
}

constexpr std::string_view restForm = "-00-00T00:00:00.000Z";
constexpr std::size_t restSize = restForm.size();

/// A moment as calendar and clock show it.
struct Calendar {
    explicit Calendar(Milliseconds time) noexcept {
        constexpr std::int64_t wholeDay = 86'400'000;
        inDay = time % wholeDay + (time % wholeDay < 0 ? wholeDay : 0);
        // Not by std::chrono::floor(): its product overflows for the first day that the type can hold.
        const std::int64_t days = time / wholeDay - (time % wholeDay < 0 ? 1 : 0);
        const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
        year = static_cast<int>(date.year());
        month = static_cast<unsigned>(date.month());
        day = static_cast<unsigned>(date.day());
    }

    /// From the month on, restSize characters.
    void writeBehindYear(char* text) const noexcept {
        restForm.copy(text, restSize);
        writeDigits(text + 3, month, 2);
        writeDigits(text + 6, day, 2);
        writeDigits(text + 9, inDay / 3'600'000, 2);
        writeDigits(text + 12, inDay / 60'000 % 60, 2);
        writeDigits(text + 15, inDay / 1000 % 60, 2);
        writeDigits(text + 19, inDay % 1000, 3);
    }

    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::int64_t inDay = 0; ///< milliseconds
};

/// Minutes east of UTC; nullopt if other text follows.
std::optional<int> zoneMinutes(Digits& text, bool& known) noexcept {
    known = true;
    if (text.takeOneOf("Zz"))
        return text.empty() ? std::optional(0) : std::nullopt;
    const char sign = text.front();
    if (!text.takeOneOf("+-")) {
        known = false;
        return text.empty() ? std::optional(0) : std::nullopt;
    }
    const int hours = text.take(2);
    text.takeOneOf(":");
    const int minutes = text.empty() ? 0 : text.take(2);
    if (hours < 0 || minutes < 0 || hours > 23 || minutes > 59 || !text.empty())
        return std::nullopt;
    return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

std::optional<Time> parseTime(std::string_view text) noexcept {
    Digits digits(text);
    const int year = digits.take(4);
    if (year < 0 || !digits.takeOneOf("-"))
        return std::nullopt;
    const int month = digits.take(2);
    if (month < 0 || !digits.takeOneOf("-"))
        return std::nullopt;
    const int day = digits.take(2);
    if (day < 0 || !digits.takeOneOf("Tt "))
        return std::nullopt;
    const int hour = digits.take(2);
    const int minute = hour >= 0 && digits.takeOneOf(":") ? digits.take(2) : -1;
    if (minute < 0)
        return std::nullopt;
    const int second = digits.takeOneOf(":") ? digits.take(2) : 0;
    const int milliseconds = digits.takeOneOf(".,") ? digits.takeMilliseconds() : 0;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    Time result;
    const std::optional<int> zone = zoneMinutes(digits, result.zone);
    if (!date.ok() || hour > 24 || minute > 59 || second < 0 || second > 60 || !zone)
        return std::nullopt;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    result.time =
        ((Milliseconds{days} * 24 + hour) * 60 + minute - *zone) * 60'000 + second * 1000 + milliseconds;
    return result;
}

std::optional<Text> timeText(Milliseconds time) noexcept {
    const Calendar calendar(time);
    if (time == noTime || calendar.year < 0 || calendar.year > 9999)
        return std::nullopt;
    Text text{};
    writeDigits(&text[4], calendar.year, 4);
    calendar.writeBehindYear(&text[4]);
    return text;
}

std::string formatTime(Milliseconds time) {
    if (const auto text = timeText(time))
        return {text->data(), text->size()};
    const Calendar calendar(time); // beyond the years that recorders write
    const std::string year = std::to_string(std::abs(calendar.year));
    const std::size_t width = calendar.year < 0 ? 3 : 4;
    std::string text = calendar.year < 0 ? "-" : "";
    text.append(width - std::min(width, year.size()), '0').append(year);
    const std::size_t end = text.size();
    text.resize(end + restSize);
    calendar.writeBehindYear(&text[end]);
    return text;
}

std::string formatSeconds(std::int64_t seconds) {
    constexpr std::string_view milliseconds = ".000Z";
    std::string text = formatTime(seconds * 1000);
    return text.replace(text.size() - milliseconds.size(), milliseconds.size(), "Z");
}

std::string formatForPeople(std::int64_t seconds) {
    std::string text = formatSeconds(seconds);
    text[text.find('T')] = ' ';
    return text.replace(text.size() - 1, 1, " UTC");
}

} // namespace hci::iso
