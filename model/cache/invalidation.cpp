#include "model/cache/invalidation.h"

#include "model/base/text_view.h"
#include "model/cache/target_urls.h"
#include "model/exchange/resolved_url.h"
#include "model/http/structured_field.h"

namespace hci {

namespace {

int portOf(const QUrl& url) {
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

InvalidatedUrl other(std::string_view target, TextId reference, const Session& session) {
    const std::string_view text = session.pool().text(reference);
    InvalidatedUrl result;
    result.reference = reference;
    result.otherOrigin = !sameOrigin(target, text);
    if (!result.otherOrigin)
        result.url = resolveUrl(target, text, session);
    return result;
}

} // namespace

bool sameOrigin(std::string_view base, std::string_view reference) {
    const QUrl a = QUrl::fromEncoded(toBytes(base).toByteArray());
    const QUrl b = resolvedUrl(base, reference, FragmentRule::Drop);
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

std::vector<std::string> groupKeys(std::string_view target, std::string_view combined) {
    constexpr std::size_t maxGroups = 128; // RFC 9875 asks for 32 at least
    const auto list = sf::parseList(combined);
    if (!list)
        return {};
    const QUrl url = QUrl::fromEncoded(toBytes(target).toByteArray());
    const QByteArray host = url.host(QUrl::FullyEncoded).toUtf8();
    const std::string origin =
        url.scheme().toStdString() + "://" + host.toStdString() + ':' + std::to_string(portOf(url)) + ' ';
    std::vector<std::string> keys;
    for (const sf::Member& member : *list) {
        const auto* item = std::get_if<sf::Item>(&member);
        const auto* group = item ? std::get_if<std::string>(&item->value) : nullptr;
        if (!group)
            return {};
        if (keys.size() < maxGroups)
            keys.push_back(origin + *group);
    }
    return keys;
}

TextId resolveUrl(std::string_view base, std::string_view reference, const Session& session) {
    const std::string_view relative = withoutFragment(reference);
    // An empty reference is the base itself: no parser may change its spelling.
    const std::string absolute =
        relative.empty() ? std::string(withoutFragment(base))
                         : std::string(toView(resolvedUrl(base, relative, FragmentRule::Drop).toEncoded()));
    return session.find(normalisedUrl(absolute));
}

Invalidation invalidatedBy(MethodClass method, const ResponseHead& response, TextId target,
                           const Session& session) {
    Invalidation result;
    if (!isUnsafe(method) || response.status < 200 || response.status > 399)
        return result;
    result.urls[result.count++].url = target;
    for (const TextId reference : {response.location, response.contentLocation})
        if (reference != TextId::None)
            result.urls[result.count++] = other(session.pool().text(target), reference, session);
    return result;
}

} // namespace hci
