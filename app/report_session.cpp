#include "app/report_session.h"

#include "app/interrupt.h"
#include "app/result_file.h"
#include "model/analysis/analysis.h"
#include "model/base/workers.h"
#include "model/report/write_report.h"

#include <algorithm>

namespace hci {

/// Severity counts down from Error.
bool fails(const Analysis& analysis, std::optional<Severity> failOn) {
    const auto& findings = analysis.findings.findings;
    return failOn && std::any_of(findings.begin(), findings.end(),
                                 [failOn](const Finding& finding) { return finding.severity <= *failOn; });
}

ExitStatus reportSession(const SessionPtr& session, const ReportArguments& arguments,
                         TerminalProgress& terminal, ReportExtras extras) {
    Progress analysing = terminal.progress(QStringLiteral("analysing"));
    // The mask of a report needs the session alone, so it is made meanwhile.
    OtherThreads<std::shared_ptr<MaskedSession>> masking;
    masking.run([&session, includeSecrets = arguments.includeSecrets] {
        return std::make_shared<MaskedSession>(*session, includeSecrets);
    });
    AnalysisPtr analysis = analyse(session, AnalysisOptions{arguments.cache, extras.probes}, analysing);
    if (!analysis)
        return ExitStatus::Interrupted;
    analysis = withFindingsOf(analysis, arguments.rules);
    terminal.clear();

    Progress writing(interrupted, {});
    ReportOptions options{arguments.includeSecrets, std::move(extras)};
    options.masked = masking.take(0);
    ReportWritten report;
    const Result<void> written = writeResult(arguments.output, [&](QIODevice& out) {
        return writeReport(out, arguments.format, *session, *analysis, options, writing)
            .map([&report](const ReportWritten& now) { report = now; });
    });
    if (!written)
        return statusOfWriting(written.error(), arguments.output);
    if (report.bodiesLeftOut != 0)
        complain(QStringLiteral("%1 contents could not be read and are left out").arg(report.bodiesLeftOut));
    return fails(*analysis, arguments.failOn) ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
