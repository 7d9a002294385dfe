#include "model/view/hit_count.h"

namespace hci {

HitCount hitCount(const Session& session, const Analysis& analysis) {
    HitCount count;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const Decision& decision = analysis.simulation.decisions[i];
        const DecisionKind kind = decision.kind;
        const bool hit = kind == DecisionKind::FreshHit || kind == DecisionKind::StaleHit;
        const Exchange exchange = session[i];
        if (exchange.status() == 0 && !hit)
            continue;
        ++count.requests;
        if (!hit)
            continue;
        ++count.hits;
        if (exchange.fromRecordersCache() || exchange.is(ExchangeFlag::ProbablyCached))
            ++count.recorded;
        else if (decision.hadFresh()) {
            ++count.avoidable;
            const std::uint32_t pair = analysis.revalidationOf[i];
            if (pair != noIndex && analysis.revalidations[pair].outcome == Outcome::MissedNotModified)
                ++count.avoidableMissed;
        }
    }
    return count;
}

} // namespace hci
