#include "model/view/row_facts.h"

#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"

namespace hci {

ValidatorKind validatorKind(const Exchange& exchange) {
    if (exchange.status() == 0 || exchange.is(ExchangeFlag::FieldsUnavailable))
        return ValidatorKind::Unknown;
    const FieldSpan response = exchange.response();
    const bool date = response.has(FieldName::LastModified);
    if (!response.has(FieldName::Etag))
        return date ? ValidatorKind::DateOnly : ValidatorKind::None;
    const Result<EntityTag> tag = parseEntityTag(response.value(FieldName::Etag));
    if (!tag)
        return date ? ValidatorKind::BadTagAndDate : ValidatorKind::BadTag;
    if (tag->weak)
        return date ? ValidatorKind::WeakTagAndDate : ValidatorKind::WeakTag;
    return date ? ValidatorKind::StrongTagAndDate : ValidatorKind::StrongTag;
}

std::uint32_t shownExchange(const Session& session, const Resources& resources, std::uint32_t resource) {
    const auto exchanges = resources.of(resources.resources[resource]);
    for (std::size_t i = exchanges.size(); i-- > 0;) {
        const Exchange exchange = session[exchanges[i]];
        if (exchange.status() >= 200 && exchange.status() != 304 && !exchange.response().empty())
            return exchanges[i];
    }
    return exchanges.back();
}

std::string_view mediaTypeOf(const Exchange& exchange) noexcept {
    std::string_view type = exchange.text(exchange.record().mediaType);
    if (type.empty())
        type = exchange.response().value(FieldName::ContentType);
    return trimmed(type.substr(0, type.find(';')));
}

} // namespace hci
