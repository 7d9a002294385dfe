#include "ui/widgets/buttons.h"

#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
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
    QObject::connect(action, &QAction::changed, button, // its tooltip may say why it is disabled
                     [action, button] { button->setToolTip(action->statusTip()); });
    return button;
}

QPushButton* menuButton(const QString& text, const QList<QAction*>& actions, QAction* leader,
                        QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setMenu(new QMenu(button));
    button->menu()->setToolTipsVisible(true); // they say why an action is disabled
    button->menu()->addActions(actions);
    if (leader) {
        button->setEnabled(leader->isEnabled());
        QObject::connect(leader, &QAction::enabledChanged, button, &QWidget::setEnabled);
    }
    return button;
}

QCheckBox* boxFor(QAction* action, QWidget* parent) {
    auto* box = new QCheckBox(action->iconText(), parent);
    box->setObjectName(action->objectName() + QStringLiteral("Box"));
    box->setToolTip(action->statusTip());
    box->setChecked(action->isChecked());
    box->setEnabled(action->isEnabled());
    QObject::connect(action, &QAction::enabledChanged, box, &QWidget::setEnabled);
    QObject::connect(action, &QAction::changed, box, [action, box] { box->setToolTip(action->statusTip()); });
    QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    return box;
}

void addClearButton(QLineEdit& line) {
    QObject::connect(&line, &QLineEdit::textChanged, &line, [&line] { line.setClearButtonEnabled(true); });
}

} // namespace hci
