#include "model/capture/browser_watch.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <utility>

namespace hci {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenTicks = 250ms;
constexpr std::size_t maxNotes = 20;

} // namespace

BrowserWatch::BrowserWatch(WatchOptions options)
    : m_options(std::move(options)), m_live(m_options.pool), m_traffic(m_live) {
    m_traffic.countReloads();
    connect(&m_ticks, &QTimer::timeout, this, &BrowserWatch::tick);
}

BrowserWatch::~BrowserWatch() = default;

void BrowserWatch::start() {
    m_clock.start();
    m_ticks.start(betweenTicks);
    m_browser = std::make_unique<WatchedBrowser>(m_options.setup, m_traffic, m_clock);
    connectBrowser();
    if (const Result<void> started = m_browser->start(); !started)
        fail(started.error());
}

void BrowserWatch::connectBrowser() {
    const WatchedBrowser* browser = m_browser.get();
    connect(browser, &WatchedBrowser::ready, this, &BrowserWatch::takeReady);
    connect(browser, &WatchedBrowser::noted, this, &BrowserWatch::note);
    connect(browser, &WatchedBrowser::refused, this, &BrowserWatch::note);
    connect(browser, &WatchedBrowser::tabRefused, this, &BrowserWatch::note);
    connect(browser, &WatchedBrowser::failed, this, &BrowserWatch::fail);
    connect(browser, &WatchedBrowser::tabOpened, this,
            [this](const std::string& tab) { loadIn(tab, m_options.url, false); });
    connect(browser, &WatchedBrowser::loadAnswered, this, [this](std::size_t, const std::string& why) {
        if (!why.empty() && !isSuperseded(why))
            note(because("the page could not be loaded", why));
    });
    connect(browser, &WatchedBrowser::tabGone, this, [this](const std::string&, bool crashed) {
        if (crashed)
            note("a page crashed");
    });
}

void BrowserWatch::takeReady(const QString& name) {
    if (m_end)
        return;
    m_isReady = true;
    m_name = name;
    if (m_cacheOff)
        m_browser->driver().setCacheOff(true);
    emit ready(name, m_browser->driver().canClearCache());
    visit(std::string(m_options.url));
}

void BrowserWatch::visit(const std::string& url) {
    m_options.url = url;
    if (!canBeTold()) // once ready, it starts with this URL
        return;
    m_browser->driver().findTab([this](const std::string& tab) {
        if (tab.empty())
            openAndLoad();
        else
            loadIn(tab, m_options.url, false);
    });
}

void BrowserWatch::visitAgain() {
    if (canBeTold())
        openAndLoad();
}

void BrowserWatch::openAndLoad() {
    m_browser->driver().openTab(false);
}

void BrowserWatch::loadIn(const std::string& tab, const std::string& url, bool bypassCache) {
    if (!canBeTold())
        return;
    if (!url.empty())
        m_traffic.nextVisit();
    m_browser->driver().load({tab, url, bypassCache});
}

void BrowserWatch::reload(bool bypassCache) {
    if (!canBeTold())
        return;
    m_browser->driver().findTab([this, bypassCache](const std::string& tab) {
        if (tab.empty())
            note("there is no tab that could be loaded again");
        else
            loadIn(tab, {}, bypassCache);
    });
}

void BrowserWatch::clearCache() {
    if (canBeTold())
        m_browser->driver().clearCache();
}

void BrowserWatch::setCacheOff(bool off) {
    m_cacheOff = off;
    if (canBeTold())
        m_browser->driver().setCacheOff(off);
}

void BrowserWatch::mark(const std::string& words) {
    m_traffic.mark(words, QDateTime::currentMSecsSinceEpoch());
}

void BrowserWatch::setPaused(bool paused) {
    m_traffic.setPaused(paused);
}

void BrowserWatch::tick() {
    m_traffic.settle(m_clock.elapsed());
    emitAdded();
}

/// Emits the session part if exchanges or pages were added since the last call.
void BrowserWatch::emitAdded() {
    if (m_concluded)
        return;
    count();
    const Session::Part now = part();
    if (now.exchanges == m_exchangesReported && now.pages == m_pagesReported)
        return;
    m_exchangesReported = now.exchanges;
    m_pagesReported = now.pages;
    emit came(now);
}

void BrowserWatch::count() {
    WatchCounts now = m_counts;
    const Session session(m_options.pool, {part()});
    for (; now.exchanges < session.size(); ++now.exchanges) {
        const Exchange exchange = session[now.exchanges];
        now.notModified += exchange.status() == 304 ? 1 : 0;
        now.hits += exchange.fromRecordersCache() ? 1 : 0;
    }
    now.elapsedMs = m_clock.elapsed();
    const bool told =
        now.exchanges == m_counts.exchanges && now.elapsedMs / 1000 == m_counts.elapsedMs / 1000;
    m_counts = now;
    if (!told)
        emit counted(now);
}

Session::Part BrowserWatch::part() const {
    Session::Part part = m_live.part();
    part.info.creator = m_name;
    return part;
}

void BrowserWatch::note(const std::string& sentence) {
    if (m_end || m_noted.size() >= maxNotes ||
        std::find(m_noted.begin(), m_noted.end(), sentence) != m_noted.end())
        return;
    m_noted.push_back(sentence);
    emit noted(sentence);
}

void BrowserWatch::fail(const Error& why) {
    if (m_end)
        return;
    if (why.code != ErrorCode::Truncated || !m_browser) {
        const bool none = why.code == ErrorCode::NotFound;
        return end({none ? WatchEnd::Kind::NotFound : WatchEnd::Kind::Failed, why.detail, {}, m_isReady});
    }
    end({WatchEnd::Kind::Closed, {}, {}, m_isReady});
}

void BrowserWatch::stop() {
    end({WatchEnd::Kind::Stopped, {}, {}, m_isReady});
}

Session::Part BrowserWatch::conclude() {
    if (!std::exchange(m_concluded, true)) {
        m_traffic.end();
        m_traffic.setPaused(true); // events from now on belong to no page
        count();
    }
    return part();
}

/// The object to delete may be the caller, so finish() runs in the next turn of the event loop.
void BrowserWatch::end(const WatchEnd& how) {
    if (m_end)
        return;
    m_end = how;
    m_ticks.stop();
    QMetaObject::invokeMethod(this, &BrowserWatch::finish, Qt::QueuedConnection);
}

/// Delivers the exchanges first, since the browser takes a moment to end.
void BrowserWatch::finish() {
    if (!m_concluded)
        emit came(conclude());
    if (m_traffic.leftOut() > 0)
        emit noted(because("requests reported only in part, left out", std::to_string(m_traffic.leftOut())));
    if (m_end->kind == WatchEnd::Kind::Closed) {
        const BrowserEnd browser = m_browser->awaitEnd();
        if (browser.kind == BrowserEnd::Kind::Crashed)
            m_end->kind = WatchEnd::Kind::Crashed;
        else if (browser.kind == BrowserEnd::Kind::LostConnection || !m_isReady || browser.status != 0)
            m_end->kind = WatchEnd::Kind::Failed;
        m_end->browser = browser;
    }
    m_browser.reset();
    emit ended(*m_end);
}

} // namespace hci
