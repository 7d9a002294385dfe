#pragma once

#include "model/base/job.h"
#include "model/view/row_facts.h"
#include "model/view/row_filter.h"
#include "model/view/row_groups.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hci {

/// The kind of rows: resources with their exchanges below, or exchanges.
enum class RowMode : std::uint8_t { Resources, Exchanges };

/// The sort key of rows.
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
    RowGrouping grouping = RowGrouping::None; ///< of resources

    friend bool operator==(const RowQuery&, const RowQuery&) = default;
};

/// The rows to show, in order: resource indexes or exchange indexes; total + i is the group i.
struct RowOrder {
    RowMode mode = RowMode::Resources;
    std::vector<std::uint32_t> rows;
    std::uint32_t total = 0; ///< number of resources or exchanges without the filter
    std::uint32_t shown = 0; ///< number of them to show, in groups or not
    RowGrouping grouping = RowGrouping::None;
    RowGroups groups;                      ///< a group without members has no row
    std::shared_ptr<const KeyGroups> keys; ///< the source of groups by cache key
    std::int64_t mostWire = 0;             ///< the most bytes of one top-level row
    std::int64_t mostSaved = 0;            ///< likewise
    std::vector<std::uint32_t> rowOf;      ///< by row: its place below its parent, noIndex if hidden

    /// The group of the row; null if the row is a resource or an exchange.
    [[nodiscard]] const RowGroup* groupAt(std::uint32_t row) const noexcept {
        return row < total ? nullptr : &groups.groups[row - total];
    }
    /// The resources that the rows show, in groups or not, unordered; only if mode is Resources.
    [[nodiscard]] std::vector<std::uint32_t> shownResources() const;
};

/// Filters, sorts and groups. A resource passes if one of its exchanges does; a group is sorted like its
/// first shown resource, or by its own sum of bytes.
///
/// Linear except for the sort; returns a partial result when cancelled. `keys`: those of an earlier order of
/// the same analysis; null: computed if needed.
[[nodiscard]] RowOrder orderRows(const RowQuery& query, const Session& session, const Analysis& analysis,
                                 const FindingIndex& findings, Progress& progress,
                                 std::shared_ptr<const KeyGroups> keys = nullptr);

} // namespace hci
