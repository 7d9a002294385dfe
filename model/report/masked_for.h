#pragma once

#include "model/analysis/analysis.h"
#include "model/report/report_options.h"

namespace hci {

/// The texts of a session as a report of its analysis may give them: those of its Vary keys, too.
[[nodiscard]] std::shared_ptr<MaskedSession> maskedFor(const Session& session, const Analysis& analysis,
                                                       const ReportOptions& options);

} // namespace hci
