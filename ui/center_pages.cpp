#include "ui/center_pages.h"

namespace hci {

CenterPages::CenterPages(QWidget* first, QWidget* overview, QWidget* tabs, QWidget* parent)
    : QStackedWidget(parent), m_first(first), m_overview(overview), m_tabs(tabs) {
    for (QWidget* page : {first, overview, tabs})
        addWidget(page);
}

void CenterPages::setDataShown(bool there) {
    m_dataShown = there;
    if (!there)
        setCurrentWidget(m_first);
    else if (currentWidget() == m_first)
        show(m_selected ? m_tabs : m_overview);
}

void CenterPages::setSelected(bool something) {
    const bool before = m_selected;
    m_selected = something;
    if (something)
        show(m_tabs);
    else if (before)
        show(m_overview);
}

void CenterPages::showOverview() {
    show(m_overview);
}

void CenterPages::showTabs() {
    show(m_tabs);
}

/// Keeps the keyboard focus inside these pages: Qt would move it to any widget when a page hides.
void CenterPages::show(QWidget* page) {
    if (!m_dataShown || page == currentWidget())
        return;
    const bool focused = isAncestorOf(window()->focusWidget());
    setCurrentWidget(page);
    if (focused)
        page->setFocus();
}

} // namespace hci
