#pragma once

#include "model/lint/finding_sink.h"
#include "model/lint/history.h"

namespace hci::contradicted_304 {

/// Content changed from `a` to `b`, two answers of one resource in a history, without the validator or the
/// Vary that tells them apart. Each 304 between is in doubt.
void doubtBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b, FindingSink& sink);

} // namespace hci::contradicted_304
