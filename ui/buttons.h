#pragma once

class QAction;
class QPushButton;
class QWidget;

namespace hci {

/// A button that stands for an action: its text, its state, its tool tip. Named after it: "sendButton".
[[nodiscard]] QPushButton* buttonFor(QAction* action, QWidget* parent);

} // namespace hci
