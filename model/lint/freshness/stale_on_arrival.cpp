#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId StaleOnArrival;

} // namespace hci::rule_id

namespace hci::stale_on_arrival {

namespace {

constexpr std::array rules{
    Rule{&rule_id::StaleOnArrival,
         "stale-on-arrival",
         Severity::Info,
         {9111, "4.2.3"},
         "Stale on arrival",
         "longer-lifetime",
         "When the response arrived its age had already reached its lifetime, so the cache that asked can "
         "use it once and must validate before it uses it again. Caches on the way (or a wrong clock) used "
         "the lifetime up.",
         {"already {1:span} old when it arrived, and fresh for {0:span} only"},
         DependsOn::StaleOnArrival},
};

void checkStaleOnArrival(const Answer& answer, FindingSink& sink) {
    const CacheView& view = sink.model() == CacheModel::Private ? answer.inPrivate : answer.inShared;
    const std::int64_t age = answer.age.corrected / 1000;
    if (!isOwnContent(answer) || !view.fresh() || !isExplicit(view.lifetime) || answer.age.ageValue <= 0 ||
        age < view.lifetime.seconds)
        return;
    // Another rule covers a cache that exceeded every lifetime.
    if (answer.age.ageValue > longestAllowed(answer) + staleAllowance(answer))
        return;
    Remark remark = remarkOn(answer, rule_id::StaleOnArrival, FieldName::Age);
    remark.values = {numberValue(view.lifetime.seconds), numberValue(age)};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"stale-on-arrival", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=600
        < Age: 90
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=600
        < Age: 50
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkStaleOnArrival}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::stale_on_arrival
