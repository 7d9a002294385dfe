#pragma once

#include "model/analysis/analysis.h"

#include <string>
#include <vector>

namespace hci {

class MaskedSession;

/// Path: the URL without its query, as one cache key for all queries would be.
enum class ChartGroup : std::uint8_t { Resource, Host, MediaType, Path };
/// Wasted: missed and avoidable.
enum class ChartSort : std::uint8_t { Wasted, Saved, Transferred, Missed, Avoidable, Name };

struct ChartQuery {
    ChartGroup group = ChartGroup::Resource;
    ChartSort sort = ChartSort::Wasted;
    std::uint32_t top = 20; ///< how many bars; the others share one bar "rest"

    friend bool operator==(const ChartQuery&, const ChartQuery&) = default;
};

/// One bar: a resource, a host, a media type or a path.
struct ChartBar {
    std::string name; ///< URL, host, media type or URL without query; empty for the rest
    ByteParts bytes;
    std::uint32_t resource = noIndex; ///< if the bar is one resource
    std::uint32_t resources = 0;      ///< how many it stands for
};

/// The bars of the savings chart: at most query.top, and the rest.
struct ChartData {
    std::vector<ChartBar> bars; ///< in display order; the rest, if any, is last
    bool hasRest = false;
};

/// Aggregates the ledger into bars, without empty ones. Equal values keep the order of time.
[[nodiscard]] ChartData chartData(const ChartQuery& query, const Session& session, const Analysis& analysis);

/// The same bars for exports and the chart: without the secrets in their URLs.
[[nodiscard]] ChartData withoutSecrets(ChartData chart, const Analysis& analysis, const MaskedSession& mask);

} // namespace hci
