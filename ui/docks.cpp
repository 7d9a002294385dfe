#include "ui/docks.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

#include <utility>

namespace hci {

namespace {

constexpr int resourcesWidth = 740; // the columns shown at first
constexpr int savingsHeight = 190;

struct DockWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Docks)
};

} // namespace

Docks::Docks(QMainWindow& window, QWidget* resources, QWidget* savings, QWidget* warnings)
    : m_window(window) {
    window.setDockNestingEnabled(true);
    m_resources = add(DockWords::tr("Resources"), "resourcesDock", resources);
    m_savings = add(DockWords::tr("Savings"), "savingsDock", savings);
    m_warnings = add(DockWords::tr("Warnings"), "warningsDock", warnings);
    arrange();
}

void Docks::arrange() {
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_resources);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_savings);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_warnings);
    m_window.tabifyDockWidget(m_savings, m_warnings);
    m_warnings->hide();
    m_window.resizeDocks({m_resources}, {resourcesWidth}, Qt::Horizontal);
    m_window.resizeDocks({m_savings}, {savingsHeight}, Qt::Vertical);
}

void Docks::reset() {
    const bool shown = m_dataShown;
    setDataShown(true);
    for (QDockWidget* dock : m_docks) {
        dock->setFloating(false);
        dock->show();
    }
    arrange();
    setDataShown(shown);
}

QDockWidget* Docks::add(const QString& title, const char* name, QWidget* panel) {
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QLatin1StringView(name));
    dock->setWidget(panel);
    m_docks << dock;
    return dock;
}

void Docks::setMovable(bool movable) {
    for (QDockWidget* dock : m_docks) {
        const QWidget* before = dock->titleBarWidget();
        dock->setTitleBarWidget(movable ? nullptr : new QWidget(dock));
        delete before;
    }
}

void Docks::giveHeight(const QWidget* panel, int pixels) {
    for (QDockWidget* dock : m_docks)
        if (dock->widget() == panel)
            m_window.resizeDocks({dock}, {pixels}, Qt::Vertical);
}

void Docks::showWarnings() {
    m_warnings->show();
    m_warnings->raise();
}

void Docks::setDataShown(bool shown) {
    if (shown == m_dataShown)
        return;
    m_dataShown = shown;
    if (shown) {
        for (QDockWidget* dock : std::exchange(m_waiting, {}))
            dock->show();
        return;
    }
    for (QDockWidget* dock : m_docks)
        if (!dock->isHidden())
            m_waiting << dock;
    for (QDockWidget* dock : m_waiting)
        dock->hide();
}

QList<QAction*> Docks::toggleActions() const {
    QList<QAction*> actions;
    for (const QDockWidget* dock : m_docks)
        actions << dock->toggleViewAction();
    return actions;
}

} // namespace hci
