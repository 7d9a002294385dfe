#pragma once

#include "model/base/seeded_hash.h"
#include "model/compare/compared_side.h"

#include <unordered_map>

namespace hci {

/// Builds a side from its resources, exchanges, revalidations and findings, from any source: the one place
/// that decides what a comparison uses of them.
class SideBuilder {
public:
    /// The facts used of an exchange.
    struct ExchangeFacts {
        int status = 0;
        ContentHash hash; ///< of the content; unknown where it is cut, too
        TextId etag = TextId::None;
        TextId lastModified = TextId::None;
        ComparedLifetime lifetime;
        bool own = true; ///< the lifetime is this answer's own, not a stored response's
    };

    explicit SideBuilder(ComparedSide& side) : m_side(side) {}

    /// Adds the next variant; returns the index of its resource. Variants of one URL are one resource.
    std::uint32_t addVariant(TextId method, TextId url, VerdictCode verdict, const ComparedBytes& bytes);
    /// Adds a variant's next exchange in time.
    void addExchange(std::uint32_t resource, const ExchangeFacts& facts);
    void addOutcome(std::uint32_t resource, Outcome outcome);
    /// Adds a finding about the variants of these resources; `firsts`: the resources whose first answer shows
    /// it.
    void addFinding(ComparedFinding finding, std::span<const std::uint32_t> resources,
                    std::span<const std::uint32_t> firsts);
    /// Call it once, at the end.
    void finish();

private:
    ComparedSide& m_side;
    std::unordered_map<std::uint64_t, std::uint32_t, SeededNumberHash> m_places; // by method and URL
    std::vector<std::uint32_t> m_latest;     // by resource: its latest content, or noIndex
    std::vector<std::uint8_t> m_ownLifetime; // by resource: the lifetime is an answer's own
    std::vector<std::uint32_t> m_seen;       // by resource: number of the last finding about it, from 1
    std::vector<std::uint32_t> m_first;      // by resource: likewise, of its first answer
};

} // namespace hci
