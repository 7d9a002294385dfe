#include "model/lint/rule_file.h"
#include "model/lint/validators/storable_content.h"

namespace hci::rule_id {

extern const RuleId EtagInTrailer;

} // namespace hci::rule_id

namespace hci::etag_in_trailer {

namespace {

constexpr std::array rules{
    Rule{&rule_id::EtagInTrailer,
         "etag-in-trailer",
         Severity::Info,
         {9111, "3.1"},
         "ETag in the trailer section",
         "",
         "A sender may put ETag into the trailer section, but caches must not merge trailers into the header "
         "section and most drop them.",
         {"{0} comes after the content, where caches do not look for it"}},
};

void checkEtagInTrailer(const Answer& answer, FindingSink& sink) {
    if (!tagInTrailer(answer))
        return;
    sink.add({.rule = rule_id::EtagInTrailer,
              .exchange = answer.index,
              .field = FieldName::Etag,
              .values = {textValue(answer.exchange->trailers().id(FieldName::Etag))}});
}

constexpr std::array examples{
    RuleCase{"etag-in-trailer", R"(
        GET
        200
        = hello
        ~ ETag: "v1")",
             R"(
        GET
        200
        < ETag: "v1"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkEtagInTrailer}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::etag_in_trailer
