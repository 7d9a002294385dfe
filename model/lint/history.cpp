#include "model/lint/history.h"

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

Seen seenOf(const Answer& answer) {
    Seen seen;
    seen.exchange = answer.index;
    seen.resource = answer.resource;
    seen.status = answer.status;
    seen.isGet = answer.isGet;
    seen.storable = answer.storable();
    seen.noStore = answer.has(Directive::NoStore);
    seen.freshFor = freshFor(answer);
    seen.conditional = hasPrecondition(answer.request);
    seen.fullContent = answer.isGet && answer.status == 200 && hasWholeContent(*answer.exchange);
    seen.etag = answer.response.lines(FieldName::Etag) == 1 ? answer.value(FieldName::Etag) : TextId::None;
    seen.lastModified = answer.value(FieldName::LastModified);
    seen.date = answer.value(FieldName::Date);
    seen.contentType = answer.value(FieldName::ContentType);
    seen.contentEncoding = answer.value(FieldName::ContentEncoding);
    seen.contentLanguage = answer.value(FieldName::ContentLanguage);
    seen.acceptEncoding = answer.request.id(FieldName::AcceptEncoding);
    seen.vary = answer.value(FieldName::Vary);
    seen.origin = answer.request.id(FieldName::Origin);
    seen.allowedOrigin = answer.value(FieldName::AccessControlAllowOrigin);
    seen.noCache = answer.has(Directive::NoCache) && answer.cacheControl->unqualified(Directive::NoCache);
    seen.noTransform = answer.has(Directive::NoTransform);
    seen.ours = answer.ours;
    seen.reload = answer.reload();
    seen.throughCdn = isFromCdn(answer);
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

Histories::Histories(const Resources& resources)
    : m_resources(resources), m_order(resourcesByUrl(resources)) {
    for (std::uint32_t i = 0; i < m_order.size(); ++i)
        if (i == 0 || resources.resources[m_order[i]].url != resources.resources[m_order[i - 1]].url)
            m_firsts.push_back(i);
    m_firsts.push_back(static_cast<std::uint32_t>(m_order.size()));
}

void Histories::forEach(AnswerReader& reader, std::size_t first, std::size_t end,
                        const std::function<void(const History&)>& f) const {
    History history;
    history.session = &reader.session();
    history.analysis = &reader.analysis();
    Answer answer;
    for (std::size_t url = first; url < end; ++url) {
        const std::span resources(m_order.data() + m_firsts[url], m_firsts[url + 1] - m_firsts[url]);
        std::size_t exchanges = 0;
        for (const std::uint32_t resource : resources)
            exchanges += m_resources.resources[resource].exchangeCount;
        if (exchanges < 2)
            continue;
        history.answers.clear();
        for (const std::uint32_t resource : resources)
            for (const std::uint32_t index : m_resources.of(m_resources.resources[resource]))
                if (reader.read(index, answer))
                    history.answers.push_back(seenOf(answer));
        if (history.answers.size() > 1)
            f(history);
    }
}

} // namespace hci
