#include "model/http/tag_form.h"
#include "model/lint/rule_file.h"
#include "model/lint/validators/storable_content.h"

namespace hci::rule_id {

extern const RuleId EtagRepeated;

} // namespace hci::rule_id

namespace hci::etag_repeated {

namespace {

constexpr std::array rules{
    Rule{&rule_id::EtagRepeated,
         "etag-repeated",
         Severity::Error,
         {9110, "5.3"},
         "More than one ETag",
         "",
         "ETag is a singleton field: a sender must not generate it twice. Recipients take the first, the "
         "last or none, so caches along the path can disagree about what they hold.",
         {"{0:n} ETag lines, the first is {1}", "several tags in one ETag field: {1}"}},
};

void checkEtagRepeated(const Answer& answer, FindingSink& sink) {
    const int lines = answer.response.lines(FieldName::Etag);
    if (lines == 0 || answer.etag)
        return;
    if (lines == 1 && !isSeveralTags(answer.response.text(FieldName::Etag)))
        return;
    sink.add({.rule = rule_id::EtagRepeated,
              .exchange = answer.index,
              .variant = static_cast<std::uint8_t>(lines == 1 ? 1 : 0),
              .field = FieldName::Etag,
              .values = {numberValue(lines), textValue(answer.value(FieldName::Etag))},
              .bytes = missedBy(answer, sink)});
}

constexpr std::array examples{
    RuleCase{"etag-repeated", R"(
        GET
        200
        < ETag: "v1"
        < ETag: "v2"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1,v2"
        = hello)"},
    RuleCase{"etag-repeated", R"(
        GET
        200
        < ETag: "v1", "v2"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello)"},
    RuleCase{"etag-repeated", R"(
        # what a client joined and a cache then sends back
        GET
        200
        < ETag: W/"a", "b"
        = hello)",
             R"(
        # one tag with a comma in it
        GET
        200
        < ETag: "a, b"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkEtagRepeated}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::etag_repeated
