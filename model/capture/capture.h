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

/// What a browser is made to do, and what is kept of it.
struct CaptureOptions {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(); ///< of the session that comes of it
    std::string url;
    QString browser = QStringLiteral("chrome"); ///< see findBrowser()
    QUrl running;        ///< of a browser that runs already, see runningBrowser(); empty: one is started
    int visits = 2;      ///< each in a tab of its own, with the profile of the one before
    bool reload = false; ///< and the last of them is loaded again, as with F5
    bool headless = false;
    std::optional<std::chrono::milliseconds> watchFor; ///< each load; without: until nothing goes on any more
    std::chrono::milliseconds timeout{60000};          ///< of each load, at most
    std::int64_t maxBody = std::int64_t{16} * 1024 * 1024; ///< of a content; longer ones are not kept
};

struct CaptureResult {
    SessionPtr session;             ///< all that came, however it ended
    QString browser;                ///< its name and version, as it says; empty where it did not get that far
    std::vector<std::string> notes; ///< what the user should know of how it was watched, a sentence each
    std::optional<Error> failed;    ///< why it ended before its time
    bool cancelled = false;
};

/// Starts a browser with a profile of its own, or speaks with one that runs, lets it visit a page, and keeps
/// all that it tells of its traffic. For one thread with an event loop; a run object, used once. Whatever the
/// browser does, done() comes: each wait has an end. The browser ends with this object, which takes a moment.
class Capture final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(CaptureResult)>;
    /// Loads that are over, of how many; and exchanges until now.
    using Progress = std::function<void(int done, int total, std::uint32_t exchanges)>;

    explicit Capture(CaptureOptions options, QObject* parent = nullptr);
    ~Capture() override;

    /// Starts; `done` is called once, from the event loop.
    void start(Done done, Progress progress = {});
    /// Stops at once: done() comes with what is there and `cancelled` set.
    void cancel();

private:
    enum class Load : std::uint8_t { Visit, Reload };
    /// What is waited for.
    enum class Wait : std::uint8_t { Browser, Tab, Page, Rest };

    void launch();
    [[nodiscard]] BrowserSetup setup() const;
    void connectBrowser();
    void nextLoad();
    void loadPage();
    void check();
    [[nodiscard]] bool loadOver();
    void finishLoad();
    void dropTab(const std::string& context, bool crashed);
    void waitFor(Wait what);

    void note(std::string sentence);
    void fail(const Error& why);
    void deliver();
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
