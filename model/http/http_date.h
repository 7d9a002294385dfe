#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hci {

/// The three forms of RFC 9110 5.6.7. Senders write ImfFixdate; recipients accept all three.
enum class HttpDateForm : std::uint8_t { ImfFixdate, Rfc850, Asctime };

struct HttpDate {
    std::int64_t seconds = 0; ///< since 1970-01-01T00:00:00Z; a leap second counts as the one before it
    HttpDateForm form = HttpDateForm::ImfFixdate;

    friend bool operator==(const HttpDate&, const HttpDate&) = default;
};

/// Parses an HTTP-date in any of its three forms, exactly: GMT and nothing else. `now` (seconds) is for the
/// two-digit year of the RFC 850 form: a date over 50 years ahead means the past century (5.6.7).
[[nodiscard]] Result<HttpDate> parseHttpDate(std::string_view text, std::int64_t now);

/// What a lenient server might make of a text that is no HTTP-date: a numeric zone, a missing weekday,
/// one-digit days, ISO 8601. For explanations only, never for decisions.
[[nodiscard]] Result<std::int64_t> guessDate(std::string_view text, std::int64_t now);

/// `seconds` as IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::string formatHttpDate(std::int64_t seconds);
[[nodiscard]] std::string formatHttpDate(std::int64_t seconds, HttpDateForm form);

} // namespace hci
