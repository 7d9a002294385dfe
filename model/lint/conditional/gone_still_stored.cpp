#include "model/lint/between_answers.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId GoneStillStored;

} // namespace hci::rule_id

namespace hci::gone_still_stored {

namespace {

constexpr std::array rules{
    Rule{&rule_id::GoneStillStored,
         "gone-still-stored",
         Severity::Info,
         {9111, "4"},
         "Gone here, still stored elsewhere",
         "purge-after-change",
         "The resource answers 404 or 410 now, but caches that stored the earlier 200 go on serving it until "
         "it is stale.",
         {"{0:n} now; caches that stored the 200 before may serve it for another {1:span}"}},
};

void checkGoneStillStored(const History& history, FindingSink& sink) {
    const AnswerSummary* stored = nullptr;
    for (const AnswerSummary& summary : history.known()) {
        if (stored && stored->resource != summary.resource)
            stored = nullptr;
        if (summary.isGet && summary.status == 200 && summary.storable)
            stored = &summary;
        const bool gone =
            summary.isGet && !summary.fromCache && (summary.status == 404 || summary.status == 410);
        if (!gone || !stored || stored->noCache || sink.marked(summary.resource, Mark::ConditionFails))
            continue; // no cache uses it without validation (5.2.2.4), or only the condition fails
        const Milliseconds then = history.exchange(*stored).responseTime();
        const Milliseconds now = history.exchange(summary).requestTime();
        const std::int64_t left = stored->freshFor - (now - then) / 1000;
        if (then != noTime && now != noTime && left > 0) {
            if (!wasWrittenBetween(history, *stored, summary))
                sink.mark(summary.resource, Mark::ChangedFresh);
            sink.add({.rule = rule_id::GoneStillStored,
                      .exchange = summary.exchange,
                      .values = {numberValue(summary.status), numberValue(left)}});
        }
        stored = nullptr;
    }
}

constexpr std::array examples{
    RuleCase{"gone-still-stored", R"(
        GET
        GOOD
        GET
        < 404 Not Found
        < Date: @)",
             R"(
        GET
        GOOD
        @ 12:02:00
        GET
        < 404 Not Found
        < Date: @)"},
    RuleCase{"gone-still-stored", R"(
        GET
        200
        < Cache-Control: no-cache="Set-Cookie", max-age=600
        = hello
        GET
        < 404 Not Found
        < Date: @)",
             R"(
        # never used without validation (RFC 9111 5.2.2.4)
        GET
        200
        < Cache-Control: no-cache, max-age=600
        = hello
        GET
        < 404 Not Found
        < Date: @)"},
    RuleCase{"gone-still-stored", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600
        = hello
        GET
        > If-None-Match: "v1"
        < 404 Not Found
        < Date: @)",
             R"(
        # it is there: the condition makes the request fail
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600
        = hello
        GET
        > If-None-Match: "v1"
        < 404 Not Found
        < Date: @
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkGoneStillStored}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::gone_still_stored
