#pragma once

#include "model/exchange/masked_session.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hci {

/// A kind of place where an export masks secrets: a field, URLs, or contents.
struct MaskedPlace {
    std::string name;        ///< "Cookie"; "URL"; "content"
    std::string example;     ///< the first one, masked
    std::uint32_t count = 0; ///< exchanges with this place, once for each line
};

/// The places where an export of the session masks secrets, the most frequent first. Leaves out contents,
/// which maskContents() reads; stops once `stopped` returns true.
[[nodiscard]] std::vector<MaskedPlace> maskedPlaces(const Session& session, const MaskedSession& mask,
                                                    const std::function<bool()>& stopped = {});

/// Reads and masks the contents that a HAR would hold, so that `masked` counts their secrets too; stops once
/// `stopped` returns true. Returns the place "content", whose count is the exchanges with a secret in their
/// content.
[[nodiscard]] MaskedPlace maskContents(const Session& session, MaskedSession& masked,
                                       const std::function<bool()>& stopped = {});

} // namespace hci
