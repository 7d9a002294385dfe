#include "model/facts/visits.h"

#include "model/base/seeded_hash.h"
#include "model/facts/browser_decision.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace hci {

namespace {

/// The visits of one input, by their pages.
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
    void moveTo(std::vector<Visit>& all, const TextPool& pool) {
        findReturning(pool);
        for (auto& [number, visit] : m_visits)
            all.push_back(std::move(visit));
    }

private:
    void add(const Page& page, std::uint32_t input) {
        if (page.visit == 0)
            return;
        m_numbers.try_emplace(static_cast<std::uint64_t>(page.id), page.visit);
        Visit& visit = m_visits[page.visit];
        m_documents[page.visit].push_back(page.title);
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

    /// A returning visitor has loaded the document in an earlier visit, at any point of it.
    void findReturning(const TextPool& pool) {
        std::unordered_set<std::string_view, SeededTextHash> seen;
        for (auto& [number, visit] : m_visits) {
            const bool loaded = visit.mark == PageMark::Visit || visit.mark == PageMark::None;
            visit.returning = loaded && seen.contains(withoutFragment(pool.text(visit.url)));
            for (const TextId document : m_documents[number])
                seen.insert(withoutFragment(pool.text(document)));
        }
    }

    std::map<std::uint16_t, Visit> m_visits;
    std::map<std::uint16_t, std::vector<TextId>> m_documents; // by visit
    std::unordered_map<std::uint64_t, std::uint16_t, SeededNumberHash> m_numbers;
};

void count(const Exchange& exchange, const Facts& facts, Visit& visit) {
    const std::uint32_t index = exchange.index();
    ++visit.exchanges;
    visit.bytes += facts.exchangeBytes[index];
    switch (exchange.source()) {
    case ExchangeSource::MemoryCache: ++visit.memoryHits; break;
    case ExchangeSource::DiskCache: ++visit.diskHits; break;
    case ExchangeSource::ServiceWorker: ++visit.serviceWorker; break;
    case ExchangeSource::Network: ++visit.asked; break;
    case ExchangeSource::Failed:
    case ExchangeSource::Unknown: ++visit.failed; break;
    }
    const bool departs = browserDifference(exchange, facts) != BrowserDifference::None;
    if (departs)
        visit.departures.push_back({index, exchange.source() == ExchangeSource::Network});
    if (exchange.source() != ExchangeSource::Network)
        return;
    visit.notModified += exchange.status() == 304 ? 1 : 0;
    visit.needed += departs ? 0 : 1;
    visit.paid.push_back(index);
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
        ofInput.moveTo(visits, session.pool());
    }
    for (Visit& visit : visits)
        std::stable_sort(visit.paid.begin(), visit.paid.end(), [&facts](std::uint32_t a, std::uint32_t b) {
            return facts.exchangeBytes[a].transferred().value() >
                   facts.exchangeBytes[b].transferred().value();
        });
    return visits;
}

} // namespace hci
