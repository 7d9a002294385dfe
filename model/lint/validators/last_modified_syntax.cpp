#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId LastModifiedSyntax;

} // namespace hci::rule_id

namespace hci::last_modified_syntax {

namespace {

constexpr std::array rules{
    Rule{&rule_id::LastModifiedSyntax,
         "last-modified-syntax",
         Severity::Error,
         {9110, "8.8.2"},
         "Last-Modified is not a date",
         "untrue-dates",
         "Last-Modified is an HTTP-date in GMT (RFC 9110 5.6.7). Another text is no validator.",
         {"{0} is not an HTTP-date"}},
};

void checkLastModifiedSyntax(const Answer& answer, FindingSink& sink) {
    if ((answer.lastModified && answer.lastModified->inGrammar) ||
        !answer.response.has(FieldName::LastModified))
        return;
    sink.add({.rule = rule_id::LastModifiedSyntax,
              .exchange = answer.index,
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified))}});
}

constexpr std::array examples{
    RuleCase{"last-modified-syntax", R"(
        GET
        200
        < Last-Modified: yesterday
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-3600
        = hello)"},
    RuleCase{"last-modified-syntax", R"(
        # caches read it all the same
        GET
        200
        < Last-Modified: mon, 05 jan 2026 11:00:00 gmt
        = hello)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkLastModifiedSyntax}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::last_modified_syntax
