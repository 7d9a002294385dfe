#include "model/demo/demo_server.h"

#include "model/demo/demo_resources.h"
#include "model/http/method.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace hci {

namespace {

constexpr int maxConnections = 256;
constexpr auto idleTime = std::chrono::seconds(30);
constexpr qint64 maxUnsent = qint64{8} * 1024 * 1024; // for a client that sends requests and does not read
constexpr qint64 readAtOnce = qint64{64} * 1024;

DemoResponse plain(int status, std::string_view text) {
    DemoResponse response;
    response.status = status;
    response.content = std::string(text) + '\n';
    response.set("Content-Type", "text/plain; charset=utf-8");
    response.set("Cache-Control", "no-store");
    return response;
}

} // namespace

DemoServer::DemoServer() {
    setMaxPendingConnections(maxConnections);
    connect(this, &QTcpServer::newConnection, this, &DemoServer::accept);
}

void DemoServer::accept() {
    while (QTcpSocket* socket = nextPendingConnection()) {
        if (m_open >= maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        auto* connection = new DemoConnection(socket, this);
        connect(connection, &QObject::destroyed, this, [this] { --m_open; });
    }
}

DemoResponse DemoServer::answer(const DemoRequest& request, std::int64_t now) {
    const auto all = demoResources();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const DemoResource& resource) { return resource.path == request.path; });
    const bool reading = isGetOrHead(request.method);
    if (found == all.end() && request.path != "/")
        return plain(404, "There is no such resource; / lists those that there are.");
    if (!reading) {
        DemoResponse refused = plain(405, "Only GET and HEAD.");
        refused.set("Allow", "GET, HEAD");
        return refused;
    }
    if (found == all.end())
        return demoIndex(request, now);
    return found->handler(request, *found, {now, m_visits[request.path]++});
}

DemoConnection::DemoConnection(QTcpSocket* socket, DemoServer* server)
    : QObject(server), m_socket(socket), m_server(server) {
    socket->setParent(this);
    socket->setReadBufferSize(readAtOnce);
    connect(socket, &QTcpSocket::readyRead, this, &DemoConnection::readMore);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTime);
    connect(&m_idle, &QTimer::timeout, socket, &QTcpSocket::abort);
    m_idle.start();
    readMore();
}

void DemoConnection::readMore() {
    if (m_answering)
        return; // further bytes wait in the socket's buffer, which is bounded
    const QByteArray bytes = m_socket->readAll();
    m_idle.start();
    m_parser.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    answerNext();
}

void DemoConnection::answerNext() {
    while (!m_answering && m_socket->state() == QAbstractSocket::ConnectedState) {
        const auto request = m_parser.next();
        if (!request) {
            if (m_parser.failed() != 0)
                refuse(m_parser.failed());
            return;
        }
        const DemoResponse response = m_server->answer(*request, QDateTime::currentSecsSinceEpoch());
        if (response.delay.count() == 0) {
            send(response, *request);
            continue;
        }
        m_answering = true;
        QTimer::singleShot(response.delay, this, [this, response, request = *request] {
            m_answering = false;
            send(response, request);
            readMore();
        });
    }
}

void DemoConnection::send(const DemoResponse& response, const DemoRequest& request) {
    const std::string bytes = serialise(response, request, QDateTime::currentSecsSinceEpoch());
    m_socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
    if (m_socket->bytesToWrite() > maxUnsent)
        m_socket->abort();
    if (!request.keepAlive)
        m_socket->disconnectFromHost();
}

void DemoConnection::refuse(int status) {
    disconnect(m_socket, &QTcpSocket::readyRead, this, nullptr);
    DemoRequest unreadable;
    unreadable.method = "GET";
    unreadable.keepAlive = false;
    send(plain(status, reasonPhrase(status)), unreadable);
}

} // namespace hci
