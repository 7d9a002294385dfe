#include "model/cache/targeted_fields.h"
#include "model/http/structured_field.h"
#include "model/lint/cdn_status.h"
#include "model/lint/checks.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// What caches in a row say, each with a line or a member of its own.
FindingArgument lineValue(const Answer& answer, FieldName field, const FindingSink& sink) {
    const FieldSpan& response = answer.response.span();
    const auto isLine = [&](const Field& each) { return response.pool().folded(each.name) == field; };
    const auto first = std::find_if(response.begin(), response.end(), isLine);
    return std::count_if(first, response.end(), isLine) == 1 ? textValue(first->value)
                                                             : sink.newText(response.combined(field));
}

/// The value of a response field that the program has no name for; None where there is none.
TextId valueOf(const Answer& answer, std::string_view lowerCaseName) {
    const FieldSpan& response = answer.response.span();
    for (const Field& field : response) {
        const FieldName folded = response.pool().folded(field.name);
        if (folded >= FieldName::KnownEnd && response.pool().spelling(folded) == lowerCaseName)
            return field.value;
    }
    return TextId::None;
}

/// A directive that takes seconds and has something else.
bool lacksSeconds(const CacheDirective& directive) noexcept {
    switch (directive.directive) {
    case Directive::MaxAge:
    case Directive::SMaxage:
    case Directive::StaleWhileRevalidate:
    case Directive::StaleIfError: return directive.problem != DirectiveProblem::None;
    default: return false;
    }
}

/// An answer of the same version as `strong` that came in another coding and without a tag.
bool isRecodedWithoutTag(const History& history, const Seen& strong, const Seen& seen) {
    return seen.isGet && seen.lastModified != TextId::None && seen.lastModified == strong.lastModified &&
           seen.contentEncoding != strong.contentEncoding &&
           !history.exchange(seen).response().has(FieldName::Etag);
}

/// Two answers of one version whose content differs, and not because the request asked for another coding.
bool isTransformed(const History& history, const Seen& a, const Seen& b) {
    const Result<EntityTag> one = parseEntityTag(history.text(a.etag));
    const Result<EntityTag> other = parseEntityTag(history.text(b.etag));
    const bool tagged = one && other;
    const bool dated = a.throughCdn != b.throughCdn && a.lastModified != TextId::None;
    if (a.lastModified != b.lastModified || !(tagged ? weaklyEqual(*one, *other) : dated))
        return false;
    if (a.contentEncoding != b.contentEncoding)
        return a.acceptEncoding == b.acceptEncoding;
    // One weak tag may stand for both contents.
    const bool bothWeak = tagged && one->weak && other->weak;
    return !bothWeak && history.compare(a, b) == ContentComparison::Different;
}

/// The field of one vendor, which that vendor reads before CDN-Cache-Control (RFC 9213 2.2).
struct VendorField {
    FieldName field;
    std::string_view vendor;
    std::string_view others;
};
constexpr std::array vendorFields{
    VendorField{FieldName::CloudflareCdnCacheControl, "Cloudflare", "CDNs other than Cloudflare"},
    VendorField{FieldName::NetlifyCdnCacheControl, "Netlify", "CDNs other than Netlify"},
    VendorField{FieldName::VercelCdnCacheControl, "Vercel", "CDNs other than Vercel"}};

std::string_view whoReads(const Answer& answer, FieldName field) {
    for (const VendorField& each : vendorFields) {
        if (each.field == field)
            return each.vendor;
        if (field == FieldName::CdnCacheControl && answer.response.has(each.field) &&
            parseTargetedCacheControl(each.field, combined(answer, each.field)))
            return each.others;
    }
    return field == FieldName::SurrogateControl ? "surrogates, such as Fastly's" : "CDNs";
}

void checkTargetedValue(const Answer& answer, FieldName field, FindingSink& sink) {
    const std::string value = combined(answer, field);
    const std::optional<CacheControl> targeted = parseTargetedCacheControl(field, value);
    if (!targeted) {
        const bool empty = value.find_first_not_of(" \t,") == std::string::npos;
        sink.add(fieldRemark(answer, RuleId::TargetedFieldSyntax, field, empty ? 1 : 0));
        return;
    }
    for (const CacheDirective& directive : targeted->directives)
        if (lacksSeconds(directive)) {
            Remark remark = fieldRemark(answer, RuleId::TargetedFieldSyntax, field, 2);
            remark.values[1] = numberValue(static_cast<int>(directive.directive));
            sink.add(remark);
            return;
        }
    const CacheDirective* maxAge = targeted->find(Directive::MaxAge);
    const bool kept = !targeted->has(Directive::NoStore) && !targeted->has(Directive::Private);
    Remark remark = fieldRemark(answer, RuleId::CdnCacheControl, field, !kept ? 1 : maxAge ? 0 : 2);
    remark.values[1] = numberValue(maxAge ? maxAge->seconds : 0);
    remark.values[2] = sink.newText(whoReads(answer, field));
    remark.group = remark.values[0];
    sink.add(remark);
}

} // namespace

void checkCdnStatus(const Answer& answer, FindingSink& sink) {
    if (isFromCdn(answer)) {
        Remark remark = fieldRemark(answer, RuleId::CdnStatus, answer.edge.field);
        const FindingArgument said = lineValue(answer, answer.edge.field, sink);
        remark.values = {said, said};
        if (answer.edge.behind != FieldName::None) {
            remark.variant = answer.edge.state == EdgeState::Generated ? 4 : 3;
            remark.values[2] = sink.newText(
                fieldInWords(answer.response.span().pool().spelling(answer.edge.behind)).toStdString());
            remark.values[3] = lineValue(answer, answer.edge.behind, sink);
        } else if (const TextId place = valueOf(answer, "x-amz-cf-pop"); place != TextId::None) {
            remark.variant = 1;
            remark.values[2] = textValue(place);
        } else if (answer.response.has(FieldName::XServedBy)) {
            remark.variant = 2;
            remark.values[2] = lineValue(answer, FieldName::XServedBy, sink);
        }
        remark.group = numberValue(static_cast<int>(answer.edge.state));
        sink.add(remark);
    } else if (answer.response.has(FieldName::XServedBy)) {
        Remark remark = fieldRemark(answer, RuleId::CdnStatus, FieldName::XServedBy);
        remark.values[0] = remark.values[1] = lineValue(answer, FieldName::XServedBy, sink);
        sink.add(remark);
    }
}

void checkCdnDynamic(const Answer& answer, FindingSink& sink) {
    // What a cache behind it answered, Cloudflare could have kept.
    const EdgeState own = answer.edge.behind == FieldName::None
                              ? answer.edge.state
                              : edgeState("cf-cache-status", answer.exchange->text(answer.edge.value));
    const bool passedOn = own == EdgeState::Dynamic || own == EdgeState::Bypass;
    const bool isExplicit = answer.inShared.lifetime.basis != LifetimeBasis::Heuristic;
    if (!passedOn || answer.edge.field != FieldName::CfCacheStatus || !answer.isGet || answer.status != 200 ||
        !answer.inShared.fresh() || !isExplicit || answer.has(Directive::NoCache) ||
        answer.response.has(FieldName::SetCookie) || answer.request.has(FieldName::Authorization))
        return;
    Remark remark = fieldRemark(answer, RuleId::CdnDynamic, FieldName::CfCacheStatus);
    remark.values[1] = numberValue(answer.inShared.lifetime.seconds);
    sink.add(remark);
}

void checkTargetedField(const Answer& answer, FindingSink& sink) {
    for (const FieldName field : targetedFields)
        if (answer.response.has(field))
            checkTargetedValue(answer, field, sink);
}

void checkCacheStatusSyntax(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::CacheStatus;
    if (!answer.response.has(field))
        return;
    const Result<sf::List> list = sf::parseList(combined(answer, field));
    if (!list) {
        sink.add(fieldRemark(answer, RuleId::CacheStatusSyntax, field));
        return;
    }
    for (const sf::Member& member : *list) {
        const auto* item = std::get_if<sf::Item>(&member);
        const bool named = item && (std::holds_alternative<sf::Token>(item->value) ||
                                    std::holds_alternative<std::string>(item->value));
        const bool both = named && sf::find(item->parameters, "hit") && sf::find(item->parameters, "fwd");
        if (named && !both)
            continue;
        sink.add(fieldRemark(answer, RuleId::CacheStatusSyntax, field, named ? 2 : 1));
        return;
    }
}

void checkWeakenedTag(const History& history, FindingSink& sink) {
    const Seen* strong = nullptr;
    for (const Seen& seen : history.answers) {
        if (seen.status != 200)
            continue;
        const Result<EntityTag> tag = parseEntityTag(history.text(seen.etag));
        // What came through the same edge with its strong tag shows that not the edge weakens.
        if (tag && !tag->weak) {
            strong = seen.throughCdn ? nullptr : &seen;
            continue;
        }
        const bool weakened = tag && strong && weaklyEqual(*parseEntityTag(history.text(strong->etag)), *tag);
        const bool gone = strong && !tag && isRecodedWithoutTag(history, *strong, seen);
        if (!seen.throughCdn || !(weakened || gone))
            continue;
        sink.add({.rule = RuleId::CdnWeakenedEtag,
                  .exchange = seen.exchange,
                  .variant = static_cast<std::uint8_t>(gone ? 1 : 0),
                  .field = FieldName::Etag,
                  .values = {textValue(strong->etag), textValue(seen.etag)}});
    }
}

void checkNoTransform(const History& history, FindingSink& sink) {
    const Seen* direct = nullptr;
    const Seen* edge = nullptr;
    const Seen* before = nullptr; // the latest of all, for servers that differ
    for (const Seen& seen : history.answers) {
        if (!seen.fullContent || !seen.noTransform)
            continue;
        const bool otherServer = before && before->server != seen.server;
        const Seen* other = seen.throughCdn ? direct : edge;
        const bool throughEdge = other != nullptr;
        if (!other && otherServer)
            other = before;
        (seen.throughCdn ? edge : direct) = before = &seen;
        if (!other || !isTransformed(history, *other, seen))
            continue;
        const Seen& sent = throughEdge && !seen.throughCdn ? *other : seen;
        const Seen& origin = &sent == &seen ? *other : seen;
        sink.mark(seen.resource, Mark::Transformed);
        sink.mark(other->resource, Mark::Transformed);
        sink.add({.rule = RuleId::NoTransformViolated,
                  .exchange = sent.exchange,
                  .variant = static_cast<std::uint8_t>(throughEdge ? 0 : 1),
                  .field = FieldName::CacheControl,
                  .values = {numberValue(history.exchange(sent).size(Size::ResponseBody).value()),
                             numberValue(history.exchange(origin).size(Size::ResponseBody).value())}});
        return;
    }
}

} // namespace hci
