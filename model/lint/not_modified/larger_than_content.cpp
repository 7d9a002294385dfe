#include "model/lint/compared_pair.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedLargerThanContent;

} // namespace hci::rule_id

namespace hci::larger_than_content {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedLargerThanContent,
         "304-larger-than-content",
         Severity::Info,
         {9110, "15.4.5"},
         "The 304 is larger than the content",
         "",
         "The fields of the 304 cost more than the content that it spares. A lifetime would spare both.",
         {"the 304 costs {0:bytes}, the content it spares has {1:bytes}",
          "the 304 costs {0:bytes}, more than the content of {1:bytes} that it spares; with its fields the "
          "200 cost {2:bytes}"}},
};

void checkLargerThanContent(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair))
        return;
    const ByteCount cost = pair.answer.exchange->responseOnWire();
    const ByteCount content = pair.stored.exchange->size(Size::ResponseBody);
    const bool certain = cost.known() && content.known() && content.basis() != Basis::UpperBound;
    if (!certain || content.value() <= 0 || cost.value() <= content.value())
        return;
    Remark remark = pairRemark(pair, rule_id::NotModifiedLargerThanContent);
    remark.values = {numberValue(cost.value()), numberValue(content.value())};
    if (const ByteCount whole = pair.stored.exchange->responseOnWire(); whole.value() > cost.value()) {
        remark.variant = 1;
        remark.values[2] = numberValue(whole.value());
    }
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"304-larger-than-content", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)",
             R"(
        GET
        200
        < ETag: "v1"
        =#6000
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pairNotes = checkLargerThanContent};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::larger_than_content
