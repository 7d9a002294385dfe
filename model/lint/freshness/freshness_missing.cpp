#include "model/exchange/validators.h"
#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId FreshnessHeuristic;
extern const RuleId FreshnessNone;

} // namespace hci::rule_id

namespace hci::freshness_missing {

namespace {

constexpr std::array rules{
    Rule{&rule_id::FreshnessHeuristic,
         "freshness-heuristic",
         Severity::Warning,
         {9111, "4.2.2"},
         "Freshness is guessed",
         "sensible-cache-control",
         "There is no explicit lifetime, so each cache makes one up: usually a tenth of the time since "
         "Last-Modified. A file untouched for a year is then served unasked for a month after it changes.",
         {"no lifetime given; from Last-Modified {1} caches guess about {0:span}",
          "shared caches are given {2:span}, private ones nothing; from Last-Modified {1} these guess about "
          "{0:span}"},
         DependsOn::Guesses},
    Rule{&rule_id::FreshnessNone,
         "freshness-none",
         Severity::Warning,
         {9111, "4.2"},
         "No lifetime at all",
         "sensible-cache-control",
         "There is neither an explicit lifetime nor a Last-Modified to guess one from: browsers ask the "
         "server at each use, other caches take a lifetime of their own, and what they differ in is left to "
         "chance.",
         {"neither Cache-Control nor Expires gives a lifetime, and there is no Last-Modified: browsers "
          "ask the server at each use"},
         DependsOn::Asks},
};

/// A 200 without content costs next to nothing to repeat.
bool isEmptySuccess(const Answer& answer) {
    const ByteCount size = answer.exchange->size(Size::ResponseBody);
    return answer.status == 200 && size.known() && size.value() == 0;
}

void checkFreshnessMissing(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || !answer.storable() || answer.noCache() || isStream(*answer.exchange) ||
        isCounter(*answer.exchange))
        return;
    const FreshnessLifetime& lifetime =
        answer.inPrivate.storable ? answer.inPrivate.lifetime : answer.inShared.lifetime;
    const bool sharedAlone = answer.inShared.fresh() && isExplicit(answer.inShared.lifetime);
    if (lifetime.basis == LifetimeBasis::Heuristic) {
        Remark remark = remarkOn(answer, rule_id::FreshnessHeuristic, FieldName::CacheControl,
                                 static_cast<std::uint8_t>(sharedAlone ? 1 : 0));
        remark.values = {numberValue(lifetime.seconds), textValue(answer.value(FieldName::LastModified)),
                         numberValue(answer.inShared.lifetime.seconds)};
        sink.add(remark);
    } else if (lifetime.basis == LifetimeBasis::None && !sharedAlone &&
               !answer.response.has(FieldName::LastModified) && !isEmptySuccess(answer)) {
        sink.add(remarkOn(answer, rule_id::FreshnessNone, FieldName::CacheControl));
    }
}

constexpr std::array examples{
    RuleCase{"freshness-heuristic", R"(
        # s-maxage is for shared caches alone
        GET
        200
        < Last-Modified: @-864000
        < Cache-Control: s-maxage=60
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-864000
        < Cache-Control: s-maxage=60, max-age=0
        = hello)"},
    RuleCase{"freshness-heuristic", R"(
        GET
        200
        < Last-Modified: @-36000
        = hello)",
             R"(
        GET
        200
        < Last-Modified: @-36000
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"freshness-none", R"(
        GET
        200
        < ETag: "v1"
        = hello)",
             R"(
        # shared caches are given one: freshness-explicit says so
        GET
        200
        < ETag: "v1"
        < Cache-Control: s-maxage=60
        = hello)"},
    RuleCase{"freshness-none", R"(
        GET
        200
        < ETag: "v1"
        = hello)",
             R"(
        # no content
        GET
        200
        < ETag: "v1"
        < Content-Length: 0)"},
    RuleCase{"freshness-none", R"(
        GET
        200
        < ETag: "v1"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkFreshnessMissing}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::freshness_missing
