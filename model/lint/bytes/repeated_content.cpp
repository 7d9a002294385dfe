#include "model/exchange/client_cache.h"
#include "model/lint/rule_file.h"

#include <utility>

namespace hci::repeated_content {

namespace {

void checkRepeats(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* before = nullptr;
        for (const AnswerSummary& summary : answers) {
            if (!summary.fullContent)
                continue;
            const AnswerSummary* previous = std::exchange(before, &summary);
            if (!previous || !mayShareCache(history.exchange(*previous), history.exchange(summary)))
                continue;
            const BodyRef* earlier = history.exchange(*previous).responseBody();
            const BodyRef* body = history.exchange(summary).responseBody();
            // fresh-but-requested reports fresh content, which needs no validation.
            const bool fresh =
                history.facts->simulation.decisions[summary.exchange].kind == DecisionKind::FreshHit;
            if (!fresh && earlier->form == body->form && earlier->rawHash == body->rawHash)
                sink.setRepeated(summary.exchange, history.exchange(summary).size(Size::ResponseBody));
        }
    });
}

} // namespace

extern const RuleFile file{.history = {checkRepeats}};
extern const std::span<const RuleCase> cases{};

} // namespace hci::repeated_content
