#pragma once

#include "model/capture/browser_channel.h"

#include <QtWebSockets/QWebSocket>

#include <QtCore/QUrl>

namespace hci {

/// A WebSocket of a browser on this machine. Messages sent before it is open are queued.
class WebSocketChannel final : public BrowserChannel {
    Q_OBJECT
public:
    explicit WebSocketChannel(const QUrl& address);
    ~WebSocketChannel() override;

    void send(const QByteArray& text) override;

private:
    void opened();
    void over();

    QWebSocket m_socket;
    QList<QByteArray> m_unsent;
    bool m_open = false;
    bool m_closed = false;
};

} // namespace hci
