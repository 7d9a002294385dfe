#include "app/judgement.h"

#include "app/interrupt.h"
#include "app/result_file.h"
#include "app/terminal.h"
#include "model/exchange/masked_session.h"
#include "model/lint/rules.h"
#include "model/report/text_writer.h"
#include "model/words/amounts.h"

#include <algorithm>

namespace hci {

namespace {

/// Severity counts down from Error.
bool fails(const Analysis& analysis, std::optional<Severity> failOn) {
    const auto& findings = analysis.findings.findings;
    return failOn && std::any_of(findings.begin(), findings.end(),
                                 [failOn](const Finding& finding) { return finding.severity <= *failOn; });
}

QString inWords(const Overrun& overrun) {
    const QString sentence = QStringLiteral("over budget: %1, and %2 allowed");
    switch (overrun.kind) {
    case Overrun::Kind::MissedBytes:
        return sentence.arg(QStringLiteral("missed bytes, ") + formatWithBasis(overrun.bytes),
                            formatExactBytes(overrun.budget));
    case Overrun::Kind::AvoidableBytes:
        return sentence.arg(QStringLiteral("avoidable bytes, ") + formatWithBasis(overrun.bytes),
                            formatExactBytes(overrun.budget));
    case Overrun::Kind::Findings: break;
    }
    return sentence.arg(formatCounted(overrun.findings, "%1 finding", "%1 findings") +
                            QStringLiteral(" of ") + toText(rule(overrun.rule).id),
                        formatCount(overrun.budget));
}

void reportHidden(const HiddenFindings& hidden, const QString& place) {
    if (hidden.silenced != 0)
        complain(place + formatCounted(hidden.silenced, "%1 finding", "%1 findings") +
                 QStringLiteral(" silenced by the settings"));
    if (hidden.known != 0)
        complain(place + formatCounted(hidden.known, "%1 finding", "%1 findings") +
                 QStringLiteral(" not shown: in the baseline"));
}

} // namespace

bool judge(const ShownFindings& shown, const ReportArguments& arguments, const QString& place) {
    const QString prefix = place.isEmpty() ? QString() : place + QStringLiteral(": ");
    if (place.isEmpty()) // with one line per recording, the line has the numbers
        reportHidden(shown.hidden, prefix);
    bool over = false;
    for (const Overrun& overrun : overBudget(arguments.budgets, *shown.analysis)) {
        // The new baseline makes these findings known.
        if (overrun.kind == Overrun::Kind::Findings && !arguments.writeBaseline.isEmpty())
            continue;
        complain(prefix + inWords(overrun));
        over = true;
    }
    return over || (arguments.writeBaseline.isEmpty() && fails(*shown.analysis, arguments.failOn));
}

Result<void> writeBaseline(const Session& session, const AnalysisPtr& analysis,
                           const ReportArguments& arguments) {
    if (arguments.writeBaseline.isEmpty())
        return {};
    FindingPolicy policy = arguments.policy;
    policy.baseline = nullptr;
    const SecretMask secrets = MaskedSession::secretsOf(session, interrupted);
    if (interrupted())
        return failure(ErrorCode::Cancelled);
    const AnalysisPtr shown = shownFindings(analysis, session, policy, interrupted).analysis;
    if (!shown)
        return failure(ErrorCode::Cancelled);
    const Baseline baseline(session, *shown, {policy.builds, secrets.known()});
    return writeResult(arguments.writeBaseline, false, [&](QIODevice& out) { return baseline.write(out); });
}

} // namespace hci
