#include "app/report_session.h"

#include "app/interrupt.h"
#include "app/judgement.h"
#include "app/result_file.h"
#include "model/analysis/analysis.h"
#include "model/base/in_words.h"
#include "model/base/workers.h"
#include "model/report/compared_caches.h"
#include "model/report/pdf_report.h"
#include "model/report/write_report.h"
#include "model/words/finding_cache_words.h"

#include <QtCore/QFile>

namespace hci {

namespace {

/// The report's results for caches other than that of its decisions. False if cancelled.
bool askCaches(const Session& session, const Analysis& analysis, const ReportArguments& arguments,
               TerminalProgress& terminal, ReportExtras& extras) {
    if (!arguments.caches.empty()) {
        Progress progress = terminal.progress(QStringLiteral("comparing caches"));
        extras.caches = compareCaches(session, analysis, arguments.caches, progress);
        if (!extras.caches)
            return false;
    }
    if (arguments.whatIf) {
        Progress progress = terminal.progress(QStringLiteral("trying another Cache-Control"));
        const auto caches = extras.caches ? extras.caches->caches : std::vector{arguments.cache};
        extras.whatIf = compareWhatIf(session, analysis, *arguments.whatIf, caches, progress);
        if (!extras.whatIf)
            return false;
        if (extras.whatIf->requests == 0)
            complain(QStringLiteral("--what-if-for: no request is of that URL, host or media type"));
    }
    const auto named = cachesOfFindings(analysis, extras.caches.get());
    if (named.empty())
        return true;
    Progress progress = terminal.progress(QStringLiteral("holding findings against caches"));
    extras.findingCaches = findingsByCache(session, analysis, named, progress);
    return extras.findingCaches != nullptr;
}

} // namespace

ExitStatus reportSession(const SessionPtr& session, const ReportArguments& arguments,
                         TerminalProgress& terminal, ReportExtras extras) {
    if (arguments.format == ReportFormat::Pdf && !QFile::exists(windowProgram())) {
        complain(QStringLiteral("--format pdf: the window's program sets the pages, and is not installed; a "
                                "browser prints what --format html writes"));
        return ExitStatus::Usage;
    }
    Progress analysing = terminal.progress(QStringLiteral("analysing"));
    // The mask needs only the session, so another thread makes it meanwhile.
    OtherThreads<std::shared_ptr<MaskedSession>> masking;
    masking.run([all = extras.all ? extras.all : session, includeSecrets = arguments.includeSecrets] {
        return std::make_shared<MaskedSession>(*all, includeSecrets, interrupted);
    });
    AnalysisOptions about{arguments.cache.model, extras.probes, arguments.cache.real};
    if (extras.addresses)
        about.addresses = {extras.addresses, &extras.addresses->rows};
    const AnalysisPtr analysis = analyse(session, about, analysing);
    if (!analysis)
        return ExitStatus::Interrupted;
    const ShownFindings shown = shownFindings(analysis, *session, arguments.policy, interrupted);
    if (!shown.analysis || !askCaches(*session, *shown.analysis, arguments, terminal, extras))
        return ExitStatus::Interrupted;
    terminal.clear();

    Progress writing(interrupted, {});
    ReportOptions options{arguments.includeSecrets, std::move(extras),
                          textStyleFor(arguments.output, arguments.colour)};
    options.masked = masking.take(0);
    if (options.masked->stopped())
        return ExitStatus::Interrupted;
    ReportWritten report;
    const Result<void> written = writeResult(arguments.output, arguments.includeSecrets, [&](QIODevice& out) {
        return writeReport(out, arguments.format, *session, *shown.analysis, options, writing)
            .map([&report](const ReportWritten& now) { report = now; });
    });
    if (!written)
        return statusOfWriting(written.error(), arguments.output);
    if (report.secretsNotDecoded != 0)
        complain(
            QStringLiteral("%1 secrets are masked as they are and not in base64: the recording has too many")
                .arg(formatCount(static_cast<std::int64_t>(report.secretsNotDecoded))));
    if (report.bodiesLeftOut != 0)
        complain(QStringLiteral("%1 contents could not be read and are left out").arg(report.bodiesLeftOut));
    if (const Result<void> baseline = writeBaseline(*session, analysis, arguments); !baseline)
        return statusOfWriting(baseline.error(), arguments.writeBaseline);
    return judge(shown, arguments) ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
