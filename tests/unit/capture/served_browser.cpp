#include "tests/unit/capture/served_browser.h"

#include <QtNetwork/QHostAddress>
#include <QtWebSockets/QWebSocket>
#include <QtWebSockets/QWebSocketServer>

namespace hci::test {

ServedBrowser::ServedBrowser()
    : m_server(
          std::make_unique<QWebSocketServer>(QStringLiteral("browser"), QWebSocketServer::NonSecureMode)) {
    connect(m_server.get(), &QWebSocketServer::newConnection, this, &ServedBrowser::serve);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("nobody may listen on loopback");
}

ServedBrowser::~ServedBrowser() {
    if (m_socket)
        m_socket->disconnect(this);
}

QUrl ServedBrowser::address() const {
    return m_server->serverUrl();
}

void ServedBrowser::hangUp() {
    if (m_socket)
        m_socket->close();
}

void ServedBrowser::close() {
    m_server->close();
}

void ServedBrowser::serve() {
    m_socket.reset(m_server->nextPendingConnection());
    m_channel = browser.channel();
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { m_channel->send(text.toUtf8()); });
    connect(m_channel.get(), &BrowserChannel::received, this,
            [this](const QByteArray& text) { m_socket->sendTextMessage(QString::fromUtf8(text)); });
}

} // namespace hci::test
