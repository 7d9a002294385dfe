#pragma once

#include "ui/export_controller.h"

#include <QtWidgets/QDialog>

#include <optional>

class QCheckBox;
class QListWidget;

namespace hci {

/// Asks in which format a session is to be exported, and whether secrets may be in it.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `format` is chosen at first: the one of the last time.
    explicit ExportDialog(ReportFormat format, QWidget* parent = nullptr);

    /// What was chosen, without a path.
    [[nodiscard]] ExportTask task() const;
    /// Rather than to a file.
    [[nodiscard]] bool copies() const noexcept { return m_copies; }

private:
    QListWidget* m_formats;
    QCheckBox* m_secrets;
    bool m_copies = false;
};

/// Asks for format, secrets and file or clipboard; nothing where the user gave up. `name` is what the file is
/// proposed to be called, without its ending.
[[nodiscard]] std::optional<ExportTask> askForExport(QWidget* parent, const QString& name,
                                                     ReportFormat format);

/// Asks where to save the session; nothing where the user gave up.
[[nodiscard]] std::optional<ExportTask> askWhereToSave(QWidget* parent, const QString& name);

/// What a file about the session is proposed to be called: by its first recording, without an ending.
[[nodiscard]] QString proposedName(const SessionView& view);

} // namespace hci
