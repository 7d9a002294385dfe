#include "model/lint/rule_file.h"
#include "model/lint/validators/storable_content.h"

namespace hci::rule_id {

extern const RuleId LastModifiedWeak;

} // namespace hci::rule_id

namespace hci::last_modified_weak {

namespace {

constexpr std::array rules{
    Rule{&rule_id::LastModifiedWeak,
         "last-modified-weak",
         Severity::Info,
         {9110, "8.8.2.2"},
         "Last-Modified is only weak here",
         "",
         "A modification date counts as strong only where Date is at least one second later: before that, a "
         "second change in the same second cannot be ruled out.",
         {"Last-Modified {0} is not a second older than Date: a weak validator",
          "Last-Modified {0} comes without a Date to compare with: a weak validator"}},
};

void checkLastModifiedWeak(const Answer& answer, FindingSink& sink) {
    if (!isStorableContent(answer) || !answer.lastModified || answer.value(FieldName::Etag) != TextId::None ||
        sink.marked(answer.resource, Mark::DateIsNow))
        return;
    // Other rules cover a Date that is invalid or before Last-Modified.
    const bool noDate = !answer.response.has(FieldName::Date);
    const bool sameSecond = answer.date && answer.date->seconds == answer.lastModified->seconds;
    if (!noDate && !sameSecond)
        return;
    sink.add({.rule = rule_id::LastModifiedWeak,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(noDate ? 1 : 0),
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified))}});
}

constexpr std::array examples{
    RuleCase{"last-modified-weak", R"(
        GET
        < 200 OK
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello)",
             R"(
        GET
        < 200 OK
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "v1"
        = hello)"},
    RuleCase{"last-modified-weak", R"(
        GET
        200
        < Last-Modified: @
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-1
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkLastModifiedWeak}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::last_modified_weak
