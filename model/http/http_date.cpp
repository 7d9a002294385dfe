#include "model/http/http_date.h"

#include "model/http/duration.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>

namespace hci {

namespace {

constexpr std::array<std::string_view, 7> shortDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> longDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

CivilTime toCivil(std::int64_t seconds) noexcept {
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const auto inDay = static_cast<int>((moment - day).count());
    CivilTime t;
    t.year = static_cast<int>(date.year());
    t.month = static_cast<int>(static_cast<unsigned>(date.month()));
    t.day = static_cast<int>(static_cast<unsigned>(date.day()));
    t.hour = inDay / 3600;
    t.minute = inDay / 60 % 60;
    t.second = inDay % 60;
    return t;
}

/// Reads a date from left to right; once something does not fit, everything after it fails too.
class Scanner {
public:
    explicit Scanner(std::string_view text, CaseRule rule = CaseRule::AsSpelt)
        : m_rest(text), m_size(text.size()), m_rule(rule) {}

    void literal(std::string_view expected) {
        if (!take(expected))
            fail();
    }
    int digits(std::size_t count) {
        const auto value = m_rest.size() >= count ? parseDecimal(m_rest.substr(0, count)) : std::nullopt;
        if (!value) {
            fail();
            return 0;
        }
        m_rest.remove_prefix(count);
        return static_cast<int>(*value);
    }
    template <std::size_t N> int nameOf(const std::array<std::string_view, N>& names) {
        for (std::size_t i = 0; i < N; ++i)
            if (take(names[i]))
                return static_cast<int>(i);
        fail();
        return 0;
    }
    /// Two digits, or a blank and one digit (asctime's day).
    int paddedDay() {
        if (m_rest.starts_with(' ')) {
            m_rest.remove_prefix(1);
            return digits(1);
        }
        return digits(2);
    }
    void time(CivilTime& t) {
        t.hour = digits(2);
        literal(":");
        t.minute = digits(2);
        literal(":");
        t.second = digits(2);
    }
    [[nodiscard]] bool startsWith(std::string_view text) const noexcept { return m_rest.starts_with(text); }
    [[nodiscard]] bool atEnd() const noexcept { return m_ok && m_rest.empty(); }
    [[nodiscard]] bool ok() const noexcept { return m_ok; }
    [[nodiscard]] bool inGrammar() const noexcept { return m_inGrammar; }
    [[nodiscard]] std::size_t offset() const noexcept { return m_size - m_rest.size(); }
    [[nodiscard]] std::string_view rest() const noexcept { return m_rest; }

private:
    void fail() noexcept { m_ok = false; }
    bool take(std::string_view expected) noexcept {
        const std::string_view begin = m_rest.substr(0, expected.size());
        const bool exact = begin == expected;
        if (!exact && (m_rule == CaseRule::AsSpelt || !equalsIgnoringCase(begin, expected)))
            return false;
        m_inGrammar = m_inGrammar && exact;
        m_rest.remove_prefix(expected.size());
        return true;
    }

    std::string_view m_rest;
    std::size_t m_size;
    CaseRule m_rule;
    bool m_ok = true;
    bool m_inGrammar = true;
};

Result<HttpDate> finish(const Scanner& scanner, const CivilTime& t, HttpDateForm form) {
    if (!scanner.atEnd())
        return failure(ErrorCode::Syntax, {}, scanner.offset());
    const auto seconds = secondsOf(t);
    if (!seconds)
        return failure(ErrorCode::Syntax);
    return HttpDate{*seconds, form, scanner.inGrammar()};
}

/// The number at a fixed place; -1 if there are other characters.
template <std::size_t N> int digitsAt(std::string_view text, std::size_t at) noexcept {
    int value = 0;
    for (std::size_t i = at; i < at + N; ++i) {
        const auto digit = static_cast<unsigned>(text[i]) - '0';
        if (digit > 9)
            return -1;
        value = value * 10 + static_cast<int>(digit);
    }
    return value;
}

/// Three letters as a number, to compare names at once.
constexpr std::uint32_t packed(std::string_view name) noexcept {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(name[0])) << 16 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(name[1])) << 8 |
           static_cast<unsigned char>(name[2]);
}

template <std::size_t N>
constexpr std::array<std::uint32_t, N> allPacked(const std::array<std::string_view, N>& names) noexcept {
    std::array<std::uint32_t, N> all{};
    std::transform(names.begin(), names.end(), all.begin(), packed);
    return all;
}

/// The index of the name; -1 if it is none of them.
template <std::size_t N>
int indexOf(std::string_view name, const std::array<std::uint32_t, N>& names) noexcept {
    const auto found = std::find(names.begin(), names.end(), packed(name));
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

/// The time of a valid IMF-fixdate, whose parts have fixed places. A fast path: nearly every date is one.
std::optional<std::int64_t> fixedImfFixdate(std::string_view text) noexcept {
    constexpr std::string_view form = "ddd, 00 mmm 0000 00:00:00 GMT";
    constexpr auto packedDays = allPacked(shortDays);
    constexpr auto packedMonths = allPacked(months);
    if (text.size() != form.size())
        return std::nullopt;
    constexpr std::array<std::size_t, 11> fixed = {3, 4, 7, 11, 16, 19, 22, 25, 26, 27, 28};
    const bool fits =
        std::all_of(fixed.begin(), fixed.end(), [&](std::size_t i) { return text[i] == form[i]; });
    const CivilTime t{digitsAt<4>(text, 12), indexOf(text.substr(8, 3), packedMonths) + 1,
                      digitsAt<2>(text, 5),  digitsAt<2>(text, 17),
                      digitsAt<2>(text, 20), digitsAt<2>(text, 23)};
    const bool known = indexOf(text.substr(0, 3), packedDays) >= 0;
    if (!fits || !known || t.year < 0 || t.hour < 0 || t.minute < 0 || t.second < 0)
        return std::nullopt;
    return secondsOf(t); // it refuses the rest
}

Result<HttpDate> parseImfFixdate(std::string_view text, CaseRule rule) {
    if (const auto seconds = fixedImfFixdate(text))
        return HttpDate{*seconds, HttpDateForm::ImfFixdate, true};
    Scanner s(text, rule); // it tells where the fault is
    CivilTime t;
    s.nameOf(shortDays);
    s.literal(", ");
    t.day = s.digits(2);
    s.literal(" ");
    t.month = s.nameOf(months) + 1;
    s.literal(" ");
    t.year = s.digits(4);
    s.literal(" ");
    s.time(t);
    s.literal(" GMT");
    return finish(s, t, HttpDateForm::ImfFixdate);
}

Result<HttpDate> parseAsctime(std::string_view text, CaseRule rule) {
    Scanner s(text, rule);
    CivilTime t;
    s.nameOf(shortDays);
    s.literal(" ");
    t.month = s.nameOf(months) + 1;
    s.literal(" ");
    t.day = s.paddedDay();
    s.literal(" ");
    s.time(t);
    s.literal(" ");
    t.year = s.digits(4);
    return finish(s, t, HttpDateForm::Asctime);
}

/// 5.6.7: a date that appears to be more than 50 years in the future is the most recent past year with the
/// same last two digits.
int fullYear(int twoDigits, const CivilTime& t, std::int64_t now) {
    const CivilTime today = toCivil(now);
    CivilTime candidate = t;
    candidate.year = today.year / 100 * 100 + twoDigits;
    const CivilTime limit{today.year + 50, today.month,  std::min(today.day, 28),
                          today.hour,      today.minute, today.second};
    const auto at = secondsOf(candidate);
    const auto last = secondsOf(limit);
    return at && last && *at > *last ? candidate.year - 100 : candidate.year;
}

Result<HttpDate> parseRfc850(std::string_view text, std::int64_t now, CaseRule rule) {
    Scanner s(text, rule);
    CivilTime t;
    s.nameOf(longDays);
    s.literal(", ");
    t.day = s.digits(2);
    s.literal("-");
    t.month = s.nameOf(months) + 1;
    s.literal("-");
    const int year = s.digits(2);
    s.literal(" ");
    s.time(t);
    s.literal(" GMT");
    t.year = fullYear(year, t, now);
    return finish(s, t, HttpDateForm::Rfc850);
}

/// Zone names that servers write instead of GMT (RFC 5322 4.3 lists the American ones).
std::optional<int> namedZone(std::string_view zone) noexcept {
    struct Zone {
        std::string_view name;
        int hours;
    };
    static constexpr std::array zones{
        Zone{"Z", 0},    Zone{"GMT", 0},  Zone{"UTC", 0},  Zone{"UT", 0},   Zone{"EST", -5}, Zone{"EDT", -4},
        Zone{"CST", -6}, Zone{"CDT", -5}, Zone{"MST", -7}, Zone{"MDT", -6}, Zone{"PST", -8}, Zone{"PDT", -7},
        Zone{"WET", 0},  Zone{"WEST", 1}, Zone{"BST", 1},  Zone{"CET", 1},  Zone{"CEST", 2}, Zone{"EET", 2},
        Zone{"EEST", 3}, Zone{"MSK", 3},  Zone{"JST", 9}};
    for (const Zone& each : zones)
        if (equalsIgnoringCase(zone, each.name))
            return each.hours * 3600;
    return std::nullopt;
}

std::optional<int> zoneOffset(std::string_view zone) {
    zone = trimmed(zone);
    if (zone.empty())
        return 0;
    if (const std::optional<int> named = namedZone(zone))
        return named;
    if (zone.size() > 3 && equalsIgnoringCase(zone.substr(0, 3), "GMT"))
        zone.remove_prefix(3); // "GMT+0200"
    const bool colon = zone.size() == 6 && zone[3] == ':';
    if ((zone.size() != 5 && !colon) || (zone[0] != '+' && zone[0] != '-'))
        return std::nullopt;
    const auto hours = parseDecimal(zone.substr(1, 2));
    const auto minutes = parseDecimal(zone.substr(colon ? 4 : 3, 2));
    if (!hours || !minutes)
        return std::nullopt;
    return static_cast<int>(*hours * 3600 + *minutes * 60) * (zone[0] == '-' ? -1 : 1);
}

std::optional<std::int64_t> guessIso(std::string_view text) {
    Scanner s(text);
    CivilTime t;
    t.year = s.digits(4);
    s.literal("-");
    t.month = s.digits(2);
    s.literal("-");
    t.day = s.digits(2);
    s.literal(s.startsWith("T") ? "T" : " ");
    s.time(t);
    const auto zone = zoneOffset(s.rest());
    const auto seconds = secondsOf(t);
    if (!s.ok() || !zone || !seconds)
        return std::nullopt;
    return *seconds - *zone;
}

std::optional<std::int64_t> guessMail(std::string_view text) {
    if (const std::size_t comma = text.find(','); comma != std::string_view::npos)
        text = trimmed(text.substr(comma + 1));
    Scanner s(text);
    CivilTime t;
    t.day = text.size() > 1 && (text[1] == ' ' || text[1] == '-') ? s.digits(1) : s.digits(2);
    s.literal(s.startsWith("-") ? "-" : " ");
    t.month = s.nameOf(months) + 1;
    s.literal(s.startsWith("-") ? "-" : " ");
    t.year = s.digits(4);
    s.literal(" ");
    s.time(t);
    const auto zone = zoneOffset(s.rest());
    const auto seconds = secondsOf(t);
    if (!s.ok() || !zone || !seconds)
        return std::nullopt;
    return *seconds - *zone;
}

} // namespace

std::optional<std::int64_t> secondsOf(const CivilTime& t) noexcept {
    if (t.month < 1 || t.month > 12 || t.day < 1 || t.day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(t.year),
                                           std::chrono::month(static_cast<unsigned>(t.month)),
                                           std::chrono::day(static_cast<unsigned>(t.day))};
    if (!date.ok() || t.hour > 23 || t.minute > 59 || t.second > 60)
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * oneDay + t.hour * oneHour + t.minute * oneMinute + std::min(t.second, 59);
}

int monthNamed(std::string_view name) noexcept {
    const auto found = std::find_if(months.begin(), months.end(), [name](std::string_view month) {
        return equalsIgnoringCase(month, name);
    });
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

Result<HttpDate> parseHttpDate(std::string_view text, std::int64_t now, CaseRule rule) {
    text = trimmed(text);
    if (text.size() > 3 && text[3] == ',')
        return parseImfFixdate(text, rule);
    if (text.size() > 3 && text[3] == ' ')
        return parseAsctime(text, rule);
    return parseRfc850(text, now, rule);
}

bool differInTimeAlone(std::string_view a, std::string_view b) {
    return a != b && a.size() == imfFixdateLength && b.size() == imfFixdateLength &&
           a.substr(0, imfFixdateDayLength) == b.substr(0, imfFixdateDayLength) && parseHttpDate(a, 0) &&
           parseHttpDate(b, 0);
}

Result<std::int64_t> guessDate(std::string_view text, std::int64_t now) {
    text = trimmed(text);
    if (const auto exact = parseHttpDate(text, now))
        return exact->seconds;
    if (const auto iso = guessIso(text))
        return *iso;
    if (const auto mail = guessMail(text))
        return *mail;
    return failure(ErrorCode::Syntax);
}

std::string formatHttpDate(std::int64_t seconds) {
    return formatHttpDate(seconds, HttpDateForm::ImfFixdate);
}

std::string formatHttpDate(std::int64_t seconds, HttpDateForm form) {
    const CivilTime t = toCivil(seconds);
    const std::int64_t days = (seconds >= 0 ? seconds : seconds - 86399) / 86400;
    const auto weekday = static_cast<std::size_t>(((days + 4) % 7 + 7) % 7);
    const char* month = months[static_cast<std::size_t>(t.month - 1)].data();
    std::array<char, 64> text{};
    switch (form) {
    case HttpDateForm::ImfFixdate:
        std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                      shortDays[weekday].data(), t.day, month, t.year, t.hour, t.minute, t.second);
        break;
    case HttpDateForm::Rfc850:
        std::snprintf(text.data(), text.size(), "%s, %02d-%s-%02d %02d:%02d:%02d GMT",
                      longDays[weekday].data(), t.day, month, t.year % 100, t.hour, t.minute, t.second);
        break;
    case HttpDateForm::Asctime:
        std::snprintf(text.data(), text.size(), "%s %s %2d %02d:%02d:%02d %04d", shortDays[weekday].data(),
                      month, t.day, t.hour, t.minute, t.second, t.year);
        break;
    }
    return text.data();
}

} // namespace hci
