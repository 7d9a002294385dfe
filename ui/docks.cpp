#include "ui/docks.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

#include <algorithm>
#include <utility>

namespace hci {

namespace {

constexpr int resourcesWidth = 740; // the columns shown at first
constexpr int savingsHeight = 190;

struct DockWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Docks)
};

} // namespace

Docks::Docks(QMainWindow& window, const Panels& panels) : m_window(window) {
    window.setDockNestingEnabled(true);
    m_resources = add(DockWords::tr("Resources"), "resourcesDock", panels.resources);
    m_savings = add(DockWords::tr("Savings"), "savingsDock", panels.savings);
    m_warnings = add(DockWords::tr("Warnings"), "warningsDock", panels.warnings);
    m_repeat = add(DockWords::tr("Repeat"), "repeatDock", panels.repeat);
    arrange();
}

void Docks::arrange() {
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_resources);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_savings);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_warnings);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_repeat);
    m_window.tabifyDockWidget(m_savings, m_warnings);
    m_window.tabifyDockWidget(m_savings, m_repeat);
    m_warnings->hide();
    m_repeat->hide();
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
        QWidget* none = nullptr;
        if (!movable) {
            none = new QWidget(dock);
            none->setFixedSize(0, 0); // otherwise a bare widget has an invalid size hint
        }
        dock->setTitleBarWidget(none);
        delete before;
    }
}

void Docks::setHeight(const QWidget* panel, int pixels) {
    m_window.resizeDocks({dockOf(panel)}, {pixels}, Qt::Vertical);
}

QDockWidget* Docks::dockOf(const QWidget* panel) const {
    return *std::find_if(m_docks.begin(), m_docks.end(),
                         [panel](const QDockWidget* dock) { return dock->widget() == panel; });
}

void Docks::onFront(const QWidget* panel, std::function<void(bool)> act) const {
    QDockWidget* dock = dockOf(panel);
    QObject::connect(dock, &QDockWidget::visibilityChanged, dock, std::move(act));
}

void Docks::raise(const QWidget* panel) {
    QDockWidget* dock = dockOf(panel);
    dock->show();
    dock->raise();
}

void Docks::close(const QWidget* panel) {
    dockOf(panel)->close();
}

QAction* Docks::toggleAction(const QWidget* panel) const {
    return dockOf(panel)->toggleViewAction();
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
        if (dock != m_repeat && !dock->isHidden())
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
