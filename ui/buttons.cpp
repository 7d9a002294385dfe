#include "ui/buttons.h"

#include <QtGui/QAction>
#include <QtWidgets/QPushButton>

namespace hci {

QPushButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(action->iconText(), parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setAutoDefault(false);
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->statusTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

} // namespace hci
