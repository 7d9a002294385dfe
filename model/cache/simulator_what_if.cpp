#include "model/cache/simulator.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

WhatIfPolicy::WhatIfPolicy(const Session& session, const WhatIf* whatIf)
    : m_session(session), m_whatIf(whatIf) {
    if (!whatIf)
        return;
    m_value = session.intern(whatIf->cacheControl);
    m_accelExpires = session.internName("x-accel-expires");
}

bool WhatIfPolicy::urlMatches(std::string_view url) const {
    switch (m_whatIf->target) {
    case WhatIf::Target::Resource: return url == m_whatIf->subject;
    case WhatIf::Target::Host: return equalsIgnoringCase(hostOf(url), m_whatIf->subject);
    case WhatIf::Target::MediaType: break;
    case WhatIf::Target::Everything: return true;
    }
    return false;
}

/// A 304 often has no media type: the one of the answers before it counts.
bool WhatIfPolicy::applies(const Exchange& exchange) {
    const auto id = static_cast<std::size_t>(exchange.record().resourceUrl);
    if (id >= m_byUrl.size())
        m_byUrl.resize(std::max(id + 1, m_byUrl.size() * 2));
    const std::string_view type = exchange.text(exchange.record().mediaType);
    if (m_whatIf->target == WhatIf::Target::MediaType && !type.empty())
        m_byUrl[id] = equalsIgnoringCase(type, m_whatIf->subject) ? 2 : 1;
    if (m_byUrl[id] == 0)
        m_byUrl[id] = urlMatches(exchange.text(exchange.record().resourceUrl)) ? 2 : 1;
    return m_byUrl[id] == 2;
}

/// Whether the field gives a lifetime, beside Cache-Control or in place of it.
bool WhatIfPolicy::gives(FieldName folded) const noexcept {
    return folded == FieldName::CacheControl || folded == FieldName::Expires || folded == FieldName::Pragma ||
           folded == m_accelExpires ||
           std::find(targetedFields.begin(), targetedFields.end(), folded) != targetedFields.end();
}

FieldSpan WhatIfPolicy::fieldsOf(const Exchange& exchange) {
    if (!m_whatIf || !applies(exchange))
        return exchange.response();
    const auto [place, isNew] = m_replaced.try_emplace(exchange.index());
    std::vector<Field>& fields = place->second;
    if (isNew) {
        const TextPool& pool = m_session.pool();
        for (const Field& field : exchange.response())
            if (!gives(pool.folded(field.name)))
                fields.push_back(field);
        fields.push_back({FieldName::CacheControl, m_value});
    }
    return {fields, m_session.pool()};
}

std::vector<std::uint32_t> exchangesOf(const Session& session, const Resources& resources,
                                       const WhatIf& whatIf) {
    WhatIfPolicy policy(session, &whatIf);
    std::vector<std::uint32_t> result;
    std::copy_if(resources.timeOrder.begin(), resources.timeOrder.end(), std::back_inserter(result),
                 [&](std::uint32_t index) { return policy.applies(session[index]); });
    return result;
}

} // namespace hci
