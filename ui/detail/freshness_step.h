#pragma once

#include "model/cache/reason.h"
#include "ui/detail/step_model.h"

namespace hci {

/// A reason as a row of the freshness computation: what it is about, its value, the sentence and its place in
/// the RFC.
[[nodiscard]] Step freshnessStep(const Reason& reason, const Session& session);

} // namespace hci
