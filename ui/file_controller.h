#pragma once

#include "ui/changed_files.h"
#include "ui/export/export_controller.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

class QMenu;
class QWidget;

namespace hci {

struct Actions;
class NoticeBar;
class SessionController;
struct Settings;

/// The window's work with files: opens, drops, pastes, remembers, saves and exports them.
class FileController final : public QObject {
    Q_OBJECT
public:
    /// Shows its dialogs over `window`, and accepts files dropped on it. All arguments outlive the
    /// controller.
    FileController(QWidget& window, SessionController& sessions, Settings& settings);
    ~FileController() override;

    void connectTo(const Actions& actions, QMenu& recent);
    void open(const QStringList& paths);
    /// Asks for format and file, and exports the chosen rows.
    void exportChosen() { askAndExport(ExportScope::Chosen); }
    /// Asks for a file and saves the session there. False if the user cancels.
    bool save();
    /// Writes the current session; see ExportController.
    void write(const ExportTask& task);
    void cancelWriting() { m_exports.cancel(); }
    /// Sets the function that gives the rows to which an export can be narrowed.
    void setRows(std::function<ExportRows()> rows) { m_rows = std::move(rows); }
    /// Reports written files, and offers to open them.
    [[nodiscard]] NoticeBar& notice() noexcept { return *m_notice; }
    [[nodiscard]] ExportController& exports() noexcept { return m_exports; }
    [[nodiscard]] ChangedFiles& changedFiles() noexcept { return m_changed; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paste();
    void askAndExport(std::optional<ExportScope> scope = {});
    void askAndPrint();
    void offerToOpen(const QString& path);
    void fillRecent(QMenu& menu);

    QWidget& m_window;
    SessionController& m_sessions;
    Settings& m_settings;
    ExportController m_exports;
    ChangedFiles m_changed;
    NoticeBar* m_notice; ///< the window's
    std::function<ExportRows()> m_rows;
};

} // namespace hci
