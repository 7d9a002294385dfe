#include "model/cache/simulator.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

WhatIfPolicy::WhatIfPolicy(const Session& session, const WhatIf* whatIf) : m_whatIf(whatIf) {
    if (!whatIf)
        return;
    const auto lock = session.sharedPool()->lock();
    m_value = session.sharedPool()->intern(whatIf->cacheControl);
}

bool WhatIfPolicy::urlMatches(std::string_view url) const {
    if (m_whatIf->target == WhatIf::Target::Host)
        return equalsIgnoringCase(hostOf(url), m_whatIf->subject);
    return url == m_whatIf->subject;
}

bool WhatIfPolicy::applies(const Exchange& exchange) {
    if (m_whatIf->target == WhatIf::Target::MediaType)
        return equalsIgnoringCase(exchange.text(exchange.record().mediaType), m_whatIf->subject);
    const auto id = static_cast<std::size_t>(exchange.record().resourceUrl);
    if (id >= m_byUrl.size())
        m_byUrl.resize(std::max(id + 1, m_byUrl.size() * 2));
    if (m_byUrl[id] == 0)
        m_byUrl[id] = urlMatches(exchange.text(exchange.record().resourceUrl)) ? 2 : 1;
    return m_byUrl[id] == 2;
}

void WhatIfPolicy::apply(ResponseHead& response, const Exchange& exchange) {
    if (!m_whatIf || !applies(exchange))
        return;
    response.cacheControl = m_value;
    response.severalCacheControl = false;
    response.targeted.clear();
    response.expires = TextId::None;
}

} // namespace hci
