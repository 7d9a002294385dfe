#include "model/capture/devtools_driver.h"

#include "model/base/bounds.h"
#include "model/base/text_view.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

constexpr std::chrono::milliseconds targetTimeout{5000}; // then a target runs without all its domains
constexpr std::chrono::milliseconds tabTimeout{30000};   // for a tab, whose first requests would be lost

QJsonObject cacheDisabled(bool off) {
    return {{QStringLiteral("cacheDisabled"), off}};
}

QJsonObject autoAttach() {
    return {{QStringLiteral("autoAttach"), true},
            {QStringLiteral("waitForDebuggerOnStart"), true}, // otherwise the first requests are not reported
            {QStringLiteral("flatten"), true}};
}

} // namespace

DevToolsDriver::DevToolsDriver(const Setting& setting, Owner owner)
    : DevToolsDriver(setting, owner, std::make_shared<DevToolsReader>()) {}

DevToolsDriver::DevToolsDriver(const Setting& setting, Owner owner, std::shared_ptr<DevToolsReader> reader)
    : BrowserDriver(setting,
                    [reader = std::move(reader)](std::string_view json) { return reader->read(json); }),
      m_owner(owner) {}

void DevToolsDriver::greet() {
    client().ask(
        QStringLiteral("Browser.getVersion"), {}, {},
        [this](const BrowserReply& version) {
            if (!version.error.empty())
                return emit failed({ErrorCode::Network, 0, because("it does not answer", version.error)});
            const QString name = toText(version.product);
            if (m_owner == Owner::User) // the user's own browser: its other tabs stay unwatched
                return emit ready(name);
            client().ask(QStringLiteral("Target.setAutoAttach"), autoAttach(), {},
                         [this, name](const BrowserReply& reply) {
                             if (!reply.error.empty())
                                 return emit failed({ErrorCode::Network, 0,
                                                     because("it refuses to be watched", reply.error)});
                             emit ready(name);
                         });
        },
        firstAnswerTimeout());
}

void DevToolsDriver::askForContent(const std::string& id, const std::string& session) {
    const QJsonObject request{{QStringLiteral("requestId"), toText(id)}};
    client().ask(QStringLiteral("Network.getResponseBody"), request, session,
                 [this, id](BrowserReply reply) { takeContent(id, std::move(reply)); });
}

/// A tab stays paused until every domain that reports its traffic is enabled, or its first requests are lost.
/// A worker answers no command before it runs.
void DevToolsDriver::attached(const TargetAttached& target) {
    const std::string session = target.session;
    if (target.type == "browser_ui") // the browser's own interface: its requests are not the user's traffic
        return enabled(session);
    if (target.type == "shared_worker") // its extra information does not come
        emit noted("Chromium reports what shared workers receive, but not their raw 304s");
    const bool page = target.type == "page";
    if (page)
        addTab({target.targetId, session, false});
    if (m_sessions.size() < bounds::capture::targets)
        m_sessions.insert(session);
    std::set<std::string>& open = m_enabling[session];
    const auto ask = [&](const char* method, const QJsonObject& parameters) {
        open.insert(method);
        const auto answered = [this, session, name = std::string(method)](const BrowserReply&) {
            const auto waiting = m_enabling.find(session);
            if (waiting == m_enabling.end())
                return;
            waiting->second.erase(name);
            if (waiting->second.empty())
                enabled(session);
        };
        client().ask(QLatin1StringView(method), parameters, session, answered,
                     page ? tabTimeout : targetTimeout);
    };
    const auto bytes = static_cast<qint64>(maxBody());
    ask("Network.enable", {{QStringLiteral("maxResourceBufferSize"), bytes},
                           {QStringLiteral("maxTotalBufferSize"), std::max<qint64>(bytes, 100 * 1024 * 1024)},
                           {QStringLiteral("maxPostDataSize"), std::min<qint64>(bytes, 1024 * 1024)}});
    if (m_cacheOff)
        ask("Network.setCacheDisabled", cacheDisabled(true));
    if (page)
        ask("Page.enable", {});
    ask("Target.setAutoAttach", autoAttach());
    if (!page && target.type != "iframe")
        enabled(session);
}

void DevToolsDriver::enabled(const std::string& session) {
    m_enabling.erase(session);
    client().ask(QStringLiteral("Runtime.runIfWaitingForDebugger"), {}, session, [](const BrowserReply&) {});
    for (Tab& tab : tabs())
        tab.ready = tab.ready || tab.session == session;
    tabsChanged();
}

void DevToolsDriver::gone(const TargetGone& target) {
    const std::string session = target.session;
    const auto tab = std::find_if(tabs().begin(), tabs().end(),
                                  [&session](const Tab& each) { return each.session == session; });
    m_enabling.erase(session);
    if (!target.crashed)
        m_sessions.erase(session);
    if (tab == tabs().end())
        return;
    const std::string context = tab->context;
    if (target.crashed)
        emit tabGone(context, true);
    else
        dropTab(context);
}

void DevToolsDriver::askForTab(BrowserClient::Answered answered) {
    const QJsonObject blank{{QStringLiteral("url"), QStringLiteral("about:blank")}};
    client().ask(QStringLiteral("Target.createTarget"), blank, {},
                 [this, answered = std::move(answered)](const BrowserReply& opened) {
                     if (m_owner == Owner::User && !opened.target.empty())
                         watchTab(opened, answered);
                     else
                         answered(opened);
                 });
}

/// A tab in the user's browser that this driver opened.
void DevToolsDriver::watchTab(const BrowserReply& opened, const BrowserClient::Answered& answered) {
    const QJsonObject which{{QStringLiteral("targetId"), toText(opened.target)},
                            {QStringLiteral("flatten"), true}};
    client().ask(
        QStringLiteral("Target.attachToTarget"), which, {}, [this, answered](const BrowserReply& reply) {
            if (!reply.error.empty())
                emit failed({ErrorCode::Network, 0, because("it refuses to be watched", reply.error)});
        });
    answered(opened);
}

void DevToolsDriver::closeTab(const Tab& tab, BrowserClient::Answered answered) {
    const QJsonObject which{{QStringLiteral("targetId"), toText(tab.context)}};
    client().ask(QStringLiteral("Target.closeTarget"), which, {}, std::move(answered), targetTimeout);
}

void DevToolsDriver::askWhetherVisible(const Tab& tab, BrowserClient::Answered answered) {
    const QJsonObject question{{QStringLiteral("expression"), QStringLiteral("document.visibilityState")},
                               {QStringLiteral("returnByValue"), true}};
    client().ask(QStringLiteral("Runtime.evaluate"), question, tab.session, std::move(answered),
                 visibilityTimeout);
}

void DevToolsDriver::load(const PageLoad& load) {
    const auto answered = [this, number = load.number](const BrowserReply& reply) {
        emit loadAnswered(number, reply.errorText.empty() ? reply.error : reply.errorText);
    };
    const Tab* tab = findTab(load.context);
    const std::string session = tab ? tab->session : std::string();
    if (load.url.empty())
        client().ask(QStringLiteral("Page.reload"), {{QStringLiteral("ignoreCache"), load.bypassCache}},
                     session, answered, load.patience);
    else
        client().ask(QStringLiteral("Page.navigate"), {{QStringLiteral("url"), toText(load.url)}}, session,
                     answered, load.patience);
}

/// The cache belongs to the browser: any tab's session will do.
void DevToolsDriver::clearCache() {
    if (tabs().empty())
        return emit refused("there is no open tab");
    client().ask(QStringLiteral("Network.clearBrowserCache"), {}, tabs().back().session, orderAnswered());
}

/// A target that has gone refuses, which does not matter.
void DevToolsDriver::setCacheOff(bool off) {
    m_cacheOff = off;
    for (const std::string& session : m_sessions)
        client().ask(QStringLiteral("Network.setCacheDisabled"), cacheDisabled(off), session,
                     [](const BrowserReply&) {});
}

void DevToolsDriver::close() {
    client().ask(QStringLiteral("Browser.close"), {}, {}, [](const BrowserReply&) {});
}

} // namespace hci
