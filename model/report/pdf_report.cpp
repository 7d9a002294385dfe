#include "model/report/pdf_report.h"

#include "model/base/job.h"
#include "model/base/program_start.h"
#include "model/base/sentence.h"
#include "model/report/html_report.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>

namespace hci {

namespace {

constexpr int lookEveryMs = 100; // between checks for cancellation

Error notSet(const QString& why) {
    return {ErrorCode::Io, 0, filled("the pages cannot be set: %1", {why.toStdString()})};
}

/// Runs the program to its end; returns its output.
Result<QByteArray> pagesOf(const QByteArray& html, const Progress& progress) {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    program.start(windowProgram(), {QLatin1StringView(setPagesOption)});
    if (!program.waitForStarted())
        return tl::unexpected(notSet(whyNotStarted(program)));
    program.write(html);
    program.closeWriteChannel();
    while (program.state() != QProcess::NotRunning && !program.waitForFinished(lookEveryMs))
        if (progress.cancelled())
            program.kill();
    if (progress.cancelled()) // Ctrl-C reaches that program, too
        return failure(ErrorCode::Cancelled);
    if (program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        return tl::unexpected(
            notSet(QString::fromLocal8Bit(program.readAllStandardError()).simplified().left(300)));
    return program.readAllStandardOutput();
}

} // namespace

QString windowProgram() {
    return QCoreApplication::applicationDirPath() + QStringLiteral("/http-cache-inspector-window");
}

Result<ReportWritten> writePdfReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                     const ReportOptions& options, Progress& progress) {
    QBuffer html; // its rows are bounded for any recording
    html.open(QIODevice::WriteOnly);
    const Result<ReportWritten> written = writePaperReport(html, session, analysis, options, progress);
    if (!written)
        return written;
    const Result<QByteArray> pages = pagesOf(html.data(), progress);
    if (!pages)
        return tl::unexpected(pages.error());
    if (out.write(*pages) != pages->size())
        return tl::unexpected(Error{ErrorCode::Io, 0, out.errorString().toStdString()});
    return written;
}

} // namespace hci
