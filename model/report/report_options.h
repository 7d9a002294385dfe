#pragma once

#include "model/transport/probe.h"

#include <memory>

namespace hci {

/// What a report is to contain beside the analysis.
struct ReportOptions {
    bool includeSecrets = false;               ///< else credentials, cookies and tokens are masked
    std::shared_ptr<const ProbeReport> probes; ///< null: none were asked for
};

} // namespace hci
