#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>

#include <string>

namespace hci {

/// Reads a whole file that the user names, without ever blocking; `path` is in the file system's own bytes.
/// Errors: Refused for a FIFO, device, folder or socket, TooLarge beyond `maxBytes`, else Io.
[[nodiscard]] Result<QByteArray> readRegularFile(const std::string& path, std::int64_t maxBytes);

} // namespace hci
