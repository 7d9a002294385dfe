#include "ui/watch/watch_controller.h"

#include "model/transport/typed_url.h"
#include "ui/base/action_reason.h"
#include "ui/base/actions.h"
#include "ui/base/shown_text.h"
#include "ui/request/request_bar.h"
#include "ui/session/session_controller.h"
#include "ui/watch/watch_bar.h"
#include "ui/watch/watch_choice.h"
#include "ui/watch/watch_words.h"
#include "ui/widgets/name_dialog.h"
#include "ui/widgets/notice_bar.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QToolBar>

#include <utility>

namespace hci {

WatchController::WatchController(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    connectActions();
    connect(&parts.sessions, &SessionController::committed, this, [this](const SessionPtr& session) {
        if (m_watch && session->poolForWriters() != m_pool)
            stop();
    });
    setState(State::Idle);
}

WatchController::~WatchController() = default;

WatchBar& WatchController::bar() {
    if (m_bar)
        return *m_bar;
    m_bar = new WatchBar(m_parts.actions);
    m_parts.toolBar.addWidget(m_bar);
    m_bar->setProfileKept(m_parts.choice.keptProfile);
    connect(m_bar, &WatchBar::visitWanted, this, &WatchController::visit);
    connect(m_bar, &WatchBar::otherProgramWanted, this, &WatchController::chooseProgram,
            Qt::QueuedConnection); // its menu closes first
    connect(m_bar, &WatchBar::closeWanted, this, &WatchController::close);
    showState();
    allowActions();
    emit barBuilt(&m_parts.toolBar);
    return *m_bar;
}

void WatchController::connectActions() {
    const Actions& actions = m_parts.actions;
    const auto onTrigger = [this](const QAction* action, auto what) {
        connect(action, &QAction::triggered, this, what);
    };
    const auto order = [this, onTrigger](const QAction* action, auto what) {
        onTrigger(action, [this, what] {
            if (m_watch)
                m_watch->order(what);
        });
    };
    onTrigger(actions.watch, &WatchController::open);
    onTrigger(actions.watchVisit, &WatchController::visit);
    onTrigger(actions.watchStop, &WatchController::stop);
    onTrigger(actions.watchMark, &WatchController::mark);
    order(actions.watchVisitAgain, [](BrowserWatch& watch) { watch.visitAgain(); });
    order(actions.watchReload, [](BrowserWatch& watch) { watch.reload(false); });
    order(actions.watchHardReload, [](BrowserWatch& watch) { watch.reload(true); });
    order(actions.watchClearCache, [](BrowserWatch& watch) { watch.clearCache(); });
    connect(actions.watchPause, &QAction::toggled, this, &WatchController::pause);
    connect(actions.watchCacheOff, &QAction::toggled, this, [this](bool off) {
        if (m_watch)
            m_watch->order([off](BrowserWatch& watch) { watch.setCacheOff(off); });
    });
}

void WatchController::setProfiles(const QString& folder) {
    m_profiles = folder;
}

/// Opens the bar, with the request bar's address if it has none of its own.
void WatchController::open() {
    if (!m_parts.toolBar.isVisible()) {
        bar().setBrowsers(installedBrowsers(!hasDisplay()), m_parts.choice.browser);
        m_parts.toolBar.show();
    }
    if (bar().address().isEmpty())
        bar().setAddress(toText(m_parts.request.request().url));
    bar().focusAddress();
}

void WatchController::close() {
    stop();
    bar().notice().dismiss();
    m_parts.toolBar.hide();
    m_parts.request.focusUrl();
}

void WatchController::visit() {
    if (m_state == State::Ends)
        return;
    const std::string url = completedUrl(bar().address().toStdString());
    if (!originOf(url)) {
        bar().notice().show({tr("That is no http or https address.")});
        return bar().focusAddress();
    }
    bar().setAddress(toText(url));
    if (m_watch)
        m_watch->order([url](BrowserWatch& watch) { watch.visit(url); });
    else
        start(url);
}

void WatchController::start(const std::string& url) {
    WatchChoice& choice = m_parts.choice;
    choice.keptProfile = bar().profileKept();
    if (!bar().browser().isEmpty())
        choice.browser = bar().browser();
    WatchOptions options;
    options.url = url;
    options.pool = m_pool = m_parts.sessions.session()->poolForWriters();
    if (!bar().browser().isEmpty())
        options.setup.browser = bar().browser();
    options.setup.profiles = choice.keptProfile ? m_profiles : QString();
    options.setup.channel = m_channel;
    bar().notice().dismiss();
    m_notes.clear();
    m_counts = {};
    m_name.clear();
    m_canClearCache = false;
    m_watch = std::make_unique<WatchThread>(std::move(options));
    connectWatch();
    setState(State::Starts);
    if (m_parts.actions.watchCacheOff->isChecked())
        m_watch->order([](BrowserWatch& watch) { watch.setCacheOff(true); });
    m_watch->start();
}

/// Connects queued, as the signals come from another thread.
void WatchController::connectWatch() {
    const BrowserWatch* watch = &m_watch->watch();
    connect(watch, &BrowserWatch::ready, this, &WatchController::handleReady);
    connect(watch, &BrowserWatch::came, this, &WatchController::take);
    connect(watch, &BrowserWatch::noted, this, &WatchController::note);
    connect(watch, &BrowserWatch::ended, this, &WatchController::handleEnd);
    connect(m_watch.get(), &WatchThread::broke, this, &WatchController::handleEnd);
    connect(watch, &BrowserWatch::counted, this, [this](const WatchCounts& counts) {
        m_counts = counts;
        showState();
    });
}

void WatchController::handleReady(const QString& browser, bool canClearCache) {
    if (m_state != State::Starts)
        return;
    m_name = browser;
    m_canClearCache = canClearCache;
    setState(State::Runs);
}

/// Drops parts that arrive after the end of their session.
void WatchController::take(const Session::Part& part) {
    if (part.exchanges > 0 && part.segment->pool() == m_parts.sessions.session()->poolForWriters())
        m_parts.sessions.grow(part);
}

void WatchController::note(const std::string& sentence) {
    m_notes << watchNote(sentence);
    bar().notice().show({m_notes.join(QLatin1Char('\n')), {}, {}, {}, {}, false});
}

void WatchController::stop() {
    if (!m_watch || m_state == State::Ends)
        return;
    setState(State::Ends);
    m_watch->order([](BrowserWatch& watch) { watch.stop(); });
}

void WatchController::finish() {
    if (!m_watch)
        return;
    take(m_watch->conclude());
    stop();
}

/// Ends the thread later, because one of its signals is calling.
void WatchController::handleEnd(const WatchEnd& end) {
    if (!m_watch)
        return;
    m_watch.release()->deleteLater();
    setState(State::Idle);
    offerAgain(end);
}

void WatchController::offerAgain(const WatchEnd& end) {
    const QString program = bar().browser();
    const QString why = end.kind == WatchEnd::Kind::NotFound && !program.isEmpty()
                            ? tr("The program %1 is not there any more.").arg(shownLine(program))
                            : endInWords(end);
    if (why.isEmpty())
        return;
    Notice notice{why};
    notice.problem = end.kind != WatchEnd::Kind::Closed;
    if (end.kind == WatchEnd::Kind::NotFound) {
        notice.offer = tr("Choose a Program …");
        notice.act = [this] { chooseProgram(); };
    } else {
        notice.offer = tr("Start Again");
        notice.act = [this] { visit(); };
    }
    bar().notice().show(std::move(notice));
}

void WatchController::chooseProgram() {
    QFileDialog dialog(&m_parts.window, tr("Choose the program of a browser"), QStringLiteral("/usr/bin"));
    dialog.setObjectName(QStringLiteral("watchProgramDialog"));
    dialog.setFileMode(QFileDialog::ExistingFile);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    const QString path = dialog.selectedFiles().constFirst();
    if (const Result<BrowserProgram> program = findBrowser(path, false); !program)
        return bar().notice().show({tr("%1 cannot be started.").arg(shownLine(QFileInfo(path).fileName()))});
    bar().notice().dismiss();
    bar().setBrowsers(installedBrowsers(!hasDisplay()), path);
}

void WatchController::mark() {
    NameDialog dialog(tr("Name what comes from here on"), QStringLiteral("watchMark"), {}, &m_parts.window,
                      tr("Set &Mark"));
    if (dialog.exec() != QDialog::Accepted || !m_watch)
        return;
    m_watch->order([words = dialog.name().toStdString()](BrowserWatch& watch) { watch.mark(words); });
}

void WatchController::pause(bool paused) {
    if (m_watch)
        m_watch->order([paused](BrowserWatch& watch) { watch.setPaused(paused); });
    showState();
}

void WatchController::setState(State state) {
    m_state = state;
    if (state == State::Idle || state == State::Starts)
        m_parts.actions.watchPause->setChecked(false);
    if (state == State::Idle)
        m_parts.actions.watchCacheOff->setChecked(false);
    allowActions();
    showState();
}

/// Each disabled action says why.
void WatchController::allowActions() {
    const Actions& actions = m_parts.actions;
    QString whyNot;
    switch (m_state) {
    case State::Idle: whyNot = tr("No browser is being watched"); break;
    case State::Starts: whyNot = tr("The browser is still starting"); break;
    case State::Ends: whyNot = tr("The browser is being ended"); break;
    case State::Runs: break;
    }
    for (QAction* action : {actions.watchVisitAgain, actions.watchReload, actions.watchHardReload,
                            actions.watchCacheOff, actions.watchMark, actions.watchPause})
        allow(*action, whyNot);
    allow(*actions.watchClearCache,
          whyNot.isEmpty() && !m_canClearCache
              ? tr("Firefox has no order for that: Cache Off, or a fresh profile, does")
              : whyNot);
    allow(*actions.watchStop, m_state == State::Starts ? QString() : whyNot);
    allow(*actions.watchVisit, m_state == State::Starts || m_state == State::Ends ? whyNot : QString());
    if (m_bar)
        m_bar->allowChoices(m_state == State::Idle ? QString() : tr("Not while a browser is being watched"));
}

void WatchController::showState() {
    const bool paused = m_parts.actions.watchPause->isChecked();
    m_parts.actions.watchPause->setText(paused ? tr("&Resume") : tr("&Pause"));
    m_parts.actions.watchPause->setIconText(paused ? tr("▶ Resume") : tr("❚❚ Pause"));
    if (!m_bar)
        return;
    WatchBar& bar = *m_bar;
    const QString counts = countsInWords(m_counts);
    switch (m_state) {
    case State::Starts: return bar.showState(QStringLiteral("◌"), tr("The browser starts"), false);
    case State::Ends: return bar.showState(QStringLiteral("◌"), tr("The browser ends"), false);
    case State::Runs:
        if (paused)
            return bar.showState(QStringLiteral("❚❚"), tr("paused · %1").arg(counts), false);
        return bar.showState(QStringLiteral("●"), counts, true);
    case State::Idle:
        if (m_counts.exchanges > 0)
            return bar.showState(QStringLiteral("■"), counts, false);
        return bar.showState({}, {}, false);
    }
}

} // namespace hci
