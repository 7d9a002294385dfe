#pragma once

#include "model/transport/inspection.h"

#include <functional>

namespace hci {

/// Runs one inspection to its end, or to Ctrl-C.
using RunInspection = std::function<InspectionResult(InspectionOptions options)>;

/// Inspects the URLs as pages: what they answer, then what their HTML loads, then what the style sheets load;
/// at most mostPageLinks of these. Credentials go to the pages' own origins alone, probes to the pages alone,
/// and a page at a public address leads to no private one. What is not asked for that reason is complained
/// about.
[[nodiscard]] InspectionResult inspectPages(const InspectionOptions& options, const RunInspection& run);

} // namespace hci
