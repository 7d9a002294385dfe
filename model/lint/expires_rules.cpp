#include "model/exchange/url_parts.h"
#include "model/http/duration.h"
#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_id.h"
#include "model/lint/url_fingerprint.h"

#include <algorithm>
#include <cstdlib>

namespace hci {

namespace {

std::int64_t secondsOf(const Answer& answer) noexcept {
    const Milliseconds at = answer.exchange->requestTime();
    return at == noTime ? 0 : at / 1000;
}

/// A text that somebody wrote as a date in the future, in a form that is none.
bool meantAsFutureDate(const Answer& answer) {
    const Result<std::int64_t> guess = guessDate(answer.response.text(FieldName::Expires), secondsOf(answer));
    const std::int64_t now = answer.date ? answer.date->seconds : secondsOf(answer);
    return guess && *guess > now;
}

/// Browsers treat loopback as an authenticated context, as they do HTTPS.
bool isLoopback(std::string_view host) noexcept {
    return host.starts_with("localhost") || host.starts_with("127.") || host.starts_with("[::1]");
}

bool isStaticType(std::string_view mediaType) noexcept {
    return mediaType.starts_with("image/") || mediaType.starts_with("font/") ||
           mediaType.starts_with("video/") || mediaType.starts_with("audio/") ||
           mediaType.starts_with("text/css") || mediaType.find("javascript") != std::string_view::npos ||
           mediaType.find("font") != std::string_view::npos;
}

} // namespace

void checkExpiresDiffers(const Answer& answer, FindingSink& sink) {
    const CacheDirective* maxAge = answer.cacheControl->find(Directive::MaxAge);
    if (!maxAge || maxAge->seconds < 0 || !answer.expires || !answer.date || !answer.storable())
        return;
    const std::int64_t byExpires = answer.expires->seconds - answer.date->seconds;
    const std::int64_t tolerance = std::max<std::int64_t>(60, maxAge->seconds / 20);
    const bool bothStale = byExpires <= 0 && maxAge->seconds == 0;
    if (bothStale || std::abs(byExpires - maxAge->seconds) <= tolerance)
        return;
    Remark remark = remarkOn(answer, RuleId::ExpiresDiffers, FieldName::Expires, byExpires < 0 ? 1 : 0);
    remark.values = {numberValue(byExpires), numberValue(maxAge->seconds)};
    sink.add(remark);
}

void checkExpiresInvalid(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::Expires) || answer.expires)
        return;
    const std::string_view text = trimmed(answer.response.text(FieldName::Expires));
    const bool idiom = text == "0" || text == "-1"; // "already expired", as everybody writes it
    const bool agrees = answer.has(Directive::MaxAge) || answer.has(Directive::NoCache);
    if (idiom && agrees)
        return;
    if (answer.has(Directive::NoStore))
        return; // nobody reads it
    const bool overridden = answer.has(Directive::MaxAge);
    Remark remark = remarkOn(answer, RuleId::ExpiresInvalid, FieldName::Expires, overridden ? 2 : 0);
    if (!overridden && meantAsFutureDate(answer)) {
        remark.severity = Severity::Warning;
        remark.variant = 1;
    }
    remark.values = {textValue(answer.value(FieldName::Expires))};
    sink.add(remark);
}

void checkExpiresWithoutDate(const Answer& answer, FindingSink& sink) {
    if (!answer.expires || answer.response.has(FieldName::Date) || answer.has(Directive::MaxAge) ||
        !answer.storable() || answer.status == 304 || answer.expires->seconds <= secondsOf(answer))
        return;
    Remark remark = remarkOn(answer, RuleId::ExpiresWithoutDate, FieldName::Expires);
    remark.values = {textValue(answer.value(FieldName::Expires))};
    sink.add(remark);
}

void checkImmutable(const Answer& answer, FindingSink& sink) {
    if (!answer.has(Directive::Immutable) || answer.status != 200 || !answer.storable() ||
        answer.has(Directive::NoCache))
        return; // immutable beside no-cache is a conflict
    const std::int64_t lifetime =
        std::max(answer.inPrivate.lifetime.orZero(), answer.inShared.lifetime.orZero());
    if (lifetime <= 0 || (!answer.https && !isLoopback(hostOf(answer.exchange->url())))) {
        sink.add(remarkOn(answer, RuleId::ImmutableInert, FieldName::CacheControl, lifetime <= 0 ? 0 : 1));
    } else if (lifetime < oneDay) {
        Remark remark = remarkOn(answer, RuleId::ImmutableShort, FieldName::CacheControl);
        remark.values = {numberValue(lifetime)};
        sink.add(remark);
    }
}

void checkImmutableCandidate(const Answer& answer, FindingSink& sink) {
    if (answer.has(Directive::Immutable) || !answer.isGet || answer.status != 200 ||
        !answer.inPrivate.storable || answer.has(Directive::NoCache) ||
        !isStaticType(answer.response.text(FieldName::ContentType)) ||
        !hasFingerprint(answer.exchange->url()))
        return;
    const std::int64_t lifetime =
        answer.inPrivate.lifetime.basis == LifetimeBasis::Heuristic ? 0 : answer.inPrivate.lifetime.orZero();
    const bool aYear = lifetime >= 360 * oneDay;
    if (aYear && !answer.https && !isLoopback(hostOf(answer.exchange->url())))
        return; // immutable has no effect there
    Remark remark = remarkOn(answer, RuleId::ImmutableCandidate, FieldName::CacheControl,
                             aYear          ? 2
                             : lifetime > 0 ? 0
                                            : 1);
    remark.values = {numberValue(lifetime)};
    sink.add(remark);
}

} // namespace hci
