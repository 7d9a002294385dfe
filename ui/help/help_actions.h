#pragma once

#include <QtCore/QObject>

class QMainWindow;
class QWidget;

namespace hci {

struct Actions;
class ContextHelp;

/// What the Help menu does: the page of shortcuts, the help about a part of the window, and About.
class HelpActions final : public QObject {
    Q_OBJECT
public:
    /// Of a window that has its panels and menus already. It owns this.
    HelpActions(QMainWindow& window, const Actions& actions);

    /// A part that the window has built later is explained as the others.
    void explain(QWidget& part);

signals:
    void noted(const QString& sentence); ///< why nothing happened

private:
    void showShortcuts();
    void openSection();

    QMainWindow& m_window;
    ContextHelp* m_help;
};

} // namespace hci
