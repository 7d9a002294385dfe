#pragma once

#include "model/job.h"
#include "model/rows/row_filter.h"

#include <cstdint>
#include <vector>

namespace hci {

/// Which validators an answer carries, in the order in which a list sorts them: the best last.
enum class ValidatorKind : std::uint8_t {
    Unknown,
    None,
    DateOnly,
    WeakTag,
    WeakTagAndDate,
    StrongTag,
    StrongTagAndDate
};
[[nodiscard]] ValidatorKind validatorKind(const Exchange& exchange) noexcept;

/// The exchange whose fields stand for a resource in a list: the last answer that is not a 304 and has
/// fields, else the last one.
[[nodiscard]] std::uint32_t shownExchange(const Session& session, const Resources& resources,
                                          std::uint32_t resource);

/// The media type that the recorder gives, else that of Content-Type, without parameters; empty where nobody
/// says.
[[nodiscard]] std::string_view mediaTypeOf(const Exchange& exchange) noexcept;

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
