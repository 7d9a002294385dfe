#pragma once

#include "model/analysis/analysis.h"
#include "model/view/hit_count.h"
#include "model/view/page_bytes.h"
#include "model/view/waste_causes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// Why bytes went over the network: the four parts of the ledger in more detail.
enum class ByteReason : std::uint8_t {
    Missed,        ///< sent whole without a change
    FreshByField,  ///< avoidable: the stored response names a lifetime, which was not over
    FreshByGuess,  ///< avoidable: fresh by a heuristic alone (RFC 9111 4.2.2)
    Revalidation,  ///< the cost of a 304, real or possible
    FirstLoad,     ///< needed: no earlier answer
    Changed,       ///< needed: revalidated, and had changed
    NotStored,     ///< needed: the cache may not store the answer
    NotAnswerable, ///< needed: a request that no cache may answer, such as POST
    NoFreshCopy,   ///< needed: loaded again without a fresh response
};
inline constexpr int byteReasonCount = 9;

/// One reason's share of the transferred bytes.
struct BytesByReason {
    ByteReason reason = ByteReason::Missed;
    std::uint32_t requests = 0; ///< each request counts for its main reason only
    ByteCount bytes = ByteCount::zero();
};

/// The bytes of one host's answers.
struct HostBytes {
    std::string host;           ///< with its port; empty if the URLs have none
    std::uint32_t requests = 0; ///< that the network answered
    std::uint32_t hosts = 1;    ///< how many it stands for; more where it is the rest
    ByteParts bytes;
};

/// One of the worst faults of a session, and where to see it.
struct WorstFault {
    WasteCause cause;
    std::uint32_t exchange = noIndex; ///< the first with the rule's most expensive finding
    std::string host;                 ///< of that exchange
    std::uint32_t hosts = 0;          ///< how many hosts show the fault
};

/// The overview of a session, with the numbers of the reports.
struct SessionOverview {
    ByteParts total;
    HitCount hits;
    std::uint32_t revalidations = 0;
    std::uint32_t notModified = 0; ///< of these, those that a 304 answered
    /// The faults that cost most bytes, followed, if there is room, by the gravest without known bytes.
    std::vector<WorstFault> faults;
    std::vector<BytesByReason>
        reasons;                  ///< the occurring ones, in the order of ByteReason; their sum is `total`
    std::vector<PageBytes> pages; ///< in the order of time; the rest, if any, is last and has no title
    std::vector<HostBytes> hosts; ///< most wasted first; the rest, if any, is last and has no name
};

inline constexpr std::size_t faultsInOverview = 3;
inline constexpr std::size_t hostsInOverview = 20; ///< the others share one row
inline constexpr std::size_t pagesInOverview = 12; ///< likewise

/// Sums up the session, with faults of these rules only. Linear in exchanges and findings; for a worker
/// thread.
[[nodiscard]] SessionOverview sessionOverview(const Session& session, const Analysis& analysis,
                                              const RuleSelection& rules = {});

} // namespace hci
