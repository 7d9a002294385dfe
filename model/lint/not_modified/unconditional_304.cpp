#include "model/lint/known_request.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedUnconditional;
extern const RuleId NotModifiedUnsafeMethod;

} // namespace hci::rule_id

namespace hci::unconditional_304 {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedUnconditional,
         "304-unconditional",
         Severity::Error,
         {9110, "15.4.5"},
         "A 304 that nobody asked for",
         "no-304-from-store",
         "304 answers a condition. A client that sent none may have nothing stored, and gets nothing to "
         "show. Where a cache in front keeps answers, take this resource out of it, or let it keep no 304.",
         {"304, and the request has no precondition",
          "304, and the recording shows no precondition: this recorder may have left it out",
          "plain GETs are answered 304 after another client has sent a condition: a cache in front stores "
          "the 304 and gives it to everybody",
          "304 to a request whose only condition is {0:raw}, which cannot ask for it"},
         DependsOn::Nothing,
         nullptr,
         {},
         {},
         FixedAt::Store},
    Rule{&rule_id::NotModifiedUnsafeMethod,
         "304-unsafe-method",
         Severity::Error,
         {9110, "13.1.2"},
         "A 304 to an unsafe method",
         "",
         "304 is for GET and HEAD. With other methods a false If-None-Match asks for 412, and "
         "If-Modified-Since is to be ignored (RFC 9110 13.1.3).",
         {"304 to {0:raw}; a false If-None-Match asks for 412 there, and If-Modified-Since is ignored"}},
};

Remark toUnsafeMethod(std::uint32_t exchange, FindingArgument method) {
    return {.rule = rule_id::NotModifiedUnsafeMethod, .exchange = exchange, .values = {method}};
}

void checkUnconditional(const Answer& answer, FindingSink& sink) {
    if (answer.status != 304)
        return;
    if (!answer.safe()) {
        sink.add(toUnsafeMethod(answer.index, textValue(answer.exchange->record().method)));
        return;
    }
    if (hasAnyPrecondition(answer.request))
        return;
    Remark remark{.rule = rule_id::NotModifiedUnconditional, .exchange = answer.index};
    if (!requestIsKnown(answer)) {
        remark.severity = Severity::Info;
        remark.variant = 1;
    }
    sink.add(remark);
}

void tellPlain304(const ProbedTarget& target, const ProbeResult&) {
    target.sink().mark(target.resource(), Mark::PlainNotModified);
    if (target.subject().status() != 304) // else checkUnconditional() reports it
        target.sink().add(target.remark(rule_id::NotModifiedUnconditional, FieldName::None, 2));
}

void tellUnasked304(const ProbedTarget& target, const ProbeResult& result) {
    Remark about = target.remark(rule_id::NotModifiedUnconditional, FieldName::None, 3);
    about.values = {target.text(sentName(result))};
    target.sink().add(about);
}

bool tellUnsafe304(const ProbedTarget& target, const ProbeResult& result) {
    if (result.status == 304)
        target.sink().add(toUnsafeMethod(target.probed().subject, target.text(result.method)));
    return true;
}

constexpr std::array failedCauses{
    FailedCause{ProbeCause::PlainNotModified, tellPlain304},
    FailedCause{ProbeCause::NotAskedFor304, tellUnasked304},
};

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::UnsafeInmStar, .tell = tellUnsafe304},
    FailedProbe{.probe = ProbeId::UnsafeInmExact, .tell = tellUnsafe304},
};

constexpr std::array examples{
    RuleCase{"304-unconditional", R"(
        GET
        > Accept: */*
        304
        < ETag: "v1")",
             R"(
        GET
        > Accept: */*
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
    RuleCase{"304-unconditional", R"(
        GET
        304
        < ETag: "v1"
        ! request-incomplete)",
             R"(
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < ETag: "v1")"},
    RuleCase{"304-unconditional", R"(
        # the request was longer than what is shown: a precondition may have been left out
        GET
        > Host: a.example
        304
        ! request-header 1896)",
             R"(
        GET
        > Host: a.example
        > If-None-Match: "v1"
        304
        ! request-header 1896)"},
    RuleCase{"304-unsafe-method", R"(
        > POST https://a.example/x
        > If-None-Match: "v1"
        304
        < ETag: "v1")",
             R"(
        > HEAD https://a.example/x
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
};

} // namespace

extern const RuleFile file{.rules = rules,
                           .answer = {checkUnconditional},
                           .failedCauses = failedCauses,
                           .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::unconditional_304
