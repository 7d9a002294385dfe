#pragma once

#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"

namespace hci {

struct ProbeReport;

/// The active rules: what the answers to probes show of a server, told of the plain GET that the user sees. A
/// probe whose failure only repeats what a simpler one showed is no finding of its own.
void checkProbes(const ProbeReport& probes, AnswerReader& reader, FindingSink& sink);

} // namespace hci
