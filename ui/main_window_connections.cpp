// What the parts of the main window tell each other.

#include "ui/main_window.h"

#include "ui/center_pages.h"
#include "ui/detail/detail_panel.h"
#include "ui/docks.h"
#include "ui/edit_actions.h"
#include "ui/file_controller.h"
#include "ui/find/find_panel.h"
#include "ui/first_page.h"
#include "ui/help/help_actions.h"
#include "ui/overview/overview_page.h"
#include "ui/repeat/repeat_panel.h"
#include "ui/request/request_bar.h"
#include "ui/resources/resource_panel.h"
#include "ui/savings/charts_panel.h"
#include "ui/savings/summary_strip.h"
#include "ui/server_actions.h"
#include "ui/session/request_controller.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/session/silenced_rules.h"
#include "ui/status_line.h"
#include "ui/unsaved_work.h"
#include "ui/view_actions.h"
#include "ui/warnings_panel.h"
#include "ui/watch/watch_controller.h"
#include "ui/wire/wire_store.h"

#include <QtGui/QActionGroup>

namespace hci {

void MainWindow::connectSession() {
    SessionController* sessions = m_sessions.get();
    connect(sessions, &SessionController::viewChanged, this, &MainWindow::showView);
    connect(sessions, &SessionController::progressed, m_status, [this](const QString& what, int permille) {
        m_status->showProgress(what, permille, m_sessions->importing());
    });
    connect(sessions, &SessionController::idle, m_status, &StatusLine::showIdle);
    connect(sessions, &SessionController::failed, m_status, &StatusLine::showFailure);
    connect(sessions, &SessionController::imported, this,
            [this](const QString&, const QString& summary) { m_status->showDone(summary); });
    connect(m_status, &StatusLine::stopWanted, this, [this] {
        m_sessions->cancelImport();
        m_files->cancelWriting();
    });
    connect(m_status, &StatusLine::warningsWanted, this, [this] { m_docks->raise(m_warnings); });
    m_unsaved->setBeforeSaving([this] { m_watch->finish(); });
    connect(m_requests.get(), &RequestController::wireCame, m_wire.get(), &WireStore::add);
    connect(m_requests.get(), &RequestController::bytesCameLate, m_wire.get(), &WireStore::addLate);
    connect(sessions, &SessionController::viewChanged, m_wire.get(), [this](const SessionView& view) {
        if (view.session->empty())
            m_wire->clear(); // it is of the session before
    });
    connect(m_requests.get(), &RequestController::needsNoSaving, m_unsaved.get(), &UnsavedWork::exclude);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.demo, &QAction::triggered, this, &MainWindow::visitDemo);
    m_help = new HelpActions(*this, m_actions);
    connect(m_help, &HelpActions::noted, m_status, &StatusLine::showDone);
}

void MainWindow::connectFiles() {
    connect(&m_files->changedFiles(), &ChangedFiles::changed, m_status, &StatusLine::offerReadAgain);
    connect(m_status, &StatusLine::readAgainWanted, m_sessions.get(), &SessionController::readAgain);
    connect(m_actions.stop, &QAction::triggered, m_files.get(), &FileController::cancelWriting);
    m_files->setRows([this] {
        return ExportRows{m_resources->filteredExchanges(), m_resources->chosenExchanges()};
    });
    const ExportController* exports = &m_files->exports();
    connect(exports, &ExportController::finished, m_status, &StatusLine::showDone);
    connect(exports, &ExportController::failed, m_status, &StatusLine::showFailure);
    connect(exports, &ExportController::cancelled, m_status, &StatusLine::showIdle);
    connect(exports, &ExportController::progressed, m_status, [this](const QString& what, int permille) {
        m_status->showProgress(what, permille, true);
        m_server->setWriting(true);
    });
    const auto written = [this] { m_server->setWriting(false); };
    connect(exports, &ExportController::finished, this, written);
    connect(exports, &ExportController::failed, this, written);
    connect(exports, &ExportController::cancelled, this, written);
}

void MainWindow::connectSelection() {
    SelectionController* selection = m_selection.get();
    connect(m_resources, &ResourcePanel::selected, selection, &SelectionController::select);
    connect(m_detail, &DetailPanel::selected, selection, &SelectionController::select);
    connect(m_charts, &ChartsPanel::selected, selection, &SelectionController::select);
    connect(m_warnings, &WarningsPanel::selected, selection, &SelectionController::select);
    connect(selection, &SelectionController::changed, this, [this](const Selection& now) {
        m_resources->select(now);
        m_charts->select(now);
        m_detail->setSubject(m_sessions->view(), now);
        m_center->setSelected(!now.empty());
    });
    for (QWidget* panel : {static_cast<QWidget*>(m_resources), static_cast<QWidget*>(m_center),
                           static_cast<QWidget*>(m_charts)})
        panel->addAction(m_actions.showOverview);
    connect(m_actions.showOverview, &QAction::triggered, this, [this] {
        m_selection->select({});
        m_center->showOverview();
    });
    connect(m_detail, &DetailPanel::wanted, m_center, &CenterPages::showTabs);
    connect(m_overview, &OverviewPage::findingWanted, m_detail, &DetailPanel::openFinding);
    connect(m_overview, &OverviewPage::allFindingsWanted, m_detail, &DetailPanel::showAllFindings);
    connect(m_overview, &OverviewPage::filterWanted, m_resources, &ResourcePanel::setFilter);
}

void MainWindow::connectView() {
    connect(m_detail, &DetailPanel::viewBuilt, this, &MainWindow::adopt);
    connect(m_first, &FirstPage::built, this, &MainWindow::adopt);
    connect(m_resources, &ResourcePanel::built, this, &MainWindow::adopt);
    connect(m_charts, &ChartsPanel::built, this, &MainWindow::adopt);
    connect(m_summary, &SummaryStrip::built, this, &MainWindow::adopt);
    connect(m_overview, &OverviewPage::built, this, &MainWindow::adopt);
    connect(m_requestBar, &RequestBar::built, this, &MainWindow::adopt);
    connect(m_warnings, &WarningsPanel::built, this, &MainWindow::adopt);
    connect(m_watch.get(), &WatchController::barBuilt, this, &MainWindow::adopt);
    connect(m_repeat, &RepeatPanel::built, this, &MainWindow::adopt);
    connect(m_findPanel, &FindPanel::built, this, &MainWindow::adopt);
    connect(m_actions.findResource, &QAction::triggered, m_resources, &ResourcePanel::focusFilter);
    connect(m_actions.savedFilters, &QAction::triggered, m_resources, &ResourcePanel::showSavedFilters,
            Qt::QueuedConnection); // its menu closes first
    m_resources->offerListings(m_actions.listing);
    connect(m_actions.localTime, &QAction::toggled, m_resources, &ResourcePanel::setLocalTime);
    connect(m_actions.localTime, &QAction::toggled, m_detail, &DetailPanel::setLocalTime);
    connect(m_actions.localTime, &QAction::toggled, m_charts, &ChartsPanel::setLocalTime);
    connect(m_view.get(), &ViewActions::failed, m_status, &StatusLine::showFailure);
    connect(m_view.get(), &ViewActions::done, m_status, &StatusLine::showDone);
    connect(m_actions.cacheModel, &QActionGroup::triggered, m_sessions.get(), [this](const QAction* action) {
        m_sessions->setCacheModel(static_cast<CacheModel>(action->data().toInt()));
    });
    connect(m_silenced.get(), &SilencedRules::changed, m_sessions.get(),
            [this] { m_sessions->setRules(m_silenced->selection()); });
    connect(m_summary, &SummaryStrip::filterWanted, m_resources, &ResourcePanel::toggleFilter);
    connect(m_summary, &SummaryStrip::findingsWanted, m_detail, &DetailPanel::showAllFindings);
    connect(m_actions.showFindings, &QAction::triggered, m_detail, &DetailPanel::showAllFindings);
    connect(m_edits.get(), &EditActions::done, m_status, &StatusLine::showDone);
    connect(m_edits.get(), &EditActions::failed, m_status, &StatusLine::showFailure);
    m_docks->onFront(m_charts, [this](bool inFront) { m_charts->setInFront(inFront); });
    connect(m_charts, &ChartsPanel::heightWanted, this,
            [this](int pixels) { m_docks->setHeight(m_charts, pixels); });
    connect(m_charts, &ChartsPanel::failed, m_status, &StatusLine::showFailure);
    connect(m_resources, &ResourcePanel::failed, m_status, &StatusLine::showFailure);
    connect(m_detail, &DetailPanel::failed, m_status, &StatusLine::showFailure);
}

} // namespace hci
