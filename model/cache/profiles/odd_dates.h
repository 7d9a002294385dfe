#pragma once

#include "model/cache/message_head.h"

#include <cstdint>
#include <optional>

namespace hci {

/// Oddities that RFC 9110 5.6.7 does not allow in a date but some caches accept.
enum OddDate : unsigned {
    UtcZone = 1,        ///< UTC in place of GMT
    OtherZone = 2,      ///< another word there
    TwoDigitYear = 4,   ///< "Thu, 18 Aug 50"
    NoComma = 8,        ///< none after the weekday
    MoreBlanks = 16,    ///< two instead of one
    Dashes = 32,        ///< "18-Aug-2050"
    Periods = 64,       ///< "02.01.18"
    OneDigitHour = 128, ///< "2:01:18"
    OneDigitDay = 256,  ///< "Thu, 8 Aug"
    NoZone = 512,       ///< nothing after the time
    NumericZone = 1024  ///< "+0100", which is ignored
};
inline constexpr unsigned anyOddDate = 2047;

/// Valid dates that some caches do not read. RFC 9111 4.2 requires to ignore case.
enum UnreadDate : unsigned {
    DayInOtherCase = 1,   ///< "THU, 18 Aug"
    MonthInOtherCase = 2, ///< "Thu, 18 AUG"
    ZoneInOtherCase = 4,  ///< "gmt"
    Rfc850Form = 8,
    Beyond32Bits = 16 ///< after 2106-02-07
};

/// How a product reads dates.
struct DateReading {
    unsigned odd = 0;    ///< bits of OddDate that it reads
    unsigned unread = 0; ///< bits of UnreadDate that it does not read
};

/// dateValue() as a product implements it.
[[nodiscard]] std::optional<std::int64_t> dateAsRead(const ResponseHead& response, TextId date,
                                                     Milliseconds received, const DateReading& by);

} // namespace hci
