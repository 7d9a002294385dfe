#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/fastly_rows.h"
#include "model/cache/profiles/met_deviation.h"
#include "model/cache/profiles/networks.h"

namespace hci {

namespace {

bool fastlyCachesStatus(int status) {
    return status == 200 || status == 203 || status == 204 || (status >= 300 && status <= 302) ||
           status == 404 || status == 410;
}

Judgement judgeByFastly(const Answered& answered) {
    const NetworkPolicy own(answered, {FieldName::SurrogateControl},
                            {Directive::NoStore, Directive::NoCache, Directive::MustUnderstand});
    const ResponseHead& response = answered.response;
    Judgement result = own.judgedWithoutAuthorization();
    if (!result.storable)
        return result;
    if (const auto refusal =
            firstMet(ProfileId::Fastly, {{response.setCookie, fastly::SetCookie},
                                         {!fastlyCachesStatus(response.status), fastly::Status},
                                         {!own.namesLifetime(), fastly::NoLifetime}}))
        return refused(*refusal);
    const bool star = containsWord(response.fields.combined(FieldName::Vary), "*");
    const auto shown = firstMet(ProfileId::Fastly, {{own.leftOut(), fastly::NoStore},
                                                    {answered.request.authorization, fastly::Authorized},
                                                    {star, fastly::VaryStar},
                                                    {own.readsOther(answered), fastly::NoTargeted}});
    result.reason = shown.value_or(result.reason);
    return result;
}

constexpr OwnAnswer fastlyHits[] = {{"x-cache", "HIT"}};

} // namespace

constexpr CacheProfile fastlyProfile = {
    .id = ProfileId::Fastly,
    .name = "fastly",
    .label = "Fastly",
    .product = "Fastly, default VCL",
    .known = fastly::seen,
    .model = CacheModel::Cdn,
    .deviations = fastly::rows,
    .ownAnswers = fastlyHits,
    .admit = admitAnything,
    .judge = judgeByFastly,
    .invalidates = invalidatesNothing,
    .vary = VaryValues::RawButStar,
    .headAsGet = fastly::HeadAsGet,
    .invalidatesOtherwise = fastly::OtherMethods,
    .deafToRequest = fastly::RequestDirectives,
    .updateKeepsAll = fastly::UpdateKeeps,
    .ignoresSearches = fastly::NoVarySearch,
    .anyNotModified = true,
};

} // namespace hci
