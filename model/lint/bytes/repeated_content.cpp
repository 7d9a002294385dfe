#include "model/lint/rule_file.h"

namespace hci::repeated_content {

namespace {

void checkRepeats(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const AnswerSummary> answers) {
        const BodyRef* before = nullptr;
        for (const AnswerSummary& seen : answers) {
            if (!seen.fullContent)
                continue;
            const BodyRef* body = history.exchange(seen).responseBody();
            // What was fresh, nobody had to validate: fresh-but-requested.
            const bool fresh =
                history.facts->simulation.decisions[seen.exchange].kind == DecisionKind::FreshHit;
            if (before && !fresh && before->form == body->form && before->rawHash == body->rawHash)
                sink.setRepeated(seen.exchange, history.exchange(seen).size(Size::ResponseBody));
            before = body;
        }
    });
}

} // namespace

const RuleFile file{.history = {checkRepeats}};
const std::span<const RuleCase> cases;

} // namespace hci::repeated_content
