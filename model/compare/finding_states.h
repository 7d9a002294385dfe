#pragma once

#include "model/base/job.h"
#include "model/compare/comparison.h"

namespace hci {

/// Sets the states of both sides' findings, using the resources already matched. When cancelled, stops early.
void compareFindings(Comparison& comparison, const TextPool& pool, const Progress& progress);

} // namespace hci
