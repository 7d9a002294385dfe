#include "model/cache/targeted_fields.h"
#include "model/http/duration.h"
#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId LifetimeInMilliseconds;

} // namespace hci::rule_id

namespace hci::lifetime_in_milliseconds {

namespace {

constexpr std::array rules{
    Rule{
        &rule_id::LifetimeInMilliseconds,
        "lifetime-in-milliseconds",
        Severity::Warning,
        {9111, "1.2.2"},
        "A lifetime in the wrong unit",
        "lifetime-in-seconds",
        "Lifetimes are whole seconds. Browsers keep a response for that many seconds, and from 2,147,483,648 "
        "seconds on for good.",
        {"{3:words}={1:plain} is {1:span}; divided by a thousand it is {2:span}: milliseconds were written",
         "{3:words}={1:plain} is {1:span}; a thousand times that is {2:span}: it was divided once too often"},
        DependsOn::Nothing,
        directiveInWords},
};

/// A span that people choose: whole hours below a day, whole days above.
bool isRound(std::int64_t seconds) noexcept {
    return seconds >= oneHour && seconds % (seconds < oneDay ? oneHour : oneDay) == 0;
}

/// Whether it is implausibly long, and a thousandth of it would be plausible.
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
        sink.add({.rule = rule_id::LifetimeInMilliseconds,
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

void checkMilliseconds(const Answer& answer, FindingSink& sink) {
    if (checkField(answer, FieldName::CacheControl, *answer.cacheControl, sink))
        return;
    for (const FieldName field : targetedFields) {
        const CacheControl* targeted = answer.targetedControl(field);
        if (targeted && checkField(answer, field, *targeted, sink))
            return;
    }
}

constexpr std::array examples{
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: max-age=0
        < CDN-Cache-Control: max-age=604800000
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=0
        < CDN-Cache-Control: max-age=604800
        = hello)"},
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: public, max-age=2592000000
        = hello)",
             R"(
        # ten years, as nginx says "max"
        GET
        200
        < Cache-Control: public, max-age=315360000
        = hello)"},
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: s-maxage=31536000000
        = hello)",
             R"(
        # a hundred years: long, and meant so
        GET
        200
        < Cache-Control: s-maxage=3153600000
        = hello)"},
    RuleCase{"lifetime-in-milliseconds", R"(
        GET
        200
        < Cache-Control: max-age=31536
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=31600
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkMilliseconds}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::lifetime_in_milliseconds
