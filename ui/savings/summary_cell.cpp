#include "ui/savings/summary_cell.h"

#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/widgets/elided_label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace hci {

SummaryCell::SummaryCell(const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_title(new ElidedLabel(title, this)), m_value(new PlainLabel(this)),
      m_note(new ElidedLabel({}, this)) { // labels elide so that numbers stay whole
    useTextFactor(m_title, 0.85);
    useTextFactor(m_note, 0.85);
    useTextFactor(m_value, 1.18, QFont::DemiBold);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(1);
    for (PlainLabel* label : {m_title, m_value, m_note}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void SummaryCell::setFigure(const QString& value, const QString& note, Tone tone) {
    m_value->setText(value);
    m_note->setText(note);
    m_tone = tone;
    updateGeometry();
    setAccessibleName(m_title->text() + QStringLiteral(": ") + value);
    setAccessibleDescription(note);
    recolor();
}

void SummaryCell::setPicture(QWidget* picture) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(layout()->indexOf(m_note), picture);
}

QSize SummaryCell::sizeHint() const {
    return layout()->sizeHint();
}

QSize SummaryCell::minimumSizeHint() const {
    return layout()->minimumSize();
}

void SummaryCell::recolor() {
    const Colors& colors = colorsFor(palette());
    m_value->setStyleSheet(QStringLiteral("color: %1").arg(colors.of(m_tone, palette()).name()));
}

void SummaryCell::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void SummaryCell::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void SummaryCell::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void SummaryCell::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Colors& colors = colorsFor(palette());
    if (underMouse() || isDown())
        painter.fillRect(rect(), palette().alternateBase());
    painter.setPen(colors.line);
    painter.drawLine(rect().topRight(), rect().bottomRight());
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

} // namespace hci
