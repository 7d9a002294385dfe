#include "model/capture/browser_driver.h"

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
    const auto* told = std::get_if<BrowserTold>(&message);
    if (!told)
        return;
    m_lastTold = m_setting.clock.elapsed();
    for (const BrowserEvent& event : told->events) {
        const auto* finished = std::get_if<LoadFinished>(&event);
        const bool content = finished && m_setting.traffic.wantsContent(finished->id, m_setting.maxBody);
        if (content)
            m_setting.traffic.expectContent(finished->id);
        m_setting.traffic.take(event, m_lastTold);
        if (content) // at once: it does not survive the next navigation
            askForContent(finished->id, told->session);
    }
}

void BrowserDriver::takeContent(const std::string& id, BrowserReply reply) {
    ContentRead read{id, std::nullopt, reply.base64};
    if (reply.hasContent)
        read.text = std::move(reply.content);
    m_setting.traffic.take(read, m_setting.clock.elapsed());
}

} // namespace hci
