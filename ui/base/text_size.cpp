#include "ui/base/text_size.h"

#include "ui/base/theme.h"

#include <QtCore/QVariant>
#include <QtGui/QFontInfo>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace hci {

namespace {

constexpr const char* fixedPitch = "fixedPitch"; // properties of widgets whose fonts have a size of their own
constexpr const char* textFactor = "textFactor";
constexpr const char* textWeight = "textWeight";

int current = normalText;

/// The desktop's font size in points, even if it is given in pixels.
double desktopPoints() {
    static const double points = QFontInfo(QApplication::font()).pointSizeF();
    return points;
}

/// Sets the font of a widget with its own size, which does not follow the application's.
void applyFont(QWidget& widget) {
    if (widget.property(fixedPitch).toBool())
        widget.setFont(monospaceFont());
    const double factor = widget.property(textFactor).toDouble();
    if (factor <= 0)
        return;
    QFont font = QApplication::font();
    font.setPointSizeF(QFontInfo(font).pointSizeF() * factor);
    font.setWeight(static_cast<QFont::Weight>(widget.property(textWeight).toInt()));
    widget.setFont(font);
}

} // namespace

int textSize() {
    return current;
}

void applyTextSize(int percent) {
    const int wanted = std::clamp(percent, smallestText, largestText);
    const double points = desktopPoints();
    if (wanted == current)
        return;
    current = wanted;
    QFont font = QApplication::font();
    font.setPointSizeF(points * wanted / normalText);
    const QString sheet = qApp->styleSheet();
    qApp->setStyleSheet({}); // it pins each widget's font, which blocks a new one
    QApplication::setFont(font);
    qApp->setStyleSheet(sheet);
    for (QWidget* widget : QApplication::allWidgets())
        applyFont(*widget);
}

void useFixedPitch(QWidget* widget) {
    widget->setProperty(fixedPitch, true);
    applyFont(*widget);
}

void useTextFactor(QWidget* widget, double factor, QFont::Weight weight) {
    widget->setProperty(textFactor, factor);
    widget->setProperty(textWeight, static_cast<int>(weight));
    applyFont(*widget);
}

} // namespace hci
