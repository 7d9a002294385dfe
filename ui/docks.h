#pragma once

#include <QtCore/QList>

class QAction;
class QDockWidget;
class QMainWindow;
class QString;
class QWidget;

namespace hci {

/// The window's panels around its centre: each a dock that can be moved, and whose place is remembered.
class Docks final {
public:
    /// Puts resources on the left, savings and warnings (hidden at first) below.
    Docks(QMainWindow& window, QWidget* resources, QWidget* savings, QWidget* warnings);

    /// Without title bars the window is as calm as a drawing; with them every panel can be moved and floated.
    void setMovable(bool movable);
    /// As at the first start.
    void reset();
    void showWarnings();
    /// Makes the dock of that panel so high, as far as the others leave room.
    void giveHeight(const QWidget* panel, int pixels);
    /// Without data all panels are hidden; with data those come back that were there before.
    void setDataShown(bool shown);
    /// One action a panel, which shows and hides it.
    [[nodiscard]] QList<QAction*> toggleActions() const;

private:
    QMainWindow& m_window;
    QDockWidget* add(const QString& title, const char* name, QWidget* panel);

    void arrange();

    QList<QDockWidget*> m_docks;
    QList<QDockWidget*> m_waiting; // for data
    bool m_dataShown = true;
    QDockWidget* m_resources;
    QDockWidget* m_savings;
    QDockWidget* m_warnings;
};

} // namespace hci
