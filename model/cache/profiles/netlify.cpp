#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/netlify_rows.h"
#include "model/cache/profiles/networks.h"
#include "model/cache/real_cache.h"
#include "model/cache/reason.h"

namespace hci {

namespace {

Judgement judgeByNetlify(const Answered& answered) {
    const NetworkPolicy own(answered, {FieldName::NetlifyCdnCacheControl, FieldName::CdnCacheControl});
    const Judgement result = judgeAsConforming(own.answered(), CacheModel::Cdn);
    if (result.storable && !own.namesLifetime() && !result.validateAlways)
        return refused(deviates(ProfileId::Netlify, netlify::NoLifetime));
    return result;
}

constexpr OwnAnswer netlifyHits[] = {{"cache-status", "; hit"}};

} // namespace

constexpr CacheProfile netlifyProfile = {
    .id = ProfileId::Netlify,
    .name = "netlify",
    .label = "Netlify",
    .product = "Netlify",
    .known = netlify::seen,
    .model = CacheModel::Cdn,
    .deviations = netlify::rows,
    .ownAnswers = netlifyHits,
    .admit = admitAsConforming,
    .judge = judgeByNetlify,
    .invalidates = invalidatesNothing,
    .invalidatesOtherwise = netlify::OtherMethods,
    .ignoresSearches = netlify::NoVarySearch,
};

} // namespace hci
