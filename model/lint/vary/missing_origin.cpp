#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"
#include "model/lint/vary/vary_names.h"

#include <algorithm>

namespace hci::missing_origin {

namespace {

constexpr std::array rules{
    Rule{RuleId::VaryMissingOrigin,
         "vary-missing-origin",
         Severity::Warning,
         {9110, "12.5.5"},
         "CORS answer without Vary: Origin",
         "vary-origin",
         "Access-Control-Allow-Origin names the origin that asked. A cache that gives this response to "
         "another origin makes the browser refuse it (Fetch, CORS protocol and HTTP caches).",
         {"Access-Control-Allow-Origin {0} is the request's Origin, and Vary does not name Origin"},
         TurnsOn::Stores},
};

void checkVaryOrigin(const Answer& answer, FindingSink& sink) {
    const TextId allowed = answer.value(FieldName::AccessControlAllowOrigin);
    if (!answer.safe() || !answer.storable() || allowed == TextId::None ||
        allowed != answer.request.id(FieldName::Origin) || names(answer, "origin"))
        return;
    const std::string_view origin = answer.exchange->text(allowed);
    if (origin == "null" || sink.marked(answer.resource, Mark::OriginFixed))
        return;
    Remark remark = remarkOn(answer, RuleId::VaryMissingOrigin, FieldName::Vary);
    remark.values = {textValue(allowed)};
    sink.add(remark);
}

void checkOriginFixed(const History& history, FindingSink& sink) {
    // The same value to a request without Origin, or with another: the server does not echo.
    const bool fixed =
        std::any_of(history.answers.begin(), history.answers.end(), [](const AnswerSummary& seen) {
            return seen.allowedOrigin != TextId::None && seen.allowedOrigin != seen.origin;
        });
    if (!fixed)
        return;
    for (const AnswerSummary& seen : history.answers)
        sink.mark(seen.resource, Mark::OriginFixed);
}

constexpr std::array examples{
    RuleCase{"vary-missing-origin", R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)",
             R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: *
        = hello)"},
    RuleCase{"vary-missing-origin", R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)",
             R"(
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello
        GET
        200
        < Access-Control-Allow-Origin: https://b.example
        = hello)"},
};

} // namespace

const RuleFile file{.rules = rules, .history = {checkOriginFixed}, .answer = {checkVaryOrigin}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::missing_origin
