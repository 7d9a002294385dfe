#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/networks.h"
#include "model/cache/profiles/reading.h"
#include "model/cache/profiles/vercel_rows.h"

namespace hci {

namespace {

bool vercelCachesStatus(int status) {
    return status == 200 || status == 301 || status == 302 || status == 307 || status == 308 ||
           status == 404 || status == 410;
}

Reason byVercel(vercel::Row row) {
    return deviates(ProfileId::Vercel, row);
}

Judgement judgeByVercel(const Answered& answered) {
    const NetworkPolicy own(answered, {FieldName::VercelCdnCacheControl, FieldName::CdnCacheControl});
    Judgement result = judgeAsConforming(own.answered(), CacheModel::Cdn);
    if (!result.storable)
        return result;
    if (!vercelCachesStatus(answered.response.status))
        return refused(byVercel(vercel::Status));
    if (answered.response.setCookie)
        return refused(byVercel(vercel::SetCookie));
    if (own.policy().has(Directive::NoCache))
        return refused(byVercel(vercel::NoCache));
    const bool lasts = own.policy().has(Directive::SMaxage) ||
                       (own.policy().targeted() && own.policy().has(Directive::MaxAge));
    return lasts ? result : refused(byVercel(vercel::NoSharedLifetime));
}

Admission admitByVercel(const Asked& asked) {
    Admission result = admitAsConforming(asked);
    if (!asked.request.authorization && asked.request.range == TextId::None)
        return result;
    result.kind = Admission::Kind::Pass;
    result.reason = byVercel(asked.request.authorization ? vercel::Authorized : vercel::Range);
    return result;
}

} // namespace

constexpr CacheProfile vercelProfile = {
    .id = ProfileId::Vercel,
    .name = "vercel",
    .label = "Vercel",
    .product = "Vercel",
    .known = vercel::seen,
    .model = CacheModel::Cdn,
    .deviations = vercel::rows,
    .admit = admitByVercel,
    .judge = judgeByVercel,
    .invalidates = invalidatesNothing,
    .invalidatesOtherwise = vercel::OtherMethods,
};

} // namespace hci
