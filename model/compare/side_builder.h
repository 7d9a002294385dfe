#pragma once

#include "model/base/seeded_hash.h"
#include "model/compare/compared_side.h"

#include <unordered_map>

namespace hci {

/// Puts a side together from its resources, exchanges, revalidations and findings, wherever they come from:
/// the one place that says what a comparison takes of them.
class SideBuilder {
public:
    /// What it needs of an exchange.
    struct ExchangeFacts {
        int status = 0;
        ContentHash hash; ///< of the content; unknown where it is cut, too
        TextId etag = TextId::None;
        TextId lastModified = TextId::None;
        ComparedLifetime lifetime;
        bool own = true; ///< the lifetime is that of this answer, not of a stored response
    };

    explicit SideBuilder(ComparedSide& side) : m_side(side) {}

    /// The next variant; returns the place of its resource. Variants of one URL are one resource.
    std::uint32_t addVariant(TextId method, TextId url, VerdictCode verdict, const ComparedBytes& bytes);
    /// The next exchange in time of a variant.
    void addExchange(std::uint32_t resource, const ExchangeFacts& facts);
    void addOutcome(std::uint32_t resource, Outcome outcome);
    /// A finding about the variants whose resources these are; `firsts`: the resources whose first answer
    /// shows it.
    void addFinding(ComparedFinding finding, std::span<const std::uint32_t> resources,
                    std::span<const std::uint32_t> firsts);
    /// Call it once, at the end.
    void finish();

private:
    ComparedSide& m_side;
    std::unordered_map<std::uint64_t, std::uint32_t, SeededNumberHash> m_places; // by method and URL
    std::vector<std::uint32_t> m_latest;     // by resource: its latest content, or noIndex
    std::vector<std::uint8_t> m_ownLifetime; // by resource: its lifetime is an answer's own
    std::vector<std::uint32_t> m_seen;       // by resource: the finding that named it last, from 1
    std::vector<std::uint32_t> m_first;      // by resource: likewise, by its first answer
};

} // namespace hci
