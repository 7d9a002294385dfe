#pragma once

#include "model/base/job.h"
#include "model/report/write_report.h"
#include "ui/session_view.h"

#include <QtCore/QObject>

namespace hci {

/// What is to be written, and where. With secrets in it, a file is readable by its owner alone.
struct ExportTask {
    ReportFormat format = ReportFormat::Json;
    bool includeSecrets = false;
    QString path;

    /// A session that can be opened again as it was, secrets and all.
    [[nodiscard]] static ExportTask saving(const QString& path) {
        return {ReportFormat::PlainHar, true, path};
    }
};

/// Writes sessions and reports to files off the GUI thread; whole or not at all.
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
    void failed(const QString& sentence);
    void cancelled();

private:
    void report(const Result<ReportWritten>& written, const QString& path);

    Job<Result<ReportWritten>> m_job;
};

} // namespace hci
