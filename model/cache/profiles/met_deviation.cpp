#include "model/cache/profiles/met_deviation.h"

namespace hci {

std::optional<Reason> firstMet(ProfileId profile, std::initializer_list<MetDeviation> deviations) noexcept {
    for (const MetDeviation& each : deviations)
        if (each.met)
            return deviates(profile, each.row);
    return std::nullopt;
}

} // namespace hci
