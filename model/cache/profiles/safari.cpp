#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/reading.h"
#include "model/cache/profiles/safari_rows.h"

namespace hci {

namespace {

/// Of explicit lifetimes; a guessed one may be of 405, 414 and 501 as well.
bool safariCachesStatus(int status) {
    return status == 200 || status == 203 || status == 204 || status == 206 ||
           (status >= 300 && status <= 308) || status == 404 || status == 405 || status == 410 ||
           status == 414 || status == 501;
}

Judgement judgeBySafari(const Answered& answered) {
    Judgement result = judgeByBrowser(answered, {ProfileId::Safari, safari::MustUnderstand, safari::Pragma});
    readMaxAge(answered,
               {.blankBefore = true,
                .blankBehind = true,
                .quoted = true,
                .fraction = true,
                .blankRow = safari::Blank,
                .numberRow = safari::Number},
               ProfileId::Safari, result);
    if (result.storable && !safariCachesStatus(answered.response.status))
        return refused(deviates(ProfileId::Safari, safari::Status));
    return result;
}

/// Of a request it hears no-cache, Pragma, max-age=0 and max-stale.
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
    .scriptCondition = safari::ScriptCondition,
    .anyNotModified = true,
};

} // namespace hci
