#pragma once

#include "ui/export/export_controller.h"

#include <QtWidgets/QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QListWidget;
class QPushButton;

namespace hci {

class ExportPreview;

/// What can be exported, and the last choice.
struct ExportOffer {
    SessionPtr session;
    ExportRows rows;
    ReportFormat format = ReportFormat::Html;
    ExportScope scope = ExportScope::All;
};

/// Asks for format and scope of an export, and whether to include secrets; shows what is masked otherwise.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(ExportOffer offer, QWidget* parent = nullptr);

    /// The user's choice, without a path.
    [[nodiscard]] ExportTask task() const;
    /// Whether to copy to the clipboard rather than write a file.
    [[nodiscard]] bool copies() const noexcept { return m_copies; }
    [[nodiscard]] ExportScope scope() const;

private:
    void buildScopes(ExportScope wanted);
    [[nodiscard]] QDialogButtonBox* buildButtons();
    void showPreview();

    ExportOffer m_offer;
    QListWidget* m_formats;
    QComboBox* m_scopes;
    QCheckBox* m_secrets;
    ExportPreview* m_preview;
    QPushButton* m_copy = nullptr;
    bool m_copies = false;
};

/// Asks for format, scope, secrets and file or clipboard; nullopt if the user cancels. `name` is the proposed
/// file name without its ending; `offer` receives the choice.
[[nodiscard]] std::optional<ExportTask> askForExport(QWidget* parent, const QString& name,
                                                     ExportOffer& offer);

/// Asks where to save the session; nullopt if the user cancels.
[[nodiscard]] std::optional<ExportTask> askWhereToSave(QWidget* parent, const QString& name);

/// The proposed name of a file about the session: that of its first recording, without an ending.
[[nodiscard]] QString proposedName(const SessionView& view);

} // namespace hci
