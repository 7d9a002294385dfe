#pragma once

#include <QtCore/QString>

class QAction;

namespace hci {

/// Enables the action if `whyNot` is empty. Otherwise disables it and shows that sentence as its status tip
/// and in its tooltip.
void allow(QAction& action, const QString& whyNot = {});

} // namespace hci
