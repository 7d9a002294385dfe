#pragma once

#include <QtCore/QList>

class QAction;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QWidget;

namespace hci {

/// A button that stands for an action: its text, its state, its tool tip. Named after it: "sendButton".
[[nodiscard]] QPushButton* buttonFor(QAction* action, QWidget* parent);

/// A button that opens a menu of actions; enabled as `leader` is, where there is one.
[[nodiscard]] QPushButton* menuButton(const QString& text, const QList<QAction*>& actions, QAction* leader,
                                      QWidget* parent);

/// A box that is checked as the action is, and the other way round.
[[nodiscard]] QCheckBox* boxFor(QAction* action, QWidget* parent);

/// Gives the line a button that empties it, with its first text: Qt looks for its picture in plugins, which
/// costs the start of a window that shows an empty line.
void addClearButton(QLineEdit& line);

} // namespace hci
