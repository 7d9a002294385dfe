#include "model/settings/budgets.h"

#include <algorithm>

namespace hci {

std::vector<Overrun> overBudget(const Budgets& budgets, const Analysis& analysis) {
    std::vector<Overrun> overruns;
    const ByteParts& total = analysis.ledger.total;
    if (budgets.missedBytes && total.missed.value() > *budgets.missedBytes)
        overruns.push_back({Overrun::Kind::MissedBytes, {}, total.missed, 0, *budgets.missedBytes});
    if (budgets.avoidableBytes && total.avoidable.value() > *budgets.avoidableBytes)
        overruns.push_back({Overrun::Kind::AvoidableBytes, {}, total.avoidable, 0, *budgets.avoidableBytes});
    for (const auto& [rule, most] : budgets.findings) {
        const auto& findings = analysis.findings.findings;
        const std::int64_t count =
            std::count_if(findings.begin(), findings.end(),
                          [id = rule](const Finding& finding) { return finding.rule == id; });
        if (count > most)
            overruns.push_back({Overrun::Kind::Findings, rule, ByteCount::zero(), count, most});
    }
    return overruns;
}

} // namespace hci
