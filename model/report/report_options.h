#pragma once

#include "model/exchange/masked_session.h"
#include "model/report/text_style.h"
#include "model/transport/probe.h"
#include "model/transport/replay.h"

#include <memory>

namespace hci {

/// A replay beside its recording.
struct ReplayReport {
    SessionPtr recording;
    ReplayComparison comparison; ///< its `replayed` are indexes of the session that the report is about
};

/// What a report says beside the analysis.
struct ReportExtras {
    std::shared_ptr<const ProbeReport> probes;  ///< null: none were asked for
    std::shared_ptr<const ReplayReport> replay; ///< null: the session is no replay
};

/// What a report is to contain.
struct ReportOptions {
    bool includeSecrets = false; ///< else credentials, cookies and tokens are masked
    ReportExtras extras;
    TextStyle text{};                        ///< of the report for people
    std::shared_ptr<MaskedSession> masked{}; ///< the session's, where it was made ahead; null: it is made
};

} // namespace hci
