#include "model/lint/rule_file.h"
#include "model/lint/validators/storable_content.h"

namespace hci::rule_id {

extern const RuleId ValidatorOnlyLastModified;

} // namespace hci::rule_id

namespace hci::only_last_modified {

namespace {

constexpr std::array atVarnish{NotFixed{.server = "Varnish"}};

constexpr std::array rules{
    Rule{&rule_id::ValidatorOnlyLastModified,
         "validator-only-last-modified",
         Severity::Info,
         {9110, "8.8.2"},
         "Only Last-Modified",
         "missing-validators",
         "Last-Modified is the only validator. It has a resolution of one second, says nothing about which "
         "content coding was chosen, and moves whenever a file is touched; an entity tag does better.",
         {"Last-Modified {0} is the only validator: precise to one second, and weaker than an entity tag"},
         DependsOn::Nothing,
         nullptr,
         {},
         atVarnish},
};

void checkOnlyLastModified(const Answer& answer, FindingSink& sink) {
    if (!isStorableContent(answer) || !answer.lastModified || answer.value(FieldName::Etag) != TextId::None ||
        tagInTrailer(answer))
        return;
    sink.add({.rule = rule_id::ValidatorOnlyLastModified,
              .exchange = answer.index,
              .field = FieldName::LastModified,
              .values = {textValue(answer.value(FieldName::LastModified))}});
}

constexpr std::array examples{
    RuleCase{"validator-only-last-modified", R"(
        GET
        200
        < Last-Modified: @-3600
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-3600
        < ETag: "v1"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkOnlyLastModified}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::only_last_modified
