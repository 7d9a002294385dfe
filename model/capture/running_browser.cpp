#include "model/capture/running_browser.h"

#include "model/base/sentence.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace hci {

namespace {

constexpr int patienceMs = 3000;
constexpr qsizetype maxAnswerBytes = 65536;
constexpr auto browserPath = "/devtools/browser/";

QUrl addressAt(quint16 port, const QString& path) {
    QUrl address;
    address.setScheme(QStringLiteral("ws"));
    address.setHost(QStringLiteral("127.0.0.1"));
    address.setPort(port);
    address.setPath(path);
    return address;
}

/// "/devtools/browser/" and an id that could be in no other address.
bool isBrowserPath(const QString& path) {
    const QLatin1StringView before(browserPath);
    return path.startsWith(before) && path.size() > before.size() && path.size() < 200 &&
           std::all_of(path.begin() + before.size(), path.end(), [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('-');
           });
}

Result<QUrl> checkedAddress(const QString& where) {
    const QUrl address(where, QUrl::StrictMode);
    const QString host = address.host();
    const bool loopback = host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
    if (!address.isValid() || address.port() <= 0)
        return failure(ErrorCode::Syntax,
                       filled("this is no address of a browser: %1", {where.toStdString()}));
    if (!loopback)
        return failure(ErrorCode::Syntax,
                       filled("a browser is watched on this machine alone, not at %1", {host.toStdString()}));
    return address;
}

/// A port's answer to GET /json/version; empty if it does not answer in time.
QByteArray versionAt(quint16 port) {
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(patienceMs))
        return {};
    socket.write("GET /json/version HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (answer.size() < maxAnswerBytes && !answer.contains("}") && socket.waitForReadyRead(patienceMs))
        answer += socket.read(maxAnswerBytes);
    return answer.isEmpty() ? QByteArray(" ") : answer;
}

Result<QUrl> askPort(const QString& where) {
    bool number = false;
    const int port = where.toInt(&number);
    if (!number || port < 1 || port > 65535)
        return failure(ErrorCode::Syntax, filled("this is no port: %1", {where.toStdString()}));
    const QByteArray answer = versionAt(static_cast<quint16>(port));
    if (answer.isEmpty())
        return failure(ErrorCode::NotFound,
                       filled("nothing answers at port %1: a browser listens there when it is started with "
                              "--remote-debugging-port and a profile that is not the default one",
                              {where.toStdString()}));
    return addressOfVersion(answer, static_cast<quint16>(port));
}

Result<QUrl> askFolder(const QString& where) {
    QFile file(QDir(where).filePath(QStringLiteral("DevToolsActivePort")));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       filled("no DevToolsActivePort is in %1: the browser of this profile does not run, or "
                              "refuses to be watched; chrome://inspect/#remote-debugging allows it",
                              {where.toStdString()}));
    return addressOfActivePort(file.read(1024));
}

} // namespace

Result<QUrl> addressOfActivePort(QByteArrayView text) {
    const QList<QByteArray> lines = text.toByteArray().split('\n');
    const int port = lines.front().trimmed().toInt();
    const QString path = lines.size() > 1 ? QString::fromLatin1(lines[1].trimmed()) : QString();
    if (port < 1 || port > 65535 || !isBrowserPath(path))
        return failure(ErrorCode::Syntax, "its DevToolsActivePort names no port and path");
    return addressAt(static_cast<quint16>(port), path);
}

Result<QUrl> addressOfVersion(QByteArrayView answer, quint16 port) {
    const QByteArray all = answer.toByteArray();
    const qsizetype begin = all.indexOf('{');
    const qsizetype end = all.lastIndexOf('}');
    const QJsonObject version =
        begin < 0 ? QJsonObject() : QJsonDocument::fromJson(all.mid(begin, end - begin + 1)).object();
    const QString path = QUrl(version.value(QLatin1StringView("webSocketDebuggerUrl")).toString()).path();
    if (!isBrowserPath(path))
        return failure(ErrorCode::Network,
                       filled("port %1 belongs to no browser that can be watched; name a browser that asks "
                              "its user for consent by the folder of its profile",
                              {std::to_string(port)}));
    return addressAt(port, path);
}

Result<QUrl> runningBrowser(const QString& where) {
    if (where.startsWith(QLatin1StringView("ws://")))
        return checkedAddress(where);
    const bool digits = !where.isEmpty() && std::all_of(where.begin(), where.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    return digits ? askPort(where) : askFolder(where);
}

std::string whyNotWatched(const std::string& error) {
    const auto says = [&error](std::string_view words) { return error.find(words) != std::string::npos; };
    if (says("403"))
        return "it was not allowed to: its user has not agreed, or the browser takes no program that is not "
               "named "
               "by --remote-allow-origins";
    if (says("404"))
        return "no browser of that address is there any more";
    if (says("refused"))
        return "nothing listens there any more: " + error;
    return error;
}

} // namespace hci
