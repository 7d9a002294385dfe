#pragma once

#include "model/transport/probe.h"

namespace hci {

/// Reads the results of one target together. A plain GET that is answered 304 takes all meaning from the
/// other answers; a condition that makes the request fail, a tag that matches in another form and the like
/// are the one cause of what several probes show. Verdict and cause then say so, and results that show
/// nothing else are marked as `follows`. May be called again when results have been replaced.
void readTogether(ProbeTarget& target, const Session& session);

} // namespace hci
