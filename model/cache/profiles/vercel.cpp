#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/met_deviation.h"
#include "model/cache/profiles/networks.h"
#include "model/cache/profiles/vercel_rows.h"
#include "model/http/vary.h"

#include <algorithm>

namespace hci {

namespace {

bool vercelCachesStatus(int status) {
    return status == 200 || status == 301 || status == 302 || status == 307 || status == 308 ||
           status == 404 || status == 410;
}

bool variesByCookie(const ResponseHead& response) {
    if (response.vary == TextId::None)
        return false;
    const Vary vary = varyOf(response.fields);
    return std::binary_search(vary.names.begin(), vary.names.end(), "cookie");
}

Judgement judgeByVercel(const Answered& answered) {
    const NetworkPolicy own(answered, {FieldName::VercelCdnCacheControl, FieldName::CdnCacheControl});
    Judgement result = judgeAsConforming(own.answered(), CacheModel::Cdn);
    if (!result.storable)
        return result;
    const bool lasts = own.policy().has(Directive::SMaxage) ||
                       (own.policy().targeted() && own.policy().has(Directive::MaxAge));
    const auto refusal =
        firstMet(ProfileId::Vercel, {{!vercelCachesStatus(answered.response.status), vercel::Status},
                                     {answered.response.setCookie, vercel::SetCookie},
                                     {own.policy().has(Directive::NoCache), vercel::NoCache},
                                     {!lasts, vercel::NoSharedLifetime},
                                     {variesByCookie(answered.response), vercel::VaryCookie}});
    return refusal ? refused(*refusal) : result;
}

Admission admitByVercel(const Asked& asked) {
    Admission result = admitAsConforming(asked);
    const auto passes = firstMet(ProfileId::Vercel, {{asked.request.authorization, vercel::Authorized},
                                                     {asked.request.range != TextId::None, vercel::Range}});
    if (!passes)
        return result;
    result.kind = Admission::Kind::Pass;
    result.reason = *passes;
    return result;
}

constexpr OwnAnswer vercelHits[] = {
    {"x-vercel-cache", "HIT"}, {"x-vercel-cache", "STALE"}, {"x-vercel-cache", "PRERENDER"}};

} // namespace

constexpr CacheProfile vercelProfile = {
    .id = ProfileId::Vercel,
    .name = "vercel",
    .label = "Vercel",
    .product = "Vercel",
    .known = vercel::seen,
    .model = CacheModel::Cdn,
    .deviations = vercel::rows,
    .ownAnswers = vercelHits,
    .admit = admitByVercel,
    .judge = judgeByVercel,
    .invalidates = invalidatesNothing,
    .invalidatesOtherwise = vercel::OtherMethods,
    .ignoresSearches = vercel::NoVarySearch,
};

} // namespace hci
