#include "model/lint/compared_pair.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedWithContent;

} // namespace hci::rule_id

namespace hci::with_content {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedWithContent,
         "304-with-content",
         Severity::Error,
         {9110, "15.4.5"},
         "Bytes follow the 304",
         "",
         "A 304 ends with the empty line after its fields (RFC 9112 6.3). What follows is read as the "
         "beginning of the next answer on the connection: responses get mixed up.",
         {"{0:bytes} follow the 304's empty line", "bytes follow the 304's empty line"}},
};

void checkContentAfter(const RevalidatedPair& pair, FindingSink& sink) {
    if (pair.is304() && pair.answer.is(ExchangeFlag::StaleOnConnection) &&
        !sink.marked(pair.answer.resource, Mark::ContentAfterTold)) {
        Remark remark = pairRemark(pair, rule_id::NotModifiedWithContent);
        remark.variant = 1;
        sink.add(remark);
    }
}

bool tellBytesAfter(const ProbedTarget& target, const ProbeResult& result) {
    if (result.cause != ProbeCause::ContentAfter304)
        return true;
    Remark about = target.remark(rule_id::NotModifiedWithContent);
    about.values = {numberValue(result.bytesAfter)};
    target.sink().mark(target.resource(), Mark::ContentAfterTold);
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::Wire, .tell = tellBytesAfter},
};

constexpr std::array examples{
    RuleCase{"304-with-content", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        ! bytes-follow)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkContentAfter}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::with_content
