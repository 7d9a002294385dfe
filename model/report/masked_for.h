#pragma once

#include "model/analysis/analysis.h"
#include "model/report/report_options.h"

namespace hci {

/// The masked texts of a session for any report of it, or of the session that it is a part of. Check
/// stopped() where `stopped` may be true.
[[nodiscard]] std::shared_ptr<MaskedSession> makeMask(const Session& session, const ReportOptions& options,
                                                      const MaskedSession::Stopped& stopped = {});

/// The masked texts of a session for a report of its analysis, including its Vary keys.
[[nodiscard]] std::shared_ptr<MaskedSession> maskedFor(const Session& session, const Analysis& analysis,
                                                       const ReportOptions& options);

} // namespace hci
