#pragma once

#include <QtWidgets/QLabel>

namespace hci {

/// A label that shows any text literally, with controls and invisible characters as escapes. QLabel would
/// take "<img src=…>" for markup and open the file.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

    /// Hides QLabel::setText(), which would show controls as they are.
    void setText(const QString& text);
};

} // namespace hci
