#include "model/cache/simulation.h"

#include "model/base/job.h"
#include "model/cache/simulator.h"
#include "model/exchange/client_cache.h"
#include "model/exchange/work_budget.h"

#include <memory>
#include <span>
#include <utility>

namespace hci {

namespace {

/// A private cache for each of several clients.
template <class NewCache> class ClientCaches {
public:
    ClientCaches(const Session& session, const Resources& resources,
                 const std::vector<std::uint32_t>& clients, const NewCache& newCache)
        : m_session(session), m_resources(resources), m_clients(clients), m_newCache(newCache),
          m_latest(resources.resources.size(), noIndex) {}

    Decision step(std::uint32_t index, std::vector<Reason>& reasons) {
        constexpr std::size_t most = 32; // further clients share the last, which keeps them apart itself
        const std::size_t place = std::min<std::size_t>(m_clients[index], most - 1);
        if (m_caches.size() <= place)
            m_caches.resize(place + 1);
        if (!m_caches[place])
            m_caches[place] = m_newCache();
        const std::size_t first = reasons.size();
        const Decision decision = m_caches[place]->step(m_session[index], reasons);
        nameOther(index, std::span(reasons).subspan(first));
        return decision;
    }

private:
    /// If another client's cache has the response, gives that as the reason in place of NothingStored.
    void nameOther(std::uint32_t index, std::span<Reason> reasons) {
        std::uint32_t& latest = m_latest[m_resources.resourceOf[index]];
        const std::uint32_t other = std::exchange(latest, index);
        if (other == noIndex || m_clients[other] == m_clients[index])
            return;
        const bool otherAgent = areOfOtherClients(m_session[other], m_session[index]);
        for (Reason& reason : reasons)
            if (codeOf(reason) == ReasonCode::NothingStored)
                reason = makeReason(otherAgent ? ReasonCode::OtherClient : ReasonCode::OtherRun, other);
    }

    const Session& m_session;
    const Resources& m_resources;
    const std::vector<std::uint32_t>& m_clients;
    const NewCache& m_newCache;
    std::vector<std::uint32_t> m_latest; // exchanges, by resource
    std::vector<std::unique_ptr<Simulator>> m_caches;
};

/// Processes one exchange after the other until cancelled.
template <class Step>
void liveThrough(const Resources& resources, const SimulationPart& part, const Step& step) {
    constexpr std::size_t between = 1024;
    std::size_t done = 0;
    for (const std::uint32_t index : part.order ? *part.order : resources.timeOrder) {
        if (part.progress && ++done % between == 0 && part.progress->cancelled())
            return;
        if (part.budget && part.budget->stopped())
            return;
        step(index);
    }
}

} // namespace

Simulation simulate(const Session& session, const Resources& resources, CacheModel model,
                    const WhatIf* whatIf, const AssumedKeys* assumed, const RealCache* real,
                    const SimulationPart& part) {
    Simulation result;
    result.model = model;
    result.decisions.resize(session.size());
    result.reasons.reserve((part.order ? part.order->size() : std::size_t{session.size()}) * 4);
    const auto newCache = [&] {
        auto simulator = std::make_unique<Simulator>(session, resources, model, whatIf, assumed, real);
        simulator->useBudget(part.budget);
        return simulator;
    };
    if (const auto clients = model == CacheModel::Private ? clientsOf(session) : std::vector<std::uint32_t>();
        !clients.empty()) {
        ClientCaches caches(session, resources, clients, newCache);
        liveThrough(resources, part, [&](std::uint32_t index) {
            result.decisions[index] = caches.step(index, result.reasons);
        });
        return result;
    }
    const std::unique_ptr<Simulator> simulator = newCache();
    liveThrough(resources, part, [&](std::uint32_t index) {
        result.decisions[index] = simulator->step(session[index], result.reasons);
    });
    return result;
}

} // namespace hci
