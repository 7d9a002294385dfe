#pragma once

#include "tests/unit/capture/fake_browser.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <memory>

class QWebSocket;
class QWebSocketServer;

namespace hci::test {

/// A fake browser that runs already: it is spoken with over a WebSocket on loopback, by one at a time.
class ServedBrowser final : public QObject {
public:
    ServedBrowser();
    ~ServedBrowser() override;

    FakeBrowser browser;

    [[nodiscard]] QUrl address() const;
    /// Closes the connection, as a browser does that ends.
    void hangUp();
    /// Stops listening.
    void close();

private:
    void serve();

    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<QWebSocket> m_socket;
    std::unique_ptr<BrowserChannel> m_channel;
};

} // namespace hci::test
