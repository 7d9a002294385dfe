#pragma once

#include "model/capture/browser_driver.h"
#include "model/capture/browser_process.h"
#include "model/capture/browser_program.h"

#include <functional>
#include <memory>

namespace hci {

/// Which browser is watched, and how it is started.
struct BrowserSetup {
    QString browser = QStringLiteral("chrome"); ///< see findBrowser()
    bool headless = false;
    QString profiles; ///< folder of those that are kept; empty: a fresh one
    std::int64_t maxBody = std::int64_t{16} * 1024 * 1024;    ///< of a content; longer ones are not kept
    std::chrono::milliseconds toStart{60000};                 ///< until it answers
    std::function<std::unique_ptr<BrowserChannel>()> channel; ///< to one that runs; null: it is started
    bool ofUser = false; ///< it lives on, and only the tabs that are opened from here are watched
};

/// A browser with all that it takes to watch it: its process and profile, the channel to it, and the driver
/// that speaks its protocol. It ends with this object. For one thread with an event loop.
class WatchedBrowser final : public QObject {
    Q_OBJECT
public:
    /// `traffic` takes what the browser tells; it and `clock`, which gives it its times, outlive this.
    WatchedBrowser(BrowserSetup setup, CapturedTraffic& traffic, const QElapsedTimer& clock);
    ~WatchedBrowser() override;

    /// ready() or failed() follows. NotFound where there is no such browser, Io where it cannot be started.
    [[nodiscard]] Result<void> start();
    /// For what a browser can be asked to do; once it is ready.
    [[nodiscard]] BrowserDriver& driver() noexcept { return *m_driver; }
    /// How it has ended, after failed() with Truncated. May wait a few seconds for that.
    [[nodiscard]] BrowserEnd awaitEnd();

signals:
    void ready(const QString& browser);
    void tabOpened(const std::string& context);
    void tabRefused(const std::string& why);
    void loadAnswered(const std::string& why);
    void refused(const std::string& why);
    void tabGone(const std::string& context, bool crashed);
    /// What the user should know of how it is watched, a sentence.
    void noted(const std::string& sentence);
    /// It is watched no more; Truncated: it has ended, or has closed the channel.
    void failed(const hci::Error& why);

private:
    [[nodiscard]] Result<void> startProcess(const BrowserProgram& program, bool headless);
    [[nodiscard]] Result<void> startChromium(const QString& path, bool headless);
    [[nodiscard]] Result<void> startFirefox(const QString& path, bool headless);
    void speak(BrowserKind kind);

    BrowserSetup m_setup;
    CapturedTraffic& m_traffic;
    const QElapsedTimer& m_clock;
    std::unique_ptr<BrowserProcess> m_process; ///< null: it was not started from here
    std::unique_ptr<BrowserChannel> m_channel;
    std::unique_ptr<BrowserDriver> m_driver; ///< null: it has not said yet where it listens
};

} // namespace hci
