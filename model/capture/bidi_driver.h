#pragma once

#include "model/capture/bidi_reader.h"
#include "model/capture/browser_driver.h"

namespace hci {

/// Firefox, in WebDriver BiDi. It only watches: the cache is left on and nothing is intercepted.
class BidiDriver final : public BrowserDriver {
    Q_OBJECT
public:
    explicit BidiDriver(const Setting& setting);

    void greet() override;
    void openTab() override;
    void load(const std::string& url, std::chrono::milliseconds patience) override;

protected:
    void attached(const TargetAttached& target) override;
    void gone(const TargetGone& target) override;
    void askForContent(const std::string& id, const std::string& session) override;

private:
    BidiDriver(const Setting& setting, std::shared_ptr<BidiReader> reader);
    void subscribe(const QString& name);
    void collect(const QString& name);
    void closeOtherTabs();

    std::shared_ptr<BidiReader> m_reader;
    std::string m_tab;
    std::vector<std::string> m_tabs;
};

} // namespace hci
