#pragma once

#include "model/lint/probes/probed_target.h"
#include "model/lint/rule_list.h"

namespace hci {

/// A probe, and the rule that its answer breaks.
struct FailedProbe {
    ProbeId probe;
    RuleId rule{}; ///< told with the value that was sent and the status that came
    std::uint8_t variant = 0;
    ProbeVerdict verdict = ProbeVerdict::Fail;
    /// Tells it in its own way; false where it has nothing to say and the common way does.
    bool (*tell)(const ProbedTarget& target, const ProbeResult& result) = nullptr;
    /// The common way says nothing where Last-Modified is the time of each answer: the date that was sent is
    /// not that of what is there now (last-modified-now).
    bool byDate = false;
};

/// The active rules: what the answers to probes show of a server. A probe whose failure only repeats what a
/// simpler one showed is no finding of its own.
void checkProbes(const ProbeReport& probes, AnswerReader& reader, FindingSink& sink);

} // namespace hci
