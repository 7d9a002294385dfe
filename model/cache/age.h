#pragma once

#include "model/cache/message_head.h"
#include "model/http/http_date.h"

#include <cstdint>
#include <optional>

namespace hci {

/// The Age field's value in seconds: the first member of the first line (RFC 9111 5.1); nullopt if absent or
/// invalid. Saturates at 2^31.
[[nodiscard]] std::optional<std::int64_t> ageValue(const ResponseHead& response) noexcept;

/// An HTTP-date of a response, matched without regard to case (RFC 9111 4.2). `received` settles two-digit
/// years. nullopt where there is none or it is no HTTP-date.
[[nodiscard]] std::optional<HttpDate> dateField(const ResponseHead& response, TextId date,
                                                Milliseconds received);
/// The dates of one response that is there for as long as this; each is parsed when it is first asked for.
class ResponseDates {
public:
    ResponseDates(const ResponseHead& response, Milliseconds received) noexcept
        : m_response(response), m_received(received) {}

    [[nodiscard]] Milliseconds received() const noexcept { return m_received; }
    [[nodiscard]] const std::optional<HttpDate>& date() { return read(m_date, m_response.date); }
    [[nodiscard]] const std::optional<HttpDate>& expires() { return read(m_expires, m_response.expires); }
    [[nodiscard]] const std::optional<HttpDate>& lastModified() {
        return read(m_lastModified, m_response.lastModified);
    }

private:
    struct Read {
        bool done = false;
        std::optional<HttpDate> date;
    };
    const std::optional<HttpDate>& read(Read& known, TextId text) {
        if (!known.done)
            known = {true, dateField(m_response, text, m_received)};
        return known.date;
    }

    const ResponseHead& m_response;
    Milliseconds m_received;
    Read m_date;
    Read m_expires;
    Read m_lastModified;
};

/// dateField() in seconds.
[[nodiscard]] std::optional<std::int64_t> dateValue(const ResponseHead& response, TextId date,
                                                    Milliseconds received);

/// The source of an age value.
enum class AgeSource : std::uint8_t {
    Absent, ///< there is no Age field
    Field,
    Invalid, ///< an Age field is present but ignored (RFC 9111 5.1)
};

/// The age of a response when it was received, with the steps of RFC 9111 4.2.3.
struct InitialAge {
    std::int64_t ageValue = 0; ///< seconds; 0 without a usable Age field
    std::int64_t apparent = 0; ///< seconds: time of reception less Date, never negative
    Milliseconds responseDelay = 0;
    Milliseconds corrected = 0; ///< corrected_initial_age
    AgeSource ageSource = AgeSource::Absent;
    std::optional<HttpDate> date; ///< absent where there is no usable Date
};
/// `requested` and `received` are request_time and response_time; noTime if unknown.
[[nodiscard]] InitialAge initialAge(const ResponseHead& response, Milliseconds requested,
                                    Milliseconds received);
/// The same, with dates that others ask for as well.
[[nodiscard]] InitialAge initialAge(const ResponseHead& response, Milliseconds requested,
                                    ResponseDates& dates);

/// current_age at `now` in ms: the initial age plus the time since reception. A time before the reception
/// counts as the reception, as waiting requests share the answer (RFC 9111 4).
[[nodiscard]] Milliseconds currentAge(Milliseconds initial, Milliseconds received, Milliseconds now) noexcept;

} // namespace hci
