#pragma once

#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

namespace hci {

/// Refuses to replace a file that a recording of the session names as that of a body. The recording itself
/// may be replaced: the user chose its name.
[[nodiscard]] Result<void> checkKeepsBodies(const Session& session, const QString& path);

} // namespace hci
