#include "model/cache/profiles/odd_dates.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace hci {

namespace {

/// Reads an odd date from left to right and notes its oddities; after a mismatch the rest fails too.
class OddScanner {
public:
    explicit OddScanner(std::string_view text) : m_rest(text) {}

    void note(unsigned odd, bool met) noexcept { m_odd |= met ? odd : 0U; }
    [[nodiscard]] std::string_view letters() noexcept { return run(isLetter); }
    /// A number of two digits, or of one, which is `odd` where that is not 0.
    [[nodiscard]] int twoDigits(unsigned odd = 0) {
        const std::string_view digits = run(isDigit);
        m_ok = m_ok && (digits.size() == 2 || (digits.size() == 1 && odd != 0));
        note(odd, digits.size() == 1);
        return number(digits);
    }
    [[nodiscard]] int year() {
        const std::string_view digits = run(isDigit);
        m_ok = m_ok && (digits.size() == 2 || digits.size() == 4);
        const int year = number(digits);
        if (digits.size() == 4)
            return year;
        note(TwoDigitYear, true);
        return year + (year < 70 ? 2000 : 1900);
    }
    [[nodiscard]] bool skip(char c) noexcept {
        const bool there = m_rest.starts_with(c);
        m_rest.remove_prefix(there ? 1 : 0);
        return there;
    }
    void separator(char c) noexcept {
        m_ok = m_ok && m_rest.starts_with(c);
        const std::size_t end = std::min(m_rest.find_first_not_of(c), m_rest.size());
        m_ok = m_ok && (end == 1 || c == ' ');
        note(MoreBlanks, end > 1);
        m_rest.remove_prefix(end);
    }
    /// GMT, or the text in its place.
    void zone() {
        note(NoZone, m_rest.empty());
        if (m_rest.empty())
            return;
        separator(' ');
        if (skip('+') || skip('-')) {
            note(NumericZone, true);
            m_ok = m_ok && run(isDigit).size() == 4;
            return;
        }
        const std::string_view name = letters();
        m_ok = m_ok && !name.empty();
        note(equalsIgnoringCase(name, "UTC") ? UtcZone : OtherZone, !equalsIgnoringCase(name, "GMT"));
    }
    [[nodiscard]] bool isRead(unsigned odd) const noexcept {
        return m_ok && m_rest.empty() && (m_odd & ~odd) == 0;
    }

private:
    [[nodiscard]] std::string_view run(bool (*belongs)(char)) noexcept {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), belongs);
        const std::string_view result = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin()));
        m_rest.remove_prefix(result.size());
        return result;
    }

    /// 0 where there are too many digits for any part of a date.
    [[nodiscard]] static int number(std::string_view digits) noexcept {
        return digits.size() > 4 ? 0 : static_cast<int>(parseDecimal(digits).value_or(0));
    }

    std::string_view m_rest;
    unsigned m_odd = 0;
    bool m_ok = true;
};

/// "aug" as the grammar spells it.
std::string capitalised(std::string_view word) {
    std::string result(word);
    std::transform(result.begin(), result.end(), result.begin(), asciiLower);
    if (!result.empty() && isLower(result.front()))
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    return result;
}

/// The moment of a weekday, day, month, year, time and zone with whatever is odd in them.
std::optional<std::int64_t> oddDate(std::string_view text, unsigned odd) {
    OddScanner scanner(text);
    const bool weekday = !scanner.letters().empty();
    scanner.note(NoComma, !scanner.skip(','));
    scanner.separator(' ');
    CivilTime time;
    time.day = scanner.twoDigits(OneDigitDay);
    const char between = scanner.skip('-') ? '-' : ' ';
    scanner.note(Dashes, between == '-');
    if (between == ' ')
        scanner.separator(' ');
    time.month = monthNamed(scanner.letters());
    scanner.separator(between);
    time.year = scanner.year();
    scanner.separator(' ');
    time.hour = scanner.twoDigits(OneDigitHour);
    const char colon = scanner.skip('.') ? '.' : ':';
    scanner.note(Periods, colon == '.');
    if (colon == ':')
        scanner.separator(':');
    time.minute = scanner.twoDigits();
    scanner.separator(colon);
    time.second = scanner.twoDigits();
    scanner.zone();
    return weekday && scanner.isRead(odd) ? secondsOf(time) : std::nullopt;
}

/// Does the product read that date of the grammar?
bool reads(std::string_view text, const HttpDate& date, unsigned unread) {
    if ((unread & Beyond32Bits) != 0 && date.seconds > std::numeric_limits<std::uint32_t>::max())
        return false;
    if (date.form != HttpDateForm::ImfFixdate)
        return (unread & Rfc850Form) == 0 || date.form != HttpDateForm::Rfc850;
    const std::string_view day = text.substr(0, 3);
    const std::string_view month = text.substr(8, 3);
    const unsigned otherCase = (day != capitalised(day) ? DayInOtherCase : 0U) |
                               (month != capitalised(month) ? MonthInOtherCase : 0U) |
                               (text.substr(26) != "GMT" ? ZoneInOtherCase : 0U);
    return (otherCase & unread) == 0;
}

} // namespace

std::optional<std::int64_t> dateAsRead(const ResponseHead& response, TextId date, Milliseconds received,
                                       const DateReading& by) {
    if (date == TextId::None)
        return std::nullopt;
    const std::int64_t now = received == noTime ? 0 : received / 1000;
    const std::string_view text = trimmed(response.fields.pool().text(date));
    if (const auto parsed = parseHttpDate(text, now, CaseRule::Any))
        return reads(text, *parsed, by.unread) ? std::optional(parsed->seconds) : std::nullopt;
    return by.odd == 0 ? std::nullopt : oddDate(text, by.odd);
}

} // namespace hci
