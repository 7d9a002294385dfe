#include "model/cache/profiles/networks.h"
#include "model/lint/cdn_status.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <array>

namespace hci::rule_id {

extern const RuleId EdgeStoresOtherwise;

} // namespace hci::rule_id

namespace hci::edge_and_profile {

namespace {

constexpr std::array rules{
    Rule{&rule_id::EdgeStoresOtherwise,
         "edge-stores-otherwise",
         Severity::Info,
         {9111, "3"},
         "The edge stores what it does not by default",
         "",
         "By default Cloudflare stores by file extension. A cache rule, a worker or another of its products "
         "makes it store this answer: what is kept, and for how long, is decided there as well, and a change "
         "of Cache-Control alone may not be enough.",
         {"CF-Cache-Status {0}, although the path ends in no extension that Cloudflare stores by default"}},
};

bool isOfCloudflareItself(const Answer& answer) {
    return answer.exchange->url().find("/cdn-cgi/") != std::string_view::npos;
}

void checkStored(const Answer& answer, FindingSink& sink) {
    const EdgeStatus& edge = answer.edge;
    if (edge.field != FieldName::CfCacheStatus || edge.behind != FieldName::None ||
        !isFromStore(edge.state) || !answer.isGet || answer.status != 200 || isOfCloudflareItself(answer) ||
        cloudflareTakesExtension(answer.exchange->text(answer.exchange->record().resourceUrl)))
        return;
    Remark remark = fieldRemark(answer, rule_id::EdgeStoresOtherwise, FieldName::CfCacheStatus);
    remark.group = remark.values[0];
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"edge-stores-otherwise", R"(
        GET
        200
        < Cache-Control: max-age=600
        < CF-Cache-Status: HIT
        = hello)",
             R"(
        # an extension of the list
        > GET https://a.example/x.css
        200
        < Cache-Control: max-age=600
        < CF-Cache-Status: HIT
        = hello)"},
    RuleCase{"edge-stores-otherwise", R"(
        > GET https://a.example/api?file=a.css
        200
        < CF-Cache-Status: HIT
        < Age: 9
        = hello)",
             R"(
        # it caches that file as well
        > GET https://a.example/robots.txt
        200
        < CF-Cache-Status: HIT
        < Age: 9
        = hello)"},
    RuleCase{"edge-stores-otherwise", R"(
        GET
        200
        < CF-Cache-Status: REVALIDATED
        = hello)",
             R"(
        # what it makes itself
        > GET https://a.example/cdn-cgi/image/width=80/x
        200
        < CF-Cache-Status: HIT
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkStored}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::edge_and_profile
