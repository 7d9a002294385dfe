#pragma once

#include "model/compare/compared_side.h"
#include "model/compare/resource_matching.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace hci {

/// How a finding changed on some of its resources. A finding is identified by rule, field and resource; never
/// by its text, its place or its number of occurrences.
enum class FindingState : std::uint8_t {
    Fixed,           ///< AFTER could show it and does not
    New,             ///< BEFORE could show it and does not
    NewOnNew,        ///< on resources that only AFTER has
    NotTestedBefore, ///< AFTER shows it; BEFORE has too few exchanges to decide
    Remaining,
    Gone,           ///< on resources that only BEFORE has
    NotTestedAfter, ///< BEFORE shows it; AFTER has too few exchanges to decide
};
inline constexpr std::size_t findingStateCount = 7;
[[nodiscard]] QLatin1StringView name(FindingState state) noexcept; ///< "fixed" …
/// Whether BEFORE is not known to have it: a reason to fail a pipeline.
[[nodiscard]] constexpr bool isNew(FindingState state) noexcept {
    return state == FindingState::New || state == FindingState::NewOnNew ||
           state == FindingState::NotTestedBefore;
}

/// A finding in one state; a finding that is fixed on some of its resources has several of these.
struct FindingChange {
    FindingState state{};
    bool ofAfter = false; ///< whose finding it is: AFTER's, else BEFORE's
    std::uint32_t finding = 0;
    Severity severity{};
    std::optional<Severity> severityBefore; ///< of a remaining one, if it was different
    std::uint32_t firstPair = 0;            ///< into Comparison::findingPairs
    std::uint32_t pairCount = 0;            ///< 0: the finding is about the whole recording
    ByteCount bytes;                        ///< of the whole finding
};

/// How a resource changed.
enum class Direction : std::uint8_t { Worse, Better, Other };
[[nodiscard]] QLatin1StringView name(Direction direction) noexcept; ///< "worse" …

/// Different sets of outcomes or verdicts; their frequency does not count.
struct OutcomeChange {
    std::uint32_t pair = 0;
    Direction direction{};
};

/// A validator that changed although the content is the same, byte for byte.
struct ValidatorChange {
    std::uint32_t pair = 0;
    ContentHash hash;
    bool etag = false;            ///< ETag, else Last-Modified
    TextId before = TextId::None; ///< None: there was none
    TextId after = TextId::None;
    /// A stored response of BEFORE still validates: the tags differ only in strength (9110 8.8.3.2).
    bool stillMatches = false;
};

/// A number of bytes before and after, and its growth: negative if it shrank.
struct ByteDifference {
    ByteCount before;
    ByteCount after;
    ByteCount difference; ///< with the weaker basis of both; unknown if either is
};
using ByteDifferences = std::array<ByteDifference, byteKindCount>; ///< by ByteKind
[[nodiscard]] ByteDifferences differences(const ComparedBytes& before, const ComparedBytes& after) noexcept;

/// What a change fixed, broke and saved: two sides and all differences between them. A value.
struct Comparison {
    ComparedSide before;
    ComparedSide after;
    ResourceMatches matches;
    std::vector<FindingChange> findings; ///< by state, the most severe first, then the most costly
    std::vector<std::uint32_t> findingPairs;
    std::vector<OutcomeChange> outcomes;     ///< by pair
    std::vector<ValidatorChange> validators; ///< by pair
    std::vector<std::uint32_t> lifetimes;    ///< pairs whose freshness lifetime changed
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
    /// Both sides have the member, so it can be compared.
    [[nodiscard]] bool compares(std::string_view member) const {
        return !before.lacks(member) && !after.lacks(member);
    }
    /// The loads differ so much that sums mean little: by half, or more.
    [[nodiscard]] bool unlikeLoads() const noexcept;
    /// Some new finding is at least that severe, or a remaining one has become so.
    [[nodiscard]] bool hasNew(Severity severity) const noexcept;
};

} // namespace hci
