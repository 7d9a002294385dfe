#include "app/report_session.h"

#include "app/interrupt.h"
#include "app/result_file.h"
#include "model/analysis.h"
#include "model/har/har_writer.h"
#include "model/report/json_report.h"
#include "model/report/text_report.h"

#include <algorithm>

namespace hci {

namespace {

AnalysisPtr withSelectedFindings(AnalysisPtr analysis, const RuleSelection& rules) {
    if (rules.all())
        return analysis;
    auto selected = std::make_shared<Analysis>(*analysis);
    selected->findings = rules.of(std::move(selected->findings));
    return selected;
}

/// Severity counts down from Error.
bool fails(const Analysis& analysis, std::optional<Severity> failOn) {
    const auto& findings = analysis.findings.findings;
    return failOn && std::any_of(findings.begin(), findings.end(),
                                 [failOn](const Finding& finding) { return finding.severity <= *failOn; });
}

Result<void> writeExchanges(QIODevice& out, const Session& session, bool includeSecrets, Progress& progress) {
    const Result<HarWritten> written = writeHar(session, out, HarWriteOptions{includeSecrets}, progress);
    if (!written)
        return tl::unexpected(written.error());
    if (written->bodiesLeftOut != 0)
        complain(QStringLiteral("%1 contents could not be read any more and are left out")
                     .arg(written->bodiesLeftOut));
    return {};
}

QString placeOf(const ReportArguments& arguments) {
    return arguments.output.isEmpty() ? QStringLiteral("standard output") : arguments.output;
}

} // namespace

ExitStatus reportSession(const SessionPtr& session, const ReportArguments& arguments,
                         TerminalProgress& terminal, ReportExtras extras) {
    Progress analysing = terminal.progress(QStringLiteral("analysing"));
    AnalysisPtr analysis = analyse(session, AnalysisOptions{arguments.cache, extras.probes}, analysing);
    if (!analysis)
        return ExitStatus::Interrupted;
    analysis = withSelectedFindings(std::move(analysis), arguments.rules);
    terminal.clear();

    Progress writing(interrupted, {});
    const ReportOptions options{arguments.includeSecrets, std::move(extras)};
    const Result<void> written = writeResult(arguments.output, [&](QIODevice& out) {
        switch (arguments.format) {
        case ReportFormat::Text: break;
        case ReportFormat::Json: return writeJsonReport(out, *session, *analysis, options, writing);
        case ReportFormat::Har: return writeExchanges(out, *session, arguments.includeSecrets, writing);
        }
        return writeTextReport(out, *session, *analysis, options, writing);
    });
    if (!written && written.error().code == ErrorCode::Cancelled)
        return ExitStatus::Interrupted;
    if (!written) {
        complain(placeOf(arguments) + QStringLiteral(": cannot be written: ") +
                 QString::fromStdString(written.error().detail));
        return ExitStatus::NoInput;
    }
    return fails(*analysis, arguments.failOn) ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
