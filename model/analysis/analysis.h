#pragma once

#include "model/base/bounds.h"
#include "model/base/job.h"
#include "model/facts/facts.h"
#include "model/lint/finding.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace hci {

struct AddressAnswers;
struct ProbeReport;

struct AnalysisOptions {
    CacheModel model = CacheModel::Private;
    std::shared_ptr<const ProbeReport> probes = {}; ///< for the active rules; null: no probes were sent
    RealCachePtr real = {};                         ///< null: a conforming cache of the model
    /// Answers of the URLs at other addresses of their hosts; null: none were requested.
    std::shared_ptr<const std::vector<AddressAnswers>> addresses = {};
    std::uint64_t unpackedBytes = bounds::analysis::unpackedBytes; ///< to compare contents
};

/// All that the program knows of a session. Views and exporters read only this, so numbers on the screen and
/// in files agree; made once and shared as shared_ptr<const Analysis>.
struct Analysis : Facts {
    Findings findings;

    [[nodiscard]] std::array<std::uint32_t, 4> findingCounts() const noexcept; ///< by Severity
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// Analyses `session`; null when cancelled. Pure: reads no clock.
[[nodiscard]] AnalysisPtr analyse(const SessionPtr& session, const AnalysisOptions& options,
                                  Progress& progress);

} // namespace hci
