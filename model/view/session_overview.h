#pragma once

#include "model/analysis/analysis.h"
#include "model/view/hit_count.h"
#include "model/view/page_bytes.h"
#include "model/view/waste_causes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// Why bytes went over the network: the four parts of the ledger, told further apart.
enum class ByteReason : std::uint8_t {
    Missed,        ///< sent whole although nothing had changed
    FreshByField,  ///< avoidable: the stored copy names a lifetime, which was not over
    FreshByGuess,  ///< avoidable: fresh by a heuristic alone (RFC 9111 4.2.2)
    Revalidation,  ///< what asking "has it changed?" cost or would have cost
    FirstLoad,     ///< needed: no answer for it came before
    Changed,       ///< needed: it was asked about, and had changed
    NotStored,     ///< needed: the answer is one that the cache may not store
    NotAnswerable, ///< needed: a request that no cache may answer, as POST
    NoFreshCopy,   ///< needed: loaded again, with nothing there that was fresh
};
inline constexpr int byteReasonCount = 9;

/// One reason's share of what was transferred.
struct BytesByReason {
    ByteReason reason = ByteReason::Missed;
    std::uint32_t requests = 0; ///< each request is counted for one reason: what most of it was for
    ByteCount bytes = ByteCount::zero();
};

/// What one host's answers cost.
struct HostBytes {
    std::string host;           ///< with its port; empty where the URLs have none
    std::uint32_t requests = 0; ///< that the network answered
    std::uint32_t hosts = 1;    ///< how many it stands for; more where it is the rest
    ByteParts bytes;
};

/// One of the worst faults of a session, and where to see it.
struct WorstFault {
    WasteCause cause;
    std::uint32_t exchange = noIndex; ///< the first that shows the dearest finding of the rule
    std::string host;                 ///< of that exchange
    std::uint32_t hosts = 0;          ///< how many hosts show the fault
};

/// What there is to know of a session before anything is looked at. The numbers are those of the reports.
struct SessionOverview {
    ByteParts total;
    HitCount hits;
    std::uint32_t revalidations = 0;
    std::uint32_t notModified = 0; ///< of these, those that a 304 answered
    /// Those that cost most bytes; where there is room behind them, the gravest of which no byte is known.
    std::vector<WorstFault> faults;
    std::vector<BytesByReason> reasons; ///< those that occur, in the order of ByteReason; they sum to `total`
    std::vector<PageBytes> pages;       ///< in the order of time; the rest, if any, is last and has no title
    std::vector<HostBytes> hosts;       ///< most wasted first; the rest, if any, is last and has no name
};

inline constexpr std::size_t faultsInOverview = 3;
inline constexpr std::size_t hostsInOverview = 20; ///< what lies beyond is one row
inline constexpr std::size_t pagesInOverview = 12; ///< likewise

/// Sums the session up, with faults by these rules alone. Linear in exchanges and findings; for a worker
/// thread.
[[nodiscard]] SessionOverview sessionOverview(const Session& session, const Analysis& analysis,
                                              const RuleSelection& rules = {});

} // namespace hci
