#include "model/capture/bidi_driver.h"

#include "model/base/text_view.h"

#include <QtCore/QJsonArray>

#include <utility>

namespace hci {

namespace {

constexpr std::chrono::milliseconds closeTimeout{5000};

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
                return emit failed({ErrorCode::Network, 0, because("it does not answer", reply.error)});
            subscribe(toText(reply.product));
        },
        firstAnswerTimeout());
}

void BidiDriver::subscribe(const QString& name) {
    const QJsonArray events{QStringLiteral("network"),
                            QStringLiteral("browsingContext.contextCreated"),
                            QStringLiteral("browsingContext.contextDestroyed"),
                            QStringLiteral("browsingContext.navigationStarted"),
                            QStringLiteral("browsingContext.domContentLoaded"),
                            QStringLiteral("browsingContext.load")};
    client().ask(
        QStringLiteral("session.subscribe"), {{QStringLiteral("events"), events}}, {},
        [this, name](const BrowserReply& reply) {
            if (!reply.error.empty())
                return emit failed({ErrorCode::Network, 0, because("it refuses to be watched", reply.error)});
            collect(name);
        });
}

/// Older Firefox versions cannot keep contents: then none are read.
void BidiDriver::collect(const QString& name) {
    const QJsonObject contents{{QStringLiteral("dataTypes"), QJsonArray{QStringLiteral("response")}},
                               {QStringLiteral("maxEncodedDataSize"), std::max<qint64>(maxBody(), 1)}};
    client().ask(QStringLiteral("network.addDataCollector"), contents, {},
                 [this, name](const BrowserReply&) { emit ready(name); });
}

void BidiDriver::attached(const TargetAttached& target) {
    if (target.type == "page")
        addTab({target.targetId, {}, true});
}

void BidiDriver::gone(const TargetGone& target) {
    dropTab(target.targetId);
}

void BidiDriver::askForTab(BrowserClient::Answered answered) {
    client().ask(QStringLiteral("browsingContext.create"), {{QStringLiteral("type"), QStringLiteral("tab")}},
                 {}, [this, answered = std::move(answered)](const BrowserReply& reply) {
                     if (!reply.target.empty()) // its event may arrive later
                         addTab({reply.target, {}, true});
                     answered(reply);
                 });
}

void BidiDriver::closeTab(const Tab& tab, BrowserClient::Answered answered) {
    client().ask(QStringLiteral("browsingContext.close"), {{QStringLiteral("context"), toText(tab.context)}},
                 {}, std::move(answered), closeTimeout);
}

void BidiDriver::askWhetherVisible(const Tab& tab, BrowserClient::Answered answered) {
    const QJsonObject question{
        {QStringLiteral("expression"), QStringLiteral("document.visibilityState")},
        {QStringLiteral("target"), QJsonObject{{QStringLiteral("context"), toText(tab.context)}}},
        {QStringLiteral("awaitPromise"), false}};
    client().ask(QStringLiteral("script.evaluate"), question, {}, std::move(answered), visibilityTimeout);
}

void BidiDriver::load(const PageLoad& load) {
    QJsonObject parameters{{QStringLiteral("context"), toText(load.context)},
                           {QStringLiteral("wait"), QStringLiteral("none")}};
    const bool again = load.url.empty();
    const bool hard = again && load.bypassCache;
    if (std::exchange(m_hardReload, 0) != 0) // this load interrupts it
        setCache(m_cacheOff, orderAnswered());
    m_reader->expect(hard ? PageMark::HardReload : again ? PageMark::Reload : PageMark::Visit);
    if (hard && !m_cacheOff)
        return hardReload(std::move(parameters), load);
    if (!again)
        parameters.insert(QStringLiteral("url"), toText(load.url));
    client().ask(
        again ? QStringLiteral("browsingContext.reload") : QStringLiteral("browsingContext.navigate"),
        parameters, {},
        [this, number = load.number](const BrowserReply& reply) { emit loadAnswered(number, reply.error); },
        load.patience);
}

/// Firefox refuses the protocol's own cache bypass, so a hard reload turns the cache off until the page has
/// loaded. If the page never loads, the reload still counts as answered.
void BidiDriver::hardReload(QJsonObject parameters, const PageLoad& load) {
    parameters.insert(QStringLiteral("wait"), QStringLiteral("complete"));
    m_hardReload = ++m_hardReloads;
    setCache(true, orderAnswered());
    client().ask(
        QStringLiteral("browsingContext.reload"), parameters, {},
        [this, reload = m_hardReload, number = load.number](const BrowserReply& reply) {
            if (m_hardReload == reload) {
                m_hardReload = 0;
                setCache(m_cacheOff, orderAnswered());
            }
            emit loadAnswered(number, reply.error == noAnswerInTime ? std::string() : reply.error);
        },
        load.patience);
}

void BidiDriver::setCacheOff(bool off) {
    m_cacheOff = off;
    setCache(off, orderAnswered());
}

void BidiDriver::setCache(bool off, BrowserClient::Answered answered) {
    client().ask(
        QStringLiteral("network.setCacheBehavior"),
        {{QStringLiteral("cacheBehavior"), off ? QStringLiteral("bypass") : QStringLiteral("default")}}, {},
        std::move(answered));
}

void BidiDriver::askForContent(const std::string& id, const std::string&) {
    const QJsonObject which{{QStringLiteral("dataType"), QStringLiteral("response")},
                            {QStringLiteral("request"), toText(BidiReader::requestOf(id))}};
    client().ask(QStringLiteral("network.getData"), which, {},
                 [this, id](BrowserReply reply) { takeContent(id, std::move(reply)); });
}

void BidiDriver::close() {
    client().ask(QStringLiteral("browser.close"), {}, {}, [](const BrowserReply&) {});
}

} // namespace hci
