#pragma once

class QWidget;

namespace hci {

/// Puts the widgets inside `part` at its place in the tab order: Qt appends widgets that are built late.
void keepTabOrder(QWidget& part);

/// Puts `widget` right behind `before` in the tab order.
void putBehindInTabOrder(QWidget& widget, QWidget& before);

} // namespace hci
