#pragma once

#include <QtCore/QObject>

class QAction;
class QWidget;

namespace hci {

/// Help about the parts of a window and the columns of its tables, with the section of the RFC. By its key
/// the part that has the keyboard is explained, by its menu the one that is clicked next.
class ContextHelp final : public QObject {
    Q_OBJECT
public:
    /// Of a window that has its panels already, which owns this. `action` asks for help.
    ContextHelp(QWidget& window, QAction& action);

    /// The same of a part that the window has built later, and of what is in it.
    void explain(QWidget& part);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void explainTabs();
    void explainWidget(QWidget& widget);
    [[nodiscard]] bool explainFocus() const;

    QWidget& m_window;
};

/// What is said of the widget that has the keyboard: of the part of the window that it stands in, and of the
/// columns on show where it is a table. Empty where nothing is known.
[[nodiscard]] QString helpAbout(const QWidget& widget);

} // namespace hci
