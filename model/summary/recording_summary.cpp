#include "model/summary/recording_summary.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/url_parts.h"
#include "model/lint/rules.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace hci {

namespace {

constexpr std::size_t maxUrlLength = 2048;
constexpr std::size_t maxHostLength = 255; // RFC 1035 2.3.4

std::string utf8(QLatin1StringView text) {
    return {text.data(), static_cast<std::size_t>(text.size())};
}

/// The first `most` bytes of a text, not cut within a character.
std::string cut(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

SummaryCounts countsOf(const Session& session, const Analysis& analysis, const HiddenFindings& hidden) {
    SummaryCounts counts;
    const auto outcomes = analysis.outcomeCounts();
    const auto decisions = analysis.decisionCounts();
    const auto findings = analysis.findingCounts();
    counts.exchanges = session.size();
    counts.resources = std::ssize(analysis.resources.resources);
    counts.revalidations = std::ssize(analysis.revalidations);
    counts.notModified = outcomes[static_cast<std::size_t>(Outcome::NotModified)];
    counts.missedNotModified = outcomes[static_cast<std::size_t>(Outcome::MissedNotModified)];
    counts.bytes = analysis.ledger.total;
    std::copy(decisions.begin(), decisions.end(), counts.decisions.begin());
    std::copy(findings.begin(), findings.end(), counts.findings.begin());
    counts.silenced = hidden.silenced;
    counts.known = hidden.known;
    return counts;
}

void addRules(Summary& summary, const Findings& findings) {
    for (const Finding& finding : findings.findings) {
        RuleSummary& sum = summary.rules[std::string(rule(finding.rule).id)];
        const ByteCount bytes =
            finding.bytes == noIndex ? ByteCount::zero() : findings.byteCounts[finding.bytes];
        sum += RuleSummary{finding.severity, 1, 0, finding.resourceCount, bytes};
        sum.recordings = 1;
    }
}

/// The hosts by name, and one sum for those beyond the bound.
void addHosts(Summary& summary, const Analysis& analysis, const MaskedSession& mask) {
    std::unordered_map<std::string_view, std::size_t, SeededTextHash> places;
    std::vector<std::pair<std::string_view, HostSummary>> hosts;
    const auto& resources = analysis.resources.resources;
    for (std::size_t i = 0; i < resources.size(); ++i) {
        std::string_view name = hostOf(mask.url(resources[i].url));
        if (name.empty())
            name = "?";
        const auto [place, added] = places.try_emplace(name, hosts.size());
        if (added)
            hosts.emplace_back(name, HostSummary{});
        hosts[place->second].second +=
            HostSummary{0, resources[i].exchangeCount, 1, analysis.ledger.resources[i]};
    }
    std::sort(hosts.begin(), hosts.end(), [](const auto& a, const auto& b) {
        const std::int64_t left = a.second.bytes.transferred().value();
        const std::int64_t right = b.second.bytes.transferred().value();
        return left != right ? left > right : a.first < b.first;
    });
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        HostSummary& sum =
            i < hostsOfRecording ? summary.hosts[cut(hosts[i].first, maxHostLength)] : summary.otherHosts;
        sum += hosts[i].second;
        sum.recordings = 1;
    }
}

void addWorstResources(Summary& summary, const Analysis& analysis, const MaskedSession& mask,
                       const std::string& recording) {
    const auto& parts = analysis.ledger.resources;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < parts.size(); ++i)
        if (wasteOf(parts[i]) > 0)
            rows.push_back(i);
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), Summary::worstRows));
    std::partial_sort(rows.begin(), end, rows.end(), [&parts](std::uint32_t a, std::uint32_t b) {
        return std::pair(-wasteOf(parts[a]), a) < std::pair(-wasteOf(parts[b]), b);
    });
    for (auto row = rows.begin(); row != end; ++row) {
        const Resource& resource = analysis.resources.resources[*row];
        summary.worstResources.push_back({recording, cut(mask.text(resource.method), maxHostLength),
                                          cut(mask.url(resource.url), maxUrlLength),
                                          utf8(name(analysis.verdicts[*row])), parts[*row]});
    }
}

} // namespace

Summary summaryOf(const Session& session, const Analysis& analysis, const MaskedSession& mask,
                  std::string recording, const HiddenFindings& hidden) {
    Summary summary;
    summary.recordings = 1;
    summary.cacheModels[std::string(analysis.cacheName())] = 1;
    summary.counts = countsOf(session, analysis, hidden);
    addRules(summary, analysis.findings);
    addHosts(summary, analysis, mask);
    addWorstResources(summary, analysis, mask, recording);
    summary.worstRecordings.push_back(
        {std::move(recording), summary.counts.exchanges, summary.counts.findings, summary.counts.bytes});
    summary.settle();
    return summary;
}

} // namespace hci
