#pragma once

#include "app/arguments.h"

namespace hci {

/// Sends the GET and HEAD requests of the recordings again, revalidates the answers, and reports on them
/// beside the recording. Where nothing is to be sent or nothing is answered there is no report. Needs a
/// QCoreApplication.
[[nodiscard]] ExitStatus replay(const ReplayArguments& arguments);

} // namespace hci
