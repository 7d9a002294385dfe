#include "model/cache/profiles/squid.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/met_deviation.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/profiles/squid_rows.h"

#include <algorithm>

namespace hci {

namespace {

enum SquidParameter : std::size_t { SquidPercent, SquidMax, SquidMin };

constexpr CacheParameter squidParameters[] = {
    {"refresh_pattern_percent", 20, 1000, "per cent of the time since Last-Modified"},
    {"refresh_pattern_max", 259200, 1'000'000'000, "seconds: the most that is guessed"},
    {"refresh_pattern_min", 0, 1'000'000'000, "seconds for which what has no Last-Modified is fresh"},
};

Reason bySquid(squid::Row row) {
    return deviates(ProfileId::Squid, row);
}

/// Times as Squid computes them on reception, in seconds since 1970; −1: none.
struct SquidTimes {
    std::int64_t now = 0;
    std::int64_t date = -1;     ///< Date, as sent
    std::int64_t served = 0;    ///< when the origin made it, by Squid's clock
    std::int64_t expires = -1;  ///< by the origin's clock
    std::int64_t modified = -1; ///< Last-Modified
    LifetimeBasis basis = LifetimeBasis::None;
};

/// The first directive of that spelling, in lower case.
const CacheDirective* squidFind(const CacheControl& directives, std::string_view name) {
    const auto found = std::find_if(directives.directives.begin(), directives.directives.end(),
                                    [name](const CacheDirective& each) { return each.name == name; });
    return found == directives.directives.end() ? nullptr : &*found;
}

/// Its seconds; −1 if absent, negative, quoted or without a leading number.
std::int64_t squidSeconds(const CacheControl& directives, std::string_view name) {
    const CacheDirective* found = squidFind(directives, name);
    return found && !found->quoted ? std::max<std::int64_t>(-1, asInt(found->argument).value_or(-1)) : -1;
}

constexpr DateReading squidDates{.odd = TwoDigitYear | NoComma | MoreBlanks | Dashes | OneDigitDay | NoZone,
                                 .unread = ZoneInOtherCase};

void squidExpiry(SquidTimes& times, const Answered& answered) {
    const ResponseHead& response = answered.response;
    if (response.fields.has(FieldName::SurrogateControl)) {
        times.expires = times.now;
        return;
    }
    for (const auto& [which, basis] :
         {std::pair("s-maxage", LifetimeBasis::SMaxAge), std::pair("max-age", LifetimeBasis::MaxAge)}) {
        const std::int64_t seconds = squidSeconds(*answered.policy.directives, which);
        if (seconds < 0)
            continue;
        times.basis = basis;
        times.expires = times.date < 0 ? times.now : times.date + (seconds > 0 ? seconds : 0);
        return;
    }
    if (response.expires == TextId::None)
        return;
    times.basis = LifetimeBasis::Expires;
    times.expires = dateAsRead(response, response.expires, answered.received, squidDates).value_or(times.now);
}

SquidTimes squidTimes(const Answered& answered) {
    constexpr std::int64_t day = 86400;
    const ResponseHead& response = answered.response;
    SquidTimes times;
    times.now = answered.received == noTime ? 0 : answered.received / 1000;
    times.date = dateValue(response, response.date, answered.received).value_or(-1);
    times.modified = dateValue(response, response.lastModified, answered.received).value_or(-1);
    squidExpiry(times, answered);
    times.served = times.date;
    if (times.date < 0 || times.date > times.now || times.date < times.now - day)
        times.served = times.now;
    const std::int64_t age =
        response.age == TextId::None ? 0 : asInt(response.fields.pool().text(response.age)).value_or(0);
    if (age > times.now - times.served && times.now > age)
        times.served = times.now - age;
    if (times.expires > 0 && times.date > -1)
        times.expires = times.served + (times.expires - times.date);
    return times;
}

/// Seconds from `served` for which it is fresh.
std::int64_t squidLifetime(const SquidTimes& times, const Answered& answered) {
    if (times.expires > -1)
        return std::max<std::int64_t>(0, times.expires - times.served);
    const bool query = answered.url.find('?') != std::string_view::npos;
    if (query)
        return 0;
    if (times.modified > -1 && times.served > times.modified)
        return std::min((times.served - times.modified) * answered.parameters[SquidPercent] / 100,
                        answered.parameters[SquidMax]);
    return answered.parameters[SquidMin];
}

bool squidCachesStatus(int status) {
    return status == 200 || status == 203 || status == 300 || status == 301 || status == 308 || status == 410;
}

std::optional<Reason> squidForbidden(const Answered& answered) {
    const CacheControl& directives = *answered.policy.directives;
    const std::string surrogate = answered.response.fields.combined(FieldName::SurrogateControl);
    if (!surrogate.empty())
        return containsWord(surrogate, "no-store") ? std::optional(bySquid(squid::SurrogateNoStore))
                                                   : std::nullopt;
    if (squidFind(directives, "no-store"))
        return answered.policy.has(Directive::MustUnderstand) ? bySquid(squid::MustUnderstand)
                                                              : makeReason(ReasonCode::ResponseNoStore);
    if (const CacheDirective* found = squidFind(directives, "private"))
        return found->hasArgument ? bySquid(squid::PrivateFields)
                                  : makeReason(ReasonCode::PrivateInSharedCache);
    const CacheDirective* noCache = squidFind(directives, "no-cache");
    return noCache && noCache->quoted ? std::optional(bySquid(squid::NoCacheFields)) : std::nullopt;
}

std::optional<Reason> squidRefusal(const Answered& answered, const SquidTimes& times) {
    const Policy& policy = answered.policy;
    const int status = answered.response.status;
    if (const auto forbidden = squidForbidden(answered))
        return forbidden;
    const bool shares = policy.has(Directive::Public) || policy.has(Directive::MustRevalidate) ||
                        policy.has(Directive::SMaxage);
    if (answered.request.authorization && !shares)
        return makeReason(ReasonCode::AuthorizationInSharedCache);
    if (answered.requestDirectives.has(Directive::NoStore))
        return makeReason(ReasonCode::RequestNoStore);
    if (status == 302 || status == 307)
        return times.date > 0 && times.expires > times.served
                   ? std::nullopt
                   : std::optional(bySquid(squid::RedirectUnlimited));
    return squidCachesStatus(status) ? std::nullopt : std::optional(bySquid(squid::Status));
}

Judgement judgeBySquid(const Answered& answered) {
    const SquidTimes times = squidTimes(answered);
    const std::int64_t lifetime = squidLifetime(times, answered);
    if (const auto refusal = squidRefusal(answered, times))
        return refused(*refusal);
    Judgement result;
    const CacheControl& directives = *answered.policy.directives;
    const ResponseHead& response = answered.response;
    result.storable = true;
    const bool guessed = times.expires < 0 && lifetime > 0;
    result.lifetime = {lifetime, guessed ? LifetimeBasis::Heuristic : times.basis,
                       FreshnessLifetime::Problem::None};
    result.initialAge = answered.received == noTime ? 0 : answered.received - times.served * 1000;
    const CacheDirective* noCache = squidFind(directives, "no-cache");
    const bool star = containsWord(response.fields.combined(FieldName::Vary), "*");
    const bool pragma = response.cacheControl == TextId::None &&
                        containsWord(response.fields.combined(FieldName::Pragma), "no-cache");
    result.validateAlways = star || pragma || (noCache && !noCache->hasArgument);
    result.mayBeStale = !squidFind(directives, "must-revalidate") &&
                        !squidFind(directives, "proxy-revalidate") && !squidFind(directives, "s-maxage");
    const CacheDirective* onError = squidFind(directives, "stale-if-error");
    constexpr std::int64_t week = 7 * 86400;
    result.staleOnError = result.validateAlways ? -1
                          : result.mayBeStale   ? (onError && onError->seconds >= 0 ? onError->seconds : week)
                                                : 0;
    result.reason = guessed ? bySquid(squid::Heuristic)
                            : makeReason(times.basis == LifetimeBasis::Expires ? ReasonCode::StorableExpires
                                                                               : ReasonCode::StorableMaxAge);
    const bool badExpires = times.basis == LifetimeBasis::Expires &&
                            !dateAsRead(response, response.expires, answered.received, squidDates);
    const auto shown = firstMet(
        ProfileId::Squid, {{star, squid::VaryStar},
                           {response.fields.has(FieldName::SurrogateControl), squid::SurrogateOverrides},
                           {namesOtherCase(directives), squid::CaseMatters},
                           {badExpires, squid::BadExpires}});
    result.reason = shown.value_or(result.reason);
    return result;
}

Admission admitBySquid(const Asked& asked) {
    Admission result;
    const auto seconds = [&](std::string_view which) { return squidSeconds(asked.directives, which); };
    const bool pragma = asked.request.pragma != TextId::None && asked.request.cacheControl == TextId::None &&
                        containsWord(asked.request.fields.pool().text(asked.request.pragma), "no-cache");
    result.unstored = asked.directives.has(Directive::NoStore);
    if (asked.directives.has(Directive::NoCache) || pragma) {
        result.kind = Admission::Kind::Refresh;
        result.reason = bySquid(squid::RequestNoCache);
    }
    result.maxAge = seconds("max-age");
    result.minFresh = seconds("min-fresh");
    if (const CacheDirective* stale = asked.directives.find(Directive::MaxStale))
        result.maxStale = stale->seconds >= 0 ? stale->seconds : 1'000'000'000;
    result.onlyIfCached = asked.directives.has(Directive::OnlyIfCached);
    return result;
}

bool squidValidates(const ResponseHead&, const CacheParameters&) {
    return true;
}

/// An extension method invalidates the stored response whatever the answer.
bool squidInvalidates(std::string_view method, int status) {
    const bool known = method == "POST" || method == "PUT" || method == "DELETE";
    return !known || (status >= 200 && status < 400);
}

/// Only a stored 200 answers a client's condition.
bool squidUnmet(const RequestHead&, const ResponseHead& stored, Milliseconds, Milliseconds) {
    return stored.status != 200;
}

std::int64_t squidStaleOnError(int status, std::int64_t named, const CacheParameters&) {
    const bool hidden = status == 0 || status >= 500;
    return hidden ? named : -1;
}

constexpr OwnAnswer squidHits[] = {{"x-cache", "HIT"}};

} // namespace

constexpr CacheProfile squidProfile = {
    .id = ProfileId::Squid,
    .name = "squid",
    .label = "Squid",
    .product = "Squid 5.7, accelerator",
    .known = squid::seen,
    .model = CacheModel::Shared,
    .deviations = squid::rows,
    .parameters = squidParameters,
    .ownAnswers = squidHits,
    .admit = admitBySquid,
    .judge = judgeBySquid,
    .validates = squidValidates,
    .staleOnErrorFor = squidStaleOnError,
    .invalidates = squidInvalidates,
    .refusesUncached = [](std::string_view) { return true; },
    .unmet = squidUnmet,
    .vary = VaryValues::RawButStar,
    .asksWithoutValidator = squid::AlwaysAsks,
    .invalidatesOtherwise = squid::Invalidates,
    .forwardsCondition = squid::ConditionOfOther,
    .keepsYounger = squid::OlderAnswer,
    .noStaleWhile = squid::NoStaleWhile,
    .hidesErrors = squid::HidesErrors,
    .ignoresSearches = squid::NoVarySearch,
    .partKeeps = true,
    .headReplaces = true,
    .anyNotModified = true,
    .updateKeepsRules = true,
    .refusedReplaces = true,
};

} // namespace hci
