#include "model/transport/http2_transfer.h"

#include "model/base/bounds.h"
#include "model/base/sentence.h"
#include "model/http/field_syntax.h"
#include "model/http/method.h"
#include "model/transport/connection.h"
#include "model/transport/exchange_facts.h"
#include "model/transport/wall_clock.h"

namespace hci {

namespace {
constexpr qint64 readAtOnce = qint64{64} * 1024; // bytes per read
} // namespace

bool offersHttp2(const HttpRequest& request, const TransportOptions& options) {
    const auto origin = originOf(request.url);
    return options.http2 && origin && origin->scheme == "https" && options.connectTo.empty() &&
           fieldValue(request.fields, "host") == authorityOf(*origin);
}

Http2Transfer::Http2Transfer(BodySpool& spool, HttpRequest request, TransportOptions options,
                             HostLookup lookup)
    : m_spool(spool), m_request(std::move(request)), m_options(std::move(options)),
      m_lookup(std::move(lookup)), m_connector(m_socket), m_sink(m_options.maxBody) {
    m_deadline.setSingleShot(true);
    m_more.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(Failure::TimedOut,
             filled("no whole answer within %1 ms", {std::to_string(m_options.timeout.count())}));
        finish();
    });
    connect(&m_more, &QTimer::timeout, this, &Http2Transfer::read);
}

void Http2Transfer::start(Done done) {
    m_done = std::move(done);
    m_exchange.startedAt = timeOfDay();
    m_clock.start();
    m_deadline.start(m_options.timeout);
    QSslConfiguration tls = tlsConfiguration(m_options);
    tls.setAllowedNextProtocols({QByteArrayLiteral("h2"), QByteArrayLiteral("http/1.1")});
    m_socket.setSslConfiguration(tls);
    m_socket.setReadBufferSize(readAtOnce);
    refuseTlsErrors(m_socket, m_options, m_request.url,
                    [this](std::string why) { fail(Failure::Tls, std::move(why)); });
    connect(&m_connector, &Connector::failed, this, &Http2Transfer::failed);
    connect(&m_socket, &QSslSocket::encrypted, this, &Http2Transfer::encrypted);
    connect(&m_socket, &QAbstractSocket::readyRead, this, &Http2Transfer::read);
    connect(&m_socket, &QAbstractSocket::bytesWritten, this, &Http2Transfer::write);
    connect(&m_socket, &QAbstractSocket::disconnected, this, &Http2Transfer::disconnected);
    connectTo(m_connector, m_socket, m_options, m_request.url, m_lookup);
}

void Http2Transfer::cancel() {
    fail(Failure::Cancelled, "cancelled");
    QMetaObject::invokeMethod(this, &Http2Transfer::finish, Qt::QueuedConnection);
}

/// RFC 9113 3.2: the server has chosen the protocol in the handshake.
void Http2Transfer::encrypted() {
    if (m_exchange.failure != Failure::None)
        return finish(); // cancelled meanwhile
    if (m_socket.sslConfiguration().nextNegotiatedProtocol() != "h2") {
        m_finished = true;
        m_deadline.stop();
        m_connector.stop();
        disconnect(&m_socket, nullptr, this, nullptr);
        m_socket.abort();
        return m_done(std::nullopt);
    }
    m_http2.emplace(m_request, [this](std::string_view bytes) { m_sink.add(bytes); });
    write();
}

void Http2Transfer::read() {
    if (m_finished || !m_http2)
        return;
    const QByteArray bytes = m_socket.read(readAtOnce);
    m_http2->feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (m_exchange.responseDelayMs < 0 && m_http2->status() != 0)
        m_exchange.responseDelayMs = static_cast<std::int32_t>(m_clock.elapsed());
    write();
    if (m_http2->over())
        return finish();
    if (m_socket.bytesAvailable() > 0)
        m_more.start(0);
    else if (m_socket.state() == QAbstractSocket::UnconnectedState)
        disconnected();
}

/// Writes no more than the socket accepts: answers to a flood of frames must not pile up.
void Http2Transfer::write() {
    if (m_finished || !m_http2)
        return;
    const std::string bytes = m_http2->takeOutput();
    if (bytes.empty() || m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    m_socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
    m_socket.flush();
    if (m_socket.bytesToWrite() > bounds::transport::unansweredBytes + m_request.body.size()) {
        fail(Failure::TooLarge, "the server requests acknowledgements and does not read them");
        finish();
    }
}

void Http2Transfer::disconnected() {
    if (m_finished)
        return;
    if (m_socket.bytesAvailable() > 0)
        return m_more.start(0);
    if (m_http2)
        m_http2->close();
    else
        fail(Failure::ClosedEarly, "closed before any byte");
    finish();
}

void Http2Transfer::failed(QAbstractSocket::SocketError error, const QString& detail) {
    if (error == QAbstractSocket::RemoteHostClosedError && m_http2)
        return; // disconnected() follows and knows whether that was too early
    fail(failureOf(error), detail.toStdString());
    finish();
}

void Http2Transfer::fail(Failure failure, std::string detail) {
    if (m_exchange.failure != Failure::None)
        return;
    m_exchange.failure = failure;
    m_exchange.failureDetail = std::move(detail);
}

void Http2Transfer::finish() {
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    m_more.stop();
    m_connector.stop();
    disconnect(&m_socket, nullptr, this, nullptr);
    m_socket.abort();
    fillExchange();
    m_done(std::move(m_exchange));
}

void Http2Transfer::fillExchange() {
    m_exchange.method = m_request.method;
    m_exchange.url = m_request.url;
    m_exchange.requestFields = m_request.fields;
    m_exchange.durationMs = static_cast<std::int32_t>(m_clock.elapsed());
    if (m_http2) {
        if (m_http2->failure() != Failure::None)
            fail(m_http2->failure(), m_http2->failureDetail());
        m_exchange.status = m_http2->status();
        m_exchange.responseFields = m_http2->fields();
        m_exchange.trailerFields = m_http2->trailers();
    }
    m_exchange.setSize(Size::RequestHeader, derivedHeaderSize(m_request));
    const bool failed = m_exchange.failure != Failure::None;
    const bool unusable = m_exchange.status == 0 || m_exchange.failure == Failure::Protocol;
    m_exchange.source = unusable ? ExchangeSource::Failed : ExchangeSource::Network;
    if (m_exchange.status == 0)
        return;
    m_exchange.protocol = "h2";
    m_exchange.mediaType = mediaTypeOf(m_exchange.responseFields);
    if (failed)
        m_exchange.set(ExchangeFlag::BodyCut);
    const ByteCount content(m_sink.received(), Basis::Measured, Scope::Content);
    m_exchange.setSize(Size::ResponseBody, content);
    const std::string_view coding = fieldValue(m_exchange.responseFields, "content-encoding");
    if (coding.empty() || equalsIgnoringCase(coding, "identity"))
        m_exchange.setSize(Size::DecodedBody, content);
    if (mayHaveContent(m_exchange.status, m_exchange.method))
        m_exchange.responseBody = m_sink.finish(m_spool, failed);
    if (m_sink.bounded())
        m_exchange.set(ExchangeFlag::BodyBound);
}

} // namespace hci
