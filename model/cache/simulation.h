#pragma once

#include "model/cache/decision.h"
#include "model/cache/request_keys.h"
#include "model/cache/what_if.h"
#include "model/exchange/resource.h"

namespace hci {

struct RealCache;

/// Sends the exchanges of `session`, in the order of time, through an empty cache of the chosen model and
/// says what it would have done with each and why. Pure: the times are those of the recording. Linear. With
/// `real`: a cache as it is built, and the model is its own.
[[nodiscard]] Simulation simulate(const Session& session, const Resources& resources, CacheModel model,
                                  const WhatIf* whatIf = nullptr, const AssumedKeys* assumed = nullptr,
                                  const RealCache* real = nullptr);

} // namespace hci
