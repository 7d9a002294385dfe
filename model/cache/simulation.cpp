#include "model/cache/simulation.h"

#include "model/cache/simulator.h"

namespace hci {

Simulation simulate(const Session& session, const Resources& resources, CacheModel model,
                    const WhatIf* whatIf, const AssumedKeys* assumed, const RealCache* real) {
    Simulation result;
    result.model = model;
    result.decisions.resize(session.size());
    result.reasons.reserve(std::size_t{session.size()} * 4);
    Simulator simulator(session, resources, model, whatIf, assumed, real);
    for (const std::uint32_t index : resources.timeOrder)
        result.decisions[index] = simulator.step(session[index], result.reasons);
    return result;
}

} // namespace hci
