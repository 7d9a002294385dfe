#pragma once

#include "model/analysis/finding_caches.h"
#include "model/cache/cache_comparison.h"
#include "model/diff/address_answers.h"
#include "model/exchange/masked_session.h"
#include "model/probes/probe.h"
#include "model/report/text_style.h"
#include "model/state/state_comparison.h"
#include "model/transport/address_plan.h"
#include "model/transport/replay.h"
#include "model/view/what_if_comparison.h"

#include <memory>
#include <string>
#include <vector>

namespace hci {

/// A replay, compared with its recording.
struct ReplayReport {
    SessionPtr recording;
    ReplayComparison comparison; ///< its `replayed` are indexes into the report's session
};

/// The answers to the same URLs at another address.
struct AlsoReport {
    std::string connectTo;
    std::vector<ExchangeDiff> diffs;  ///< one per URL: the report's own answer first, the other second
    std::vector<Session::Part> parts; ///< the exchanges with that address
};

/// The answers to the same URLs at each other address of their hosts.
struct AddressesReport {
    using Answer = AddressAnswer;
    using Row = AddressAnswers;

    std::vector<HostAddresses> hosts;
    std::vector<Row> rows;            ///< in the order of the exchanges; only hosts with several addresses
    std::vector<Session::Part> parts; ///< the exchanges with those addresses
};

/// Parts of a report besides the analysis.
struct ReportExtras {
    std::shared_ptr<const ProbeReport> probes;             ///< null: none were sent
    std::shared_ptr<const ReplayReport> replay;            ///< null: the session is no replay
    std::shared_ptr<const AlsoReport> also;                ///< null: only one address was used
    CacheComparisonPtr caches = {};                        ///< null: not requested
    FindingCachesPtr findingCaches = {};                   ///< null: no real cache was requested
    WhatIfComparisonPtr whatIf = {};                       ///< null: no change was simulated
    std::shared_ptr<const AddressesReport> addresses = {}; ///< null: only one address per host was used
    SessionPtr all = {}; ///< all exchanges that the report quotes, for one mask; null: only the session's
    std::shared_ptr<const StateReport> state = {}; ///< null: no state is kept
};

/// The content and look of a report.
struct ReportOptions {
    bool includeSecrets = false; ///< else credentials, cookies and tokens are masked
    ReportExtras extras;
    TextStyle text{};                        ///< of the report for people
    std::shared_ptr<MaskedSession> masked{}; ///< the session's, if made before; null: make one
};

} // namespace hci
