#include "model/capture/devtools_driver.h"

#include "model/base/text_view.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

constexpr std::chrono::milliseconds toRun{5000}; // a target that is not enabled by then runs all the same

QJsonObject autoAttach() {
    return {{QStringLiteral("autoAttach"), true},
            {QStringLiteral("waitForDebuggerOnStart"), true}, // or the first requests would not be told
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
                return emit failed({ErrorCode::Network, 0, "it does not answer: " + version.error});
            const QString name = toText(version.product);
            if (m_owner == Owner::User) // whose other tabs are nobody's business
                return emit ready(name);
            client().ask(
                QStringLiteral("Target.setAutoAttach"), autoAttach(), {},
                [this, name](const BrowserReply& reply) {
                    if (!reply.error.empty())
                        return emit failed({ErrorCode::Network, 0, "it lets nobody watch: " + reply.error});
                    emit ready(name);
                });
        },
        toGreet());
}

void DevToolsDriver::askForContent(const std::string& id, const std::string& session) {
    const QJsonObject request{{QStringLiteral("requestId"), toText(id)}};
    client().ask(QStringLiteral("Network.getResponseBody"), request, session,
                 [this, id](BrowserReply reply) { takeContent(id, std::move(reply)); });
}

/// A tab waits until all that is to be told of it is enabled, and has said so: else its first requests are
/// lost. A worker answers nothing before it runs.
void DevToolsDriver::attached(const TargetAttached& target) {
    const std::string session = target.session;
    const bool page = target.type == "page";
    if (page)
        m_tabs.push_back({target.targetId, session});
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
        client().ask(QLatin1StringView(method), parameters, session, answered, toRun);
    };
    const auto bytes = static_cast<qint64>(maxBody());
    ask("Network.enable", {{QStringLiteral("maxResourceBufferSize"), bytes},
                           {QStringLiteral("maxTotalBufferSize"), std::max<qint64>(bytes, 100 * 1024 * 1024)},
                           {QStringLiteral("maxPostDataSize"), std::min<qint64>(bytes, 1024 * 1024)}});
    if (page)
        ask("Page.enable", {});
    ask("Target.setAutoAttach", autoAttach());
    if (!page && target.type != "iframe")
        enabled(session);
}

void DevToolsDriver::enabled(const std::string& session) {
    m_enabling.erase(session);
    client().ask(QStringLiteral("Runtime.runIfWaitingForDebugger"), {}, session, [](const BrowserReply&) {});
    for (Tab& tab : m_tabs)
        tab.ready = tab.ready || tab.session == session;
    tabReady();
}

void DevToolsDriver::gone(const TargetGone& target) {
    const std::string session = target.session;
    const auto tab = std::find_if(m_tabs.begin(), m_tabs.end(),
                                  [&session](const Tab& each) { return each.session == session; });
    m_enabling.erase(session);
    if (tab == m_tabs.end())
        return;
    const std::string context = tab->target;
    if (!target.crashed)
        m_tabs.erase(tab);
    emit tabGone(context, target.crashed);
}

void DevToolsDriver::openTab() {
    m_tab.clear();
    m_tabSession.clear();
    const QJsonObject blank{{QStringLiteral("url"), QStringLiteral("about:blank")}};
    client().ask(QStringLiteral("Target.createTarget"), blank, {}, [this](const BrowserReply& reply) {
        if (reply.target.empty())
            return emit failed({ErrorCode::Network, 0, "it opens no tab: " + reply.error});
        m_tab = reply.target;
        if (m_owner == Owner::User)
            watchTab(m_tab);
        else
            tabReady();
    });
}

/// One tab of the user's browser, which was opened here.
void DevToolsDriver::watchTab(const std::string& target) {
    const QJsonObject which{{QStringLiteral("targetId"), toText(target)}, {QStringLiteral("flatten"), true}};
    client().ask(QStringLiteral("Target.attachToTarget"), which, {}, [this](const BrowserReply& reply) {
        if (!reply.error.empty())
            emit failed({ErrorCode::Network, 0, "it lets nobody watch: " + reply.error});
    });
}

void DevToolsDriver::leave(std::function<void()> left) {
    closeTabs({}, std::move(left));
}

void DevToolsDriver::tabReady() {
    const auto tab = std::find_if(m_tabs.begin(), m_tabs.end(), [this](const Tab& each) {
        return !m_tab.empty() && each.target == m_tab && each.ready;
    });
    if (tab == m_tabs.end() || !m_tabSession.empty())
        return;
    m_tabSession = tab->session;
    closeOtherTabs();
}

void DevToolsDriver::closeOtherTabs() {
    closeTabs(m_tab, [this] { emit tabOpened(m_tab); });
}

void DevToolsDriver::closeTabs(const std::string& butFor, std::function<void()> closed) {
    auto open = std::make_shared<std::size_t>(1);
    const auto answered = [open, closed = std::move(closed)](const BrowserReply&) {
        if (--*open == 0)
            closed();
    };
    for (const Tab& tab : m_tabs) {
        if (tab.target == butFor)
            continue;
        ++*open;
        const QJsonObject which{{QStringLiteral("targetId"), toText(tab.target)}};
        client().ask(QStringLiteral("Target.closeTarget"), which, {}, answered, toRun);
    }
    answered({});
}

void DevToolsDriver::load(const std::string& url, std::chrono::milliseconds patience) {
    const auto answered = [this](const BrowserReply& reply) {
        emit loadAnswered(reply.errorText.empty() ? reply.error : reply.errorText);
    };
    if (url.empty())
        client().ask(QStringLiteral("Page.reload"), {}, m_tabSession, answered, patience);
    else
        client().ask(QStringLiteral("Page.navigate"), {{QStringLiteral("url"), toText(url)}}, m_tabSession,
                     answered, patience);
}

} // namespace hci
