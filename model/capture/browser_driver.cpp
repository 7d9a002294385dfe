#include "model/capture/browser_driver.h"

#include "model/base/bounds.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hci {

BrowserDriver::BrowserDriver(const Setting& setting, ReadMessage read)
    : m_setting(setting), m_client(setting.channel, std::move(read)) {
    connect(&m_client, &BrowserClient::told, this, &BrowserDriver::receive);
    connect(&m_client, &BrowserClient::over, this, &BrowserDriver::failed);
}

void BrowserDriver::receive(const BrowserMessage& message) {
    if (const auto* target = std::get_if<TargetAttached>(&message))
        return attached(*target);
    if (const auto* target = std::get_if<TargetGone>(&message))
        return gone(*target);
    const auto* told = std::get_if<BrowserEvents>(&message);
    if (!told)
        return;
    m_lastEventTime = m_setting.clock.elapsed();
    for (const BrowserEvent& event : told->events) {
        if (const auto* started = std::get_if<PageStarted>(&event))
            useTab(started->context);
        const auto* finished = std::get_if<LoadFinished>(&event);
        const bool content = finished && m_setting.traffic.wantsContent(finished->id, m_setting.maxBody);
        if (content)
            m_setting.traffic.expectContent(finished->id);
        m_setting.traffic.take(event, m_lastEventTime);
        if (content) // at once: the browser drops it with the next navigation
            askForContent(finished->id, told->session);
    }
}

void BrowserDriver::takeContent(const std::string& id, BrowserReply reply) {
    ContentRead read{id, std::nullopt, reply.base64};
    if (reply.hasContent)
        read.text = std::move(reply.content);
    m_setting.traffic.take(read, m_setting.clock.elapsed());
}

BrowserDriver::Tab* BrowserDriver::findTab(std::string_view context) {
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(),
                                    [context](const Tab& tab) { return tab.context == context; });
    return found == m_tabs.end() ? nullptr : &*found;
}

void BrowserDriver::addTab(Tab tab) {
    if (!findTab(tab.context) && m_tabs.size() < bounds::capture::targets)
        m_tabs.push_back(std::move(tab));
    tabsChanged();
}

void BrowserDriver::dropTab(const std::string& context) {
    if (std::erase_if(m_tabs, [&context](const Tab& tab) { return tab.context == context; }) == 0)
        return;
    emit tabGone(context, false);
    tabsChanged();
}

void BrowserDriver::tabsChanged() {
    lookForOpened();
    giveReady();
}

void BrowserDriver::giveWhenReady(std::string context, std::function<void(const std::string&)> found) {
    m_waiting.emplace_back(std::move(context), std::move(found));
    giveReady();
}

/// Gives an empty name for a tab that has closed.
void BrowserDriver::giveReady() {
    const auto waits = [this](const auto& one) {
        const Tab* tab = findTab(one.first);
        return tab && !tab->ready;
    };
    const auto ready = std::stable_partition(m_waiting.begin(), m_waiting.end(), waits);
    std::vector now(std::make_move_iterator(ready), std::make_move_iterator(m_waiting.end()));
    m_waiting.erase(ready, m_waiting.end());
    for (const auto& [context, found] : now)
        found(findTab(context) ? context : std::string());
}

void BrowserDriver::useTab(std::string_view context) {
    const auto used = std::find_if(m_tabs.begin(), m_tabs.end(),
                                   [context](const Tab& tab) { return tab.context == context; });
    if (used != m_tabs.end())
        std::rotate(used, used + 1, m_tabs.end());
}

void BrowserDriver::openTab(bool alone) {
    m_opened.clear();
    m_alone = alone;
    askForTab([this](const BrowserReply& reply) {
        if (reply.target.empty())
            return emit tabRefused(because("it opens no tab", reply.error));
        m_opened = reply.target;
        lookForOpened();
    });
}

void BrowserDriver::lookForOpened() {
    const Tab* tab = m_opened.empty() ? nullptr : findTab(m_opened);
    if (!tab || !tab->ready)
        return;
    const std::string opened = std::exchange(m_opened, {});
    if (m_alone)
        closeTabs(opened, [this, opened] { emit tabOpened(opened); });
    else
        emit tabOpened(opened);
}

void BrowserDriver::leave(std::function<void()> left) {
    closeTabs({}, std::move(left));
}

void BrowserDriver::closeTabs(const std::string& butFor, std::function<void()> closed) {
    auto open = std::make_shared<std::size_t>(1);
    const auto answered = [open, closed = std::move(closed)](const BrowserReply&) {
        if (--*open == 0)
            closed();
    };
    for (const Tab& tab : std::vector(m_tabs)) {
        if (tab.context == butFor)
            continue;
        ++*open;
        closeTab(tab, answered);
    }
    answered({});
}

void BrowserDriver::findTab(std::function<void(const std::string& context)> found) {
    if (m_tabs.size() < 2)
        return giveWhenReady(m_tabs.empty() ? std::string() : m_tabs.front().context, std::move(found));
    struct Search {
        std::vector<std::pair<std::string, bool>> seen; ///< in the order of the tabs
        std::size_t open = 0;
    };
    auto search = std::make_shared<Search>();
    search->open = m_tabs.size();
    for (const Tab& tab : m_tabs)
        search->seen.emplace_back(tab.context, false);
    const auto answered = [this, search, found = std::move(found)](std::size_t place,
                                                                   const BrowserReply& reply) {
        search->seen[place].second = reply.value == "visible";
        if (--search->open > 0)
            return;
        std::erase_if(search->seen, [this](const auto& one) { return !findTab(one.first); }); // closed since
        const auto visible = std::find_if(search->seen.rbegin(), search->seen.rend(),
                                          [](const auto& one) { return one.second; });
        if (visible != search->seen.rend())
            return giveWhenReady(visible->first, found);
        giveWhenReady(search->seen.empty() ? std::string() : search->seen.back().first, found);
    };
    const std::vector<Tab> all = m_tabs;
    for (std::size_t place = 0; place < all.size(); ++place)
        askWhetherVisible(all[place],
                          [answered, place](const BrowserReply& reply) { answered(place, reply); });
}

BrowserClient::Answered BrowserDriver::orderAnswered() {
    return [this](const BrowserReply& reply) {
        if (!reply.error.empty())
            emit refused(because("it does not do that", reply.error));
    };
}

} // namespace hci
