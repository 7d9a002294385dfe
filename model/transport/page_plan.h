#pragma once

#include "model/base/seeded_hash.h"
#include "model/transport/inspection.h"

#include <array>
#include <unordered_set>

namespace hci {

/// Plans the requests that follow those for the pages themselves, in two rounds: what their HTML loads, then
/// what its style sheets load; at most maxPageLinks addresses, each once.
///
/// Credentials and the client certificate go only to the pages' own origins; probes, unsafe methods and
/// TransportOptions::connectTo apply only to the pages. A document leads to no address less public than its
/// server's (TransportOptions::reach).
class PagePlan {
public:
    /// `pages`: the options of the pages' own inspection.
    explicit PagePlan(InspectionOptions pages);

    /// The next round: inspections to run one after the other; empty when nothing is left to load. `session`
    /// holds the results so far, earlier exchanges first.
    [[nodiscard]] std::vector<InspectionOptions> next(const Session& session);

private:
    /// By the zone of the server whose document named them.
    using Urls = std::array<std::vector<std::string>, 3>;

    void readLinks(const Session& session, Urls& own, Urls& others);

    InspectionOptions m_own;    // for URLs at the pages' own origins
    InspectionOptions m_others; // for URLs elsewhere
    std::vector<Origin> m_origins;
    std::unordered_set<std::string, SeededTextHash> m_asked;
    std::size_t m_links = 0;
    std::uint32_t m_read = 0; // exchanges whose links were taken
    int m_rounds = 2;
};

} // namespace hci
