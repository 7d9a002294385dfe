#include "model/facts/browser_decision.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::array<QLatin1StringView, 6> actNames{
    QLatin1StringView("asked"),    QLatin1StringView("memory-cache"),   QLatin1StringView("disk-cache"),
    QLatin1StringView("prefetch"), QLatin1StringView("service-worker"), QLatin1StringView("no-answer")};

BrowserAct actOf(const Exchange& exchange) noexcept {
    if (exchange.is(ExchangeFlag::FromPrefetch))
        return BrowserAct::FromPrefetch;
    switch (exchange.source()) {
    case ExchangeSource::Network: return BrowserAct::Asked;
    case ExchangeSource::MemoryCache: return BrowserAct::FromMemory;
    case ExchangeSource::DiskCache: return BrowserAct::FromDisk;
    case ExchangeSource::ServiceWorker: return BrowserAct::FromServiceWorker;
    case ExchangeSource::Failed:
    case ExchangeSource::Unknown: break;
    }
    return BrowserAct::NoAnswer;
}

/// The other half of a stale hit and its background request, which are neighbours in time on one page.
std::uint32_t partnerOf(const Session& session, const Facts& facts, std::uint32_t exchange) {
    const Resources& resources = facts.resources;
    const auto all = resources.of(resources.resources[resources.resourceOf[exchange]]);
    const auto inGrace = [&](std::uint32_t index) {
        return facts.simulation.decisions[index].staleWhileRevalidate;
    };
    if (!inGrace(exchange))
        return noIndex;
    const bool hit = session[exchange].fromRecordersCache();
    const auto here = std::find(all.begin(), all.end(), exchange);
    if (hit ? here + 1 == all.end() : here == all.begin())
        return noIndex;
    const std::uint32_t other = hit ? *(here + 1) : *(here - 1);
    const Exchange one = session[exchange];
    const Exchange two = session[other];
    const bool pair = inGrace(other) && one.record().page == two.record().page &&
                      one.input() == two.input() && (hit ? two : one).source() == ExchangeSource::Network &&
                      (hit ? one : two).fromRecordersCache();
    return pair ? other : noIndex;
}

} // namespace

QLatin1StringView name(BrowserAct act) noexcept {
    return actNames[static_cast<std::size_t>(act)];
}

BrowserDifference browserDifference(const Exchange& exchange, const Facts& facts) noexcept {
    const Decision& decision = facts.simulation.decisions[exchange.index()];
    if (exchange.source() == ExchangeSource::Network) {
        // A stale hit has a background request as well (RFC 5861 3).
        const bool answersAlone = decision.kind == DecisionKind::FreshHit ||
                                  (decision.kind == DecisionKind::StaleHit && !decision.staleWhileRevalidate);
        return answersAlone ? BrowserDifference::RequestedWhileFresh : BrowserDifference::None;
    }
    if (!exchange.fromRecordersCache())
        return BrowserDifference::None;
    if (decision.kind == DecisionKind::Revalidate)
        return BrowserDifference::UsedWhileStale;
    const Resources& resources = facts.resources;
    const Resource& resource = resources.resources[resources.resourceOf[exchange.index()]];
    const bool first = resources.of(resource).front() == exchange.index();
    return decision.kind == DecisionKind::Miss && !first ? BrowserDifference::UsedWithoutStoring
                                                         : BrowserDifference::None;
}

std::optional<BrowserDecision> browserDecision(const Session& session, const Facts& facts,
                                               const WatchedPages& pages, std::uint32_t exchange) {
    const Exchange one = session[exchange];
    const Page* page = pages.of(one);
    if (!page)
        return std::nullopt;
    return BrowserDecision{actOf(one), browserDifference(one, facts), page->mark,
                           partnerOf(session, facts, exchange)};
}

std::optional<WatchedFacts> watchedFacts(const Session& session, const Facts& facts) {
    WatchedFacts watched{WatchedPages(session), {}};
    if (watched.pages.empty())
        return std::nullopt;
    watched.departures.resize(facts.resources.resources.size());
    for (std::uint32_t i = 0; i < session.size(); ++i)
        if (const Exchange one = session[i];
            browserDifference(one, facts) != BrowserDifference::None && watched.pages.of(one))
            ++watched.departures[facts.resources.resourceOf[i]];
    return watched;
}

} // namespace hci
