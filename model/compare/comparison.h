#pragma once

#include "model/compare/compared_side.h"
#include "model/compare/resource_matching.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace hci {

/// What became of a finding on some of its resources. A finding is known by rule, field and resource; never
/// by its text, its place or how often it was seen.
enum class FindingState : std::uint8_t {
    Fixed,           ///< AFTER tests the same and does not show it
    New,             ///< BEFORE tests the same and does not show it
    NewOnNew,        ///< on resources that only AFTER has
    NotTestedBefore, ///< AFTER shows it; BEFORE has too few exchanges of the resource to tell
    Remaining,
    Gone,           ///< on resources that only BEFORE has
    NotTestedAfter, ///< BEFORE shows it; AFTER has too few exchanges of the resource to tell
};
inline constexpr std::size_t findingStateCount = 7;
[[nodiscard]] QLatin1StringView name(FindingState state) noexcept; ///< "fixed" …
/// Whether BEFORE is not known to have had it: what a pipeline is to fail for.
[[nodiscard]] constexpr bool isNew(FindingState state) noexcept {
    return state == FindingState::New || state == FindingState::NewOnNew ||
           state == FindingState::NotTestedBefore;
}

/// A finding in one state; one that is fixed on some of its resources alone is several of these.
struct FindingChange {
    FindingState state{};
    bool ofAfter = false; ///< it is AFTER's finding, else BEFORE's
    std::uint32_t finding = 0;
    Severity severity{};
    std::optional<Severity> severityBefore; ///< of one that remains, where it was another
    std::uint32_t firstPair = 0;            ///< into Comparison::findingPairs
    std::uint32_t pairCount = 0;            ///< 0: it is about the whole recording
    ByteCount bytes;                        ///< of the whole finding
};

/// Which way a resource went.
enum class Direction : std::uint8_t { Worse, Better, Other };
[[nodiscard]] QLatin1StringView name(Direction direction) noexcept; ///< "worse" …

/// Another set of outcomes or verdicts; how often each occurred is no change.
struct OutcomeChange {
    std::uint32_t pair = 0;
    Direction direction{};
};

/// A validator that is another although the content is the same, byte for byte.
struct ValidatorChange {
    std::uint32_t pair = 0;
    ContentHash hash;
    bool etag = false;            ///< ETag, else Last-Modified
    TextId before = TextId::None; ///< None: there was none
    TextId after = TextId::None;
    /// A stored response of BEFORE still validates: the tags differ in strength alone (9110 8.8.3.2).
    bool stillMatches = false;
};

/// A number of bytes before and after, and what it grew by: below 0 where it shrank.
struct ByteDifference {
    ByteCount before;
    ByteCount after;
    ByteCount difference; ///< with the weaker basis of both; unknown where one is
};
using ByteDifferences = std::array<ByteDifference, byteKindCount>; ///< by ByteKind
[[nodiscard]] ByteDifferences differences(const ComparedBytes& before, const ComparedBytes& after) noexcept;

/// What a change fixed, broke and saved: two sides and all that is different between them. A value.
struct Comparison {
    ComparedSide before;
    ComparedSide after;
    ResourceMatches matches;
    std::vector<FindingChange> findings; ///< by state, the most severe first, then the most costly
    std::vector<std::uint32_t> findingPairs;
    std::vector<OutcomeChange> outcomes;     ///< by pair
    std::vector<ValidatorChange> validators; ///< by pair
    std::vector<std::uint32_t> lifetimes;    ///< pairs whose freshness lifetime is another
    ByteDifferences total;                   ///< of all resources
    ByteDifferences matched;                 ///< of those that both sides have
    ByteDifferences perExchange;             ///< total by the side's exchanges, rounded
    std::array<std::uint32_t, findingStateCount> findingCounts{};

    [[nodiscard]] const ComparedResource* resourceBefore(const ResourcePair& pair) const noexcept {
        return pair.before == noIndex ? nullptr : &before.resources[pair.before];
    }
    [[nodiscard]] const ComparedResource* resourceAfter(const ResourcePair& pair) const noexcept {
        return pair.after == noIndex ? nullptr : &after.resources[pair.after];
    }
    [[nodiscard]] std::span<const std::uint32_t> pairsOf(const FindingChange& change) const noexcept {
        return std::span(findingPairs).subspan(change.firstPair, change.pairCount);
    }
    [[nodiscard]] ByteDifferences bytesOf(const ResourcePair& pair) const noexcept;
    /// Neither side lacks it: it can be compared.
    [[nodiscard]] bool compares(std::string_view member) const {
        return !before.lacks(member) && !after.lacks(member);
    }
    /// The loads of the two sides are so unlike that sums say little: half as many again, or more.
    [[nodiscard]] bool unlikeLoads() const noexcept;
    /// Some new finding is at least so severe, or a remaining one has become so.
    [[nodiscard]] bool hasNew(Severity severity) const noexcept;
};

} // namespace hci
