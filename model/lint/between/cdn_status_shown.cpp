#include "model/lint/cdn_status.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId CdnStatus;

} // namespace hci::rule_id

namespace hci::cdn_status_shown {

namespace {

QString statusOfCache(const ArgumentSource& source) {
    return statusInWords(source.field, source.text);
}

constexpr std::array rules{
    Rule{&rule_id::CdnStatus,
         "cdn-status",
         Severity::Info,
         {9211, "2"},
         "What the cache between says",
         "",
         "A CDN or proxy says in a field of its own whether it answered from its store, and why not.",
         {"{field} {0}: {1:words}", "{field} {0}: {1:words}, in CloudFront's location {2:raw}",
          "{field} {0}: {1:words}, by way of {2:raw}",
          "{field} {0}: the nearest cache had nothing to use; a cache behind it answered from its store "
          "({2:raw}: {3:raw})",
          "{field} {0}, and no hit is counted ({2:raw}: {3:raw}): the answer was made at the edge",
          "{field} {0}: {1:words}; X-Check-Cacheable {2:raw}: by its present rules it would not be stored"},
         DependsOn::Nothing,
         statusOfCache},
};

/// Reports of several caches, each with a line or a member of its own.
FindingArgument lineValue(const Answer& answer, FieldName field, const FindingSink& sink) {
    const FieldSpan& response = answer.response.span();
    const auto isLine = [&](const Field& each) { return response.pool().folded(each.name) == field; };
    const auto first = std::find_if(response.begin(), response.end(), isLine);
    return std::count_if(first, response.end(), isLine) == 1 ? textValue(first->value)
                                                             : sink.newText(response.combined(field));
}

/// The value of a response field without an enumerator; None if absent.
TextId valueOf(const Answer& answer, std::string_view lowerCaseName) {
    const FieldSpan& response = answer.response.span();
    for (const Field& field : response) {
        const FieldName folded = response.pool().folded(field.name);
        if (folded >= FieldName::KnownEnd && response.pool().spelling(folded) == lowerCaseName)
            return field.value;
    }
    return TextId::None;
}

void checkCdnStatus(const Answer& answer, FindingSink& sink) {
    if (isFromCdn(answer)) {
        Remark remark = fieldRemark(answer, rule_id::CdnStatus, answer.edge.field);
        const FindingArgument said = lineValue(answer, answer.edge.field, sink);
        remark.values = {said, said};
        if (answer.edge.behind != FieldName::None) {
            remark.variant = answer.edge.state == EdgeState::Generated ? 4 : 3;
            remark.values[2] = sink.newText(
                fieldInWords(answer.response.span().pool().spelling(answer.edge.behind)).toStdString());
            remark.values[3] = lineValue(answer, answer.edge.behind, sink);
        } else if (const TextId check = valueOf(answer, "x-check-cacheable");
                   isFromStore(answer.edge.state) && check != TextId::None &&
                   edgeState("x-check-cacheable", answer.exchange->text(check)) == EdgeState::Bypass) {
            remark.variant = 5;
            remark.values[2] = textValue(check);
        } else if (const TextId place = valueOf(answer, "x-amz-cf-pop"); place != TextId::None) {
            remark.variant = 1;
            remark.values[2] = textValue(place);
        } else if (answer.response.has(FieldName::XServedBy)) {
            remark.variant = 2;
            remark.values[2] = lineValue(answer, FieldName::XServedBy, sink);
        }
        remark.group = numberValue(static_cast<int>(answer.edge.state));
        sink.add(remark);
    } else if (answer.response.has(FieldName::XServedBy)) {
        Remark remark = fieldRemark(answer, rule_id::CdnStatus, FieldName::XServedBy);
        remark.values[0] = remark.values[1] = lineValue(answer, FieldName::XServedBy, sink);
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"cdn-status", R"(
        GET
        200
        < CF-Cache-Status: HIT
        = hello)",
             R"(
        GET
        200
        < CF-Cache-Status: something
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < X-Served-By: cache-lhr1, cache-fra2
        = hello)",
             R"(
        GET
        > X-Served-By: cache-lhr1
        200
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < X-Cache: Hit from cloudfront
        < X-Amz-Cf-Pop: FRA56-C1
        = hello)",
             R"(
        # a place alone says nothing of who answered
        GET
        200
        < X-Amz-Cf-Pop: FRA56-C1
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < X-Cache: MISS, HIT
        < X-Served-By: cache-lhr7324-LHR, cache-fra19155-FRA
        = hello)",
             R"(
        GET
        200
        < X-Cache: perhaps
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < CF-Cache-Status: DYNAMIC
        < X-Proxy-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < X-Proxy-Cache: on
        = hello)"},
    RuleCase{"cdn-status", R"(
        > GET http://a.example/x
        < 301 Moved Permanently
        < Date: @
        < Location: https://a.example/x
        < X-Cache: HIT
        < X-Cache-Hits: 0)",
             R"(
        > GET http://a.example/x
        < 301 Moved Permanently
        < Date: @
        < Location: https://a.example/x
        < X-Cache-Hits: some)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < X-Check-Cacheable: NO
        = hello)",
             R"(
        # it may be stored: that says nothing of who answered
        GET
        200
        < X-Check-Cacheable: YES
        = hello)"},
    RuleCase{"cdn-status", R"(
        # stored by older rules
        GET
        200
        < X-Cache: TCP_HIT from a1.deploy.akamaitechnologies.com (AkamaiGHost/9)
        < X-Check-Cacheable: NO
        = hello)",
             R"(
        GET
        200
        < X-Cache: perhaps
        < X-Check-Cacheable: YES
        = hello)"},
    RuleCase{"cdn-status", R"(
        GET
        200
        < x-vercel-cache: STALE
        = hello)",
             R"(
        GET
        200
        < Server-Timing: edge; dur=1
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkCdnStatus}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::cdn_status_shown
