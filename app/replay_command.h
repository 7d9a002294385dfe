#pragma once

#include "app/arguments.h"

namespace hci {

/// Sends the GET and HEAD requests of the recordings again, revalidates the answers, and compares them with
/// the recording. Writes no report if there is nothing to send or no answer. Needs a QCoreApplication.
[[nodiscard]] ExitStatus replay(const ReplayArguments& arguments);

} // namespace hci
