#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/profiles/safari_rows.h"
#include "model/cache/reason.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <string>

namespace hci {

namespace {

/// The statuses for explicit lifetimes; heuristic ones also apply to 405, 414 and 501.
bool safariCachesStatus(int status) {
    return status == 200 || status == 203 || status == 204 || status == 206 ||
           (status >= 300 && status <= 308) || status == 404 || status == 405 || status == 410 ||
           status == 414 || status == 501;
}

/// The seconds of a max-age, quoted or not, with or without a fraction; −1 if it counts as absent.
std::int64_t safariSeconds(std::string_view argument) {
    if (argument.starts_with('"') && argument.ends_with('"') && argument.size() > 1)
        argument = argument.substr(1, argument.size() - 2);
    const LeadingNumber number = leadingNumber(argument);
    const std::string_view rest = argument.substr(number.length);
    return number.length > 0 && (rest.empty() || rest.starts_with('.')) ? number.value : -1;
}

/// Replaces a conforming lifetime by Safari's reading of the first max-age.
void readBySafari(const Answered& answered, Judgement& judgement) {
    const std::string list = answered.response.fields.combined(FieldName::CacheControl);
    const auto argument = rawArgument(list, "max-age");
    if (!judgement.storable || !argument)
        return;
    const std::int64_t seconds = safariSeconds(*argument);
    constexpr std::int64_t most = std::int64_t{1} << 31; // where a conforming cache saturates
    if (std::min(seconds, most) == judgement.lifetime.seconds ||
        (seconds < 0 && judgement.lifetime.orZero() == 0))
        return;
    judgement.lifetime = {std::max<std::int64_t>(0, seconds), LifetimeBasis::MaxAge,
                          FreshnessLifetime::Problem::None};
    const bool blank = list.find("= ") != std::string::npos || list.find(" =") != std::string::npos;
    judgement.reason = deviates(ProfileId::Safari, blank ? safari::Blank : safari::Number);
}

constexpr DateReading safariDates{.odd = UtcZone | NoComma | MoreBlanks | Dashes | OneDigitHour,
                                  .unread = Rfc850Form};

/// Replaces a conforming lifetime by Safari's reading of Expires.
void readExpiresBySafari(const Answered& answered, Judgement& judgement) {
    const ResponseHead& response = answered.response;
    const std::int64_t received = answered.received == noTime ? 0 : answered.received / 1000;
    const std::int64_t date = dateValue(response, response.date, answered.received).value_or(received);
    const auto expires = dateAsRead(response, response.expires, answered.received, safariDates);
    judgement.lifetime = {std::max<std::int64_t>(0, expires.value_or(date) - date), LifetimeBasis::Expires,
                          expires ? FreshnessLifetime::Problem::None
                                  : FreshnessLifetime::Problem::InvalidExpires};
}

Judgement judgeBySafari(const Answered& answered) {
    Judgement result = judgeByBrowser(answered, {ProfileId::Safari, safari::MustUnderstand, safari::Pragma});
    if (result.lifetime.basis == LifetimeBasis::Expires)
        readExpiresBySafari(answered, result);
    readBySafari(answered, result);
    if (result.storable && !safariCachesStatus(answered.response.status))
        return refused(deviates(ProfileId::Safari, safari::Status));
    return result;
}

/// It obeys no-cache, Pragma, max-age=0 and max-stale of a request.
Admission admitBySafari(const Asked& asked) {
    Admission result = admitAsConforming(asked);
    if (asked.directives.has(Directive::NoStore))
        result.kind = Admission::Kind::Lookup;
    if (result.maxAge > 0)
        result.maxAge = -1;
    result.minFresh = -1;
    result.onlyIfCached = false;
    return result;
}

} // namespace

constexpr CacheProfile safariProfile = {
    .id = ProfileId::Safari,
    .name = "safari",
    .label = "Safari",
    .product = "Safari 26.2",
    .known = safari::seen,
    .model = CacheModel::Private,
    .deviations = safari::rows,
    .admit = admitBySafari,
    .judge = judgeBySafari,
    .invalidates = [](std::string_view, int status) { return status != 0; },
    .keepsField = isOfContentOrShield,
    .vary = VaryValues::Raw,
    .invalidatesOtherwise = safari::Invalidates,
    .oneVariant = safari::OneVariant,
    .deafToRequest = safari::RequestDirectives,
    .updateKeeps = safari::UpdateKeeps,
    .ignoresImmutable = safari::Immutable,
    .ignoresSearches = safari::NoVarySearch,
    .scriptCondition = safari::ScriptCondition,
    .anyNotModified = true,
};

} // namespace hci
