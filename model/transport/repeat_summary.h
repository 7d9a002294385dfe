#pragma once

#include "model/exchange/session.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hci {

/// The cache that answered, by the field in which it names itself (X-Served-By, X-Amz-Cf-Pop, CF-Ray, Via …);
/// else the address that answered; empty if neither is known.
[[nodiscard]] std::string edgeNameOf(const Exchange& answer);

/// A summary of the answers to one request that was sent several times.
struct RepeatSummary {
    int sent = 0;
    int answered = 0;                                    ///< with a final status
    std::set<std::string> tags;                          ///< as sent; an empty one: an answer had none
    std::map<std::string, std::set<std::string>> byEdge; ///< the tags of each edge
    std::set<int> statuses;

    void add(const Exchange& answer);
    /// Tags differ between edges, and each edge keeps to its own.
    [[nodiscard]] bool differsByEdge() const noexcept;
};
[[nodiscard]] RepeatSummary summariseRepeats(const Session& session, const std::vector<std::uint32_t>& rows);

} // namespace hci
