#include "tests/unit/capture/fake_browser.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace hci::test {

struct FakeBrowser::Shared {
    std::mutex mutex;
    QStringList commands;
    std::map<QString, QString> refused;
    QStringList ignored;
    QString shown = QStringLiteral("T1");
    QObject* channel = nullptr;
    int tabs = 0;
    int loads = 0;
};

namespace {

QByteArray withQuotes(QByteArray json) {
    return json.replace('\'', '"');
}

QByteArray sessionOf(const QByteArray& tab) {
    return "S" + tab.mid(1);
}

QByteArray attached(const QByteArray& tab) {
    return "{'method':'Target.attachedToTarget','params':{'sessionId':'" + sessionOf(tab) +
           "','targetInfo':{'targetId':'" + tab + "','type':'page'}}}";
}

QByteArray detached(const QByteArray& tab) {
    return "{'method':'Target.detachedFromTarget','params':{'sessionId':'" + sessionOf(tab) +
           "','targetId':'" + tab + "'}}";
}

QByteArray event(const QByteArray& tab, const QByteArray& method, const QByteArray& parameters) {
    return "{'sessionId':'" + sessionOf(tab) + "','method':'" + method + "','params':{" + parameters + "}}";
}

QByteArray sent(const QByteArray& tab, const QByteArray& id, const QByteArray& loader,
                const QByteArray& url) {
    return event(tab, "Network.requestWillBeSent",
                 "'requestId':'" + id + "','loaderId':'" + loader + "','frameId':'" + tab +
                     "','timestamp':100,'wallTime':1767600000,'request':{'url':'" + url +
                     "','method':'GET','headers':{'Accept':'*/*'}}");
}

QByteArray came(const QByteArray& tab, const QByteArray& id, const QByteArray& more) {
    return event(tab, "Network.responseReceived",
                 "'requestId':'" + id +
                     "','timestamp':101,'response':{'url':'','status':200,'statusText':'OK','protocol':"
                     "'http/1.1','encodedDataLength':150,'headers':{'ETag':'\\'v1\\''}" +
                     more);
}

QByteArray finished(const QByteArray& tab, const QByteArray& id) {
    return event(tab, "Network.loadingFinished",
                 "'requestId':'" + id + "','timestamp':102,'encodedDataLength':150");
}

/// The messages of a document, a validated script and an image from the disk cache.
QList<QByteArray> pageLoad(const QByteArray& tab, const QByteArray& url, const QByteArray& how, int number) {
    const QByteArray loader = "L" + QByteArray::number(number);
    const QByteArray script = loader + "s";
    const QByteArray image = loader + "i";
    return {event(tab, "Page.frameStartedNavigating",
                  "'frameId':'" + tab + "','loaderId':'" + loader + "','navigationType':'" + how + "'"),
            sent(tab, loader, loader, url),
            came(tab, loader, "},'hasExtraInfo':false"),
            finished(tab, loader),
            sent(tab, script, loader, url + "app.js"),
            event(tab, "Network.requestWillBeSentExtraInfo",
                  "'requestId':'" + script + "','headers':{'If-None-Match':'\\'v1\\''}"),
            came(tab, script, "},'hasExtraInfo':true"),
            event(tab, "Network.responseReceivedExtraInfo",
                  "'requestId':'" + script + "','statusCode':304,'headers':{'ETag':'\\'v1\\''}"),
            finished(tab, script),
            sent(tab, image, loader, url + "logo.png"),
            came(tab, image, ",'fromDiskCache':true},'hasExtraInfo':false"),
            finished(tab, image),
            event(tab, "Page.loadEventFired", "'timestamp':103")};
}

/// Called on the watch's thread.
class FakeChannel final : public BrowserChannel {
public:
    explicit FakeChannel(std::shared_ptr<FakeBrowser::Shared> shared) : m_shared(std::move(shared)) {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->channel = this;
        m_shared->tabs = 0;
    }
    ~FakeChannel() override {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->channel = nullptr;
    }

    void send(const QByteArray& text) override {
        const QJsonObject message = QJsonDocument::fromJson(text).object();
        const QString method = message[QStringLiteral("method")].toString();
        const QString session = message[QStringLiteral("sessionId")].toString();
        const QJsonObject parameters = message[QStringLiteral("params")].toObject();
        const int id = message[QStringLiteral("id")].toInt();
        const std::lock_guard lock(m_shared->mutex);
        m_shared->commands << QString(method + QLatin1Char(' ') + detailOf(session, parameters)).trimmed();
        if (m_shared->ignored.contains(method))
            return;
        if (const auto refused = m_shared->refused.find(method); refused != m_shared->refused.end())
            return say(QJsonObject{
                {QStringLiteral("id"), id},
                {QStringLiteral("error"), QJsonObject{{QStringLiteral("message"), refused->second}}}});
        QJsonObject result;
        const QList<QByteArray> after = act(method, "T" + session.mid(1).toUtf8(), parameters, result);
        say({{QStringLiteral("id"), id}, {QStringLiteral("result"), result}});
        for (const QByteArray& one : after)
            say(one);
    }

    void say(const QByteArray& json) {
        QMetaObject::invokeMethod(
            this, [this, text = withQuotes(json)] { emit received(text); }, Qt::QueuedConnection);
    }

private:
    void say(const QJsonObject& message) {
        const QByteArray text = QJsonDocument(message).toJson(QJsonDocument::Compact);
        QMetaObject::invokeMethod(
            this, [this, text] { emit received(text); }, Qt::QueuedConnection);
    }

    static QString detailOf(const QString& session, const QJsonObject& parameters) {
        QStringList words;
        for (const char* key : {"url", "ignoreCache", "cacheDisabled"})
            if (const QJsonValue value = parameters[QLatin1StringView(key)]; !value.isUndefined())
                words << (value.isBool() ? QString::fromLatin1(value.toBool() ? "true" : "false")
                                         : value.toString());
        return (session.isEmpty() ? QString() : QStringLiteral("T") + session.mid(1) + QLatin1Char(' ')) +
               words.join(QLatin1Char(' '));
    }

    /// The events that follow its answer.
    QList<QByteArray> act(const QString& method, const QByteArray& tab, const QJsonObject& parameters,
                          QJsonObject& result) {
        const bool ofBrowser = tab == "T";
        if (method == QLatin1StringView("Browser.getVersion"))
            result.insert(QStringLiteral("product"), QStringLiteral("Chrome/156.0"));
        if (method == QLatin1StringView("Runtime.evaluate"))
            result.insert(QStringLiteral("result"),
                          QJsonObject{{QStringLiteral("value"), m_shared->shown.toUtf8() == tab
                                                                    ? QStringLiteral("visible")
                                                                    : QStringLiteral("hidden")}});
        if (method == QLatin1StringView("Target.setAutoAttach") && ofBrowser)
            say(attached("T" + QByteArray::number(++m_shared->tabs)));
        if (method == QLatin1StringView("Target.createTarget")) {
            const QByteArray opened = "T" + QByteArray::number(++m_shared->tabs);
            result.insert(QStringLiteral("targetId"), QString::fromLatin1(opened));
            m_shared->shown = QString::fromLatin1(opened);
            return {attached(opened)};
        }
        if (method == QLatin1StringView("Target.closeTarget"))
            return {detached(parameters[QStringLiteral("targetId")].toString().toUtf8())};
        if (method == QLatin1StringView("Page.navigate")) {
            m_url = parameters[QStringLiteral("url")].toString().toUtf8();
            return pageLoad(tab, m_url, "differentDocument", ++m_shared->loads);
        }
        if (method == QLatin1StringView("Page.reload"))
            return pageLoad(tab, m_url,
                            parameters[QStringLiteral("ignoreCache")].toBool() ? "reloadBypassingCache"
                                                                               : "reload",
                            ++m_shared->loads);
        return {};
    }

    std::shared_ptr<FakeBrowser::Shared> m_shared;
    QByteArray m_url;
};

} // namespace

FakeBrowser::FakeBrowser() : m_shared(std::make_shared<Shared>()) {}

std::unique_ptr<BrowserChannel> FakeBrowser::channel() const {
    return std::make_unique<FakeChannel>(m_shared);
}

std::function<std::unique_ptr<BrowserChannel>()> FakeBrowser::maker() const {
    return [shared = m_shared] { return std::make_unique<FakeChannel>(shared); };
}

QStringList FakeBrowser::commands() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->commands;
}

int FakeBrowser::count(const char* command) const {
    const QStringList all = commands();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [command](const QString& one) {
        return one.startsWith(QLatin1StringView(command));
    }));
}

void FakeBrowser::refuse(const char* method, const char* why) const {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->refused.insert_or_assign(QString::fromLatin1(method), QString::fromUtf8(why));
}

void FakeBrowser::ignore(const char* method) const {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->ignored << QString::fromLatin1(method);
}

void FakeBrowser::show(const char* tab) const {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->shown = QString::fromLatin1(tab);
}

void FakeBrowser::tell(QByteArray json) const {
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->channel)
        static_cast<FakeChannel*>(m_shared->channel)->say(json);
}

void FakeBrowser::follow(const char* tab, const char* url) const {
    int number = 0;
    {
        const std::lock_guard lock(m_shared->mutex);
        number = ++m_shared->loads;
    }
    for (const QByteArray& one : pageLoad(tab, url, "differentDocument", number))
        tell(one);
}

void FakeBrowser::request(const char* tab, const char* id, const char* url, bool ends) const {
    tell(sent(tab, id, "X", url));
    tell(came(tab, id, "},'hasExtraInfo':false"));
    if (ends)
        endRequest(tab, id);
}

void FakeBrowser::endRequest(const char* tab, const char* id) const {
    tell(finished(tab, id));
}

void FakeBrowser::openTab(const char* tab) const {
    tell(attached(tab));
}

void FakeBrowser::closeTab(const char* tab) const {
    tell(detached(tab));
}

void FakeBrowser::close() const {
    const std::lock_guard lock(m_shared->mutex);
    if (auto* channel = static_cast<FakeChannel*>(m_shared->channel))
        QMetaObject::invokeMethod(
            channel,
            [channel] {
                emit channel->closed({ErrorCode::Truncated, 0, "it has ended"});
            },
            Qt::QueuedConnection);
}

} // namespace hci::test
