#include "model/report/write_report.h"

#include "model/report/masked_for.h"

namespace hci {

Result<ReportWritten> writeReport(QIODevice& out, ReportFormat format, const Session& session,
                                  const Analysis& analysis, const ReportOptions& options,
                                  Progress& progress) {
    ReportOptions withMask = options;
    if (!withMask.masked)
        withMask.masked = makeMask(session, options, [&progress] { return progress.cancelled(); });
    if (withMask.masked->stopped())
        return failure(ErrorCode::Cancelled);
    return rowOf(format).write(out, session, analysis, withMask, progress).map([&](ReportWritten written) {
        written.secretsNotDecoded = withMask.masked->secretsNotDecoded();
        return written;
    });
}

AnalysisPtr withFindingsOf(const AnalysisPtr& analysis, const RuleSelection& rules) {
    if (rules.all())
        return analysis;
    auto selected = std::make_shared<Analysis>(*analysis);
    selected->findings = rules.of(std::move(selected->findings));
    return selected;
}

} // namespace hci
