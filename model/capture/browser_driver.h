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

/// A page to be loaded in a tab.
struct PageLoad {
    std::string context;      ///< the tab
    std::string url;          ///< empty: the page that is there once more
    bool bypassCache = false; ///< of a page that is there: as with a hard reload
    std::chrono::milliseconds patience{60000};
};

/// Speaks with one browser in its protocol: opens tabs, loads pages, hands on what is told of their traffic,
/// and asks for contents. Each order that names a signal is answered by it, or by failed().
class BrowserDriver : public QObject {
    Q_OBJECT
public:
    /// What both sides know. `channel` and `traffic` outlive the driver.
    struct Setting {
        BrowserChannel& channel;
        CapturedTraffic& traffic;
        const QElapsedTimer& clock;               ///< that of the traffic's times, in milliseconds
        std::int64_t maxBody = 0;                 ///< longer contents are not asked for
        std::chrono::milliseconds toGreet{30000}; ///< for its first answer
    };
    BrowserDriver(const Setting& setting, ReadMessage read);

    virtual void greet() = 0; ///< ready()
    /// Opens a tab. `alone`: and closes all others, as what an old page does is no part of the next visit.
    void openTab(bool alone);                    ///< tabOpened(), tabRefused()
    virtual void load(const PageLoad& load) = 0; ///< loadAnswered()
    /// Whether the protocol has an order to empty the cache.
    [[nodiscard]] virtual bool canClearCache() const { return false; }
    virtual void clearCache() {}
    /// From now on, and in tabs that come, nothing is answered by the cache. refused() where that fails.
    virtual void setCacheOff(bool off) = 0;
    /// Asks the browser to end, which it does when it has written down what it has to. Nobody answers.
    virtual void close() = 0;
    /// The tab that the user looks at, as far as the browser says; else the one in which something was loaded
    /// last. Empty where there is none. `found` is called within some seconds, when all that the tab does is
    /// told; or never where it is over.
    void findTab(std::function<void(const std::string& context)> found);

    /// Closes all tabs that are watched, where the browser lives on; `left` is called when they are, and not
    /// at all where the channel ends before.
    void leave(std::function<void()> left);

    /// When the browser last told something.
    [[nodiscard]] qint64 lastTold() const noexcept { return m_lastTold; }

signals:
    void ready(const QString& browser);
    void tabOpened(const std::string& context);
    void tabRefused(const std::string& why);
    /// Why the page could not be loaded; empty: it is being loaded.
    void loadAnswered(const std::string& why);
    void refused(const std::string& why); ///< an order without an answer of its own
    void tabGone(const std::string& context, bool crashed);
    void noted(const std::string& sentence); ///< what the browser does not tell
    void failed(const hci::Error& why);

protected:
    struct Tab {
        std::string context;
        std::string session; ///< of the DevTools protocol
        bool ready = false;  ///< all that it does is told
    };

    [[nodiscard]] BrowserClient& client() noexcept { return m_client; }
    [[nodiscard]] std::int64_t maxBody() const noexcept { return m_setting.maxBody; }
    [[nodiscard]] std::chrono::milliseconds toGreet() const noexcept { return m_setting.toGreet; }

    /// Those that are open, the one in which something was loaded last at the end.
    [[nodiscard]] std::vector<Tab>& tabs() noexcept { return m_tabs; }
    [[nodiscard]] Tab* findTab(std::string_view context);
    /// One that is known already stays as it is.
    void addTab(Tab tab);
    void dropTab(const std::string& context);
    /// A tab has come, has become ready or has gone: what waits for that goes on.
    void tabsChanged();
    /// Answers refused() where a reply says so.
    [[nodiscard]] BrowserClient::Answered orderAnswered();

    virtual void attached(const TargetAttached& target) = 0;
    virtual void gone(const TargetGone& target) = 0;
    virtual void askForContent(const std::string& id, const std::string& session) = 0;
    /// Opens a tab: the reply names it.
    virtual void askForTab(BrowserClient::Answered answered) = 0;
    virtual void closeTab(const Tab& tab, BrowserClient::Answered answered) = 0;
    /// The reply's value is "visible" where the user sees the tab.
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
    qint64 m_lastTold = 0;
};

} // namespace hci
