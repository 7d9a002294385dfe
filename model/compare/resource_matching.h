#pragma once

#include "model/compare/compared_side.h"
#include "model/exchange/masked_session.h"

#include <optional>

namespace hci {

/// The key by which two resources were matched.
enum class MatchedBy : std::uint8_t {
    Url,         ///< equal URLs
    Secret,      ///< equal except for a token or a session in it
    Fingerprint, ///< equal except for the hash in the file's name: a build gives a new one to new content
};
[[nodiscard]] QLatin1StringView name(MatchedBy by) noexcept; ///< "url" …

/// One resource of the comparison.
struct ResourcePair {
    std::uint32_t before = noIndex; ///< into ComparedSide::resources; noIndex: only the other side has it
    std::uint32_t after = noIndex;
    MatchedBy by = MatchedBy::Url;
    /// Several of one side match several of the other, so none were paired.
    bool ambiguous = false;

    [[nodiscard]] bool both() const noexcept { return before != noIndex && after != noIndex; }
};

/// Two origins taken as the same site, because only one side has each and their paths are the same: staging
/// beside production, or a test server on another port.
struct OriginPair {
    std::string before;
    std::string after;
    std::uint32_t common = 0; ///< number of equal paths
};

/// The resources of both sides in pairs.
struct ResourceMatches {
    std::vector<ResourcePair> pairs;     ///< those of BEFORE in its order, then those only in AFTER
    std::vector<std::uint32_t> ofBefore; ///< pairs, by resource
    std::vector<std::uint32_t> ofAfter;
    std::optional<OriginPair> origins;
};

/// Matches by URL, then by URL without its secrets, then by URL without fingerprints; each time only if one
/// of BEFORE fits exactly one of AFTER.
///
/// `mask` masks the URLs of both sides, however they are shown later. Linear; when cancelled, stops early
/// with partial results.
[[nodiscard]] ResourceMatches matchResources(const ComparedSide& before, const ComparedSide& after,
                                             const TextPool& pool, const MaskedSession& mask,
                                             const Progress& progress);

} // namespace hci
