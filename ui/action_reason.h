#pragma once

#include <QtCore/QString>

class QAction;

namespace hci {

/// Enables the action where `whyNot` is empty. Else it is disabled, and that sentence stands in the place of
/// its status tip and in its tooltip.
void allow(QAction& action, const QString& whyNot = {});

} // namespace hci
