#pragma once

#include "model/exchange/exchange_record.h"

#include <utility>
#include <vector>

namespace hci {

/// The time axis of a chart: idle pauses are cut to a narrow band. Positions are drawn milliseconds, from 0.
class TimeScale {
public:
    /// A stretch without a cut, and its drawn position.
    struct Stretch {
        Milliseconds from = 0;
        Milliseconds to = 0;
        double begin = 0;
        double end = 0;
    };
    /// Begin and end of an activity.
    using Interval = std::pair<Milliseconds, Milliseconds>;

    TimeScale() = default;
    /// `intervals` ascend by their begins. Cuts pauses of at least two seconds and a tenth of the busy time,
    /// at most maxStretches − 1 of them, the longest; many equal pauses stay visible as a rhythm.
    explicit TimeScale(const std::vector<Interval>& intervals);

    [[nodiscard]] const std::vector<Stretch>& stretches() const noexcept { return m_stretches; }
    /// The position of that time; in a cut pause, the begin of the pause.
    [[nodiscard]] double position(Milliseconds time) const noexcept;
    /// The end of the scale; 0 if empty.
    [[nodiscard]] double length() const noexcept { return m_stretches.empty() ? 0 : m_stretches.back().end; }

    static constexpr std::size_t maxStretches = 40;

private:
    void place(double busy);

    std::vector<Stretch> m_stretches;
};

} // namespace hci
