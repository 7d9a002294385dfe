#pragma once

#include "model/cache/real_cache.h"
#include "model/facts/facts.h"
#include "model/lint/cdn_status.h"

#include <optional>
#include <string>

namespace hci {

/// The cache nearest to the client, as one answer shows it: what it says of itself, which machine or place it
/// is, and the profile that it is held against.
struct Edge {
    EdgeStatus status;
    const CacheProfile* profile = nullptr; ///< null: a conforming cache
    CacheParameters parameters{};
    CacheModel model = CacheModel::Cdn; ///< of a conforming one
    std::string place;                  ///< what it says of machine and location; empty: nothing
    bool onlyMissesKnow = false;        ///< it writes no Age: how old a hit is stays unknown

    /// "Cloudflare (FRA)": for a sentence, through translated().
    [[nodiscard]] std::string label() const;
};

/// nullopt where no cache says what it did, or only a network of many places that does not say which one.
/// The chosen cache of `facts` gives its profile where the answer does not show another product.
[[nodiscard]] std::optional<Edge> edgeOf(const Exchange& exchange, const Facts& facts);

/// As far as the answers tell, both are the same machine, or machines of one location.
[[nodiscard]] bool isSameEdge(const Edge& a, const Edge& b) noexcept;

/// Milliseconds for which the edge answers by its profile from what this exchange brought, counted from its
/// reception; 0: not at all.
[[nodiscard]] Milliseconds keptFor(const Edge& edge, const Exchange& exchange);

/// By its profile the edge looks for a stored response when it gets this request.
[[nodiscard]] bool looksUp(const Edge& edge, const Exchange& exchange);

} // namespace hci
