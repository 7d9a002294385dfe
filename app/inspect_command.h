#pragma once

#include "app/arguments.h"

namespace hci {

/// Sends the requests, revalidates the answers and reports. Complains about requests without an answer;
/// writes no report if all fail. Needs a QCoreApplication.
[[nodiscard]] ExitStatus inspect(const InspectArguments& arguments);

} // namespace hci
