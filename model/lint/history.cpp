#include "model/lint/history.h"

#include "model/lint/lifetimes.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace hci {

namespace {

bool hasPrecondition(const FieldTable& request) noexcept {
    return request.has(FieldName::IfNoneMatch) || request.has(FieldName::IfModifiedSince) ||
           request.has(FieldName::IfMatch) || request.has(FieldName::IfUnmodifiedSince) ||
           request.has(FieldName::IfRange) || request.has(FieldName::Range);
}

bool hasWholeContent(const Exchange& exchange) noexcept {
    const BodyRef* body = exchange.responseBody();
    return body && !body->cut && body->rawLength > 0 && body->rawHash.known() &&
           !exchange.is(ExchangeFlag::BodyCut);
}

std::int64_t freshFor(const Answer& answer) noexcept {
    const std::int64_t inPrivate = answer.inPrivate.storable ? answer.inPrivate.lifetime.orZero() : 0;
    const std::int64_t inShared = answer.inShared.storable ? answer.inShared.lifetime.orZero() : 0;
    return std::max(inPrivate, inShared) - answer.age.corrected / 1000;
}

/// A 304 is not stored itself, and gives its lifetime to what is (RFC 9111 3.2).
std::int64_t explicitLifetime(const Answer& answer, const CacheView& view) noexcept {
    return (view.storable || answer.status == 304) && isExplicit(view.lifetime) ? view.lifetime.orZero() : 0;
}

AnswerSummary seenOf(const Answer& answer) {
    AnswerSummary seen;
    seen.exchange = answer.index;
    seen.resource = answer.resource;
    seen.status = answer.status;
    seen.isGet = answer.isGet;
    seen.storable = answer.storable();
    seen.sharedStorable = answer.inShared.storable || isStoredByTarget(answer);
    seen.noStore = answer.has(Directive::NoStore);
    seen.freshFor = freshFor(answer);
    seen.explicitFor =
        std::max(explicitLifetime(answer, answer.inPrivate), explicitLifetime(answer, answer.inShared)) -
        answer.age.corrected / 1000;
    seen.hasExplicit = isExplicit(answer.inPrivate.lifetime) || isExplicit(answer.inShared.lifetime);
    seen.dateAt = answer.date ? answer.date->seconds : 0;
    seen.modifiedAt = answer.lastModified ? answer.lastModified->seconds : 0;
    seen.immutable = answer.has(Directive::Immutable);
    seen.fromEdge = answeredWithoutOrigin(answer.edge.state);
    seen.conditional = hasPrecondition(answer.request);
    seen.fullContent = answer.isGet && answer.status == 200 && hasWholeContent(*answer.exchange);
    seen.noContent =
        answer.isGet && answer.status == 200 && answer.response.text(FieldName::ContentLength) == "0";
    seen.etag = answer.response.lines(FieldName::Etag) == 1 ? answer.value(FieldName::Etag) : TextId::None;
    seen.lastModified = answer.value(FieldName::LastModified);
    seen.date = answer.value(FieldName::Date);
    seen.contentType = answer.value(FieldName::ContentType);
    seen.contentEncoding = answer.value(FieldName::ContentEncoding);
    seen.contentLanguage = answer.value(FieldName::ContentLanguage);
    seen.acceptEncoding = answer.request.id(FieldName::AcceptEncoding);
    seen.vary = answer.value(FieldName::Vary);
    seen.varies = answer.vary;
    seen.varyLines = answer.response.lines(FieldName::Vary);
    seen.origin = answer.request.id(FieldName::Origin);
    seen.allowedOrigin = answer.value(FieldName::AccessControlAllowOrigin);
    seen.noCache = answer.noCache();
    seen.noTransform = answer.has(Directive::NoTransform);
    if (seen.noCache)
        seen.explicitFor = 0;
    seen.ours = answer.ours;
    seen.reload = answer.reload();
    seen.throughCdn = isFromCdn(answer);
    seen.fromCache = answer.fromCache;
    seen.server = answer.exchange->record().serverAddress;
    return seen;
}

std::vector<std::uint32_t> resourcesByUrl(const Resources& resources) {
    std::vector<std::uint32_t> order(resources.resources.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&resources](std::uint32_t a, std::uint32_t b) {
        return resources.resources[a].url < resources.resources[b].url;
    });
    return order;
}

} // namespace

ExchangesByUrl::ExchangesByUrl(const Resources& resources) {
    m_exchanges.reserve(resources.resourceOf.size());
    TextId url = TextId::None;
    for (const std::uint32_t index : resourcesByUrl(resources)) {
        const Resource& resource = resources.resources[index];
        if (m_firsts.empty() || resource.url != url)
            m_firsts.push_back(size());
        url = resource.url;
        const auto of = resources.of(resource);
        m_exchanges.insert(m_exchanges.end(), of.begin(), of.end());
    }
    m_firsts.push_back(size());
}

void ExchangesByUrl::forEach(std::uint32_t first, std::uint32_t end,
                             const std::function<void(std::span<const std::uint32_t>)>& f) const {
    auto url = std::lower_bound(m_firsts.begin(), m_firsts.end() - 1, first);
    for (; url != m_firsts.end() - 1 && *url < end; ++url)
        f(std::span(m_exchanges).subspan(*url, *(url + 1) - *url));
}

void readHistory(AnswerReader& reader, std::span<const std::uint32_t> exchanges, History& history) {
    history.session = &reader.session();
    history.facts = &reader.facts();
    history.answers.clear();
    history.withHits.clear();
    for (const std::uint32_t index : exchanges) {
        const Answer* answer = reader.readStored(index);
        if (!answer)
            continue;
        const AnswerSummary seen = seenOf(*answer);
        if (seen.fromCache && history.withHits.empty())
            history.withHits = history.answers;
        if (seen.fromCache || !history.withHits.empty())
            history.withHits.push_back(seen);
        if (!seen.fromCache)
            history.answers.push_back(seen);
    }
    if (history.answers.empty())
        history.withHits.clear(); // nothing to judge
}

} // namespace hci
