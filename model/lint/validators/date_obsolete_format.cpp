#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId DateObsoleteFormat;

} // namespace hci::rule_id

namespace hci::date_obsolete_format {

namespace {

constexpr std::array rules{
    Rule{&rule_id::DateObsoleteFormat,
         "date-obsolete-format",
         Severity::Error,
         {9110, "5.6.7"},
         "An obsolete form of date",
         "",
         "Senders must generate the IMF-fixdate form alone (Sun, 06 Nov 1994 08:49:37 GMT). Recipients must "
         "accept the RFC 850 and asctime forms, and not all do.",
         {"{field} {0} has the RFC 850 form, which must not be sent any more",
          "{field} {0} has the asctime form, which must not be sent any more"}},
};

void checkDateForms(const Answer& answer, FindingSink& sink) {
    const auto check = [&](const std::optional<HttpDate>& date, FieldName field) {
        if (!date || !date->inGrammar || date->form == HttpDateForm::ImfFixdate)
            return;
        sink.add({.rule = rule_id::DateObsoleteFormat,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(date->form == HttpDateForm::Rfc850 ? 0 : 1),
                  .field = field,
                  .values = {textValue(answer.value(field))}});
    };
    check(answer.date, FieldName::Date);
    check(answer.lastModified, FieldName::LastModified);
    check(answer.expires, FieldName::Expires);
}

constexpr std::array examples{
    RuleCase{"date-obsolete-format", R"(
        GET
        200
        < Last-Modified: Sunday, 06-Nov-94 08:49:37 GMT
        = hello)",
             R"(
        GET
        200
        < Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
        = hello)"},
    RuleCase{"date-obsolete-format", R"(
        GET
        200
        < Expires: Sun Nov  6 08:49:37 1994
        = hello)",
             R"(
        GET
        200
        < Expires: 0
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkDateForms}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::date_obsolete_format
