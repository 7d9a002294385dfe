#pragma once

#include "model/base/job.h"
#include "model/report/write_report.h"
#include "ui/export_scope.h"

#include <QtCore/QObject>

#include <memory>

class QPrinter;

namespace hci {

/// What is to be written, and where: to the clipboard where there is no path. With secrets in it, a file is
/// readable by its owner alone.
struct ExportTask {
    ReportFormat format = ReportFormat::Json;
    bool includeSecrets = false;
    QString path;
    ExportedRows rows = {};                 ///< null: the whole session
    std::shared_ptr<QPrinter> printer = {}; ///< what it goes to in place of a file

    /// A session that can be opened again as it was, secrets and all.
    [[nodiscard]] static ExportTask saving(const QString& path) {
        return {ReportFormat::PlainHar, true, path};
    }
    [[nodiscard]] bool saves() const {
        return (format == ReportFormat::PlainHar || format == ReportFormat::Har) && includeSecrets &&
               !path.isEmpty() && !rows;
    }
};

/// Writes sessions and reports to files or the clipboard, off the GUI thread; whole or not at all.
class ExportController final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Writes what `view` shows: findings of silenced rules are left out.
    void write(const SessionView& view, const ExportTask& task, ReportExtras extras = {});
    /// Gives it up; a file that was there stays as it was.
    void cancel();
    [[nodiscard]] bool busy() const noexcept { return m_job.running(); }

signals:
    void progressed(const QString& what, int permille);
    void finished(const QString& sentence);
    /// A file is there, whole.
    void written(const QString& path);
    /// The session stands in a file as it is, secrets and all.
    void saved(const hci::SessionPtr& session);
    void failed(const QString& sentence);
    void cancelled();

private:
    struct Outcome {
        ReportWritten written;
        QByteArray text; ///< for the clipboard
    };
    static Result<Outcome> writeFile(const SessionView& view, const ExportTask& task,
                                     const ReportExtras& extras, Progress& progress);
    static Result<Outcome> print(const SessionView& view, const ExportTask& task, const ReportExtras& extras,
                                 Progress& progress);
    static Result<Outcome> writeText(const SessionView& view, const ExportTask& task,
                                     const ReportExtras& extras, Progress& progress);
    void report(const Result<Outcome>& outcome, const ExportTask& task, const SessionPtr& session);

    Job<Result<Outcome>> m_job;
};

} // namespace hci
