#include "ui/request/lazy_popup.h"

#include <QtWidgets/QPushButton>

namespace hci {

LazyPopup::LazyPopup(QWidget* parent) : QFrame(parent, Qt::Popup) {
    setFrameShape(QFrame::StyledPanel);
}

void LazyPopup::popUpBelow(const QPushButton& button) {
    if (!m_built) {
        build();
        m_built = true;
        emit built(this);
    }
    adjustSize();
    move(button.mapToGlobal(QPoint(button.width() - width(), button.height() + 3)));
    show();
}

} // namespace hci
