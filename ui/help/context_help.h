#pragma once

#include <QtCore/QObject>

class QAction;
class QWidget;

namespace hci {

/// Help about the parts of a window and the columns of its tables, with the section of the RFC. The key
/// explains the part with the keyboard focus, the menu entry the part that is clicked next.
class ContextHelp final : public QObject {
    Q_OBJECT
public:
    /// For a window that has its panels already, which owns this. `action` asks for help.
    ContextHelp(QWidget& window, QAction& action);

    /// Adds the same help to a part that the window built later.
    void explain(QWidget& part);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void explainTabs();
    void explainWidget(QWidget& widget);
    [[nodiscard]] bool explainFocus() const;

    QWidget& m_window;
};

/// The help about the focused widget: about its part of the window, and about the visible columns of a table.
/// Empty if there is none.
[[nodiscard]] QString helpAbout(const QWidget& widget);

} // namespace hci
