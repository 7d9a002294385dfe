#include "ui/widgets/link_button.h"

#include "ui/base/shown_text.h"
#include "ui/widgets/plain_tool_tips.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace hci {

namespace {

constexpr int narrowest = 60; // pixels: an ellipsis and a few letters
constexpr int linkMargin = 2; // pixels on each side of the text, where the focus shows

} // namespace

LinkButton::LinkButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QString LinkButton::whole() const {
    return shownLine(text());
}

QSize LinkButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(whole()) + 2 * linkMargin,
            fontMetrics().height() + 2 * linkMargin};
}

QSize LinkButton::minimumSizeHint() const {
    const QSize wanted = sizeHint();
    return {std::min(wanted.width(), narrowest), wanted.height()};
}

bool LinkButton::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || sizeHint().width() <= width())
        return QAbstractButton::event(event);
    PlainToolTips::show(dynamic_cast<QHelpEvent*>(event)->globalPos(), whole(), this);
    return true;
}

void LinkButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QFont lined = font();
    lined.setUnderline(underMouse() || hasFocus());
    painter.setFont(lined);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Link));
    const QRect place = rect().adjusted(linkMargin, linkMargin, -linkMargin, -linkMargin);
    // Shown whole if it fits: elidedText() counts in fractions of a pixel, the layout in whole ones.
    const QString shown = sizeHint().width() <= width()
                              ? whole()
                              : fontMetrics().elidedText(whole(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, shown);
    if (hasFocus())
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace hci
