#pragma once

#include "model/analysis/analysis.h"
#include "model/facts/key_groups.h"
#include "model/lint/finding_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// How a list groups resources.
enum class RowGrouping : std::uint8_t { None, CacheKey, Host };

/// Resources that a list shows below one row.
struct RowGroup {
    std::string name;                   ///< the host, or the URL without the parameters that its key ignores
    std::uint32_t first = noIndex;      ///< its first resource in time, hidden or not
    std::uint32_t key = noIndex;        ///< into KeyGroups::groups; noIndex: a host
    std::uint32_t resources = 0;        ///< including those that the filter hides
    ByteParts bytes;                    ///< of all of them
    FindingSummary findings;            ///< of all of them, each finding once
    std::vector<std::uint32_t> members; ///< the resources to show, in order
};

/// The groups of a session, and which of them each resource is in.
struct RowGroups {
    std::vector<RowGroup> groups;       ///< in the order of their first resources; without members
    std::vector<std::uint32_t> groupOf; ///< by resource: its group, noIndex if it has none
};

/// By cache key, resources that no key joins with another have no group; by host all have one. Equal
/// arguments give equal numbers; linear except for sorts.
[[nodiscard]] RowGroups groupResources(RowGrouping grouping, const Session& session, const Analysis& analysis,
                                       const FindingIndex& findings, const KeyGroups& keys);

} // namespace hci
