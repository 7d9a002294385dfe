#pragma once

#include "model/transport/request.h"
#include "ui/session/session_view.h"

class QWidget;

namespace hci {

/// Asks for HAR files; empty if the user cancels.
[[nodiscard]] QStringList askForRecordings(QWidget* parent);
/// Asks whether to send a request that may change something; names it and its target.
[[nodiscard]] bool confirmUnsafe(QWidget* parent, const HttpRequest& request);

} // namespace hci
