#include "model/view/chart_data.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/url_parts.h"
#include "model/http/no_vary_search.h"
#include "model/view/row_order.h"

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

bool isEmpty(const ByteParts& bytes) {
    return bytes.transferred().value() == 0 && bytes.saved.value() == 0;
}

std::vector<ChartBar> barsByResource(const Session& session, const Analysis& analysis) {
    std::vector<ChartBar> bars;
    const auto& resources = analysis.resources.resources;
    for (std::uint32_t i = 0; i < resources.size(); ++i)
        if (!isEmpty(analysis.ledger.resources[i]))
            bars.push_back(
                {std::string(session.pool().text(resources[i].url)), analysis.ledger.resources[i], i, 1});
    return bars;
}

std::string_view groupName(ChartGroup group, const Session& session, const Resources& resources,
                           std::uint32_t resource) {
    const std::string_view url = session.pool().text(resources.resources[resource].url);
    switch (group) {
    case ChartGroup::Host: return hostOf(url);
    case ChartGroup::Path: return withoutQuery(url);
    case ChartGroup::MediaType: return mediaTypeOf(session[shownExchange(session, resources, resource)]);
    case ChartGroup::Resource: break;
    }
    return url;
}

std::vector<ChartBar> barsByName(ChartGroup group, const Session& session, const Analysis& analysis) {
    std::vector<ChartBar> bars;
    std::unordered_map<std::string_view, std::size_t, SeededTextHash> places;
    const auto& resources = analysis.resources.resources;
    for (std::uint32_t i = 0; i < resources.size(); ++i) {
        if (isEmpty(analysis.ledger.resources[i]))
            continue;
        std::string_view name = groupName(group, session, analysis.resources, i);
        if (name.empty())
            name = "?";
        const auto [place, added] = places.try_emplace(name, bars.size());
        if (added)
            bars.push_back({std::string(name), {}, noIndex, 0});
        bars[place->second].bytes += analysis.ledger.resources[i];
        ++bars[place->second].resources;
    }
    return bars;
}

std::int64_t sortValue(const ByteParts& bytes, ChartSort sort) {
    switch (sort) {
    case ChartSort::Wasted: return bytes.missed.value() + bytes.avoidable.value();
    case ChartSort::Saved: return bytes.saved.value();
    case ChartSort::Transferred: return bytes.transferred().value();
    case ChartSort::Missed: return bytes.missed.value();
    case ChartSort::Avoidable: return bytes.avoidable.value();
    case ChartSort::Name: break;
    }
    return 0;
}

/// Largest first; equal ones by transferred bytes.
bool before(const ChartBar& a, const ChartBar& b, ChartSort sort) {
    if (sort == ChartSort::Name)
        return a.name < b.name;
    const std::int64_t left = sortValue(a.bytes, sort);
    const std::int64_t right = sortValue(b.bytes, sort);
    return left != right ? left > right : a.bytes.transferred().value() > b.bytes.transferred().value();
}

} // namespace

ChartData chartData(const ChartQuery& query, const Session& session, const Analysis& analysis) {
    ChartData data;
    data.bars = query.group == ChartGroup::Resource ? barsByResource(session, analysis)
                                                    : barsByName(query.group, session, analysis);
    std::stable_sort(data.bars.begin(), data.bars.end(),
                     [&](const ChartBar& a, const ChartBar& b) { return before(a, b, query.sort); });
    if (data.bars.size() <= query.top)
        return data;
    ChartBar rest;
    for (std::size_t i = query.top; i < data.bars.size(); ++i) {
        rest.bytes += data.bars[i].bytes;
        rest.resources += data.bars[i].resources;
    }
    data.bars.resize(query.top);
    data.bars.push_back(std::move(rest));
    data.hasRest = true;
    return data;
}

ChartData withoutSecrets(ChartData chart, const Analysis& analysis, const MaskedSession& mask) {
    for (ChartBar& bar : chart.bars) {
        if (bar.resource == noIndex)
            mask.maskQuoted(bar.name);
        else
            bar.name = mask.url(analysis.resources.resources[bar.resource].url);
    }
    return chart;
}

} // namespace hci
