#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <map>

namespace hci {

namespace {

Remark remarkOn(const Answer& answer, RuleId rule, std::uint8_t variant = 0) {
    return {.rule = rule, .exchange = answer.index, .variant = variant, .field = FieldName::Vary};
}

bool isContent(const Answer& answer) noexcept {
    return answer.isGet && answer.status == 200;
}

bool names(const Answer& answer, std::string_view lowerCaseName) {
    const Vary& vary = *answer.vary;
    return vary.any || std::binary_search(vary.names.begin(), vary.names.end(), lowerCaseName);
}

/// A coding that was chosen by Accept-Encoding, and not one that the resource always has.
bool isCoded(std::string_view coding) noexcept {
    return equalsIgnoringCase(coding, "gzip") || equalsIgnoringCase(coding, "br") ||
           equalsIgnoringCase(coding, "zstd") || equalsIgnoringCase(coding, "deflate") ||
           equalsIgnoringCase(coding, "x-gzip");
}

/// To be validated before each use, and nothing to validate with.
bool isNeverReused(const Answer& answer) noexcept {
    return answer.has(Directive::NoCache) && answer.cacheControl->unqualified(Directive::NoCache) &&
           !answer.hasValidator();
}

} // namespace

void checkVaryAcceptEncoding(const Answer& answer, FindingSink& sink) {
    if (!isContent(answer) || !answer.inShared.storable ||
        !isCoded(trimmed(answer.response.text(FieldName::ContentEncoding))) ||
        names(answer, "accept-encoding"))
        return;
    if (isNeverReused(answer) || sink.marked(answer.resource, Mark::CodingVaries))
        return; // proved, and told with that
    Remark remark = remarkOn(answer, RuleId::VaryMissingAcceptEncoding);
    remark.values = {textValue(answer.value(FieldName::ContentEncoding))};
    sink.add(remark);
}

void checkVaryOrigin(const Answer& answer, FindingSink& sink) {
    const TextId allowed = answer.value(FieldName::AccessControlAllowOrigin);
    if (!answer.safe() || !answer.storable() || allowed == TextId::None ||
        allowed != answer.request.id(FieldName::Origin) || names(answer, "origin"))
        return;
    const std::string_view origin = answer.exchange->text(allowed);
    if (origin == "null" || sink.marked(answer.resource, Mark::OriginFixed))
        return;
    Remark remark = remarkOn(answer, RuleId::VaryMissingOrigin);
    remark.values = {textValue(allowed)};
    sink.add(remark);
}

void checkVaryDictionary(const Answer& answer, FindingSink& sink) {
    const std::string_view coding = trimmed(answer.response.text(FieldName::ContentEncoding));
    if ((coding != "dcb" && coding != "dcz") || !answer.storable())
        return;
    const bool encoding = names(answer, "accept-encoding");
    const bool dictionary = names(answer, "available-dictionary");
    if (encoding && dictionary)
        return;
    Remark remark = remarkOn(answer, RuleId::VaryMissingDictionary);
    remark.values = {textValue(answer.value(FieldName::ContentEncoding)),
                     numberValue((encoding ? 0 : 1) + (dictionary ? 0 : 2))};
    sink.add(remark);
}

void checkVaryValue(const Answer& answer, FindingSink& sink) {
    if (!isContent(answer) || !answer.response.has(FieldName::Vary) || !answer.storable())
        return;
    if (answer.vary->any) {
        sink.add(remarkOn(answer, RuleId::VaryStar));
        return;
    }
    if (!answer.inShared.storable || isNeverReused(answer))
        return;
    if (names(answer, "user-agent"))
        sink.add(remarkOn(answer, RuleId::VaryUserAgent));
    if (names(answer, "cookie"))
        sink.add(remarkOn(answer, RuleId::VaryCookie));
    constexpr std::size_t many = 4;
    if (answer.vary->names.size() >= many) {
        Remark remark = remarkOn(answer, RuleId::VaryMany);
        remark.values = {textValue(answer.value(FieldName::Vary)),
                         numberValue(static_cast<std::int64_t>(answer.vary->names.size()))};
        sink.add(remark);
    }
}

void checkVaryInconsistent(const History& history, FindingSink& sink) {
    const Seen* first = nullptr;
    for (const Seen& seen : history.answers) {
        if (!seen.isGet || seen.status != 200 || !seen.storable)
            continue;
        if (!first) {
            first = &seen;
            continue;
        }
        if (first->vary == seen.vary)
            continue;
        const Vary a = varyOf(history.exchange(*first).response());
        const Vary b = varyOf(history.exchange(seen).response());
        if (a == b)
            continue;
        const bool absent = first->vary == TextId::None || seen.vary == TextId::None;
        const TextId named = first->vary == TextId::None ? seen.vary : first->vary;
        sink.add({.rule = RuleId::VaryInconsistent,
                  .exchange = seen.exchange,
                  .variant = static_cast<std::uint8_t>(absent ? 1 : 0),
                  .field = FieldName::Vary,
                  .values = {textValue(named), textValue(seen.vary)}});
        return;
    }
}

void checkCodingVaries(const History& history, FindingSink& sink) {
    const Seen* first = nullptr;
    for (const Seen& seen : history.answers) {
        if (!seen.isGet || seen.status != 200 || !seen.storable || seen.vary != TextId::None)
            continue;
        if (!first) {
            first = &seen;
            continue;
        }
        if (first->contentEncoding == seen.contentEncoding || first->acceptEncoding == seen.acceptEncoding)
            continue;
        sink.mark(first->resource, Mark::CodingVaries);
        sink.mark(seen.resource, Mark::CodingVaries);
        sink.add({.rule = RuleId::VaryMissingAcceptEncoding,
                  .exchange = seen.exchange,
                  .severity = Severity::Error,
                  .variant = 1,
                  .field = FieldName::Vary,
                  .values = {textValue(first->contentEncoding), textValue(seen.contentEncoding)}});
        return;
    }
}

void checkOriginFixed(const History& history, FindingSink& sink) {
    // The same value to a request without Origin, or with another: the server does not echo.
    const bool fixed = std::any_of(history.answers.begin(), history.answers.end(), [](const Seen& seen) {
        return seen.allowedOrigin != TextId::None && seen.allowedOrigin != seen.origin;
    });
    if (!fixed)
        return;
    for (const Seen& seen : history.answers)
        sink.mark(seen.resource, Mark::OriginFixed);
}

} // namespace hci
