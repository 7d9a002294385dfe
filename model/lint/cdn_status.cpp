#include "model/lint/cdn_status.h"

#include "model/http/field_syntax.h"
#include "model/http/structured_field.h"
#include "model/lint/phrases.h"

#include <QtCore/QStringList>

#include <array>
#include <utility>

namespace hci {

namespace {

using Word = std::pair<std::string_view, EdgeState>;

/// Cloudflare's, and nginx's $upstream_cache_status, which share most words.
constexpr std::array statusWords{Word{"HIT", EdgeState::Hit},
                                 Word{"MISS", EdgeState::Miss},
                                 Word{"EXPIRED", EdgeState::Expired},
                                 Word{"STALE", EdgeState::StaleHit},
                                 Word{"BYPASS", EdgeState::Bypass},
                                 Word{"IGNORED", EdgeState::Bypass},
                                 Word{"REVALIDATED", EdgeState::Revalidated},
                                 Word{"UPDATING", EdgeState::Updating},
                                 Word{"DYNAMIC", EdgeState::Dynamic},
                                 Word{"NONE", EdgeState::Generated},
                                 Word{"UNKNOWN", EdgeState::Generated},
                                 Word{"NONE/UNKNOWN", EdgeState::Generated}};

/// First words of X-Cache: Akamai and Squid ("TCP_HIT from …"), CloudFront ("Hit from cloudfront"), Fastly,
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
                                Word{"TCP_MISS", EdgeState::Miss},
                                Word{"TCP_CLIENT_REFRESH_MISS", EdgeState::Bypass},
                                Word{"TCP_COOKIE_DENY", EdgeState::Generated},
                                Word{"TCP_DENIED", EdgeState::Generated},
                                Word{"RefreshHit", EdgeState::Revalidated},
                                Word{"LambdaGeneratedResponse", EdgeState::Generated},
                                Word{"FunctionGeneratedResponse", EdgeState::Generated},
                                Word{"Error", EdgeState::Generated},
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

/// The last member of a list: the cache nearest to the client adds its word behind the others'.
std::string_view lastMember(std::string_view list) noexcept {
    const std::size_t comma = list.rfind(',');
    return trimmed(comma == std::string_view::npos ? list : list.substr(comma + 1));
}

EdgeState xCacheState(std::string_view value) noexcept {
    const std::string_view member = lastMember(value);
    return find(cacheWords, member.substr(0, member.find_first_of(" ;:")));
}

/// X-Varnish has the request's number, and on a hit that of the request that stored the response.
EdgeState varnishState(std::string_view value) noexcept {
    const std::string_view text = trimmed(value);
    if (text.empty() || text.find_first_not_of("0123456789 ,") != std::string_view::npos)
        return EdgeState::Unknown;
    return text.find_first_of(" ,") == std::string_view::npos ? EdgeState::Miss : EdgeState::Hit;
}

const std::string* textOf(const sf::BareItem& item) noexcept {
    if (const auto* token = std::get_if<sf::Token>(&item))
        return &token->text;
    return std::get_if<std::string>(&item);
}

bool isTrue(const sf::Parameters& parameters, std::string_view key) noexcept {
    const sf::BareItem* item = sf::find(parameters, key);
    const bool* value = item ? std::get_if<bool>(item) : nullptr;
    return value && *value;
}

std::optional<std::int64_t> integer(const sf::Parameters& parameters, std::string_view key) noexcept {
    const sf::BareItem* item = sf::find(parameters, key);
    const std::int64_t* value = item ? std::get_if<std::int64_t>(item) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

EdgeState memberState(const sf::Item& item) {
    const std::optional<std::int64_t> ttl = integer(item.parameters, "ttl");
    if (isTrue(item.parameters, "hit"))
        return ttl && *ttl < 0 ? EdgeState::StaleHit : EdgeState::Hit;
    const sf::BareItem* fwd = sf::find(item.parameters, "fwd");
    const std::string* reason = fwd ? textOf(*fwd) : nullptr;
    if (!reason)
        return EdgeState::Unknown;
    if (*reason == "stale")
        return integer(item.parameters, "fwd-status") == 304 ? EdgeState::Revalidated : EdgeState::Expired;
    return *reason == "bypass" || *reason == "method" || *reason == "request" ? EdgeState::Bypass
                                                                              : EdgeState::Miss;
}

EdgeState cacheStatusState(std::string_view value) {
    const Result<sf::List> list = sf::parseList(value);
    if (!list || list->empty())
        return EdgeState::Unknown;
    const auto* item = std::get_if<sf::Item>(&list->back());
    return item ? memberState(*item) : EdgeState::Unknown;
}

QString forwardReason(std::string_view reason) {
    static constexpr std::array reasons{
        std::pair{std::string_view("bypass"), "went to the origin: the cache is configured not to handle it"},
        std::pair{std::string_view("method"), "went to the origin because of its method"},
        std::pair{std::string_view("uri-miss"), "went to the origin: nothing was stored for this URL"},
        std::pair{std::string_view("vary-miss"), "went to the origin: no stored variant matched"},
        std::pair{std::string_view("miss"), "went to the origin: nothing stored could be used"},
        std::pair{std::string_view("request"),
                  "went to the origin: the request did not want a stored response"},
        std::pair{std::string_view("stale"), "went to the origin: what was stored was stale"},
        std::pair{std::string_view("partial"), "went to the origin: only a part was stored"}};
    for (const auto& [token, words] : reasons)
        if (token == reason)
            return QLatin1StringView(words);
    return QStringLiteral("went to the origin (%1)").arg(shown(reason));
}

QString memberInWords(const sf::Item& item) {
    QStringList parts;
    const sf::BareItem* fwd = sf::find(item.parameters, "fwd");
    const std::string* reason = fwd ? textOf(*fwd) : nullptr;
    if (isTrue(item.parameters, "hit"))
        parts << QStringLiteral("answered from its store");
    else if (reason)
        parts << forwardReason(*reason);
    if (const auto status = integer(item.parameters, "fwd-status"))
        parts << QStringLiteral("which answered %1").arg(*status);
    if (const auto ttl = integer(item.parameters, "ttl"))
        parts << (*ttl < 0 ? QStringLiteral("stale for %1").arg(spanInWords(-*ttl))
                           : QStringLiteral("fresh for another %1").arg(spanInWords(*ttl)));
    if (isTrue(item.parameters, "stored"))
        parts << QStringLiteral("stored the answer");
    if (isTrue(item.parameters, "collapsed"))
        parts << QStringLiteral("shared another request's answer");
    const std::string* name = textOf(item.value);
    const QString who = name ? shown(*name) : QStringLiteral("a cache");
    if (parts.isEmpty())
        parts << QStringLiteral("handled it");
    return who + u' ' + parts.join(QStringLiteral(", "));
}

QString cacheStatusInWords(std::string_view value) {
    const Result<sf::List> list = sf::parseList(value);
    QStringList caches;
    if (list)
        for (const sf::Member& member : *list)
            if (const auto* item = std::get_if<sf::Item>(&member))
                caches << memberInWords(*item);
    return caches.isEmpty() ? stateInWords(EdgeState::Unknown) : caches.join(QStringLiteral("; then "));
}

} // namespace

EdgeState edgeState(FieldName field, std::string_view value) {
    switch (field) {
    case FieldName::CacheStatus: return cacheStatusState(value);
    case FieldName::CfCacheStatus:
    case FieldName::XCacheStatus: return find(statusWords, trimmed(value));
    case FieldName::XCache: return xCacheState(value);
    case FieldName::XVarnish: return varnishState(value);
    default: return EdgeState::Unknown;
    }
}

EdgeStatus edgeStatusOf(FieldSpan response) {
    static constexpr std::array fields{FieldName::CacheStatus, FieldName::CfCacheStatus, FieldName::XCache,
                                       FieldName::XCacheStatus, FieldName::XVarnish};
    std::array<TextId, fields.size()> found{};
    TextId age = TextId::None;
    for (const Field& field : response) {
        const FieldName name = response.pool().folded(field.name);
        if (name == FieldName::Age)
            age = field.value;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (fields[i] == name) // the last line is the nearest cache's
                found[i] = field.value;
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (found[i] == TextId::None)
            continue;
        const EdgeState state = edgeState(fields[i], response.pool().text(found[i]));
        if (state != EdgeState::Unknown)
            return {state, fields[i], found[i]};
    }
    const std::optional<std::int64_t> seconds =
        age == TextId::None ? std::nullopt : parseDeltaSeconds(response.pool().text(age));
    if (seconds && *seconds > 0)
        return {EdgeState::Hit, FieldName::Age, age};
    return {};
}

QString whoAnswered(EdgeState state) {
    switch (state) {
    case EdgeState::Unknown: return {};
    case EdgeState::Hit: return QStringLiteral("edge");
    case EdgeState::StaleHit:
    case EdgeState::Updating: return QStringLiteral("edge, stale");
    case EdgeState::Revalidated: return QStringLiteral("edge, revalidated");
    case EdgeState::Generated: return QStringLiteral("edge, made there");
    case EdgeState::Miss:
    case EdgeState::Expired:
    case EdgeState::Bypass:
    case EdgeState::Dynamic: return QStringLiteral("origin");
    }
    return {};
}

QString stateInWords(EdgeState state) {
    switch (state) {
    case EdgeState::Unknown: return QStringLiteral("it does not say who answered");
    case EdgeState::Hit: return QStringLiteral("answered from its store");
    case EdgeState::StaleHit:
        return QStringLiteral("answered from its store although that was stale: the origin did not answer");
    case EdgeState::Updating:
        return QStringLiteral("answered from its store although that was stale, while it fetches anew");
    case EdgeState::Revalidated:
        return QStringLiteral("what was stored was stale, and the origin said that it is unchanged");
    case EdgeState::Miss: return QStringLiteral("it was not stored; the origin answered");
    case EdgeState::Expired: return QStringLiteral("what was stored was stale; the origin answered");
    case EdgeState::Bypass:
        return QStringLiteral("the request or a rule goes past the store; the origin answered");
    case EdgeState::Dynamic:
        return QStringLiteral("it is not of a kind that is stored by default; the origin answered");
    case EdgeState::Generated: return QStringLiteral("the answer was made at the edge");
    }
    return {};
}

QString statusInWords(FieldName field, std::string_view value) {
    switch (field) {
    case FieldName::CacheStatus: return cacheStatusInWords(value);
    case FieldName::XServedBy:
        return QStringLiteral("passed through %1, the last one nearest").arg(shown(value));
    case FieldName::XCacheHits:
        return QStringLiteral("times that the caches had given it out, the nearest last");
    default: return stateInWords(edgeState(field, value));
    }
}

} // namespace hci
