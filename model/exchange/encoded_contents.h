#pragma once

#include "model/exchange/exchange.h"

namespace hci {

class WorkBudget;

/// Whether two answers' encoded contents are known to differ, by size, hash or coding, so that one strong
/// tag may not name both (9110 8.8.1). Compares contents within `budget`; null: without bounds.
[[nodiscard]] bool encodedContentsDiffer(const Exchange& a, const Exchange& b, WorkBudget* budget = nullptr);

} // namespace hci
