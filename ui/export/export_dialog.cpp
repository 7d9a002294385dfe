#include "ui/export/export_dialog.h"

#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/report/report_format.h"
#include "ui/export/export_preview.h"
#include "ui/widgets/plain_label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hci {

namespace {

QString titleOf(const ReportFormatRow& row) {
    return translated(row.title);
}

/// Asks for a path, and adds the format's ending if the user typed none.
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

ExportDialog::ExportDialog(ExportOffer offer, QWidget* parent)
    : QDialog(parent), m_offer(std::move(offer)), m_formats(new QListWidget(this)),
      m_scopes(new QComboBox(this)),
      m_secrets(new QCheckBox(tr("Include cookies, credentials and &tokens"), this)),
      m_preview(new ExportPreview(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    auto* title = new PlainLabel(tr("&Write"), this);
    title->setBuddy(m_formats);
    m_formats->setObjectName(QStringLiteral("exportFormats"));
    m_formats->setAccessibleName(tr("Format"));
    for (const ReportFormatRow& row : allReportFormats())
        m_formats->addItem(titleOf(row));
    m_formats->setCurrentRow(static_cast<int>(m_offer.format));
    buildScopes(m_offer.scope);
    m_secrets->setObjectName(QStringLiteral("exportSecrets"));
    QDialogButtonBox* buttons = buildButtons();
    connect(m_formats, &QListWidget::itemActivated, this, &QDialog::accept);
    const auto showWhetherText = [this] { // a PDF is none
        m_copy->setEnabled(task().format != ReportFormat::Pdf);
    };
    connect(m_formats, &QListWidget::currentRowChanged, this, showWhetherText);
    connect(m_secrets, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    connect(m_scopes, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::showPreview);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget :
         {static_cast<QWidget*>(title), static_cast<QWidget*>(m_formats), static_cast<QWidget*>(m_scopes),
          static_cast<QWidget*>(m_secrets), static_cast<QWidget*>(m_preview)})
        layout->addWidget(widget);
    layout->addWidget(buttons);
    resize(520, 520);
    showWhetherText();
    showPreview();
}

/// Disables scopes that are empty or the same as everything.
void ExportDialog::buildScopes(ExportScope wanted) {
    m_scopes->setObjectName(QStringLiteral("exportScope"));
    m_scopes->setAccessibleName(tr("How much of it"));
    const std::uint32_t all = m_offer.session->size();
    const auto counted = [&](ExportScope scope) { return static_cast<int>(m_offer.rows.count(scope, all)); };
    m_scopes->addItem(tr("Everything: %Ln exchange(s)", nullptr, counted(ExportScope::All)),
                      static_cast<int>(ExportScope::All));
    if (m_offer.rows.filtered)
        m_scopes->addItem(
            tr("What the filter shows: %Ln exchange(s)", nullptr, counted(ExportScope::Filtered)),
            static_cast<int>(ExportScope::Filtered));
    if (!m_offer.rows.chosen.empty())
        m_scopes->addItem(tr("The selected rows: %Ln exchange(s)", nullptr, counted(ExportScope::Chosen)),
                          static_cast<int>(ExportScope::Chosen));
    m_scopes->setCurrentIndex(std::max(0, m_scopes->findData(static_cast<int>(wanted))));
}

QDialogButtonBox* ExportDialog::buildButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* next = buttons->addButton(tr("Choose File …"), QDialogButtonBox::AcceptRole);
    next->setDefault(true);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_copy->setToolTip(tr("To the clipboard, for a ticket or a mail"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_copies = true;
        accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ExportDialog::showPreview() {
    const auto format = static_cast<ReportFormat>(m_formats->currentRow());
    m_preview->show(m_offer.session, m_offer.rows.of(scope(), m_offer.session->size()),
                    m_secrets->isChecked(), format == ReportFormat::Har || format == ReportFormat::PlainHar);
}

ExportScope ExportDialog::scope() const {
    return static_cast<ExportScope>(m_scopes->currentData().toInt());
}

ExportTask ExportDialog::task() const {
    return {static_cast<ReportFormat>(m_formats->currentRow()),
            m_secrets->isChecked(),
            {},
            m_offer.rows.of(scope(), m_offer.session->size())};
}

std::optional<ExportTask> askForExport(QWidget* parent, const QString& name, ExportOffer& offer) {
    ExportDialog dialog(offer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    ExportTask task = dialog.task();
    offer.format = task.format;
    offer.scope = dialog.scope();
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
