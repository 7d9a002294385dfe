#include "model/http/duration.h"
#include "model/lint/field_remark.h"
#include "model/lint/freshness/lifetimes.h"
#include "model/lint/rule_file.h"

namespace hci::error_fresh {

namespace {

constexpr std::array rules{
    Rule{RuleId::ErrorFresh,
         "error-fresh",
         Severity::Warning,
         {9111, "3"},
         "An error that stays",
         "sensible-cache-control",
         "Caches go on answering with this error until it is stale, also when the fault is mended.",
         {"{0:n} with a lifetime of {1:span}"}},
};

void checkErrorFresh(const Answer& answer, FindingSink& sink) {
    const bool error = answer.status == 404 || answer.status == 410 || answer.status >= 500;
    const CacheView& view = answer.inShared.storable ? answer.inShared : answer.inPrivate;
    if (!error || !answer.isGet || !view.storable || !isExplicit(view.lifetime) ||
        view.lifetime.seconds <= 5 * oneMinute || answer.noCache())
        return;
    Remark remark = remarkOn(answer, RuleId::ErrorFresh, fieldOf(view.lifetime.basis));
    remark.values = {numberValue(answer.status), numberValue(view.lifetime.seconds)};
    remark.group = remark.values[0];
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"error-fresh", R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=3600)",
             R"(
        GET
        < 404 Not Found
        < Date: @
        < Cache-Control: max-age=300)"},
};

} // namespace

const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkErrorFresh}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::error_fresh
