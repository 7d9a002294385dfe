#include "model/lint/between_answers.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedOverNon2xx;

} // namespace hci::rule_id

namespace hci::over_non_2xx {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedOverNon2xx,
         "304-over-non-2xx",
         Severity::Error,
         {9110, "13.2.1"},
         "A 304 where the plain answer is no 2xx",
         "",
         "Preconditions are evaluated only where the answer without them would be 2xx. A 304 in place of a "
         "redirect or an error makes caches go on serving what is gone.",
         {"304, where the same request without a precondition is answered {0:n}"}},
};

/// Whether the requests differ only by the condition: the same user, and close in time or with that answer's
/// validator.
bool differsInConditionOnly(const History& history, const AnswerSummary& plain,
                            const AnswerSummary& summary) {
    constexpr Milliseconds closeInTime = 60'000;
    const Exchange asked = history.exchange(summary);
    const bool sentIts =
        plain.etag != TextId::None && asked.request().id(FieldName::IfNoneMatch) == plain.etag;
    return compareUsers(history.exchange(plain), asked) == Users::Same &&
           (sentIts || isWithin(history, plain, summary, closeInTime));
}

void checkOverNon2xx(const History& history, FindingSink& sink) {
    const AnswerSummary* plain = nullptr; // the latest unconditional answer of the variant
    bool everSuccessful = false;
    for (const AnswerSummary& summary : history.known()) {
        if (plain && plain->resource != summary.resource) {
            plain = nullptr;
            everSuccessful = false;
        }
        everSuccessful = everSuccessful || (summary.status >= 200 && summary.status < 300);
        if (summary.status != 304 && !summary.conditional && !summary.fromCache)
            plain = &summary;
        if (summary.status != 304 || !summary.conditional || !plain || everSuccessful ||
            plain->status >= 500 || !differsInConditionOnly(history, *plain, summary))
            continue;
        sink.add({.rule = rule_id::NotModifiedOverNon2xx,
                  .exchange = summary.exchange,
                  .values = {numberValue(plain->status)}});
    }
}

/// Reports it once, whichever condition got the 304.
void checkProbed(const ProbedTarget& target) {
    for (const ProbeResult& result : target.probed().results) {
        if (result.verdict != ProbeVerdict::Fail || result.follows || result.status != 304 ||
            !target.plainFails(result))
            continue;
        Remark about = target.remark(rule_id::NotModifiedOverNon2xx);
        about.values = {numberValue(target.plainStatus(result))};
        target.sink().add(about);
        return;
    }
}

constexpr std::array examples{
    RuleCase{"304-over-non-2xx", R"(
        GET
        < 404 Not Found
        < Date: @
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304)",
             R"(
        GET
        GOOD
        GET
        < 404 Not Found
        < Date: @
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT
        304)"},
    RuleCase{"304-over-non-2xx", R"(
        GET
        > Cookie: s=1
        < 302 Found
        < Date: @
        < Location: /login
        GET
        > Cookie: s=1
        > If-None-Match: "v1"
        304)",
             R"(
        # who has logged in since sees the page
        GET
        < 302 Found
        < Date: @
        < Location: /login
        GET
        > Cookie: s=1
        > If-None-Match: "v1"
        304)"},
    RuleCase{"304-over-non-2xx", R"(
        GET
        < 404 Not Found
        < Date: @
        < ETag: "none"
        @ 13:30:00
        GET
        > If-None-Match: "none"
        304)",
             R"(
        # an hour later it may be there
        GET
        < 404 Not Found
        < Date: @
        @ 13:30:00
        GET
        > If-None-Match: "v1"
        304)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkOverNon2xx}, .probed = checkProbed};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::over_non_2xx
