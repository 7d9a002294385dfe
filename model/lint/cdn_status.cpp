#include "model/lint/cdn_status.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/http/field_syntax.h"
#include "model/lint/cache_status.h"
#include "model/lint/phrases.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hci {

namespace {

using Word = std::pair<std::string_view, EdgeState>;

/// Words of Cloudflare and of nginx's $upstream_cache_status, mostly the same; Bunny and others use some of
/// them.
constexpr std::array statusWords{Word{"HIT", EdgeState::Hit},
                                 Word{"MISS", EdgeState::Miss},
                                 Word{"EXPIRED", EdgeState::Expired},
                                 Word{"STALE", EdgeState::StaleHit},
                                 Word{"BYPASS", EdgeState::Bypass},
                                 Word{"IGNORED", EdgeState::Bypass},
                                 Word{"REVALIDATED", EdgeState::Revalidated},
                                 Word{"UPDATING", EdgeState::Updating},
                                 Word{"SCARCE", EdgeState::Miss},
                                 Word{"DYNAMIC", EdgeState::Dynamic},
                                 Word{"NONE", EdgeState::Generated},
                                 Word{"UNKNOWN", EdgeState::Generated},
                                 Word{"NONE/UNKNOWN", EdgeState::Generated}};

/// Vercel's words with other meanings: STALE is refreshed in the background, REVALIDATED comes from the
/// origin.
constexpr std::array vercelWords{Word{"HIT", EdgeState::Hit},        Word{"MISS", EdgeState::Miss},
                                 Word{"STALE", EdgeState::Updating}, Word{"PRERENDER", EdgeState::Hit},
                                 Word{"BYPASS", EdgeState::Bypass},  Word{"REVALIDATED", EdgeState::Expired}};

/// Words of Next.js's own cache, also under OpenNext: STALE is refreshed in the background.
constexpr std::array nextWords{Word{"HIT", EdgeState::Hit}, Word{"MISS", EdgeState::Miss},
                               Word{"STALE", EdgeState::Updating}, Word{"PRERENDER", EdgeState::Hit},
                               Word{"REVALIDATED", EdgeState::Expired}};

/// Words of X-Cache: Akamai and Squid ("TCP_HIT from …"), CloudFront ("Hit from cloudfront"), Azure, Fastly,
/// Varnish.
constexpr std::array cacheWords{Word{"TCP_REFRESH_FAIL_HIT", EdgeState::StaleHit},
                                Word{"TCP_REFRESH_HIT", EdgeState::Revalidated},
                                Word{"TCP_REFRESH_UNMODIFIED", EdgeState::Revalidated},
                                Word{"TCP_REFRESH_MISS", EdgeState::Expired},
                                Word{"TCP_REFRESH_MODIFIED", EdgeState::Expired},
                                Word{"TCP_EXPIRED_MISS", EdgeState::Expired},
                                Word{"TCP_EXPIRED_HIT", EdgeState::StaleHit},
                                Word{"TCP_HIT", EdgeState::Hit},
                                Word{"TCP_MEM_HIT", EdgeState::Hit},
                                Word{"TCP_IMS_HIT", EdgeState::Hit},
                                Word{"TCP_INM_HIT", EdgeState::Hit},
                                Word{"TCP_NEGATIVE_HIT", EdgeState::Hit},
                                Word{"TCP_REMOTE_HIT", EdgeState::Hit},
                                Word{"TCP_OFFLINE_HIT", EdgeState::Hit},
                                Word{"TCP_CF_HIT", EdgeState::Hit},
                                Word{"TCP_REVALIDATED_HIT", EdgeState::Revalidated},
                                Word{"TCP_SWAPFAIL_MISS", EdgeState::Miss},
                                Word{"TCP_MISS", EdgeState::Miss},
                                Word{"TCP_CLIENT_REFRESH_MISS", EdgeState::Bypass},
                                Word{"TCP_TUNNEL", EdgeState::Bypass},
                                Word{"UNCACHEABLE", EdgeState::Bypass},
                                Word{"PRIVATE_NOSTORE", EdgeState::Bypass},
                                Word{"CONFIG_NOCACHE", EdgeState::Bypass},
                                Word{"TCP_REDIRECT", EdgeState::Generated},
                                Word{"TCP_COOKIE_DENY", EdgeState::Generated},
                                Word{"TCP_DENIED", EdgeState::Generated},
                                Word{"RefreshHit", EdgeState::Revalidated},
                                Word{"OriginShieldHit", EdgeState::Hit},
                                Word{"LambdaGeneratedResponse", EdgeState::Generated},
                                Word{"FunctionGeneratedResponse", EdgeState::Generated},
                                Word{"LambdaExecutionError", EdgeState::Generated},
                                Word{"FunctionExecutionError", EdgeState::Generated},
                                Word{"LimitExceeded", EdgeState::Generated},
                                Word{"CapacityExceeded", EdgeState::Generated},
                                Word{"Error", EdgeState::Error},
                                Word{"Redirect", EdgeState::Generated},
                                Word{"HIT", EdgeState::Hit},
                                Word{"MISS", EdgeState::Miss},
                                Word{"PASS", EdgeState::Bypass},
                                Word{"CACHED", EdgeState::Hit},
                                Word{"STALE", EdgeState::StaleHit},
                                Word{"EXPIRED", EdgeState::Expired},
                                Word{"BYPASS", EdgeState::Bypass},
                                Word{"REVALIDATED", EdgeState::Revalidated},
                                Word{"UPDATING", EdgeState::Updating}};

template <std::size_t N> EdgeState find(const std::array<Word, N>& words, std::string_view text) noexcept {
    for (const auto& [word, state] : words)
        if (equalsIgnoringCase(word, text))
            return state;
    return EdgeState::Unknown;
}

/// The last member of a list, which the cache nearest to the client added.
std::string_view lastMember(std::string_view list) noexcept {
    const std::size_t comma = list.rfind(',');
    return trimmed(comma == std::string_view::npos ? list : list.substr(comma + 1));
}

/// A list has a word for each cache, the nearest to the client last.
template <class One> EdgeState listState(std::string_view list, One one) {
    EdgeState state = one(lastMember(list));
    for (std::size_t comma = list.rfind(','); comma != std::string_view::npos && !isFromStore(state);
         comma = list.rfind(',')) {
        list = list.substr(0, comma);
        state = joinedState(state, one(lastMember(list)));
    }
    return state;
}

EdgeState statusWordState(std::string_view word) {
    return find(statusWords, word);
}

EdgeState wordState(std::string_view value) {
    return listState(value, statusWordState);
}

/// LiteSpeed adds the kind of the stored response to its word ("hit,private", "hit,esi"): one cache, not
/// several.
EdgeState liteSpeedState(std::string_view value) {
    return statusWordState(trimmed(value.substr(0, value.find(','))));
}

EdgeState vercelState(std::string_view value) {
    return find(vercelWords, trimmed(value));
}

EdgeState nextState(std::string_view value) {
    return find(nextWords, trimmed(value));
}

/// The first known word: some caches put a machine's name before it ("cp3041 hit/7").
EdgeState cacheWordState(std::string_view rest) {
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" ;:/"), rest.size());
        const EdgeState state = find(cacheWords, rest.substr(0, end));
        if (state != EdgeState::Unknown)
            return state;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return EdgeState::Unknown;
}

EdgeState xCacheState(std::string_view value) {
    const std::size_t comma = value.find(',');
    // Akamai names the child, which is nearest to the client, before its parent.
    if (comma != std::string_view::npos && trimmed(value.substr(0, comma)).ends_with("from child"))
        return joinedState(cacheWordState(trimmed(value.substr(0, comma))),
                           cacheWordState(lastMember(value)));
    return listState(value, cacheWordState);
}

/// Akamai's X-Check-Cacheable: whether the edge may store the answer by its current rules. YES leaves open
/// who answered.
EdgeState checkCacheableState(std::string_view value) {
    return equalsIgnoringCase(trimmed(value), "NO") ? EdgeState::Bypass : EdgeState::Unknown;
}

/// X-Varnish has the request's number, and on a hit also that of the request that stored the response.
EdgeState varnishWordState(std::string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789 ") != std::string_view::npos)
        return EdgeState::Unknown;
    return text.find(' ') == std::string_view::npos ? EdgeState::Miss : EdgeState::Hit;
}

EdgeState varnishState(std::string_view value) {
    return listState(value, varnishWordState);
}

EdgeState hitsWordState(std::string_view text) {
    const std::optional<std::int64_t> hits = parseDecimal(text);
    return !hits ? EdgeState::Unknown : *hits > 0 ? EdgeState::Hit : EdgeState::Miss;
}

/// The number of hits at each cache, the nearest last (Fastly, Varnish).
EdgeState hitsState(std::string_view value) {
    return listState(value, hitsWordState);
}

/// Server-Timing's metric `cdn-cache` (Akamai, CloudFront and others): `cdn-cache; desc=HIT`.
EdgeState timingState(std::string_view value) {
    std::string_view metric;
    while (nextListMember(value, metric)) {
        const std::string_view name = trimmed(metric.substr(0, metric.find(';')));
        const std::size_t description = metric.find("desc=");
        if (name != "cdn-cache" || description == std::string_view::npos)
            continue;
        std::string_view word = metric.substr(description + 5);
        word = trimmed(word.substr(0, word.find(';')));
        if (word.size() > 1 && word.starts_with('"') && word.ends_with('"'))
            word = word.substr(1, word.size() - 2);
        return equalsIgnoringCase(word, "REVALIDATE") ? EdgeState::Revalidated : xCacheState(word);
    }
    return EdgeState::Unknown;
}

/// A field by which caches say who answered.
struct StatusField {
    std::string_view name;
    FieldName known; // None: the pool has no fixed id for it
    EdgeState (*state)(std::string_view value);
    std::string_view server = {}; // Server begins so if the nearest cache writes the field
};

/// Nearest to the client first: fields of a single CDN, then those of any cache on the path, then those of
/// caches beside the origin.
constexpr std::array edgeFields{
    StatusField{"cache-status", FieldName::CacheStatus, cacheStatusState, "netlify"},
    StatusField{"cf-cache-status", FieldName::CfCacheStatus, wordState, "cloudflare"},
    StatusField{"x-vercel-cache", FieldName::None, vercelState, "vercel"},
    StatusField{"akamai-cache-status", FieldName::None, xCacheState, "akamai"},
    StatusField{"x-77-cache", FieldName::None, wordState, "cdn77"},
    StatusField{"cdn-cache", FieldName::None, wordState, "bunnycdn"},
    StatusField{"cache", FieldName::None, wordState, "gcore"},
    StatusField{"x-sucuri-cache", FieldName::None, wordState, "sucuri"},
    StatusField{"x-hcdn-cache-status", FieldName::None, wordState, "hcdn"},
    StatusField{"fly-cache-status", FieldName::None, wordState, "fly/"},
    StatusField{"server-timing", FieldName::None, timingState},
    StatusField{"x-cache", FieldName::XCache, xCacheState},
    StatusField{"x-check-cacheable", FieldName::None, checkCacheableState},
    StatusField{"x-varnish", FieldName::XVarnish, varnishState},
    StatusField{"x-cache-hits", FieldName::XCacheHits, hitsState},
    StatusField{"x-cache-status", FieldName::XCacheStatus, wordState},
    StatusField{"x-proxy-cache", FieldName::None, wordState},
    StatusField{"x-fastcgi-cache", FieldName::None, wordState},
    StatusField{"x-kinsta-cache", FieldName::None, wordState},
    StatusField{"x-litespeed-cache", FieldName::None, liteSpeedState},
    StatusField{"x-drupal-cache", FieldName::None, wordState},
    StatusField{"x-nextjs-cache", FieldName::None, nextState},
    StatusField{"x-opennext-cache", FieldName::None, nextState},
};

constexpr std::size_t placeOf(FieldName known) noexcept {
    std::size_t at = 0;
    while (edgeFields[at].known != known)
        ++at;
    return at;
}

/// One machine writes both, so they do not describe two caches (Varnish, Fastly).
bool areOfOneCache(std::size_t a, std::size_t b) noexcept {
    const auto isVarnish = [](std::size_t at) {
        return edgeFields[at].known == FieldName::XCache || edgeFields[at].known == FieldName::XVarnish ||
               edgeFields[at].known == FieldName::XCacheHits;
    };
    return isVarnish(a) && isVarnish(b);
}

/// The places in edgeFields of the fields with an enumerator.
constexpr auto knownPlaces = [] {
    std::array<std::uint8_t, static_cast<std::size_t>(FieldName::KnownEnd)> places{};
    places.fill(edgeFields.size());
    for (std::size_t at = 0; at < edgeFields.size(); ++at)
        if (edgeFields[at].known != FieldName::None)
            places[static_cast<std::size_t>(edgeFields[at].known)] = static_cast<std::uint8_t>(at);
    return places;
}();

/// The field's index in edgeFields; their number if it is none of them.
std::size_t edgeFieldAt(FieldName folded, const TextPool& pool) noexcept {
    if (folded < FieldName::KnownEnd)
        return knownPlaces[static_cast<std::size_t>(folded)];
    const std::string_view spelled = pool.spelling(folded);
    std::size_t at = 0;
    while (at < edgeFields.size() &&
           (edgeFields[at].known != FieldName::None || edgeFields[at].name != spelled))
        ++at;
    return at;
}

/// The point of presence in the name of a Fastly machine: "cache-fra-etou8220112-FRA".
std::string_view pointOfPresence(std::string_view machine) noexcept {
    const std::string_view place = machine.substr(machine.rfind('-') + 1);
    const bool code = place.size() == 3 &&
                      std::all_of(place.begin(), place.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return machine.starts_with("cache-") && code ? place : std::string_view();
}

QString servedByInWords(std::string_view value) {
    const QString passed = translated("passed through %1, the last one nearest").arg(shown(value));
    const std::string_view place = pointOfPresence(lastMember(value));
    return place.empty() ? passed : translated("%1 (in %2)").arg(passed, shown(place));
}

QString hitsInWords(std::string_view value) {
    const std::optional<std::int64_t> hits = parseDecimal(lastMember(value));
    if (!hits)
        return stateInWords(EdgeState::Unknown);
    if (hitsState(value) == EdgeState::ShieldHit)
        return translated("the nearest cache had not given it out before; one behind it had");
    return *hits == 0 ? translated("the nearest cache had not given it out before")
                      : translated("the nearest cache has given it out %1 times").arg(formatCount(*hits));
}

/// The values of one answer's fields, line by line.
class EdgeWords {
public:
    void add(std::size_t at, FieldName name, TextId value, const TextPool& pool) {
        EdgeStatus& status = m_found[at];
        status.state = joinedState(edgeFields[at].state(pool.text(value)), status.state);
        status.field = name;
        status.value = value;
        m_any = true;
    }

    /// The nearest cache's state, combined with that of a cache behind it from a second field.
    [[nodiscard]] EdgeStatus status(std::string_view server, bool aged, const TextPool& pool) const {
        const std::size_t nearest = m_any ? nearestTo(server) : m_found.size();
        if (nearest == m_found.size())
            return {};
        EdgeStatus status = m_found[nearest];
        if (!aged && isSynthetic(nearest, pool)) {
            const EdgeStatus& hits = m_found[placeOf(FieldName::XCacheHits)];
            return {EdgeState::Generated, status.field, status.value, hits.field, hits.value};
        }
        for (std::size_t at = 0; at < m_found.size() && !isFromStore(status.state); ++at) {
            const EdgeStatus& behind = m_found[at];
            const EdgeState both = joinedState(status.state, behind.state);
            if (both == status.state || areOfOneCache(nearest, at))
                continue;
            status.state = both;
            status.behind = behind.field;
            status.behindValue = behind.value;
        }
        return status;
    }

private:
    [[nodiscard]] std::size_t nearestTo(std::string_view server) const noexcept {
        std::size_t first = m_found.size();
        for (std::size_t at = m_found.size(); at-- > 0;) {
            if (m_found[at].state == EdgeState::Unknown)
                continue;
            first = at;
        }
        for (std::size_t at = 0; at < m_found.size() && !server.empty(); ++at) {
            const std::string_view name = edgeFields[at].server;
            if (m_found[at].state != EdgeState::Unknown && !name.empty() &&
                equalsIgnoringCase(name, server.substr(0, name.size())))
                return at;
        }
        return first;
    }

    /// Fastly calls responses that it made itself (a redirect, an error page) HIT, but counts no hit for
    /// them.
    [[nodiscard]] bool isSynthetic(std::size_t nearest, const TextPool& pool) const noexcept {
        const EdgeStatus& hits = m_found[placeOf(FieldName::XCacheHits)];
        const EdgeState state = m_found[nearest].state;
        if (edgeFields[nearest].known != FieldName::XCache || hits.field == FieldName::None)
            return false;
        return (state == EdgeState::Hit || state == EdgeState::ShieldHit) && hits.state == EdgeState::Miss &&
               lastMember(pool.text(hits.value)) == "0";
    }

    std::array<EdgeStatus, edgeFields.size()> m_found{};
    bool m_any = false;
};

} // namespace

EdgeState edgeState(std::string_view field, std::string_view value) {
    for (const StatusField& each : edgeFields)
        if (each.name == field)
            return each.state(value);
    return EdgeState::Unknown;
}

EdgeStatus edgeStatusOf(FieldSpan response) {
    EdgeWords said;
    TextId age = TextId::None;
    TextId server = TextId::None;
    for (const Field& field : response) {
        const FieldName name = response.pool().folded(field.name);
        if (name == FieldName::Age && age == TextId::None)
            age = field.value;
        else if (name == FieldName::Server)
            server = field.value;
        else if (const std::size_t at = edgeFieldAt(name, response.pool()); at < edgeFields.size())
            said.add(at, name, field.value, response.pool());
    }
    const std::optional<std::int64_t> seconds =
        age == TextId::None ? std::nullopt : ageValue(response.pool().text(age));
    const bool aged = seconds && *seconds > 0;
    const EdgeStatus status = said.status(response.pool().text(server), aged, response.pool());
    if (status.state == EdgeState::Unknown && aged)
        return {.state = EdgeState::Hit, .field = FieldName::Age, .value = age};
    return status;
}

QString whoAnswered(EdgeState state) {
    switch (state) {
    case EdgeState::Unknown: return {};
    case EdgeState::Hit: return translated("edge");
    case EdgeState::StaleHit:
    case EdgeState::Updating: return translated("edge, stale");
    case EdgeState::Revalidated: return translated("edge, revalidated");
    case EdgeState::Generated: return translated("edge, made there");
    case EdgeState::ShieldHit: return translated("cache behind the edge");
    case EdgeState::Error: return translated("edge or origin");
    case EdgeState::Miss:
    case EdgeState::Expired:
    case EdgeState::Bypass:
    case EdgeState::Dynamic: return translated("origin");
    }
    return {};
}

QString stateInWords(EdgeState state) {
    switch (state) {
    case EdgeState::Unknown: return translated("it does not say who answered");
    case EdgeState::Hit: return translated("answered from its store");
    case EdgeState::StaleHit:
        return translated("answered from its store although that was stale: the origin did not answer");
    case EdgeState::Updating:
        return translated("answered from its store although that was stale, while it fetches anew");
    case EdgeState::Revalidated:
        return translated("what was stored was stale, and the origin said that it is unchanged");
    case EdgeState::Miss: return translated("nothing stored was used; the origin answered");
    case EdgeState::Expired: return translated("what was stored was stale; the origin answered");
    case EdgeState::Bypass:
        return translated("the request or a rule goes past the store; the origin answered");
    case EdgeState::Dynamic:
        return translated("it is not of a kind that is stored by default; the origin answered");
    case EdgeState::Generated: return translated("the answer was made at the edge");
    case EdgeState::ShieldHit:
        return translated("the nearest cache had nothing to use; a cache behind it answered from its store");
    case EdgeState::Error:
        return translated(
            "an error, passed on from the origin or made at the edge: the field does not say which");
    }
    return {};
}

QString statusInWords(std::string_view field, std::string_view value) {
    if (field == "cache-status") {
        const QString words = cacheStatusInWords(value);
        return words.isEmpty() ? stateInWords(EdgeState::Unknown) : words;
    }
    if (field == "x-served-by")
        return servedByInWords(value);
    if (field == "x-amz-cf-pop")
        return translated("answered in CloudFront's location %1").arg(shown(value));
    if (field == "x-cache-hits")
        return hitsInWords(value);
    const EdgeState state = edgeState(field, value);
    if (field == "x-check-cacheable" && state == EdgeState::Bypass)
        return translated("by its rules Akamai does not store it; the origin answered");
    if (field == "cf-cache-status" && state == EdgeState::Bypass)
        return translated("the origin forbids storing it (private, no-store, max-age=0, Set-Cookie), or a "
                          "rule does; the origin answered");
    return stateInWords(state);
}

} // namespace hci
