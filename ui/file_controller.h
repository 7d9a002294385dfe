#pragma once

#include "ui/changed_files.h"
#include "ui/export_controller.h"

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

/// What the window does with files: opens, drops, pastes, remembers, saves and exports them.
class FileController final : public QObject {
    Q_OBJECT
public:
    /// Asks its questions over `window`, and takes what is dropped on it. All outlive the controller.
    FileController(QWidget& window, SessionController& sessions, Settings& settings);
    ~FileController() override;

    void connectTo(const Actions& actions, QMenu& recent);
    void open(const QStringList& paths);
    /// Asks in which format, and where to, the chosen rows are to be exported.
    void exportChosen() { askAndExport(ExportScope::Chosen); }
    /// Asks where to, and writes the session there. False where the user gave up.
    bool save();
    /// Writes the session of the moment; see ExportController.
    void write(const ExportTask& task);
    void cancelWriting() { m_exports.cancel(); }
    /// Where to ask what an export can be narrowed to.
    void setRows(std::function<ExportRows()> rows) { m_rows = std::move(rows); }
    /// Says what was written, and offers to open it.
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
