#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace hci::test {

HostileServer::HostileServer(QMap<QByteArray, HostileScript> scripts) : m_scripts(std::move(scripts)) {
    m_server = new QTcpServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { accept(); });
            if (m_server->listen(QHostAddress(QHostAddress::LocalHost)))
                m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

HostileServer::~HostileServer() {
    m_thread.quit();
    m_thread.wait();
}

std::string HostileServer::url(const char* path) const {
    return "http://127.0.0.1:" + std::to_string(m_port) + path;
}

QList<QByteArray> HostileServer::requests() const {
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int HostileServer::connections() const {
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

void HostileServer::accept() {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        const QMutexLocker lock(&m_mutex);
        ++m_connections;
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void HostileServer::read(QTcpSocket* socket) {
    QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
    for (qsizetype end = buffer.indexOf("\r\n\r\n"); end >= 0; end = buffer.indexOf("\r\n\r\n")) {
        const QByteArray head = buffer.left(end);
        buffer.remove(0, end + 4);
        {
            const QMutexLocker lock(&m_mutex);
            m_requests.append(head);
        }
        QByteArray path = head.split(' ').value(1);
        const QByteArray method = head.split(' ').first();
        if (m_scripts.contains(path + ' ' + method))
            path += ' ' + method;
        const bool conditional = head.contains("\nIf-None-Match:") || head.contains("\nIf-Modified-Since:");
        if (conditional && m_scripts.contains(path + " if"))
            path += " if";
        m_held.append(
            {socket, m_scripts.value(path, {{"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"}})});
    }
    socket->setProperty("buffer", buffer);
    playHeld();
}

void HostileServer::answerOnly(qsizetype requests) {
    QMetaObject::invokeMethod(
        m_server,
        [this, requests] {
            m_answers = requests;
            playHeld();
        },
        Qt::BlockingQueuedConnection);
}

void HostileServer::playHeld() {
    while (!m_held.isEmpty() && m_answered < m_answers) {
        ++m_answered;
        const auto [socket, script] = m_held.takeFirst();
        if (socket)
            play(socket, script);
    }
}

void HostileServer::play(QTcpSocket* socket, HostileScript script) {
    if (script.isEmpty() || socket->state() != QAbstractSocket::ConnectedState)
        return;
    const auto step = [this, socket, script]() mutable {
        constexpr qint64 enough = 1 << 20; // of bytes that the client has not read yet
        HostileStep& now = script.first();
        if (socket->bytesToWrite() > enough) {
            QTimer::singleShot(1, socket, [this, socket, script] { play(socket, script); });
            return;
        }
        socket->write(now.bytes);
        socket->flush();
        if (now.close)
            socket->disconnectFromHost();
        if (now.times > 0)
            --now.times;
        if (now.times == 0)
            script.removeFirst();
        play(socket, script);
    };
    QTimer::singleShot(script.first().waitMs, socket, step);
}

quint16 closedPort() {
    QTcpServer server;
    if (!server.listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("no port");
    return server.serverPort();
}

} // namespace hci::test
