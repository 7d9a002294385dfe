#pragma once

#include "model/report/whole_file.h"

namespace hci {

/// Lets `write` write a result to the file `path`, or to standard output where it is empty: whole or not at
/// all. Ctrl-C ends the wait for whoever reads it.
[[nodiscard]] Result<void> writeResult(const QString& path, const WriteResult& write);

} // namespace hci
