#pragma once

#include "model/capture/browser_driver.h"
#include "model/capture/devtools_reader.h"

#include <set>

namespace hci {

/// Chromium and browsers based on it, in the DevTools protocol. It only watches: it intercepts nothing, and
/// leaves the cache on until the user wants it off.
class DevToolsDriver final : public BrowserDriver {
    Q_OBJECT
public:
    /// The owner of the browser. In the user's own browser the driver watches and closes only tabs that it
    /// opened.
    enum class Owner : std::uint8_t { Us, User };
    explicit DevToolsDriver(const Setting& setting, Owner owner = Owner::Us);

    void greet() override;
    void load(const PageLoad& load) override;
    [[nodiscard]] bool canClearCache() const override { return true; }
    void clearCache() override;
    void setCacheOff(bool off) override;
    void close() override;

protected:
    void attached(const TargetAttached& target) override;
    void gone(const TargetGone& target) override;
    void askForContent(const std::string& id, const std::string& session) override;
    void askForTab(BrowserClient::Answered answered) override;
    void closeTab(const Tab& tab, BrowserClient::Answered answered) override;
    void askWhetherVisible(const Tab& tab, BrowserClient::Answered answered) override;

private:
    DevToolsDriver(const Setting& setting, Owner owner, std::shared_ptr<DevToolsReader> reader);
    void watchTab(const BrowserReply& opened, const BrowserClient::Answered& answered);
    void enabled(const std::string& session);

    Owner m_owner = Owner::Us;
    TextMap<std::set<std::string>> m_enabling; ///< by session: commands without a reply so far
    std::set<std::string> m_sessions;          ///< of all targets: tabs, frames, workers
    bool m_cacheOff = false;
};

} // namespace hci
