#include "model/view/stored_response.h"

#include "model/transport/conditional_request.h"

#include <algorithm>

namespace hci {

std::uint32_t storedResponseFor(const Session& session, const Facts& facts, std::uint32_t resource,
                                std::uint32_t exchange) {
    if (exchange != noIndex) {
        if (canBeRevalidated(session[exchange]))
            return exchange;
        const std::uint32_t pair = facts.revalidationOf[exchange];
        if (pair != noIndex && facts.revalidations[pair].stored != noIndex)
            return facts.revalidations[pair].stored;
    }
    const auto all = facts.resources.of(facts.resources.resources[resource]);
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](std::uint32_t i) { return canBeRevalidated(session[i]); });
    return found == all.rend() ? noIndex : *found;
}

} // namespace hci
