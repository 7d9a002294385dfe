#include "model/exchange/client_cache.h"
#include "model/lint/rule_file.h"

#include <utility>

namespace hci::repeated_content {

namespace {

void checkRepeats(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const AnswerSummary* before = nullptr;
        for (const AnswerSummary& seen : answers) {
            if (!seen.fullContent)
                continue;
            const AnswerSummary* previous = std::exchange(before, &seen);
            if (!previous || !mayShareCache(history.exchange(*previous), history.exchange(seen)))
                continue;
            const BodyRef* earlier = history.exchange(*previous).responseBody();
            const BodyRef* body = history.exchange(seen).responseBody();
            // fresh-but-requested reports fresh content, which needs no validation.
            const bool fresh =
                history.facts->simulation.decisions[seen.exchange].kind == DecisionKind::FreshHit;
            if (!fresh && earlier->form == body->form && earlier->rawHash == body->rawHash)
                sink.setRepeated(seen.exchange, history.exchange(seen).size(Size::ResponseBody));
        }
    });
}

} // namespace

const RuleFile file{.history = {checkRepeats}};
const std::span<const RuleCase> cases;

} // namespace hci::repeated_content
