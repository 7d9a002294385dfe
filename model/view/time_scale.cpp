#include "model/view/time_scale.h"

#include <algorithm>
#include <functional>

namespace hci {

namespace {

constexpr Milliseconds leastPause = 2000;
constexpr double leastShare = 0.1;    // of the busy time: a shorter pause costs little room
constexpr double bandShare = 0.03;    // of the drawn busy time, for a pause that is cut
constexpr double allBandsShare = 0.3; // for all of them together
constexpr double leastStretch = 0.02; // of the busy time, so that an answer of a millisecond is visible

/// Merges overlapping intervals.
std::vector<TimeScale::Interval> united(const std::vector<TimeScale::Interval>& intervals) {
    std::vector<TimeScale::Interval> busy;
    for (const TimeScale::Interval& each : intervals)
        if (busy.empty() || each.first > busy.back().second)
            busy.push_back(each);
        else
            busy.back().second = std::max(busy.back().second, each.second);
    return busy;
}

/// The longest pause that is not cut.
Milliseconds longestKept(const std::vector<TimeScale::Interval>& busy) {
    double busyTime = 0;
    for (const TimeScale::Interval& each : busy)
        busyTime += static_cast<double>(each.second - each.first);
    const auto least = std::max(leastPause, static_cast<Milliseconds>(busyTime * leastShare));
    std::vector<Milliseconds> pauses;
    for (std::size_t i = 1; i < busy.size(); ++i)
        if (const Milliseconds pause = busy[i].first - busy[i - 1].second; pause >= least)
            pauses.push_back(pause);
    if (pauses.size() < TimeScale::maxStretches)
        return least - 1;
    const auto next = pauses.begin() + static_cast<std::ptrdiff_t>(TimeScale::maxStretches - 1);
    std::nth_element(pauses.begin(), next, pauses.end(), std::greater<>());
    return *next;
}

} // namespace

TimeScale::TimeScale(const std::vector<Interval>& intervals) {
    const std::vector<Interval> busy = united(intervals);
    const Milliseconds kept = longestKept(busy);
    double drawn = 0;
    for (const Interval& each : busy) {
        if (m_stretches.empty() || each.first - m_stretches.back().to > kept)
            m_stretches.push_back({each.first, each.second, 0, 0});
        else
            m_stretches.back().to = each.second;
    }
    for (const Stretch& each : m_stretches)
        drawn += static_cast<double>(each.to - each.from);
    place(std::max(drawn, 1.0));
}

void TimeScale::place(double busy) {
    const auto bands = static_cast<double>(m_stretches.size()) - 1;
    const double band = busy * std::min(bandShare, bands > 0 ? allBandsShare / bands : bandShare);
    double at = 0;
    for (Stretch& each : m_stretches) {
        each.begin = at;
        each.end = at + std::max(static_cast<double>(each.to - each.from), busy * leastStretch);
        at = each.end + band;
    }
}

double TimeScale::position(Milliseconds time) const noexcept {
    const auto behind = std::upper_bound(m_stretches.begin(), m_stretches.end(), time,
                                         [](Milliseconds t, const Stretch& each) { return t < each.from; });
    if (behind == m_stretches.begin())
        return 0;
    const Stretch& in = *(behind - 1);
    return std::min(in.begin + static_cast<double>(time - in.from), in.end);
}

} // namespace hci
