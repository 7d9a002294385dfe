#pragma once

#include "model/base/job.h"
#include "model/exchange/session.h"
#include "model/lint/finding.h"

#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <vector>

namespace hci {

struct Analysis;
class FindingIndex;

/// What findings are put together by in a list.
enum class FindingGrouping : std::uint8_t { None, Rule, Resource };

/// What findings, and groups of them, are sorted by. The first two go from the worst down, names from A on,
/// numbers from the largest down.
enum class FindingSort : std::uint8_t { Severity, Rule, Resources, Bytes };

struct FindingQuery {
    FindingGrouping grouping = FindingGrouping::None;
    FindingSort sort = FindingSort::Severity;
    bool reversed = false;
    QString text; ///< in the rule's id or title, the sentence, or the URL of the first exchange; case is one
    std::array<bool, 4> severities{true, true, true, true}; ///< by Severity
    std::uint32_t resource = noIndex;                       ///< its findings alone; noIndex: the session's
};

/// Findings under one heading.
struct FindingGroup {
    std::uint32_t subject = 0; ///< RuleId as a number, or an index of a resource
    std::uint32_t first = 0;   ///< into FindingOrder::rows
    std::uint32_t count = 0;
    Severity worst = Severity::Good;
    std::uint32_t resources = 0; ///< how many different ones are concerned
    ByteCount bytes;             ///< of its findings together
    bool hasBytes = false;       ///< some finding counts bytes
};

/// The rows of a list of findings, in order.
struct FindingOrder {
    FindingGrouping grouping = FindingGrouping::None;
    std::vector<FindingGroup> groups; ///< empty where nothing is put together
    std::vector<std::uint32_t> rows;  ///< indexes into Findings::findings; by group, where there are groups
    std::uint32_t shown = 0;          ///< different findings among them
    std::uint32_t total = 0;          ///< how many there are without text and severities
};

/// Filters, groups and sorts. By resource, a finding stands below each resource that shows it. Linear but for
/// the sort; stops early, with what it has, when cancelled. Rules that `index` leaves out are left out here.
[[nodiscard]] FindingOrder orderFindings(const FindingQuery& query, const Session& session,
                                         const Analysis& analysis, const FindingIndex& index,
                                         Progress& progress);

} // namespace hci
