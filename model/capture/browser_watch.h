#pragma once

#include "model/capture/captured_traffic.h"
#include "model/capture/watched_browser.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hci {

/// The browser to watch, and its first page.
struct WatchOptions {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(); ///< of the session that the exchanges join
    BrowserSetup setup;
    std::string url; ///< loaded first
};

/// Counts of what a watched browser has reported so far.
struct WatchCounts {
    qint64 elapsedMs = 0;
    std::uint32_t exchanges = 0;
    std::uint32_t notModified = 0; ///< of these: 304s
    std::uint32_t hits = 0;        ///< of these: the browser's caches answered

    friend bool operator==(const WatchCounts&, const WatchCounts&) = default;
};

/// Why the watch ended.
struct WatchEnd {
    enum class Kind : std::uint8_t {
        Stopped,  ///< the user ordered it
        Closed,   ///< the user has closed the browser
        Crashed,  ///< the browser
        Failed,   ///< it could not be started, or watched any longer
        NotFound, ///< there is no such browser
    };
    Kind kind = Kind::Stopped;
    std::string why; ///< a sentence, perhaps with the browser's own words behind ": "; or empty
    std::optional<BrowserEnd> browser; ///< set if the browser ended by itself
    bool hadStarted = false;           ///< it was ready
};

/// Starts a browser and keeps all traffic that it reports, in tabs, popups and workers, while the user works
/// in it and gives it orders: until stop(), or the browser ends.
///
/// For one thread with an event loop, which may differ from its maker's; used once. Whatever the browser
/// does, ended() comes once, after all that came before was delivered.
class BrowserWatch final : public QObject {
    Q_OBJECT
public:
    explicit BrowserWatch(WatchOptions options);
    ~BrowserWatch() override;

    void start();
    /// Loads it in the tab that the user looks at; if none is open, in a new one.
    void visit(const std::string& url);
    /// Loads the last visited address in a new tab, like a returning visitor.
    void visitAgain();
    void reload(bool bypassCache);
    void clearCache();
    void setCacheOff(bool off);
    /// Exchanges from here on belong to pages that bear these words.
    void mark(const std::string& words);
    /// Requests that start during a pause are not kept.
    void setPaused(bool paused);
    /// Ends the browser, after delivering everything so far.
    void stop();
    /// Everything so far, unfinished exchanges as they are; nothing more comes. Call it before the browser
    /// has ended; stop() is for that.
    [[nodiscard]] Session::Part conclude();

signals:
    /// It accepts orders. `canClearCache`: that one, too.
    void ready(const QString& browser, bool canClearCache);
    /// The exchanges so far, at most a few times a second; the part shares the pool.
    void came(const hci::Session::Part& part);
    void counted(const hci::WatchCounts& counts);
    /// A sentence for the user, perhaps with the browser's own words behind ": ".
    void noted(const std::string& sentence);
    void ended(const hci::WatchEnd& end);

private:
    void connectBrowser();
    void takeReady(const QString& name);
    void loadIn(const std::string& tab, const std::string& url, bool bypassCache);
    void openAndLoad();
    void tick();
    void emitAdded();
    void count();
    void note(const std::string& sentence);
    void fail(const Error& why);
    void end(const WatchEnd& how);
    void finish();
    [[nodiscard]] Session::Part part() const;
    [[nodiscard]] bool canBeTold() const noexcept { return m_isReady && !m_end; }

    WatchOptions m_options;
    LiveSession m_live;
    CapturedTraffic m_traffic;
    std::unique_ptr<WatchedBrowser> m_browser; ///< null: not started, or gone
    QElapsedTimer m_clock;
    QTimer m_ticks{this};
    QString m_name;
    WatchCounts m_counts;
    std::uint32_t m_pagesReported = 0;
    std::uint32_t m_exchangesReported = 0;
    std::vector<std::string> m_noted;
    std::optional<WatchEnd> m_end;
    bool m_isReady = false;
    bool m_cacheOff = false;
    bool m_concluded = false;
};

} // namespace hci
