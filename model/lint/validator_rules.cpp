#include "model/exchange/validators.h"
#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

namespace hci {

namespace {

/// A 200 to GET that some cache may keep: what the rules about validators speak of. An empty content is not
/// worth validating.
bool isStorableContent(const Answer& answer) noexcept {
    const ByteCount size = answer.exchange->size(Size::ResponseBody);
    return answer.isGet && answer.status == 200 && answer.storable() &&
           !(size.known() && size.value() == 0) && !isStream(*answer.exchange) &&
           !isCounter(*answer.exchange);
}

bool tagInTrailer(const Answer& answer) noexcept {
    return answer.exchange->trailers().has(FieldName::Etag);
}

/// What a tag that nobody can match has cost: content that was sent again.
std::optional<ByteCount> missedBy(const Answer& answer, const FindingSink& sink) {
    const ByteCount missed = sink.facts().exchangeBytes[answer.index].missed;
    return missed.value() > 0 ? std::optional(missed) : std::nullopt;
}

/// The wording of etag-syntax that fits.
std::uint8_t tagFault(std::string_view text) noexcept {
    const std::string_view value = trimmed(text);
    if (value.starts_with("w/"))
        return 2;
    const std::string_view opaque = value.starts_with("W/") ? value.substr(2) : value;
    if (opaque.find('"') == std::string_view::npos)
        return 1;
    return opaque.starts_with('"') ? 3 : 0;
}

} // namespace

void checkValidatorMissing(const Answer& answer, FindingSink& sink) {
    // no-cache without a validator has a rule of its own.
    if (!isStorableContent(answer) || answer.value(FieldName::Etag) != TextId::None ||
        answer.value(FieldName::LastModified) != TextId::None || tagInTrailer(answer) ||
        answer.cacheControl->unqualified(Directive::NoCache) ||
        sink.marked(answer.resource, Mark::ValidatedByDate))
        return;
    sink.add({.rule = RuleId::ValidatorMissing,
              .exchange = answer.index,
              .field = FieldName::Etag,
              .bytes = sink.repeated(answer.index)});
}

void checkOnlyLastModified(const Answer& answer, FindingSink& sink) {
    if (!isStorableContent(answer) || !answer.lastModified || answer.value(FieldName::Etag) != TextId::None ||
        tagInTrailer(answer))
        return;
    sink.add({.rule = RuleId::ValidatorOnlyLastModified,
              .exchange = answer.index,
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified))}});
}

void checkEtagSyntax(const Answer& answer, FindingSink& sink) {
    if (answer.etag || answer.response.lines(FieldName::Etag) != 1)
        return;
    const std::string_view text = answer.response.text(FieldName::Etag);
    if (isSeveralTags(text))
        return; // etag-repeated
    sink.add({.rule = RuleId::EtagSyntax,
              .exchange = answer.index,
              .variant = tagFault(text),
              .field = FieldName::Etag,
              .values = {textValue(answer.value(FieldName::Etag))},
              .bytes = missedBy(answer, sink)});
}

void checkEtagRepeated(const Answer& answer, FindingSink& sink) {
    const int lines = answer.response.lines(FieldName::Etag);
    if (lines == 0 || answer.etag)
        return;
    if (lines == 1 && !isSeveralTags(answer.response.text(FieldName::Etag)))
        return;
    sink.add({.rule = RuleId::EtagRepeated,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(lines == 1 ? 1 : 0),
              .field = FieldName::Etag,
              .values = {numberValue(lines), textValue(answer.value(FieldName::Etag))},
              .bytes = missedBy(answer, sink)});
}

void checkEtagWeak(const Answer& answer, FindingSink& sink) {
    if (!answer.etag || !answer.etag->weak || !isStorableContent(answer))
        return;
    sink.add({.rule = RuleId::EtagWeak,
              .exchange = answer.index,
              .field = FieldName::Etag,
              .values = {textValue(answer.value(FieldName::Etag))}});
}

void checkEtagInTrailer(const Answer& answer, FindingSink& sink) {
    if (!tagInTrailer(answer))
        return;
    sink.add({.rule = RuleId::EtagInTrailer,
              .exchange = answer.index,
              .field = FieldName::Etag,
              .values = {textValue(answer.exchange->trailers().id(FieldName::Etag))}});
}

void checkLastModifiedSyntax(const Answer& answer, FindingSink& sink) {
    if (answer.lastModified || !answer.response.has(FieldName::LastModified))
        return;
    sink.add({.rule = RuleId::LastModifiedSyntax,
              .exchange = answer.index,
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified))}});
}

void checkDateForms(const Answer& answer, FindingSink& sink) {
    const auto check = [&](const std::optional<HttpDate>& date, FieldName field) {
        if (!date || date->form == HttpDateForm::ImfFixdate)
            return;
        sink.add({.rule = RuleId::DateObsoleteFormat,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(date->form == HttpDateForm::Rfc850 ? 0 : 1),
                  .field = field,
                  .values = {textValue(answer.value(field))}});
    };
    check(answer.date, FieldName::Date);
    check(answer.lastModified, FieldName::LastModified);
    check(answer.expires, FieldName::Expires);
}

void checkLastModifiedFuture(const Answer& answer, FindingSink& sink) {
    if (!answer.lastModified || !answer.date || answer.lastModified->seconds <= answer.date->seconds)
        return;
    sink.add({.rule = RuleId::LastModifiedFuture,
              .exchange = answer.index,
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified)),
                         numberValue(answer.lastModified->seconds - answer.date->seconds),
                         textValue(answer.value(FieldName::Date))}});
}

void checkLastModifiedWeak(const Answer& answer, FindingSink& sink) {
    if (!isStorableContent(answer) || !answer.lastModified || answer.value(FieldName::Etag) != TextId::None ||
        sink.marked(answer.resource, Mark::DateIsNow))
        return;
    // A date that is there and cannot be read, or lies before Last-Modified, has a rule of its own.
    const bool noDate = !answer.response.has(FieldName::Date);
    const bool sameSecond = answer.date && answer.date->seconds == answer.lastModified->seconds;
    if (!noDate && !sameSecond)
        return;
    sink.add({.rule = RuleId::LastModifiedWeak,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(noDate ? 1 : 0),
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified))}});
}

} // namespace hci
