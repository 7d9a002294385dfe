#pragma once

#include "model/capture/browser_client.h"
#include "model/capture/captured_traffic.h"

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hci {

/// Speaks with one browser in its protocol: opens tabs, loads pages, hands on what is told of their traffic,
/// and asks for contents. Each order is answered by one signal, or by failed().
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
    /// Opens a tab and closes all others: what an old page does is no part of the next visit.
    virtual void openTab() = 0; ///< tabOpened()
    /// Loads `url` in the tab, or, where it is empty, the page that is there once more.
    virtual void load(const std::string& url, std::chrono::milliseconds patience) = 0; ///< loadAnswered()

    /// Closes the tabs that were opened here, where the browser lives on; `left` is called when they are, and
    /// not at all where the channel ends before.
    virtual void leave(std::function<void()> left) { left(); }

    /// When the browser last told something.
    [[nodiscard]] qint64 lastTold() const noexcept { return m_lastTold; }

signals:
    void ready(const QString& browser);
    void tabOpened(const std::string& context);
    /// Why the page could not be loaded; empty: it is being loaded.
    void loadAnswered(const std::string& why);
    void tabGone(const std::string& context, bool crashed);
    void failed(const hci::Error& why);

protected:
    [[nodiscard]] BrowserClient& client() noexcept { return m_client; }
    [[nodiscard]] std::int64_t maxBody() const noexcept { return m_setting.maxBody; }
    [[nodiscard]] std::chrono::milliseconds toGreet() const noexcept { return m_setting.toGreet; }
    virtual void attached(const TargetAttached& target) = 0;
    virtual void gone(const TargetGone& target) = 0;
    virtual void askForContent(const std::string& id, const std::string& session) = 0;
    void takeContent(const std::string& id, BrowserReply reply);

private:
    void receive(const BrowserMessage& message);

    Setting m_setting;
    BrowserClient m_client;
    qint64 m_lastTold = 0;
};

} // namespace hci
