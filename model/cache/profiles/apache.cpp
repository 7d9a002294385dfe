#include "model/cache/profiles/apache.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/apache_rows.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/reason.h"
#include "model/cache/validation.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

enum ApacheParameter : std::size_t { ApacheDefaultExpire, ApacheMaxExpire, ApacheStaleOnError };

constexpr CacheParameter apacheParameters[] = {
    {"CacheDefaultExpire", 3600, 1'000'000'000, "seconds for what has a validator and no lifetime"},
    {"CacheMaxExpire", 86400, 1'000'000'000, "the most seconds of a lifetime that is guessed"},
    {"CacheStaleOnError", 1, 1, "whether an error is answered with what is stale"},
};

Reason byApache(apache::Row row) {
    return deviates(ProfileId::Apache, row);
}

/// The seconds of the last directive of that kind; absent unless all of it is a number.
std::optional<std::int64_t> apacheSeconds(const CacheControl& directives, Directive which) {
    std::optional<std::int64_t> result;
    for (const CacheDirective& each : directives.directives) {
        if (each.directive != which || each.quoted)
            continue;
        const bool negative = each.argument.starts_with('-');
        const std::string_view digits = std::string_view(each.argument).substr(negative ? 1 : 0);
        const LeadingNumber number = leadingNumber(digits);
        if (number.length > 0 && number.length == digits.size())
            result = negative ? -number.value : number.value;
    }
    return result;
}

bool apacheCachesStatus(int status) {
    return status == 200 || status == 203 || status == 206 || status == 300 || status == 301 || status == 304;
}

/// The checks of its storing filter, in their order.
std::optional<Reason> apacheRefusal(const Answered& answered, std::optional<std::int64_t> expires) {
    const ResponseHead& response = answered.response;
    const Policy& policy = answered.policy;
    const bool named = (answered.update ? answered.update : &response)->expires != TextId::None;
    const bool dated = dateValue(response, response.lastModified, answered.received).has_value();
    const bool validator = dated || response.etag != TextId::None;
    const auto maxAge = apacheSeconds(*policy.directives, Directive::MaxAge);
    const auto shared = apacheSeconds(*policy.directives, Directive::SMaxage);
    const bool seconds = maxAge || shared;
    const bool explicitly = named || seconds;
    if (answered.request.method == MethodClass::Head && !answered.update)
        return byApache(apache::HeadUnstored);
    if (response.status == 204)
        return byApache(apache::NoContent);
    if (response.status == 206 || response.status == 416)
        return byApache(apache::PartUnstored);
    const bool allowed = named || response.cacheControl != TextId::None;
    if (!apacheCachesStatus(response.status) && !allowed)
        return byApache(apache::Status);
    if (named && !expires && !seconds)
        return byApache(apache::BrokenExpires);
    if (expires && *expires * 1000 < answered.requested && !seconds)
        return byApache(apache::Expired);
    if (answered.url.find('?') != std::string_view::npos && !explicitly)
        return byApache(apache::Query);
    if (response.status == 200 && !validator && !explicitly)
        return byApache(apache::NothingKnown);
    if (policy.has(Directive::NoStore))
        return policy.has(Directive::MustUnderstand) ? byApache(apache::MustUnderstand)
                                                     : makeReason(ReasonCode::ResponseNoStore);
    if (policy.directives->unqualified(Directive::Private))
        return makeReason(ReasonCode::PrivateInSharedCache);
    if (response.vary != TextId::None && containsWord(response.fields.combined(FieldName::Vary), "*"))
        return makeReason(ReasonCode::VaryStarNotStored);
    return std::nullopt;
}

/// The lifetime: max-age or s-maxage, Expires less Date, a share of the time since Last-Modified, or the
/// default.
Judgement apacheLifetime(const Answered& answered, std::optional<std::int64_t> expires) {
    Judgement result;
    const ResponseHead& response = answered.response;
    const auto shared = apacheSeconds(*answered.policy.directives, Directive::SMaxage);
    const auto maxAge = apacheSeconds(*answered.policy.directives, Directive::MaxAge);
    const std::int64_t received = answered.received == noTime ? 0 : answered.received / 1000;
    const std::int64_t date = dateValue(response, response.date, answered.received).value_or(received);
    const auto modified = dateValue(response, response.lastModified, answered.received);
    if (shared)
        result.setLifetime(*shared, LifetimeBasis::SMaxAge, makeReason(ReasonCode::StorableSMaxAge));
    else if (maxAge)
        result.setLifetime(*maxAge, LifetimeBasis::MaxAge, makeReason(ReasonCode::StorableMaxAge));
    else if (expires)
        result.setLifetime(*expires - date, LifetimeBasis::Expires, makeReason(ReasonCode::StorableExpires));
    else if (modified && *modified < date)
        result.setLifetime(std::min((date - *modified) / 10, answered.parameters[ApacheMaxExpire]),
                           LifetimeBasis::Heuristic, byApache(apache::Heuristic));
    else
        result.setLifetime(answered.parameters[ApacheDefaultExpire], LifetimeBasis::None,
                           byApache(apache::DefaultExpire));
    return result;
}

constexpr DateReading apacheDates{.odd = UtcZone | OtherZone | NumericZone | NoComma | OneDigitDay,
                                  .unread = MonthInOtherCase};

Judgement judgeByApache(const Answered& answered) {
    const ResponseHead& response = answered.response;
    // After an update only the Expires of the 304 counts.
    const bool named = !answered.update || answered.update->expires != TextId::None;
    const auto expires =
        named ? dateAsRead(response, response.expires, answered.received, apacheDates) : std::nullopt;
    if (const auto refusal = apacheRefusal(answered, expires))
        return refused(*refusal);
    Judgement result = apacheLifetime(answered, expires);
    const Policy& policy = answered.policy;
    result.storable = true;
    result.validateAlways = policy.directives->unqualified(Directive::NoCache) ||
                            containsWord(response.fields.combined(FieldName::Pragma), "no-cache");
    result.mayBeStale = !policy.has(Directive::MustRevalidate) && !policy.has(Directive::ProxyRevalidate) &&
                        !policy.has(Directive::SMaxage);
    const bool hidesErrors =
        !policy.has(Directive::MustRevalidate) && !policy.has(Directive::ProxyRevalidate);
    constexpr std::int64_t forEver = 1'000'000'000;
    result.staleOnError = hidesErrors && answered.parameters[ApacheStaleOnError] != 0 ? forEver : -1;
    // Apache takes an Age that is not digits from end to end for none, a list too.
    ResponseHead aged = response;
    if (aged.age != TextId::None && !parseDeltaSeconds(trimmed(response.fields.pool().text(aged.age))))
        aged.age = TextId::None;
    result.initialAge = initialAge(aged, answered.requested, answered.received).corrected;
    return result;
}

Admission admitByApache(const Asked& asked) {
    Admission result;
    const auto seconds = [&](Directive which) { return apacheSeconds(asked.directives, which).value_or(-1); };
    const bool pragma = asked.request.pragma != TextId::None &&
                        containsWord(asked.request.fields.pool().text(asked.request.pragma), "no-cache");
    if (asked.directives.has(Directive::NoStore)) {
        result.kind = Admission::Kind::Pass;
        result.reason = makeReason(ReasonCode::RequestNoStore);
    } else if (asked.request.authorization) {
        result.kind = Admission::Kind::Pass;
        result.reason = byApache(apache::Authorized);
    } else if (asked.directives.has(Directive::NoCache) || pragma) {
        result.kind = Admission::Kind::Refresh;
        result.reason = byApache(apache::RequestNoCache);
    }
    result.maxAge = seconds(Directive::MaxAge);
    result.minFresh = seconds(Directive::MinFresh);
    constexpr std::int64_t anyStaleness = 86400LL * 100;
    if (const CacheDirective* stale = asked.directives.find(Directive::MaxStale))
        result.maxStale = stale->seconds >= 0 ? stale->seconds : anyStaleness;
    result.onlyIfCached = asked.directives.has(Directive::OnlyIfCached);
    return result;
}

/// If both conditions are present, both count, whatever the stored status. A missing Last-Modified counts as
/// now, and a date after the stored Date is not honoured.
bool apacheUnmet(const RequestHead& request, const ResponseHead& stored, Milliseconds received,
                 Milliseconds now) {
    ResponseHead tagged = stored;
    tagged.status = 200;
    if (request.ifNoneMatch != TextId::None &&
        evaluateCondition(request, tagged, received) == ConditionResult::Modified)
        return true;
    ResponseHead carrier;
    carrier.fields = request.fields;
    const auto since = dateValue(carrier, request.ifModifiedSince, received);
    if (!since)
        return false;
    const std::int64_t modified = dateValue(stored, stored.lastModified, received).value_or(now / 1000);
    return *since < modified || *since > dateValue(stored, stored.date, received).value_or(received / 1000);
}

bool apacheInvalidates(std::string_view method, int status) {
    return status >= 200 && status < 300 && (method == "POST" || method == "PUT" || method == "DELETE");
}

std::int64_t apacheStaleOnError(int status, std::int64_t named, const CacheParameters&) {
    const bool hidden = status == 0 || status >= 500;
    return hidden ? named : -1;
}

constexpr OwnAnswer apacheHits[] = {{"x-cache", "HIT"}};

} // namespace

constexpr CacheProfile apacheProfile = {
    .id = ProfileId::Apache,
    .name = "apache",
    .label = "Apache",
    .product = "Apache httpd 2.4.71, mod_cache_disk",
    .known = apache::seen,
    .model = CacheModel::Shared,
    .deviations = apache::rows,
    .parameters = apacheParameters,
    .ownAnswers = apacheHits,
    .admit = admitByApache,
    .judge = judgeByApache,
    .staleOnErrorFor = apacheStaleOnError,
    .invalidates = apacheInvalidates,
    .passesRange = [](const RequestHead& request, const ResponseHead& stored, Milliseconds received,
                      bool) { return !ifRangeHolds(request, stored, received); },
    .unmet = apacheUnmet,
    .vary = VaryValues::Raw,
    .invalidatesOtherwise = apache::Invalidates,
    .forwardsCondition = apache::UnmetCondition,
    .noStaleWhile = apache::NoStaleWhile,
    .hidesErrors = apache::HidesErrors,
    .forwardsRange = apache::IfRange,
    .ignoresSearches = apache::NoVarySearch,
    .maxStaleExtends = true,
    .headReplaces = true,
    .anyNotModified = true,
    .invalidatesVariant = true,
    .otherVaryDrops = true,
    .refreshKeeps = true,
    .refusedReplaces = true,
};

} // namespace hci
