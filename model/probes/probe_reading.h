#pragma once

#include "model/probes/probe.h"

namespace hci {

/// Reads the results of one target together, finds the one cause behind several results, and sets verdict and
/// cause accordingly. Results that show nothing else get `follows`.
///
/// Such causes are a plain GET that gets a 304, which makes the other answers meaningless, a condition that
/// makes the request fail, or a tag that matches in another form. Call it again when results were replaced.
void readTogether(ProbeTarget& target, const Session& session);

} // namespace hci
