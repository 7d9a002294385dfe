#include "model/lint/finding_sink.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/url_parts.h"
#include "model/exchange/work_budget.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace hci {

namespace {

void sortUnique(std::vector<std::uint32_t>& numbers) {
    if (!std::is_sorted(numbers.begin(), numbers.end()))
        std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Numbers the hosts of all resources, so that a group's key needs no text.
std::vector<std::uint32_t> numberHosts(const Session& session, const Resources& resources) {
    std::unordered_map<std::string_view, std::uint32_t, SeededTextHash> numbers;
    std::vector<std::uint32_t> result;
    result.reserve(resources.resources.size());
    for (const Resource& resource : resources.resources) {
        const std::string_view host = hostOf(session.pool().text(resource.url));
        const auto next = static_cast<std::uint32_t>(numbers.size());
        result.push_back(numbers.try_emplace(host, next).first->second);
    }
    return result;
}

/// How many URLs the resources have; variants of one share it.
std::uint32_t countUrls(const Resources& resources, const std::vector<std::uint32_t>& rows) {
    if (rows.size() < 2)
        return static_cast<std::uint32_t>(rows.size());
    std::unordered_set<TextId> urls;
    for (const std::uint32_t row : rows)
        urls.insert(resources.resources[row].url);
    return static_cast<std::uint32_t>(urls.size());
}

} // namespace

std::size_t FindingSink::KeyHash::operator()(const Key& key) const noexcept {
    const SeededNumberHash hash;
    return hash(key.kind + hash(key.group + hash(key.text)));
}

FindingSink::FindingSink(const Session& session, const Facts& facts, const ProbeReport* probes)
    : FindingSink(session, facts,
                  std::make_shared<const std::vector<std::uint32_t>>(numberHosts(session, facts.resources)),
                  std::vector<std::uint32_t>(facts.resources.resources.size()), probes) {}

FindingSink::FindingSink(const Session& session, const Facts& facts,
                         std::shared_ptr<const std::vector<std::uint32_t>> hosts,
                         std::vector<std::uint32_t> marks, const ProbeReport* probes)
    : m_session(session), m_facts(facts), m_hostOf(std::move(hosts)), m_marks(std::move(marks)),
      m_latest(rules().size(), {Key{0, 0, 0}, noIndex}), m_pages(std::make_shared<PageContents>(session)),
      m_probes(probes) {}

bool FindingSink::stopped() const {
    return m_facts.budget && m_facts.budget->stopped();
}

void FindingSink::mark(std::uint32_t resource, Mark mark) noexcept {
    if (resource != noIndex)
        m_marks[resource] |= static_cast<std::uint32_t>(mark);
}

bool FindingSink::marked(std::uint32_t resource, Mark mark) const noexcept {
    return resource != noIndex && (m_marks[resource] & static_cast<std::uint32_t>(mark)) != 0;
}

FindingSink::Group& FindingSink::groupOf(const Remark& remark, Severity severity, std::uint32_t resource) {
    const std::uint64_t host = resource == noIndex ? noIndex : (*m_hostOf)[resource];
    const Key key{(std::uint64_t{static_cast<std::uint16_t>(remark.rule)} << 48U) |
                      (std::uint64_t{static_cast<std::uint8_t>(severity)} << 40U) |
                      (std::uint64_t{remark.variant} << 32U) | host,
                  static_cast<std::uint64_t>(remark.group.number),
                  (std::uint64_t{static_cast<std::uint32_t>(remark.group.text)} << 32U) |
                      static_cast<std::uint32_t>(remark.field)};
    auto& latest = m_latest[static_cast<std::size_t>(remark.rule)];
    if (latest.second == noIndex || !(latest.first == key)) {
        const auto next = static_cast<std::uint32_t>(m_groups.size());
        const auto [place, isNew] = m_index.try_emplace(key, next);
        if (isNew) {
            m_groups.push_back({remark, {}, {}});
            m_groups.back().first.severity = severity;
            m_groups.back().first.bytes.reset();
        }
        latest = {key, place->second};
    }
    return m_groups[latest.second];
}

void FindingSink::add(const Remark& remark) {
    const Severity severity = remark.severity.value_or(rule(remark.rule).severity);
    if (severity == Severity::Error || severity == Severity::Warning)
        ++m_faults;
    const std::uint32_t resource = m_facts.resources.resourceOf[remark.exchange];
    if (severity == Severity::Error)
        mark(resource, Mark::HasError);
    if (doubtsStoring(remark.rule, severity))
        ++m_storingErrors;
    Group& group = groupOf(remark, severity, resource);
    join(group, remark, severity);
    group.exchanges.push_back(remark.exchange);
    if (resource != noIndex && (group.resources.empty() || group.resources.back() != resource))
        group.resources.push_back(resource);
}

/// The remark of the lowest exchange represents the group, with the bytes of all.
void FindingSink::join(Group& group, const Remark& remark, Severity severity) {
    std::optional<ByteCount> sum = group.first.bytes;
    if (remark.bytes)
        sum = sum ? *sum + *remark.bytes : *remark.bytes;
    if (remark.exchange < group.first.exchange)
        group.first = remark;
    group.first.severity = severity;
    group.first.bytes = sum;
}

FindingArgument FindingSink::newText(std::string_view text) const {
    return textValue(m_session.intern(text));
}

FindingSink FindingSink::part() const {
    FindingSink sink(m_session, m_facts, m_hostOf, m_marks, m_probes);
    sink.m_pages = m_pages;
    sink.m_doubted = m_doubted;
    sink.m_repeated = m_repeated;
    sink.m_oldDates = m_oldDates;
    return sink;
}

void FindingSink::absorb(FindingSink part) {
    m_faults += part.m_faults;
    m_storingErrors += part.m_storingErrors;
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        m_marks[i] |= part.m_marks[i];
    m_doubted.merge(part.m_doubted);
    m_repeated.merge(part.m_repeated);
    m_oldDates.merge(part.m_oldDates);
    for (const Group& other : part.m_groups) {
        const Severity severity = *other.first.severity;
        Group& group = groupOf(other.first, severity, m_facts.resources.resourceOf[other.first.exchange]);
        join(group, other.first, severity);
        group.exchanges.insert(group.exchanges.end(), other.exchanges.begin(), other.exchanges.end());
        group.resources.insert(group.resources.end(), other.resources.begin(), other.resources.end());
    }
}

Findings FindingSink::finish() {
    std::vector<std::uint32_t> order(m_groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        const Remark& x = m_groups[a].first;
        const Remark& y = m_groups[b].first;
        return std::tuple(*x.severity, x.exchange, x.rule, x.variant, x.field, a) <
               std::tuple(*y.severity, y.exchange, y.rule, y.variant, y.field, b);
    });

    Findings all;
    all.findings.reserve(m_groups.size());
    for (const std::uint32_t row : order) {
        Group& group = m_groups[row];
        sortUnique(group.exchanges);
        sortUnique(group.resources);
        Finding finding;
        finding.rule = group.first.rule;
        finding.severity = *group.first.severity;
        finding.variant = group.first.variant;
        finding.field = group.first.field;
        finding.revalidation = group.first.revalidation;
        finding.firstSubject = static_cast<std::uint32_t>(all.subjects.size());
        finding.exchangeCount = static_cast<std::uint32_t>(group.exchanges.size());
        finding.resourceCount = static_cast<std::uint32_t>(group.resources.size());
        finding.urlCount = countUrls(m_facts.resources, group.resources);
        all.subjects.insert(all.subjects.end(), group.exchanges.begin(), group.exchanges.end());
        all.subjects.insert(all.subjects.end(), group.resources.begin(), group.resources.end());
        finding.firstArgument = static_cast<std::uint32_t>(all.arguments.size());
        all.arguments.insert(all.arguments.end(), group.first.values.begin(), group.first.values.end());
        all.arguments.push_back(group.first.group);
        if (group.first.bytes) {
            finding.bytes = static_cast<std::uint32_t>(all.byteCounts.size());
            all.byteCounts.push_back(*group.first.bytes);
        }
        all.findings.push_back(finding);
        group = {};
    }
    all.doubted.assign(m_doubted.begin(), m_doubted.end());
    std::sort(all.doubted.begin(), all.doubted.end());
    return all;
}

} // namespace hci
