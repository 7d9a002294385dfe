#pragma once

#include <QtCore/QObject>

class QMainWindow;

namespace hci {

struct Actions;

/// What the Help menu does: the page of shortcuts, the help about a part of the window, and About.
class HelpActions final : public QObject {
    Q_OBJECT
public:
    /// Of a window that has its panels and menus already. It owns this.
    HelpActions(QMainWindow& window, const Actions& actions);

signals:
    void noted(const QString& sentence); ///< why nothing happened

private:
    void showShortcuts();
    void openSection();

    QMainWindow& m_window;
};

} // namespace hci
