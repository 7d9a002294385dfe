#pragma once

#include "model/base/result.h"
#include "model/report/output_device.h"

#include <QtCore/QString>

#include <functional>

namespace hci {

/// Who may read a written file.
enum class FileAccess : std::uint8_t {
    AsUsual,   ///< by the system's mask or the existing file
    OwnerOnly, ///< only its owner (0600): it holds secrets
};

/// Writes a result to an open device.
using WriteResult = std::function<Result<void>(QIODevice&)>;

/// Lets `write` write the file `path`: whole or not at all. On failure or cancellation an existing file stays
/// unchanged; else it keeps its owner, permissions and the links to it.
///
/// Anything but a regular file is written directly, never replaced: a device, a FIFO, /dev/stdout, /dev/fd/3.
/// Errors: Io if the system refuses, else those of `write`; Cancelled: `giveUp` ended the wait for a FIFO's
/// reader.
[[nodiscard]] Result<void> writeWholeFile(const QString& path, const WriteResult& write,
                                          FileAccess access = FileAccess::AsUsual, const GiveUp& giveUp = {});

/// The same for an open descriptor, such as standard output. Output to a pipe or a terminal goes to a
/// temporary file first; a file with the descriptor at its end is truncated again if `write` fails or is
/// cancelled.
[[nodiscard]] Result<void> writeDescriptor(int descriptor, const WriteResult& write,
                                           const GiveUp& giveUp = {});

} // namespace hci
