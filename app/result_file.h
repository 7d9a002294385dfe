#pragma once

#include "model/result.h"

#include <QtCore/QString>

#include <functional>

class QIODevice;

namespace hci {

/// Lets `write` write a result to the file `path`, or to standard output where it is empty: whole or not at
/// all. What goes to standard output is made in a temporary file first, so nothing comes out where `write`
/// fails or is cancelled.
[[nodiscard]] Result<void> writeResult(const QString& path,
                                       const std::function<Result<void>(QIODevice&)>& write);

} // namespace hci
