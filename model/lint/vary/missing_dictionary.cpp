#include "model/base/language.h"
#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"
#include "model/lint/vary/vary_names.h"

namespace hci::rule_id {

extern const RuleId VaryMissingDictionary;

} // namespace hci::rule_id

namespace hci::missing_dictionary {

namespace {

/// The fields that Vary lacks: bit 0 Accept-Encoding, bit 1 Available-Dictionary.
QString fieldsInWords(const ArgumentSource& source) {
    switch (source.number) {
    case 1: return QStringLiteral("Accept-Encoding");
    case 2: return QStringLiteral("Available-Dictionary");
    default: return translated("Accept-Encoding and Available-Dictionary");
    }
}

constexpr std::array rules{
    Rule{&rule_id::VaryMissingDictionary,
         "vary-missing-dictionary",
         Severity::Error,
         {9842, "6.2"},
         "Dictionary-compressed content without Vary",
         "vary-dictionary",
         "Content compressed with a dictionary must carry Vary: accept-encoding, available-dictionary where "
         "it may be stored: without the dictionary it cannot be read.",
         {"the content is coded as {0:raw}, and Vary does not name {1:words}"},
         DependsOn::Nothing,
         fieldsInWords},
};

void checkVaryDictionary(const Answer& answer, FindingSink& sink) {
    const std::string_view coding = trimmed(answer.response.text(FieldName::ContentEncoding));
    if ((coding != "dcb" && coding != "dcz") || !answer.storable())
        return;
    const bool encoding = names(answer, "accept-encoding");
    const bool dictionary = names(answer, "available-dictionary");
    if (encoding && dictionary)
        return;
    Remark remark = remarkOn(answer, rule_id::VaryMissingDictionary, FieldName::Vary);
    remark.values = {textValue(answer.value(FieldName::ContentEncoding)),
                     numberValue((encoding ? 0 : 1) + (dictionary ? 0 : 2))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"vary-missing-dictionary", R"(
        GET
        200
        < Content-Encoding: dcb
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        200
        < Content-Encoding: dcb
        < Vary: Accept-Encoding, Available-Dictionary
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkVaryDictionary}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::missing_dictionary
