#pragma once

#include "app/arguments.h"
#include "app/terminal.h"
#include "model/report/report_options.h"

namespace hci {

/// The end of every command that reports: analyses the session, writes it in the format asked for, and says
/// with what status to exit. Complains where the result cannot be written.
[[nodiscard]] ExitStatus reportSession(const SessionPtr& session, const ReportArguments& arguments,
                                       TerminalProgress& terminal, ReportExtras extras = {});

} // namespace hci
