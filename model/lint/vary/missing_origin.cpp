#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"
#include "model/lint/vary/vary_names.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId VaryMissingOrigin;

} // namespace hci::rule_id

namespace hci::missing_origin {

namespace {

constexpr std::array rules{
    Rule{&rule_id::VaryMissingOrigin,
         "vary-missing-origin",
         Severity::Warning,
         {9110, "12.5.5"},
         "CORS answer without Vary: Origin",
         "vary-origin",
         "Access-Control-Allow-Origin names the origin that asked. A cache that gives this response to "
         "another origin makes the browser refuse it (Fetch, CORS protocol and HTTP caches).",
         {"Access-Control-Allow-Origin {0} is the request's Origin, and Vary does not name Origin",
          "without Origin in the request there is no Access-Control-Allow-Origin, and with it {0}: Vary does "
          "not name Origin, so the stored answer is given to scripts of other origins, which the browser "
          "refuses it"},
         DependsOn::Stores},
};

/// Whether a request without Origin was answered without CORS fields, and that answer is still fresh for a
/// request with Origin (RFC 9111 4.1).
void checkOriginChooses(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* without = nullptr;
        for (const AnswerSummary& summary : answers) {
            if (!summary.fullContent)
                continue;
            const bool asked = summary.origin != TextId::None;
            if (!asked && summary.allowedOrigin == TextId::None && summary.storable && !summary.noCache)
                without = &summary;
            if (!without || !asked || summary.allowedOrigin == TextId::None)
                continue;
            const Milliseconds then = history.exchange(*without).responseTime();
            const Milliseconds now = history.exchange(summary).requestTime();
            if (then == noTime || now == noTime || (now - then) / 1000 >= without->explicitFor ||
                without->varies->covers("origin"))
                continue;
            sink.add({.rule = rule_id::VaryMissingOrigin,
                      .exchange = without->exchange,
                      .variant = 1,
                      .field = FieldName::Vary,
                      .values = {textValue(summary.allowedOrigin)}});
            return;
        }
    });
}

void checkVaryOrigin(const Answer& answer, FindingSink& sink) {
    const TextId allowed = answer.value(FieldName::AccessControlAllowOrigin);
    if (!answer.safe() || !answer.storable() || allowed == TextId::None ||
        allowed != answer.request.id(FieldName::Origin) || names(answer, "origin"))
        return;
    const std::string_view origin = answer.exchange->text(allowed);
    if (origin == "null" || sink.marked(answer.resource, Mark::OriginFixed))
        return;
    Remark remark = remarkOn(answer, rule_id::VaryMissingOrigin, FieldName::Vary);
    remark.values = {textValue(allowed)};
    sink.add(remark);
}

void checkOriginFixed(const History& history, FindingSink& sink) {
    // The same value to a request without Origin, or with another: the server does not echo.
    const bool fixed =
        std::any_of(history.answers.begin(), history.answers.end(), [](const AnswerSummary& summary) {
            return summary.allowedOrigin != TextId::None && summary.allowedOrigin != summary.origin;
        });
    if (!fixed)
        return;
    for (const AnswerSummary& summary : history.answers)
        sink.mark(summary.resource, Mark::OriginFixed);
}

constexpr std::array examples{
    RuleCase{"vary-missing-origin", R"(
        # an image first, then a script that reads it
        GET
        200
        < Cache-Control: max-age=600
        = hello
        GET
        > Origin: https://b.example
        200
        < Cache-Control: max-age=600
        < Access-Control-Allow-Origin: *
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=600
        < Vary: Origin
        = hello
        GET
        > Origin: https://b.example
        200
        < Cache-Control: max-age=600
        < Vary: Origin
        < Access-Control-Allow-Origin: *
        = hello)"},
    RuleCase{"vary-missing-origin", R"(
        GET
        200
        < Cache-Control: max-age=600
        = hello
        GET
        > Origin: https://b.example
        200
        < Access-Control-Allow-Origin: *
        = hello)",
             R"(
        # what is stored was stale by then
        GET
        200
        < Cache-Control: max-age=60
        = hello
        @ 12:05:00
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

extern const RuleFile file{
    .rules = rules, .history = {checkOriginFixed, checkOriginChooses}, .answer = {checkVaryOrigin}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::missing_origin
