#include "model/lint/between/edge_profile.h"

#include "model/cache/directives.h"
#include "model/cache/message_head.h"
#include "model/cache/own_answer.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/networks.h"
#include "model/cache/profiles/profiles.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

std::string_view valueOf(FieldSpan fields, std::string_view lowerCaseName) {
    for (const Field& field : fields)
        if (fields.pool().spelling(fields.pool().folded(field.name)) == lowerCaseName)
            return trimmed(fields.pool().text(field.value));
    return {};
}

/// The last member of the last line, which the nearest cache added.
std::string_view lastMember(FieldSpan fields, std::string_view lowerCaseName) {
    std::string_view value;
    for (const Field& field : fields)
        if (fields.pool().spelling(fields.pool().folded(field.name)) == lowerCaseName)
            value = fields.pool().text(field.value);
    const std::size_t comma = value.rfind(',');
    return trimmed(comma == std::string_view::npos ? value : value.substr(comma + 1));
}

bool contains(std::string_view text, std::string_view word) noexcept {
    return std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
               return equalsIgnoringCase({&a, 1}, {&b, 1});
           }) != text.end();
}

/// A network that names the answering location. Without that name two answers cannot be compared.
struct Network {
    const CacheProfile* profile;
    std::string_view status;                       ///< its status field, in lower case
    std::string_view (*place)(FieldSpan response); ///< empty where this network has not answered
};

/// "8d1f00000000-FRA": the part after the number of the request.
std::string_view cloudflarePlace(FieldSpan response) {
    const std::string_view ray = valueOf(response, "cf-ray");
    const std::size_t dash = ray.rfind('-');
    return dash == std::string_view::npos ? std::string_view() : ray.substr(dash + 1);
}

std::string_view cloudFrontPlace(FieldSpan response) {
    return valueOf(response, "x-amz-cf-pop");
}

/// The machine: "cache-fra-etou8220112-FRA".
std::string_view fastlyPlace(FieldSpan response) {
    const std::string_view machine = lastMember(response, "x-served-by");
    return machine.starts_with("cache-") ? machine : std::string_view();
}

/// "fra1::iad1::abcde-1700000000000-0123456789ab": the first is the nearest.
std::string_view vercelPlace(FieldSpan response) {
    const std::string_view id = valueOf(response, "x-vercel-id");
    return id.substr(0, std::min(id.find("::"), id.size()));
}

const std::array networks{Network{&cloudflareProfile, "cf-cache-status", cloudflarePlace},
                          Network{&cloudFrontProfile, "x-cache", cloudFrontPlace},
                          Network{&fastlyProfile, "x-cache", fastlyPlace},
                          Network{&fastlyProfile, "x-cache-hits", fastlyPlace},
                          Network{&vercelProfile, "x-vercel-cache", vercelPlace}};

/// Fields of networks that do not name the location.
constexpr std::array<std::string_view, 2> placeless{"cf-cache-status", "x-vercel-cache"};

/// Fields of page caches beside an application, which follow rules of their own instead of the answer's
/// fields.
constexpr std::array<std::string_view, 6> beside{"x-drupal-cache",    "x-nextjs-cache", "x-opennext-cache",
                                                 "x-litespeed-cache", "x-kinsta-cache", "x-fastcgi-cache"};

template <std::size_t N>
bool isAmong(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The product that the answer shows; empty: none.
std::string_view productOf(FieldSpan response, std::string_view status) {
    const std::string_view via = lastMember(response, "via");
    const std::string_view server = valueOf(response, "server");
    const bool ofNginx = status == "x-cache-status" || status == "x-proxy-cache";
    if (status == "x-varnish" || contains(via, "varnish"))
        return "varnish";
    if (contains(via, "(squid"))
        return "squid";
    if (contains(via, "trafficserver"))
        return "trafficserver";
    if (status == "cache-status" && contains(lastMember(response, "cache-status"), "netlify"))
        return "netlify";
    const bool byName = status == "x-cache" && (contains(via, "(apache") || contains(server, "apache"));
    if (!valueOf(response, "x-cache-detail").empty() || byName)
        return "apache";
    if (ofNginx && (contains(server, "nginx") || contains(server, "openresty")))
        return "nginx";
    return {};
}

/// All that identifies the answering machine: the names it gives itself, and its address.
std::string machineOf(const Exchange& exchange) {
    static constexpr std::array<std::string_view, 10> naming{
        "x-served-by", "x-edge-location", "x-pop",       "x-77-pop",          "x-node",
        "x-server",    "x-cache-server",  "x-server-id", "cdn-edgestorageid", "server"};
    const FieldSpan response = exchange.response();
    std::string machine;
    const auto add = [&machine](std::string_view name) { machine.append(name).append(1, '\n'); };
    for (const std::string_view field : naming)
        add(valueOf(response, field));
    const std::string_view via = lastMember(response, "via"); // "1.1 name (product)"
    const std::string_view received = via.substr(std::min(via.find(' ') + 1, via.size()));
    add(received.substr(0, received.find(' ')));
    const std::string_view cache = lastMember(response, "x-cache");
    const std::size_t from = cache.find(" from ");
    add(from == std::string_view::npos ? std::string_view() : cache.substr(from + 6));
    const std::string_view status = lastMember(response, "cache-status");
    add(status.substr(0, status.find(';')));
    add(exchange.text(exchange.record().serverAddress));
    return machine;
}

/// The profile of the product that the answer shows, else the chosen one unless it is a browser's.
void setProfile(Edge& edge, const CacheProfile* shown, const Facts& facts) {
    const CacheProfile* chosen =
        facts.real && facts.real->profile->model != CacheModel::Private ? facts.real->profile : nullptr;
    edge.profile = shown ? shown : chosen;
    if (edge.profile)
        edge.parameters =
            edge.profile == chosen ? facts.real->parameters : withDefaults(*edge.profile).parameters;
    if (facts.model == CacheModel::Shared)
        edge.model = facts.model;
}

bool writesNoAge(const Edge& edge) {
    return !edge.profile || edge.profile->id == ProfileId::Nginx;
}

/// The judgement of a cache of that profile, or of a conforming one.
Judgement judged(const Edge& edge, const Exchange& exchange) {
    const RequestHead request = requestHead(exchange);
    const ResponseHead response = responseHead(exchange);
    Directives directives;
    const CacheModel model = edge.profile ? edge.profile->model : edge.model;
    const Answered answered{.request = request,
                            .requestDirectives = directives.request(request),
                            .response = response,
                            .policy = directives.policy(response, model),
                            .url = exchange.text(exchange.record().resourceUrl),
                            .requested = exchange.requestTime(),
                            .received = exchange.responseTime(),
                            .parameters = edge.parameters};
    return edge.profile ? judgeAnswer(*edge.profile, answered) : judgeAsConforming(answered, model);
}

Admission admitted(const Edge& edge, const Exchange& exchange) {
    const RequestHead request = requestHead(exchange);
    Directives directives;
    const Asked asked{.request = request,
                      .directives = directives.request(request),
                      .url = exchange.text(exchange.record().resourceUrl),
                      .parameters = edge.parameters};
    return edge.profile ? edge.profile->admit(asked) : admitAsConforming(asked);
}

} // namespace

std::string Edge::label() const {
    if (!profile)
        return QT_TRANSLATE_NOOP("model", "the cache between"); // {2:phrase} translates it
    std::string result(profile->label);
    return place.empty() || place.find('\n') != std::string::npos ? result : result + " (" + place + ")";
}

std::optional<Edge> edgeOf(const Exchange& exchange, const Facts& facts) {
    const FieldSpan response = exchange.response();
    Edge edge;
    edge.status = edgeStatusOf(response);
    if (edge.status.state == EdgeState::Unknown || edge.status.field == FieldName::Age ||
        edge.status.behind != FieldName::None)
        return std::nullopt;
    const std::string_view status = response.pool().spelling(edge.status.field);
    for (const Network& network : networks)
        if (network.status == status && edge.place.empty() && !network.place(response).empty()) {
            edge.place = network.place(response);
            setProfile(edge, network.profile, facts);
            return edge;
        }
    if (isAmong(placeless, status) || isAmong(beside, status))
        return std::nullopt;
    edge.place = machineOf(exchange);
    setProfile(edge, cacheProfileFromName(productOf(response, status)), facts);
    edge.onlyMissesKnow = writesNoAge(edge);
    return edge;
}

bool isSameEdge(const Edge& a, const Edge& b) noexcept {
    return a.profile == b.profile && a.status.field == b.status.field && a.place == b.place;
}

Milliseconds keptFor(const Edge& edge, const Exchange& exchange) {
    const Admission admission = admitted(edge, exchange);
    if (admission.kind == Admission::Kind::Pass || admission.unstored)
        return 0;
    const Judgement judgement = judged(edge, exchange);
    const LifetimeBasis basis = judgement.lifetime.basis;
    const bool guessed = basis == LifetimeBasis::Heuristic || basis == LifetimeBasis::None;
    if (!judgement.storable || judgement.validateAlways || (guessed && !edge.profile))
        return 0;
    return judgement.lifetime.orZero() * 1000 - judgement.initialAge;
}

bool looksUp(const Edge& edge, const Exchange& exchange) {
    return admitted(edge, exchange).kind == Admission::Kind::Lookup;
}

} // namespace hci
