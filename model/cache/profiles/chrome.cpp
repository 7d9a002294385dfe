#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/chrome_rows.h"
#include "model/cache/profiles/conforming.h"

namespace hci {

namespace {

bool chromeGuesses(int status) {
    return status == 200 || status == 203 || status == 206 || status == 300 || status == 301 ||
           status == 308 || status == 410;
}

Judgement judgeByChrome(const Answered& answered) {
    Judgement result = judgeByBrowser(answered, {ProfileId::Chrome, chrome::MustUnderstand, chrome::Pragma});
    readMaxAge(answered, {.blankBehind = true, .blankRow = chrome::Blank, .numberRow = chrome::Number},
               ProfileId::Chrome, result);
    const bool guessed = result.lifetime.basis == LifetimeBasis::Heuristic;
    if (result.storable && guessed && !chromeGuesses(answered.response.status)) {
        result.lifetime = {};
        result.reason = deviates(ProfileId::Chrome, chrome::NoGuess);
    }
    return result;
}

/// Of a request it hears no-cache, Pragma and max-age=0.
Admission admitByChrome(const Asked& asked) {
    Admission result;
    const CacheDirective* maxAge = asked.directives.find(Directive::MaxAge);
    if (asked.directives.has(Directive::NoCache) || asksByPragma(asked)) {
        result.kind = Admission::Kind::Refresh;
        result.reason = deviates(ProfileId::Chrome, chrome::RequestNoCache);
    } else if (maxAge && maxAge->seconds == 0) {
        result.maxAge = 0;
    }
    return result;
}

bool chromeInvalidates(std::string_view method, int status) {
    const bool known = method == "POST" || method == "PUT" || method == "DELETE" || method == "PATCH";
    return known && isSuccess(status);
}

} // namespace

constexpr CacheProfile chromeProfile = {
    .id = ProfileId::Chrome,
    .name = "chrome",
    .label = "Chrome",
    .product = "Chrome 143",
    .known = chrome::seen,
    .model = CacheModel::Private,
    .deviations = chrome::rows,
    .admit = admitByChrome,
    .judge = judgeByChrome,
    .invalidates = chromeInvalidates,
    .keepsField = isOfContentOrShield,
    .vary = VaryValues::Raw,
    .invalidatesOtherwise = chrome::Invalidates,
    .oneVariant = chrome::OneVariant,
    .deafToRequest = chrome::RequestDirectives,
    .updateKeeps = chrome::UpdateKeeps,
    .ignoresImmutable = chrome::Immutable,
    .scriptCondition = chrome::ScriptCondition,
    .anyNotModified = true,
};

} // namespace hci
