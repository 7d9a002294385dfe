#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId LastModifiedFuture;

} // namespace hci::rule_id

namespace hci::last_modified_future {

namespace {

constexpr std::array rules{
    Rule{&rule_id::LastModifiedFuture,
         "last-modified-future",
         Severity::Error,
         {9110, "8.8.2.1"},
         "Last-Modified lies in the future",
         "untrue-dates",
         "An origin server must not send a Last-Modified later than Date; it must replace it with Date. A "
         "conditional request with a future date may be answered 304 after a change.",
         {"Last-Modified {0} is {1:span} later than Date {2}"}},
};

void checkLastModifiedFuture(const Answer& answer, FindingSink& sink) {
    if (!answer.lastModified || !answer.date || answer.lastModified->seconds <= answer.date->seconds)
        return;
    sink.add({.rule = rule_id::LastModifiedFuture,
              .exchange = answer.index,
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified)),
                         numberValue(answer.lastModified->seconds - answer.date->seconds),
                         textValue(answer.value(FieldName::Date))}});
}

constexpr std::array examples{
    RuleCase{"last-modified-future", R"(
        GET
        200
        < Last-Modified: @+60
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkLastModifiedFuture}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::last_modified_future
