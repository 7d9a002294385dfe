#include "ui/main_window.h"

#include "model/demo/demo_origin.h"
#include "model/words/error_text.h"
#include "ui/autosave_controller.h"
#include "ui/center_pages.h"
#include "ui/content_saver.h"
#include "ui/detail/detail_panel.h"
#include "ui/docks.h"
#include "ui/edit_actions.h"
#include "ui/file_controller.h"
#include "ui/find/find_controller.h"
#include "ui/find/find_panel.h"
#include "ui/first_page.h"
#include "ui/help/help_actions.h"
#include "ui/masked_copies.h"
#include "ui/menus.h"
#include "ui/overview/overview_page.h"
#include "ui/probe_actions.h"
#include "ui/repeat/repeat_panel.h"
#include "ui/request/pending_bar.h"
#include "ui/request/request_bar.h"
#include "ui/resources/resource_panel.h"
#include "ui/row_actions.h"
#include "ui/savings/charts_panel.h"
#include "ui/savings/summary_strip.h"
#include "ui/series_actions.h"
#include "ui/server_actions.h"
#include "ui/session/probe_controller.h"
#include "ui/session/request_controller.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/session/silenced_rules.h"
#include "ui/settings.h"
#include "ui/status_line.h"
#include "ui/tab_order.h"
#include "ui/unsaved_work.h"
#include "ui/view_actions.h"
#include "ui/warnings_panel.h"
#include "ui/watch/watch_controller.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_tool_tips.h"
#include "ui/window_memory.h"
#include "ui/wire/wire_store.h"

#include <QtGui/QActionGroup>
#include <QtGui/QClipboard>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QToolBar>

namespace hci {

namespace {

/// A bar over the panels.
QToolBar* addBar(QMainWindow* window, const QString& title, const char* name) {
    auto* bar = new QToolBar(title, window);
    bar->setObjectName(QLatin1StringView(name));
    bar->setMovable(false);
    window->addToolBar(Qt::TopToolBarArea, bar);
    window->addToolBarBreak(Qt::TopToolBarArea);
    return bar;
}

} // namespace

MainWindow::MainWindow(Settings& settings, QWidget* parent)
    : QMainWindow(parent), m_actions(this), m_sessions(std::make_unique<SessionController>()),
      m_selection(std::make_unique<SelectionController>()),
      m_requests(std::make_unique<RequestController>(*m_sessions)),
      m_probes(std::make_unique<ProbeController>()), m_wire(std::make_unique<WireStore>()),
      m_files(std::make_unique<FileController>(*this, *m_sessions, settings)),
      m_unsaved(std::make_unique<UnsavedWork>(*this, *m_sessions, *m_files)),
      m_silenced(std::make_unique<SilencedRules>()), m_requestBar(new RequestBar(m_actions, this)),
      m_summary(new SummaryStrip(this)), m_resources(new ResourcePanel(this)),
      m_detail(new DetailPanel(*m_probes, *m_wire, *m_silenced, m_actions, this)),
      m_charts(new ChartsPanel(this)), m_warnings(new WarningsPanel(this)), m_repeat(new RepeatPanel(this)),
      m_status(new StatusLine(this)), m_restoreBar(new NoticeBar(this, QStringLiteral("restore"))),
      m_findPanel(new FindPanel(m_actions, this)), m_first(new FirstPage(m_actions, this)),
      m_overview(new OverviewPage(this)), m_center(new CenterPages(m_first, m_overview, m_detail, this)) {
    qApp->installEventFilter(new PlainToolTips(this));
    qApp->installEventFilter(new MaskedCopies(*m_sessions, this));
    setObjectName(QStringLiteral("mainWindow"));
    buildPanels();
    connectSession();
    connectFiles();
    connectSelection();
    m_server = std::make_unique<ServerActions>(ServerActions::Parts{*this, m_actions, *m_sessions,
                                                                    *m_selection, *m_requests, *m_requestBar,
                                                                    *m_detail, *m_status, *m_resources});
    m_probing = std::make_unique<ProbeActions>(ProbeActions::Parts{*this, m_actions, *m_sessions,
                                                                   *m_selection, *m_requests, *m_probes,
                                                                   *m_detail, *m_status, *m_server});
    m_series = std::make_unique<SeriesActions>(
        SeriesActions::Parts{*this, m_actions, *m_sessions, *m_selection, *m_requests, *m_requestBar,
                             *m_status, *m_resources, *m_repeat, *m_docks});
    m_rows = std::make_unique<RowActions>(
        RowActions::Parts{*this, m_actions, *m_sessions, *m_requestBar, *m_status, *m_resources, *m_server});
    m_contents = std::make_unique<ContentSaver>(
        ContentSaver::Parts{*this, m_actions, *m_sessions, *m_selection, *m_status, *m_server});
    m_watch = std::make_unique<WatchController>(
        WatchController::Parts{*this, m_actions, *m_sessions, settings.watch, *m_requestBar, *m_watchBar});
    m_edits = std::make_unique<EditActions>(m_actions, *m_sessions, *m_resources, *m_detail, *m_unsaved);
    m_finder =
        std::make_unique<FindController>(m_actions, *m_sessions, *m_selection, *m_detail, *m_findPanel);
    m_view = std::make_unique<ViewActions>(*this, settings, m_actions, *m_docks, *m_resources);
    connectView();
    m_memory = std::make_unique<WindowMemory>(
        WindowMemory::Parts{*this, settings, m_actions, *m_sessions, *m_requests, *m_silenced, *m_docks,
                            *m_requestBar, *m_resources, *m_charts, *m_detail});
    m_memory->restore();
    m_watchBar->hide(); // whether or not it was visible when the window was closed
    showData(false);
    m_requestBar->focusUrl();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels() {
    addBar(this, tr("Request"), "requestBar")->addWidget(m_requestBar);
    m_watchBar = addBar(this, tr("Watched Browser"), "watchBar");
    m_summaryBar = addBar(this, tr("Summary"), "summaryBar");
    m_summaryBar->addWidget(m_summary);
    m_summaryBar->layout()->setContentsMargins(0, 0, 0, 0);
    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (NoticeBar* notice : {m_restoreBar, &m_files->notice()}) {
        notice->setContentsMargins(10, 4, 8, 4); // it reaches from edge to edge
        column->addWidget(notice);
    }
    column->addWidget(new PendingBar(*m_requests, m_actions.stop, center));
    column->addWidget(m_center, 1);
    column->addWidget(m_findPanel);
    setCentralWidget(center);
    putBehindInTabOrder(*m_overview, *m_resources);
    setStatusBar(m_status);
    resize(1400, 820);
    m_docks = std::make_unique<Docks>(*this, Docks::Panels{m_resources, m_charts, m_warnings, m_repeat});
    m_files->connectTo(m_actions, *buildMenus(*this, m_actions, m_docks->toggleActions()));
}

/// Gives a part that is built later what the other panels got at the start.
void MainWindow::adopt(QWidget* part) {
    keepTabOrder(*part);
    m_help->explain(*part);
    m_view->adopt(*part);
}

/// Without data hides what would sum up, list or draw it, and shows the ways to begin.
void MainWindow::showData(bool there) {
    m_center->setDataShown(there);
    m_summaryBar->setVisible(there);
    m_docks->setDataShown(there);
    for (QAction* action : {m_actions.saveSession, m_actions.exportReport, m_actions.print, m_actions.find,
                            m_actions.findNext, m_actions.findPrevious, m_actions.findResource,
                            m_actions.savedFilters, m_actions.showFindings, m_actions.showOverview})
        action->setEnabled(there);
    for (QAction* tab : m_actions.tabs->actions())
        tab->setEnabled(there);
}

void MainWindow::showView(const SessionView& view) {
    m_first->setOpened(!view.session->parts().empty());
    showData(!view.session->empty());
    m_summary->setView(view);
    m_overview->setView(view);
    m_resources->setView(view);
    m_charts->setView(view);
    m_warnings->setView(view);
    m_status->setView(view);
    m_selection->setView(view);
}

void MainWindow::openFiles(const QStringList& paths) {
    m_files->open(paths);
}

void MainWindow::keepSessions(const QString& root) {
    m_autosave = std::make_unique<AutosaveController>(*m_sessions, *m_restoreBar, root);
}

void MainWindow::keepProfiles(const QString& folder) {
    m_watch->setProfiles(folder);
}

void MainWindow::offerNewWindows(std::function<bool()> open) {
    m_view->setOpenWindow(std::move(open));
}

void MainWindow::showFailure(const QString& sentence) {
    m_status->showFailure(sentence);
}

void MainWindow::visitDemo() {
    if (!m_demo) {
        auto origin = std::make_unique<DemoOrigin>();
        if (const auto port = origin->listen(); !port)
            return showFailure(tr("The demo origin cannot listen: %1").arg(errorSentence(port.error())));
        m_demo = std::move(origin);
    }
    m_requestBar->setRequest({"GET", m_demo->urls().front(), {}, {}});
    m_requests->inspect(m_demo->urls(),
                        RequestController::Persistence::Skip); // the demo can be visited again
}

void MainWindow::inspect(const std::vector<std::string>& urls) {
    if (!urls.empty())
        m_requestBar->setRequest({"GET", urls.front(), {}, {}});
    m_requests->inspect(urls);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_unsaved->mayBeClosed([this] { close(); }))
        return event->ignore();
    rememberSettings();
    if (m_autosave)
        m_autosave->closed();
    QMainWindow::closeEvent(event);
}

void MainWindow::prepareForEnd() {
    m_watch->finish();
}

void MainWindow::rememberSettings() {
    m_memory->remember(m_center->currentWidget() != m_first);
}

} // namespace hci
