#include "model/cache/age.h"

#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

std::optional<std::int64_t> ageValue(const ResponseHead& response) noexcept {
    if (response.age == TextId::None)
        return std::nullopt;
    return ageValue(response.fields.pool().text(response.age));
}

std::optional<HttpDate> dateField(const ResponseHead& response, TextId date, Milliseconds received) {
    if (date == TextId::None)
        return std::nullopt;
    const std::int64_t now = received == noTime ? 0 : received / 1000;
    const auto parsed = parseHttpDate(response.fields.pool().text(date), now, CaseRule::Any);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<std::int64_t> dateValue(const ResponseHead& response, TextId date, Milliseconds received) {
    const auto parsed = dateField(response, date, received);
    return parsed ? std::optional(parsed->seconds) : std::nullopt;
}

InitialAge initialAge(const ResponseHead& response, Milliseconds requested, Milliseconds received) {
    ResponseDates dates(response, received);
    return initialAge(response, requested, dates);
}

InitialAge initialAge(const ResponseHead& response, Milliseconds requested, ResponseDates& dates) {
    const Milliseconds received = dates.received();
    InitialAge result;
    const auto age = ageValue(response);
    if (response.age != TextId::None)
        result.ageSource = age ? AgeSource::Field : AgeSource::Invalid;
    result.ageValue = age.value_or(0);
    if (requested != noTime && received != noTime)
        result.responseDelay = std::max<Milliseconds>(0, received - requested);
    result.date = dates.date();
    // Date has whole seconds: what it leaves off is no age.
    if (result.date && received != noTime)
        result.apparent = std::max<std::int64_t>(0, received / 1000 - result.date->seconds);
    result.corrected = std::max(result.apparent * 1000, result.ageValue * 1000 + result.responseDelay);
    return result;
}

Milliseconds currentAge(Milliseconds initial, Milliseconds received, Milliseconds now) noexcept {
    return initial + std::max<Milliseconds>(0, now - received);
}

} // namespace hci
