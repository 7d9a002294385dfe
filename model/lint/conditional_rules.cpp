#include "model/http/coding_suffix.h"
#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

#include <algorithm>

namespace hci {

namespace {

/// Why the whole content came, by the wordings of missed-304.
enum class MissedCause : std::uint8_t { TagMatches, NoTag, DateMatches, NoCache, OldDate, DateMoved };

/// The one tag sent carries the mark of a content coding.
bool sentSuffix(const RevalidatedPair& pair) noexcept {
    return pair.sentTags.tags.size() == 1 && hasCodingSuffix(pair.sentTags.tags.front().opaque);
}

/// A proxy that the client chose, which may answer from what it has stored (RFC 9111 4.3.2).
bool throughForwardProxy(const Answer& answer) noexcept {
    return answer.request.has(FieldName::ProxyConnection) ||
           answer.request.has(FieldName::ProxyAuthorization);
}

struct Missed {
    MissedCause cause;
    Severity severity;
    TextId value;
    FieldName field;
};

/// Who sent If-None-Match and got the content: the tag's side of missed-304. Nothing where another rule owns
/// it.
std::optional<Missed> missedByTag(const RevalidatedPair& pair) {
    const Answer& answer = pair.answer;
    if (answer.value(FieldName::Etag) == TextId::None)
        return Missed{MissedCause::NoTag, Severity::Error, pair.sentTagsText(), FieldName::IfNoneMatch};
    const bool sameText = answer.value(FieldName::Etag) == pair.sentTagsText();
    if (!sameText && !(answer.etag && pair.sentMatches(*answer.etag)))
        return std::nullopt; // the tag changed: etag-unstable, or rightly 200
    if (!answer.etag && (pair.sentTags.malformed || answer.response.lines(FieldName::Etag) > 1 ||
                         isSeveralTags(answer.response.text(FieldName::Etag))))
        return std::nullopt; // etag-syntax, etag-repeated: what is no tag need not be matched
    MissedCause cause = MissedCause::TagMatches;
    if (answer.asked->has(Directive::NoCache))
        cause = MissedCause::NoCache;
    else if (pair.sentDate && answer.lastModified && pair.sentDate->seconds < answer.lastModified->seconds)
        cause = MissedCause::OldDate;
    return Missed{cause, Severity::Error, pair.sentTagsText(), FieldName::IfNoneMatch};
}

/// The same for If-Modified-Since alone, which a server only should honour.
std::optional<Missed> missedByDate(const RevalidatedPair& pair, const FindingSink& sink) {
    if (!pair.sentDate || sink.marked(pair.answer.resource, Mark::DateIsNow))
        return std::nullopt;
    const std::optional<HttpDate>& modified = pair.answer.lastModified;
    if (modified && modified->seconds <= pair.sentDate->seconds)
        return Missed{MissedCause::DateMatches, Severity::Warning, pair.sentDateText(),
                      FieldName::IfModifiedSince};
    if (modified)
        return Missed{MissedCause::DateMoved, Severity::Warning, pair.answer.value(FieldName::LastModified),
                      FieldName::LastModified};
    return std::nullopt; // no date is available: If-Modified-Since must be ignored (13.1.3)
}

bool hasAnyPrecondition(const FieldTable& request) noexcept {
    return request.has(FieldName::IfNoneMatch) || request.has(FieldName::IfModifiedSince) ||
           request.has(FieldName::IfMatch) || request.has(FieldName::IfUnmodifiedSince) ||
           request.has(FieldName::IfRange);
}

/// The recorder counted a field section that is much larger than what it shows.
bool showsTooLittle(const Exchange& exchange) {
    const ByteCount counted = exchange.size(Size::RequestHeader);
    if (counted.basis() != Basis::Reported)
        return false;
    std::int64_t shown = static_cast<std::int64_t>(exchange.method().size() + exchange.url().size()) + 16;
    const FieldSpan request = exchange.request();
    for (const Field& field : request)
        shown += static_cast<std::int64_t>(request.pool().spelling(field.name).size() +
                                           request.pool().text(field.value).size()) +
                 4;
    return counted.value() > 2 * shown;
}

/// A conditional GET or HEAD that ends in an error which its condition cannot ask for: not 412, not a limit
/// on how often one may ask, and no Range.
bool isConditionalFailure(const History& history, const Seen& seen) {
    if (seen.status < 400 || seen.status == 412 || seen.status == 416 || seen.status == 429)
        return false;
    const Exchange exchange = history.exchange(seen);
    const FieldSpan request = exchange.request();
    const bool asks304 = request.has(FieldName::IfNoneMatch) || request.has(FieldName::IfModifiedSince);
    const bool asks412 = request.has(FieldName::IfMatch) || request.has(FieldName::IfUnmodifiedSince);
    return exchange.isGetOrHead() && asks304 && !asks412 && !request.has(FieldName::Range);
}

bool requestIsKnown(const Answer& answer) {
    return !answer.request.empty() && !answer.is(ExchangeFlag::RequestFieldsIncomplete) &&
           !showsTooLittle(*answer.exchange);
}

} // namespace

void checkUnconditional(const Answer& answer, FindingSink& sink) {
    if (answer.status != 304)
        return;
    if (!answer.safe()) {
        sink.add({.rule = RuleId::NotModifiedUnsafeMethod,
                  .exchange = answer.index,
                  .values = {textValue(answer.exchange->record().method)}});
        return;
    }
    if (hasAnyPrecondition(answer.request))
        return;
    Remark remark{.rule = RuleId::NotModifiedUnconditional, .exchange = answer.index};
    if (!requestIsKnown(answer)) {
        remark.severity = Severity::Info;
        remark.variant = 1;
    }
    sink.add(remark);
}

void checkPreconditionFailed(const Answer& answer, FindingSink& sink) {
    if (answer.status != 412 || !requestIsKnown(answer))
        return;
    const FieldTable& request = answer.request;
    if (!hasAnyPrecondition(request)) {
        sink.add({.rule = RuleId::PreconditionFailedWithoutPrecondition, .exchange = answer.index});
        return;
    }
    const bool noneMatchAlone = request.has(FieldName::IfNoneMatch) && !request.has(FieldName::IfMatch) &&
                                !request.has(FieldName::IfUnmodifiedSince);
    if (!answer.safe() || !noneMatchAlone)
        return;
    sink.add({.rule = RuleId::PreconditionFailedForGet,
              .exchange = answer.index,
              .field = FieldName::IfNoneMatch,
              .values = {textValue(answer.exchange->record().method),
                         textValue(request.id(FieldName::IfNoneMatch))}});
}

/// A part that came although the validator in If-Range is not that of the part (RFC 9110 13.1.5).
void checkIfRange(const Answer& answer, FindingSink& sink) {
    if (answer.status != 206 || !answer.isGet || answer.request.lines(FieldName::IfRange) != 1 ||
        !answer.request.has(FieldName::Range))
        return;
    const std::string_view sent = answer.request.text(FieldName::IfRange);
    Remark remark{.rule = RuleId::IfRangeIgnored,
                  .exchange = answer.index,
                  .field = FieldName::IfRange,
                  .values = {textValue(answer.request.id(FieldName::IfRange)), numberValue(206)}};
    if (const Result<EntityTag> tag = parseEntityTag(sent)) {
        if (tag->weak)
            remark.rule = RuleId::IfRangeWeak; // the comparison is a strong one
        else if (!answer.etag || stronglyEqual(*tag, *answer.etag))
            return;
    } else {
        const Milliseconds at = answer.exchange->requestTime();
        const Result<HttpDate> date = parseHttpDate(sent, at == noTime ? 0 : at / 1000);
        if (!date || !answer.lastModified || date->seconds == answer.lastModified->seconds)
            return;
    }
    sink.add(remark);
}

/// Content that came although the answer itself shows that If-Match or If-Unmodified-Since was false. What
/// another method did to the resource, its answer does not show.
void checkIfMatch(const Answer& answer, FindingSink& sink) {
    if (!(answer.isGet || answer.isHead) || (answer.status != 200 && answer.status != 206))
        return;
    Remark remark{.rule = RuleId::IfMatchIgnored,
                  .exchange = answer.index,
                  .severity = Severity::Warning,
                  .field = FieldName::IfMatch};
    if (answer.request.has(FieldName::IfMatch)) {
        const std::string sent = answer.request.span().combined(FieldName::IfMatch);
        const EntityTagList wanted = parseEntityTagList(sent);
        if (!answer.etag || wanted.any || wanted.malformed ||
            std::any_of(wanted.tags.begin(), wanted.tags.end(),
                        [&](const EntityTag& tag) { return stronglyEqual(tag, *answer.etag); }))
            return;
    } else if (answer.request.lines(FieldName::IfUnmodifiedSince) == 1) {
        const Milliseconds at = answer.exchange->requestTime();
        const Result<HttpDate> date =
            parseHttpDate(answer.request.text(FieldName::IfUnmodifiedSince), at == noTime ? 0 : at / 1000);
        if (!date || !answer.lastModified || answer.lastModified->seconds <= date->seconds)
            return;
        remark.rule = RuleId::IfUnmodifiedSinceIgnored;
        remark.field = FieldName::IfUnmodifiedSince;
    } else {
        return;
    }
    remark.values = {textValue(answer.request.id(remark.field)), numberValue(answer.status),
                     textValue(answer.exchange->record().method)};
    sink.add(remark);
}

void checkMissed(const RevalidatedPair& pair, FindingSink& sink) {
    if (pair.revalidation->outcome != Outcome::MissedNotModified || !pair.answer.safe())
        return;
    const bool byTag = pair.sent(Precondition::IfNoneMatch);
    const std::optional<Missed> missed = byTag ? missedByTag(pair) : missedByDate(pair, sink);
    if (!missed)
        return;
    Remark remark{.rule = RuleId::Missed304, .exchange = pair.answer.index, .revalidation = pair.row};
    remark.bytes = pair.facts->exchangeBytes[pair.answer.index].missed;
    remark.severity = missed->severity;
    remark.field = missed->field;
    remark.variant = static_cast<std::uint8_t>(missed->cause);
    remark.values = {textValue(missed->value)};
    if (byTag && missed->cause == MissedCause::TagMatches && sentSuffix(pair)) {
        remark.rule = RuleId::EtagCodingSuffix;
        remark.field = FieldName::Etag;
        remark.variant = 0;
        remark.values = {textValue(pair.sentTagsText()), numberValue(pair.answer.status)};
    }
    if (throughForwardProxy(pair.answer))
        remark.severity = Severity::Warning;
    sink.add(remark);
}

/// The answers of one resource around a conditional request that failed.
void checkConditionalFails(const History& history, FindingSink& sink) {
    constexpr Milliseconds closeInTime = 60'000;
    const Seen* plain = nullptr;  // the latest unconditional answer of the variant, a success
    const Seen* failed = nullptr; // a conditional one after it, not told yet
    const auto tell = [&] {
        const FieldSpan request = history.exchange(*failed).request();
        const bool byTag = request.has(FieldName::IfNoneMatch);
        const FieldName field = byTag ? FieldName::IfNoneMatch : FieldName::IfModifiedSince;
        sink.mark(failed->resource, Mark::ConditionFails);
        sink.add({.rule = RuleId::ConditionalRequestFails,
                  .exchange = failed->exchange,
                  .revalidation = history.facts->revalidationOf[failed->exchange],
                  .variant = static_cast<std::uint8_t>(byTag ? 2 : 3),
                  .values = {textValue(request.id(field)), numberValue(failed->status),
                             numberValue(plain->status)}});
        failed = nullptr;
    };
    for (const Seen& seen : history.answers) {
        if (plain && plain->resource != seen.resource)
            plain = failed = nullptr;
        if (seen.conditional) {
            if (plain && isConditionalFailure(history, seen)) {
                failed = &seen;
                const Milliseconds then = history.exchange(*plain).requestTime();
                const Milliseconds now = history.exchange(seen).requestTime();
                if (seen.ours && then != noTime && now != noTime && now - then <= closeInTime)
                    tell();
            } else if (seen.status < 400) {
                failed = nullptr; // a condition can be answered
            }
            continue;
        }
        const bool success = seen.status >= 200 && seen.status < 300;
        if (failed && success)
            tell(); // the resource was there before and after
        plain = success ? &seen : nullptr;
        failed = nullptr;
    }
}

void checkOverNon2xx(const History& history, FindingSink& sink) {
    const Seen* plain = nullptr; // the latest unconditional answer of the variant
    bool everSuccessful = false;
    for (const Seen& seen : history.known()) {
        if (plain && plain->resource != seen.resource) {
            plain = nullptr;
            everSuccessful = false;
        }
        everSuccessful = everSuccessful || (seen.status >= 200 && seen.status < 300);
        if (seen.status != 304 && !seen.conditional && !seen.fromCache)
            plain = &seen;
        if (seen.status != 304 || !seen.conditional || !plain || everSuccessful || plain->status >= 500)
            continue;
        sink.add({.rule = RuleId::NotModifiedOverNon2xx,
                  .exchange = seen.exchange,
                  .values = {numberValue(plain->status)}});
    }
}

void checkGoneStillStored(const History& history, FindingSink& sink) {
    const Seen* stored = nullptr;
    for (const Seen& seen : history.known()) {
        if (stored && stored->resource != seen.resource)
            stored = nullptr;
        if (seen.isGet && seen.status == 200 && seen.storable)
            stored = &seen;
        const bool gone = seen.isGet && !seen.fromCache && (seen.status == 404 || seen.status == 410);
        if (!gone || !stored)
            continue;
        const Milliseconds then = history.exchange(*stored).responseTime();
        const Milliseconds now = history.exchange(seen).requestTime();
        const std::int64_t left = stored->freshFor - (now - then) / 1000;
        if (then != noTime && now != noTime && left > 0)
            sink.add({.rule = RuleId::GoneStillStored,
                      .exchange = seen.exchange,
                      .values = {numberValue(seen.status), numberValue(left)}});
        stored = nullptr;
    }
}

} // namespace hci
