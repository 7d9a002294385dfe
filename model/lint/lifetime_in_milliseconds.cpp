#include "model/cache/targeted_fields.h"
#include "model/http/duration.h"
#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_id.h"

namespace hci {

namespace {

/// A span that people write: whole hours below a day, whole days from there on.
bool isRound(std::int64_t seconds) noexcept {
    return seconds >= oneHour && seconds % (seconds < oneDay ? oneHour : oneDay) == 0;
}

/// Longer than anybody means, and a thousand times what somebody may have meant.
bool isInMilliseconds(std::int64_t number) noexcept {
    const bool long_ = number > 10 * oneYear || number == oneDay * 1000;
    return long_ && number % 1000 == 0 && isRound(number / 1000);
}

/// Remarks on the first such lifetime in one field.
bool checkField(const Answer& answer, FieldName field, const CacheControl& control, FindingSink& sink) {
    for (const CacheDirective& directive : control.directives) {
        if (directive.directive != Directive::MaxAge && directive.directive != Directive::SMaxage)
            continue;
        const std::optional<std::int64_t> number = parseDecimal(directive.argument);
        if (!number)
            continue;
        const bool divided = *number == oneYear / 1000;
        if (!divided && !isInMilliseconds(*number))
            continue;
        const std::int64_t meant = divided ? oneYear : *number / 1000;
        sink.mark(answer.resource, Mark::LifetimeDoubted);
        sink.add({.rule = RuleId::LifetimeInMilliseconds,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(divided ? 1 : 0),
                  .field = field,
                  .values = {textValue(answer.value(field)), numberValue(*number), numberValue(meant),
                             numberValue(static_cast<int>(directive.directive))},
                  .group = numberValue(*number)});
        return true;
    }
    return false;
}

} // namespace

void checkMilliseconds(const Answer& answer, FindingSink& sink) {
    if (checkField(answer, FieldName::CacheControl, *answer.cacheControl, sink))
        return;
    for (const FieldName field : targetedFields) {
        if (!answer.response.has(field))
            continue;
        const std::optional<CacheControl> targeted =
            parseTargetedCacheControl(field, combined(answer, field));
        if (targeted && checkField(answer, field, *targeted, sink))
            return;
    }
}

} // namespace hci
