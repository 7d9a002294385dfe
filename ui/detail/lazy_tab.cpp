#include "ui/detail/lazy_tab.h"

#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace hci {

LazyPage::LazyPage(Make make) : m_make(std::move(make)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

DetailView& LazyPage::view() {
    if (m_view == nullptr) {
        m_view = std::exchange(m_make, {})();
        layout()->addWidget(m_view);
        m_view->QWidget::show(); // now, not with the next event
        emit built(this);
    }
    return *m_view;
}

} // namespace hci
