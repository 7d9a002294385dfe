#include "model/cache/targeted_fields.h"
#include "model/exchange/validators.h"
#include "model/http/duration.h"
#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

bool isExplicit(const FreshnessLifetime& lifetime) noexcept {
    return lifetime.basis != LifetimeBasis::Heuristic && lifetime.basis != LifetimeBasis::None;
}

bool unqualifiedNoCache(const Answer& answer) noexcept {
    return answer.has(Directive::NoCache) && answer.cacheControl->unqualified(Directive::NoCache);
}

/// What rules about lifetimes speak of: a final answer to GET that stands for itself.
bool isOwnContent(const Answer& answer) noexcept {
    return answer.isGet && (answer.status == 200 || answer.status == 203);
}

FieldName fieldOf(LifetimeBasis basis) noexcept {
    return basis == LifetimeBasis::Expires || basis == LifetimeBasis::None ? FieldName::Expires
                                                                           : FieldName::CacheControl;
}

/// Lifetimes of about the same length are one group: a server that counts down gives each answer its own.
int magnitude(std::int64_t seconds) noexcept {
    constexpr std::array bounds{oneMinute, oneHour, oneDay, 30 * oneDay};
    int size = 0;
    for (const std::int64_t bound : bounds)
        size += seconds >= bound ? 1 : 0;
    return size;
}

std::int64_t groupOf(const CacheView& view) noexcept {
    return view.fresh() ? static_cast<int>(view.lifetime.basis) * 8 + magnitude(view.lifetime.seconds) + 1
                        : 0;
}

/// The longest use that a cache between was allowed, by what it sent on; −1 where nothing says.
std::int64_t longestAllowed(const Answer& answer) {
    std::int64_t longest = -1;
    for (const Directive directive : {Directive::MaxAge, Directive::SMaxage}) {
        const CacheDirective* found = answer.cacheControl->find(directive);
        if (found)
            longest = std::max(longest, found->seconds);
    }
    if (answer.expires && answer.date)
        longest = std::max(longest, answer.expires->seconds - answer.date->seconds);
    for (const FieldName field : targetedFields) {
        if (!answer.response.has(field))
            continue;
        const std::optional<CacheControl> targeted =
            parseTargetedCacheControl(field, answer.response.text(field));
        const CacheDirective* maxAge = targeted ? targeted->find(Directive::MaxAge) : nullptr;
        if (maxAge)
            longest = std::max(longest, maxAge->seconds);
    }
    return longest;
}

/// How much longer stale use is allowed (RFC 5861); must-revalidate forbids it all the same (RFC 9111
/// 4.2.4).
std::int64_t staleAllowance(const Answer& answer) noexcept {
    if (answer.has(Directive::MustRevalidate))
        return 0;
    std::int64_t most = 0;
    for (const Directive directive : {Directive::StaleWhileRevalidate, Directive::StaleIfError}) {
        const CacheDirective* found = answer.cacheControl->find(directive);
        if (found)
            most = std::max(most, found->seconds);
    }
    return most;
}

/// What forbids stale use in a shared cache even where it is disconnected.
std::optional<Directive> forbidsStale(const CacheControl& control) noexcept {
    for (const Directive directive :
         {Directive::MustRevalidate, Directive::ProxyRevalidate, Directive::SMaxage})
        if (control.has(directive))
            return directive;
    return std::nullopt;
}

/// A cache that says that it could not reach the server (the obsolete Warning codes 111 and 112).
bool saysDisconnected(const Answer& answer) noexcept {
    const std::string_view warning = answer.response.text(FieldName::Warning);
    return warning.starts_with("111") || warning.starts_with("112");
}

/// The wording of freshness-explicit for what is fresh in one kind of cache alone: the other may not store
/// it, or has to validate it before each use (a lifetime of 0, or one that is past), or was given none, or
/// one that Age had used up.
std::uint8_t freshInOne(const Answer& answer, bool inPrivate) noexcept {
    const CacheView& other = inPrivate ? answer.inShared : answer.inPrivate;
    if (other.fresh() && isExplicit(other.lifetime))
        return inPrivate ? 6 : 7;
    if (inPrivate)
        return other.storable ? 4 : 2;
    return isExplicit(other.lifetime) ? 5 : 3; // what a shared cache may store, a private one may
}

/// A field for CDNs alone lets them store what Cache-Control forbids (RFC 9213 2.2).
bool isStoredByTarget(const Answer& answer) {
    return std::any_of(targetedFields.begin(), targetedFields.end(), [&answer](FieldName field) {
        if (!answer.response.has(field))
            return false;
        const std::string value = answer.response.span().combined(field);
        const std::optional<CacheControl> targeted = parseTargetedCacheControl(field, value);
        return targeted && !targeted->has(Directive::NoStore) && !targeted->has(Directive::Private);
    });
}

/// What forbids a shared cache to hold this answer, which shows by Age or in its own words that it came out
/// of one.
std::optional<Directive> heldInSpiteOf(const Answer& answer) {
    if ((answer.age.ageValue <= 0 && !answeredWithoutOrigin(answer.edge.state)) || answer.inShared.storable ||
        !answer.safe() || answer.status == 304)
        return std::nullopt;
    const CacheControl& control = *answer.cacheControl;
    const bool noStore = control.has(Directive::NoStore) && !control.has(Directive::MustUnderstand);
    const bool isPrivate = control.has(Directive::Private) && control.unqualified(Directive::Private);
    if ((!noStore && !isPrivate) || isStoredByTarget(answer))
        return std::nullopt;
    return noStore ? Directive::NoStore : Directive::Private;
}

} // namespace

void checkFreshnessExplicit(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || unqualifiedNoCache(answer) || answer.vary->any ||
        sink.marked(answer.resource, Mark::ChangedFresh) ||
        sink.marked(answer.resource, Mark::LifetimeDoubted))
        return;
    // What had used its lifetime up when it came is stale-on-arrival or stale-served.
    const std::int64_t age = answer.age.ageValue > 0 ? answer.age.corrected / 1000 : 0;
    const auto good = [age](const CacheView& view) {
        return view.fresh() && isExplicit(view.lifetime) && view.lifetime.seconds > age;
    };
    const bool priv = good(answer.inPrivate);
    const bool shared = good(answer.inShared);
    if (!priv && !shared)
        return;
    const FreshnessLifetime& one = answer.inPrivate.lifetime;
    const FreshnessLifetime& other = answer.inShared.lifetime;
    const bool same = priv && shared && one.basis == other.basis && one.seconds == other.seconds;
    const std::uint8_t variant = same ? 0 : priv && shared ? 1 : freshInOne(answer, priv);
    Remark remark =
        remarkOn(answer, RuleId::FreshnessExplicit, fieldOf(priv ? one.basis : other.basis), variant);
    remark.values = {numberValue(one.seconds), numberValue(static_cast<int>(one.basis)),
                     numberValue(other.seconds), numberValue(static_cast<int>(other.basis))};
    remark.group = numberValue(groupOf(answer.inPrivate) * 64 + groupOf(answer.inShared));
    sink.add(remark);
}

void checkFreshnessMissing(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || !answer.storable() || unqualifiedNoCache(answer) ||
        isStream(*answer.exchange) || isCounter(*answer.exchange))
        return;
    const FreshnessLifetime& lifetime =
        answer.inPrivate.storable ? answer.inPrivate.lifetime : answer.inShared.lifetime;
    const bool sharedAlone = answer.inShared.fresh() && isExplicit(answer.inShared.lifetime);
    if (lifetime.basis == LifetimeBasis::Heuristic) {
        Remark remark = remarkOn(answer, RuleId::FreshnessHeuristic, FieldName::CacheControl,
                                 static_cast<std::uint8_t>(sharedAlone ? 1 : 0));
        remark.values = {numberValue(lifetime.seconds), textValue(answer.value(FieldName::LastModified)),
                         numberValue(answer.inShared.lifetime.seconds)};
        sink.add(remark);
    } else if (lifetime.basis == LifetimeBasis::None && !sharedAlone &&
               !answer.response.has(FieldName::LastModified)) {
        sink.add(remarkOn(answer, RuleId::FreshnessNone, FieldName::CacheControl));
    }
}

void checkStaleOnArrival(const Answer& answer, FindingSink& sink) {
    const CacheView& view = sink.model() == CacheModel::Private ? answer.inPrivate : answer.inShared;
    const std::int64_t age = answer.age.corrected / 1000;
    if (!isOwnContent(answer) || !view.fresh() || !isExplicit(view.lifetime) || answer.age.ageValue <= 0 ||
        age < view.lifetime.seconds)
        return;
    // A cache that went past every lifetime has a rule of its own.
    if (answer.age.ageValue > longestAllowed(answer) + staleAllowance(answer))
        return;
    Remark remark = remarkOn(answer, RuleId::StaleOnArrival, FieldName::Age);
    remark.values = {numberValue(view.lifetime.seconds), numberValue(age)};
    sink.add(remark);
}

void checkStaleServed(const Answer& answer, FindingSink& sink) {
    // What may not be stored at all has a rule of its own.
    if (!isOwnContent(answer) || answer.age.ageValue <= 0 || answer.has(Directive::NoStore) ||
        heldInSpiteOf(answer))
        return;
    const std::int64_t longest = longestAllowed(answer);
    const std::int64_t allowed = longest + staleAllowance(answer);
    if (longest < 0 || answer.age.ageValue <= allowed || answer.asked->has(Directive::MaxStale) ||
        saysDisconnected(answer))
        return;
    // CDNs are often given lifetimes of their own, which do not show in what they send on (RFC 9213 2.3).
    const std::optional<Directive> forbidden = forbidsStale(*answer.cacheControl);
    Remark remark = remarkOn(answer, RuleId::StaleServed, FieldName::Age, forbidden ? 1 : 0);
    if (isFromCdn(answer) || longest == 0) {
        remark.severity = Severity::Warning;
        remark.variant = 2;
    }
    remark.values = {textValue(answer.value(FieldName::Age)), numberValue(allowed),
                     numberValue(forbidden ? static_cast<int>(*forbidden) : 0)};
    sink.add(remark);
}

void checkNoCacheWithoutValidator(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || !answer.storable() || !unqualifiedNoCache(answer) || answer.hasValidator() ||
        answer.response.has(FieldName::Etag) || answer.response.has(FieldName::LastModified) ||
        isStream(*answer.exchange) || isCounter(*answer.exchange))
        return;
    const ByteCount size = answer.exchange->size(Size::ResponseBody);
    if (size.known() && size.value() == 0)
        return;
    const std::optional<ByteCount> repeated = sink.repeated(answer.index);
    Remark remark = remarkOn(answer, RuleId::NoCacheWithoutValidator, FieldName::CacheControl);
    remark.values = {textValue(answer.value(FieldName::CacheControl))};
    remark.bytes = repeated;
    sink.add(remark);
}

void checkNoStoreWithValidator(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || !answer.has(Directive::NoStore) || answer.has(Directive::MustUnderstand))
        return;
    const FieldName field = answer.response.has(FieldName::Etag) ? FieldName::Etag : FieldName::LastModified;
    if (!answer.response.has(field))
        return;
    Remark remark = remarkOn(answer, RuleId::NoStoreWithValidator, field, isStoredByTarget(answer) ? 1 : 0);
    remark.values = {textValue(answer.value(field))};
    sink.add(remark);
}

void checkAgeOnUnstorable(const Answer& answer, FindingSink& sink) {
    const std::optional<Directive> forbidden = heldInSpiteOf(answer);
    if (!forbidden)
        return;
    const bool aged = answer.age.ageValue > 0;
    const int wording = (aged ? 0 : 2) + (*forbidden == Directive::NoStore ? 0 : 1);
    Remark remark = remarkOn(answer, RuleId::AgeOnUnstorable, aged ? FieldName::Age : answer.edge.field,
                             static_cast<std::uint8_t>(wording));
    remark.values = {textValue(aged ? answer.value(FieldName::Age) : answer.edge.value),
                     numberValue(answer.age.ageValue), textValue(answer.value(FieldName::CacheControl))};
    sink.add(remark);
}

void checkRedirectSticky(const Answer& answer, FindingSink& sink) {
    const bool permanent = answer.status == 301 || answer.status == 308;
    if (!permanent || !answer.isGet || !answer.inPrivate.storable || isExplicit(answer.inPrivate.lifetime) ||
        unqualifiedNoCache(answer))
        return;
    Remark remark = remarkOn(answer, RuleId::RedirectSticky, FieldName::CacheControl);
    remark.values = {numberValue(answer.status)};
    remark.group = remark.values[0];
    sink.add(remark);
}

void checkErrorFresh(const Answer& answer, FindingSink& sink) {
    const bool error = answer.status == 404 || answer.status == 410 || answer.status >= 500;
    const CacheView& view = answer.inShared.storable ? answer.inShared : answer.inPrivate;
    if (!error || !answer.isGet || !view.storable || !isExplicit(view.lifetime) ||
        view.lifetime.seconds <= 5 * oneMinute || unqualifiedNoCache(answer))
        return;
    Remark remark = remarkOn(answer, RuleId::ErrorFresh, fieldOf(view.lifetime.basis));
    remark.values = {numberValue(answer.status), numberValue(view.lifetime.seconds)};
    remark.group = remark.values[0];
    sink.add(remark);
}

} // namespace hci
