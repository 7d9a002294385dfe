#pragma once

#include <QtCore/QList>

#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;
class QString;
class QWidget;

namespace hci {

/// The window's panels around its centre: each a dock that can be moved, and whose place is remembered.
class Docks final {
public:
    struct Panels {
        QWidget* resources; ///< on the left
        QWidget* savings;   ///< below
        QWidget* warnings;  ///< below, hidden at first
        QWidget* repeat;    ///< likewise; needs no data
    };
    Docks(QMainWindow& window, const Panels& panels);

    /// Without title bars the window is as calm as a drawing; with them every panel can be moved and floated.
    void setMovable(bool movable);
    /// As at the first start.
    void reset();
    /// Shows the dock of that panel in front of those that share its place.
    void bringUp(const QWidget* panel);
    /// Hides the dock of that panel.
    void close(const QWidget* panel);
    /// Shows and hides the dock of that panel, and is checked while it is there.
    [[nodiscard]] QAction* toggleAction(const QWidget* panel) const;
    /// Calls `act` when the panel comes to the front, where it is shown or its tab chosen (true), or leaves
    /// it.
    void onFront(const QWidget* panel, std::function<void(bool)> act) const;
    /// Makes the dock of that panel so high, as far as the others leave room.
    void giveHeight(const QWidget* panel, int pixels);
    /// Without data all panels are hidden that show some; with data those come back that were there before.
    void setDataShown(bool shown);
    /// One action a panel, which shows and hides it.
    [[nodiscard]] QList<QAction*> toggleActions() const;

private:
    QDockWidget* add(const QString& title, const char* name, QWidget* panel);
    [[nodiscard]] QDockWidget* dockOf(const QWidget* panel) const;
    void arrange();

    QMainWindow& m_window;
    QList<QDockWidget*> m_docks;
    QList<QDockWidget*> m_waiting; // for data
    bool m_dataShown = true;
    QDockWidget* m_resources;
    QDockWidget* m_savings;
    QDockWidget* m_warnings;
    QDockWidget* m_repeat;
};

} // namespace hci
