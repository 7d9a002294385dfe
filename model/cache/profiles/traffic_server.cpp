#include "model/cache/profiles/traffic_server.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/negotiation.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/profiles/traffic_server_rows.h"
#include "model/cache/reason.h"
#include "model/cache/validation.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

enum TrafficServerParameter : std::size_t {
    TrafficServerLeast,
    TrafficServerMost,
    TrafficServerRequired,
    TrafficServerStale
};

constexpr CacheParameter trafficServerParameters[] = {
    {"heuristic_min_lifetime", 3600, 1'000'000'000, "the least seconds that are guessed"},
    {"heuristic_max_lifetime", 86400, 1'000'000'000, "the most seconds that are guessed"},
    {"required_headers", 2, 2, "0: a 200 needs nothing; 1: Last-Modified or a lifetime; 2: a lifetime"},
    {"max_stale_age", 604800, 1'000'000'000, "seconds for which a stale response replaces an error"},
};

Reason byTrafficServer(traffic_server::Row row) {
    return deviates(ProfileId::TrafficServer, row);
}

/// The number of the last directive of a name: its first run of digits, 0 if there is none or a minus
/// precedes it. nullopt: there is no such directive.
std::optional<std::int64_t> trafficServerSeconds(std::string_view list, std::string_view name) {
    std::optional<std::int64_t> result;
    std::string_view member;
    while (nextListMember(list, member)) {
        const std::size_t equals = member.find('=');
        if (!equalsIgnoringCase(trimmed(member.substr(0, std::min(equals, member.find(';')))), name))
            continue;
        const std::string_view value = equals == std::string_view::npos ? "" : member.substr(equals + 1);
        const std::size_t digit = value.find_first_of("-0123456789");
        result = digit == std::string_view::npos ? 0 : leadingNumber(value.substr(digit)).value;
    }
    return result;
}

constexpr DateReading trafficServerDates{.odd = UtcZone | OtherZone | NumericZone | NoZone | TwoDigitYear |
                                                NoComma | Dashes | OneDigitHour | OneDigitDay,
                                         .unread = MonthInOtherCase};

/// The lifetime that the answer names, or a heuristic one.
Judgement trafficServerLifetime(const Answered& answered, std::string_view cacheControl) {
    const ResponseHead& response = answered.response;
    Judgement result;
    if (const auto shared = trafficServerSeconds(cacheControl, "s-maxage"))
        return result.setLifetime(*shared, LifetimeBasis::SMaxAge, makeReason(ReasonCode::StorableSMaxAge));
    if (const auto seconds = trafficServerSeconds(cacheControl, "max-age"))
        return result.setLifetime(*seconds, LifetimeBasis::MaxAge, makeReason(ReasonCode::StorableMaxAge));
    const std::int64_t now = answered.received == noTime ? 0 : answered.received / 1000;
    const std::int64_t date = dateValue(response, response.date, answered.received).value_or(now);
    // A 304 without Expires removes the stored one.
    if ((answered.update ? answered.update : &response)->expires != TextId::None) {
        const auto expires = dateAsRead(response, response.expires, answered.received, trafficServerDates);
        return result.setLifetime(expires.value_or(date) - date, LifetimeBasis::Expires,
                                  makeReason(ReasonCode::StorableExpires));
    }
    const auto modified = dateValue(response, response.lastModified, answered.received);
    const std::int64_t guess = modified && *modified < date ? (date - *modified) / 10 : 0;
    return result.setLifetime(
        std::clamp(guess, answered.parameters[TrafficServerLeast],
                   std::max(answered.parameters[TrafficServerLeast], answered.parameters[TrafficServerMost])),
        LifetimeBasis::Heuristic, byTrafficServer(traffic_server::Heuristic));
}

bool trafficServerGuesses(int status) {
    return status == 203 || status == 300 || status == 301 || status == 410;
}

/// Directives that allow to cache a status without a lifetime.
bool trafficServerAllows(const Policy& policy) {
    return policy.has(Directive::Public) || policy.has(Directive::MustRevalidate) ||
           policy.has(Directive::ProxyRevalidate);
}

std::optional<Reason> trafficServerRefusal(const Answered& answered, const Judgement& judgement) {
    const ResponseHead& response = answered.response;
    const Policy& policy = answered.policy;
    const bool named = judgement.lifetime.basis != LifetimeBasis::Heuristic;
    if (answered.request.method != MethodClass::Get)
        return byTrafficServer(traffic_server::HeadUnstored);
    if (response.status == 206 || response.status == 416)
        return byTrafficServer(traffic_server::PartUnstored);
    if (policy.has(Directive::NoStore))
        return policy.has(Directive::MustUnderstand) ? byTrafficServer(traffic_server::MustUnderstand)
                                                     : makeReason(ReasonCode::ResponseNoStore);
    if (policy.has(Directive::Private))
        return policy.directives->unqualified(Directive::Private)
                   ? makeReason(ReasonCode::PrivateInSharedCache)
                   : byTrafficServer(traffic_server::PrivateFields);
    if (containsWord(response.fields.combined(FieldName::Pragma), "no-cache"))
        return byTrafficServer(traffic_server::Pragma);
    if (answered.update)
        return std::nullopt;
    const std::int64_t required = answered.parameters[TrafficServerRequired];
    const bool dated = response.lastModified != TextId::None;
    if (response.status == 200 && !named && (required == 2 || (required == 1 && !dated)))
        return byTrafficServer(traffic_server::NoLifetime);
    if (response.status != 200 && !named && !trafficServerGuesses(response.status) &&
        !trafficServerAllows(policy))
        return byTrafficServer(traffic_server::Status);
    return std::nullopt;
}

constexpr std::int64_t maxSeconds = std::int64_t{1} << 31;

/// A stored error never replaces another error.
bool isTrafficServerError(int status) {
    return status == 500 || (status >= 502 && status <= 505);
}

Judgement judgeByTrafficServer(const Answered& answered) {
    const ResponseHead& response = answered.response;
    const Policy& policy = answered.policy;
    Judgement result = trafficServerLifetime(answered, response.fields.combined(FieldName::CacheControl));
    if (const auto refusal = trafficServerRefusal(answered, result)) {
        result.reason = *refusal;
        return result;
    }
    result.storable = true;
    // A value that begins with a number counts as that number.
    const std::int64_t age = std::min(leadingNumber(fieldValue(response.fields, "age")).value, maxSeconds);
    result.initialAge =
        std::max(initialAge(response, answered.requested, answered.received).corrected, age * 1000);
    result.validateAlways = policy.has(Directive::NoCache);
    const bool must = policy.has(Directive::MustRevalidate) || policy.has(Directive::ProxyRevalidate);
    result.mayBeStale = !must;
    const bool hidesErrors = !must && !policy.has(Directive::SMaxage) && !result.validateAlways &&
                             !isTrafficServerError(response.status);
    result.staleOnError = hidesErrors ? answered.parameters[TrafficServerStale] : -1;
    if (policy.has(Directive::NoCache) && !policy.directives->unqualified(Directive::NoCache))
        result.reason = byTrafficServer(traffic_server::NoCacheFields);
    return result;
}

/// A Range that it cannot parse: another unit, or an end before the begin.
bool hasOddRange(const RequestHead& request) {
    if (request.range == TextId::None)
        return false;
    const std::string_view value = trimmed(request.fields.pool().text(request.range));
    constexpr std::string_view unit = "bytes=";
    if (!value.starts_with(unit))
        return true;
    const std::string_view range = value.substr(unit.size());
    const LeadingNumber first = leadingNumber(range);
    const std::string_view rest = range.substr(first.length);
    if (!rest.starts_with('-'))
        return true;
    const LeadingNumber last = leadingNumber(rest.substr(1));
    return first.length > 0 && last.length > 0 && last.value < first.value;
}

/// Ignores no-cache, no-store, max-age and Pragma of a client.
Admission admitByTrafficServer(const Asked& asked) {
    Admission result;
    if (const CacheDirective* fresh = asked.directives.find(Directive::MinFresh))
        result.minFresh = fresh->seconds;
    if (const CacheDirective* stale = asked.directives.find(Directive::MaxStale))
        result.maxStale = stale->seconds >= 0 ? stale->seconds : 1'000'000'000;
    result.onlyIfCached = asked.directives.has(Directive::OnlyIfCached);
    if (asked.request.range != TextId::None) {
        result.unstored = true;
        result.reason = byTrafficServer(traffic_server::PartUnstored);
    }
    return result;
}

bool trafficServerValidates(const ResponseHead& stored, const CacheParameters&) {
    return stored.status == 200 && hasValidator(stored, noTime);
}

std::int64_t trafficServerStaleOnError(int status, std::int64_t named, const CacheParameters&) {
    const bool hidden = status == 0 || status == 500 || status == 502 || status == 503 || status == 504;
    return hidden ? named : -1;
}

/// Beside GET and HEAD.
bool trafficServerLooksUp(std::string_view method) {
    return method == "POST" || method == "PUT" || method == "DELETE";
}

bool trafficServerHidesWriteError(std::string_view method, int error, int storedStatus) {
    return trafficServerLooksUp(method) && storedStatus != 200 &&
           trafficServerStaleOnError(error, 0, {}) >= 0;
}

bool trafficServerInvalidates(std::string_view method, int status) {
    return status >= 200 && status < 400 && trafficServerLooksUp(method);
}

} // namespace

constexpr CacheProfile trafficServerProfile = {
    .id = ProfileId::TrafficServer,
    .name = "trafficserver",
    .label = "Traffic Server",
    .product = "Traffic Server 9.2.9",
    .known = traffic_server::seen,
    .model = CacheModel::Shared,
    .deviations = traffic_server::rows,
    .parameters = trafficServerParameters,
    .admit = admitByTrafficServer,
    .judge = judgeByTrafficServer,
    .validates = trafficServerValidates,
    .staleOnErrorFor = trafficServerStaleOnError,
    .invalidates = trafficServerInvalidates,
    .refusesUncached = trafficServerLooksUp,
    .hidesWriteError = trafficServerHidesWriteError,
    .passesRange = [](const RequestHead& request, const ResponseHead&, Milliseconds,
                      bool fresh) { return fresh && hasOddRange(request); },
    .suits = suitsRequest,
    .vary = VaryValues::FoldedByGzip,
    .validatesLess = traffic_server::OnlyOk,
    .invalidatesOtherwise = traffic_server::Invalidates,
    .answersWrites = traffic_server::AnswersWrites,
    .negotiates = traffic_server::Negotiates,
    .authorizedPasses = traffic_server::Authorized,
    .deafToRequest = traffic_server::RequestDirectives,
    .noStaleWhile = traffic_server::NoStaleWhile,
    .hidesErrors = traffic_server::HidesErrors,
    .forwardsRange = traffic_server::OddRange,
    .ignoresSearches = traffic_server::NoVarySearch,
    .onlyIfCachedAsks = true,
    .validationStores = true,
    .headReplaces = true,
    .anyNotModified = true,
    .invalidatesVariant = true,
    .updateForgetsAge = true,
    .updateForgetsTag = true,
    .authorizedReplaces = true,
    .refusedUpdateValidates = true,
    .refusedReplaces = true,
    .errorReplaces = true,
    .errorRenews = 1800,
};

} // namespace hci
