#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

/// Cookies that CDNs, load balancers and bot filters set anew on each answer, those from their store too.
constexpr std::array cookiesOfEdges{
    "__cf"sv,   "_cfuvid"sv, "cf_"sv,         "_abck"sv,    "ak_bmsc"sv,  "bm_"sv,     "akavpau"sv,
    "akaas_"sv, "akacd_"sv,  "aka_"sv,        "awsalb"sv,   "awselb"sv,   "aws-waf"sv, "visid_incap"sv,
    "incap_"sv, "nlbi_"sv,   "reese84"sv,     "___utmv"sv,  "datadome"sv, "_px"sv,     "ts01"sv,
    "bigip"sv,  "gclb"sv,    "arraffinity"sv, "serverid"sv, "srv_id"sv,   "route"sv,   "x-mapping-"sv,
    "sucuri"sv, "fastly"sv,  "akamai"sv,      "geo"sv,      "country"sv,  "ddos"sv,    "__ddg"sv,
    "pardot"sv, "_vercel"sv, "__vercel"sv,    "nf_"sv};

bool isOfTheEdge(std::string_view cookie) {
    const std::string name = lowered(trimmed(cookie.substr(0, cookie.find('='))));
    return std::any_of(cookiesOfEdges.begin(), cookiesOfEdges.end(),
                       [&name](std::string_view known) { return name.starts_with(known); });
}

/// A cookie that takes itself back gives nobody's session away.
bool isDeleted(std::string_view cookie) {
    const std::string text = lowered(cookie);
    const std::size_t end = text.find(';');
    const std::string_view pair = std::string_view(text).substr(0, end);
    return text.find("max-age=0") != std::string::npos || trimmed(pair).ends_with('=') ||
           text.find("expires=thu, 01 jan 1970") != std::string::npos ||
           text.find("expires=thu, 01-jan-1970") != std::string::npos;
}

/// Whoever took the value out took the name with it; as it is, browsers ignore it (RFC 6265 5.2).
bool hasName(std::string_view cookie) noexcept {
    return cookie.substr(0, cookie.find(';')).find('=') != std::string_view::npos;
}

/// Some cookie of the answer is one that a visitor was given: `matters` says so.
template <class Matters> bool setsCookie(const Answer& answer, Matters matters) {
    const FieldSpan& response = answer.response.span();
    return std::any_of(response.begin(), response.end(), [&](const Field& field) {
        return response.pool().folded(field.name) == FieldName::SetCookie &&
               matters(answer.exchange->text(field.value));
    });
}

/// no-cache="Set-Cookie" or private="Set-Cookie": the cookie is kept out of shared caches by name.
bool namesSetCookie(const CacheControl& control) {
    for (const Directive directive : {Directive::NoCache, Directive::Private}) {
        const std::vector<std::string> names = control.fieldNames(directive);
        if (std::find(names.begin(), names.end(), "set-cookie") != names.end())
            return true;
    }
    return false;
}

} // namespace

void checkSetCookie(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::SetCookie) || !answer.isGet || answer.status == 304 ||
        !answer.inShared.fresh() || answer.noCache() || answer.has(Directive::NoStore) ||
        namesSetCookie(*answer.cacheControl) ||
        !setsCookie(answer, [](std::string_view cookie) { return !isOfTheEdge(cookie); }))
        return;
    sink.add({.rule = RuleId::SetCookieShared,
              .exchange = answer.index,
              .field = FieldName::SetCookie,
              .values = {numberValue(answer.inShared.lifetime.seconds)}});
}

void checkCookieFromCache(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::SetCookie) || !answer.safe() || answer.status == 304 ||
        (answer.age.ageValue <= 0 && !answeredWithoutOrigin(answer.edge.state)) ||
        !setsCookie(answer, [](std::string_view cookie) {
            return hasName(cookie) && !isOfTheEdge(cookie) && !isDeleted(cookie);
        }))
        return;
    const bool aged = answer.age.ageValue > 0;
    const TextId said = answer.edge.behind == FieldName::None ? answer.edge.value : answer.edge.behindValue;
    sink.add({.rule = RuleId::SetCookieFromCache,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(aged ? 0 : 1),
              .field = FieldName::SetCookie,
              .values = {numberValue(answer.age.ageValue), textValue(said)}});
}

} // namespace hci
