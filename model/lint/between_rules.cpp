#include "model/http/structured_field.h"
#include "model/lint/cdn_status.h"
#include "model/lint/checks.h"

namespace hci {

namespace {

Remark remarkOn(const Answer& answer, RuleId rule, FieldName field, std::uint8_t variant = 0) {
    return {.rule = rule,
            .exchange = answer.index,
            .variant = variant,
            .field = field,
            .values = {textValue(answer.value(field))}};
}

/// The first line's value, or the lines put together where there are several.
std::string combined(const Answer& answer, FieldName field) {
    return answer.response.lines(field) == 1 ? std::string(answer.response.text(field))
                                             : answer.response.span().combined(field);
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

} // namespace

void checkCdnStatus(const Answer& answer, FindingSink& sink) {
    if (isFromCdn(answer)) {
        Remark remark = remarkOn(answer, RuleId::CdnStatus, answer.edge.field);
        remark.values = {textValue(answer.edge.value), textValue(answer.edge.value)};
        remark.group = numberValue(static_cast<int>(answer.edge.state));
        sink.add(remark);
        return;
    }
    for (const FieldName field : {FieldName::XServedBy, FieldName::XCacheHits})
        if (answer.response.has(field)) {
            Remark remark = remarkOn(answer, RuleId::CdnStatus, field);
            remark.values[1] = remark.values[0];
            sink.add(remark);
        }
}

void checkCdnDynamic(const Answer& answer, FindingSink& sink) {
    const bool passedOn = answer.edge.state == EdgeState::Dynamic || answer.edge.state == EdgeState::Bypass;
    const bool isExplicit = answer.inShared.lifetime.basis != LifetimeBasis::Heuristic;
    if (!passedOn || answer.edge.field != FieldName::CfCacheStatus || !answer.isGet || answer.status != 200 ||
        !answer.inShared.fresh() || !isExplicit || answer.has(Directive::NoCache) ||
        answer.response.has(FieldName::SetCookie) || answer.request.has(FieldName::Authorization))
        return;
    Remark remark = remarkOn(answer, RuleId::CdnDynamic, FieldName::CfCacheStatus);
    remark.values[1] = numberValue(answer.inShared.lifetime.seconds);
    sink.add(remark);
}

void checkTargetedField(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::CdnCacheControl;
    if (!answer.response.has(field))
        return;
    const std::string value = combined(answer, field);
    const std::optional<CacheControl> targeted = parseTargetedCacheControl(value);
    if (!targeted) {
        const bool empty = value.find_first_not_of(" \t,") == std::string::npos;
        sink.add(remarkOn(answer, RuleId::TargetedFieldSyntax, field, empty ? 1 : 0));
        return;
    }
    for (const CacheDirective& directive : targeted->directives)
        if (lacksSeconds(directive)) {
            Remark remark = remarkOn(answer, RuleId::TargetedFieldSyntax, field, 2);
            remark.values[1] = numberValue(static_cast<int>(directive.directive));
            sink.add(remark);
            return;
        }
    const CacheDirective* maxAge = targeted->find(Directive::MaxAge);
    const bool kept = !targeted->has(Directive::NoStore) && !targeted->has(Directive::Private);
    Remark remark = remarkOn(answer, RuleId::CdnCacheControl, field, !kept ? 1 : maxAge ? 0 : 2);
    remark.values[1] = numberValue(maxAge ? maxAge->seconds : 0);
    remark.group = remark.values[0];
    sink.add(remark);
}

void checkCacheStatusSyntax(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::CacheStatus;
    if (!answer.response.has(field))
        return;
    const Result<sf::List> list = sf::parseList(combined(answer, field));
    if (!list) {
        sink.add(remarkOn(answer, RuleId::CacheStatusSyntax, field));
        return;
    }
    for (const sf::Member& member : *list) {
        const auto* item = std::get_if<sf::Item>(&member);
        const bool named = item && (std::holds_alternative<sf::Token>(item->value) ||
                                    std::holds_alternative<std::string>(item->value));
        const bool both = named && sf::find(item->parameters, "hit") && sf::find(item->parameters, "fwd");
        if (named && !both)
            continue;
        sink.add(remarkOn(answer, RuleId::CacheStatusSyntax, field, named ? 2 : 1));
        return;
    }
}

void checkWeakenedTag(const History& history, FindingSink& sink) {
    const Seen* strong = nullptr;
    for (const Seen& seen : history.answers) {
        if (seen.etag == TextId::None || seen.status != 200)
            continue;
        const Result<EntityTag> tag = parseEntityTag(history.text(seen.etag));
        if (!tag)
            continue;
        if (!tag->weak) {
            strong = &seen;
            continue;
        }
        const Result<EntityTag> before = strong ? parseEntityTag(history.text(strong->etag))
                                                : Result<EntityTag>(failure(ErrorCode::NotFound));
        if (!before || !weaklyEqual(*before, *tag) || !seen.throughCdn)
            continue;
        sink.add({.rule = RuleId::CdnWeakenedEtag,
                  .exchange = seen.exchange,
                  .field = FieldName::Etag,
                  .values = {textValue(strong->etag), textValue(seen.etag)}});
    }
}

void checkNoTransform(const History& history, FindingSink& sink) {
    const Seen* direct = nullptr;
    const Seen* edge = nullptr;
    for (const Seen& seen : history.answers)
        if (seen.fullContent && seen.noTransform)
            (seen.throughCdn ? edge : direct) = &seen;
    if (!direct || !edge || direct->lastModified != edge->lastModified)
        return;
    const Result<EntityTag> one = parseEntityTag(history.text(direct->etag));
    const Result<EntityTag> other = parseEntityTag(history.text(edge->etag));
    const bool sameVersion = one && other ? weaklyEqual(*one, *other) : direct->lastModified != TextId::None;
    const bool recoded =
        direct->contentEncoding != edge->contentEncoding && direct->acceptEncoding == edge->acceptEncoding;
    const bool differs = recoded || (direct->contentEncoding == edge->contentEncoding &&
                                     history.compare(*direct, *edge) == ContentComparison::Different);
    if (!sameVersion || !differs)
        return;
    sink.add({.rule = RuleId::NoTransformViolated,
              .exchange = edge->exchange,
              .field = FieldName::CacheControl,
              .values = {numberValue(history.exchange(*edge).size(Size::ResponseBody).value()),
                         numberValue(history.exchange(*direct).size(Size::ResponseBody).value())}});
}

} // namespace hci
