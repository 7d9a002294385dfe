#include "model/exchange/validators.h"
#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NoCacheWithoutValidator;

} // namespace hci::rule_id

namespace hci::no_cache_without_validator {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NoCacheWithoutValidator,
         "no-cache-without-validator",
         Severity::Warning,
         {9111, "5.2.2.4"},
         "no-cache and nothing to validate with",
         "missing-validators",
         "no-cache asks caches to validate before each use. Without ETag or Last-Modified they can only "
         "fetch the content again: this is no-store that fills caches.",
         {"{0} asks for validation before each use, and there is no validator"}},
};

void checkNoCacheWithoutValidator(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || !answer.storable() || !answer.noCache() || answer.hasValidator() ||
        answer.response.has(FieldName::Etag) || answer.response.has(FieldName::LastModified) ||
        isStream(*answer.exchange) || isCounter(*answer.exchange))
        return;
    const ByteCount size = answer.exchange->size(Size::ResponseBody);
    if (size.known() && size.value() == 0)
        return;
    const std::optional<ByteCount> repeated = sink.repeated(answer.index);
    Remark remark = remarkOn(answer, rule_id::NoCacheWithoutValidator, FieldName::CacheControl);
    remark.values = {textValue(answer.value(FieldName::CacheControl))};
    remark.bytes = repeated;
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"no-cache-without-validator", R"(
        GET
        200
        < Cache-Control: no-cache
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache="Set-Cookie"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkNoCacheWithoutValidator}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::no_cache_without_validator
