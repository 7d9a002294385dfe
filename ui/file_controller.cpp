#include "ui/file_controller.h"

#include "model/words/amounts.h"
#include "ui/base/actions.h"
#include "ui/base/shown_text.h"
#include "ui/dialogs.h"
#include "ui/export/export_dialog.h"
#include "ui/session/session_controller.h"
#include "ui/settings.h"
#include "ui/widgets/notice_bar.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QDropEvent>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

namespace hci {

namespace {

QStringList localFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

FileController::FileController(QWidget& window, SessionController& sessions, Settings& settings)
    : m_window(window), m_sessions(sessions), m_settings(settings),
      m_notice(new NoticeBar(&window, QStringLiteral("export"))) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&m_exports, &ExportController::written, this, &FileController::offerToOpen);
    connect(&sessions, &SessionController::viewChanged, &m_changed, &ChangedFiles::setView);
    connect(&sessions, &SessionController::imported, this, [this](const QString& path) {
        if (!path.isEmpty())
            m_settings.rememberFile(path);
    });
}

FileController::~FileController() = default;

void FileController::connectTo(const Actions& actions, QMenu& recent) {
    connect(actions.open, &QAction::triggered, this, [this] { open(askForRecordings(&m_window)); });
    connect(actions.pasteRecording, &QAction::triggered, this, &FileController::paste);
    connect(actions.saveSession, &QAction::triggered, this, &FileController::save);
    connect(actions.exportReport, &QAction::triggered, this, [this] { askAndExport(); });
    connect(actions.exportChosen, &QAction::triggered, this, &FileController::exportChosen);
    connect(actions.print, &QAction::triggered, this, &FileController::askAndPrint);
    connect(&recent, &QMenu::aboutToShow, this, [this, &recent] { fillRecent(recent); });
}

void FileController::open(const QStringList& paths) {
    m_sessions.openFiles(paths);
}

void FileController::paste() {
    m_sessions.openBytes(QApplication::clipboard()->text().toUtf8(), tr("clipboard"));
}

bool FileController::save() {
    const auto task = askWhereToSave(&m_window, proposedName(m_sessions.view()));
    if (task)
        write(*task);
    return task.has_value();
}

void FileController::askAndExport(std::optional<ExportScope> scope) {
    ExportOffer offer{
        m_sessions.view().session, m_rows ? m_rows() : ExportRows(),
        reportFormatFromName(m_settings.exportFormat.toStdString()).value_or(ReportFormat::Html),
        scope.value_or(static_cast<ExportScope>(m_settings.exportScope))};
    const auto task = askForExport(&m_window, proposedName(m_sessions.view()), offer);
    if (!task)
        return;
    m_settings.exportFormat = toText(rowOf(offer.format).name);
    if (!scope) // otherwise the command named the scope
        m_settings.exportScope = static_cast<int>(offer.scope);
    write(*task);
}

void FileController::askAndPrint() {
    ExportTask task;
    task.printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    task.printer->setDocName(proposedName(m_sessions.view()));
    task.printer->setPageMargins(QMarginsF(15, 12, 15, 10), QPageLayout::Millimeter);
    QPrintDialog dialog(task.printer.get(), &m_window);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile);
    if (dialog.exec() == QDialog::Accepted)
        write(task);
}

void FileController::offerToOpen(const QString& path) {
    m_notice->show(
        {tr("Written: %1 (%2)").arg(QDir::toNativeSeparators(path), formatBytes(QFileInfo(path).size())),
         tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }, tr("Show Folder"),
         [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); }, false});
}

void FileController::write(const ExportTask& task) {
    m_exports.write(m_sessions.view(), task, {m_sessions.probeReport(), nullptr, nullptr});
}

void FileController::fillRecent(QMenu& menu) {
    menu.clear();
    for (const QString& path : m_settings.recentFiles) {
        QAction* action =
            menu.addAction(shownCaption(QFileInfo(path).fileName()), this, [this, path] { open({path}); });
        action->setStatusTip(shownLine(path));
        action->setToolTip(path);
    }
    if (menu.isEmpty())
        menu.addAction(tr("Nothing yet"))->setEnabled(false);
    menu.setToolTipsVisible(true);
}

bool FileController::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList paths = localFiles(*drop->mimeData());
        if (!paths.isEmpty()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                open(paths);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hci
