#include "model/view/session_overview.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/url_parts.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hci {

namespace {

using Reasons = std::array<BytesByReason, byteReasonCount>;

/// The hosts of the resources, numbered in order of appearance.
struct HostNumbers {
    std::vector<std::string_view> names;
    std::vector<std::uint32_t> ofResource;
};

HostNumbers numberedHosts(const Session& session, const Resources& resources) {
    HostNumbers hosts;
    std::unordered_map<std::string_view, std::uint32_t, SeededTextHash> places;
    hosts.ofResource.reserve(resources.resources.size());
    for (const Resource& resource : resources.resources) {
        const std::string_view name = hostOf(session.pool().text(resource.url));
        const auto [place, added] = places.try_emplace(name, static_cast<std::uint32_t>(places.size()));
        if (added)
            hosts.names.push_back(name);
        hosts.ofResource.push_back(place->second);
    }
    return hosts;
}

/// Why an answer was needed that neither a fresh response nor a 304 could have avoided.
ByteReason reasonOfNeed(const Decision& decision, const Revalidation* revalidation, bool first) {
    if (decision.kind == DecisionKind::Bypass)
        return ByteReason::NotAnswerable;
    if (first)
        return ByteReason::FirstLoad;
    if (revalidation && revalidation->outcome == Outcome::Modified)
        return ByteReason::Changed;
    return decision.storable ? ByteReason::NoFreshCopy : ByteReason::NotStored;
}

/// Adds the bytes of one exchange to its reasons; if it has two parts, the request counts for the miss.
void addExchange(Reasons& reasons, const ByteParts& parts, const Decision& decision,
                 const Revalidation* revalidation, const Exchange& exchange, bool first) {
    const auto add = [&reasons](ByteReason reason, const ByteCount& bytes) {
        reasons[static_cast<std::size_t>(reason)].bytes += bytes;
    };
    ByteReason counted = ByteReason::Revalidation;
    if (decision.hadFresh() && !exchange.fromRecordersCache()) {
        counted = decision.lifetimeBasis == LifetimeBasis::Heuristic ? ByteReason::FreshByGuess
                                                                     : ByteReason::FreshByField;
        add(counted, parts.avoidable);
    } else if (revalidation && revalidation->outcome == Outcome::MissedNotModified) {
        counted = ByteReason::Missed;
        add(counted, parts.missed);
        add(ByteReason::Revalidation, parts.revalidation);
    } else if (exchange.status() == 304 || (revalidation && revalidation->outcome == Outcome::NotModified)) {
        add(counted, parts.revalidation);
    } else {
        counted = reasonOfNeed(decision, revalidation, first);
        add(counted, parts.needed);
    }
    if (exchange.status() != 0 && !exchange.fromRecordersCache())
        ++reasons[static_cast<std::size_t>(counted)].requests;
}

std::int64_t wastedBytes(const ByteParts& bytes) {
    return bytes.missed.value() + bytes.avoidable.value();
}

/// The hosts with the most bytes, and one row for the others.
std::vector<HostBytes> dearestFirst(std::vector<HostBytes> hosts) {
    std::stable_sort(hosts.begin(), hosts.end(), [](const HostBytes& a, const HostBytes& b) {
        const std::int64_t left = wastedBytes(a.bytes);
        const std::int64_t right = wastedBytes(b.bytes);
        return left != right ? left > right : a.bytes.transferred().value() > b.bytes.transferred().value();
    });
    if (hosts.size() <= hostsInOverview + 1) // a row for one other would save none
        return hosts;
    HostBytes rest{{}, 0, 0, {}};
    for (std::size_t i = hostsInOverview; i < hosts.size(); ++i) {
        rest.requests += hosts[i].requests;
        rest.bytes += hosts[i].bytes;
        ++rest.hosts;
    }
    hosts.resize(hostsInOverview);
    hosts.push_back(std::move(rest));
    return hosts;
}

/// How many hosts have a resource with a finding of the rule.
std::uint32_t hostsOfRule(RuleId rule, const Findings& all, const HostNumbers& hosts) {
    std::vector<bool> seen(hosts.names.size());
    for (const Finding& finding : all.findings)
        if (finding.rule == rule && finding.severity != Severity::Good)
            for (const std::uint32_t resource : all.resources(finding))
                seen[hosts.ofResource[resource]] = true;
    return static_cast<std::uint32_t>(std::count(seen.begin(), seen.end(), true));
}

void addFaults(SessionOverview& overview, const Analysis& analysis, const RuleSelection& rules,
               const HostNumbers& hosts) {
    std::vector<WasteCause> causes = wasteCauses(analysis.findings, rules);
    const std::vector<WasteCause> grave = gravestCauses(analysis.findings, rules);
    causes.insert(causes.end(), grave.begin(), grave.end());
    const std::size_t shown = std::min(causes.size(), faultsInOverview);
    for (const WasteCause& cause : std::span(causes).first(shown)) {
        WorstFault fault{cause, noIndex, {}, hostsOfRule(cause.rule, analysis.findings, hosts)};
        const auto shownBy = analysis.findings.exchanges(analysis.findings.findings[cause.dearest]);
        if (!shownBy.empty()) {
            fault.exchange = shownBy.front();
            fault.host = hosts.names[hosts.ofResource[analysis.resources.resourceOf[fault.exchange]]];
        }
        overview.faults.push_back(std::move(fault));
    }
}

} // namespace

SessionOverview sessionOverview(const Session& session, const Analysis& analysis,
                                const RuleSelection& rules) {
    SessionOverview overview;
    overview.total = analysis.ledger.total;
    overview.hits = hitCount(session, analysis);
    overview.revalidations = static_cast<std::uint32_t>(analysis.revalidations.size());
    const auto outcomes = analysis.outcomeCounts();
    overview.notModified = outcomes[static_cast<std::size_t>(Outcome::NotModified)] +
                           outcomes[static_cast<std::size_t>(Outcome::NoStoredResponse)];

    const HostNumbers numbers = numberedHosts(session, analysis.resources);
    std::vector<HostBytes> hosts;
    for (const std::string_view name : numbers.names)
        hosts.push_back({std::string(name), 0, 1, {}});
    Reasons reasons;
    for (std::size_t i = 0; i < reasons.size(); ++i)
        reasons[i].reason = static_cast<ByteReason>(i);
    for (std::uint32_t resource = 0; resource < analysis.resources.resources.size(); ++resource) {
        HostBytes& host = hosts[numbers.ofResource[resource]];
        host.bytes += analysis.ledger.resources[resource];
        bool answered = false; // over the network, earlier
        for (const std::uint32_t i : analysis.resources.of(analysis.resources.resources[resource])) {
            const Exchange exchange = session[i];
            const std::uint32_t pair = analysis.revalidationOf[i];
            addExchange(reasons, analysis.exchangeBytes[i], analysis.simulation.decisions[i],
                        pair == noIndex ? nullptr : &analysis.revalidations[pair], exchange, !answered);
            const bool counts = exchange.status() != 0 && !exchange.fromRecordersCache();
            host.requests += counts ? 1 : 0;
            answered = answered || counts;
        }
    }
    for (const BytesByReason& each : reasons)
        if (each.requests != 0 || each.bytes.value() != 0)
            overview.reasons.push_back(each);
    std::erase_if(hosts, [](const HostBytes& host) {
        return host.requests == 0 && host.bytes.transferred().value() == 0;
    });
    overview.hosts = dearestFirst(std::move(hosts));
    overview.pages = bytesByPage(session, analysis, pagesInOverview);
    addFaults(overview, analysis, rules, numbers);
    return overview;
}

} // namespace hci
