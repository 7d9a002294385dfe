#pragma once

#include "app/terminal.h"
#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtCore/QStringList>

#include <memory>

namespace hci {

/// Reads recordings into one session with its texts in `pool`. One that cannot be read is complained about
/// and left out. NotFound where none could be read, Cancelled after Ctrl-C.
[[nodiscard]] Result<SessionPtr>
readRecordings(const QStringList& files, TerminalProgress& terminal,
               const std::shared_ptr<TextPool>& pool = std::make_shared<TextPool>());

} // namespace hci
