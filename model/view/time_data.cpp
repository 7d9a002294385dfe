#include "model/view/time_data.h"

#include "model/exchange/masked_session.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hci {

namespace {

constexpr std::size_t maxSingleMarks = 5'000; // beyond, overlapping marks are drawn as one
constexpr std::size_t cells = 60'000;         // of the grid of rows and columns for uniting marks
constexpr std::size_t sumColumns = 2'000;     // a screen has no more
constexpr std::uint32_t lookEvery = 4096;     // exchanges between two checks whether to stop

Milliseconds endOf(const Exchange& exchange) {
    return exchange.requestTime() + std::max<std::int32_t>(exchange.record().durationMs, 0);
}

bool isCacheHit(TimeMarkKind kind) {
    return kind == TimeMarkKind::MemoryHit || kind == TimeMarkKind::DiskHit ||
           kind == TimeMarkKind::ServiceWorker;
}

/// Adds the exchanges, in the order of their times, to rows, sums and sections.
class TimeLayout {
public:
    TimeLayout(const TimeQuery& query, const Session& session, const Analysis& analysis)
        : m_query(query), m_session(session), m_analysis(analysis) {}

    TimeData run(Progress& progress) {
        measure(progress);
        chooseRows();
        m_data.length = m_scale.length();
        for (const TimeScale::Stretch& stretch : m_scale.stretches())
            m_data.sections.push_back({stretch, 0, 0, ByteCount::zero()});
        m_columns.resize(sumColumns);
        m_last.resize(m_data.rows.size());
        for (auto& last : m_last)
            last.fill(noIndex);
        for (std::uint32_t i = 0; i < m_timed.size() && !(i % lookEvery == 0 && progress.cancelled()); ++i)
            add(m_timed[i]);
        sumUp();
        return std::move(m_data);
    }

private:
    void measure(Progress& progress) {
        std::vector<TimeScale::Interval> intervals;
        m_timed.reserve(m_session.size());
        intervals.reserve(m_session.size());
        for (const std::uint32_t i : m_analysis.resources.timeOrder) {
            if (i % lookEvery == 0 && progress.cancelled())
                break;
            const Exchange exchange = m_session[i];
            if (exchange.requestTime() == noTime) {
                ++m_data.untimed;
                continue;
            }
            m_timed.push_back(i);
            intervals.emplace_back(exchange.requestTime(), endOf(exchange));
        }
        // Exchanges without a time keep their place, so the order is not ascending everywhere.
        const auto earlier = [this](std::uint32_t a, std::uint32_t b) {
            return m_session[a].requestTime() < m_session[b].requestTime();
        };
        if (!std::is_sorted(m_timed.begin(), m_timed.end(), earlier)) {
            std::stable_sort(m_timed.begin(), m_timed.end(), earlier);
            std::sort(intervals.begin(), intervals.end());
        }
        m_scale = TimeScale(intervals);
    }

    [[nodiscard]] std::int64_t weight(std::uint32_t resource) const {
        const ByteParts& bytes = m_analysis.ledger.resources[resource];
        return m_query.order == TimeOrder::Wasted ? bytes.missed.value() + bytes.avoidable.value()
                                                  : bytes.transferred().value();
    }

    /// Which resources have a row of their own; the others share the last.
    void chooseRows() {
        const Resources& all = m_analysis.resources;
        std::vector<bool> seen(all.resources.size());
        std::vector<std::uint32_t> order;
        for (const std::uint32_t i : m_timed)
            if (const std::uint32_t resource = all.resourceOf[i]; !seen[resource]) {
                seen[resource] = true;
                order.push_back(resource);
            }
        if (m_query.order != TimeOrder::Started)
            std::stable_sort(order.begin(), order.end(),
                             [this](std::uint32_t a, std::uint32_t b) { return weight(a) > weight(b); });
        const std::size_t shown = std::min<std::size_t>(order.size(), m_query.top);
        m_rowOf.assign(all.resources.size(), static_cast<std::uint32_t>(shown));
        for (std::size_t row = 0; row < shown; ++row) {
            m_rowOf[order[row]] = static_cast<std::uint32_t>(row);
            const Resource& resource = all.resources[order[row]];
            m_data.rows.push_back({std::string(m_session.pool().text(resource.url)), order[row], 1, {}});
        }
        m_data.hasRest = shown < order.size();
        if (m_data.hasRest)
            m_data.rows.push_back({{}, noIndex, static_cast<std::uint32_t>(order.size() - shown), {}});
        const std::size_t columns =
            std::clamp(cells / std::max<std::size_t>(m_data.rows.size(), 1), std::size_t{60}, sumColumns);
        m_unitesWithin = m_timed.size() > maxSingleMarks ? m_scale.length() / static_cast<double>(columns)
                                                         : -1; // no marks are united
    }

    void add(std::uint32_t index) {
        const Exchange exchange = m_session[index];
        const std::uint32_t pair = m_analysis.revalidationOf[index];
        const TimeMarkKind kind = timeMarkKind(exchange, m_analysis.simulation.decisions[index],
                                               pair == noIndex ? nullptr : &m_analysis.revalidations[pair]);
        const ByteParts& parts = m_analysis.exchangeBytes[index];
        TimeMark mark;
        mark.startedAt = exchange.requestTime();
        mark.endedAt = endOf(exchange);
        mark.begin = m_scale.position(mark.startedAt);
        mark.end = m_scale.position(mark.endedAt);
        mark.kind = kind;
        mark.exchange = index;
        mark.bytes = parts.transferred();
        m_data.total += parts;
        ++m_data.kinds[static_cast<std::size_t>(kind)];
        addToSum(mark, parts);
        addToSection(mark, exchange);
        addToRow(m_rowOf[m_analysis.resources.resourceOf[index]], mark);
    }

    void addToRow(std::uint32_t row, const TimeMark& mark) {
        std::vector<TimeMark>& marks = m_data.rows[row].marks;
        std::uint32_t& last = m_last[row][static_cast<std::size_t>(mark.kind)];
        if (m_unitesWithin > 0 && last != noIndex && mark.begin - marks[last].end < m_unitesWithin) {
            TimeMark& before = marks[last];
            before.end = std::max(before.end, mark.end);
            before.endedAt = std::max(before.endedAt, mark.endedAt);
            before.bytes += mark.bytes;
            ++before.count;
            return;
        }
        last = static_cast<std::uint32_t>(marks.size());
        marks.push_back(mark);
    }

    /// Bytes count from the end of the answer.
    void addToSum(const TimeMark& mark, const ByteParts& parts) {
        const double share = m_scale.length() > 0 ? mark.end / m_scale.length() : 0;
        const auto column =
            std::min(static_cast<std::size_t>(share * static_cast<double>(sumColumns)), sumColumns - 1);
        TimeSum& sum = m_columns[column];
        sum.at = std::max(sum.at, mark.end);
        sum.transferred += parts.transferred().value();
        sum.saved += parts.saved.value();
        sum.wasted += parts.missed.value() + parts.avoidable.value();
    }

    void addToSection(const TimeMark& mark, const Exchange& exchange) {
        while (m_section + 1 < m_data.sections.size() &&
               m_data.sections[m_section + 1].stretch.from <= mark.startedAt)
            ++m_section;
        TimeSection& section = m_data.sections[m_section];
        if (isCacheHit(mark.kind))
            ++section.hits;
        else if (exchange.status() != 0)
            ++section.requests;
        section.transferred += mark.bytes;
    }

    void sumUp() {
        TimeSum sum;
        for (const TimeSum& column : m_columns) {
            if (column.transferred == 0 && column.saved == 0)
                continue;
            sum.at = column.at;
            sum.transferred += column.transferred;
            sum.saved += column.saved;
            sum.wasted += column.wasted;
            m_data.sums.push_back(sum);
        }
    }

    const TimeQuery& m_query;
    const Session& m_session;
    const Analysis& m_analysis;
    TimeData m_data;
    TimeScale m_scale;
    std::vector<std::uint32_t> m_timed;                               // exchanges, by their begins
    std::vector<std::uint32_t> m_rowOf;                               // by resource
    std::vector<std::array<std::uint32_t, timeMarkKindCount>> m_last; // by row and kind: its last mark
    std::vector<TimeSum> m_columns;
    double m_unitesWithin = -1;
    std::size_t m_section = 0;
};

} // namespace

TimeMarkKind timeMarkKind(const Exchange& exchange, const Decision& decision,
                          const Revalidation* revalidation) noexcept {
    if (exchange.source() == ExchangeSource::MemoryCache)
        return TimeMarkKind::MemoryHit;
    if (exchange.source() == ExchangeSource::DiskCache)
        return TimeMarkKind::DiskHit;
    if (exchange.status() == 0)
        return TimeMarkKind::Failed;
    if (decision.hadFresh())
        return TimeMarkKind::Avoidable;
    if (exchange.source() == ExchangeSource::ServiceWorker)
        return TimeMarkKind::ServiceWorker;
    const bool notModified = revalidation && revalidation->outcome == Outcome::NotModified;
    if (exchange.status() == 304 || notModified)
        return TimeMarkKind::NotModified;
    return revalidation && revalidation->outcome == Outcome::MissedNotModified ? TimeMarkKind::Missed
                                                                               : TimeMarkKind::Full;
}

TimeData timeData(const TimeQuery& query, const Session& session, const Analysis& analysis,
                  Progress& progress) {
    return TimeLayout(query, session, analysis).run(progress);
}

TimeData withoutSecrets(TimeData data, const Analysis& analysis, const MaskedSession& mask) {
    for (TimeRow& row : data.rows)
        if (row.resource != noIndex)
            row.name = mask.url(analysis.resources.resources[row.resource].url);
    return data;
}

} // namespace hci
