#pragma once

#include <QtWidgets/QLabel>

namespace hci {

/// A label whose text is text, whatever stands in it: Qt's own label takes "<img src=…>" for a picture and
/// opens the file. Controls and what is invisible are shown as escapes.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

    /// Hides QLabel's, which would show controls as they are.
    void setText(const QString& text);
};

} // namespace hci
