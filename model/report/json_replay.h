#pragma once

#include "model/json/json_writer.h"
#include "model/report/report_options.h"

namespace hci {

/// The member `replay` of the JSON report: each replayed exchange with the recorded one.
void writeReplay(JsonWriter& json, const ReplayReport& replay, const MaskedSession& mask);

} // namespace hci
