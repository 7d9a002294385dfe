#pragma once

#include "model/exchange/masked_session.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hci {

/// A kind of place in which an export masks: a field, URLs, or contents.
struct MaskedPlace {
    std::string name;        ///< "Cookie"; "URL"; "content"
    std::string example;     ///< the first one, masked
    std::uint32_t count = 0; ///< exchanges that have it, once for each line
};

/// Where an export of the session masks, most often first; contents are not read for it: maskContents() does
/// that. Stops where `stopped` says so.
[[nodiscard]] std::vector<MaskedPlace> maskedPlaces(const Session& session, const MaskedSession& mask,
                                                    const std::function<bool()>& stopped = {});

/// Reads the contents that a HAR has and masks them, as its writer does: `masked` counts their secrets
/// afterwards as well. The place "content" with the exchanges whose content holds a secret; its count is 0
/// where none does. Stops where `stopped` says so.
[[nodiscard]] MaskedPlace maskContents(const Session& session, MaskedSession& masked,
                                       const std::function<bool()>& stopped = {});

} // namespace hci
