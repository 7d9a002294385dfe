#pragma once

#include "model/exchange/session.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace hci {

class WorkBudget;

/// A resource: method (HEAD counts as GET), URL without its fragment, and the request field values that the
/// stored response's Vary names. URLs that No-Vary-Search makes equivalent are one resource, named by the
/// first; a QUERY's content is part of it (RFC 10008 2.7).
struct Resource {
    TextId method = TextId::None;
    TextId url = TextId::None;
    std::uint32_t firstVary = 0; ///< into Resources::varyKeys
    std::uint32_t varyCount = 0;
    std::uint32_t firstExchange = 0; ///< into Resources::exchanges
    std::uint32_t exchangeCount = 0;
};

/// One part of a Vary key: the field that Vary names (lower case), and the request's value after the
/// normalisation of RFC 9111 4.1; None where the request did not have the field.
struct VaryKeyPart {
    FieldName name = FieldName::None;
    TextId value = TextId::None;

    friend bool operator==(const VaryKeyPart&, const VaryKeyPart&) = default;
};

/// The resources of a session and the order of its exchanges in time.
struct Resources {
    std::vector<std::uint32_t>
        timeOrder; ///< all exchanges by start time, then by place; those without a time keep their place
    std::vector<Resource> resources;      ///< in the time order of their first exchanges
    std::vector<std::uint32_t> exchanges; ///< exchange indexes, a run a resource, in time order
    std::vector<VaryKeyPart> varyKeys;
    std::vector<std::uint32_t> resourceOf; ///< by exchange index
    /// Hits of the recorder's cache that lack fields that Vary names, by exchange index: an exchange of the
    /// same resource whose request has them. Recorders show on hits only the fields known before the cache.
    std::unordered_map<std::uint32_t, std::uint32_t> requestShownBy;

    [[nodiscard]] std::span<const std::uint32_t> of(const Resource& r) const noexcept {
        return std::span(exchanges).subspan(r.firstExchange, r.exchangeCount);
    }
    [[nodiscard]] std::span<const VaryKeyPart> varyKey(const Resource& r) const noexcept {
        return std::span(varyKeys).subspan(r.firstVary, r.varyCount);
    }
};

/// Groups the exchanges of `session` into resources. Linear except for the sort by time.
///
/// A 304 (or an answer without fields) belongs to the variant that the conditional request can have meant. A
/// hit with an incomplete request belongs to a variant that its fields allow: a field that was not recorded
/// is unknown, not absent (RFC 9111 4.1).
///
/// When `budget` is stopped, returns a part that is of no use.
[[nodiscard]] Resources findResources(const Session& session, const WorkBudget* budget = nullptr);

} // namespace hci
