#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/firefox_rows.h"
#include "model/cache/profiles/reading.h"

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
void readMaxAge(const Answered& answered, Judgement& judgement) {
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

Judgement judgeByFirefox(const Answered& answered) {
    Judgement result =
        judgeByBrowser(answered, {ProfileId::Firefox, firefox::MustUnderstand, firefox::Pragma});
    if (!result.storable)
        return result;
    if (!firefoxCachesStatus(answered.response.status))
        return refused(byFirefox(firefox::Status));
    readMaxAge(answered, result);
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
