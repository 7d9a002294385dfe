#include "ui/export/export_controller.h"

#include "model/har/body_files.h"
#include "model/report/html_report.h"
#include "model/report/whole_file.h"
#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "model/words/finding_cache_words.h"
#include "ui/print/page_setter.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtPrintSupport/QPrinter>

namespace hci {

namespace {

constexpr qint64 clipboardBytes = qint64{16} * 1024 * 1024; // desktops drop more, or hang

/// A buffer in memory with a bound, beyond which writing fails.
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

/// The view to export: the whole session, or a part of it that is analysed by itself, without the probes of
/// the whole. Empty if the user stopped it.
SessionView narrowed(const SessionView& view, const ExportTask& task, ReportExtras& extras,
                     Progress& progress) {
    if (!task.rows)
        return view;
    extras.probes = nullptr;
    return makeView(withRows(view.session, task.rows), {view.analysis->model, nullptr, view.analysis->real},
                    progress, view.findings->rules());
}

Result<ReportWritten> writeTo(QIODevice& out, const SessionView& whole, const ExportTask& task,
                              const ReportExtras& extras, Progress& progress) {
    ReportOptions options{task.includeSecrets, extras};
    const SessionView view = narrowed(whole, task, options.extras, progress);
    if (!view)
        return failure(ErrorCode::Cancelled);
    const AnalysisPtr analysis = withFindingsOf(view.analysis, view.findings->rules());
    if (const auto named = cachesOfFindings(*analysis, extras.caches.get()); !named.empty()) {
        options.extras.findingCaches = findingsByCache(*view.session, *analysis, named, progress);
        if (!options.extras.findingCaches)
            return failure(ErrorCode::Cancelled);
    }
    return task.printer ? writePaperReport(out, *view.session, *analysis, options, progress)
                        : writeReport(out, task.format, *view.session, *analysis, options, progress);
}

} // namespace

auto ExportController::writeFile(const SessionView& view, const ExportTask& task, const ReportExtras& extras,
                                 Progress& progress) -> Result<Outcome> {
    if (const Result<void> checked = checkKeepsBodies(*view.session, task.path); !checked)
        return tl::unexpected(checked.error());
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

auto ExportController::print(const SessionView& view, const ExportTask& task, const ReportExtras& extras,
                             Progress& progress) -> Result<Outcome> {
    QBuffer html; // its rows are bounded
    html.open(QIODevice::ReadWrite);
    const Result<ReportWritten> written = writeTo(html, view, task, extras, progress);
    if (!written)
        return tl::unexpected(written.error());
    html.seek(0);
    return setPages(html, *task.printer).map([&written] { return Outcome{*written, {}}; });
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
            return task.printer          ? print(view, task, extras, progress)
                   : task.path.isEmpty() ? writeText(view, task, extras, progress)
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
    const bool copied = task.path.isEmpty() && !task.printer;
    const QString place = copied         ? tr("the clipboard")
                          : task.printer ? tr("the printer")
                                         : QDir::toNativeSeparators(task.path);
    if (!outcome) {
        emit failed(tr("%1 was not written: %2").arg(place, errorSentence(outcome.error())));
        return;
    }
    if (copied) // the writer masked it, unless the user asked for the secrets
        QGuiApplication::clipboard()->setText(QString::fromUtf8(outcome->text));
    const QString to = copied ? tr("Copied to the clipboard (%1)").arg(formatBytes(outcome->text.size()))
                              : tr("Written to %1").arg(place);
    if (!task.path.isEmpty() && !task.saves())
        emit written(task.path);
    const auto leftOut = static_cast<int>(outcome->written.bodiesLeftOut);
    const auto notDecoded = static_cast<int>(outcome->written.secretsNotDecoded);
    QString sentence = to;
    if (leftOut != 0)
        sentence += tr("; %Ln content(s) could not be read and are left out", nullptr, leftOut);
    if (notDecoded != 0)
        sentence += tr("; %Ln secret(s) are masked as they are and not in base64: there are too many",
                       nullptr, notDecoded);
    emit finished(sentence);
    if (task.saves())
        emit saved(session);
}

} // namespace hci
