#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NoStoreWithValidator;

} // namespace hci::rule_id

namespace hci::no_store_with_validator {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NoStoreWithValidator,
         "no-store-with-validator",
         Severity::Info,
         {9111, "5.2.2.5"},
         "A validator beside no-store",
         "",
         "no-store forbids keeping the response, so no cache that goes by it can come back with the "
         "validator. If revalidation is wanted, no-cache says so.",
         {"no-store, and {field} {0} beside it: no cache may keep it for a revalidation",
          "no-store, and {field} {0} beside it: only CDNs may keep it, by the field meant for them"},
         DependsOn::StoresNothing},
};

void checkNoStoreWithValidator(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || !answer.has(Directive::NoStore) || answer.has(Directive::MustUnderstand))
        return;
    const FieldName field = answer.response.has(FieldName::Etag) ? FieldName::Etag : FieldName::LastModified;
    if (!answer.response.has(field))
        return;
    Remark remark = remarkOn(answer, rule_id::NoStoreWithValidator, field, isStoredByTarget(answer) ? 1 : 0);
    remark.values = {textValue(answer.value(field))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"no-store-with-validator", R"(
        GET
        200
        < Cache-Control: no-store
        < ETag: "v1"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"no-store-with-validator", R"(
        GET
        200
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=600
        < ETag: "v1"
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=600
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkNoStoreWithValidator}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::no_store_with_validator
