#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>

#include <string>

namespace hci {

/// Reads a file that the user names and that is needed whole. Never waits: a FIFO, a device, a folder or a
/// socket is refused (Refused), as is what is longer than `maxBytes` (TooLarge). Io where it cannot be read.
/// `path` is in the file system's own bytes.
[[nodiscard]] Result<QByteArray> readRegularFile(const std::string& path, std::int64_t maxBytes);

} // namespace hci
