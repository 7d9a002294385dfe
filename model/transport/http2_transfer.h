#pragma once

#include "model/transport/body_spool.h"
#include "model/transport/connector.h"
#include "model/transport/http2_exchange.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QSslSocket>

#include <functional>
#include <optional>

namespace hci {

/// Whether to offer HTTP/2 for a request: over TLS, to the URL's own host and under its name.
[[nodiscard]] bool offersHttp2(const HttpRequest& request, const TransportOptions& options);

/// One request over HTTP/2, on a connection of its own. Reads one piece at a time, so that timeout and cancel
/// work in any flood of frames; Qt's client reads frames without end in one go.
class Http2Transfer final : public QObject {
    Q_OBJECT
public:
    /// nullopt: the server does not speak HTTP/2, and nothing was sent.
    using Done = std::function<void(std::optional<ExchangeDraft>)>;

    /// `request` is complete (withDefaultFields()) and valid. `spool` outlives the transfer.
    Http2Transfer(BodySpool& spool, HttpRequest request, TransportOptions options, HostLookup lookup);

    /// Sends the request. Calls `done` once, from the event loop.
    void start(Done done);
    /// Cancels: done() receives an exchange that failed as Cancelled.
    void cancel();
    /// The request may have reached the server.
    [[nodiscard]] bool hasSent() const noexcept { return m_http2.has_value(); }
    /// Time since start().
    [[nodiscard]] std::chrono::milliseconds elapsed() const {
        return std::chrono::milliseconds(m_clock.elapsed());
    }

private:
    void encrypted();
    void read();
    void write();
    void disconnected();
    void failed(QAbstractSocket::SocketError error, const QString& detail);
    void fail(Failure failure, std::string detail);
    void finish();
    void fillExchange();

    BodySpool& m_spool;
    HttpRequest m_request;
    TransportOptions m_options;
    HostLookup m_lookup;
    Done m_done;
    QSslSocket m_socket;
    Connector m_connector;
    QTimer m_deadline;
    QTimer m_more; // continues reading after other events
    QElapsedTimer m_clock;
    BodySink m_sink;
    std::optional<Http2Exchange> m_http2;
    ExchangeDraft m_exchange;
    bool m_finished = false;
};

} // namespace hci
