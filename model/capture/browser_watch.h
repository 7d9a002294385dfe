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

/// What is watched.
struct WatchOptions {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(); ///< of the session that the exchanges join
    BrowserSetup setup;
    std::string url; ///< where it begins
};

/// What a watched browser has told so far.
struct WatchCounts {
    qint64 elapsedMs = 0;
    std::uint32_t exchanges = 0;
    std::uint32_t notModified = 0; ///< of these: 304s
    std::uint32_t hits = 0;        ///< of these: answered by the browser's caches

    friend bool operator==(const WatchCounts&, const WatchCounts&) = default;
};

/// Why watching has ended.
struct WatchEnd {
    enum class Kind : std::uint8_t {
        Stopped,  ///< as it was told to
        Closed,   ///< the user has closed the browser
        Crashed,  ///< the browser
        Failed,   ///< it could not be started, or not be watched any more
        NotFound, ///< there is no such browser
    };
    Kind kind = Kind::Stopped;
    std::string why; ///< a sentence, perhaps with the browser's own words behind ": "; or nothing
    std::optional<BrowserEnd> browser; ///< where that has ended by itself
    bool hadStarted = false;           ///< it was ready
};

/// Starts a browser and keeps all that it tells of its traffic, in tabs, popups and workers, while the user
/// works in it and gives it orders: until it is told to stop, or the browser ends. For one thread with an
/// event loop, which may be another than that of its maker; used once. Whatever the browser does, ended()
/// comes once, and what came until then was told before.
class BrowserWatch final : public QObject {
    Q_OBJECT
public:
    explicit BrowserWatch(WatchOptions options);
    ~BrowserWatch() override;

    void start();
    /// Loads it in the tab that the user looks at; where none is open, in a new one.
    void visit(const std::string& url);
    /// Loads the address that was visited last in a new tab, as a visitor does who returns.
    void visitAgain();
    void reload(bool bypassCache);
    void clearCache();
    void setCacheOff(bool off);
    /// What comes from here on belongs to pages that bear these words.
    void mark(const std::string& words);
    /// What begins while it is paused is not kept.
    void setPaused(bool paused);
    /// Ends the browser. What is there is told first.
    void stop();
    /// All that has come, those that are still under way as they are; nothing more comes. Before the browser
    /// has ended, which stop() is for.
    [[nodiscard]] Session::Part conclude();

signals:
    /// It can be given orders. `canClearCache`: that one, too.
    void ready(const QString& browser, bool canClearCache);
    /// The exchanges until now, a few times a second where there are more; the part shares the pool.
    void came(const hci::Session::Part& part);
    void counted(const hci::WatchCounts& counts);
    /// A sentence that the user should know, perhaps with the browser's own words behind ": ".
    void noted(const std::string& sentence);
    void ended(const hci::WatchEnd& end);

private:
    void connectBrowser();
    void takeReady(const QString& name);
    void loadIn(const std::string& tab, const std::string& url, bool bypassCache);
    void openAndLoad();
    void tick();
    void tell();
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
    std::uint32_t m_pagesTold = 0;
    std::uint32_t m_exchangesTold = 0;
    std::vector<std::string> m_noted;
    std::optional<WatchEnd> m_end;
    bool m_isReady = false;
    bool m_cacheOff = false;
    bool m_concluded = false;
};

} // namespace hci
