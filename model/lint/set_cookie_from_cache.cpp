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

} // namespace

void checkCookieFromCache(const Answer& answer, FindingSink& sink) {
    if (!answer.response.has(FieldName::SetCookie) || !answer.safe() || answer.status == 304 ||
        (answer.age.ageValue <= 0 && !answeredWithoutOrigin(answer.edge.state)))
        return;
    TextId stored = TextId::None;
    for (const Field& field : answer.response.span())
        if (answer.response.span().pool().folded(field.name) == FieldName::SetCookie &&
            stored == TextId::None) {
            const std::string_view cookie = answer.exchange->text(field.value);
            if (!isOfTheEdge(cookie) && !isDeleted(cookie))
                stored = field.value;
        }
    if (stored == TextId::None)
        return;
    const bool aged = answer.age.ageValue > 0;
    sink.add({.rule = RuleId::SetCookieFromCache,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(aged ? 0 : 1),
              .field = FieldName::SetCookie,
              .values = {numberValue(answer.age.ageValue), textValue(answer.edge.value)}});
}

} // namespace hci
