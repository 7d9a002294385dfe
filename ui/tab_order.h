#pragma once

class QWidget;

namespace hci {

/// Lets Tab come to what stands in `part` where `part` itself stands: Qt puts what is built late behind
/// everything.
void keepTabOrder(QWidget& part);

/// Lets Tab come to `widget` right behind `before` itself.
void putBehindInTabOrder(QWidget& widget, QWidget& before);

} // namespace hci
