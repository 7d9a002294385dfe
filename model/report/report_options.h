#pragma once

#include "model/analysis/finding_caches.h"
#include "model/cache/cache_comparison.h"
#include "model/diff/address_answers.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_style.h"
#include "model/state/state_comparison.h"
#include "model/transport/address_plan.h"
#include "model/transport/probe.h"
#include "model/transport/replay.h"
#include "model/view/what_if_comparison.h"

#include <memory>
#include <string>
#include <vector>

namespace hci {

/// A replay beside its recording.
struct ReplayReport {
    SessionPtr recording;
    ReplayComparison comparison; ///< its `replayed` are indexes of the session that the report is about
};

/// What the same URLs answered at another address.
struct AlsoReport {
    std::string connectTo;
    std::vector<ExchangeDiff> diffs;  ///< an URL each: as the report is about first, as there second
    std::vector<Session::Part> parts; ///< of what was asked there
};

/// What the same URLs answered at each other address of their hosts.
struct AddressesReport {
    using Answer = AddressAnswer;
    using Row = AddressAnswers;

    std::vector<HostAddresses> hosts;
    std::vector<Row> rows; ///< in the order of the exchanges; those of hosts with several addresses
    std::vector<Session::Part> parts; ///< of what was asked there
};

/// What a report says beside the analysis.
struct ReportExtras {
    std::shared_ptr<const ProbeReport> probes;             ///< null: none were asked for
    std::shared_ptr<const ReplayReport> replay;            ///< null: the session is no replay
    std::shared_ptr<const AlsoReport> also;                ///< null: they were asked at one address
    CacheComparisonPtr caches = {};                        ///< null: several caches were not asked for
    FindingCachesPtr findingCaches = {};                   ///< null: no real cache was asked for
    WhatIfComparisonPtr whatIf = {};                       ///< null: nothing else was tried
    std::shared_ptr<const AddressesReport> addresses = {}; ///< null: each host was asked at one address
    SessionPtr all = {}; ///< all exchanges that the report quotes, for one mask; null: the session's alone
    std::shared_ptr<const StateReport> state = {}; ///< null: nothing is remembered between runs
};

/// What a report is to contain.
struct ReportOptions {
    bool includeSecrets = false; ///< else credentials, cookies and tokens are masked
    ReportExtras extras;
    TextStyle text{};                        ///< of the report for people
    std::shared_ptr<MaskedSession> masked{}; ///< the session's, where it was made ahead; null: it is made
};

} // namespace hci
