#include "tests/unit/transport/http2_server.h"

#include "tests/unit/transport/http2_frames.h"
#include "tests/unit/transport/tls_server.h"

#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>

namespace hci::test {

Http2Server::Http2Server(std::string first, std::string again)
    : m_first(QByteArray::fromStdString(frame(FrameType::Settings, 0, 0) + first)),
      m_again(QByteArray::fromStdString(again)) {
    QSslConfiguration tls = serverTls();
    tls.setAllowedNextProtocols({QByteArrayLiteral("h2")});
    m_server = new QSslServer;
    m_server->setSslConfiguration(tls);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server, [this] {
                while (QTcpSocket* socket = m_server->nextPendingConnection())
                    QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                     [this, socket] { read(socket); });
            });
            if (m_server->listen(QHostAddress(QHostAddress::LocalHost)))
                m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

Http2Server::~Http2Server() {
    m_thread.quit();
    m_thread.wait();
}

/// The client sends its preface, SETTINGS and the request at once; later bytes answer our frames.
void Http2Server::read(QTcpSocket* socket) {
    socket->readAll();
    if (socket->property("answered").toBool())
        return;
    socket->setProperty("answered", true);
    m_written += socket->write(m_first);
    if (m_again.isEmpty())
        return;
    QObject::connect(qobject_cast<QSslSocket*>(socket), &QSslSocket::encryptedBytesWritten, socket,
                     [this, socket] { write(socket); });
    write(socket);
}

void Http2Server::write(QTcpSocket* socket) {
    constexpr qint64 enough = 1 << 18; // bytes that the client has not read yet
    const auto* tls = qobject_cast<QSslSocket*>(socket);
    while (tls && socket->state() == QAbstractSocket::ConnectedState &&
           socket->bytesToWrite() + tls->encryptedBytesToWrite() < enough)
        m_written += socket->write(m_again);
}

} // namespace hci::test
