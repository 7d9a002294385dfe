#include "ui/export_controller.h"

#include "model/har/har_writer.h"

#include <QtCore/QSaveFile>

namespace hci {

namespace {

Result<void> writeFile(const SessionView& view, ExportKind kind, const QString& path, Progress& progress) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, file.errorString().toStdString());
    if (kind == ExportKind::Session) // it holds cookies and credentials
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const HarWriteOptions options{kind == ExportKind::Session};
    if (const auto written = writeHar(*view.session, file, options, progress); !written)
        return tl::unexpected(written.error());
    if (!file.commit())
        return failure(ErrorCode::Io, file.errorString().toStdString());
    return {};
}

} // namespace

void ExportController::write(const SessionView& view, ExportKind kind, const QString& path) {
    emit progressed(tr("Writing"), -1);
    m_job.start([view, kind, path](Progress& progress) { return writeFile(view, kind, path, progress); },
                [this, path](const Result<void>& written) {
                    if (written)
                        emit finished(tr("Written to %1").arg(path));
                    else
                        emit failed(tr("%1 was not written: %2").arg(path, toText(written.error().detail)));
                },
                [this](std::int64_t done, std::int64_t total) {
                    emit progressed(tr("Writing"), total > 0 ? static_cast<int>(done * 1000 / total) : -1);
                });
}

} // namespace hci
