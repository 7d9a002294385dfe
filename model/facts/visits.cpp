#include "model/facts/visits.h"

#include "model/base/seeded_hash.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace hci {

namespace {

/// The visits of one input, and which of them a page belongs to.
class VisitsOfInput {
public:
    VisitsOfInput(const Session& session, std::uint32_t input) {
        const Session::Part& part = session.parts()[input];
        for (std::uint32_t i = 0; i < part.pages; ++i)
            add(part.segment->pages[i], input);
    }

    [[nodiscard]] Visit* of(TextId page) {
        const auto number = m_numbers.find(static_cast<std::uint64_t>(page));
        return number == m_numbers.end() ? nullptr : &m_visits[number->second];
    }
    void moveTo(std::vector<Visit>& all) {
        for (auto& [number, visit] : m_visits)
            all.push_back(std::move(visit));
    }

private:
    void add(const Page& page, std::uint32_t input) {
        if (page.visit == 0)
            return;
        m_numbers.try_emplace(static_cast<std::uint64_t>(page.id), page.visit);
        Visit& visit = m_visits[page.visit];
        const bool first =
            visit.number == 0 || (page.startedAt != noTime && page.startedAt < visit.startedAt);
        if (!first)
            return;
        visit.number = page.visit;
        visit.mark = page.mark;
        visit.input = input;
        visit.url = page.title;
        visit.startedAt = page.startedAt;
        visit.loadMs = page.loadMs;
    }

    std::map<std::uint16_t, Visit> m_visits;
    std::unordered_map<std::uint64_t, std::uint16_t, SeededNumberHash> m_numbers;
};

/// A cache would have answered by itself. What it gives while it validates in the background is asked for too
/// (RFC 5861 3).
bool answersAlone(const Decision& decision) noexcept {
    return decision.kind == DecisionKind::FreshHit ||
           (decision.kind == DecisionKind::StaleHit && !decision.staleWhileRevalidate);
}

void count(const Exchange& exchange, const Facts& facts, Visit& visit) {
    const std::uint32_t index = exchange.index();
    const Decision& decision = facts.simulation.decisions[index];
    ++visit.exchanges;
    visit.bytes += facts.exchangeBytes[index];
    const bool hit = exchange.fromRecordersCache();
    switch (exchange.source()) {
    case ExchangeSource::MemoryCache: ++visit.memoryHits; break;
    case ExchangeSource::DiskCache: ++visit.diskHits; break;
    case ExchangeSource::ServiceWorker: ++visit.serviceWorker; break;
    case ExchangeSource::Network: ++visit.asked; break;
    case ExchangeSource::Failed:
    case ExchangeSource::Unknown: ++visit.failed; break;
    }
    if (exchange.source() == ExchangeSource::Network) {
        visit.notModified += exchange.status() == 304 ? 1 : 0;
        visit.paid.push_back(index);
        if (answersAlone(decision))
            visit.departures.push_back({index, true});
        else
            ++visit.needed;
    } else if (hit && (decision.kind == DecisionKind::Revalidate || decision.kind == DecisionKind::Miss)) {
        visit.departures.push_back({index, false});
    }
}

} // namespace

std::vector<Visit> visitsOf(const Session& session, const Facts& facts) {
    std::vector<Visit> visits;
    for (std::uint32_t input = 0; input < session.parts().size(); ++input) {
        const Session::Part& part = session.parts()[input];
        VisitsOfInput ofInput(session, input);
        for (std::uint32_t i = part.first; i < part.first + part.exchanges; ++i)
            if (Visit* visit = ofInput.of(session[i].record().page))
                count(session[i], facts, *visit);
        ofInput.moveTo(visits);
    }
    for (Visit& visit : visits)
        std::stable_sort(visit.paid.begin(), visit.paid.end(), [&facts](std::uint32_t a, std::uint32_t b) {
            return facts.exchangeBytes[a].transferred().value() >
                   facts.exchangeBytes[b].transferred().value();
        });
    return visits;
}

} // namespace hci
