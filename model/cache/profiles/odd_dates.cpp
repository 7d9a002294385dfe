#include "model/cache/profiles/odd_dates.h"

#include "model/base/ascii.h"
#include "model/cache/age.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace hci {

namespace {

/// Reads an odd date from left to right and notes what is odd; once something does not fit, the rest fails
/// too.
class OddScanner {
public:
    explicit OddScanner(std::string_view text) : m_rest(text) {}

    void note(unsigned odd, bool met) noexcept { m_odd |= met ? odd : 0U; }
    [[nodiscard]] std::string_view letters() noexcept { return run(isLetter); }
    /// A number of two digits; with one, which is `odd` where that is not 0, a 0 before it.
    [[nodiscard]] std::string twoDigits(unsigned odd = 0) {
        const std::string_view digits = run(isDigit);
        m_ok = m_ok && (digits.size() == 2 || (digits.size() == 1 && odd != 0));
        note(odd, digits.size() == 1);
        return std::string(digits.size() == 1 ? "0" : "").append(digits);
    }
    [[nodiscard]] std::string year() {
        const std::string_view digits = run(isDigit);
        m_ok = m_ok && (digits.size() == 2 || digits.size() == 4);
        if (digits.size() == 4)
            return std::string(digits);
        note(TwoDigitYear, true);
        return std::string(digits < "70" ? "20" : "19").append(digits);
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
    /// GMT, or what stands in its place.
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
std::optional<std::int64_t> oddDate(std::string_view text, unsigned odd, std::int64_t now) {
    OddScanner scanner(text);
    const bool weekday = !scanner.letters().empty();
    scanner.note(NoComma, !scanner.skip(','));
    scanner.separator(' ');
    const std::string day = scanner.twoDigits(OneDigitDay);
    const char between = scanner.skip('-') ? '-' : ' ';
    scanner.note(Dashes, between == '-');
    if (between == ' ')
        scanner.separator(' ');
    const std::string month = capitalised(scanner.letters());
    scanner.separator(between);
    const std::string year = scanner.year();
    scanner.separator(' ');
    const std::string hour = scanner.twoDigits(OneDigitHour);
    const char colon = scanner.skip('.') ? '.' : ':';
    scanner.note(Periods, colon == '.');
    if (colon == ':')
        scanner.separator(':');
    const std::string minute = scanner.twoDigits();
    scanner.separator(colon);
    const std::string second = scanner.twoDigits();
    scanner.zone();
    if (!weekday || !scanner.isRead(odd))
        return std::nullopt;
    const std::string exact =
        "Thu, " + day + ' ' + month + ' ' + year + ' ' + hour + ':' + minute + ':' + second + " GMT";
    const auto read = parseHttpDate(exact, now);
    return read ? std::optional(read->seconds) : std::nullopt;
}

/// Does the product read that date of the grammar?
bool reads(std::string_view text, std::int64_t seconds, unsigned unread, std::int64_t now) {
    if ((unread & Beyond32Bits) != 0 && seconds > std::numeric_limits<std::uint32_t>::max())
        return false;
    if (const auto exact = parseHttpDate(text, now))
        return (unread & Rfc850Form) == 0 || exact->form != HttpDateForm::Rfc850;
    constexpr std::size_t imfFixdateSize = 29;
    if (text.size() != imfFixdateSize)
        return true;
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
    if (const auto seconds = dateValue(response, date, received))
        return reads(text, *seconds, by.unread, now) ? seconds : std::nullopt;
    return by.odd == 0 ? std::nullopt : oddDate(text, by.odd, now);
}

} // namespace hci
