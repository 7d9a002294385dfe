#pragma once

#include "model/base/job.h"
#include "model/facts/facts.h"
#include "model/lint/finding.h"

#include <array>
#include <memory>
#include <vector>

namespace hci {

struct AddressAnswers;
struct ProbeReport;

struct AnalysisOptions {
    CacheModel model = CacheModel::Private;
    std::shared_ptr<const ProbeReport> probes = {}; ///< for the active rules; null: none were asked
    RealCachePtr real = {};                         ///< null: a conforming cache of the model
    /// What the URLs answered at other addresses of their hosts; null: they were asked at one.
    std::shared_ptr<const std::vector<AddressAnswers>> addresses = {};
};

/// All that the program knows of a session: views and exporters read this and nothing else, so a number on
/// the screen and in a file cannot differ. A value: made once, shared as shared_ptr<const Analysis>.
struct Analysis : Facts {
    Findings findings;

    [[nodiscard]] std::array<std::uint32_t, 4> findingCounts() const noexcept; ///< by Severity
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// Analyses `session`; null when cancelled. Pure: reads no clock.
[[nodiscard]] AnalysisPtr analyse(const SessionPtr& session, const AnalysisOptions& options,
                                  Progress& progress);

} // namespace hci
