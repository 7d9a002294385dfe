#pragma once

#include "model/exchange/masked_session.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hci {

/// A kind of place in which an export masks: a field, or URLs.
struct MaskedPlace {
    std::string name;        ///< "Cookie"; "URL"
    std::string example;     ///< the first one, masked
    std::uint32_t count = 0; ///< exchanges that have it, once for each line
};

/// Where an export of the session masks, most often first; contents are not read for it. Stops where
/// `stopped` says so.
[[nodiscard]] std::vector<MaskedPlace> maskedPlaces(const Session& session, const MaskedSession& mask,
                                                    const std::function<bool()>& stopped = {});

} // namespace hci
