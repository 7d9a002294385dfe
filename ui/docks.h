#pragma once

#include <QtCore/QList>

#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;
class QString;
class QWidget;

namespace hci {

/// The window's panels around its centre: each is a dock that can be moved, and whose place is remembered.
class Docks final {
public:
    struct Panels {
        QWidget* resources; ///< on the left
        QWidget* savings;   ///< below
        QWidget* warnings;  ///< below, hidden at first
        QWidget* repeat;    ///< likewise; needs no data
    };
    Docks(QMainWindow& window, const Panels& panels);

    /// Shows title bars, by which every panel can be moved and floated; without them the window looks calmer.
    void setMovable(bool movable);
    /// Restores the arrangement of the first start.
    void reset();
    /// Raises the panel's dock above those that share its place.
    void raise(const QWidget* panel);
    /// Hides the dock of that panel.
    void close(const QWidget* panel);
    /// The action that shows and hides the panel's dock; checked while it is shown.
    [[nodiscard]] QAction* toggleAction(const QWidget* panel) const;
    /// Calls `act(true)` when the panel comes to the front, shown or chosen by its tab, and `act(false)` when
    /// it leaves it.
    void onFront(const QWidget* panel, std::function<void(bool)> act) const;
    /// Sets the height of the panel's dock, as far as the others leave room.
    void setHeight(const QWidget* panel, int pixels);
    /// Hides all data panels while there is no data, and shows those again that were there before.
    void setDataShown(bool shown);
    /// The actions that show and hide the panels, one each.
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
