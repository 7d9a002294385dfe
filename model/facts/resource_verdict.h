#pragma once

#include "model/facts/facts.h"

namespace hci {

/// What the exchanges of a resource say of it, with all facts known but the verdicts.
[[nodiscard]] VerdictCode verdictOf(const Session& session, const Facts& facts, const Resource& resource);

} // namespace hci
