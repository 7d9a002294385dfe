#pragma once

#include "model/exchange/exchange.h"
#include "model/transport/wire_recording.h"
#include "ui/tables/step_model.h"

namespace hci {

/// Why there is no answer, and what that most often means.
struct FailureReason {
    QString title;
    QString meaning;
};
[[nodiscard]] FailureReason failureReason(const Exchange& exchange);

/// How far a request without an answer got: its URL, the address that was tried, and each phase as done,
/// failed or not reached. Without a `recording` only the failed phase is known.
[[nodiscard]] std::vector<Step> failureSteps(const Exchange& exchange, const WireRecording* recording);

} // namespace hci
