#pragma once

#include "model/cache/message_head.h"
#include "model/exchange/resource.h"

#include <vector>

namespace hci {

/// The exchanges that matter to a resource: those of its URL and equivalent ones, and all unsafe ones, which
/// may invalidate it.
class RelevantExchanges {
public:
    RelevantExchanges(const Session& session, const Resources& resources, TextId url)
        : m_session(session), m_resources(resources), m_url(url) {}

    [[nodiscard]] bool operator()(const Exchange& exchange) {
        const ExchangeRecord& record = exchange.record();
        if (record.startedAt == noTime)
            return false;
        if (m_resources.resources[m_resources.resourceOf[exchange.index()]].url == m_url)
            return true;
        if (record.method != m_method) {
            m_method = record.method;
            m_unsafe = isUnsafe(methodClass(m_session.pool().text(m_method)));
        }
        return m_unsafe;
    }

private:
    const Session& m_session;
    const Resources& m_resources;
    TextId m_url;
    TextId m_method = TextId::None; ///< the latest one tested
    bool m_unsafe = false;
};

} // namespace hci
