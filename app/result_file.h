#pragma once

#include "app/command_line.h"
#include "model/report/whole_file.h"

#include <memory>

namespace hci {

/// Lets `write` write a result to the file `path`, or to standard output where it is empty: whole or not at
/// all. Ctrl-C ends the wait for whoever reads it. A file `withSecrets` is its owner's alone.
[[nodiscard]] Result<void> writeResult(const QString& path, bool withSecrets, const WriteResult& write);

/// The same for a result that its reader takes piece by piece: on standard output each write is there at
/// once, and stays. A file is written whole or not at all.
[[nodiscard]] Result<void> writeAsItComes(const QString& path, bool withSecrets, const WriteResult& write);

/// Standard output for a conversation: each write is there at once. What is written has to be of our own
/// making.
[[nodiscard]] std::unique_ptr<OutputDevice> standardOutput();

/// The status to exit with where a result could not be written. Complains, but not where its reader had seen
/// enough.
[[nodiscard]] ExitStatus statusOfWriting(const Error& error, const QString& path);

} // namespace hci
