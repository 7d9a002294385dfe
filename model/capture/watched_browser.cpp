#include "model/capture/watched_browser.h"

#include "model/capture/bidi_driver.h"
#include "model/capture/devtools_driver.h"
#include "model/capture/web_socket_channel.h"

#include <QtCore/QTimer>

#include <utility>

namespace hci {

WatchedBrowser::WatchedBrowser(BrowserSetup setup, CapturedTraffic& traffic, const QElapsedTimer& clock)
    : m_setup(std::move(setup)), m_traffic(traffic), m_clock(clock) {}

WatchedBrowser::~WatchedBrowser() {
    disconnect(); // no receiver needs this end
    if (m_driver && m_process && m_process->running()) {
        m_driver->close();
        m_process->letEnd();
    }
    m_driver.reset();
    m_process.reset();
}

Result<void> WatchedBrowser::start() {
    if (m_setup.channel) {
        m_channel = m_setup.channel();
        speak(BrowserKind::Chromium);
        return {};
    }
    const bool headless = m_setup.headless || !hasDisplay();
    const Result<BrowserProgram> program = findBrowser(m_setup.browser, headless);
    if (!program)
        return tl::unexpected(program.error());
    if (headless && !m_setup.headless)
        emit noted("the browser shows no window: there is no display");
    return startProcess(*program, headless);
}

Result<void> WatchedBrowser::startProcess(const BrowserProgram& program, bool headless) {
    auto profile = m_setup.profiles.isEmpty()
                       ? BrowserProfile::fresh()
                       : BrowserProfile::kept(m_setup.profiles + QLatin1Char('/') + program.family);
    if (!profile)
        return tl::unexpected(profile.error());
    m_process = std::make_unique<BrowserProcess>(std::move(*profile));
    connect(m_process.get(), &BrowserProcess::ended, this, [this] {
        emit failed({ErrorCode::Truncated, 0, {}});
    });
    return program.kind == BrowserKind::Firefox ? startFirefox(program.path, headless)
                                                : startChromium(program.path, headless);
}

Result<void> WatchedBrowser::startChromium(const QString& path, bool headless) {
    if (needsNoSandbox())
        emit noted("the browser runs without its sandbox (--no-sandbox): as root it refuses to run with it");
    auto pipe = PipeChannel::make();
    if (!pipe)
        return tl::unexpected(pipe.error());
    if (const Result<void> started = m_process->startChromium(path, headless, **pipe); !started)
        return started;
    m_channel = std::move(*pipe);
    speak(BrowserKind::Chromium);
    return {};
}

/// Firefox reports its address once it has started.
Result<void> WatchedBrowser::startFirefox(const QString& path, bool headless) {
    emit noted("Firefox does not report requests of shared workers and service workers");
    connect(m_process.get(), &BrowserProcess::listening, this, [this](const QUrl& address) {
        m_channel = std::make_unique<WebSocketChannel>(address);
        speak(BrowserKind::Firefox);
    });
    QTimer::singleShot(m_setup.startTimeout, this, [this] {
        if (!m_driver)
            emit failed({ErrorCode::Network, 0, "it does not answer in time"});
    });
    return m_process->startFirefox(path, headless);
}

void WatchedBrowser::speak(BrowserKind kind) {
    const BrowserDriver::Setting setting{*m_channel, m_traffic, m_clock, m_setup.maxBody,
                                         m_setup.startTimeout};
    if (kind == BrowserKind::Firefox)
        m_driver = std::make_unique<BidiDriver>(setting);
    else
        m_driver = std::make_unique<DevToolsDriver>(setting, m_setup.ofUser ? DevToolsDriver::Owner::User
                                                                            : DevToolsDriver::Owner::Us);
    const BrowserDriver* driver = m_driver.get();
    connect(driver, &BrowserDriver::ready, this, &WatchedBrowser::ready);
    connect(driver, &BrowserDriver::tabOpened, this, &WatchedBrowser::tabOpened);
    connect(driver, &BrowserDriver::tabRefused, this, &WatchedBrowser::tabRefused);
    connect(driver, &BrowserDriver::loadAnswered, this, &WatchedBrowser::loadAnswered);
    connect(driver, &BrowserDriver::refused, this, &WatchedBrowser::refused);
    connect(driver, &BrowserDriver::tabGone, this, &WatchedBrowser::tabGone);
    connect(driver, &BrowserDriver::noted, this, &WatchedBrowser::noted);
    connect(driver, &BrowserDriver::failed, this, &WatchedBrowser::failed);
    m_driver->greet();
}

BrowserEnd WatchedBrowser::awaitEnd() {
    return m_process ? m_process->awaitEnd() : BrowserEnd{BrowserEnd::Kind::Ended, 0, {}};
}

} // namespace hci
