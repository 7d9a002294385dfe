#pragma once

#include "app/terminal.h"
#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtCore/QStringList>

namespace hci {

/// Reads recordings into one session. One that cannot be read is complained about and left out. NotFound
/// where none could be read, Cancelled after Ctrl-C.
[[nodiscard]] Result<SessionPtr> readRecordings(const QStringList& files, TerminalProgress& terminal);

} // namespace hci
