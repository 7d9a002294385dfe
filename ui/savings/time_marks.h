#pragma once

#include "model/view/time_data.h"
#include "ui/theme.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace hci {

/// "full answer", "304", "missed" …
[[nodiscard]] QString timeMarkText(TimeMarkKind kind);

/// Draws what stands for an exchange of that kind in `place`. Bars differ in hatch and height as well as in
/// colour, and what came from a cache is a shape at the begin of the place.
void drawTimeMark(QPainter& painter, TimeMarkKind kind, const QRectF& place, const Colors& colors);

/// How much room a mark needs at least: a shape is as wide as it is high.
[[nodiscard]] double leastMarkWidth(TimeMarkKind kind, double height) noexcept;

/// A mark as a legend shows it.
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
