#include "model/capture/bidi_driver.h"

#include "model/base/text_view.h"

#include <QtCore/QJsonArray>

#include <utility>

namespace hci {

namespace {

constexpr std::chrono::milliseconds toClose{5000};

} // namespace

BidiDriver::BidiDriver(const Setting& setting) : BidiDriver(setting, std::make_shared<BidiReader>()) {}

BidiDriver::BidiDriver(const Setting& setting, std::shared_ptr<BidiReader> reader)
    : BrowserDriver(setting, [reader](std::string_view json) { return reader->read(json); }),
      m_reader(std::move(reader)) {}

void BidiDriver::greet() {
    const QJsonObject anything{{QStringLiteral("capabilities"), QJsonObject()}};
    client().ask(
        QStringLiteral("session.new"), anything, {},
        [this](const BrowserReply& reply) {
            if (!reply.error.empty())
                return emit failed({ErrorCode::Network, 0, "it does not answer: " + reply.error});
            subscribe(toText(reply.product));
        },
        toGreet());
}

void BidiDriver::subscribe(const QString& name) {
    const QJsonArray events{QStringLiteral("network"),
                            QStringLiteral("browsingContext.contextCreated"),
                            QStringLiteral("browsingContext.contextDestroyed"),
                            QStringLiteral("browsingContext.navigationStarted"),
                            QStringLiteral("browsingContext.domContentLoaded"),
                            QStringLiteral("browsingContext.load")};
    client().ask(QStringLiteral("session.subscribe"), {{QStringLiteral("events"), events}}, {},
                 [this, name](const BrowserReply& reply) {
                     if (!reply.error.empty())
                         return emit failed({ErrorCode::Network, 0, "it lets nobody watch: " + reply.error});
                     collect(name);
                 });
}

/// Older ones keep no contents: then there are none.
void BidiDriver::collect(const QString& name) {
    const QJsonObject contents{{QStringLiteral("dataTypes"), QJsonArray{QStringLiteral("response")}},
                               {QStringLiteral("maxEncodedDataSize"), std::max<qint64>(maxBody(), 1)}};
    client().ask(QStringLiteral("network.addDataCollector"), contents, {},
                 [this, name](const BrowserReply&) { emit ready(name); });
}

void BidiDriver::attached(const TargetAttached& target) {
    if (target.type == "page")
        m_tabs.push_back(target.targetId);
}

void BidiDriver::gone(const TargetGone& target) {
    if (std::erase(m_tabs, target.targetId) > 0)
        emit tabGone(target.targetId, false);
}

void BidiDriver::openTab() {
    m_tab.clear();
    client().ask(QStringLiteral("browsingContext.create"), {{QStringLiteral("type"), QStringLiteral("tab")}},
                 {}, [this](const BrowserReply& reply) {
                     if (reply.target.empty())
                         return emit failed({ErrorCode::Network, 0, "it opens no tab: " + reply.error});
                     m_tab = reply.target;
                     closeOtherTabs();
                 });
}

void BidiDriver::closeOtherTabs() {
    auto open = std::make_shared<std::size_t>(1);
    const auto closed = [this, open](const BrowserReply&) {
        if (--*open == 0)
            emit tabOpened(m_tab);
    };
    for (const std::string& tab : m_tabs) {
        if (tab == m_tab)
            continue;
        ++*open;
        client().ask(QStringLiteral("browsingContext.close"), {{QStringLiteral("context"), toText(tab)}}, {},
                     closed, toClose);
    }
    closed({});
}

void BidiDriver::load(const std::string& url, std::chrono::milliseconds patience) {
    QJsonObject parameters{{QStringLiteral("context"), toText(m_tab)},
                           {QStringLiteral("wait"), QStringLiteral("none")}};
    const bool again = url.empty();
    if (!again)
        parameters.insert(QStringLiteral("url"), toText(url));
    m_reader->expect(again ? PageMark::Reload : PageMark::Visit);
    client().ask(
        again ? QStringLiteral("browsingContext.reload") : QStringLiteral("browsingContext.navigate"),
        parameters, {}, [this](const BrowserReply& reply) { emit loadAnswered(reply.error); }, patience);
}

void BidiDriver::askForContent(const std::string& id, const std::string&) {
    const QJsonObject which{{QStringLiteral("dataType"), QStringLiteral("response")},
                            {QStringLiteral("request"), toText(BidiReader::requestOf(id))}};
    client().ask(QStringLiteral("network.getData"), which, {},
                 [this, id](BrowserReply reply) { takeContent(id, std::move(reply)); });
}

} // namespace hci
