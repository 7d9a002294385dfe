#pragma once

#include "model/view/time_data.h"
#include "ui/base/theme.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace hci {

/// "full answer", "304", "missed" …
[[nodiscard]] QString timeMarkText(TimeMarkKind kind);

/// Draws the mark of an exchange of that kind in `place`. Bars differ in hatch and height as well as in
/// colour, and an answer from a cache is a shape at the beginning of the place.
void drawTimeMark(QPainter& painter, TimeMarkKind kind, const QRectF& place, const Colors& colors);

/// The least width of a mark: a shape is as wide as it is high.
[[nodiscard]] double leastMarkWidth(TimeMarkKind kind, double height) noexcept;

/// A mark for a legend.
class TimeMarkSwatch final : public QWidget {
    Q_OBJECT
public:
    explicit TimeMarkSwatch(TimeMarkKind kind, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TimeMarkKind m_kind;
};

} // namespace hci
