#pragma once

#include "ui/base/theme.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace hci {

/// A small square in a colour of the theme, with a dashed outline if `line` is given.
class Swatch final : public QWidget {
    Q_OBJECT
public:
    Swatch(QColor Colors::*fill, QColor Colors::*line, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor Colors::*m_fill;
    QColor Colors::*m_line;
};

/// Adds a swatch and its label.
void addLegend(QHBoxLayout& layout, const QString& text, QColor Colors::*fill, QColor Colors::*line,
               QWidget* parent);

} // namespace hci
