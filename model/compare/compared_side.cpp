#include "model/compare/compared_side.h"

#include <algorithm>

namespace hci {

QLatin1StringView name(ByteKind kind) noexcept {
    constexpr std::array names{QLatin1StringView("transferred"), QLatin1StringView("missed"),
                               QLatin1StringView("avoidable"), QLatin1StringView("saved")};
    return names[static_cast<std::size_t>(kind)];
}

ComparedBytes comparedBytes(const ByteParts& parts) noexcept {
    return {parts.transferred(), parts.missed, parts.avoidable, parts.saved};
}

ComparedBytes noBytes() noexcept {
    ComparedBytes bytes;
    bytes.fill(ByteCount::zero());
    return bytes;
}

void add(ComparedBytes& sum, const ComparedBytes& part) noexcept {
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += part[i];
}

bool ComparedSide::lacks(std::string_view member) const {
    return std::find(missing.begin(), missing.end(), member) != missing.end();
}

} // namespace hci
