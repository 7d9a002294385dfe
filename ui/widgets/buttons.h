#pragma once

#include <QtCore/QList>

class QAction;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QWidget;

namespace hci {

/// A button for an action, with its text, state and tooltip. Its object name follows the action's:
/// "sendButton".
[[nodiscard]] QPushButton* buttonFor(QAction* action, QWidget* parent);

/// A button that opens a menu of actions; enabled together with `leader`, if there is one.
[[nodiscard]] QPushButton* menuButton(const QString& text, const QList<QAction*>& actions, QAction* leader,
                                      QWidget* parent);

/// A check box that mirrors the action's state both ways.
[[nodiscard]] QCheckBox* boxFor(QAction* action, QWidget* parent);

/// Adds a button that clears the line once it has text. Qt loads its icon through plugins, which would slow
/// down the start of a window with an empty line.
void addClearButton(QLineEdit& line);

} // namespace hci
