#pragma once

#include "ui/base/actions.h"
#include "ui/session/session_view.h"

#include <QtWidgets/QMainWindow>

#include <functional>
#include <memory>
#include <vector>

class QToolBar;

namespace hci {

class AutosaveController;
class CenterPages;
class ChartsPanel;
class ContentSaver;
class DemoOrigin;
class DetailPanel;
class Docks;
class EditActions;
class FileController;
class FindController;
class FindPanel;
class FirstPage;
class HelpActions;
class NoticeBar;
class OverviewPage;
class ProbeActions;
class ProbeController;
class RepeatPanel;
class RequestBar;
class RequestController;
class ResourcePanel;
class RowActions;
class SelectionController;
class SeriesActions;
class ServerActions;
class SessionController;
class SilencedRules;
class StatusLine;
class SummaryStrip;
class UnsavedWork;
class ViewActions;
class WarningsPanel;
class WatchController;
class WindowMemory;
class WireStore;
struct Settings;

/// The window of a session: builds panels, docks and menus, and connects them. Controllers do the work.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `settings` outlives the window, which writes into it what to remember.
    explicit MainWindow(Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFiles(const QStringList& paths);
    /// Keeps the session below `root` while the window runs, and offers what a killed window has left there.
    void keepSessions(const QString& root);
    /// Keeps profiles of watched browsers in `folder`, if the user wants to keep one.
    void keepProfiles(const QString& folder);
    /// Lets the user open another window by `open`.
    void offerNewWindows(std::function<bool()> open);
    /// Writes the window's state into the settings.
    void rememberSettings();
    /// Call when the system ends the program: asks nothing and keeps unsaved exchanges for the next start.
    void prepareForEnd();
    /// Shows the sentence in the status line.
    void showFailure(const QString& sentence);
    /// Fetches and revalidates each of these URLs.
    void inspect(const std::vector<std::string>& urls);
    /// Visits every resource of the demo origin, which runs as long as the window exists.
    void visitDemo();

    [[nodiscard]] SessionController& sessions() noexcept { return *m_sessions; }
    [[nodiscard]] SelectionController& selection() noexcept { return *m_selection; }
    [[nodiscard]] WatchController& watch() noexcept { return *m_watch; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildPanels();
    void connectSession();
    void connectFiles();
    void connectSelection();
    void connectView();
    void adopt(QWidget* part);
    void showData(bool there);
    void showView(const SessionView& view);

    Actions m_actions;
    std::unique_ptr<SessionController> m_sessions;
    std::unique_ptr<SelectionController> m_selection;
    std::unique_ptr<RequestController> m_requests;
    std::unique_ptr<ProbeController> m_probes;
    std::unique_ptr<WireStore> m_wire;
    std::unique_ptr<FileController> m_files;
    std::unique_ptr<UnsavedWork> m_unsaved;
    std::unique_ptr<SilencedRules> m_silenced;
    std::unique_ptr<Docks> m_docks;
    RequestBar* m_requestBar;
    QToolBar* m_watchBar = nullptr;
    QToolBar* m_summaryBar = nullptr;
    SummaryStrip* m_summary;
    ResourcePanel* m_resources;
    DetailPanel* m_detail;
    ChartsPanel* m_charts;
    WarningsPanel* m_warnings;
    RepeatPanel* m_repeat;
    StatusLine* m_status;
    NoticeBar* m_restoreBar;
    FindPanel* m_findPanel;
    FirstPage* m_first;
    OverviewPage* m_overview;
    CenterPages* m_center;
    std::unique_ptr<DemoOrigin> m_demo;
    std::unique_ptr<ServerActions> m_server;
    std::unique_ptr<ProbeActions> m_probing;
    std::unique_ptr<SeriesActions> m_series;
    std::unique_ptr<RowActions> m_rows;
    std::unique_ptr<WatchController> m_watch;
    std::unique_ptr<ContentSaver> m_contents;
    std::unique_ptr<EditActions> m_edits;
    std::unique_ptr<FindController> m_finder;
    std::unique_ptr<ViewActions> m_view;
    HelpActions* m_help;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<AutosaveController> m_autosave; // null: sessions are not kept
};

} // namespace hci
