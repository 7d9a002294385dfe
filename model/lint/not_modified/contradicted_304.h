#pragma once

#include "model/lint/finding_sink.h"
#include "model/lint/history.h"

namespace hci::contradicted_304 {

/// Content changed from `a` to `b`, two answers of one resource in a history, without a validator or Vary
/// that separates them. Doubts each 304 in between.
void doubtBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b, FindingSink& sink);

} // namespace hci::contradicted_304
