#pragma once

#include "app/command_line.h"
#include "model/report/whole_file.h"

#include <memory>

namespace hci {

/// Writes a result to the file `path`, or to standard output if it is empty: whole or not at all; Ctrl-C ends
/// the wait for a reader. A file `withSecrets` is readable by its owner only.
[[nodiscard]] Result<void> writeResult(const QString& path, bool withSecrets, const WriteResult& write);

/// The same for a result that is read piece by piece: on standard output each write appears at once, and
/// stays. A file is written whole or not at all.
[[nodiscard]] Result<void> writeAsItComes(const QString& path, bool withSecrets, const WriteResult& write);

/// Standard output for a conversation: each write appears at once. Write only text of our own making to it.
[[nodiscard]] std::unique_ptr<OutputDevice> standardOutput();

/// The exit status when a result could not be written. Complains, unless its reader had read enough.
[[nodiscard]] ExitStatus statusOfWriting(const Error& error, const QString& path);

} // namespace hci
