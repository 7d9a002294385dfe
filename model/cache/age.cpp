#include "model/cache/age.h"

#include "model/base/ascii.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// "THU, 18 aug 2050 02:01:18 gmt" as the grammar spells it: each word with a capital, the zone in capitals.
std::string_view inGrammarCase(std::string_view text, std::array<char, 48>& buffer) noexcept {
    if (text.size() > buffer.size())
        return text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inWord = i > 0 && isLetter(text[i - 1]);
        const char low = asciiLower(text[i]);
        buffer[i] = isLetter(text[i]) && !inWord ? static_cast<char>(low - 'a' + 'A') : low;
    }
    const std::string_view result(buffer.data(), text.size());
    if (result.ends_with("Gmt"))
        std::copy_n("GMT", 3, buffer.begin() + static_cast<std::ptrdiff_t>(text.size() - 3));
    return result;
}

} // namespace

std::optional<std::int64_t> ageValue(const ResponseHead& response) noexcept {
    if (response.age == TextId::None)
        return std::nullopt;
    const std::string_view line = response.fields.pool().text(response.age);
    return parseDeltaSeconds(trimmed(line.substr(0, line.find(','))));
}

std::optional<std::int64_t> dateValue(const ResponseHead& response, TextId date, Milliseconds received) {
    if (date == TextId::None)
        return std::nullopt;
    const std::int64_t now = received == noTime ? 0 : received / 1000;
    const std::string_view text = trimmed(response.fields.pool().text(date));
    if (const auto plain = parseHttpDate(text, now))
        return plain->seconds;
    std::array<char, 48> buffer;
    const auto recased = parseHttpDate(inGrammarCase(text, buffer), now);
    return recased ? std::optional(recased->seconds) : std::nullopt;
}

InitialAge initialAge(const ResponseHead& response, Milliseconds requested, Milliseconds received) {
    InitialAge result;
    const auto age = ageValue(response);
    if (response.age != TextId::None)
        result.ageSource = age ? AgeSource::Field : AgeSource::Invalid;
    result.ageValue = age.value_or(0);
    if (requested != noTime && received != noTime)
        result.responseDelay = std::max<Milliseconds>(0, received - requested);
    result.date = dateValue(response, response.date, received);
    // Date has whole seconds: what it leaves off is no age.
    if (result.date && received != noTime)
        result.apparent = std::max<std::int64_t>(0, received / 1000 - *result.date);
    result.corrected = std::max(result.apparent * 1000, result.ageValue * 1000 + result.responseDelay);
    return result;
}

Milliseconds currentAge(Milliseconds initial, Milliseconds received, Milliseconds now) noexcept {
    return initial + std::max<Milliseconds>(0, now - received);
}

} // namespace hci
