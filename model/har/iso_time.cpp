#include "model/har/iso_time.h"

#include <chrono>
#include <cstdio>

namespace hci::har {

namespace {

/// Takes digits off the front of a text.
class Digits {
public:
    explicit Digits(std::string_view text) noexcept : m_text(text) {}

    /// Exactly `count` digits; −1 where they are not there.
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
    /// The fraction of a second that the digits here stand for, in whole milliseconds.
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

/// Minutes east of UTC; nothing where the text goes on with something else.
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

std::optional<IsoTime> parseIsoTime(std::string_view text) noexcept {
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
    IsoTime result;
    const std::optional<int> zone = zoneMinutes(digits, result.zone);
    if (!date.ok() || hour > 24 || minute > 59 || second < 0 || second > 60 || !zone)
        return std::nullopt;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    result.time =
        ((Milliseconds{days} * 24 + hour) * 60 + minute - *zone) * 60'000 + second * 1000 + milliseconds;
    return result;
}

std::optional<IsoText> isoText(Milliseconds time) noexcept {
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(time)};
    const sys_days midnight = floor<days>(moment);
    const year_month_day date(midnight);
    if (time == noTime || date.year() < year(0) || date.year() > year(9999))
        return std::nullopt;
    const std::int64_t inDay = (moment - midnight).count();
    constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
    IsoText text{};
    form.copy(text.data(), form.size());
    writeDigits(&text[4], static_cast<int>(date.year()), 4);
    writeDigits(&text[7], static_cast<unsigned>(date.month()), 2);
    writeDigits(&text[10], static_cast<unsigned>(date.day()), 2);
    writeDigits(&text[13], inDay / 3'600'000, 2);
    writeDigits(&text[16], inDay / 60'000 % 60, 2);
    writeDigits(&text[19], inDay / 1000 % 60, 2);
    writeDigits(&text[23], inDay % 1000, 3);
    return text;
}

std::string formatIsoTime(Milliseconds time) {
    if (const auto text = isoText(time))
        return {text->data(), text->size()};
    using namespace std::chrono; // beyond the years that recorders write
    const sys_time<milliseconds> moment{milliseconds(time)};
    const sys_days midnight = floor<days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss clock(moment - midnight);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

} // namespace hci::har
