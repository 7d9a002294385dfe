#include "model/view/what_if_effect.h"

#include <algorithm>

namespace hci {

namespace {

/// A hit sends nothing, except for the background validation of stale-while-revalidate.
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

WhatIfEffect whatIfEffect(const Simulation& before, const Simulation& after,
                          std::span<const ByteParts> bytes) {
    WhatIfEffect effect;
    const std::size_t count = std::min(before.decisions.size(), after.decisions.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Decision& was = before.decisions[i];
        const ByteCount transferred = bytes[i].transferred();
        if (isSent(was)) {
            ++effect.requestsBefore;
            effect.bytesBefore += transferred;
        }
        if (isSent(after.decisions[i])) {
            ++effect.requestsAfter;
            effect.bytesAfter += transferred;
        } else if (was.kind == DecisionKind::Revalidate) {
            ++effect.revalidationsToHits;
        }
    }
    return effect;
}

} // namespace hci
