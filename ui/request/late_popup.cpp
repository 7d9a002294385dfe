#include "ui/request/late_popup.h"

#include <QtWidgets/QPushButton>

namespace hci {

LatePopup::LatePopup(QWidget* parent) : QFrame(parent, Qt::Popup) {
    setFrameShape(QFrame::StyledPanel);
}

void LatePopup::popUpBelow(const QPushButton& button) {
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
