#pragma once

#include "model/facts/facts.h"

namespace hci {

/// The response of a session that a row can be revalidated with: `exchange` itself where canBeRevalidated(),
/// else the stored one of its revalidation, else the last of `resource` that can be; noIndex where there is
/// none. `exchange` is noIndex for the row of the resource.
[[nodiscard]] std::uint32_t storedResponseFor(const Session& session, const Facts& facts,
                                              std::uint32_t resource, std::uint32_t exchange);

} // namespace hci
