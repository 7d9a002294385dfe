#pragma once

#include "model/cache/decision.h"
#include "model/exchange/pairing.h"
#include "model/job.h"
#include "model/lint/finding.h"
#include "model/savings/ledger.h"

#include <array>
#include <memory>
#include <vector>

namespace hci {

/// What a resource is, in one code; the words are verdictText()'s.
enum class VerdictCode : std::uint8_t {
    NotModified,           ///< revalidates with 304, complete
    NotModifiedIncomplete, ///< 304 that leaves out fields it must repeat
    Contradicted,          ///< 304 that another answer shows to be untrue
    Missed,                ///< 200 although nothing changed
    TagChanges,            ///< the tag differs although the content is the same
    Modified,              ///< the content changed
    Avoidable,             ///< requested although fresh
    Redownloaded,          ///< the same content came again: the request sent no validator along
    Unconditional304,
    NoStoredResponse,
    Undetermined,
    PreconditionFailed,
    OtherStatus,
    NotStored,   ///< no cache may store it
    NoValidator, ///< stored, and nothing to validate with
    FirstLoad,   ///< seen once; fresh or can be validated
    CacheHit,    ///< answered by the recorder's cache, after one load at most
    Failed,      ///< no answer
};
[[nodiscard]] QLatin1StringView name(VerdictCode code) noexcept;
[[nodiscard]] QString verdictText(VerdictCode code);

struct ProbeReport;

struct AnalysisOptions {
    CacheModel model = CacheModel::Private;
    std::shared_ptr<const ProbeReport> probes = {}; ///< for the active rules; null: none were asked
};

/// All that the program knows of a session: views and exporters read this and nothing else, so a number on
/// the screen and in a file cannot differ. A value: made once, shared as shared_ptr<const Analysis>.
struct Analysis {
    CacheModel model = CacheModel::Private;
    Resources resources;
    std::vector<Revalidation> revalidations;
    std::vector<std::uint32_t>
        revalidationOf; ///< by exchange index: the one it is the conditional of, or noIndex
    Simulation simulation;
    Ledger ledger;
    std::vector<ByteParts> exchangeBytes; ///< by exchange index
    std::vector<VerdictCode> verdicts;    ///< by resource index
    Findings findings;

    [[nodiscard]] std::array<std::uint32_t, outcomeCount> outcomeCounts() const noexcept;
    [[nodiscard]] std::array<std::uint32_t, decisionKindCount> decisionCounts() const noexcept;
    [[nodiscard]] std::array<std::uint32_t, 4> findingCounts() const noexcept; ///< by Severity
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// Analyses `session`; null when cancelled. Pure: reads no clock.
[[nodiscard]] AnalysisPtr analyse(const SessionPtr& session, const AnalysisOptions& options,
                                  Progress& progress);

} // namespace hci
