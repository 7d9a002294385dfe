#include "model/cache/profiles/varnish.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/profiles/varnish_rows.h"
#include "model/cache/reason.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

enum VarnishParameter : std::size_t { VarnishDefaultTtl, VarnishDefaultGrace, VarnishDefaultKeep };

constexpr CacheParameter varnishParameters[] = {
    {"default_ttl", 120, 1'000'000'000, "seconds for what names no lifetime"},
    {"default_grace", 10, 1'000'000'000,
     "seconds for which a stale response is sent while the origin is asked"},
    {"default_keep", 0, 1'000'000'000, "seconds beyond grace for which it is kept to be validated"},
};

Reason byVarnish(varnish::Row row) {
    return deviates(ProfileId::Varnish, row);
}

/// Varnish's reading of seconds: digits, followed by nothing but a comma or a fraction.
std::int64_t varnishSeconds(std::string_view text) {
    constexpr std::int64_t most = 0xFFFFFFFF;
    const LeadingNumber number = leadingNumber(text);
    const std::string_view rest = trimmed(text.substr(number.length));
    const bool ends = rest.empty() || rest.front() == ',' || rest.front() == '.';
    return ends ? std::min(number.value, most) : 0;
}

/// The statuses that get a lifetime; 302 and 307 only if the answer names one.
bool varnishCachesStatus(int status) {
    switch (status) {
    case 200:
    case 203:
    case 204:
    case 300:
    case 301:
    case 302:
    case 304:
    case 307:
    case 404:
    case 410:
    case 414: return true;
    default: return false;
    }
}

constexpr DateReading varnishDates{.unread = DayInOtherCase | MonthInOtherCase | ZoneInOtherCase};

/// After an update the 304 alone decides the lifetime.
FreshnessLifetime varnishLifetime(const Answered& answered, std::string_view cacheControl) {
    const ResponseHead& response = answered.update ? *answered.update : answered.response;
    const int status = response.status;
    if (!varnishCachesStatus(status))
        return {};
    for (const auto& [name, basis] :
         {std::pair("s-maxage", LifetimeBasis::SMaxAge), std::pair("max-age", LifetimeBasis::MaxAge)})
        if (const auto argument = rawArgument(cacheControl, name))
            return {varnishSeconds(*argument), basis, FreshnessLifetime::Problem::None};
    const auto expires = dateAsRead(response, response.expires, answered.received, varnishDates);
    if (!expires || *expires == 0) {
        const bool guesses = status != 302 && status != 307;
        return guesses ? FreshnessLifetime{answered.parameters[VarnishDefaultTtl], LifetimeBasis::None,
                                           FreshnessLifetime::Problem::None}
                       : FreshnessLifetime{};
    }
    constexpr std::int64_t clockSkew = 10;
    const std::int64_t date = dateValue(response, response.date, answered.received).value_or(0);
    const std::int64_t now = answered.received == noTime ? date : answered.received / 1000;
    const bool isNear = date - now <= clockSkew && now - date < clockSkew; // `now` is the second begun
    std::int64_t seconds = 0;
    if (*expires >= date)
        seconds = date == 0 || isNear ? std::max<std::int64_t>(0, *expires - now) : *expires - date;
    return {seconds, LifetimeBasis::Expires, FreshnessLifetime::Problem::None};
}

/// The built-in VCL's reasons for a hit-for-miss.
std::optional<Reason> varnishRefusal(const Answered& answered, std::string_view cacheControl,
                                     const FreshnessLifetime& lifetime, Milliseconds age) {
    const ResponseHead& response = answered.response;
    if (lifetime.orZero() * 1000 <= age)
        return byVarnish(varnishCachesStatus(response.status) ? varnish::NotPositive : varnish::Status);
    if (response.setCookie)
        return byVarnish(varnish::SetCookie);
    const std::string surrogate = response.fields.combined(FieldName::SurrogateControl);
    if (!surrogate.empty())
        return containsWord(surrogate, "no-store") ? std::optional(byVarnish(varnish::SurrogateNoStore))
                                                   : std::nullopt;
    if (containsWord(cacheControl, "no-store"))
        return makeReason(ReasonCode::ResponseNoStore);
    if (containsWord(cacheControl, "no-cache"))
        return byVarnish(varnish::NoCache);
    if (containsWord(cacheControl, "private"))
        return answered.policy.directives->unqualified(Directive::Private)
                   ? makeReason(ReasonCode::PrivateInSharedCache)
                   : byVarnish(varnish::PrivateFields);
    if (response.vary != TextId::None && trimmed(response.fields.pool().text(response.vary)) == "*")
        return makeReason(ReasonCode::VaryStarNotStored);
    return std::nullopt;
}

Judgement judgeByVarnish(const Answered& answered) {
    const ResponseHead& response = answered.response;
    const ResponseHead& timed = answered.update ? *answered.update : response;
    const std::string cacheControl = timed.fields.combined(FieldName::CacheControl);
    const FreshnessLifetime lifetime = varnishLifetime(answered, cacheControl);
    const std::int64_t age =
        timed.age == TextId::None ? 0 : varnishSeconds(trimmed(timed.fields.pool().text(timed.age)));
    const std::string forbidding = response.fields.combined(FieldName::CacheControl);
    if (const auto refusal = varnishRefusal(answered, forbidding, lifetime, age * 1000))
        return refused(*refusal);
    Judgement result;
    result.storable = true;
    result.lifetime = lifetime;
    result.initialAge = age * 1000;
    result.staleWhile = answered.parameters[VarnishDefaultGrace];
    if (const auto window = rawArgument(cacheControl, "stale-while-revalidate"))
        result.staleWhile = varnishSeconds(*window);
    result.kept = result.staleWhile + answered.parameters[VarnishDefaultKeep];
    switch (lifetime.basis) {
    case LifetimeBasis::SMaxAge: result.reason = makeReason(ReasonCode::StorableSMaxAge); break;
    case LifetimeBasis::MaxAge: result.reason = makeReason(ReasonCode::StorableMaxAge); break;
    case LifetimeBasis::Expires: result.reason = makeReason(ReasonCode::StorableExpires); break;
    default: result.reason = byVarnish(varnish::DefaultTtl);
    }
    const bool forbids = containsWord(forbidding, "no-store") || containsWord(forbidding, "no-cache") ||
                         containsWord(forbidding, "private");
    if (forbids && response.fields.has(FieldName::SurrogateControl))
        result.reason = byVarnish(varnish::SurrogateOverrides);
    return result;
}

/// The number of the request, and on a hit that of the one that stored the response.
constexpr OwnAnswer varnishHits[] = {{"x-varnish", " "}};

Admission admitByVarnish(const Asked& asked) {
    Admission result;
    const bool cookie = asked.request.fields.has(FieldName::Cookie);
    if (!cookie && !asked.request.authorization)
        return result;
    result.kind = Admission::Kind::Pass;
    result.reason =
        byVarnish(asked.request.authorization ? varnish::AuthorizationAsked : varnish::CookieAsked);
    return result;
}

bool varnishValidates(const ResponseHead& stored, const CacheParameters&) {
    return stored.status == 200 && (stored.etag != TextId::None || stored.lastModified != TextId::None);
}

} // namespace

constexpr CacheProfile varnishProfile = {
    .id = ProfileId::Varnish,
    .name = "varnish",
    .label = "Varnish",
    .product = "Varnish 7.1.1, built-in VCL",
    .known = varnish::seen,
    .model = CacheModel::Shared,
    .deviations = varnish::rows,
    .parameters = varnishParameters,
    .ownAnswers = varnishHits,
    .admit = admitByVarnish,
    .judge = judgeByVarnish,
    .validates = varnishValidates,
    .invalidates = [](std::string_view, int) { return false; },
    .vary = VaryValues::RawButCoding,
    .headAsGet = varnish::HeadAsGet,
    .wholeForPart = varnish::WholeForPart,
    .invalidatesOtherwise = varnish::OtherMethods,
    .deafToRequest = varnish::RequestDirectives,
    .grace = varnish::Grace,
    .forgets = varnish::Forgets,
    .ignoresSearches = varnish::NoVarySearch,
    .anyNotModified = true,
    .refusedReplaces = true,
    .errorReplaces = true,
};

} // namespace hci
