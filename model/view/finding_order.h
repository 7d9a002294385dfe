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

/// How a list groups findings.
enum class FindingGrouping : std::uint8_t { None, Rule, Resource };

/// The sort key of findings and their groups. The first two sort the worst first, names from A to Z, numbers
/// largest first.
enum class FindingSort : std::uint8_t { Severity, Rule, Resources, Bytes };

struct FindingQuery {
    FindingGrouping grouping = FindingGrouping::None;
    FindingSort sort = FindingSort::Severity;
    bool reversed = false;
    QString text; ///< in the rule's id or title, the sentence, or the URL of the first exchange; in any case
    std::array<bool, 4> severities{true, true, true, true}; ///< by Severity
    std::uint32_t resource = noIndex;                       ///< only its findings; noIndex: the session's
};

/// Findings under one heading.
struct FindingGroup {
    std::uint32_t subject = 0; ///< RuleId as a number, or an index of a resource
    std::uint32_t first = 0;   ///< into FindingOrder::rows
    std::uint32_t count = 0;
    Severity worst = Severity::Good;
    std::uint32_t resources = 0; ///< number of different ones
    ByteCount bytes;             ///< of its findings together
    bool hasBytes = false;       ///< whether some finding counts bytes
};

/// The rows of a list of findings, in order.
struct FindingOrder {
    FindingGrouping grouping = FindingGrouping::None;
    std::vector<FindingGroup> groups; ///< empty without grouping
    std::vector<std::uint32_t> rows;  ///< indexes into Findings::findings; by group, if grouped
    std::uint32_t shown = 0;          ///< different findings among them
    std::uint32_t total = 0;          ///< how many there are without text and severities
};

/// Filters, groups and sorts, without rules that `index` leaves out; by resource, a finding is below each
/// resource that shows it. Linear except for the sort; returns a partial result when cancelled.
[[nodiscard]] FindingOrder orderFindings(const FindingQuery& query, const Session& session,
                                         const Analysis& analysis, const FindingIndex& index,
                                         Progress& progress);

} // namespace hci
