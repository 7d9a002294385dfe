#pragma once

#include <QtCore/QObject>

class QMainWindow;
class QWidget;

namespace hci {

struct Actions;
class ContextHelp;

/// The commands of the Help menu: the page of shortcuts, the help about a part of the window, and About.
class HelpActions final : public QObject {
    Q_OBJECT
public:
    /// For a window that has its panels and menus already, which owns this.
    HelpActions(QMainWindow& window, const Actions& actions);

    /// Adds help to a part that the window built later.
    void explain(QWidget& part);

signals:
    void noted(const QString& sentence); ///< why a command did nothing

private:
    void showShortcuts();
    void openSection();
    void showAbout();

    QMainWindow& m_window;
    ContextHelp* m_help;
};

} // namespace hci
