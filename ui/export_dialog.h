#pragma once

#include "ui/export_controller.h"

#include <QtWidgets/QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QListWidget;
class QPushButton;

namespace hci {

class ExportPreview;

/// What can be exported, and what was chosen the last time.
struct ExportOffer {
    SessionPtr session;
    ExportRows rows;
    ReportFormat format = ReportFormat::Html;
    ExportScope scope = ExportScope::All;
};

/// Asks in which format and how much of a session is to be exported, and whether secrets may be in it; shows
/// what is masked otherwise.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(ExportOffer offer, QWidget* parent = nullptr);

    /// What was chosen, without a path.
    [[nodiscard]] ExportTask task() const;
    /// Rather than to a file.
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

/// Asks for format, scope, secrets and file or clipboard; nothing where the user gave up. `name` is what the
/// file is proposed to be called, without its ending. `offer` has afterwards what was chosen.
[[nodiscard]] std::optional<ExportTask> askForExport(QWidget* parent, const QString& name,
                                                     ExportOffer& offer);

/// Asks where to save the session; nothing where the user gave up.
[[nodiscard]] std::optional<ExportTask> askWhereToSave(QWidget* parent, const QString& name);

/// What a file about the session is proposed to be called: by its first recording, without an ending.
[[nodiscard]] QString proposedName(const SessionView& view);

} // namespace hci
