#pragma once

#include "model/analysis/analysis.h"
#include "model/facts/key_groups.h"
#include "model/lint/finding_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// What the resources of a list are put together by.
enum class RowGrouping : std::uint8_t { None, CacheKey, Host };

/// Resources that a list shows below one row.
struct RowGroup {
    std::string name;                   ///< the host, or the address without what its key leaves out
    std::uint32_t first = noIndex;      ///< its first resource in time, hidden or not
    std::uint32_t key = noIndex;        ///< into KeyGroups::groups; noIndex: it is a host
    std::uint32_t resources = 0;        ///< with those that the filter hides
    ByteParts bytes;                    ///< of all of them
    FindingSummary findings;            ///< of all of them, each finding once
    std::vector<std::uint32_t> members; ///< the resources to show, in order
};

/// The groups of a session, and which of them each resource is in.
struct RowGroups {
    std::vector<RowGroup> groups;       ///< in the order of their first resources; without members
    std::vector<std::uint32_t> groupOf; ///< by resource: its group, noIndex where it stands for itself
};

/// By cache key, resources that no key joins with another stand for themselves; by host none does. The same
/// arguments number the groups alike. Linear but for sorts.
[[nodiscard]] RowGroups groupResources(RowGrouping grouping, const Session& session, const Analysis& analysis,
                                       const FindingIndex& findings, const KeyGroups& keys);

} // namespace hci
