#include "ui/widgets/two_part_row.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QBoxLayout>

namespace hci {

TwoPartRow::TwoPartRow(QLayout* first, QLayout* second, QWidget* parent)
    : QWidget(parent), m_first(first), m_second(second),
      m_both(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_both->setContentsMargins(12, 6, 10, 4);
    m_both->setSpacing(6);
    m_both->addLayout(first, 1);
    m_both->addLayout(second);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

/// Widgets that appear or hide inside, such as entries of a legend, change the needed room.
bool TwoPartRow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void TwoPartRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void TwoPartRow::arrange() {
    const QMargins around = m_both->contentsMargins();
    const int wanted = m_first->sizeHint().width() + m_both->spacing() + m_second->sizeHint().width() +
                       around.left() + around.right();
    m_both->setDirection(width() >= wanted ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace hci
