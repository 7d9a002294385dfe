#include "model/exchange/exchange.h"

#include "model/http/method.h"

#include <algorithm>
#include <limits>

namespace hci {

void ExchangeRecord::setSize(Size size, ByteCount count) noexcept {
    const int i = static_cast<int>(size);
    if (i < 2)
        headerSizes[i] = static_cast<std::int32_t>(
            std::clamp<std::int64_t>(count.value(), 0, std::numeric_limits<std::int32_t>::max()));
    else
        contentSizes[i - 2] = count.value();
    bases[i] = count.basis();
}

ByteCount ExchangeRecord::size(Size size) const noexcept {
    const int i = static_cast<int>(size);
    const bool content = size == Size::ResponseBody || size == Size::DecodedBody || size == Size::StoredBody;
    return ByteCount(i < 2 ? headerSizes[i] : contentSizes[i - 2], bases[i],
                     content ? Scope::Content : Scope::Message);
}

bool Exchange::isGetOrHead() const noexcept {
    return hci::isGetOrHead(method());
}

const TextPool& Exchange::pool() const noexcept {
    return *m_segment->pool();
}

FieldSpan Exchange::request() const noexcept {
    return {m_segment->fields.run(m_record->firstField, m_record->requestFields), pool()};
}

FieldSpan Exchange::response() const noexcept {
    return {m_segment->fields.run(m_record->firstField + m_record->requestFields, m_record->responseFields),
            pool()};
}

FieldSpan Exchange::trailers() const noexcept {
    const std::uint32_t first = m_record->firstField + m_record->requestFields + m_record->responseFields;
    return {m_segment->fields.run(first, m_record->trailerFields), pool()};
}

FieldSpan Exchange::listedCookies() const noexcept {
    const std::uint32_t first =
        m_record->firstField + m_record->requestFields + m_record->responseFields + m_record->trailerFields;
    return {m_segment->fields.run(first, m_record->listedCookies), pool()};
}

ByteCount Exchange::responseOnWire() const noexcept {
    if (const ByteCount transfer = size(Size::Transfer); transfer.known())
        return transfer;
    const ByteCount header = size(Size::ResponseHeader);
    const ByteCount body = size(Size::ResponseBody);
    if (!header.known())
        return body;
    if (!body.known())
        return ByteCount();
    return ByteCount(header.value() + body.value(), std::max(header.basis(), body.basis()), Scope::Message);
}

const BodyRef* Exchange::requestBody() const noexcept {
    return m_record->requestBody == noIndex ? nullptr : &m_segment->bodies[m_record->requestBody];
}

const BodyRef* Exchange::responseBody() const noexcept {
    return m_record->responseBody == noIndex ? nullptr : &m_segment->bodies[m_record->responseBody];
}

Milliseconds Exchange::responseTime() const noexcept {
    if (m_record->startedAt == noTime)
        return noTime;
    return m_record->startedAt + std::max(m_record->responseDelayMs, 0);
}

std::string_view withoutFragment(std::string_view url) noexcept {
    return url.substr(0, url.find('#'));
}

} // namespace hci
