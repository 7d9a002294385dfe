#pragma once

#include "model/transport/wire_recording.h"

#include <QtWidgets/QWidget>

namespace hci {

/// The durations of one request's phases: a bar to scale, and below it each in words.
class PhaseBar final : public QWidget {
    Q_OBJECT
public:
    explicit PhaseBar(QWidget* parent = nullptr);
    void setPhases(const WirePhases& phases);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WirePhases m_phases;
};

/// "lookup 1.2 ms · connect 0.3 ms · first byte 12 ms · content 3 ms", without phases that did not happen.
[[nodiscard]] QString phasesText(const WirePhases& phases);

} // namespace hci
