#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hci {

namespace {

/// Fields that a 304 repeats where the 200 has them (RFC 9110 15.4.5).
constexpr std::array mustRepeat{
    FieldName::ContentLocation, FieldName::Date,   FieldName::Etag, FieldName::Vary,
    FieldName::CacheControl,    FieldName::Expires};

/// Representation metadata (RFC 9110 8) that a 304 leaves out. Last-Modified may guide cache updates.
constexpr std::array leftOut{FieldName::ContentType, FieldName::ContentEncoding, FieldName::ContentLanguage};

Remark remarkOn(const RevalidatedPair& pair, RuleId rule, FieldName field = FieldName::None) {
    return {.rule = rule, .exchange = pair.answer.index, .revalidation = pair.row, .field = field};
}

/// The 304 and the stored response may be held against each other field by field.
bool comparable(const RevalidatedPair& pair) noexcept {
    return pair.is304() && pair.answer.safe() && pair.hasStored && pair.stored.status == 200;
}

/// The tag that is current, as far as the 304 or else the stored response says.
TextId currentTag(const RevalidatedPair& pair) {
    if (pair.answer.etag)
        return pair.answer.value(FieldName::Etag);
    return (pair.hasStored || pair.hasEarlier) && pair.stored.etag ? pair.stored.value(FieldName::Etag)
                                                                   : TextId::None;
}

/// The date sent is not older than the Last-Modified that the 304, or else the stored response, gives.
bool dateMatches(const RevalidatedPair& pair) noexcept {
    const std::optional<HttpDate>& known =
        pair.answer.lastModified ? pair.answer.lastModified : pair.stored.lastModified;
    const bool have = pair.answer.lastModified || pair.hasStored || pair.hasEarlier;
    return pair.sentDate && have && known && known->seconds <= pair.sentDate->seconds;
}

/// The 304 was last modified after the stored response that it says is current (RFC 9110 8.8.2). Where a
/// date was sent that is nobody's Last-Modified, the latest answer before is what the client had.
bool hasNewerDate(const RevalidatedPair& pair) noexcept {
    const bool has = pair.hasStored || (pair.hasEarlier && !pair.sent(Precondition::IfNoneMatch));
    return pair.is304() && pair.answer.safe() && has && pair.stored.status == 200 &&
           !pair.answer.mergesStored && pair.stored.lastModified && pair.answer.lastModified &&
           pair.answer.lastModified->seconds > pair.stored.lastModified->seconds;
}

/// Content-Length of the 200, or its encoded content as counted; nothing where neither is certain.
std::optional<std::int64_t> encodedLength(const Answer& stored) {
    if (stored.response.lines(FieldName::ContentLength) == 1)
        return parseDecimal(stored.response.text(FieldName::ContentLength));
    const ByteCount size = stored.exchange->size(Size::ResponseBody);
    return size.basis() == Basis::Measured ? std::optional(size.value()) : std::nullopt;
}

/// How long a content without coding is by the recorder's word: enough to tell that it is not empty.
std::optional<std::int64_t> plainLength(const Answer& stored) {
    const ByteCount size = stored.exchange->size(Size::DecodedBody);
    return size.known() && !stored.response.has(FieldName::ContentEncoding) ? std::optional(size.value())
                                                                            : std::nullopt;
}

bool isPolicyField(std::string_view lowerCaseName) noexcept {
    static constexpr std::array names{std::string_view("content-security-policy"),
                                      std::string_view("content-security-policy-report-only"),
                                      std::string_view("cross-origin-opener-policy"),
                                      std::string_view("cross-origin-embedder-policy"),
                                      std::string_view("cross-origin-resource-policy"),
                                      std::string_view("permissions-policy"),
                                      std::string_view("referrer-policy"),
                                      std::string_view("x-frame-options"),
                                      std::string_view("x-content-type-options")};
    return lowerCaseName.starts_with("access-control-") ||
           std::find(names.begin(), names.end(), lowerCaseName) != names.end();
}

/// The stored response's first value of a field with this folded name.
TextId storedValue(const Answer& stored, FieldName folded) {
    for (const Field& field : stored.response.span())
        if (stored.response.span().pool().folded(field.name) == folded)
            return field.value;
    return TextId::None;
}

/// Vary on the 304 lacks members that the 200 to the same request has: they are missing like a field that is
/// left out (15.4.5).
void checkLostMembers(const RevalidatedPair& pair, FindingSink& sink) {
    const Vary& stored = *pair.stored.vary;
    const Vary& received = *pair.answer.vary;
    if (pair.answer.mergesStored || !pair.answer.response.has(FieldName::Vary) || received.any ||
        pair.answer.request.id(FieldName::AcceptEncoding) !=
            pair.stored.request.id(FieldName::AcceptEncoding))
        return;
    std::vector<std::string> lost;
    std::set_difference(stored.names.begin(), stored.names.end(), received.names.begin(),
                        received.names.end(), std::back_inserter(lost));
    if (stored.any)
        lost.emplace_back("*");
    if (lost.empty())
        return;
    Remark remark = remarkOn(pair, RuleId::NotModifiedMissingField, FieldName::Vary);
    remark.variant = 1;
    remark.values = {sink.newText(pair.stored.response.span().combined(FieldName::Vary)),
                     sink.newText(fieldsInWords(lost).toStdString())};
    sink.add(remark);
}

/// A 304 whose stored response nobody recorded: its own request tells that a 200 would have an ETag, where
/// the one tag that was sent must be the current one (RFC 9110 13.1.2, 15.4.5). A list and `*` leave open
/// which tag that is, and whether there is one; If-Modified-Since says nothing of tags.
void checkLoneTag(const RevalidatedPair& pair, FindingSink& sink) {
    const bool oneTag = pair.sentTags.tags.size() == 1 && !pair.sentTags.any && !pair.sentTags.malformed;
    if (!pair.is304() || !pair.answer.safe() || pair.hasStored || !oneTag ||
        pair.answer.response.has(FieldName::Etag) || pair.answer.mergesStored)
        return;
    Remark remark = remarkOn(pair, RuleId::NotModifiedMissingField, FieldName::Etag);
    remark.variant = 2;
    remark.values = {textValue(pair.sentTagsText())};
    sink.add(remark);
}

} // namespace

void checkMissingFields(const RevalidatedPair& pair, FindingSink& sink) {
    checkLoneTag(pair, sink);
    if (!comparable(pair))
        return;
    for (const FieldName field : mustRepeat) {
        if (!pair.stored.response.has(field) || pair.answer.response.has(field))
            continue;
        Remark remark = remarkOn(pair, RuleId::NotModifiedMissingField, field);
        remark.values = {textValue(pair.stored.value(field))};
        sink.add(remark);
    }
    checkLostMembers(pair, sink);
}

void checkExtraFields(const RevalidatedPair& pair, FindingSink& sink) {
    if (!pair.is304() || !pair.answer.safe() || pair.answer.mergesStored)
        return;
    for (const FieldName field : leftOut) {
        if (!pair.answer.response.has(field))
            continue;
        const bool differs = field != FieldName::ContentLanguage && pair.hasStored &&
                             pair.stored.response.has(field) &&
                             pair.stored.value(field) != pair.answer.value(field);
        Remark remark = remarkOn(pair, RuleId::NotModifiedExtraField, field);
        remark.variant = differs ? 1 : 0;
        remark.values = {textValue(pair.answer.value(field)), textValue(pair.stored.value(field))};
        sink.add(remark);
    }
}

void checkWrongSelection(const RevalidatedPair& pair, FindingSink& sink) {
    if (!pair.is304() || !pair.answer.safe())
        return;
    if (pair.sent(Precondition::IfNoneMatch)) {
        const TextId current = currentTag(pair);
        const Result<EntityTag> tag = parseEntityTag(pair.answer.exchange->text(current));
        // A tag sent without quotes is the syntax rule's matter; a server may well compare texts.
        const bool sentAsItStands = current == pair.sentTagsText();
        if (!tag || pair.sentTags.malformed || sentAsItStands || pair.sentMatches(*tag) ||
            (!pair.answer.etag && sink.marked(pair.answer.resource, Mark::TagUnstable)))
            return;
        const RuleId rule = dateMatches(pair)  ? RuleId::NotModifiedPrecedence
                            : pair.answer.etag ? RuleId::NotModifiedContradictsStored
                                               : RuleId::NotModifiedNonMatching;
        Remark remark = remarkOn(pair, rule, FieldName::Etag);
        remark.values = {textValue(current), textValue(pair.sentTagsText())};
        if (rule == RuleId::NotModifiedNonMatching) { // what is current by now, the 304 does not say
            remark.severity = Severity::Warning;
            remark.variant = 1;
        }
        sink.add(remark);
        return;
    }
    if (!pair.answer.etag && pair.sentDate && pair.answer.lastModified &&
        pair.answer.lastModified->seconds > pair.sentDate->seconds) {
        Remark remark = remarkOn(pair, RuleId::NotModifiedContradictsStored, FieldName::LastModified);
        remark.variant = 1;
        remark.values = {textValue(pair.answer.value(FieldName::LastModified)),
                         textValue(pair.sentDateText())};
        sink.add(remark);
    }
}

void checkNewerDate(const RevalidatedPair& pair, FindingSink& sink) {
    if (!hasNewerDate(pair) || sink.marked(pair.answer.resource, Mark::DateIsNow))
        return;
    const bool byTag = pair.sent(Precondition::IfNoneMatch);
    const bool sameStrongTag =
        pair.answer.etag && pair.stored.etag && stronglyEqual(*pair.answer.etag, *pair.stored.etag);
    if (byTag ? pair.answer.etag && !pair.sentMatches(*pair.answer.etag)
              : !pair.sentDate || pair.answer.lastModified->seconds > pair.sentDate->seconds)
        return; // checkWrongSelection speaks of these
    Remark remark = remarkOn(pair, RuleId::NotModifiedContradictsStored, FieldName::LastModified);
    remark.values = {textValue(pair.answer.value(FieldName::LastModified)),
                     textValue(pair.stored.value(FieldName::LastModified)),
                     textValue(byTag ? pair.sentTagsText() : pair.sentDateText())};
    remark.severity = sameStrongTag ? Severity::Info : Severity::Warning;
    remark.variant = !byTag ? 4 : sameStrongTag ? 2 : 3;
    sink.add(remark);
}

void checkStrengthDiffers(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair) || !pair.answer.etag || !pair.stored.etag)
        return;
    if (pair.answer.etag->weak || !pair.stored.etag->weak ||
        !weaklyEqual(*pair.answer.etag, *pair.stored.etag))
        return;
    Remark remark = remarkOn(pair, RuleId::NotModifiedStrengthDiffers, FieldName::Etag);
    remark.values = {textValue(pair.stored.value(FieldName::Etag)),
                     textValue(pair.answer.value(FieldName::Etag))};
    sink.add(remark);
}

void checkContentLength(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair) || pair.answer.mergesStored ||
        pair.answer.response.lines(FieldName::ContentLength) != 1 ||
        pair.answer.request.id(FieldName::AcceptEncoding) !=
            pair.stored.request.id(FieldName::AcceptEncoding))
        return;
    const std::optional<std::int64_t> said =
        parseDecimal(pair.answer.response.text(FieldName::ContentLength));
    std::optional<std::int64_t> length = encodedLength(pair.stored);
    if (!length && said == 0)
        length = plainLength(pair.stored);
    if (!said || !length || *said == *length)
        return;
    Remark remark = remarkOn(pair, RuleId::NotModifiedContentLength, FieldName::ContentLength);
    remark.values = {textValue(pair.answer.value(FieldName::ContentLength)), numberValue(*length)};
    sink.add(remark);
}

void checkContentAfter(const RevalidatedPair& pair, FindingSink& sink) {
    if (pair.is304() && pair.answer.is(ExchangeFlag::StaleOnConnection)) {
        Remark remark = remarkOn(pair, RuleId::NotModifiedWithContent);
        remark.variant = 1;
        sink.add(remark);
    }
}

void checkPolicyUpdates(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair))
        return;
    const TextPool& pool = pair.answer.response.span().pool();
    for (const Field& field : pair.answer.response.span()) {
        const FieldName folded = pool.folded(field.name);
        if (!isPolicyField(pool.spelling(folded)))
            continue;
        const TextId before = storedValue(pair.stored, folded);
        if (before == field.value)
            continue;
        Remark remark = remarkOn(pair, RuleId::NotModifiedUpdatesPolicy, folded);
        remark.variant = before == TextId::None ? 1 : 0;
        remark.values = {textValue(before), textValue(field.value)};
        sink.add(remark);
    }
    if (pair.setsSharedCookie) {
        Remark remark = remarkOn(pair, RuleId::NotModifiedUpdatesPolicy, FieldName::SetCookie);
        remark.severity = Severity::Warning;
        remark.variant = 2;
        sink.add(remark);
    }
}

void checkLargerThanContent(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair))
        return;
    const ByteCount cost = pair.answer.exchange->responseOnWire();
    const ByteCount content = pair.stored.exchange->size(Size::ResponseBody);
    const bool certain = cost.known() && content.known() && content.basis() != Basis::UpperBound;
    if (!certain || content.value() <= 0 || cost.value() <= content.value())
        return;
    Remark remark = remarkOn(pair, RuleId::NotModifiedLargerThanContent);
    remark.values = {numberValue(cost.value()), numberValue(content.value())};
    sink.add(remark);
}

void checkGood(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair) || pair.revalidation->outcome != Outcome::NotModified ||
        sink.marked(pair.answer.resource, Mark::PlainNotModified) || sink.doubted(pair.row) ||
        hasNewerDate(pair))
        return;
    Remark remark = remarkOn(pair, RuleId::NotModifiedGood);
    remark.variant = pair.revalidation->saved.known() ? 0 : 1;
    if (pair.revalidation->saved.known())
        remark.bytes = pair.revalidation->saved;
    sink.add(remark);
}

} // namespace hci
