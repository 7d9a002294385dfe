#pragma once

#include "model/transport/request.h"
#include "ui/session_view.h"

class QWidget;

namespace hci {

/// Asks for HAR files; empty when the user gave up.
[[nodiscard]] QStringList askForRecordings(QWidget* parent);
/// Asks whether a request that may change something is to be sent, naming it and its target.
[[nodiscard]] bool confirmUnsafe(QWidget* parent, const HttpRequest& request);
void showAbout(QWidget* parent);

} // namespace hci
