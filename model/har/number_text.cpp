#include "model/har/number_text.h"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace hci::har {

namespace {

/// Most numbers have a few digits and no exponent. Up to 15 digits and a power of ten up to 10^22 are exact
/// as doubles, so one division rounds as from_chars() does.
std::optional<double> shortNumber(std::string_view text) noexcept {
    constexpr std::size_t exactDigits = 15;
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    std::int64_t number = 0;
    std::size_t digits = 0;
    double divisor = 0; // 0: before the point
    for (const char c : text) {
        if (c == '.' && divisor == 0) {
            divisor = 1;
        } else if (c >= '0' && c <= '9' && ++digits <= exactDigits) {
            number = number * 10 + (c - '0');
            divisor *= 10;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0)
        return std::nullopt;
    const double value = static_cast<double>(number) / (divisor == 0 ? 1 : divisor);
    return negative ? -value : value;
}

} // namespace

std::optional<double> parseNumber(std::string_view text) noexcept {
    if (const std::optional<double> number = shortNumber(text))
        return number;
    double parsed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(parsed) ? std::optional(parsed) : std::nullopt;
}

} // namespace hci::har
