#pragma once

#include "model/capture/browser_driver.h"
#include "model/capture/devtools_reader.h"

#include <set>

namespace hci {

/// Chromium and what is made of it, in the DevTools protocol. It only watches: the cache is left on and
/// nothing is intercepted.
class DevToolsDriver final : public BrowserDriver {
    Q_OBJECT
public:
    /// Whose the browser is. In the user's own one only the tabs that are opened here are watched, and
    /// closed.
    enum class Owner : std::uint8_t { Us, User };
    explicit DevToolsDriver(const Setting& setting, Owner owner = Owner::Us);

    void greet() override;
    void openTab() override;
    void load(const std::string& url, std::chrono::milliseconds patience) override;
    void leave(std::function<void()> left) override;

protected:
    void attached(const TargetAttached& target) override;
    void gone(const TargetGone& target) override;
    void askForContent(const std::string& id, const std::string& session) override;

private:
    struct Tab {
        std::string target;
        std::string session;
        bool ready = false; ///< all that it does is told
    };

    DevToolsDriver(const Setting& setting, Owner owner, std::shared_ptr<DevToolsReader> reader);
    void enabled(const std::string& session);
    void tabReady();
    void closeOtherTabs();
    void closeTabs(const std::string& butFor, std::function<void()> closed);
    void watchTab(const std::string& target);

    Owner m_owner = Owner::Us;
    std::string m_tab;        ///< the target that was opened last
    std::string m_tabSession; ///< empty: not ready
    std::vector<Tab> m_tabs;
    TextMap<std::set<std::string>> m_enabling; ///< by session: the commands that are not answered yet
};

} // namespace hci
