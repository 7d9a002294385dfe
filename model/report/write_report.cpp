#include "model/report/write_report.h"

#include "model/exchange/masked_session.h"

namespace hci {

Result<ReportWritten> writeReport(QIODevice& out, ReportFormat format, const Session& session,
                                  const Analysis& analysis, const ReportOptions& options,
                                  Progress& progress) {
    ReportOptions withMask = options;
    if (!withMask.masked)
        withMask.masked = std::make_shared<MaskedSession>(options.extras.all ? *options.extras.all : session,
                                                          options.includeSecrets,
                                                          [&progress] { return progress.cancelled(); });
    if (withMask.masked->stopped())
        return failure(ErrorCode::Cancelled);
    return rowOf(format).write(out, session, analysis, withMask, progress);
}

AnalysisPtr withFindingsOf(const AnalysisPtr& analysis, const RuleSelection& rules) {
    if (rules.all())
        return analysis;
    auto selected = std::make_shared<Analysis>(*analysis);
    selected->findings = rules.of(std::move(selected->findings));
    return selected;
}

} // namespace hci
