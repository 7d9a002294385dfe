#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/fastly_rows.h"
#include "model/cache/profiles/networks.h"
#include "model/cache/profiles/reading.h"

namespace hci {

namespace {

bool fastlyCachesStatus(int status) {
    return status == 200 || status == 203 || status == 204 || (status >= 300 && status <= 302) ||
           status == 404 || status == 410;
}

Reason byFastly(fastly::Row row) {
    return deviates(ProfileId::Fastly, row);
}

Judgement judgeByFastly(const Answered& answered) {
    const NetworkPolicy own(answered, {FieldName::SurrogateControl},
                            {Directive::NoStore, Directive::NoCache, Directive::MustUnderstand});
    const ResponseHead& response = answered.response;
    RequestHead anybody = answered.request;
    anybody.authorization = false;
    const Answered& read = own.answered();
    Judgement result = judgeAsConforming({.request = anybody,
                                          .requestDirectives = CacheControl(),
                                          .response = response,
                                          .policy = read.policy,
                                          .url = read.url,
                                          .requested = read.requested,
                                          .received = read.received,
                                          .parameters = read.parameters},
                                         CacheModel::Cdn);
    if (!result.storable)
        return result;
    if (response.setCookie)
        return refused(byFastly(fastly::SetCookie));
    if (!fastlyCachesStatus(response.status))
        return refused(byFastly(fastly::Status));
    if (!own.namesLifetime())
        return refused(byFastly(fastly::NoLifetime));
    if (own.leftOut())
        result.reason = byFastly(fastly::NoStore);
    else if (answered.request.authorization)
        result.reason = byFastly(fastly::Authorized);
    else if (containsWord(response.fields.combined(FieldName::Vary), "*"))
        result.reason = byFastly(fastly::VaryStar);
    else if (own.readsOther(answered))
        result.reason = byFastly(fastly::NoTargeted);
    return result;
}

} // namespace

constexpr CacheProfile fastlyProfile = {
    .id = ProfileId::Fastly,
    .name = "fastly",
    .label = "Fastly",
    .product = "Fastly, default VCL",
    .known = fastly::seen,
    .model = CacheModel::Cdn,
    .deviations = fastly::rows,
    .admit = admitAnything,
    .judge = judgeByFastly,
    .invalidates = invalidatesNothing,
    .vary = VaryValues::RawButStar,
    .headAsGet = fastly::HeadAsGet,
    .invalidatesOtherwise = fastly::OtherMethods,
    .deafToRequest = fastly::RequestDirectives,
    .updateKeepsAll = fastly::UpdateKeeps,
    .anyNotModified = true,
};

} // namespace hci
