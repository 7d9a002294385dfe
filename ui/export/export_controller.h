#pragma once

#include "model/base/job.h"
#include "model/report/write_report.h"
#include "ui/export/export_scope.h"

#include <QtCore/QObject>

#include <memory>

class QPrinter;

namespace hci {

/// What to write, and where: to the clipboard if there is no path. A file with secrets is readable by its
/// owner alone.
struct ExportTask {
    ReportFormat format = ReportFormat::Json;
    bool includeSecrets = false;
    QString path;
    ExportedRows rows = {};                 ///< null: the whole session
    std::shared_ptr<QPrinter> printer = {}; ///< the target in place of a file

    /// The task that saves a session with its secrets, to be opened again.
    [[nodiscard]] static ExportTask saving(const QString& path) {
        return {ReportFormat::PlainHar, true, path};
    }
    [[nodiscard]] bool saves() const {
        return (format == ReportFormat::PlainHar || format == ReportFormat::Har) && includeSecrets &&
               !path.isEmpty() && !rows;
    }
};

/// Writes sessions and reports to files or the clipboard, off the GUI thread; a file whole or not at all.
class ExportController final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Writes what `view` shows, without findings of silenced rules.
    void write(const SessionView& view, const ExportTask& task, ReportExtras extras = {});
    /// Stops writing; an existing file stays as it was.
    void cancel();
    [[nodiscard]] bool busy() const noexcept { return m_job.running(); }

signals:
    void progressed(const QString& what, int permille);
    void finished(const QString& sentence);
    /// The file was written whole.
    void written(const QString& path);
    /// The session was saved whole, with its secrets.
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
