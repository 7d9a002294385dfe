#pragma once

#include "model/base/result.h"
#include "model/report/output_device.h"

#include <QtCore/QString>

#include <functional>

namespace hci {

/// Who may read a file that is written.
enum class FileAccess : std::uint8_t {
    AsUsual,   ///< as the system's mask or the file that is there says
    OwnerOnly, ///< its owner alone (0600): it holds secrets
};

/// Writes a result to a device that is open.
using WriteResult = std::function<Result<void>(QIODevice&)>;

/// Lets `write` write the file `path`: whole or not at all. A file that was there stays as it was where
/// anything fails or is cancelled; else it keeps its owner, its permissions and the links to it. What is no
/// regular file is written through, never replaced: a device, a FIFO, /dev/stdout, /dev/fd/3. Io where the
/// system refuses, else what `write` says; Cancelled where `giveUp` ends the wait for a FIFO's reader.
[[nodiscard]] Result<void> writeWholeFile(const QString& path, const WriteResult& write,
                                          FileAccess access = FileAccess::AsUsual, const GiveUp& giveUp = {});

/// The same to an open descriptor, such as standard output. What goes to a pipe or a terminal is made in a
/// temporary file first; a file that the descriptor is the end of is cut off again where `write` fails or is
/// cancelled.
[[nodiscard]] Result<void> writeDescriptor(int descriptor, const WriteResult& write,
                                           const GiveUp& giveUp = {});

} // namespace hci
