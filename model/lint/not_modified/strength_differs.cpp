#include "model/lint/compared_pair.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedStrengthDiffers;

} // namespace hci::rule_id

namespace hci::strength_differs {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedStrengthDiffers,
         "304-strength-differs",
         Severity::Warning,
         {9111, "4.3.4"},
         "Weak tag on the 200, strong tag on the 304",
         "gzip-suffix",
         "The stored response has the weak form of the tag, the 304 the strong one. A strong validator "
         "selects only stored responses that have it: caches must not update the stored response by this "
         "304. nginx with gzip does so.",
         {"the stored response has {0}, the 304 the strong {1}: caches must not update by it"}},
};

void checkStrengthDiffers(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair) || !pair.answer.etag || !pair.stored.etag)
        return;
    if (pair.answer.etag->weak || !pair.stored.etag->weak ||
        !weaklyEqual(*pair.answer.etag, *pair.stored.etag))
        return;
    Remark remark = pairRemark(pair, rule_id::NotModifiedStrengthDiffers, FieldName::Etag);
    remark.values = {textValue(pair.stored.value(FieldName::Etag)),
                     textValue(pair.answer.value(FieldName::Etag))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"304-strength-differs", R"(
        GET
        200
        < ETag: W/"v1"
        = hello
        GET
        > If-None-Match: W/"v1"
        304
        < ETag: "v1")",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: W/"v1")"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkStrengthDiffers}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::strength_differs
