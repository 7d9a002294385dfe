#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <cstdlib>

namespace hci::rule_id {

extern const RuleId ExpiresWithoutDate;

} // namespace hci::rule_id

namespace hci::expires_without_date {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ExpiresWithoutDate,
         "expires-without-date",
         Severity::Warning,
         {9111, "4.2.1"},
         "Expires without Date",
         "date-of-the-answer",
         "The lifetime is Expires minus Date. Without Date the time of reception counts, by the clock of "
         "each cache.",
         {"Expires {0} without Date: each cache counts from its own clock"}},
};

void checkExpiresWithoutDate(const Answer& answer, FindingSink& sink) {
    if (!answer.expires || answer.response.has(FieldName::Date) || answer.has(Directive::MaxAge) ||
        !answer.storable() || answer.status == 304 || answer.expires->seconds <= requestSeconds(answer))
        return;
    Remark remark = remarkOn(answer, rule_id::ExpiresWithoutDate, FieldName::Expires);
    remark.values = {textValue(answer.value(FieldName::Expires))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"expires-without-date", R"(
        GET
        200
        = hello
        GET
        < 200 OK
        < Expires: @+60
        = hello)",
             R"(
        GET
        200
        = hello
        GET
        200
        < Expires: @+60
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkExpiresWithoutDate}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::expires_without_date
