#pragma once

#include "model/analysis/analysis.h"
#include "model/lint/rule_selection.h"
#include "model/settings/baseline.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace hci {

/// Rules that the settings silence: everywhere, or at the URLs of some patterns.
struct Silence {
    std::vector<RuleId> rules;     ///< empty: all
    std::vector<std::string> urls; ///< patterns as matchesUrl() has them; empty: everywhere

    friend bool operator==(const Silence&, const Silence&) = default;
};

/// Findings that were found and are not shown.
struct HiddenFindings {
    std::uint32_t silenced = 0; ///< by the settings
    std::uint32_t known = 0;    ///< by a baseline: they were there before

    friend bool operator==(const HiddenFindings&, const HiddenFindings&) = default;
};

/// Which findings the user wants to see.
struct FindingPolicy {
    RuleSelection rules;
    std::vector<Silence> silences;
    std::shared_ptr<const Baseline> baseline; ///< null: none
    std::vector<std::string> builds;          ///< patterns of URLs that a build renames, for the baseline
};

/// An analysis with the findings that the policy leaves.
struct ShownFindings {
    AnalysisPtr analysis;
    HiddenFindings hidden;
};

/// A finding is silenced where each URL that shows it is: one URL more, and it is shown whole. Those of rules
/// that are not asked for are not counted as hidden.
[[nodiscard]] ShownFindings shownFindings(const AnalysisPtr& analysis, const Session& session,
                                          const FindingPolicy& policy);

} // namespace hci
