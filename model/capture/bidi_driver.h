#pragma once

#include "model/capture/bidi_reader.h"
#include "model/capture/browser_driver.h"

namespace hci {

/// Firefox, in WebDriver BiDi. It only watches: it intercepts nothing, and leaves the cache on until the user
/// wants it off.
class BidiDriver final : public BrowserDriver {
    Q_OBJECT
public:
    explicit BidiDriver(const Setting& setting);

    void greet() override;
    void load(const PageLoad& load) override;
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
    BidiDriver(const Setting& setting, std::shared_ptr<BidiReader> reader);
    void subscribe(const QString& name);
    void collect(const QString& name);
    void hardReload(QJsonObject parameters, const PageLoad& load);
    void setCache(bool off, BrowserClient::Answered answered);

    std::shared_ptr<BidiReader> m_reader;
    int m_hardReloads = 0;
    int m_hardReload = 0; ///< the one under way, with the cache off; 0: none
    bool m_cacheOff = false;
};

} // namespace hci
