#pragma once

#include "model/compare/comparison.h"

namespace hci {

/// Sets the states of both sides' findings, using the resources already matched.
void compareFindings(Comparison& comparison, const TextPool& pool);

} // namespace hci
