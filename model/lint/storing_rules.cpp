#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hci {

namespace {

bool hasExplicitLifetime(const Answer& answer) noexcept {
    const CacheDirective* maxAge = answer.cacheControl->find(Directive::MaxAge);
    if (maxAge)
        return maxAge->seconds > 0;
    return answer.expires && answer.date && answer.expires->seconds > answer.date->seconds;
}

bool forbidsReuse(const Answer& answer) noexcept {
    return answer.has(Directive::NoStore) ||
           (answer.has(Directive::NoCache) && answer.cacheControl->unqualified(Directive::NoCache));
}

} // namespace

void checkAuthorization(const Answer& answer, FindingSink& sink) {
    if (!answer.request.has(FieldName::Authorization) || !answer.safe() || !answer.inShared.storable)
        return;
    for (const Directive directive : {Directive::Public, Directive::SMaxage, Directive::MustRevalidate}) {
        if (!answer.has(directive))
            continue;
        Remark remark = remarkOn(answer, RuleId::AuthorizationPublic, FieldName::CacheControl);
        remark.values = {numberValue(static_cast<int>(directive))};
        remark.group = remark.values[0];
        sink.add(remark);
        return;
    }
}

void checkUncacheable(const Answer& answer, FindingSink& sink) {
    if (answer.storable() || forbidsReuse(answer) || answer.status == 304)
        return;
    if (!answer.safe()) {
        if (!hasExplicitLifetime(answer) || answer.status >= 400)
            return;
        const bool post = answer.exchange->method() == "POST";
        Remark remark = remarkOn(answer, RuleId::MethodUncacheable, FieldName::CacheControl, post ? 1 : 0);
        remark.values = {textValue(answer.exchange->record().method)};
        remark.group = remark.values[0];
        sink.add(remark);
    } else if (answer.isGet && answer.status < 400 && answer.status != 206 && !hasExplicitLifetime(answer) &&
               !isHeuristicallyCacheable(answer.status)) {
        Remark remark = remarkOn(answer, RuleId::StatusUncacheable);
        remark.values = {numberValue(answer.status)};
        remark.group = remark.values[0];
        sink.add(remark);
    }
}

void checkPragma(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::Pragma))
        return;
    Remark remark = remarkOn(answer, RuleId::Pragma, FieldName::Pragma,
                             answer.response.has(FieldName::CacheControl) ? 0 : 1);
    remark.values = {textValue(answer.value(FieldName::Pragma))};
    sink.add(remark);
}

void checkWarningField(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::Warning))
        return;
    Remark remark = remarkOn(answer, RuleId::WarningField, FieldName::Warning);
    remark.values = {textValue(answer.value(FieldName::Warning))};
    sink.add(remark);
}

void checkDatePresence(const Answer& answer, FindingSink& sink) {
    if (answer.status >= 500 || answer.status == 304)
        return; // on a 304, 15.4.5 asks for it
    if (!answer.response.has(FieldName::Date)) {
        if (!answer.inputShowsDates)
            return; // the recorder leaves it out
        Remark remark = remarkOn(answer, RuleId::DateMissing, FieldName::Date);
        remark.values = {numberValue(answer.status)};
        sink.add(remark);
    } else if (!answer.date) {
        Remark remark = remarkOn(answer, RuleId::DateSyntax, FieldName::Date);
        remark.values = {textValue(answer.value(FieldName::Date))};
        sink.add(remark);
    }
}

void checkDateSkew(const Answer& answer, FindingSink& sink) {
    constexpr std::int64_t tolerance = 5;
    const Milliseconds sent = answer.exchange->requestTime();
    const Milliseconds received = answer.exchange->responseTime();
    if (!answer.date || sent == noTime || received == noTime)
        return;
    // A Date is cut to whole seconds. A stored response's Date is older by its Age.
    const std::int64_t earliest = sent / 1000 - answer.age.ageValue + answer.clockOffset;
    const std::int64_t latest = received / 1000 + answer.clockOffset;
    const std::int64_t ahead = answer.date->seconds - latest;
    const std::int64_t behind = earliest - answer.date->seconds;
    if (ahead <= tolerance && behind <= tolerance)
        return;
    const bool aged = ahead <= tolerance && answer.response.has(FieldName::Age) &&
                      answer.age.ageSource != AgeSource::Invalid;
    const int behindBy = aged ? 3 : 1;
    Remark remark = remarkOn(answer, RuleId::DateSkew, FieldName::Date,
                             static_cast<std::uint8_t>(ahead > tolerance ? 0 : behindBy));
    if (!answer.clockKnown) { // whose clock is off, nobody can say
        remark.severity = Severity::Info;
        remark.variant = aged ? 4 : 2;
    }
    remark.values = {numberValue(std::max(ahead, behind))};
    sink.add(remark);
}

void checkAge(const Answer& answer, FindingSink& sink) {
    const bool several = answer.response.lines(FieldName::Age) > 1 ||
                         answer.response.text(FieldName::Age).find(',') != std::string_view::npos;
    const bool invalid = answer.age.ageSource == AgeSource::Invalid;
    if (!invalid && !several)
        return;
    Remark remark = remarkOn(answer, RuleId::AgeInvalid, FieldName::Age, invalid ? 0 : 1);
    if (!invalid)
        remark.severity = Severity::Warning; // caches know what to make of it: they take the first
    remark.values = {textValue(answer.value(FieldName::Age))};
    sink.add(remark);
}

} // namespace hci
