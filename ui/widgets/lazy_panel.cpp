#include "ui/widgets/lazy_panel.h"

#include <QtWidgets/QVBoxLayout>

namespace hci {

LazyPanel::LazyPanel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addSpacing(1); // Qt gives an empty dock an invalid size
}

void LazyPanel::build() {
    if (m_built)
        return;
    m_built = true;
    delete layout()->takeAt(0);
    fill(*static_cast<QVBoxLayout*>(layout()));
    for (QWidget* part : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (!part->isWindow())
            part->show(); // now, not with the next event
    emit built(this);
}

} // namespace hci
