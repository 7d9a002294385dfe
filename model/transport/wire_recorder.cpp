#include "model/transport/wire_recorder.h"

#include "model/base/bounds.h"
#include "model/http/field_syntax.h"
#include "model/transport/connection.h"
#include "model/transport/exchange_facts.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace hci {

namespace {

constexpr qint64 recordedAtOnce = qint64{64} * 1024; // taken in at a time, so that time and cancel are heard

WireLimits limitsOf(const TransportOptions& options) {
    WireLimits limits;
    limits.bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, options.maxBody)) +
                   bounds::transport::framingBytes;
    return limits;
}

/// The field that a proxy with a user's name in its URL is sent (RFC 9110 11.7.2, RFC 7617); else nothing.
std::string proxyAuthorization(const QNetworkProxy& proxy) {
    if (proxy.user().isEmpty())
        return {};
    const QByteArray pair = (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8();
    return "Proxy-Authorization: Basic " + pair.toBase64().toStdString() + "\r\n";
}

/// The request's bytes (RFC 9112 3): fields in the order given.
std::string serialised(const HttpRequest& request, const TransportOptions& options) {
    const bool ofProxy = isAskedOfProxy(options, request.url);
    std::string text = request.method + ' ' +
                       requestTarget(request, ofProxy ? TargetForm::Absolute : TargetForm::Origin) +
                       " HTTP/1.1\r\n";
    if (ofProxy)
        text += proxyAuthorization(proxyOf(options));
    for (const auto& [name, value] : request.fields)
        text.append(name).append(": ").append(value).append("\r\n");
    text += "\r\n";
    text.append(request.body.constData(), static_cast<std::size_t>(request.body.size()));
    return text;
}

} // namespace

bool WireRecording::has(WireFault fault) const noexcept {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const WireFaultAt& at) { return at.fault == fault; });
}

WireRecorder::WireRecorder(HttpRequest request, const TransportOptions& options,
                           std::shared_ptr<BodySpool> spool, std::chrono::milliseconds linger, Done done,
                           Answered answered, QObject* parent)
    : QObject(parent), m_request(withDefaultFields(std::move(request), options)), m_options(options),
      m_spool(std::move(spool)), m_linger(linger), m_done(std::move(done)), m_answered(std::move(answered)),
      m_connector(m_socket), m_parser(m_request.method, limitsOf(options)) {
    setField(m_request.fields, "Connection", "close");
    m_deadline.setSingleShot(true);
    m_lingering.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_parser.addFault(WireFault::TooSlow);
        fail(Failure::TimedOut,
             "no whole answer within " + std::to_string(m_options.timeout.count()) + " ms");
        finish();
    });
    connect(&m_lingering, &QTimer::timeout, this, &WireRecorder::finish);
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &WireRecorder::read);
}

WireRecorder* WireRecorder::start(HttpRequest request, const TransportOptions& options,
                                  std::shared_ptr<BodySpool> spool, std::chrono::milliseconds linger,
                                  Done done, Answered answered, QObject* parent) {
    auto* recorder = new WireRecorder(std::move(request), options, std::move(spool), linger, std::move(done),
                                      std::move(answered), parent); // deletes itself when done
    QMetaObject::invokeMethod(recorder, &WireRecorder::open, Qt::QueuedConnection);
    return recorder;
}

void WireRecorder::cancel() {
    fail(Failure::Cancelled, "cancelled");
    QMetaObject::invokeMethod(this, &WireRecorder::finish, Qt::QueuedConnection);
}

void WireRecorder::open() {
    ExchangeDraft& exchange = m_recording.exchange;
    exchange.startedAt = QDateTime::currentMSecsSinceEpoch();
    m_clock.start();
    auto valid = validate(m_request);
    if (valid)
        valid = validate(m_options);
    if (!valid) {
        fail(Failure::Other, valid.error().detail);
        return finish();
    }
    m_recording.sent = serialised(m_request, m_options);
    connect(&m_socket, &QAbstractSocket::stateChanged, this, &WireRecorder::stateChanged);
    connect(&m_socket, &QAbstractSocket::readyRead, this, &WireRecorder::read);
    connect(&m_socket, &QAbstractSocket::disconnected, this, &WireRecorder::disconnected);
    connect(&m_connector, &Connector::failed, this, &WireRecorder::failed);
    refuseTlsErrors(m_socket, m_options, m_request.url,
                    [this](std::string why) { fail(Failure::Tls, std::move(why)); });
    m_deadline.start(m_options.timeout);
    connectSocket();
}

void WireRecorder::connectSocket() {
    m_socket.setReadBufferSize(recordedAtOnce);
    if (originOf(m_request.url)->scheme == "https") {
        connect(&m_socket, &QSslSocket::encrypted, this, [this] {
            m_recording.phases.tls = lap();
            send();
        });
        m_socket.setSslConfiguration(tlsConfiguration(m_options));
    } else {
        connect(&m_socket, &QAbstractSocket::connected, this, &WireRecorder::send);
    }
    connectTo(m_connector, m_socket, m_options, m_request.url, systemLookup());
}

/// Microseconds since the last call.
std::int64_t WireRecorder::lap() {
    const std::int64_t now = m_clock.nsecsElapsed() / 1000;
    return now - std::exchange(m_lastLap, now);
}

void WireRecorder::stateChanged(QAbstractSocket::SocketState state) {
    if (state == QAbstractSocket::ConnectingState && m_recording.phases.lookup < 0)
        m_recording.phases.lookup = lap();
    else if (state == QAbstractSocket::ConnectedState) {
        m_recording.phases.connect = lap();
        if (m_options.proxy.empty()) // else it is the proxy's
            m_recording.exchange.serverAddress = m_socket.peerAddress().toString().toStdString();
    }
}

void WireRecorder::send() {
    m_socket.write(m_recording.sent.data(), static_cast<qint64>(m_recording.sent.size()));
    m_socket.flush();
    (void)lap();
}

void WireRecorder::read() {
    if (m_finished)
        return;
    if (m_recording.phases.firstByte < 0)
        m_recording.phases.firstByte = lap();
    const QByteArray bytes = m_socket.read(recordedAtOnce);
    m_parser.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const WireMessage& last = m_parser.messages().back();
    if (m_recording.exchange.responseDelayMs < 0 && last.headerBytes > 0)
        m_recording.exchange.responseDelayMs = static_cast<std::int32_t>(m_clock.elapsed());
    if (m_parser.stopped()) {
        fail(Failure::TooLarge, describe(m_parser.faults().back().fault).toStdString());
        return finish();
    }
    if (m_parser.complete())
        messageOver();
    else if (m_parser.framingLost())
        m_lingering.start(
            m_linger); // nobody can tell where it ends: as long as something comes, and no longer
    if (m_socket.bytesAvailable() > 0)
        m_more.start(0);
}

void WireRecorder::messageOver() {
    if (m_over)
        return;
    m_over = true;
    m_deadline.stop(); // the answer is whole; the waiting has an end of its own
    m_recording.phases.content = lap();
    m_recording.exchange.durationMs = static_cast<std::int32_t>(m_clock.elapsed());
    m_lingering.start(m_linger);
    if (m_answered)
        m_answered();
}

void WireRecorder::disconnected() {
    if (m_finished)
        return;
    while (m_socket.bytesAvailable() > 0 && !m_finished)
        read(); // what came with the closing
    if (m_finished)
        return;
    m_parser.close();
    if (m_parser.complete())
        messageOver();
    finish();
}

void WireRecorder::failed(QAbstractSocket::SocketError error, const QString& detail) {
    if (error == QAbstractSocket::RemoteHostClosedError && m_recording.phases.connect >= 0)
        return; // disconnected() follows, and the parser knows whether that was too early
    fail(failureOf(error), detail.toStdString());
    finish();
}

void WireRecorder::fail(Failure failure, std::string detail) {
    ExchangeDraft& exchange = m_recording.exchange;
    if (exchange.failure != Failure::None)
        return;
    exchange.failure = failure;
    exchange.failureDetail = std::move(detail);
}

void WireRecorder::finish() {
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    m_lingering.stop();
    m_more.stop();
    m_connector.stop();
    disconnect(&m_socket, nullptr, this, nullptr);
    m_socket.abort();
    if (!m_over && m_answered)
        m_answered();
    fillExchange();
    deleteLater();
    m_done(std::move(m_recording));
}

void WireRecorder::fillExchange() {
    m_recording.received = m_parser.bytes();
    m_recording.spans = m_parser.spans();
    m_recording.faults = m_parser.faults();
    m_recording.messages = m_parser.messages();
    m_recording.bytesAfter = m_parser.bytesAfter();
    if (m_recording.received.empty())
        fail(Failure::ClosedEarly, "closed before any byte");
    const std::size_t interim = m_recording.messages.size() - 1;
    if (m_recording.has(WireFault::EndsEarly) && interim > 0 && m_recording.messages.back().headerBytes == 0)
        fail(Failure::ClosedEarly, "closed after " + std::to_string(interim) +
                                       " interim responses, without a final one (RFC 9110, 15.2)");
    if (m_recording.messages.back().status == 101 && m_recording.messages.back().headerBytes > 0)
        fail(Failure::Protocol, std::string(switchedProtocols));
    if (m_recording.has(WireFault::EndsEarly))
        fail(m_recording.messages.back().headerBytes > 0 ? Failure::Truncated : Failure::ClosedEarly,
             "closed before the message was whole");
    for (const WireFault grave : {WireFault::NoStatusLine, WireFault::LengthsDiffer, WireFault::LengthInvalid,
                                  WireFault::BadChunkSize, WireFault::ChunkNotEnded})
        if (m_recording.has(grave))
            fail(Failure::Protocol, describe(grave).toStdString());
    ExchangeDraft& exchange = m_recording.exchange;
    const WireMessage& final = m_recording.messages.back();
    exchange.method = m_request.method;
    exchange.url = m_request.url;
    exchange.requestFields = m_request.fields;
    exchange.responseFields = final.fields;
    exchange.trailerFields = final.trailers;
    exchange.status = final.headerBytes > 0 ? final.status : 0;
    exchange.statusText = final.reason;
    exchange.protocol = final.version;
    exchange.set(ExchangeFlag::Http1Only);
    exchange.mediaType = mediaTypeOf(final.fields);
    exchange.source = exchange.status == 0 || exchange.failure == Failure::Protocol ? ExchangeSource::Failed
                                                                                    : ExchangeSource::Network;
    if (exchange.durationMs < 0)
        exchange.durationMs = static_cast<std::int32_t>(m_clock.elapsed());
    if (m_recording.bytesAfter > 0)
        exchange.set(ExchangeFlag::StaleOnConnection);
    exchange.setSize(Size::RequestHeader,
                     ByteCount(static_cast<std::int64_t>(m_recording.sent.size()) - m_request.body.size(),
                               Basis::Measured));
    if (exchange.status == 0)
        return;
    const auto measured = [](std::uint64_t bytes, Scope scope) {
        return ByteCount(static_cast<std::int64_t>(bytes), Basis::Measured, scope);
    };
    exchange.setSize(Size::ResponseHeader, measured(final.headerBytes, Scope::Message));
    exchange.setSize(Size::ResponseBody, measured(final.contentBytes, Scope::Content));
    const bool cut = exchange.failure != Failure::None;
    if (!cut)
        exchange.setSize(Size::Transfer, measured(final.messageBytes, Scope::Message));
    else
        exchange.set(ExchangeFlag::BodyCut);
    BodySink sink(m_options.maxBody);
    for (const WireSpan& span : m_recording.spans)
        if (span.part == WirePart::Content)
            sink.add(std::string_view(m_recording.received).substr(span.offset, span.length));
    if (final.contentBytes > 0)
        exchange.responseBody = sink.finish(*m_spool, cut);
}

} // namespace hci
