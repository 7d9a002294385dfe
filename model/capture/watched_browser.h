#pragma once

#include "model/capture/browser_driver.h"
#include "model/capture/browser_process.h"
#include "model/capture/browser_program.h"

#include <functional>
#include <memory>

namespace hci {

/// Which browser to watch, and how to start it.
struct BrowserSetup {
    QString browser = QStringLiteral("chrome"); ///< see findBrowser()
    bool headless = false;
    QString profiles; ///< folder of kept profiles; empty: use a fresh one
    std::int64_t maxBody = std::int64_t{16} * 1024 * 1024;    ///< per content; longer ones are not kept
    std::chrono::milliseconds startTimeout{60000};            ///< until it answers
    std::function<std::unique_ptr<BrowserChannel>()> channel; ///< to a running browser; null: start one
    bool ofUser = false; ///< it lives on, and only tabs opened from here are watched
};

/// A browser with its process and profile, the channel to it, and the driver for its protocol; it ends with
/// this object. For one thread with an event loop.
class WatchedBrowser final : public QObject {
    Q_OBJECT
public:
    /// `traffic` receives the browser's reports; it and `clock`, which times them, outlive this.
    WatchedBrowser(BrowserSetup setup, CapturedTraffic& traffic, const QElapsedTimer& clock);
    ~WatchedBrowser() override;

    /// ready() or failed() follows. NotFound: no such browser; Io: it cannot be started.
    [[nodiscard]] Result<void> start();
    /// Commands for the browser, once it is ready.
    [[nodiscard]] BrowserDriver& driver() noexcept { return *m_driver; }
    /// How it ended, after failed() with Truncated. May wait a few seconds for that.
    [[nodiscard]] BrowserEnd awaitEnd();

signals:
    void ready(const QString& browser);
    void tabOpened(const std::string& context);
    void tabRefused(const std::string& why);
    void loadAnswered(std::size_t number, const std::string& why);
    void refused(const std::string& why);
    void tabGone(const std::string& context, bool crashed);
    /// A sentence for the user on limits of the watching.
    void noted(const std::string& sentence);
    /// The watch is over; Truncated: the browser has ended, or has closed the channel.
    void failed(const hci::Error& why);

private:
    [[nodiscard]] Result<void> startProcess(const BrowserProgram& program, bool headless);
    [[nodiscard]] Result<void> startChromium(const QString& path, bool headless);
    [[nodiscard]] Result<void> startFirefox(const QString& path, bool headless);
    void speak(BrowserKind kind);

    BrowserSetup m_setup;
    CapturedTraffic& m_traffic;
    const QElapsedTimer& m_clock;
    std::unique_ptr<BrowserProcess> m_process; ///< null: started elsewhere
    std::unique_ptr<BrowserChannel> m_channel;
    std::unique_ptr<BrowserDriver> m_driver; ///< null: its address is not known yet
};

} // namespace hci
