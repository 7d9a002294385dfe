#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/firefox_rows.h"
#include "model/cache/profiles/reading.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <limits>

namespace hci {

namespace {

bool firefoxCachesStatus(int status) {
    return status == 200 || status == 203 || status == 204 || status == 206 ||
           (status >= 300 && status <= 308) || status == 410;
}

Reason byFirefox(firefox::Row row) {
    return deviates(ProfileId::Firefox, row);
}

/// Its own reading of max-age: the last one, and none that does not fit into 32 bits.
void takeLastMaxAge(const Answered& answered, Judgement& judgement) {
    const CacheControl& directives = *answered.policy.directives;
    if (judgement.lifetime.basis != LifetimeBasis::MaxAge || directives.empty())
        return;
    const auto last =
        std::find_if(directives.directives.rbegin(), directives.directives.rend(),
                     [](const CacheDirective& each) { return each.directive == Directive::MaxAge; });
    if (last == directives.directives.rend())
        return;
    if (leadingNumber(last->argument).value > std::numeric_limits<std::uint32_t>::max()) {
        judgement.lifetime = {};
        judgement.reason = byFirefox(firefox::LargeNumber);
    } else if (directives.conflicting(Directive::MaxAge)) {
        judgement.lifetime.seconds = last->seconds;
        judgement.lifetime.problem = FreshnessLifetime::Problem::None;
        judgement.reason = byFirefox(firefox::LastMaxAge);
    }
}

/// An Age counts by the digits that it begins with; a negative one is beyond any lifetime.
void readAge(const ResponseHead& response, Judgement& judgement) {
    if (response.age == TextId::None)
        return;
    const std::string_view text = trimmed(response.fields.pool().text(response.age));
    const bool negative = text.starts_with('-');
    const LeadingNumber number = leadingNumber(text.substr(negative ? 1 : 0));
    if (number.length == 0 || number.length == text.size() || text.find(',') != std::string_view::npos)
        return;
    constexpr std::int64_t mostSeconds = std::int64_t{1} << 31;
    judgement.initialAge = (negative ? mostSeconds : std::min(number.value, mostSeconds)) * 1000;
    judgement.reason = byFirefox(firefox::Age);
}

Judgement judgeByFirefox(const Answered& answered) {
    Judgement result =
        judgeByBrowser(answered, {ProfileId::Firefox, firefox::MustUnderstand, firefox::Pragma});
    if (!result.storable)
        return result;
    if (!firefoxCachesStatus(answered.response.status))
        return refused(byFirefox(firefox::Status));
    readMaxAge(answered,
               {.blankBefore = true,
                .blankBehind = true,
                .anyTail = true,
                .blankRow = firefox::Blank,
                .numberRow = firefox::Number},
               ProfileId::Firefox, result);
    takeLastMaxAge(answered, result);
    readAge(answered.response, result);
    return result;
}

Admission admitByFirefox(const Asked& asked) {
    Admission result = admitAsConforming(asked);
    if (asksByPragma(asked))
        result.kind = Admission::Kind::Lookup;
    result.onlyIfCached = false;
    return result;
}

} // namespace

constexpr CacheProfile firefoxProfile = {
    .id = ProfileId::Firefox,
    .name = "firefox",
    .label = "Firefox",
    .product = "Firefox 146",
    .known = firefox::seen,
    .model = CacheModel::Private,
    .deviations = firefox::rows,
    .admit = admitByFirefox,
    .judge = judgeByFirefox,
    .invalidates = [](std::string_view, int status) { return status != 0; },
    .keepsField = isOfContent,
    .vary = VaryValues::Raw,
    .invalidatesOtherwise = firefox::Invalidates,
    .oneVariant = firefox::OneVariant,
    .updateKeeps = firefox::UpdateKeeps,
    .scriptCondition = firefox::ScriptCondition,
    .knowsImmutable = true,
    .invalidatesAsWell = true,
    .anyNotModified = true,
};

} // namespace hci
