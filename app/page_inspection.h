#pragma once

#include "model/transport/inspection.h"

#include <functional>

namespace hci {

/// Runs one inspection to its end, or to Ctrl-C.
using RunInspection = std::function<InspectionResult(InspectionOptions options)>;

/// Inspects the URLs as pages: their answers, then the links that PagePlan takes from them.
[[nodiscard]] InspectionResult inspectPages(const InspectionOptions& options, const RunInspection& run);

} // namespace hci
