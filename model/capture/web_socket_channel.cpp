#include "model/capture/web_socket_channel.h"

#include "model/base/bounds.h"

#include <QtNetwork/QNetworkProxy>

#include <utility>

namespace hci {

WebSocketChannel::WebSocketChannel(const QUrl& address) {
    m_socket.setMaxAllowedIncomingMessageSize(bounds::capture::messageBytes);
    m_socket.setMaxAllowedIncomingFrameSize(bounds::capture::messageBytes);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QWebSocket::connected, this, &WebSocketChannel::opened);
    connect(&m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            over();
    });
    // A server that answers but refuses a WebSocket, or knows none, leaves the state unchanged.
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketChannel::over);
#else
    connect(&m_socket, &QWebSocket::errorOccurred, this, &WebSocketChannel::over);
#endif
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { emit received(text.toUtf8()); });
    m_socket.open(address);
}

WebSocketChannel::~WebSocketChannel() {
    m_socket.disconnect(this);
}

void WebSocketChannel::send(const QByteArray& text) {
    if (m_open) {
        m_socket.sendTextMessage(QString::fromUtf8(text));
        m_socket.flush(); // sends the last message, as no event loop will
    } else if (!m_closed)
        m_unsent.append(text);
}

void WebSocketChannel::opened() {
    m_open = true;
    for (const QByteArray& text : std::exchange(m_unsent, {}))
        send(text);
}

void WebSocketChannel::over() {
    if (std::exchange(m_closed, true))
        return;
    const bool wasOpen = std::exchange(m_open, false);
    const bool inOrder = wasOpen && m_socket.error() == QAbstractSocket::UnknownSocketError; // no error
    emit closed({ErrorCode::Truncated, 0,
                 inOrder ? "it has closed its connection" : m_socket.errorString().toStdString()});
}

} // namespace hci
