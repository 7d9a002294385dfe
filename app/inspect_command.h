#pragma once

#include "app/arguments.h"

namespace hci {

/// Sends the requests, revalidates the answers and reports, unless all requests fail; complains about those
/// without an answer. Needs a QCoreApplication.
[[nodiscard]] ExitStatus inspect(const InspectArguments& arguments);

} // namespace hci
