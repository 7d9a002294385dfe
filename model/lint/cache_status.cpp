#include "model/lint/cache_status.h"

#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/http/duration.h"
#include "model/http/structured_field.h"
#include "model/lint/phrases.h"

#include <QtCore/QStringList>

#include <array>
#include <utility>

namespace hci {

namespace {

const std::string* textOf(const sf::BareItem& item) noexcept {
    if (const auto* token = std::get_if<sf::Token>(&item))
        return &token->text;
    return std::get_if<std::string>(&item);
}

const std::string* text(const sf::Parameters& parameters, std::string_view key) noexcept {
    const sf::BareItem* item = sf::find(parameters, key);
    return item ? textOf(*item) : nullptr;
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
    const std::string* reason = text(item.parameters, "fwd");
    if (!reason)
        return EdgeState::Unknown;
    const bool asked = *reason == "stale" || *reason == "request";
    if (asked && integer(item.parameters, "fwd-status") == 304)
        return EdgeState::Revalidated;
    if (*reason == "stale")
        return EdgeState::Expired;
    return *reason == "bypass" || *reason == "method" || *reason == "request" ? EdgeState::Bypass
                                                                              : EdgeState::Miss;
}

/// The reasons of RFC 9211 2.2.
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
            return translated(words);
    return translated("went to the origin (%1)").arg(shown(reason));
}

QString ttlInWords(std::int64_t ttl) {
    return ttl < 0 ? translated("stale for %1").arg(toText(durationInWords(-ttl)))
                   : translated("fresh for another %1").arg(toText(durationInWords(ttl)));
}

QString memberInWords(const sf::Item& item) {
    const sf::Parameters& said = item.parameters;
    QStringList parts;
    const std::string* reason = text(said, "fwd");
    if (isTrue(said, "hit"))
        parts << translated("answered from its store");
    else if (reason)
        parts << forwardReason(*reason);
    if (const auto status = integer(said, "fwd-status"))
        parts << translated("which answered %1").arg(*status);
    if (const auto ttl = integer(said, "ttl"))
        parts << ttlInWords(*ttl);
    if (isTrue(said, "stored"))
        parts << translated("stored the answer");
    if (isTrue(said, "collapsed"))
        parts << translated("shared another request's answer");
    if (const std::string* key = text(said, "key"))
        parts << translated("under the key %1").arg(quoted(*key));
    if (const std::string* detail = text(said, "detail"))
        parts << translated("with the detail %1").arg(quoted(*detail));
    const std::string* name = textOf(item.value);
    const QString who = name ? shown(*name) : translated("a cache");
    if (parts.isEmpty())
        parts << translated("handled it");
    return who + u' ' + parts.join(QStringLiteral(", "));
}

} // namespace

EdgeState cacheStatusState(std::string_view value) {
    const Result<sf::List> list = sf::parseList(value);
    if (!list || list->empty())
        return EdgeState::Unknown;
    // The cache nearest to the client is last (RFC 9211 2).
    EdgeState state = EdgeState::Unknown;
    for (auto member = list->rbegin(); member != list->rend() && !isFromStore(state); ++member) {
        const auto* item = std::get_if<sf::Item>(&*member);
        const EdgeState one = item ? memberState(*item) : EdgeState::Unknown;
        state = member == list->rbegin() ? one : joinedState(state, one);
    }
    return state;
}

QString cacheStatusInWords(std::string_view value) {
    const Result<sf::List> list = sf::parseList(value);
    QStringList caches;
    if (list)
        for (const sf::Member& member : *list)
            if (const auto* item = std::get_if<sf::Item>(&member))
                caches << memberInWords(*item);
    return caches.join(translated("; then "));
}

} // namespace hci
