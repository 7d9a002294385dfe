#pragma once

#include "model/result.h"

#include <QtCore/QString>

#include <functional>

class QIODevice;

namespace hci {

/// Who may read a file that is written.
enum class FileAccess : std::uint8_t {
    AsUsual,   ///< as the system's mask or the file that is there says
    OwnerOnly, ///< its owner alone (0600): it holds secrets
};

/// What the device says went wrong, as an error.
[[nodiscard]] tl::unexpected<Error> ioFailure(const QIODevice& device);

/// Lets `write` write the file `path`: whole or not at all. A file that was there stays as it was where
/// anything fails or is cancelled. Io where the disk refuses, else what `write` says.
[[nodiscard]] Result<void> writeWholeFile(const QString& path,
                                          const std::function<Result<void>(QIODevice&)>& write,
                                          FileAccess access = FileAccess::AsUsual);

} // namespace hci
