#pragma once

#include "model/capture/browser_client.h"
#include "model/capture/captured_traffic.h"
#include "model/capture/failure_text.h"

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hci {

/// A page to load in a tab.
struct PageLoad {
    std::string context;      ///< the tab
    std::string url;          ///< empty: reload the current page
    bool bypassCache = false; ///< for a reload: a hard reload
    std::chrono::milliseconds patience{60000};
    std::size_t number = 0; ///< the caller's, which loadAnswered() gives back
};

/// Speaks with one browser in its protocol: opens tabs, loads pages, passes on reports of their traffic, and
/// requests contents. Each command that names a signal ends in it, or in failed().
class BrowserDriver : public QObject {
    Q_OBJECT
public:
    /// Objects and bounds from the driver's owner. `channel` and `traffic` outlive the driver.
    struct Setting {
        BrowserChannel& channel;
        CapturedTraffic& traffic;
        const QElapsedTimer& clock; ///< the clock of the traffic's times, in milliseconds
        std::int64_t maxBody = 0;   ///< longer contents are not requested
        std::chrono::milliseconds firstAnswerTimeout{30000}; ///< for its first answer
    };
    BrowserDriver(const Setting& setting, ReadMessage read);

    virtual void greet() = 0; ///< ready()
    /// Opens a tab. `alone`: closes all others, so that an old page's activity is not part of the next visit.
    void openTab(bool alone);                    ///< tabOpened(), tabRefused()
    virtual void load(const PageLoad& load) = 0; ///< loadAnswered()
    /// Whether the protocol has a command to empty the cache.
    [[nodiscard]] virtual bool canClearCache() const { return false; }
    virtual void clearCache() {}
    /// From now on, also in new tabs, the cache answers nothing. refused() on failure.
    virtual void setCacheOff(bool off) = 0;
    /// Asks the browser to quit, which it does after saving its data. No signal follows.
    virtual void close() = 0;
    /// Finds the tab that the user looks at, if the browser knows it; else the one that loaded something
    /// last. Empty if there is none.
    ///
    /// Calls `found` within some seconds, once the browser reports all traffic of the tab; never if the
    /// connection ends.
    void findTab(std::function<void(const std::string& context)> found);

    /// Closes all watched tabs of a browser that lives on, then calls `left`; never calls it if the channel
    /// ends first.
    void leave(std::function<void()> left);

    /// When the browser last sent an event.
    [[nodiscard]] qint64 lastEventTime() const noexcept { return m_lastEventTime; }

signals:
    void ready(const QString& browser);
    void tabOpened(const std::string& context);
    void tabRefused(const std::string& why);
    /// Why the page could not be loaded; empty: it is loading.
    void loadAnswered(std::size_t number, const std::string& why);
    void refused(const std::string& why); ///< a command without a signal of its own failed
    void tabGone(const std::string& context, bool crashed);
    void noted(const std::string& sentence); ///< something that the browser does not report
    void failed(const hci::Error& why);

protected:
    /// For the answer whether a tab is visible.
    static constexpr std::chrono::milliseconds visibilityTimeout{1000};

    struct Tab {
        std::string context;
        std::string session; ///< of the DevTools protocol
        bool ready = false;  ///< the browser reports all of its traffic
    };

    [[nodiscard]] BrowserClient& client() noexcept { return m_client; }
    [[nodiscard]] std::int64_t maxBody() const noexcept { return m_setting.maxBody; }
    [[nodiscard]] std::chrono::milliseconds firstAnswerTimeout() const noexcept {
        return m_setting.firstAnswerTimeout;
    }

    /// The open tabs; the one that loaded something last is at the end.
    [[nodiscard]] std::vector<Tab>& tabs() noexcept { return m_tabs; }
    [[nodiscard]] Tab* findTab(std::string_view context);
    /// Adds a tab unless it is known already.
    void addTab(Tab tab);
    void dropTab(const std::string& context);
    /// Call when a tab has appeared, has become ready or has gone: resumes whatever waits for that.
    void tabsChanged();
    /// Emits refused() if the reply is an error.
    [[nodiscard]] BrowserClient::Answered orderAnswered();

    virtual void attached(const TargetAttached& target) = 0;
    virtual void gone(const TargetGone& target) = 0;
    virtual void askForContent(const std::string& id, const std::string& session) = 0;
    /// Opens a tab; its reply names the tab.
    virtual void askForTab(BrowserClient::Answered answered) = 0;
    virtual void closeTab(const Tab& tab, BrowserClient::Answered answered) = 0;
    /// The reply's value is "visible" if the user sees the tab.
    virtual void askWhetherVisible(const Tab& tab, BrowserClient::Answered answered) = 0;
    void takeContent(const std::string& id, BrowserReply reply);

private:
    void receive(const BrowserMessage& message);
    void useTab(std::string_view context);
    void giveWhenReady(std::string context, std::function<void(const std::string&)> found);
    void giveReady();
    void lookForOpened();
    void closeTabs(const std::string& butFor, std::function<void()> closed);

    Setting m_setting;
    BrowserClient m_client;
    std::vector<Tab> m_tabs;
    std::string m_opened; ///< the tab that openTab() waits for; empty: none
    bool m_alone = false;
    std::vector<std::pair<std::string, std::function<void(const std::string&)>>> m_waiting; ///< for a tab
    qint64 m_lastEventTime = 0;
};

} // namespace hci
