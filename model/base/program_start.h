#pragma once

#include <QtCore/QProcess>

namespace hci {

/// Why a program, started by its path, does not run. Qt's reason counts only if the program is not there: for
/// lack of a descriptor it reads the errno of a later call.
[[nodiscard]] QString whyNotStarted(const QProcess& program);

} // namespace hci
