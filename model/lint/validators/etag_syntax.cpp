#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/rule_file.h"
#include "model/lint/validators/storable_content.h"

namespace hci::rule_id {

extern const RuleId EtagSyntax;

} // namespace hci::rule_id

namespace hci::etag_syntax {

namespace {

constexpr std::array rules{
    Rule{&rule_id::EtagSyntax,
         "etag-syntax",
         Severity::Error,
         {9110, "8.8.3"},
         "ETag is not an entity tag",
         "quoted-tags",
         "An entity tag is a quoted string of visible characters, optionally preceded by W/ in upper case. "
         "Anything else may be dropped, or compared in unspecified ways.",
         {"{0} is not an entity tag", "{0} is not an entity tag: the quotes are missing",
          "{0} is not an entity tag: the weakness mark is W/ in upper case",
          "{0} is not an entity tag: a quote, a blank or a control character stands inside or behind it"}},
};

/// The fitting wording of etag-syntax.
std::uint8_t tagFault(std::string_view text) noexcept {
    const std::string_view value = trimmed(text);
    if (value.starts_with("w/"))
        return 2;
    const std::string_view opaque = value.starts_with("W/") ? value.substr(2) : value;
    if (opaque.find('"') == std::string_view::npos)
        return 1;
    return opaque.starts_with('"') ? 3 : 0;
}

void checkEtagSyntax(const Answer& answer, FindingSink& sink) {
    if (answer.etag || answer.response.lines(FieldName::Etag) != 1)
        return;
    const std::string_view text = answer.response.text(FieldName::Etag);
    if (isSeveralTags(text))
        return; // etag-repeated
    sink.add({.rule = rule_id::EtagSyntax,
              .exchange = answer.index,
              .variant = tagFault(text),
              .field = FieldName::Etag,
              .values = {textValue(answer.value(FieldName::Etag))},
              .bytes = missedBy(answer, sink)});
}

constexpr std::array examples{
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: v1
        = hello)",
             R"(
        GET
        200
        < ETag: ""
        = hello)"},
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: w/"v1"
        = hello)",
             R"(
        GET
        200
        < ETag: W/"v1"
        = hello)"},
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: "a"b"
        = hello)",
             R"(
        GET
        200
        < ETag: "a/b"
        = hello)"},
    RuleCase{"etag-syntax", R"(
        GET
        200
        < ETag: v"1"
        = hello)",
             R"(
        GET
        200
        < ETag: W/""
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkEtagSyntax}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::etag_syntax
