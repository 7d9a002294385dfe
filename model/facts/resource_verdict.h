#pragma once

#include "model/facts/facts.h"

namespace hci {

/// The verdict on a resource by its exchanges; needs all facts except the verdicts.
[[nodiscard]] VerdictCode verdictOf(const Session& session, const Facts& facts, const Resource& resource);

} // namespace hci
