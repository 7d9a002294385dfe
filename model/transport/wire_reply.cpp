#include "model/transport/wire_reply.h"

#include "model/base/bounds.h"
#include "model/base/seeded_hash.h"
#include "model/base/sentence.h"
#include "model/exchange/server_address.h"
#include "model/http/field_syntax.h"
#include "model/http/method.h"
#include "model/transport/connection.h"
#include "model/transport/wall_clock.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace hci {

namespace {

using NetworkError = QNetworkReply::NetworkError;

QByteArray wireBytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The request's head (RFC 9112 3): fields in the order given.
std::string serialisedHead(const HttpRequest& request, const TransportOptions& options) {
    const bool ofProxy = isAskedOfProxy(options, request.url);
    std::string text = request.method + ' ' +
                       requestTarget(request, ofProxy ? TargetForm::Absolute : TargetForm::Origin) +
                       " HTTP/1.1\r\n";
    if (ofProxy && !hasField(request.fields, "proxy-authorization"))
        text += proxyAuthorization(options);
    for (const auto& [name, value] : request.fields)
        text.append(name).append(": ").append(value).append("\r\n");
    text += "\r\n";
    return text;
}

/// Each name once: joins repeated fields as QNetworkReply does. One pass for any number of fields.
std::vector<std::pair<QByteArray, QByteArray>> joinedFields(const ExchangeDraft::Fields& fields) {
    std::vector<std::pair<QByteArray, QByteArray>> all;
    TextMap<std::size_t> places;
    for (const auto& [name, value] : fields) {
        const std::string key = lowered(name);
        const auto [place, isNew] = places.try_emplace(key, all.size());
        if (isNew)
            all.emplace_back(wireBytes(name), wireBytes(value));
        else
            all[place->second].second.append(key == "set-cookie" ? "\n" : ", ").append(wireBytes(value));
    }
    return all;
}

ConnectionPool::Kind kindOf(int status, std::string_view method) noexcept {
    return mayHaveContent(status, method) ? ConnectionPool::Kind::Content
           : status == 304                ? ConnectionPool::Kind::NotModified
           : method == "HEAD"             ? ConnectionPool::Kind::Head
                                          : ConnectionPool::Kind::NoContent;
}

NetworkError errorOf(Failure failure) noexcept {
    switch (failure) {
    case Failure::None: return NetworkError::NoError;
    case Failure::Refused: return NetworkError::ConnectionRefusedError;
    case Failure::HostNotFound: return NetworkError::HostNotFoundError;
    case Failure::TimedOut: return NetworkError::TimeoutError;
    case Failure::Tls: return NetworkError::SslHandshakeFailedError;
    case Failure::ClosedEarly:
    case Failure::Truncated: return NetworkError::RemoteHostClosedError;
    case Failure::TooLarge:
    case Failure::Protocol: return NetworkError::ProtocolFailure;
    case Failure::Cancelled: return NetworkError::OperationCanceledError;
    case Failure::Other: break;
    }
    return NetworkError::UnknownNetworkError;
}

/// QNetworkReply's error for a status of 400 and above.
NetworkError errorOf(int status) noexcept {
    static constexpr std::array<std::pair<int, NetworkError>, 10> errors = {{
        {401, NetworkError::AuthenticationRequiredError},
        {403, NetworkError::ContentAccessDenied},
        {404, NetworkError::ContentNotFoundError},
        {405, NetworkError::ContentOperationNotPermittedError},
        {407, NetworkError::ProxyAuthenticationRequiredError},
        {409, NetworkError::ContentConflictError},
        {410, NetworkError::ContentGoneError},
        {500, NetworkError::InternalServerError},
        {501, NetworkError::OperationNotImplementedError},
        {503, NetworkError::ServiceUnavailableError},
    }};
    for (const auto& [code, error] : errors)
        if (code == status)
            return error;
    return status >= 500   ? NetworkError::UnknownServerError
           : status >= 400 ? NetworkError::UnknownContentError
                           : NetworkError::NoError;
}

} // namespace

WireReply::WireReply(QNetworkAccessManager::Operation operation, const QNetworkRequest& request,
                     WireOrder order, ConnectionPool& pool, HostLookup lookup, QObject* parent)
    : QNetworkReply(parent), m_order(std::move(order)), m_pool(&pool), m_lookup(std::move(lookup)) {
    setRequest(request);
    setOperation(operation);
    setUrl(request.url());
    m_recording.messages.emplace_back();
    for (QTimer* timer : {&m_deadline, &m_connecting, &m_lingering, &m_more})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_parser)
            m_parser->addFault(WireFault::TooSlow);
        giveUp(Failure::TimedOut,
               filled("no whole answer within %1 ms", {std::to_string(m_order.options.timeout.count())}));
    });
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        giveUp(Failure::Other,
               filled("no connection within %1 ms", {std::to_string(m_order.options.connectWithin.count())}));
    });
    connect(&m_lingering, &QTimer::timeout, this, &WireReply::finish);
    connect(&m_more, &QTimer::timeout, this, &WireReply::receive);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QMetaObject::invokeMethod(this, &WireReply::begin, Qt::QueuedConnection);
}

WireReply::~WireReply() {
    m_over = true; // ignores later signals of the connection
    letGo();
}

void WireReply::begin() {
    if (m_over)
        return;
    m_recording.startedAt = timeOfDay();
    m_clock.start();
    m_deadline.start(m_order.options.timeout);
    auto valid = validate(m_order.request);
    if (valid)
        valid = validate(m_order.options);
    if (!valid)
        return giveUp(Failure::Other, valid.error().detail);
    m_key = connectionKeyOf(m_order.request.url, m_order.options);
    if (const auto to = detourOf(m_order.request.url, m_order.options))
        m_recording.serverAddress = to->host;
    // A request that cannot be repeated gets a new connection, because the server may be closing an idle one.
    const bool any = m_order.options.reuseConnections && isGetOrHead(m_order.request.method);
    take(any ? ConnectionPool::Want::Any : ConnectionPool::Want::Fresh);
}

void WireReply::take(ConnectionPool::Want want) {
    if (!m_pool)
        return giveUp(Failure::Cancelled, "cancelled");
    m_pool->take(m_key, want, this,
                 [this](std::unique_ptr<WireConnection> connection) { granted(std::move(connection)); });
}

void WireReply::granted(std::unique_ptr<WireConnection> connection) {
    m_hasPlace = true;
    if (m_over)
        return letGo();
    m_connection = std::move(connection);
    m_tellBefore = std::exchange(m_connection->late, {});
    WireConnection* mine = m_connection.get();
    connect(mine, &WireConnection::arrived, this, &WireReply::receive);
    connect(mine, &WireConnection::closed, this, &WireReply::serverClosed);
    connect(mine, &WireConnection::failed, this,
            [this](Failure failure, const QString& detail) { giveUp(failure, detail.toStdString()); });
    connect(mine, &WireConnection::tlsErrors, this, &WireReply::tlsErrorsCame);
    WireLimits limits;
    m_parser.emplace(m_order.request.method, limits, [this](std::string_view content) {
        if (isOpen()) // else the caller has closed it
            m_content.append(content.data(), static_cast<qsizetype>(content.size()));
        m_contentTotal += static_cast<qint64>(content.size());
    });
    m_recording.reused = mine->isOpen();
    if (m_recording.reused)
        return send();
    if (m_order.options.connectWithin.count() > 0)
        m_connecting.start(m_order.options.connectWithin);
    connect(mine, &WireConnection::opened, this, [this] {
        m_connecting.stop();
        m_recording.phases.lookup = m_connection->lookupTime();
        m_recording.phases.connect = m_connection->connectTime();
        m_recording.phases.tls = m_connection->tlsTime();
        const QPointer<WireReply> here(this);
        if (m_key.origin.scheme == "https")
            emit encrypted();
        if (here && !m_over)
            send();
    });
    const QPointer<WireReply> here(this);
    emit socketStartedConnecting();
    if (here && !m_over)
        mine->open(m_order.request.url, m_order.options, m_lookup,
                   m_pool ? m_pool->ticketFor(m_key) : QByteArray());
}

/// The address of the connection; with its port if that is not the URL's, as two servers may share an
/// address.
std::string WireReply::serverAddress() const {
    const auto to = detourOf(m_order.request.url, m_order.options);
    const bool otherPort = to && to->port != m_key.origin.port;
    return addressWithPort(m_connection->peerAddress(), otherPort ? to->port : std::uint16_t{0});
}

void WireReply::send() {
    if (m_order.options.proxy.empty()) // else it is the proxy's address
        m_recording.serverAddress = serverAddress();
    ++m_recording.timesSent;
    std::string bytes = serialisedHead(m_order.request, m_order.options);
    const QByteArray& body = m_order.request.body;
    m_recording.sentHeaderBytes = bytes.size();
    m_recording.sent = bytes;
    m_recording.sent.append(body.constData(), std::min<std::size_t>(static_cast<std::size_t>(body.size()),
                                                                    bounds::transport::keptContent));
    bytes.append(body.constData(), static_cast<std::size_t>(body.size()));
    m_cameBefore = m_connection->bytesAvailable() > 0;
    const QPointer<WireReply> here(this);
    m_connection->write(bytes); // over TLS this reads as well: the answer may arrive here, and the caller may
                                // delete the reply
    if (!here || m_over || !m_connection)
        return;
    (void)lap();
    if (m_cameBefore)
        m_more.start(0); // no further signal will announce these bytes
    if (!body.isEmpty())
        emit uploadProgress(body.size(), body.size());
    if (here && !m_over)
        emit requestSent();
}

/// Microseconds since the last call.
std::int64_t WireReply::lap() {
    const std::int64_t now = m_clock.nsecsElapsed() / 1000;
    return now - std::exchange(m_lastLap, now);
}

/// Room for content within the caller's buffer limit.
qint64 WireReply::room() const noexcept {
    return readBufferSize() > 0 ? readBufferSize() - (m_content.size() - m_contentRead)
                                : std::numeric_limits<qint64>::max();
}

void WireReply::receive() {
    if (m_over || !m_connection || isFull())
        return;
    const QByteArray bytes = m_connection->read(room());
    if (bytes.isEmpty())
        return m_serverClosed ? ended() : void();
    if (m_recording.phases.firstByte < 0)
        m_recording.phases.firstByte = lap();
    m_parser->feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const QPointer<WireReply> here(this); // a slot may delete the reply
    if (!m_fieldsShown && m_parser->hasFields())
        showFields();
    if (here && !m_over && m_contentTotal > m_contentShown)
        showContent();
    if (!here || m_over)
        return;
    if (m_parser->stopped())
        return finish();
    if (m_parser->complete() && !m_whole)
        return messageOver();
    if (m_parser->framingLost() && !m_lingering.isActive())
        m_lingering.start(m_order.linger); // the end of such a message is unknown
    if (m_serverClosed || m_connection->bytesAvailable() > 0)
        m_more.start(0);
}

void WireReply::showFields() {
    m_fieldsShown = true;
    m_recording.responseDelayMs = static_cast<std::int32_t>(m_clock.elapsed());
    const WireMessage& answer = m_parser->messages().back();
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, answer.status);
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, QString::fromStdString(answer.reason));
    setAttribute(QNetworkRequest::ConnectionEncryptedAttribute, m_key.origin.scheme == "https");
    setAttribute(QNetworkRequest::Http2WasUsedAttribute, false);
    for (const auto& [name, value] : joinedFields(answer.fields))
        setRawHeader(name, value);
    if (answer.status >= 300 && answer.status < 400 && hasRawHeader("location"))
        setAttribute(QNetworkRequest::RedirectionTargetAttribute, QUrl::fromEncoded(rawHeader("location")));
    emit metaDataChanged();
}

void WireReply::showContent() {
    m_contentShown = m_contentTotal;
    const QPointer<WireReply> here(this);
    emit readyRead();
    if (!here || m_over)
        return;
    bool known = false;
    const qint64 length = rawHeader("content-length").toLongLong(&known);
    emit downloadProgress(m_contentShown, known && !hasRawHeader("transfer-encoding") ? length : -1);
}

void WireReply::messageOver() {
    m_whole = true;
    m_deadline.stop(); // the answer is complete; the wait has its own limit
    m_recording.phases.content = lap();
    m_recording.durationMs = static_cast<std::int32_t>(m_clock.elapsed());
    if (m_order.linger.count() == 0 || m_serverClosed) {
        const QByteArray behind = m_connection->read(std::numeric_limits<qint64>::max());
        m_parser->feed({behind.constData(), static_cast<std::size_t>(behind.size())});
        return finish();
    }
    m_lingering.start(m_order.linger);
    if (m_connection->bytesAvailable() > 0)
        m_more.start(0);
    emit answered();
}

void WireReply::serverClosed() {
    m_serverClosed = true;
    m_more.start(0); // reads the bytes that came with the close first
}

void WireReply::ended() {
    if (mayRetry())
        return retry();
    m_parser->close();
    if (m_parser->complete() && !m_whole)
        return messageOver();
    finish();
}

bool WireReply::mayRetry() const {
    return m_recording.reused && m_recording.timesSent == 1 && m_parser->received() == 0 &&
           isGetOrHead(m_order.request.method);
}

void WireReply::retry() {
    m_again = true;
    letGo();
    m_serverClosed = false;
    take(ConnectionPool::Want::Fresh);
}

void WireReply::tlsErrorsCame(const QList<QSslError>& errors) {
    const QPointer<WireReply> here(this);
    emit sslErrors(errors);
    if (!here || m_over)
        return;
    const bool expected = std::all_of(errors.begin(), errors.end(), [this](const QSslError& error) {
        return m_expectedTlsErrors.contains(error);
    });
    if (m_ignoresTlsErrors || m_key.insecure || expected)
        m_connection->ignoreTlsErrors();
    else if (!errors.isEmpty())
        note(Failure::Tls, errors.first().errorString().toStdString()); // failed() follows
}

void WireReply::note(Failure failure, std::string detail) {
    if (m_again && m_recording.timesSent <= 1)
        detail = filled("%1; the request had been sent on a connection that its server closed", {detail});
    noteFailure(m_recording, failure, std::move(detail));
}

void WireReply::giveUp(Failure failure, std::string detail) {
    note(failure, std::move(detail));
    finish();
}

void WireReply::abort() {
    if (!m_over)
        giveUp(Failure::Cancelled, "cancelled");
}

void WireReply::finish() {
    if (std::exchange(m_over, true))
        return;
    for (QTimer* timer : {&m_deadline, &m_connecting, &m_lingering, &m_more})
        timer->stop();
    fillRecording();
    letGo();
    showEnd();
}

/// Returns the connection to the pool if the end of the message is certain, else drops it; always returns the
/// host's place.
void WireReply::letGo() {
    if (m_connection) {
        disconnect(m_connection.get(), nullptr, this, nullptr);
        // On a reused connection, bytes that are no answer belong behind the previous answer.
        const bool ofBefore = m_recording.reused && m_recording.has(WireFault::NoStatusLine);
        if (m_pool && (m_recording.bytesAfter > 0 || ofBefore))
            m_pool->distrust(m_key.origin);
        if (ofBefore && m_tellBefore)
            m_tellBefore(m_recording.receivedBytes);
        const bool quiet = m_whole && m_recording.bytesAfter == 0 && m_connection->bytesAvailable() == 0;
        if (m_pool && quiet && m_connection->isOpen()) {
            const bool reusable =
                m_order.options.reuseConnections && m_parser->persists() && !m_cameBefore &&
                !isListed(combinedValue(m_order.request.fields, "connection"), "close"); // RFC 9112 9.6
            m_connection->late = m_order.late;
            m_pool->keep(std::move(m_connection),
                         reusable ? ConnectionPool::AfterRest::Reuse : ConnectionPool::AfterRest::Close,
                         kindOf(m_recording.answer().status, m_order.request.method));
        } else {
            m_connection.release()->deleteLater(); // its signal may be on the stack
        }
    }
    if (m_pool && std::exchange(m_hasPlace, false))
        m_pool->release(m_key);
}

void WireReply::fillRecording() {
    if (m_parser) {
        m_recording.received = m_parser->bytes();
        m_recording.spans = m_parser->spans();
        m_recording.faults = m_parser->faults();
        m_recording.messages = m_parser->messages();
        m_recording.receivedBytes = m_parser->received();
        m_recording.bytesAfter = m_parser->bytesAfter();
        judgeMessage(m_recording);
    }
    if (m_recording.durationMs < 0)
        m_recording.durationMs = m_clock.isValid() ? static_cast<std::int32_t>(m_clock.elapsed()) : 0;
    if (m_recording.startedAt == noTime)
        m_recording.startedAt = timeOfDay();
}

void WireReply::showEnd() {
    const QPointer<WireReply> here(this);
    NetworkError error = errorOf(m_recording.failure);
    QString words = QString::fromStdString(m_recording.failureDetail);
    if (error == NetworkError::NoError && m_fieldsShown) {
        error = errorOf(m_recording.answer().status);
        words = QString::fromStdString(m_recording.answer().reason);
    }
    setFinished(true);
    if (error != NetworkError::NoError) {
        setError(error, words);
        emit errorOccurred(error);
    }
    if (here && m_fieldsShown)
        emit downloadProgress(m_contentTotal, m_contentTotal);
    if (here)
        emit readChannelFinished();
    if (here)
        emit finished();
}

void WireReply::close() {
    QNetworkReply::close();
    m_content.clear();
    m_contentRead = 0;
}

bool WireReply::canReadLine() const {
    return m_content.indexOf('\n', m_contentRead) >= 0 || QNetworkReply::canReadLine();
}

void WireReply::ignoreSslErrorsImplementation(const QList<QSslError>& expected) {
    m_expectedTlsErrors = expected;
}

qint64 WireReply::bytesAvailable() const {
    return QNetworkReply::bytesAvailable() + m_content.size() - m_contentRead;
}

void WireReply::setReadBufferSize(qint64 size) {
    QNetworkReply::setReadBufferSize(size);
    if (!m_over && m_connection && !isFull())
        m_more.start(0);
}

qint64 WireReply::readData(char* data, qint64 length) {
    const qint64 here = m_content.size() - m_contentRead;
    if (here == 0)
        return m_over ? -1 : 0;
    const qint64 read = std::min(length, here);
    std::memcpy(data, m_content.constData() + m_contentRead, static_cast<std::size_t>(read));
    m_contentRead += read;
    if (m_contentRead > m_content.size() / 2) { // frees bytes already read
        m_content.remove(0, m_contentRead);
        m_contentRead = 0;
    }
    if (!m_over && m_connection && !isFull() && (m_serverClosed || m_connection->bytesAvailable() > 0))
        m_more.start(0);
    return read;
}

} // namespace hci
