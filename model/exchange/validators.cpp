#include "model/exchange/validators.h"

#include "model/http/entity_tag.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

ValidatorStrength strengthOfTag(std::string_view tag) {
    const Result<EntityTag> parsed = parseEntityTag(tag);
    if (!parsed)
        return ValidatorStrength::Invalid;
    return parsed->weak ? ValidatorStrength::Weak : ValidatorStrength::Strong;
}

ValidatorStrength strengthOfDate(std::string_view lastModified, std::string_view date, std::int64_t now) {
    const Result<HttpDate> modified = parseHttpDate(lastModified, now);
    if (!modified)
        return ValidatorStrength::Invalid;
    const Result<HttpDate> sent = parseHttpDate(date, now);
    return sent && modified->seconds < sent->seconds ? ValidatorStrength::Strong : ValidatorStrength::Weak;
}

} // namespace

QLatin1StringView name(ValidatorStrength strength) noexcept {
    switch (strength) {
    case ValidatorStrength::Strong: return QLatin1StringView("strong");
    case ValidatorStrength::Weak: return QLatin1StringView("weak");
    case ValidatorStrength::Invalid: break;
    }
    return QLatin1StringView("invalid");
}

Validators validatorsOf(const Exchange& exchange) {
    const FieldSpan fields = exchange.response();
    Validators found;
    found.etag = fields.id(FieldName::Etag);
    if (found.etag != TextId::None)
        found.etagStrength = strengthOfTag(exchange.text(found.etag));
    found.lastModified = fields.id(FieldName::LastModified);
    if (found.lastModified != TextId::None) {
        const std::int64_t now = exchange.requestTime() == noTime ? 0 : exchange.requestTime() / 1000;
        found.lastModifiedStrength =
            strengthOfDate(exchange.text(found.lastModified), fields.value(FieldName::Date), now);
    }
    return found;
}

bool isStream(const Exchange& exchange) noexcept {
    static constexpr std::array types{
        std::string_view("text/event-stream"),    std::string_view("multipart/x-mixed-replace"),
        std::string_view("application/x-ndjson"), std::string_view("application/ndjson"),
        std::string_view("application/json-seq"), std::string_view("application/stream+json")};
    const std::string_view type = exchange.text(exchange.record().mediaType);
    // A Content-Length means that the response ends. EventSource sends no conditional request (HTML 9.2).
    return std::find(types.begin(), types.end(), type) != types.end() &&
           (type == types.front() || !exchange.response().has(FieldName::ContentLength));
}

bool isCounter(const Exchange& exchange) noexcept {
    constexpr std::int64_t most = 100;
    const ByteCount size = exchange.size(Size::ResponseBody);
    return size.known() && size.value() <= most &&
           exchange.text(exchange.record().mediaType).starts_with("image/");
}

Validators validatorsOf(const Session& session, const Resources& resources, const Resource& resource) {
    const std::span<const std::uint32_t> exchanges = resources.of(resource);
    std::uint32_t notModified = noIndex;
    for (std::size_t i = exchanges.size(); i-- > 0;) {
        const Exchange exchange = session[exchanges[i]];
        if (exchange.is(ExchangeFlag::FieldsUnavailable))
            continue;
        if (exchange.status() / 100 == 2)
            return validatorsOf(exchange);
        if (exchange.status() == 304 && notModified == noIndex)
            notModified = exchanges[i];
    }
    return notModified == noIndex ? Validators{} : validatorsOf(session[notModified]);
}

} // namespace hci
