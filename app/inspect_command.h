#pragma once

#include "app/arguments.h"

namespace hci {

/// Sends the requests, revalidates what comes and reports. What got no answer is complained about; where
/// nothing got one there is no report. Needs a QCoreApplication.
[[nodiscard]] ExitStatus inspect(const InspectArguments& arguments);

} // namespace hci
