#include "model/compare/side_builder.h"

#include <algorithm>
#include <utility>

namespace hci {

std::uint32_t SideBuilder::addVariant(TextId method, TextId url, VerdictCode verdict,
                                      const ComparedBytes& bytes) {
    const std::uint64_t key = static_cast<std::uint64_t>(method) << 32 | static_cast<std::uint64_t>(url);
    const auto next = static_cast<std::uint32_t>(m_side.resources.size());
    const auto [place, added] = m_places.try_emplace(key, next);
    if (added) {
        m_side.resources.emplace_back();
        m_side.resources.back().method = method;
        m_side.resources.back().url = url;
        m_latest.push_back(noIndex);
        m_ownLifetime.push_back(0);
    }
    ComparedResource& resource = m_side.resources[place->second];
    resource.verdicts |= 1U << static_cast<unsigned>(verdict);
    add(resource.bytes, bytes);
    return place->second;
}

void SideBuilder::addExchange(std::uint32_t resource, const ExchangeFacts& facts) {
    ComparedResource& about = m_side.resources[resource];
    ++about.exchanges;
    ++m_side.exchanges;
    // A 304 or an error does not show how long a content is fresh.
    if (facts.status != 0 && facts.status != 304 && facts.status < 400 &&
        (facts.own || m_ownLifetime[resource] == 0)) {
        about.answered = true;
        about.lifetime = facts.lifetime;
        m_ownLifetime[resource] = facts.own ? 1 : 0;
    }
    if (facts.status != 200 || !facts.hash.known())
        return;
    const ComparedContent content{resource, facts.hash, facts.etag, facts.lastModified};
    std::uint32_t& latest = m_latest[resource];
    if (latest != noIndex && m_side.contents[latest] == content)
        return;
    latest = static_cast<std::uint32_t>(m_side.contents.size());
    m_side.contents.push_back(content);
}

void SideBuilder::addOutcome(std::uint32_t resource, Outcome outcome) {
    ++m_side.resources[resource].revalidations;
    ++m_side.resources[resource].outcomes[static_cast<std::size_t>(outcome)];
}

void SideBuilder::addFinding(ComparedFinding finding, std::span<const std::uint32_t> resources,
                             std::span<const std::uint32_t> firsts) {
    const auto number = static_cast<std::uint32_t>(m_side.findings.size() + 1);
    m_seen.resize(m_side.resources.size());
    m_first.resize(m_side.resources.size());
    for (const std::uint32_t resource : firsts)
        m_first[resource] = number;
    finding.firstSubject = static_cast<std::uint32_t>(m_side.subjects.size());
    for (const std::uint32_t resource : resources)
        if (std::exchange(m_seen[resource], number) != number)
            m_side.subjects.push_back({resource, m_first[resource] != number});
    if (resources.empty())
        m_side.subjects.push_back({});
    finding.subjectCount = static_cast<std::uint32_t>(m_side.subjects.size()) - finding.firstSubject;
    m_side.findings.push_back(finding);
}

void SideBuilder::finish() {
    std::stable_sort(
        m_side.contents.begin(), m_side.contents.end(),
        [](const ComparedContent& a, const ComparedContent& b) { return a.resource < b.resource; });
}

} // namespace hci
