#pragma once

#include "app/terminal.h"
#include "model/base/result.h"
#include "model/exchange/session.h"
#include "model/har/recording_paths.h"

#include <QtCore/QStringList>

#include <memory>

namespace hci {

/// Finds the files that `arguments` mean (files, folders, patterns, @lists, - for standard input), passes
/// each to `visit`, and complains about arguments without files. False if `visit` or Ctrl-C ended the search.
[[nodiscard]] bool findRecordings(const QStringList& arguments, TerminalProgress& terminal,
                                  const RecordingPaths::Visit& visit);

/// Reads the recordings that `arguments` mean into one session with its texts in `pool`; complains about
/// unreadable ones and skips them. NotFound if all fail, Cancelled after Ctrl-C.
[[nodiscard]] Result<SessionPtr>
readRecordings(const QStringList& arguments, TerminalProgress& terminal,
               const std::shared_ptr<TextPool>& pool = std::make_shared<TextPool>());

} // namespace hci
