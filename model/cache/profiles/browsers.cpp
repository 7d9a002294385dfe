#include "model/cache/profiles/browsers.h"

#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/reading.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hci {

Judgement judgeByBrowser(const Answered& answered, const BrowserRows& rows) {
    if (overridesNoStore(answered))
        return refused(deviates(rows.profile, rows.mustUnderstand));
    Judgement result = judgeAsConforming(answered, CacheModel::Private);
    if (result.storable && hasMember(answered.response.fields.combined(FieldName::Pragma), "no-cache") &&
        !result.validateAlways) {
        result.validateAlways = true;
        result.reason = deviates(rows.profile, rows.pragma);
    }
    result.staleOnError = -1;
    return result;
}

namespace {

/// The argument of the first member that is a max-age to this browser, quotes and all.
std::optional<std::string_view> maxAgeArgument(std::string_view list, const MaxAgeReading& reading) {
    std::string_view member;
    while (nextListMember(list, member)) {
        const std::size_t equals = member.find('=');
        if (equals == std::string_view::npos ||
            !equalsIgnoringCase(trimmed(member.substr(0, equals)), "max-age"))
            continue;
        const std::string_view behind = member.substr(equals + 1);
        const bool before = trimmed(member.substr(0, equals)).size() != equals;
        const bool after = trimmed(behind).size() != behind.size();
        if ((!before || reading.blankBefore) && (!after || reading.blankBehind))
            return trimmed(behind);
    }
    return std::nullopt;
}

/// Its seconds; −1 where it counts as none.
std::int64_t secondsIn(std::string_view argument, const MaxAgeReading& reading) {
    if (argument.starts_with('"') && argument.ends_with('"') && argument.size() > 1 && reading.quoted)
        argument = argument.substr(1, argument.size() - 2);
    const LeadingNumber number = leadingNumber(argument);
    const std::string_view rest = argument.substr(number.length);
    const bool ends = rest.empty() || reading.anyTail || (reading.fraction && rest.starts_with('.'));
    return number.length > 0 && ends ? number.value : -1;
}

} // namespace

void readMaxAge(const Answered& answered, const MaxAgeReading& reading, ProfileId profile,
                Judgement& judgement) {
    const std::string list = answered.response.fields.combined(FieldName::CacheControl);
    const auto argument = maxAgeArgument(list, reading);
    if (!judgement.storable || !argument)
        return;
    const std::int64_t seconds = secondsIn(*argument, reading);
    constexpr std::int64_t most = std::int64_t{1} << 31; // as far as a conforming cache counts
    if (std::min(seconds, most) == judgement.lifetime.seconds ||
        (seconds < 0 && judgement.lifetime.orZero() == 0))
        return;
    judgement.lifetime = {std::max<std::int64_t>(0, seconds), LifetimeBasis::MaxAge,
                          FreshnessLifetime::Problem::None};
    judgement.reason = deviates(profile, maxAgeArgument(list, {}) ? reading.numberRow : reading.blankRow);
}

bool isOfContent(std::string_view name) noexcept {
    constexpr std::array names{std::string_view("etag"),         std::string_view("content-encoding"),
                               std::string_view("content-type"), std::string_view("content-location"),
                               std::string_view("content-md5"),  std::string_view("content-range")};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isOfContentOrShield(std::string_view name) noexcept {
    return isOfContent(name) || name.starts_with("x-content-") || name == "x-frame-options" ||
           name == "x-xss-protection";
}

} // namespace hci
