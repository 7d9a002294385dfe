#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hci {

/// The three forms of RFC 9110 5.6.7. Senders write ImfFixdate; recipients accept all three.
enum class HttpDateForm : std::uint8_t { ImfFixdate, Rfc850, Asctime };

struct HttpDate {
    std::int64_t seconds = 0; ///< since 1970-01-01T00:00:00Z; a leap second counts as the one before it
    HttpDateForm form = HttpDateForm::ImfFixdate;
    bool inGrammar = true; ///< its letters have the case that the grammar gives them

    friend bool operator==(const HttpDate&, const HttpDate&) = default;
};

/// How letters of a date compare: as the grammar spells them (RFC 9110 5.6.7), or in any case, as caches
/// should read Expires and the like (RFC 9111 4.2).
enum class CaseRule : std::uint8_t { AsSpelt, Any };

/// Parses an HTTP-date in any of its three forms, exactly: GMT and nothing else. `now` (seconds) is for the
/// two-digit year of the RFC 850 form: a date over 50 years ahead means the past century (5.6.7).
[[nodiscard]] Result<HttpDate> parseHttpDate(std::string_view text, std::int64_t now,
                                             CaseRule rule = CaseRule::AsSpelt);

/// A moment in UTC as a calendar and a clock show it.
struct CivilTime {
    int year = 0;
    int month = 0; ///< 1 to 12
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
};
/// Seconds since the epoch; nothing for a moment that the calendar does not have. Second 60 is allowed by the
/// grammar (a leap second) and counts as 59, since POSIX time has no place for it.
[[nodiscard]] std::optional<std::int64_t> secondsOf(const CivilTime& time) noexcept;
/// 1 to 12 for "Jan" to "Dec", in any case; 0 for another text.
[[nodiscard]] int monthNamed(std::string_view name) noexcept;

/// Characters of an IMF-fixdate, and of its day: "Sun, 06 Nov 1994 ".
inline constexpr std::size_t imfFixdateLength = 29;
inline constexpr std::size_t imfFixdateDayLength = 17;
/// Two IMF-fixdates of one day that differ in their time.
[[nodiscard]] bool differInTimeAlone(std::string_view a, std::string_view b);

/// How a lenient server might read a text that is no HTTP-date: a numeric zone, a missing weekday, one-digit
/// days, ISO 8601. For explanations only, never for decisions.
[[nodiscard]] Result<std::int64_t> guessDate(std::string_view text, std::int64_t now);

/// `seconds` as IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::string formatHttpDate(std::int64_t seconds);
[[nodiscard]] std::string formatHttpDate(std::int64_t seconds, HttpDateForm form);

} // namespace hci
