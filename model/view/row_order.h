#pragma once

#include "model/base/job.h"
#include "model/view/row_facts.h"
#include "model/view/row_filter.h"

#include <cstdint>
#include <vector>

namespace hci {

/// What a row is: a resource with its exchanges below it, or one exchange.
enum class RowMode : std::uint8_t { Resources, Exchanges };

/// What rows are sorted by.
enum class SortKey : std::uint8_t {
    Time,
    Url,
    Method,
    Status,
    Outcome,
    Validators,
    Freshness,
    CacheControl,
    Age,
    Decision,
    Source,
    Wire,
    Saved,
    Missed,
    Findings
};

struct RowQuery {
    RowFilter filter;
    RowMode mode = RowMode::Resources;
    SortKey key = SortKey::Time;
    bool descending = false;

    friend bool operator==(const RowQuery&, const RowQuery&) = default;
};

/// The rows to show, in order: resource indexes or exchange indexes.
struct RowOrder {
    RowMode mode = RowMode::Resources;
    std::vector<std::uint32_t> rows;
    std::uint32_t total = 0; ///< how many there are without the filter
};

/// Filters and sorts. A resource passes when one of its exchanges does. Linear, but for the sort; stops
/// early, with what it has, when cancelled.
[[nodiscard]] RowOrder orderRows(const RowQuery& query, const Session& session, const Analysis& analysis,
                                 const FindingIndex& findings, Progress& progress);

} // namespace hci
