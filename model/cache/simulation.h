#pragma once

#include "model/cache/decision.h"
#include "model/cache/request_keys.h"
#include "model/cache/what_if.h"
#include "model/exchange/resource.h"

namespace hci {

class Progress;
struct RealCache;

/// What of a session a simulation lives through.
struct SimulationPart {
    const std::vector<std::uint32_t>* order = nullptr; ///< in the order of time; null: all of it
    Progress* progress = nullptr; ///< asked now and then whether to stop; what is left has no decision then
};

/// Sends the exchanges of `session`, in the order of time, through an empty cache of the chosen model and
/// says what it would have done with each and why. Pure: the times are those of the recording. Linear. With
/// `real`: a cache as it is built, and the model is its own. With `part`: decisions of its exchanges alone.
[[nodiscard]] Simulation simulate(const Session& session, const Resources& resources, CacheModel model,
                                  const WhatIf* whatIf = nullptr, const AssumedKeys* assumed = nullptr,
                                  const RealCache* real = nullptr, const SimulationPart& part = {});

} // namespace hci
