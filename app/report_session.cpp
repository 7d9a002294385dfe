#include "app/report_session.h"

#include "app/interrupt.h"
#include "app/judgement.h"
#include "app/result_file.h"
#include "model/analysis/analysis.h"
#include "model/base/workers.h"
#include "model/report/compared_caches.h"
#include "model/report/write_report.h"

namespace hci {

ExitStatus reportSession(const SessionPtr& session, const ReportArguments& arguments,
                         TerminalProgress& terminal, ReportExtras extras) {
    Progress analysing = terminal.progress(QStringLiteral("analysing"));
    // The mask of a report needs the session alone, so it is made meanwhile.
    OtherThreads<std::shared_ptr<MaskedSession>> masking;
    masking.run([all = extras.also ? extras.also->both : session, includeSecrets = arguments.includeSecrets] {
        return std::make_shared<MaskedSession>(*all, includeSecrets);
    });
    const AnalysisPtr analysis = analyse(
        session, AnalysisOptions{arguments.cache.model, extras.probes, arguments.cache.real}, analysing);
    if (!analysis)
        return ExitStatus::Interrupted;
    const ShownFindings shown = shownFindings(analysis, *session, arguments.policy);
    if (!arguments.caches.empty()) {
        Progress comparing = terminal.progress(QStringLiteral("comparing caches"));
        extras.caches = compareCaches(*session, *shown.analysis, arguments.caches, comparing);
        if (!extras.caches)
            return ExitStatus::Interrupted;
    }
    terminal.clear();

    Progress writing(interrupted, {});
    ReportOptions options{arguments.includeSecrets, std::move(extras),
                          textStyleFor(arguments.output, arguments.colour)};
    options.masked = masking.take(0);
    ReportWritten report;
    const Result<void> written = writeResult(arguments.output, arguments.includeSecrets, [&](QIODevice& out) {
        return writeReport(out, arguments.format, *session, *shown.analysis, options, writing)
            .map([&report](const ReportWritten& now) { report = now; });
    });
    if (!written)
        return statusOfWriting(written.error(), arguments.output);
    if (report.bodiesLeftOut != 0)
        complain(QStringLiteral("%1 contents could not be read and are left out").arg(report.bodiesLeftOut));
    if (const Result<void> baseline = writeBaseline(*session, analysis, arguments); !baseline)
        return statusOfWriting(baseline.error(), arguments.writeBaseline);
    return judge(shown, arguments) ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
