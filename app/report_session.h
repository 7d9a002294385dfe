#pragma once

#include "app/arguments.h"
#include "app/terminal.h"
#include "model/report/report_options.h"

namespace hci {

/// The last step of every reporting command: analyses the session, writes it in the requested format, and
/// returns the exit status. Complains if the result cannot be written.
[[nodiscard]] ExitStatus reportSession(const SessionPtr& session, const ReportArguments& arguments,
                                       TerminalProgress& terminal, ReportExtras extras = {});

} // namespace hci
