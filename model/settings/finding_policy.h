#pragma once

#include "model/analysis/analysis.h"
#include "model/lint/rule_selection.h"
#include "model/settings/baseline.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hci {

/// Rules that the settings silence: everywhere, or at URLs that match patterns.
struct Silence {
    std::vector<RuleId> rules;     ///< empty: all
    std::vector<std::string> urls; ///< patterns for matchesUrl(); empty: everywhere

    friend bool operator==(const Silence&, const Silence&) = default;
};

/// Numbers of findings that are not shown.
struct HiddenFindings {
    std::uint32_t silenced = 0; ///< by the settings
    std::uint32_t known = 0;    ///< by a baseline: known before

    friend bool operator==(const HiddenFindings&, const HiddenFindings&) = default;
};

/// Which findings the user wants to see.
struct FindingPolicy {
    RuleSelection rules;
    std::vector<Silence> silences;
    std::shared_ptr<const Baseline> baseline; ///< null: none
    std::vector<std::string> builds; ///< URL patterns of files that a build renames, for the baseline
};

/// An analysis with the findings that the policy keeps.
struct ShownFindings {
    AnalysisPtr analysis;
    HiddenFindings hidden;
};

/// A finding is silenced only if every URL that shows it is; otherwise it is shown whole. Findings of rules
/// that the policy does not select do not count as hidden.
///
/// The analysis is null once `stopped` returned true; it stays true, and any thread calls it.
[[nodiscard]] ShownFindings shownFindings(const AnalysisPtr& analysis, const Session& session,
                                          const FindingPolicy& policy,
                                          const std::function<bool()>& stopped = {});

} // namespace hci
