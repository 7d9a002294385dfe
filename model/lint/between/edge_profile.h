#pragma once

#include "model/cache/real_cache.h"
#include "model/facts/facts.h"
#include "model/lint/cdn_status.h"

#include <optional>
#include <string>

namespace hci {

/// The cache nearest to the client, as one answer shows it: its status, its machine or location, and the
/// profile to judge it by.
struct Edge {
    EdgeStatus status;
    const CacheProfile* profile = nullptr; ///< null: a conforming cache
    CacheParameters parameters{};
    CacheModel model = CacheModel::Cdn; ///< for a conforming cache
    std::string place;                  ///< the machine and location that it names; empty: none
    bool onlyMissesKnow = false;        ///< it writes no Age, so the age of a hit is unknown

    /// "Cloudflare (FRA)": for a sentence, through translated().
    [[nodiscard]] std::string label() const;
};

/// nullopt if no cache reports its status, or only a network that does not name its location. `facts` gives
/// the profile unless the answer shows another product.
[[nodiscard]] std::optional<Edge> edgeOf(const Exchange& exchange, const Facts& facts);

/// Whether both are the same machine, or machines of one location, by their answers.
[[nodiscard]] bool isSameEdge(const Edge& a, const Edge& b) noexcept;

/// Milliseconds from reception for which, by its profile, the edge uses this exchange's answer; 0: not at
/// all.
[[nodiscard]] Milliseconds keptFor(const Edge& edge, const Exchange& exchange);

/// Whether, by its profile, the edge looks up a stored response for this request.
[[nodiscard]] bool looksUp(const Edge& edge, const Exchange& exchange);

} // namespace hci
