#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <cstdlib>

namespace hci::rule_id {

extern const RuleId ExpiresDiffers;

} // namespace hci::rule_id

namespace hci::expires_differs {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ExpiresDiffers,
         "expires-differs",
         Severity::Info,
         {9111, "5.3"},
         "Expires says something else",
         "",
         "max-age overrides Expires (s-maxage does in shared caches). Expires matters to caches of HTTP/1.0 "
         "alone, and these get another lifetime.",
         {"Expires gives {0:span}, max-age {1:span}: max-age counts",
          "Expires lies in the past, max-age gives {1:span}: max-age counts"}},
};

void checkExpiresDiffers(const Answer& answer, FindingSink& sink) {
    const CacheDirective* maxAge = answer.cacheControl->find(Directive::MaxAge);
    if (!maxAge || maxAge->seconds < 0 || !answer.expires || !answer.date || !answer.storable())
        return;
    const std::int64_t byExpires = answer.expires->seconds - answer.date->seconds;
    const std::int64_t tolerance = std::max<std::int64_t>(60, maxAge->seconds / 20);
    const bool bothStale = byExpires <= 0 && maxAge->seconds == 0;
    const auto agrees = [&](std::int64_t lifetime) {
        return std::abs(lifetime - maxAge->seconds) <= tolerance;
    };
    // Some caches replace Date by the time of delivery, against RFC 9110 6.6.1. Then Age tells how much
    // earlier the response was made.
    if (bothStale || agrees(byExpires) ||
        (answer.age.ageValue > 0 && agrees(byExpires + answer.age.ageValue)))
        return;
    Remark remark = remarkOn(answer, rule_id::ExpiresDiffers, FieldName::Expires, byExpires < 0 ? 1 : 0);
    remark.values = {numberValue(byExpires), numberValue(maxAge->seconds)};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"expires-differs", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Expires: @+60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Expires: @+3600
        = hello)"},
    RuleCase{"expires-differs", R"(
        # a cache kept it, and its Date
        GET
        < 200 OK
        < Date: @-1800
        < Age: 1800
        < Content-Type: text/plain
        < Cache-Control: max-age=3600
        < Expires: @+600
        = hello)",
             R"(
        # a cache kept it, and gave it a Date of its own
        GET
        < 200 OK
        < Date: @
        < Age: 1800
        < Content-Type: text/plain
        < Cache-Control: max-age=3600
        < Expires: @+1800
        = hello)"},
    RuleCase{"expires-differs", R"(
        GET
        200
        < Cache-Control: max-age=3600
        < Expires: @-60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=0
        < Expires: @-60
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkExpiresDiffers}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::expires_differs
