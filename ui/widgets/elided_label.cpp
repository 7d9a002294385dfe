#include "ui/widgets/elided_label.h"

#include "ui/widgets/plain_tool_tips.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStylePainter>

#include <algorithm>

namespace hci {

namespace {

constexpr int leastWidth = 40; // pixels: an ellipsis and a few letters

} // namespace

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : PlainLabel(text, parent) {
    setContentsMargins(0, 1, 0, 0); // in small fonts the dots of an Ü exceed the ascent
}

QSize ElidedLabel::minimumSizeHint() const {
    const QSize whole = PlainLabel::minimumSizeHint();
    return {std::min(whole.width(), leastWidth), whole.height()};
}

QString ElidedLabel::shown() const {
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || shown() == text())
        return PlainLabel::event(event);
    const auto* help = dynamic_cast<QHelpEvent*>(event);
    PlainToolTips::show(help->globalPos(), text(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QStylePainter painter(this);
    painter.drawItemText(contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown(),
                         foregroundRole());
}

} // namespace hci
