#pragma once

#include "model/compare/comparison.h"

namespace hci {

/// Fills in what became of the findings of both sides, from the resources that are matched already.
void compareFindings(Comparison& comparison, const TextPool& pool);

} // namespace hci
