#include "model/exchange/client_cache.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId RevalidationAvoidable;

} // namespace hci::rule_id

namespace hci::revalidation_avoidable {

namespace {

constexpr std::array rules{
    Rule{&rule_id::RevalidationAvoidable,
         "revalidation-avoidable",
         Severity::Warning,
         {9111, "4.2"},
         "Asked again and again, never changed",
         "longer-lifetime",
         "Each revalidation found the content unchanged. A longer lifetime spares these requests and their "
         "waiting time.",
         {"unchanged over {requests} revalidations, which cost {bytes}: a lifetime over {0:span} would have "
          "spared them",
          "unchanged over {requests} revalidations, which cost {bytes}: a longer lifetime would have spared "
          "them"}},
};

/// The outcome of one resource's revalidations.
struct Revalidations {
    std::vector<std::uint32_t> unchanged; ///< exchanges
    bool changed = false;
    bool wanted = false; ///< no-cache or must-revalidate at zero: intended
    Milliseconds first = noTime;
    Milliseconds last = noTime;
    std::uint32_t resource = noIndex;
};

void take(Revalidations& state, const History& history, const AnswerSummary& summary) {
    const Facts& facts = *history.facts;
    const std::uint32_t row = facts.revalidationOf[summary.exchange];
    if (row == noIndex)
        return;
    const Outcome outcome = facts.revalidations[row].outcome;
    if (outcome == Outcome::Modified || outcome == Outcome::Undetermined)
        state.changed = true;
    // Only those that a cache must send: a reload of a fresh response is the client's wish.
    if (outcome != Outcome::NotModified ||
        facts.simulation.decisions[summary.exchange].kind != DecisionKind::Revalidate || summary.reload)
        return;
    const Milliseconds at = history.exchange(summary).requestTime();
    if (state.unchanged.empty()) {
        const std::uint32_t stored = facts.revalidations[row].stored;
        state.first = stored == noIndex ? at : (*history.session)[stored].requestTime();
    }
    state.unchanged.push_back(summary.exchange);
    state.last = at;
    state.wanted = state.wanted || summary.noCache;
}

void finish(const Revalidations& state, FindingSink& sink) {
    if (state.unchanged.size() < 2 || state.changed || state.wanted)
        return;
    const bool timed = state.first != noTime && state.last != noTime && state.last > state.first;
    const std::int64_t span = timed ? (state.last - state.first) / 1000 : 0;
    for (const std::uint32_t exchange : state.unchanged)
        sink.add({.rule = rule_id::RevalidationAvoidable,
                  .exchange = exchange,
                  .variant = static_cast<std::uint8_t>(span > 0 ? 0 : 1),
                  .field = FieldName::CacheControl,
                  .values = {numberValue(span)},
                  .bytes = sink.facts().exchangeBytes[exchange].revalidation});
}

void checkRevalidationAvoidable(const History& history, FindingSink& sink) {
    Revalidations state;
    const AnswerSummary* previous = nullptr;
    for (const AnswerSummary& summary : history.answers) {
        const bool otherCache =
            previous && !mayShareCache(history.exchange(*previous), history.exchange(summary));
        previous = &summary;
        if (summary.resource != state.resource || otherCache) {
            finish(state, sink);
            state = {};
            state.resource = summary.resource;
        }
        take(state, history, summary);
    }
    finish(state, sink);
}

constexpr std::array examples{
    RuleCase{"revalidation-avoidable", R"(
        @ 12:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello
        @ 12:00:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0
        @ 12:00:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        < Cache-Control: max-age=0
        = other
        GET
        > If-None-Match: "v2"
        304
        < ETag: "v2"
        < Cache-Control: max-age=0)"},
    RuleCase{"revalidation-avoidable", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkRevalidationAvoidable}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::revalidation_avoidable
