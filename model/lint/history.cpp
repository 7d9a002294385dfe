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

AnswerSummary summaryOf(const Answer& answer) {
    AnswerSummary summary;
    summary.exchange = answer.index;
    summary.resource = answer.resource;
    summary.status = answer.status;
    summary.isGet = answer.isGet;
    summary.storable = answer.storable();
    summary.sharedStorable = answer.inShared.storable || isStoredByTarget(answer);
    summary.noStore = answer.has(Directive::NoStore);
    summary.freshFor = freshFor(answer);
    summary.explicitFor =
        std::max(explicitLifetime(answer, answer.inPrivate), explicitLifetime(answer, answer.inShared)) -
        answer.age.corrected / 1000;
    summary.hasExplicit = isExplicit(answer.inPrivate.lifetime) || isExplicit(answer.inShared.lifetime);
    summary.dateAt = answer.date ? answer.date->seconds : 0;
    summary.modifiedAt = answer.lastModified ? answer.lastModified->seconds : 0;
    summary.immutable = answer.has(Directive::Immutable);
    summary.fromEdge = answeredWithoutOrigin(answer.edge.state);
    summary.conditional = hasPrecondition(answer.request);
    summary.fullContent = answer.isGet && answer.status == 200 && hasWholeContent(*answer.exchange);
    summary.noContent =
        answer.isGet && answer.status == 200 && answer.response.text(FieldName::ContentLength) == "0";
    summary.etag = answer.response.lines(FieldName::Etag) == 1 ? answer.value(FieldName::Etag) : TextId::None;
    summary.tag = answer.etag;
    summary.lastModified = answer.value(FieldName::LastModified);
    summary.date = answer.value(FieldName::Date);
    summary.contentType = answer.value(FieldName::ContentType);
    summary.contentEncoding = answer.value(FieldName::ContentEncoding);
    summary.contentLanguage = answer.value(FieldName::ContentLanguage);
    summary.acceptEncoding = answer.request.id(FieldName::AcceptEncoding);
    summary.vary = answer.value(FieldName::Vary);
    summary.varies = answer.vary;
    summary.varyLines = answer.response.lines(FieldName::Vary);
    summary.origin = answer.request.id(FieldName::Origin);
    summary.allowedOrigin = answer.value(FieldName::AccessControlAllowOrigin);
    summary.noCache = answer.noCache();
    summary.noTransform = answer.has(Directive::NoTransform);
    if (summary.noCache)
        summary.explicitFor = 0;
    summary.ours = answer.ours;
    summary.reload = answer.reload();
    summary.throughCdn = isFromCdn(answer);
    summary.fromCache = answer.fromCache;
    summary.server = answer.exchange->record().serverAddress;
    return summary;
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
        const AnswerSummary summary = summaryOf(*answer);
        if (summary.fromCache && history.withHits.empty())
            history.withHits = history.answers;
        if (summary.fromCache || !history.withHits.empty())
            history.withHits.push_back(summary);
        if (!summary.fromCache)
            history.answers.push_back(summary);
    }
    if (history.answers.empty())
        history.withHits.clear(); // nothing to judge
}

} // namespace hci
