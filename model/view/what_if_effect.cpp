#include "model/view/what_if_effect.h"

#include <algorithm>

namespace hci {

namespace {

/// A hit sends nothing; one under stale-while-revalidate is validated in the background all the same.
bool isSent(const Decision& decision) {
    switch (decision.kind) {
    case DecisionKind::FreshHit:
    case DecisionKind::GatewayTimeout: return false;
    case DecisionKind::StaleHit: return decision.staleWhileRevalidate;
    case DecisionKind::Revalidate:
    case DecisionKind::Miss:
    case DecisionKind::Bypass: break;
    }
    return true;
}

} // namespace

WhatIfEffect whatIfEffect(const Analysis& analysis, const Simulation& changed) {
    WhatIfEffect effect;
    const std::size_t count = std::min(analysis.simulation.decisions.size(), changed.decisions.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Decision& before = analysis.simulation.decisions[i];
        const Decision& after = changed.decisions[i];
        const ByteCount bytes = analysis.exchangeBytes[i].transferred();
        if (isSent(before)) {
            ++effect.requestsBefore;
            effect.bytesBefore += bytes;
        }
        if (isSent(after)) {
            ++effect.requestsAfter;
            effect.bytesAfter += bytes;
        } else if (before.kind == DecisionKind::Revalidate) {
            ++effect.revalidationsToHits;
        }
    }
    return effect;
}

} // namespace hci
