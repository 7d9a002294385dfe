#include "ui/widgets/choice_button.h"

#include "ui/base/shown_text.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

namespace hci {

ChoiceButton::ChoiceButton(QWidget* parent) : QPushButton(parent), m_group(new QActionGroup(this)) {
    setMenu(new QMenu(this));
    setAutoDefault(false);
    connect(m_group, &QActionGroup::triggered, this, [this](const QAction* action) {
        show(action->data().toInt());
        emit chosen(m_value);
    });
}

void ChoiceButton::addChoice(const QString& text, int value) {
    QAction* action = menu()->addAction(shownCaption(text));
    action->setCheckable(true);
    action->setData(value);
    m_group->addAction(action);
    if (m_group->actions().size() == 1)
        setValue(value);
}

void ChoiceButton::clearChoices() {
    for (QAction* action : m_group->actions())
        delete action;
    setText({});
}

void ChoiceButton::setValue(int value) {
    for (QAction* action : m_group->actions())
        if (action->data().toInt() == value)
            action->setChecked(true);
    show(value);
}

void ChoiceButton::show(int value) {
    m_value = value;
    if (const QAction* action = m_group->checkedAction())
        setText(action->text() + QStringLiteral(" ▾"));
}

} // namespace hci
