#pragma once

#include "model/cache/decision.h"
#include "model/cache/request_keys.h"
#include "model/cache/what_if.h"
#include "model/exchange/resource.h"

namespace hci {

class Progress;
class WorkBudget;
struct RealCache;

/// The part of a session to simulate.
struct SimulationPart {
    const std::vector<std::uint32_t>* order = nullptr; ///< in the order of time; null: the whole session
    Progress* progress = nullptr; ///< may cancel; the remaining exchanges then have no decision
    WorkBudget* budget = nullptr; ///< of contents that are compared; stopped, it cancels as well
};

/// Runs the exchanges of `session`, in the order of time, through an empty cache and returns its decision on
/// each with the reasons. Pure and linear; the times are those of the recording.
///
/// `real`: a real cache, which brings its own model. `part`: only its exchanges get decisions.
[[nodiscard]] Simulation simulate(const Session& session, const Resources& resources, CacheModel model,
                                  const WhatIf* whatIf = nullptr, const AssumedKeys* assumed = nullptr,
                                  const RealCache* real = nullptr, const SimulationPart& part = {});

} // namespace hci
