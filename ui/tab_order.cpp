#include "ui/tab_order.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

namespace hci {

namespace {

bool takesFocus(const QWidget& widget) {
    return widget.focusPolicy() != Qt::NoFocus;
}

/// Makes the widget focusable while it lives, because Qt orders only focusable widgets.
class Focusable final {
public:
    explicit Focusable(QWidget& widget) : m_widget(widget), m_policy(widget.focusPolicy()) {
        widget.setFocusPolicy(Qt::TabFocus);
    }
    ~Focusable() { m_widget.setFocusPolicy(m_policy); }
    Q_DISABLE_COPY_MOVE(Focusable)

private:
    QWidget& m_widget;
    Qt::FocusPolicy m_policy;
};

} // namespace

void keepTabOrder(QWidget& part) {
    QList<QWidget*> inside; // in the current order
    for (QWidget* next = part.nextInFocusChain(); next != &part; next = next->nextInFocusChain())
        if (part.isAncestorOf(next) && takesFocus(*next))
            inside << next;
    const Focusable place(part);
    QWidget* before = &part;
    for (QWidget* widget : inside) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

void putBehindInTabOrder(QWidget& widget, QWidget& before) {
    const Focusable place(before);
    const Focusable moved(widget);
    QWidget::setTabOrder(&before, &widget);
}

} // namespace hci
