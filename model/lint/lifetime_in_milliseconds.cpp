#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

namespace hci {

namespace {

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t year = 365 * day;

/// A span that people write: whole hours below a day, whole days from there on.
bool isRound(std::int64_t seconds) noexcept {
    return seconds >= hour && seconds % (seconds < day ? hour : day) == 0;
}

/// Longer than anybody means, and a thousand times what somebody may have meant.
bool isInMilliseconds(std::int64_t number) noexcept {
    const bool long_ = number > 10 * year || number == day * 1000;
    return long_ && number % 1000 == 0 && isRound(number / 1000);
}

} // namespace

void checkMilliseconds(const Answer& answer, FindingSink& sink) {
    for (const CacheDirective& directive : answer.cacheControl->directives) {
        if (directive.directive != Directive::MaxAge && directive.directive != Directive::SMaxage)
            continue;
        const std::optional<std::int64_t> number = parseDecimal(directive.argument);
        if (!number)
            continue;
        const bool divided = *number == year / 1000;
        if (!divided && !isInMilliseconds(*number))
            continue;
        const std::int64_t meant = divided ? year : *number / 1000;
        sink.mark(answer.resource, Mark::LifetimeDoubted);
        sink.add({.rule = RuleId::LifetimeInMilliseconds,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(divided ? 1 : 0),
                  .field = FieldName::CacheControl,
                  .values = {textValue(answer.value(FieldName::CacheControl)), numberValue(*number),
                             numberValue(meant), numberValue(static_cast<int>(directive.directive))},
                  .group = numberValue(*number)});
        return;
    }
}

} // namespace hci
