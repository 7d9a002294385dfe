#pragma once

#include "model/result.h"

#include <QtCore/QString>

#include <functional>

class QIODevice;

namespace hci {

/// Lets `write` write a result to the file `path`, or to standard output where it is empty: whole or not at
/// all. What goes to a pipe or a terminal is made in a temporary file first; a file that standard output is
/// the end of is cut off again where `write` fails or is cancelled.
[[nodiscard]] Result<void> writeResult(const QString& path,
                                       const std::function<Result<void>(QIODevice&)>& write);

} // namespace hci
