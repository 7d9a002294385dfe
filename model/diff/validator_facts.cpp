#include "model/diff/validator_facts.h"

#include "model/http/entity_tag.h"
#include "model/http/http_date.h"

#include <algorithm>

namespace hci {

namespace {

std::int64_t secondsOf(const Exchange& exchange) {
    return exchange.requestTime() == noTime ? 0 : exchange.requestTime() / 1000;
}

std::optional<TagFact> tagFact(const Exchange& exchange) {
    const TextId value = exchange.response().id(FieldName::Etag);
    if (value == TextId::None)
        return std::nullopt;
    const auto tag = parseEntityTag(exchange.text(value));
    return TagFact{value, tag.has_value(), tag && tag->weak};
}

DateStrength strengthOf(const Exchange& exchange, std::int64_t modified) {
    const auto date = parseHttpDate(exchange.response().value(FieldName::Date), secondsOf(exchange));
    if (!date)
        return DateStrength::Weak;
    if (modified > date->seconds)
        return DateStrength::Future;
    return date->seconds - modified >= 1 ? DateStrength::Strong : DateStrength::Weak;
}

std::optional<DateFact> dateFact(const Exchange& exchange) {
    const TextId value = exchange.response().id(FieldName::LastModified);
    if (value == TextId::None)
        return std::nullopt;
    const auto date = parseHttpDate(exchange.text(value), secondsOf(exchange));
    if (!date)
        return DateFact{value, DateStrength::Invalid, 0};
    return DateFact{value, strengthOf(exchange, date->seconds), date->seconds};
}

TagMatch compareTags(const Exchange& conditional, const ValidatorFacts& facts) {
    if (!conditional.request().has(FieldName::IfNoneMatch))
        return TagMatch::NotSent;
    const std::string value = conditional.request().combined(FieldName::IfNoneMatch);
    const EntityTagList sent = parseEntityTagList(value);
    if (sent.any)
        return TagMatch::Any;
    if (!facts.storedTag)
        return TagMatch::NothingStored;
    const auto stored = parseEntityTag(conditional.text(facts.storedTag->value));
    const bool match = stored && std::any_of(sent.tags.begin(), sent.tags.end(),
                                             [&](const EntityTag& tag) { return weaklyEqual(tag, *stored); });
    const bool sameText = value == conditional.text(facts.storedTag->value);
    return match || sameText ? TagMatch::Matches : TagMatch::Differs;
}

DateMatch compareDates(const Exchange& conditional, const ValidatorFacts& facts) {
    const FieldSpan request = conditional.request();
    if (!request.has(FieldName::IfModifiedSince))
        return DateMatch::NotSent;
    if (request.has(FieldName::IfNoneMatch))
        return DateMatch::Ignored;
    const auto sent = parseHttpDate(request.value(FieldName::IfModifiedSince), secondsOf(conditional));
    if (!sent)
        return DateMatch::Invalid;
    if (!facts.storedDate || facts.storedDate->strength == DateStrength::Invalid)
        return DateMatch::NothingStored;
    if (sent->seconds == facts.storedDate->seconds)
        return DateMatch::Equal;
    return sent->seconds > facts.storedDate->seconds ? DateMatch::Later : DateMatch::Earlier;
}

} // namespace

ValidatorFacts validatorFacts(const Exchange& answer) {
    ValidatorFacts facts;
    facts.storedTag = tagFact(answer);
    facts.storedDate = dateFact(answer);
    return facts;
}

ValidatorFacts validatorFacts(const Session& session, const Revalidation& revalidation) {
    const Exchange conditional = session[revalidation.conditional];
    ValidatorFacts facts;
    if (revalidation.stored != noIndex)
        facts = validatorFacts(session[revalidation.stored]);
    facts.receivedTag = tagFact(conditional);
    facts.receivedDate = dateFact(conditional);
    facts.sentTags = conditional.request().id(FieldName::IfNoneMatch);
    facts.sentDate = conditional.request().id(FieldName::IfModifiedSince);
    facts.tagMatch = compareTags(conditional, facts);
    facts.dateMatch = compareDates(conditional, facts);
    return facts;
}

} // namespace hci
