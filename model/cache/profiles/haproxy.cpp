#include "model/cache/profiles/haproxy.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/haproxy_rows.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/reason.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

enum HaproxyParameter : std::size_t { HaproxyMaxAge, HaproxyProcessVary };

constexpr CacheParameter haproxyParameters[] = {
    {"max-age", 60, 1'000'000'000, "the longest lifetime in seconds, and that of responses without one"},
    {"process-vary", 0, 1, "whether what has Vary is cached"},
};

Reason byHaproxy(haproxy::Row row) {
    return deviates(ProfileId::HaProxy, row);
}

constexpr DateReading haproxyDates{.unread = DayInOtherCase | MonthInOtherCase | ZoneInOtherCase};

/// HAProxy's reading of Cache-Control and Expires.
struct HaproxyLifetime {
    std::optional<std::int64_t> seconds; ///< absent: not given
    LifetimeBasis basis = LifetimeBasis::None;
    bool readable = true;
};

/// The text after `name=` of the last member with this name.
std::optional<std::string_view> lastArgument(std::string_view list, std::string_view name) {
    std::optional<std::string_view> result;
    std::string_view member;
    while (nextListMember(list, member))
        if (const auto argument = rawArgument(member, name))
            result = argument;
    return result;
}

/// Whether a member of the list begins so; HAProxy takes it for a lifetime, whatever follows.
bool beginsMember(std::string_view list, std::string_view name) {
    std::string_view member;
    while (nextListMember(list, member))
        if (member.size() >= name.size() && equalsIgnoringCase(member.substr(0, name.size()), name))
            return true;
    return false;
}

HaproxyLifetime haproxyLifetime(const Answered& answered, const std::string& cacheControl) {
    const ResponseHead& response = answered.response;
    HaproxyLifetime result;
    for (const auto& [name, basis] :
         {std::pair("s-maxage", LifetimeBasis::SMaxAge), std::pair("max-age", LifetimeBasis::MaxAge)}) {
        const auto argument = lastArgument(cacheControl, name);
        if (!argument || argument->empty())
            continue;
        const LeadingNumber number =
            leadingNumber(argument->starts_with('"') ? argument->substr(1) : *argument);
        result.readable = result.readable && number.length > 0;
        if (!result.seconds && number.value > 0) {
            result.seconds = number.value;
            result.basis = basis;
        }
    }
    if (result.seconds || !result.readable)
        return result;
    if (response.expires == TextId::None)
        return result;
    const auto expires = dateAsRead(response, response.expires, answered.received, haproxyDates);
    const std::int64_t now = answered.received == noTime ? 0 : answered.received / 1000;
    return {expires ? std::max<std::int64_t>(0, *expires - now) : 0, LifetimeBasis::Expires};
}

/// The reason if Cache-Control or Pragma forbid storing.
std::optional<Reason> haproxyForbidden(const Answered& answered, const std::string& cacheControl) {
    const Policy& policy = answered.policy;
    std::string_view list = cacheControl;
    std::string_view member;
    std::optional<Reason> refusal;
    while (nextListMember(list, member)) { // the last one with a value counts
        if (equalsIgnoringCase(member, "public"))
            refusal.reset();
        else if (equalsIgnoringCase(member, "no-store"))
            refusal = policy.has(Directive::MustUnderstand) ? byHaproxy(haproxy::MustUnderstand)
                                                            : makeReason(ReasonCode::ResponseNoStore);
        else if (equalsIgnoringCase(member, "private"))
            refusal = makeReason(ReasonCode::PrivateInSharedCache);
        else if (equalsIgnoringCase(member, "no-cache") ||
                 equalsIgnoringCase(member, "no-cache=\"set-cookie\""))
            refusal = byHaproxy(haproxy::NoCache);
        else if (equalsIgnoringCase(member, "max-age=0") || equalsIgnoringCase(member, "s-maxage=0"))
            refusal = byHaproxy(haproxy::Zero);
    }
    if (refusal)
        return refusal;
    if (hasMember(answered.response.fields.combined(FieldName::Pragma), "no-cache"))
        return byHaproxy(haproxy::Pragma);
    return std::nullopt;
}

std::optional<Reason> haproxyRefusal(const Answered& answered, const std::string& cacheControl) {
    const ResponseHead& response = answered.response;
    if (answered.request.method != MethodClass::Get)
        return byHaproxy(haproxy::HeadUnstored);
    if (answered.request.authorization && !answered.policy.has(Directive::Public))
        return byHaproxy(haproxy::Authorized);
    if (answered.requestDirectives.has(Directive::NoStore))
        return makeReason(ReasonCode::RequestNoStore);
    if (response.status != 200)
        return byHaproxy(haproxy::Status);
    if (response.vary != TextId::None && answered.parameters[HaproxyProcessVary] == 0)
        return byHaproxy(haproxy::VaryOff);
    return haproxyForbidden(answered, cacheControl);
}

/// An Age must be a number above 0, and at most the lifetime that the answer names.
bool haproxyAgeFits(const ResponseHead& response, std::int64_t named) {
    if (response.age == TextId::None)
        return true;
    const auto age = ageValue(response);
    return age && *age > 0 && *age <= named;
}

/// It detects that only after it has dropped the stored response.
Judgement haproxyTooLate(haproxy::Row row) {
    Judgement result = refused(byHaproxy(row));
    result.takesPlace = true;
    return result;
}

Judgement judgeByHaproxy(const Answered& answered) {
    const ResponseHead& response = answered.response;
    const std::string cacheControl = response.fields.combined(FieldName::CacheControl);
    if (const auto refusal = haproxyRefusal(answered, cacheControl))
        return refused(*refusal);
    const HaproxyLifetime own = haproxyLifetime(answered, cacheControl);
    if (!own.readable)
        return refused(byHaproxy(haproxy::NotANumber));
    const bool validator = response.etag != TextId::None || response.lastModified != TextId::None;
    const bool named =
        own.seconds || beginsMember(cacheControl, "max-age") || beginsMember(cacheControl, "s-maxage");
    if (!named && !validator)
        return refused(byHaproxy(haproxy::NothingKnown));
    if (own.seconds == 0)
        return haproxyTooLate(haproxy::Expired);
    if (!haproxyAgeFits(response, own.seconds.value_or(0)))
        return haproxyTooLate(haproxy::Aged);
    const std::int64_t most = answered.parameters[HaproxyMaxAge];
    Judgement result;
    result.storable = true;
    result.lifetime = {std::min(own.seconds.value_or(most), most), own.basis,
                       FreshnessLifetime::Problem::None};
    if (!own.seconds)
        result.reason = byHaproxy(haproxy::DefaultAge);
    else if (*own.seconds > most)
        result.reason = byHaproxy(haproxy::MaxAge);
    else
        result.reason = makeReason(own.basis == LifetimeBasis::SMaxAge ? ReasonCode::StorableSMaxAge
                                                                       : ReasonCode::StorableMaxAge);
    return result;
}

Admission admitByHaproxy(const Asked& asked) {
    Admission result;
    const auto refresh = [&result](haproxy::Row row) {
        result.kind = Admission::Kind::Refresh;
        result.reason = byHaproxy(row);
    };
    const bool pragma = asked.request.pragma != TextId::None && asked.request.cacheControl == TextId::None &&
                        containsWord(asked.request.fields.pool().text(asked.request.pragma), "no-cache");
    const CacheControl& directives = asked.directives;
    if (asked.request.authorization)
        refresh(haproxy::Authorized);
    else if (pragma || directives.has(Directive::NoCache) || directives.has(Directive::MinFresh) ||
             directives.has(Directive::MaxAge) || directives.has(Directive::MaxStale))
        refresh(haproxy::RequestNoCache);
    return result;
}

bool haproxyValidates(const ResponseHead&, const CacheParameters&) {
    return false;
}

} // namespace

constexpr CacheProfile haproxyProfile = {
    .id = ProfileId::HaProxy,
    .name = "haproxy",
    .label = "HAProxy",
    .product = "HAProxy 2.6.12, cache section",
    .known = haproxy::seen,
    .model = CacheModel::Shared,
    .deviations = haproxy::rows,
    .parameters = haproxyParameters,
    .admit = admitByHaproxy,
    .judge = judgeByHaproxy,
    .validates = haproxyValidates,
    .invalidates = [](std::string_view, int status) { return status >= 200 && status < 400; },
    .vary = VaryValues::Raw,
    .validatesLess = haproxy::NoValidation,
    .invalidatesOtherwise = haproxy::Invalidates,
    .noStaleWhile = haproxy::NoStaleWhile,
    .uncut = haproxy::Uncut,
    .ignoresSearches = haproxy::NoVarySearch,
    .errorReplaces = true,
};

} // namespace hci
