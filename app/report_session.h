#pragma once

#include "app/command_line.h"
#include "app/terminal.h"

namespace hci {

/// The end of every command that reports: analyses the session, writes it in the format asked for, and says
/// with what status to exit. Complains where the result cannot be written. `probes`: what an inspection asked
/// besides, or null.
[[nodiscard]] ExitStatus reportSession(const SessionPtr& session, const ReportArguments& arguments,
                                       TerminalProgress& terminal,
                                       std::shared_ptr<const ProbeReport> probes = nullptr);

} // namespace hci
