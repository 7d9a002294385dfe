#pragma once

#include "model/report/whole_file.h"

namespace hci {

/// Lets `write` write a result to the file `path`, or to standard output where it is empty: whole or not at
/// all. Ctrl-C ends the wait for whoever reads it.
[[nodiscard]] Result<void> writeResult(const QString& path, const WriteResult& write);

/// Says why writeResult() has failed, where anybody is interested: not after Ctrl-C, and not where the reader
/// has gone, as `head` does when it has seen enough.
void complainAboutResult(const QString& path, const Error& error);

} // namespace hci
