#include "model/report/write_report.h"

namespace hci {

Result<ReportWritten> writeReport(QIODevice& out, ReportFormat format, const Session& session,
                                  const Analysis& analysis, const ReportOptions& options,
                                  Progress& progress) {
    return rowOf(format).write(out, session, analysis, options, progress);
}

AnalysisPtr withFindingsOf(const AnalysisPtr& analysis, const RuleSelection& rules) {
    if (rules.all())
        return analysis;
    auto selected = std::make_shared<Analysis>(*analysis);
    selected->findings = rules.of(std::move(selected->findings));
    return selected;
}

} // namespace hci
