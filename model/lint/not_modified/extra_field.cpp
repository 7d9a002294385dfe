#include "model/http/content_coding.h"
#include "model/http/field_syntax.h"
#include "model/lint/compared_pair.h"
#include "model/lint/rule_file.h"

#include <array>

namespace hci::rule_id {

extern const RuleId NotModifiedExtraField;

} // namespace hci::rule_id

namespace hci::extra_field {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedExtraField,
         "304-extra-representation-field",
         Severity::Warning,
         {9110, "15.4.5"},
         "The 304 carries representation metadata",
         "bare-304",
         "A 304 should not repeat representation metadata beyond what it must: caches merge it into the "
         "stored response (RFC 9111 3.2), so a value that differs changes how the stored content is read. "
         "Chrome, Firefox and Safari still use the stored Content-Type; caches between do not.",
         {"the 304 carries {field} {0}, which it should leave out",
          "the 304 says {field} {0} and the stored response {1}: a cache replaces the stored value, and the "
          "content no longer fits it"},
         DependsOn::TakesField},
};

/// Representation metadata (RFC 9110 8) that a 304 leaves out. Last-Modified may guide cache updates.
constexpr std::array leftOut{FieldName::ContentType, FieldName::ContentEncoding, FieldName::ContentLanguage};

/// Whether values differ only in case and blanks around parameters.
bool sameMeaning(FieldName field, std::string_view a, std::string_view b) {
    if (field == FieldName::ContentEncoding)
        return areSameCodings(a, b);
    const auto plain = [](std::string_view value) {
        std::string text = lowered(value);
        std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '"'; });
        return text;
    };
    return plain(a) == plain(b);
}

void checkExtraFields(const RevalidatedPair& pair, FindingSink& sink) {
    if (!pair.is304() || !pair.answer.safe() || pair.answer.mergesStored)
        return;
    for (const FieldName field : leftOut) {
        if (!pair.answer.response.has(field))
            continue;
        const bool differs =
            field != FieldName::ContentLanguage && pair.hasStored && pair.stored.response.has(field) &&
            !sameMeaning(field, pair.stored.response.text(field), pair.answer.response.text(field));
        Remark remark = pairRemark(pair, rule_id::NotModifiedExtraField, field);
        remark.variant = differs ? 1 : 0;
        remark.values = {textValue(pair.answer.value(field)), textValue(pair.stored.value(field))};
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"304-extra-representation-field", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Type: text/plain)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Last-Modified: @-3601)"},
    RuleCase{"304-extra-representation-field", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Type: text/html)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Accept-Ranges: bytes)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkExtraFields}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::extra_field
