#pragma once

#include "model/capture/captured_traffic.h"
#include "model/capture/watched_browser.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hci {

/// The options of a capture: what the browser does, and what is recorded.
struct CaptureOptions {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(); ///< of the resulting session
    std::string url;
    QString browser = QStringLiteral("chrome"); ///< see findBrowser()
    QUrl running;        ///< of a browser that runs already, see runningBrowser(); empty: start one
    int visits = 2;      ///< each in a new tab, with the profile of the previous one
    bool reload = false; ///< and reload the last of them, as with F5
    bool headless = false;
    std::optional<std::chrono::milliseconds> watchFor;     ///< each load; without: until its traffic ends
    std::chrono::milliseconds timeout{60000};              ///< of each load, at most
    std::int64_t maxBody = std::int64_t{16} * 1024 * 1024; ///< per content; longer ones are not kept
};

struct CaptureResult {
    SessionPtr session;             ///< everything received, however it ended
    QString browser;                ///< its reported name and version; empty if it failed before that
    std::vector<std::string> notes; ///< limits of the watching that the user should know, a sentence each
    std::optional<Error> failed;    ///< why it ended early
    bool cancelled = false;
};

/// Starts a browser with a profile of its own, or connects to a running one, makes it visit a page, and keeps
/// all traffic that it reports. For one thread with an event loop; used once.
///
/// Whatever the browser does, done() comes: each wait has a limit. The browser ends with this object, which
/// takes a moment.
class Capture final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(CaptureResult)>;
    /// Loads finished, loads in total, and exchanges so far.
    using Progress = std::function<void(int done, int total, std::uint32_t exchanges)>;

    explicit Capture(CaptureOptions options, QObject* parent = nullptr);
    ~Capture() override;

    /// Starts; `done` is called once, from the event loop.
    void start(Done done, Progress progress = {});
    /// Stops at once: done() receives the results so far with `cancelled` set.
    void cancel();

private:
    enum class Load : std::uint8_t { Visit, Reload };
    /// The event that the capture waits for.
    enum class Wait : std::uint8_t { Browser, Tab, Page, Rest };

    void launch();
    [[nodiscard]] BrowserSetup setup() const;
    void connectBrowser();
    void nextLoad();
    void loadPage();
    void check();
    [[nodiscard]] bool loadOver();
    void finishLoad();
    void takeLoadAnswer(std::size_t load, const std::string& why);
    void dropTab(const std::string& context, bool crashed);
    void waitFor(Wait what);

    void note(std::string sentence);
    void fail(const Error& why);
    void deliver();
    [[nodiscard]] std::string whyFailed(const Error& error);
    void conclude();
    void leaveTabs();

    CaptureOptions m_options;
    LiveSession m_live;
    CapturedTraffic m_traffic;
    CaptureResult m_result;
    Done m_done;
    Progress m_progress;

    std::unique_ptr<WatchedBrowser> m_browser;

    std::vector<Load> m_loads;
    std::size_t m_loadsDone = 0;
    std::string m_tab;
    QElapsedTimer m_clock;
    QTimer m_ticks;
    Wait m_waiting = Wait::Browser;
    qint64 m_waitingSince = 0;
    bool m_loadFailed = false;
    bool m_delivered = false;
};

} // namespace hci
