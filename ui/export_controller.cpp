#include "ui/export_controller.h"

#include "model/report/finding_cache_words.h"
#include "model/report/format.h"
#include "model/report/whole_file.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace hci {

namespace {

constexpr qint64 clipboardBytes = qint64{16} * 1024 * 1024; // desktops lose or hang on more

/// Bytes in memory, up to a bound: what goes beyond it fails.
class BoundedBuffer final : public QBuffer {
protected:
    qint64 writeData(const char* bytes, qint64 length) override {
        if (pos() + length <= clipboardBytes)
            return QBuffer::writeData(bytes, length);
        setErrorString(
            ExportController::tr("it is larger than %1: choose a file").arg(formatBytes(clipboardBytes)));
        return -1;
    }
};

Result<ReportWritten> writeTo(QIODevice& out, const SessionView& view, const ExportTask& task,
                              const ReportExtras& extras, Progress& progress) {
    const AnalysisPtr analysis = withFindingsOf(view.analysis, view.findings->rules());
    ReportOptions options{task.includeSecrets, extras};
    if (const auto named = cachesOfFindings(*analysis, extras.caches.get()); !named.empty()) {
        options.extras.findingCaches = findingsByCache(*view.session, *analysis, named, progress);
        if (!options.extras.findingCaches)
            return failure(ErrorCode::Cancelled);
    }
    return writeReport(out, task.format, *view.session, *analysis, options, progress);
}

} // namespace

auto ExportController::writeFile(const SessionView& view, const ExportTask& task, const ReportExtras& extras,
                                 Progress& progress) -> Result<Outcome> {
    Outcome outcome;
    return writeWholeFile(
               task.path,
               [&](QIODevice& out) {
                   return writeTo(out, view, task, extras, progress)
                       .map([&outcome](const ReportWritten& written) { outcome.written = written; });
               },
               task.includeSecrets ? FileAccess::OwnerOnly : FileAccess::AsUsual,
               [&progress] { return progress.cancelled(); })
        .map([&outcome] { return outcome; });
}

auto ExportController::writeText(const SessionView& view, const ExportTask& task, const ReportExtras& extras,
                                 Progress& progress) -> Result<Outcome> {
    BoundedBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeTo(buffer, view, task, extras, progress).map([&buffer](const ReportWritten& written) {
        return Outcome{written, buffer.data()};
    });
}

void ExportController::write(const SessionView& view, const ExportTask& task, ReportExtras extras) {
    emit progressed(tr("Writing"), -1);
    m_job.onFailure([this, task](const Error& error) { report(tl::unexpected(error), task, nullptr); });
    m_job.start(
        [view, task, extras = std::move(extras)](Progress& progress) {
            return task.path.isEmpty() ? writeText(view, task, extras, progress)
                                       : writeFile(view, task, extras, progress);
        },
        [this, task, session = view.session](const Result<Outcome>& outcome) {
            report(outcome, task, session);
        },
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

void ExportController::report(const Result<Outcome>& outcome, const ExportTask& task,
                              const SessionPtr& session) {
    const bool copied = task.path.isEmpty();
    const QString place = copied ? tr("the clipboard") : QDir::toNativeSeparators(task.path);
    if (!outcome) {
        emit failed(tr("%1 was not written: %2").arg(place, toText(outcome.error().detail)));
        return;
    }
    if (copied) // masked by the writer, unless the user has asked for the secrets
        QGuiApplication::clipboard()->setText(QString::fromUtf8(outcome->text));
    const QString to = copied ? tr("Copied to the clipboard (%1)").arg(formatBytes(outcome->text.size()))
                              : tr("Written to %1").arg(place);
    const auto leftOut = static_cast<int>(outcome->written.bodiesLeftOut);
    emit finished(
        leftOut == 0 ? to : to + tr("; %Ln content(s) could not be read and are left out", nullptr, leftOut));
    if (task.saves())
        emit saved(session);
}

} // namespace hci
