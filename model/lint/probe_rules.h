#pragma once

#include "model/lint/probed_target.h"

namespace hci {

/// A probe, and the rule that its answer breaks.
struct FailedProbe {
    ProbeId probe;
    /// Reported with the sent value and the received status; null where tell() reports in all cases.
    const RuleId* rule = nullptr;
    std::uint8_t variant = 0;
    ProbeVerdict verdict = ProbeVerdict::Fail;
    /// Reports it in its own way; returns false if the common way applies.
    bool (*tell)(const ProbedTarget& target, const ProbeResult& result) = nullptr;
    std::optional<Severity> severity = {}; ///< of the common way; absent: the rule's own
    /// The common way says nothing where Last-Modified is the time of each answer: the date that was sent is
    /// not that of what is there now (last-modified-now).
    bool byDate = false;
};

/// A cause of failures that one rule reports, whichever probe failed. Entries for the probe do not apply
/// then.
struct FailedCause {
    ProbeCause cause;
    void (*tell)(const ProbedTarget& target, const ProbeResult& result);
};

/// The active rules, which judge a server by its answers to probes. A probe that only repeats the failure of
/// a simpler one gives no finding.
void checkProbes(const ProbeReport& probes, AnswerReader& reader, FindingSink& sink);

} // namespace hci
