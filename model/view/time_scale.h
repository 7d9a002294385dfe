#pragma once

#include "model/exchange/exchange_record.h"

#include <utility>
#include <vector>

namespace hci {

/// Time as a chart draws it: pauses in which nothing was under way are cut to a narrow band. Positions are
/// milliseconds that are drawn, from 0.
class TimeScale {
public:
    /// A stretch without a cut, and where it is drawn.
    struct Stretch {
        Milliseconds from = 0;
        Milliseconds to = 0;
        double begin = 0;
        double end = 0;
    };
    /// Begin and end of something that was under way.
    using Interval = std::pair<Milliseconds, Milliseconds>;

    TimeScale() = default;
    /// `intervals` ascend by their begins. A pause is cut where it takes two seconds and a tenth of the busy
    /// time; where there are more than mostStretches − 1 of these, the longest ones: pauses that all are
    /// alike are a rhythm to be seen, and stay.
    explicit TimeScale(const std::vector<Interval>& intervals);

    [[nodiscard]] const std::vector<Stretch>& stretches() const noexcept { return m_stretches; }
    /// Where that moment is drawn; one in a pause, where the pause begins.
    [[nodiscard]] double position(Milliseconds time) const noexcept;
    /// Where everything ends; 0 where there is nothing.
    [[nodiscard]] double length() const noexcept { return m_stretches.empty() ? 0 : m_stretches.back().end; }

    static constexpr std::size_t mostStretches = 40;

private:
    void place(double busy);

    std::vector<Stretch> m_stretches;
};

} // namespace hci
