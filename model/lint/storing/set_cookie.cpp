#include "model/cache/targeted_fields.h"
#include "model/http/field_syntax.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>

namespace hci::rule_id {

extern const RuleId SetCookieShared;
extern const RuleId SetCookieFromCache;

} // namespace hci::rule_id

namespace hci::set_cookie {

namespace {

constexpr std::array atApache{NotFixed{.server = "Apache httpd"}};

constexpr std::array rules{
    Rule{&rule_id::SetCookieShared,
         "set-cookie-shared",
         Severity::Warning,
         {9111, "7.3"},
         "Shared caches may keep a cookie",
         "set-cookie",
         "Set-Cookie does not inhibit caching. A shared cache may store the response and hand one user's "
         "cookie to all others.",
         {"Set-Cookie on a response that shared caches may keep for {0:span}",
          "Set-Cookie on a response that CDNs which read {1:raw} may keep for {0:span}, unless they are set "
          "up "
          "to pass such answers by"},
         DependsOn::SharedStores},
    Rule{&rule_id::SetCookieFromCache,
         "set-cookie-from-cache",
         Severity::Error,
         {9111, "7.3"},
         "A cookie out of a shared cache",
         "set-cookie",
         "Set-Cookie does not keep an answer out of a cache. This one came out of a cache's store: unless "
         "the cache adds the cookie as it answers, it was made for somebody else, and everybody gets it.",
         {"the answer had been stored for {0:span} when it was given out, with its Set-Cookie",
          "a cache says {1}, and the answer has a Set-Cookie"},
         DependsOn::Nothing,
         nullptr,
         {},
         atApache,
         FixedAt::Store},
};

using namespace std::string_view_literals;

/// Prefixes of cookies that CDNs, load balancers and bot filters set on each answer, even on hits.
constexpr std::array cookiesOfEdges{
    "__cf"sv,     "_cfuvid"sv,     "cf_"sv,        "_abck"sv,   "ak_bmsc"sv,  "bm_"sv,     "akavpau"sv,
    "akaas_"sv,   "akacd_"sv,      "aka_"sv,       "awsalb"sv,  "awselb"sv,   "aws-waf"sv, "visid_incap"sv,
    "incap_"sv,   "nlbi_"sv,       "reese84"sv,    "___utmv"sv, "datadome"sv, "_px"sv,     "ts01"sv,
    "bigip"sv,    "arraffinity"sv, "x-mapping-"sv, "sucuri"sv,  "__ddg"sv,    "pardot"sv,  "_vercel"sv,
    "__vercel"sv, "nf_"sv,         "wmf-"sv};
/// The same for words that other names begin with too: the word must end the name, or precede a "_" or "-".
constexpr std::array wordsOfEdges{"geo"sv,    "geoip"sv, "country"sv, "route"sv,    "routeid"sv, "fastly"sv,
                                  "akamai"sv, "ddos"sv,  "gclb"sv,    "serverid"sv, "srv_id"sv};

bool isOfTheEdge(std::string_view cookie) {
    const std::string name = lowered(trimmed(cookie.substr(0, cookie.find('='))));
    const auto begins = [&name](std::string_view known) { return name.starts_with(known); };
    const auto isWord = [&name](std::string_view known) {
        return name.starts_with(known) &&
               (name.size() == known.size() || name[known.size()] == '_' || name[known.size()] == '-');
    };
    return std::any_of(cookiesOfEdges.begin(), cookiesOfEdges.end(), begins) ||
           std::any_of(wordsOfEdges.begin(), wordsOfEdges.end(), isWord);
}

/// A cookie that is being deleted reveals no session.
bool isDeleted(std::string_view cookie) {
    const std::string text = lowered(cookie);
    const std::size_t end = text.find(';');
    const std::string_view pair = std::string_view(text).substr(0, end);
    return text.find("max-age=0") != std::string::npos || trimmed(pair).ends_with('=') ||
           text.find("expires=thu, 01 jan 1970") != std::string::npos ||
           text.find("expires=thu, 01-jan-1970") != std::string::npos;
}

/// The recorder removed the name with the value; browsers ignore a cookie without a name (RFC 6265 5.2).
bool hasName(std::string_view cookie) noexcept {
    return cookie.substr(0, cookie.find(';')).find('=') != std::string_view::npos;
}

/// Whether `matters` is true for some cookie of the answer.
template <class Matters> bool setsCookie(const Answer& answer, Matters matters) {
    const FieldSpan& response = answer.response.span();
    return std::any_of(response.begin(), response.end(), [&](const Field& field) {
        return response.pool().folded(field.name) == FieldName::SetCookie &&
               matters(answer.exchange->text(field.value));
    });
}

/// Whether no-cache="Set-Cookie" or private="Set-Cookie" keeps the cookie out of shared caches.
bool namesSetCookie(const CacheControl& control) {
    for (const Directive directive : {Directive::NoCache, Directive::Private}) {
        const std::vector<std::string> names = control.fieldNames(directive);
        if (std::find(names.begin(), names.end(), "set-cookie") != names.end())
            return true;
    }
    return false;
}

/// How long a shared cache may store the answer with its cookie, and the field if only one for CDNs allows
/// it.
struct SharedUse {
    std::int64_t seconds = 0;
    FieldName target = FieldName::None;
};

SharedUse sharedUse(const Answer& answer) {
    const bool allowed = answer.inShared.fresh() && !answer.noCache() && !answer.has(Directive::NoStore) &&
                         !namesSetCookie(*answer.cacheControl);
    if (allowed)
        return {answer.inShared.lifetime.seconds};
    return {lifetimeInCdns(answer), fieldForCdns(answer)};
}

void checkSetCookie(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::SetCookie) || !answer.isGet || answer.status == 304 ||
        !setsCookie(answer, [&answer](std::string_view cookie) {
            // At an edge that sets cookies of its own, a cookie with a removed name may be one of those.
            return !isOfTheEdge(cookie) && (hasName(cookie) || !isFromCdn(answer));
        }))
        return;
    const SharedUse use = sharedUse(answer);
    if (use.seconds <= 0)
        return;
    const bool targeted = use.target != FieldName::None;
    Remark remark{.rule = rule_id::SetCookieShared,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(targeted ? 1 : 0),
                  .field = FieldName::SetCookie,
                  .values = {numberValue(use.seconds)}};
    if (targeted)
        remark.values[1] = sink.newText(targetedFieldName(use.target));
    sink.add(remark);
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
    sink.add({.rule = rule_id::SetCookieFromCache,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(aged ? 0 : 1),
              .field = FieldName::SetCookie,
              .values = {numberValue(answer.age.ageValue), textValue(said)}});
}

constexpr std::array examples{
    RuleCase{"set-cookie-shared", R"(
        # the field for CDNs alone lets them keep it (RFC 9213 2.2)
        GET
        < 200 OK
        < Date: @
        < Cache-Control: private
        < CDN-Cache-Control: max-age=600
        < Set-Cookie: sid=abc
        = hello)",
             R"(
        GET
        < 200 OK
        < Date: @
        < Cache-Control: private
        < CDN-Cache-Control: private
        < Set-Cookie: sid=abc
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Set-Cookie: __cf_bm=1
        < Set-Cookie: sid=abc
        = hello)",
             R"(
        # the edge sets its own anew on each answer
        GET
        200
        < Cache-Control: max-age=3600
        < Set-Cookie: __cf_bm=1
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Set-Cookie: id=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < Set-Cookie: id=1
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Set-Cookie: id=1
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=60, no-cache="Set-Cookie"
        < Set-Cookie: id=1
        = hello)"},
    RuleCase{"set-cookie-shared", R"(
        # nobody between has cookies of its own
        GET
        200
        < Cache-Control: max-age=3600
        < Set-Cookie: xxxxxxxxxxxx
        = hello)",
             R"(
        # somebody took the cookie out of the recording, with its name
        GET
        200
        < Cache-Control: max-age=3600
        < CF-Cache-Status: HIT
        < Set-Cookie: xxxxxxxxxxxx
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        # begins like an edge's, and is another word
        GET
        200
        < Cache-Control: max-age=3600
        < Age: 9
        < Set-Cookie: geosession=1; HttpOnly
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Age: 9
        < Set-Cookie: geo_country=DE
        < Set-Cookie: Country=DE
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        # the cache behind the edge had kept it
        GET
        200
        < Cache-Control: public, max-age=43200
        < CF-Cache-Status: DYNAMIC
        < X-Proxy-Cache: HIT
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)",
             R"(
        # made at the edge for this very request (Fastly)
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache: HIT
        < X-Cache-Hits: 0
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Age: 60
        < Set-Cookie: sid=abc; Path=/
        = hello)",
             R"(
        # somebody took the cookie out of the recording, with its name
        GET
        200
        < Cache-Control: max-age=3600
        < Age: 60
        < Set-Cookie: xxxxxxxxxxxx
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        GET
        200
        < Cache-Control: public, max-age=43200
        < Age: 1800
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)",
             R"(
        # the origin answered this very request
        GET
        200
        < Cache-Control: public, max-age=43200
        < Age: 0
        < X-Cache: MISS
        < Set-Cookie: session=eyJ1c2VyIjoiYWxpY2UifQ; HttpOnly
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        GET
        200
        < Cache-Control: private, s-maxage=0, max-age=0, must-revalidate
        < Age: 820
        < Set-Cookie: WMF-Last-Access=23-Oct-2018; Path=/; HttpOnly
        < Set-Cookie: sid=abc; Path=/
        = hello)",
             R"(
        # Wikimedia's edges date the visit and place the visitor on each answer
        GET
        200
        < Cache-Control: private, s-maxage=0, max-age=0, must-revalidate
        < Age: 820
        < Set-Cookie: WMF-Last-Access=23-Oct-2018; Path=/; HttpOnly
        < Set-Cookie: GeoIP=US:OH:Columbus:39.97:-83.02:v4; Path=/; secure
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache-Status: HIT
        < Set-Cookie: session=1; HttpOnly
        = hello)",
             R"(
        # the edge's own cookie, new for each client
        GET
        200
        < Cache-Control: public, max-age=43200
        < CF-Cache-Status: HIT
        < Set-Cookie: __cf_bm=abc; HttpOnly
        = hello)"},
    RuleCase{"set-cookie-from-cache", R"(
        # the edge's cookie first, then the visitor's
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache: Hit from cloudfront
        < Set-Cookie: AWSALB=abc
        < Set-Cookie: PHPSESSID=1
        = hello)",
             R"(
        # it takes the cookie away from everybody
        GET
        200
        < Cache-Control: public, max-age=43200
        < X-Cache: Hit from cloudfront
        < Set-Cookie: PHPSESSID=; Max-Age=0
        = hello)"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .ofStoring = true, .answer = {checkSetCookie, checkCookieFromCache}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::set_cookie
