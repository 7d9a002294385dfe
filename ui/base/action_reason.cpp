#include "ui/base/action_reason.h"

#include <QtCore/QVariant>
#include <QtGui/QAction>

namespace hci {

namespace {

constexpr const char* ownTip = "ownTip"; // what the action says where it is enabled

} // namespace

void allow(QAction& action, const QString& whyNot) {
    if (!action.property(ownTip).isValid())
        action.setProperty(ownTip, action.statusTip());
    action.setStatusTip(whyNot.isEmpty() ? action.property(ownTip).toString() : whyNot);
    action.setToolTip(whyNot);
    action.setEnabled(whyNot.isEmpty());
}

} // namespace hci
