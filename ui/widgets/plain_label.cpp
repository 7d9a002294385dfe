#include "ui/widgets/plain_label.h"

#include "ui/base/shown_text.h"

namespace hci {

PlainLabel::PlainLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : PlainLabel(parent) {
    setText(text);
}

void PlainLabel::setText(const QString& text) {
    QLabel::setText(shownText(text));
}

} // namespace hci
