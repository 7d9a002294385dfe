#include "model/report/write_report.h"

#include "model/har/har_writer.h"
#include "model/report/json_report.h"
#include "model/report/text_report.h"

namespace hci {

Result<ReportWritten> writeReport(QIODevice& out, ReportFormat format, const Session& session,
                                  const Analysis& analysis, const ReportOptions& options,
                                  Progress& progress) {
    const auto done = [](const Result<void>& written) { return written.map([] { return ReportWritten(); }); };
    switch (format) {
    case ReportFormat::Text: break;
    case ReportFormat::Json: return done(writeJsonReport(out, session, analysis, options, progress));
    case ReportFormat::Har:
        return writeHar(session, out, HarWriteOptions{options.includeSecrets}, progress)
            .map([](const HarWritten& written) { return ReportWritten{written.bodiesLeftOut}; });
    }
    return done(writeTextReport(out, session, analysis, options, progress));
}

AnalysisPtr withFindingsOf(const AnalysisPtr& analysis, const RuleSelection& rules) {
    if (rules.all())
        return analysis;
    auto selected = std::make_shared<Analysis>(*analysis);
    selected->findings = rules.of(std::move(selected->findings));
    return selected;
}

} // namespace hci
