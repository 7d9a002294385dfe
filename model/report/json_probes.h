#pragma once

#include "model/json/json_writer.h"
#include "model/probes/probe.h"

namespace hci {

class MaskedSession;

/// The member `probes` of the JSON report: what each probe of each target sent, what the rules demand, and
/// the answer.
void writeProbes(JsonWriter& json, const ProbeReport& probes, const MaskedSession& mask);

} // namespace hci
