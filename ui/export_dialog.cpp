#include "ui/export_dialog.h"

#include "model/base/text_view.h"
#include "model/report/report_format.h"
#include "ui/plain_label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

QString titleOf(const ReportFormatRow& row) {
    return QCoreApplication::translate("hci::ReportFormat", row.title);
}

/// The path that the user chooses, with the format's ending where none was typed.
QString askForPath(QWidget* parent, const QString& title, const QString& name, ReportFormat format) {
    const QString suffix = toText(rowOf(format).suffix);
    QFileDialog dialog(parent, title, name + QLatin1Char('.') + suffix,
                       ExportDialog::tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name + QLatin1Char('.') + suffix);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

ExportDialog::ExportDialog(ReportFormat format, QWidget* parent)
    : QDialog(parent), m_formats(new QListWidget(this)),
      m_secrets(new QCheckBox(tr("Include cookies, credentials and &tokens"), this)) {
    setWindowTitle(tr("Export"));
    auto* title = new PlainLabel(tr("&Write"), this);
    title->setBuddy(m_formats);
    m_formats->setObjectName(QStringLiteral("exportFormats"));
    m_formats->setAccessibleName(tr("Format"));
    for (const ReportFormatRow& row : reportFormats())
        m_formats->addItem(titleOf(row));
    m_formats->setCurrentRow(static_cast<int>(format));
    m_secrets->setObjectName(QStringLiteral("exportSecrets"));
    auto* note =
        new PlainLabel(tr("Otherwise they are masked; equal ones keep the same number. With them the file "
                          "can be read by you alone."),
                       this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* next = buttons->addButton(tr("Choose File …"), QDialogButtonBox::AcceptRole);
    next->setDefault(true);
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("exportCopy"));
    copy->setToolTip(tr("To the clipboard, for a ticket or a mail"));
    connect(copy, &QPushButton::clicked, this, [this] {
        m_copies = true;
        accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_formats, &QListWidget::itemActivated, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : {static_cast<QWidget*>(title), static_cast<QWidget*>(m_formats),
                            static_cast<QWidget*>(m_secrets), static_cast<QWidget*>(note)})
        layout->addWidget(widget);
    layout->addWidget(buttons);
    resize(420, 260);
}

ExportTask ExportDialog::task() const {
    return {static_cast<ReportFormat>(m_formats->currentRow()), m_secrets->isChecked(), {}};
}

std::optional<ExportTask> askForExport(QWidget* parent, const QString& name, ReportFormat format) {
    ExportDialog dialog(format, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    ExportTask task = dialog.task();
    if (dialog.copies())
        return task;
    task.path = askForPath(parent, ExportDialog::tr("Export"), name, task.format);
    return task.path.isEmpty() ? std::nullopt : std::optional(task);
}

std::optional<ExportTask> askWhereToSave(QWidget* parent, const QString& name) {
    const QString path = askForPath(parent, ExportDialog::tr("Save the session, secrets and all"), name,
                                    ReportFormat::PlainHar);
    return path.isEmpty() ? std::nullopt : std::optional(ExportTask::saving(path));
}

QString proposedName(const SessionView& view) {
    const auto& parts = view.session->parts();
    const QString name = parts.empty() ? QString() : QFileInfo(parts.front().info.name).completeBaseName();
    return name.isEmpty() ? QStringLiteral("session") : name;
}

} // namespace hci
