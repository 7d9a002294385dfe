#include "ui/export_controller.h"

#include "model/report/whole_file.h"

#include <QtCore/QDir>

namespace hci {

namespace {

Result<ReportWritten> writeFile(const SessionView& view, const ExportTask& task, const ReportExtras& extras,
                                Progress& progress) {
    const AnalysisPtr analysis = withFindingsOf(view.analysis, view.findings->rules());
    ReportWritten report;
    return writeWholeFile(
               task.path,
               [&](QIODevice& out) {
                   return writeReport(out, task.format, *view.session, *analysis,
                                      ReportOptions{task.includeSecrets, extras}, progress)
                       .map([&report](const ReportWritten& written) { report = written; });
               },
               task.includeSecrets ? FileAccess::OwnerOnly : FileAccess::AsUsual,
               [&progress] { return progress.cancelled(); })
        .map([&report] { return report; });
}

} // namespace

void ExportController::write(const SessionView& view, const ExportTask& task, ReportExtras extras) {
    emit progressed(tr("Writing"), -1);
    m_job.onFailure([this, path = task.path](const Error& error) { report(tl::unexpected(error), path); });
    m_job.start([view, task, extras = std::move(extras)](
                    Progress& progress) { return writeFile(view, task, extras, progress); },
                [this, path = task.path](const Result<ReportWritten>& written) { report(written, path); },
                [this](std::int64_t done, std::int64_t total) {
                    emit progressed(tr("Writing"), total > 0 ? static_cast<int>(done * 1000 / total) : -1);
                });
}

void ExportController::cancel() {
    if (!m_job.running())
        return;
    m_job.cancel();
    emit cancelled();
}

void ExportController::report(const Result<ReportWritten>& written, const QString& path) {
    const QString shown = QDir::toNativeSeparators(path);
    if (!written)
        emit failed(tr("%1 was not written: %2").arg(shown, toText(written.error().detail)));
    else if (written->bodiesLeftOut > 0)
        emit finished(tr("Written to %1; %Ln content(s) could not be read and are left out", nullptr,
                         static_cast<int>(written->bodiesLeftOut))
                          .arg(shown));
    else
        emit finished(tr("Written to %1").arg(shown));
}

} // namespace hci
