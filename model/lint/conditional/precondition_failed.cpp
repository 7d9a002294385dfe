#include "model/lint/known_request.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId PreconditionFailedWithoutPrecondition;
extern const RuleId PreconditionFailedForGet;

} // namespace hci::rule_id

namespace hci::precondition_failed {

namespace {

constexpr std::array rules{
    Rule{&rule_id::PreconditionFailedWithoutPrecondition,
         "412-without-precondition",
         Severity::Warning,
         {9110, "15.5.13"},
         "412 without a precondition",
         "",
         "412 says that a condition in the request was false. This request has none.",
         {"412, and the request has no precondition"}},
    Rule{&rule_id::PreconditionFailedForGet,
         "412-for-get",
         Severity::Error,
         {9110, "13.2.2"},
         "412 where 304 is asked for",
         "failing-conditions",
         "A false If-None-Match on GET or HEAD is answered 304, not 412: the client has the content already.",
         {"412 to {0:raw} with If-None-Match {1} alone: 304 is asked for"}},
};

/// A false If-None-Match on GET or HEAD is answered 412.
Remark toRead(std::uint32_t exchange, FindingArgument method, FindingArgument tags) {
    return {.rule = rule_id::PreconditionFailedForGet,
            .exchange = exchange,
            .field = FieldName::IfNoneMatch,
            .values = {method, tags}};
}

void checkPreconditionFailed(const Answer& answer, FindingSink& sink) {
    if (answer.status != 412 || !requestIsKnown(answer))
        return;
    const FieldTable& request = answer.request;
    if (!hasAnyPrecondition(request)) {
        sink.add({.rule = rule_id::PreconditionFailedWithoutPrecondition, .exchange = answer.index});
        return;
    }
    const bool noneMatchAlone = request.has(FieldName::IfNoneMatch) && !request.has(FieldName::IfMatch) &&
                                !request.has(FieldName::IfUnmodifiedSince);
    if (!answer.safe() || !noneMatchAlone)
        return;
    sink.add(toRead(answer.index, textValue(answer.exchange->record().method),
                    textValue(request.id(FieldName::IfNoneMatch))));
}

/// The tag matches, and the server takes the condition for a false one.
bool tell412(const ProbedTarget& target, const ProbeResult& result) {
    if (result.status == 412)
        target.sink().add(toRead(target.probed().subject, target.text(result.method),
                                 target.text(sentValue(result, "If-None-Match"))));
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::InmExact, .tell = tell412},
    FailedProbe{.probe = ProbeId::HeadInm, .tell = tell412},
};

constexpr std::array examples{
    RuleCase{"412-without-precondition", R"(
        GET
        > Accept: */*
        < 412 Precondition Failed
        < Date: @)",
             R"(
        GET
        > Accept: */*
        > If-Match: "v1"
        < 412 Precondition Failed
        < Date: @)"},
    RuleCase{"412-for-get", R"(
        GET
        > If-None-Match: "v1"
        < 412 Precondition Failed
        < Date: @)",
             R"(
        GET
        > If-None-Match: "v1"
        > If-Match: "v2"
        < 412 Precondition Failed
        < Date: @)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkPreconditionFailed}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::precondition_failed
