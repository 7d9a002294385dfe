#pragma once

#include "app/arguments.h"

namespace hci {

/// Sends the GET and HEAD requests of the recordings again, revalidates the answers, and compares them with
/// the recording; without any answer there is no report. Needs a QCoreApplication.
[[nodiscard]] ExitStatus replay(const ReplayArguments& arguments);

} // namespace hci
