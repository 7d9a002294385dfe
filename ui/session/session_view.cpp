#include "ui/session/session_view.h"

#include "model/exchange/url_parts.h"
#include "model/view/row_order.h"

#include <algorithm>

namespace hci {

namespace {

bool allOnOneHost(const Session& session, const Resources& resources) {
    std::string_view first;
    for (const Resource& resource : resources.resources) {
        const std::string_view host = hostOf(session.pool().text(resource.url));
        if (first.empty())
            first = host;
        else if (host != first)
            return false;
    }
    return true;
}

/// The index of the same record in another snapshot.
std::uint32_t sameExchange(std::uint32_t index, const Session& from, const Session& to) {
    if (index >= from.size())
        return noIndex;
    for (const Session::Part& part : from.parts()) {
        if (index >= part.first + part.exchanges)
            continue;
        for (const Session::Part& other : to.parts())
            if (other.segment == part.segment)
                return other.indexOf(part.rowOf(index));
        break;
    }
    return noIndex;
}

} // namespace

SessionView makeView(const SessionPtr& session, const AnalysisOptions& options, Progress& progress,
                     const RuleSelection& rules) {
    SessionView view;
    view.analysis = analyse(session, options, progress);
    if (!view.analysis)
        return view;
    view.session = session;
    view.oneHost = allOnOneHost(*session, view.analysis->resources);
    if (auto watched = watchedFacts(*session, *view.analysis))
        view.watched = std::make_shared<const WatchedFacts>(std::move(*watched));
    return withRules(view, rules);
}

SessionView withRules(const SessionView& view, const RuleSelection& rules) {
    SessionView other = view;
    other.findings =
        std::make_shared<const FindingIndex>(view.analysis->findings, view.analysis->resources, rules);
    other.overview =
        std::make_shared<const SessionOverview>(sessionOverview(*view.session, *view.analysis, rules));
    return other;
}

Selection carriedOver(const Selection& selection, const SessionView& from, const SessionView& to) {
    if (selection.empty() || !from || !to)
        return {};
    const bool whole = selection.exchange == noIndex;
    const auto& resources = from.analysis->resources;
    const std::uint32_t anchor =
        whole ? resources.of(resources.resources[selection.resource]).front() : selection.exchange;
    const std::uint32_t now = sameExchange(anchor, *from.session, *to.session);
    if (now == noIndex)
        return {};
    return {to.analysis->resources.resourceOf[now], whole ? noIndex : now};
}

std::vector<std::uint32_t> revalidationsOf(const SessionView& view, std::uint32_t resource) {
    std::vector<std::uint32_t> found;
    const Resources& resources = view.analysis->resources;
    for (const std::uint32_t exchange : resources.of(resources.resources[resource]))
        if (const std::uint32_t pair = view.analysis->revalidationOf[exchange]; pair != noIndex)
            found.push_back(pair);
    return found;
}

std::uint32_t exchangeOf(const SessionView& view, const Selection& selection) {
    if (!view || selection.empty())
        return noIndex;
    return selection.exchange != noIndex
               ? selection.exchange
               : shownExchange(*view.session, view.analysis->resources, selection.resource);
}

std::uint32_t exchangeShowing(const SessionView& view, const Finding& finding, std::uint32_t resource) {
    constexpr std::size_t maxSearched = 4096; // exchanges of one resource: a click must not take long
    const auto showing = view.analysis->findings.exchanges(finding);
    const Resources& resources = view.analysis->resources;
    if (resource == noIndex)
        return showing.empty() ? noIndex : showing.front();
    const auto all = resources.of(resources.resources[resource]);
    for (const std::uint32_t exchange : all.first(std::min(all.size(), maxSearched)))
        if (std::binary_search(showing.begin(), showing.end(), exchange))
            return exchange;
    return all.front();
}

} // namespace hci
