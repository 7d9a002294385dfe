#pragma once

#include "model/transport/inspection.h"

#include <array>
#include <unordered_set>

namespace hci {

/// What an inspection of pages asks for after the pages themselves, in two rounds: what their HTML loads, and
/// what the style sheets load that came with it; at most mostPageLinks addresses, each once. Credentials and
/// the client certificate go to the pages' own origins alone; probes, unsafe methods and
/// TransportOptions::connectTo stay with the pages. A document leads to no address that is less public than
/// its server's (TransportOptions::reach).
class PagePlan {
public:
    /// `pages` as they were asked for themselves.
    explicit PagePlan(InspectionOptions pages);

    /// The next round: inspections to run one after the other; none where there is nothing more to load.
    /// `session` holds what came so far, earlier exchanges first.
    [[nodiscard]] std::vector<InspectionOptions> next(const Session& session);

private:
    /// By the zone of the server that named them.
    using Urls = std::array<std::vector<std::string>, 3>;

    void readLinks(const Session& session, Urls& own, Urls& others);

    InspectionOptions m_own;    // for what stands at the pages' own origins
    InspectionOptions m_others; // for what stands elsewhere
    std::vector<Origin> m_origins;
    std::unordered_set<std::string> m_asked;
    std::size_t m_links = 0;
    std::uint32_t m_read = 0; // exchanges whose links were taken
    int m_rounds = 2;
};

} // namespace hci
