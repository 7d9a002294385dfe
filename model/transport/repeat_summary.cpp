#include "model/transport/repeat_summary.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// The last member of a list: the cache nearest to the client adds itself last.
std::string_view lastMember(std::string_view value) {
    const std::size_t comma = value.rfind(',');
    return trimmed(comma == std::string_view::npos ? value : value.substr(comma + 1));
}

/// "1.1 varnish-7 (Varnish/7.1)" → "varnish-7" (RFC 9110 7.6.3).
std::string_view viaHost(std::string_view value) {
    const std::string_view member = lastMember(value);
    const std::size_t space = member.find(' ');
    if (space == std::string_view::npos)
        return {};
    const std::string_view host = trimmed(member.substr(space));
    return host.substr(0, host.find(' '));
}

/// "8f1c2d3e4f5a6b7c-FRA" → "FRA".
std::string_view rayPlace(std::string_view value) {
    const std::size_t dash = value.rfind('-');
    return dash == std::string_view::npos ? std::string_view() : value.substr(dash + 1);
}

struct EdgeNameField {
    std::string_view name;
    std::string_view (*edge)(std::string_view value);
};
constexpr std::array<EdgeNameField, 5> edgeFields{{{"x-served-by", lastMember},
                                                   {"x-amz-cf-pop", lastMember},
                                                   {"cf-ray", rayPlace},
                                                   {"x-edge-location", lastMember},
                                                   {"via", viaHost}}};

} // namespace

std::string edgeNameOf(const Exchange& answer) {
    const TextPool& pool = answer.pool();
    for (const EdgeNameField& known : edgeFields)
        for (const Field& field : answer.response())
            if (equalsIgnoringCase(pool.spelling(field.name), known.name))
                if (const std::string_view edge = known.edge(pool.text(field.value)); !edge.empty())
                    return std::string(edge);
    return std::string(answer.text(answer.record().serverAddress));
}

bool RepeatSummary::differsByEdge() const noexcept {
    return tags.size() > 1 && byEdge.size() > 1 &&
           std::all_of(byEdge.begin(), byEdge.end(),
                       [](const auto& edge) { return edge.second.size() == 1; });
}

void RepeatSummary::add(const Exchange& answer) {
    ++sent;
    if (answer.status() == 0)
        return;
    ++answered;
    const std::string tag(answer.response().value(FieldName::Etag));
    tags.insert(tag);
    byEdge[edgeNameOf(answer)].insert(tag);
    statuses.insert(answer.status());
}

RepeatSummary summariseRepeats(const Session& session, const std::vector<std::uint32_t>& rows) {
    RepeatSummary summary;
    for (const std::uint32_t row : rows)
        summary.add(session[row]);
    return summary;
}

} // namespace hci
