#include "model/view/row_facts.h"

#include "model/cache/directives.h"
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

std::optional<std::string_view> leadingValidator(const Exchange& exchange) noexcept {
    const FieldSpan response = exchange.response();
    for (const FieldName name : {FieldName::Etag, FieldName::LastModified})
        if (response.has(name))
            return response.value(name);
    return std::nullopt;
}

FreshnessKind freshnessKind(const Exchange& exchange, const Simulation& simulation) {
    return freshnessKind(exchange, exchange.response(), simulation);
}

FreshnessKind freshnessKind(const Exchange& exchange, FieldSpan stored, const Simulation& simulation) {
    const CacheControl control = directivesOf(responseHead(stored, exchange.status()), simulation.model);
    const Decision& decision = simulation.decisions[exchange.index()];
    if (control.has(Directive::NoStore))
        return FreshnessKind::NoStore;
    if (control.unqualified(Directive::NoCache))
        return FreshnessKind::NoCache;
    if (decision.lifetime < 0 || decision.lifetimeBasis == LifetimeBasis::None)
        return FreshnessKind::Unknown;
    return decision.lifetimeBasis == LifetimeBasis::Heuristic ? FreshnessKind::Heuristic
                                                              : FreshnessKind::Explicit;
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
