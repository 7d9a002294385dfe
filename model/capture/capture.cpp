#include "model/capture/capture.h"

#include "model/capture/browser_client.h"
#include "model/capture/running_browser.h"
#include "model/capture/web_socket_channel.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenChecks = 50ms;
constexpr std::chrono::milliseconds leastStartTimeout = 30s; // even if a load may take less
constexpr std::chrono::milliseconds startTimeout = 120s;     // a first start unpacks a profile
constexpr std::chrono::milliseconds openTimeout = 60s;       // to open a tab on a busy machine
constexpr std::chrono::milliseconds quiet = 500ms;    // without a request under way: then the page has loaded
constexpr std::chrono::milliseconds quietStream = 2s; // while an answer is open: a stream may pause that long
constexpr std::chrono::milliseconds settleTimeout = 2s; // wait for events that arrive after the end
constexpr std::size_t maxNotes = 20;

} // namespace

Capture::Capture(CaptureOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_live(m_options.pool), m_traffic(m_live) {
    m_loads.assign(static_cast<std::size_t>(std::max(m_options.visits, 1)), Load::Visit);
    if (m_options.reload)
        m_loads.push_back(Load::Reload);
    connect(&m_ticks, &QTimer::timeout, this, &Capture::check);
}

Capture::~Capture() = default;

void Capture::start(Done done, Progress progress) {
    m_done = std::move(done);
    m_progress = std::move(progress);
    m_clock.start();
    QMetaObject::invokeMethod(this, &Capture::launch, Qt::QueuedConnection);
}

void Capture::cancel() {
    m_result.cancelled = true;
    deliver();
}

void Capture::launch() {
    if (m_delivered)
        return;
    m_browser = std::make_unique<WatchedBrowser>(setup(), m_traffic, m_clock);
    connectBrowser();
    if (!m_options.running.isEmpty())
        note("the browser's own profile is watched: its cache need not have been empty");
    waitFor(Wait::Browser);
    m_ticks.start(betweenChecks);
    if (const Result<void> started = m_browser->start(); !started)
        fail(started.error());
}

BrowserSetup Capture::setup() const {
    BrowserSetup setup;
    setup.browser = m_options.browser;
    setup.headless = m_options.headless;
    setup.maxBody = m_options.maxBody;
    setup.startTimeout = std::clamp(m_options.timeout, leastStartTimeout, startTimeout);
    if (!m_options.running.isEmpty()) {
        setup.ofUser = true;
        setup.channel = [address = m_options.running] { return std::make_unique<WebSocketChannel>(address); };
    }
    return setup;
}

void Capture::connectBrowser() {
    const WatchedBrowser* browser = m_browser.get();
    connect(browser, &WatchedBrowser::noted, this, &Capture::note);
    connect(browser, &WatchedBrowser::failed, this, &Capture::fail);
    connect(browser, &WatchedBrowser::tabGone, this, &Capture::dropTab);
    connect(browser, &WatchedBrowser::ready, this, [this](const QString& name) {
        m_result.browser = name;
        nextLoad();
    });
    connect(browser, &WatchedBrowser::tabOpened, this, [this](const std::string& context) {
        m_tab = context;
        loadPage();
    });
    connect(browser, &WatchedBrowser::tabRefused, this, [this](const std::string& why) {
        fail({ErrorCode::Network, 0, why});
    });
    connect(browser, &WatchedBrowser::loadAnswered, this, &Capture::takeLoadAnswer);
}

void Capture::waitFor(Wait what) {
    m_waiting = what;
    m_waitingSince = m_clock.elapsed();
}

/// A returning visitor opens a new tab; a reload in the same tab would send other requests.
void Capture::nextLoad() {
    if (m_loads[m_loadsDone] == Load::Reload)
        return loadPage();
    waitFor(Wait::Tab);
    m_browser->driver().openTab(true);
}

void Capture::loadPage() {
    if (m_delivered)
        return;
    m_traffic.nextVisit();
    m_loadFailed = false;
    waitFor(Wait::Page);
    m_browser->driver().load({m_tab, m_loads[m_loadsDone] == Load::Visit ? m_options.url : std::string(),
                              false, m_options.timeout, m_loadsDone});
}

/// A browser may refuse a load after the next one has started, and loadOver() notes that a load takes too
/// long.
void Capture::takeLoadAnswer(std::size_t load, const std::string& why) {
    if (why.empty() || why == noAnswerInTime || m_waiting != Wait::Page || load != m_loadsDone)
        return;
    m_loadFailed = true;
    note(because("the page could not be loaded", why));
}

void Capture::dropTab(const std::string& context, bool crashed) {
    if (m_waiting != Wait::Page || context != m_tab)
        return;
    note(crashed ? "the page crashed" : "the tab was closed");
    m_loads.resize(m_loadsDone + 1); // no tab is left for further loads
    finishLoad();
}

void Capture::check() {
    m_traffic.settle(m_clock.elapsed());
    const std::chrono::milliseconds since(m_clock.elapsed() - m_waitingSince);
    switch (m_waiting) {
    case Wait::Browser: // the browser has its own time limit
        break;
    case Wait::Tab:
        if (since > std::clamp(m_options.timeout, leastStartTimeout, openTimeout))
            fail({ErrorCode::Network, 0, "it opens no tab in time"});
        break;
    case Wait::Page:
        if (loadOver())
            finishLoad();
        break;
    case Wait::Rest:
        if (m_traffic.settled() || since > settleTimeout)
            deliver();
        break;
    }
}

bool Capture::loadOver() {
    const std::chrono::milliseconds since(m_clock.elapsed() - m_waitingSince);
    if (m_options.watchFor)
        return since >= *m_options.watchFor;
    const std::size_t open = m_traffic.unanswered() + m_traffic.unfinished();
    if (since >= m_options.timeout) {
        note("load " + std::to_string(m_loadsDone + 1) + " was not over after " +
             std::to_string(m_options.timeout.count() / 1000) +
             " s: requests that were open: " + std::to_string(open));
        return true;
    }
    const bool there = m_loadFailed || m_traffic.pageLoaded(m_tab) || m_traffic.pageFailed(m_tab);
    if (m_traffic.unanswered() > 0 || !there)
        return false;
    const std::chrono::milliseconds silence(m_clock.elapsed() -
                                            std::max(m_browser->driver().lastEventTime(), m_waitingSince));
    return silence >= (open > 0 ? quietStream : quiet);
}

void Capture::finishLoad() {
    ++m_loadsDone;
    if (m_progress)
        m_progress(static_cast<int>(m_loadsDone), static_cast<int>(m_loads.size()), m_live.size());
    if (m_loadsDone < m_loads.size())
        nextLoad();
    else
        waitFor(Wait::Rest);
}

void Capture::note(std::string sentence) {
    auto& notes = m_result.notes;
    if (notes.size() < maxNotes && std::find(notes.begin(), notes.end(), sentence) == notes.end())
        notes.push_back(std::move(sentence));
}

void Capture::fail(const Error& why) {
    if (m_delivered)
        return;
    m_result.failed = why;
    deliver();
}

/// The object to delete may be the caller, so this waits for the next turn of the event loop.
void Capture::deliver() {
    if (std::exchange(m_delivered, true))
        return;
    m_ticks.stop();
    m_waiting = Wait::Rest; // events of the tabs that close now do not concern the page
    if (!m_options.running.isEmpty() && m_browser && !m_result.failed)
        return leaveTabs();
    QMetaObject::invokeMethod(this, &Capture::conclude, Qt::QueuedConnection);
}

/// The user's browser lives on, without the tabs opened in it.
void Capture::leaveTabs() {
    auto concluded = std::make_shared<bool>(false);
    const auto once = [this, concluded] {
        if (!std::exchange(*concluded, true))
            QMetaObject::invokeMethod(this, &Capture::conclude, Qt::QueuedConnection);
    };
    QTimer::singleShot(settleTimeout, this, once);
    m_browser->driver().leave(once);
}

/// Only a browser started here can report how it ended; of the user's own only the connection is known.
std::string Capture::whyFailed(const Error& error) {
    if (!m_options.running.isEmpty())
        return whyNotWatched(error.detail);
    return error.code == ErrorCode::Truncated ? m_browser->awaitEnd().inWords() : error.detail;
}

void Capture::conclude() {
    if (m_result.failed && m_browser)
        m_result.failed->detail = whyFailed(*m_result.failed);
    if (m_browser) // the browser ends with this object; delivering the exchanges need not wait for that
        m_browser->disconnect(this);
    m_traffic.end();
    m_traffic.setPaused(true); // events from now on belong to no page
    if (m_traffic.leftOut() > 0)
        note("requests reported only in part, left out: " + std::to_string(m_traffic.leftOut()));
    if (m_traffic.contentsLeftOut() > 0)
        note("contents that the browser did not give: " + std::to_string(m_traffic.contentsLeftOut()));
    Session::Part part = m_live.part();
    part.info.creator = m_result.browser;
    m_result.session = std::make_shared<const Session>(m_options.pool, std::vector{std::move(part)});
    m_done(std::move(m_result));
}

} // namespace hci
