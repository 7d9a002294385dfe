#pragma once

#include "model/base/job.h"
#include "model/view/row_facts.h"
#include "model/view/row_filter.h"
#include "model/view/row_groups.h"

#include <cstdint>
#include <memory>
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
    RowGrouping grouping = RowGrouping::None; ///< of resources

    friend bool operator==(const RowQuery&, const RowQuery&) = default;
};

/// The rows to show, in order: resource indexes or exchange indexes; total + i is the group i.
struct RowOrder {
    RowMode mode = RowMode::Resources;
    std::vector<std::uint32_t> rows;
    std::uint32_t total = 0; ///< how many resources or exchanges there are without the filter
    std::uint32_t shown = 0; ///< how many of them are to be shown, in groups or not
    RowGrouping grouping = RowGrouping::None;
    RowGroups groups;                      ///< a group without members has no row
    std::shared_ptr<const KeyGroups> keys; ///< what the groups are of, where they are cache keys
    std::int64_t mostWire = 0;             ///< bytes of one row, but for those below another
    std::int64_t mostSaved = 0;            ///< likewise
    std::vector<std::uint32_t> rowOf;      ///< by row: its place below its parent, noIndex where hidden

    /// The group that a row is; null where it is a resource or an exchange.
    [[nodiscard]] const RowGroup* groupAt(std::uint32_t row) const noexcept {
        return row < total ? nullptr : &groups.groups[row - total];
    }
    /// The resources that the rows show, in groups or not; where mode is Resources. In no order.
    [[nodiscard]] std::vector<std::uint32_t> shownResources() const;
};

/// Filters, sorts and groups. A resource passes when one of its exchanges does; a group is shown where one of
/// its resources is, and where its first one would stand, or by its own sum where bytes are sorted. Linear,
/// but for the sort; stops early, with what it has, when cancelled.
/// `keys`: of the same session and analysis, as an earlier order had them; null: they are found where they
/// are asked for.
[[nodiscard]] RowOrder orderRows(const RowQuery& query, const Session& session, const Analysis& analysis,
                                 const FindingIndex& findings, Progress& progress,
                                 std::shared_ptr<const KeyGroups> keys = nullptr);

} // namespace hci
