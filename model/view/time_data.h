#pragma once

#include "model/analysis/analysis.h"
#include "model/view/time_scale.h"

#include <array>
#include <string>
#include <vector>

namespace hci {

class MaskedSession;

/// The kinds of exchanges in the view over time.
enum class TimeMarkKind : std::uint8_t {
    Full,          ///< a whole answer that was needed
    NotModified,   ///< a 304
    Missed,        ///< a whole answer without a change
    Avoidable,     ///< requested although a fresh response was stored
    MemoryHit,     ///< the recorder's cache answered from memory
    DiskHit,       ///< from disk
    ServiceWorker, ///< a service worker answered
    Failed,        ///< no answer
};
inline constexpr int timeMarkKindCount = 8;

/// The selection and order of rows.
enum class TimeOrder : std::uint8_t { Started, Wasted, Transferred };

struct TimeQuery {
    TimeOrder order = TimeOrder::Started;
    std::uint32_t top = 100; ///< how many rows; the others share one row "rest"

    friend bool operator==(const TimeQuery&, const TimeQuery&) = default;
};

/// A mark in a row: one exchange, or several of a kind that would overlap on a screen.
struct TimeMark {
    double begin = 0; ///< on the TimeScale
    double end = 0;
    TimeMarkKind kind = TimeMarkKind::Full;
    std::uint32_t exchange = noIndex; ///< the first
    std::uint32_t count = 1;
    Milliseconds startedAt = noTime;
    Milliseconds endedAt = noTime; ///< the last of them; startedAt if unknown
    ByteCount bytes = ByteCount::zero();
};

/// One resource over time.
struct TimeRow {
    std::string name;                 ///< URL; empty for the rest
    std::uint32_t resource = noIndex; ///< noIndex: the rest
    std::uint32_t resources = 1;      ///< how many it stands for
    std::vector<TimeMark> marks;      ///< by begin
};

/// Bytes over the network until then.
struct TimeSum {
    double at = 0; ///< on the TimeScale
    std::int64_t transferred = 0;
    std::int64_t saved = 0;  ///< by 304s: drawn on top of transferred
    std::int64_t wasted = 0; ///< missed and avoidable
};

/// A stretch between two pauses.
struct TimeSection {
    TimeScale::Stretch stretch;
    std::uint32_t requests = 0; ///< that the network answered
    std::uint32_t hits = 0;     ///< answered by the recorder's caches and service workers
    ByteCount transferred = ByteCount::zero();
};

/// A session over time: bounded, however long it is.
struct TimeData {
    std::vector<TimeRow> rows; ///< in display order; the rest, if any, is last
    bool hasRest = false;
    std::vector<TimeSection> sections;
    std::vector<TimeSum> sums; ///< ascending; the last has the totals of all exchanges with a time
    ByteParts total;           ///< of all exchanges with a time
    std::array<std::uint32_t, timeMarkKindCount> kinds{}; ///< how many exchanges, by TimeMarkKind
    double length = 0;                                    ///< where the scale ends
    std::uint32_t untimed = 0;                            ///< exchanges without a time, which are left out
};

/// The kind of mark for one exchange. Its bytes are in the part of the ledger with the same name.
[[nodiscard]] TimeMarkKind timeMarkKind(const Exchange& exchange, const Decision& decision,
                                        const Revalidation* revalidation) noexcept;

/// Lays the session out over time. Linear except for sorting the rows; returns a partial result when
/// cancelled.
[[nodiscard]] TimeData timeData(const TimeQuery& query, const Session& session, const Analysis& analysis,
                                Progress& progress);

/// The same for exports: without the secrets in the URLs.
[[nodiscard]] TimeData withoutSecrets(TimeData data, const Analysis& analysis, const MaskedSession& mask);

} // namespace hci
