#pragma once

#include "model/cache/cache_comparison.h"
#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"

namespace hci {

/// Writes a comparison of caches as JSON. Rows are independent of each other.
class JsonCaches {
public:
    /// All three outlive it.
    JsonCaches(const Session& session, const CacheComparison& comparison, const MaskedSession& mask)
        : m_session(session), m_comparison(comparison), m_mask(mask) {}

    /// The members for all resources: the moment and the caches, each with counts of its decisions.
    void head(JsonWriter& json) const;
    /// The members of one resource.
    void row(JsonWriter& json, std::uint32_t row) const;

private:
    void answer(JsonWriter& json, std::size_t row, std::size_t place) const;
    void asked(JsonWriter& json, const AskedResource& subject, const CacheAnswer& answer) const;

    const Session& m_session;
    const CacheComparison& m_comparison;
    const MaskedSession& m_mask;
};

} // namespace hci
