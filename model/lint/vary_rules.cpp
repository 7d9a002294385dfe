#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <iterator>

namespace hci {

namespace {

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

bool namesAcceptEncoding(const History& history, const Seen& seen) {
    const Vary vary = varyOf(history.exchange(seen).response());
    return vary.any || std::binary_search(vary.names.begin(), vary.names.end(), "accept-encoding");
}

/// The request lists codings, and the one that came is not among them, or has weight 0 (RFC 9110 12.5.3).
bool refusesCoding(std::string_view accepted, std::string_view contentEncoding) {
    const std::string coding = lowered(trimmed(contentEncoding));
    std::string_view member;
    while (nextListMember(accepted, member)) {
        const std::string one = lowered(member);
        const std::string_view name = trimmed(std::string_view(one).substr(0, one.find(';')));
        const bool none =
            one.find("q=0") != std::string::npos && one.find_first_of("123456789") == std::string::npos;
        if ((name == coding || name == "*" || "x-" + coding == name) && !none)
            return false;
    }
    return true;
}

bool refusesCoding(const History& history, const Seen& seen) {
    return seen.acceptEncoding != TextId::None && isCoded(trimmed(history.text(seen.contentEncoding))) &&
           refusesCoding(history.text(seen.acceptEncoding), history.text(seen.contentEncoding));
}

/// The members of each Vary that the other answer does not name. `withoutCoding`: Accept-Encoding is told by
/// another rule.
std::optional<Remark> differingVary(const History& history, const Seen& first, const Seen& seen,
                                    bool withoutCoding, const FindingSink& sink) {
    const Vary a = varyOf(history.exchange(first).response());
    const Vary b = varyOf(history.exchange(seen).response());
    if (a == b || (a.any && b.any))
        return std::nullopt;
    std::vector<std::string> lost;
    std::vector<std::string> added;
    std::set_difference(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(),
                        std::back_inserter(lost));
    std::set_difference(b.names.begin(), b.names.end(), a.names.begin(), a.names.end(),
                        std::back_inserter(added));
    if (withoutCoding)
        for (auto* members : {&lost, &added})
            std::erase(*members, "accept-encoding");
    if (lost.empty() && added.empty() && a.any == b.any)
        return std::nullopt;
    const bool absent = first.vary == TextId::None || seen.vary == TextId::None;
    const bool laterLacks = !lost.empty() && added.empty();
    Remark remark{.rule = RuleId::VaryInconsistent,
                  .exchange = seen.exchange,
                  .variant = static_cast<std::uint8_t>(absent ? 1 : 0),
                  .field = FieldName::Vary};
    const FindingArgument earlier =
        sink.newText(history.exchange(first).response().combined(FieldName::Vary));
    const FindingArgument later = sink.newText(history.exchange(seen).response().combined(FieldName::Vary));
    if (absent) {
        remark.values = {first.vary == TextId::None ? later : earlier};
    } else {
        const bool oneSided = a.any == b.any && (lost.empty() || added.empty());
        remark.variant = oneSided ? 2 : 0;
        remark.values = {oneSided && !laterLacks ? later : earlier,
                         oneSided && !laterLacks ? earlier : later};
        std::vector<std::string> members = lost;
        members.insert(members.end(), added.begin(), added.end());
        remark.values[2] = sink.newText(fieldsInWords(members).toStdString());
    }
    return remark;
}

} // namespace

void checkVaryAcceptEncoding(const Answer& answer, FindingSink& sink) {
    if (!isContent(answer) || !answer.inShared.storable ||
        !isCoded(trimmed(answer.response.text(FieldName::ContentEncoding))) ||
        names(answer, "accept-encoding"))
        return;
    if (isNeverReused(answer) || sink.marked(answer.resource, Mark::CodingVaries) ||
        sink.marked(answer.resource, Mark::CodingFixed))
        return; // proved, and told with that; or disproved
    if (answer.request.has(FieldName::AcceptEncoding) &&
        refusesCoding(answer.request.text(FieldName::AcceptEncoding),
                      answer.response.text(FieldName::ContentEncoding)))
        return; // sent to those too who refuse it: Accept-Encoding does not choose
    Remark remark = remarkOn(answer, RuleId::VaryMissingAcceptEncoding, FieldName::Vary);
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
    Remark remark = remarkOn(answer, RuleId::VaryMissingOrigin, FieldName::Vary);
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
    Remark remark = remarkOn(answer, RuleId::VaryMissingDictionary, FieldName::Vary);
    remark.values = {textValue(answer.value(FieldName::ContentEncoding)),
                     numberValue((encoding ? 0 : 1) + (dictionary ? 0 : 2))};
    sink.add(remark);
}

void checkVaryValue(const Answer& answer, FindingSink& sink) {
    if (!isContent(answer) || !answer.response.has(FieldName::Vary) || !answer.storable())
        return;
    if (answer.vary->any) {
        sink.add(remarkOn(answer, RuleId::VaryStar, FieldName::Vary));
        return;
    }
    if (!answer.inShared.storable || isNeverReused(answer))
        return;
    if (names(answer, "user-agent"))
        sink.add(remarkOn(answer, RuleId::VaryUserAgent, FieldName::Vary));
    if (names(answer, "cookie"))
        sink.add(remarkOn(answer, RuleId::VaryCookie, FieldName::Vary));
    constexpr std::size_t many = 4;
    if (answer.vary->names.size() >= many) {
        Remark remark = remarkOn(answer, RuleId::VaryMany, FieldName::Vary);
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
        const bool oneLine = first->varyLines <= 1 && seen.varyLines <= 1;
        if (first->vary == seen.vary && oneLine)
            continue;
        const bool owned =
            first->contentEncoding != seen.contentEncoding && sink.marked(seen.resource, Mark::CodingVaries);
        const std::optional<Remark> remark = differingVary(history, *first, seen, owned, sink);
        if (!remark)
            continue;
        sink.add(*remark);
        return;
    }
}

void checkCodingVaries(const History& history, FindingSink& sink) {
    std::vector<const Seen*> variants; // the first answer of each coding and Vary
    for (const Seen& seen : history.answers) {
        if (!seen.isGet || seen.status != 200 || !seen.sharedStorable)
            continue;
        for (const Seen* other : variants) {
            if (other->contentEncoding == seen.contentEncoding ||
                other->acceptEncoding == seen.acceptEncoding)
                continue; // the same coding, or not chosen by the request
            const bool otherLacks = !namesAcceptEncoding(history, *other);
            const bool seenLacks = !namesAcceptEncoding(history, seen);
            if (!otherLacks && !seenLacks)
                continue;
            const Seen& lacking = otherLacks ? *other : seen;
            const Seen& beside = otherLacks ? seen : *other;
            sink.mark(other->resource, Mark::CodingVaries);
            sink.mark(seen.resource, Mark::CodingVaries);
            sink.add({.rule = RuleId::VaryMissingAcceptEncoding,
                      .exchange = lacking.exchange,
                      .severity = Severity::Error,
                      .variant = static_cast<std::uint8_t>(otherLacks && seenLacks ? 1 : 2),
                      .field = FieldName::Vary,
                      .values = {textValue(lacking.contentEncoding), textValue(beside.contentEncoding)}});
            return;
        }
        constexpr std::size_t enough = 16;
        const bool known = std::any_of(variants.begin(), variants.end(), [&seen](const Seen* other) {
            return other->contentEncoding == seen.contentEncoding && other->vary == seen.vary;
        });
        if (!known && variants.size() < enough)
            variants.push_back(&seen);
    }
}

void checkCodingFixed(const History& history, FindingSink& sink) {
    const Seen* before = nullptr;
    bool fixed = false;
    for (const Seen& seen : history.answers) {
        if (!seen.isGet || seen.status != 200)
            continue;
        const bool sameAsked = before && before->acceptEncoding == seen.acceptEncoding;
        const bool sameCame = before && before->contentEncoding == seen.contentEncoding;
        before = &seen;
        if (sameAsked && sameCame)
            continue;
        // Equal requests that get two codings, or a coding that the request refuses: Accept-Encoding does not
        // choose it.
        fixed = fixed || sameAsked || refusesCoding(history, seen);
    }
    if (!fixed)
        return;
    for (const Seen& seen : history.answers)
        sink.mark(seen.resource, Mark::CodingFixed);
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
