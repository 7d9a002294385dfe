#include "model/compare/comparison.h"

#include <algorithm>

namespace hci {

namespace {

ByteCount differenceOf(const ByteCount& before, const ByteCount& after) noexcept {
    return ByteCount(after.value() - before.value(), std::max(before.basis(), after.basis()));
}

} // namespace

QLatin1StringView name(FindingState state) noexcept {
    constexpr std::array names{QLatin1StringView("fixed"),
                               QLatin1StringView("new"),
                               QLatin1StringView("new-on-new-resource"),
                               QLatin1StringView("not-tested-before"),
                               QLatin1StringView("remaining"),
                               QLatin1StringView("gone-with-resource"),
                               QLatin1StringView("not-tested-after")};
    return names[static_cast<std::size_t>(state)];
}

QLatin1StringView name(Direction direction) noexcept {
    constexpr std::array names{QLatin1StringView("worse"), QLatin1StringView("better"),
                               QLatin1StringView("other")};
    return names[static_cast<std::size_t>(direction)];
}

ByteDifferences differences(const ComparedBytes& before, const ComparedBytes& after) noexcept {
    ByteDifferences all;
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = {before[i], after[i], differenceOf(before[i], after[i])};
    return all;
}

ByteDifferences Comparison::bytesOf(const ResourcePair& pair) const noexcept {
    const ComparedResource* const first = resourceBefore(pair);
    const ComparedResource* const second = resourceAfter(pair);
    return differences(first ? first->bytes : noBytes(), second ? second->bytes : noBytes());
}

bool Comparison::unlikeLoads() const noexcept {
    const std::uint64_t fewer = std::min(before.exchanges, after.exchanges);
    const std::uint64_t more = std::max(before.exchanges, after.exchanges);
    return more * 2 >= fewer * 3 && more != fewer;
}

bool Comparison::hasNew(Severity severity) const noexcept {
    return std::any_of(findings.begin(), findings.end(), [severity](const FindingChange& change) {
        if (change.severity > severity) // Severity counts down from Error
            return false;
        const bool graver = change.severityBefore && *change.severityBefore > severity;
        return isNew(change.state) || (change.state == FindingState::Remaining && graver);
    });
}

} // namespace hci
