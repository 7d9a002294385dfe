#include "model/lint/rule_file.h"
#include "model/lint/validators/storable_content.h"

namespace hci::rule_id {

extern const RuleId ValidatorMissing;

} // namespace hci::rule_id

namespace hci::validator_missing {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ValidatorMissing,
         "validator-missing",
         Severity::Warning,
         {9110, "8.8"},
         "No validator",
         "missing-validators",
         "A response that caches may store carries neither ETag nor Last-Modified. Once it is stale, a cache "
         "can only fetch it again whole: there is nothing to put into If-None-Match or If-Modified-Since "
         "(RFC 9111 4.3.1).",
         {"neither ETag nor Last-Modified: once stale, the whole content is fetched again"}},
};

void checkValidatorMissing(const Answer& answer, FindingSink& sink) {
    // Another rule covers no-cache without a validator.
    if (!isStorableContent(answer) || answer.value(FieldName::Etag) != TextId::None ||
        answer.value(FieldName::LastModified) != TextId::None || tagInTrailer(answer) ||
        answer.cacheControl->unqualified(Directive::NoCache) ||
        sink.marked(answer.resource, Mark::ValidatedByDate))
        return;
    sink.add({.rule = rule_id::ValidatorMissing,
              .exchange = answer.index,
              .field = FieldName::Etag,
              .bytes = sink.repeated(answer.index)});
}

constexpr std::array examples{
    RuleCase{"validator-missing", R"(
        GET
        200
        < Cache-Control: max-age=60
        = hello
        @ 12:30:00
        GET
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # the Date did for a validator (RFC 9110 13.1.3)
        @ 12:00:00
        GET
        200
        < Cache-Control: max-age=60
        = hello
        @ 12:30:00
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT
        304
        < Cache-Control: max-age=60)"},
    RuleCase{"validator-missing", R"(
        GET
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkValidatorMissing}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::validator_missing
