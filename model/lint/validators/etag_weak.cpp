#include "model/lint/rule_file.h"
#include "model/lint/validators/storable_content.h"

namespace hci::rule_id {

extern const RuleId EtagWeak;

} // namespace hci::rule_id

namespace hci::etag_weak {

namespace {

constexpr std::array rules{
    Rule{&rule_id::EtagWeak,
         "etag-weak",
         Severity::Info,
         {9110, "13.1.5"},
         "Only a weak tag",
         "weak-and-strong-tags",
         "A weak tag validates a stored response, but cannot be used in If-Range nor to combine partial "
         "content (RFC 9110 15.3.7.3): an interrupted download starts again.",
         {"{0} is weak: enough for a 304, not for If-Range or for combining parts"}},
};

void checkEtagWeak(const Answer& answer, FindingSink& sink) {
    if (!answer.etag || !answer.etag->weak || !isStorableContent(answer))
        return;
    sink.add({.rule = rule_id::EtagWeak,
              .exchange = answer.index,
              .field = FieldName::Etag,
              .values = {textValue(answer.value(FieldName::Etag))}});
}

constexpr std::array examples{
    RuleCase{"etag-weak", R"(
        GET
        200
        < ETag: W/"v1"
        = hello)",
             R"(
        GET
        200
        < ETag: "W/v1"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkEtagWeak}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::etag_weak
