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
    QDockWidget* left =
        add(window, DockWords::tr("Resources"), "resourcesDock", resources, Qt::LeftDockWidgetArea);
    QDockWidget* below =
        add(window, DockWords::tr("Savings"), "savingsDock", savings, Qt::BottomDockWidgetArea);
    m_warnings = add(window, DockWords::tr("Warnings"), "warningsDock", warnings, Qt::BottomDockWidgetArea);
    window.tabifyDockWidget(below, m_warnings);
    m_warnings->hide();
    window.resizeDocks({left}, {resourcesWidth}, Qt::Horizontal);
    window.resizeDocks({below}, {savingsHeight}, Qt::Vertical);
}

QDockWidget* Docks::add(QMainWindow& window, const QString& title, const char* name, QWidget* panel,
                        int area) {
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(QLatin1StringView(name));
    dock->setWidget(panel);
    window.addDockWidget(static_cast<Qt::DockWidgetArea>(area), dock);
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
