#include "model/transport/http_transfer.h"

#include "model/base/bounds.h"
#include "model/http/field_syntax.h"
#include "model/http/method.h"
#include "model/transport/bounded_relay.h"
#include "model/transport/connection.h"
#include "model/transport/connector.h"
#include "model/transport/exchange_facts.h"
#include "model/transport/http2_transfer.h"

#include <QtCore/QDateTime>
#include <QtCore/QUrl>
#include <QtNetwork/QSslError>

#include <algorithm>

namespace hci {

namespace {

constexpr qint64 readBuffer = qint64{256} * 1024;

QByteArray bytesOf(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

Failure failureOf(QNetworkReply::NetworkError error, bool answered) {
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError: return Failure::Refused;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return answered ? Failure::Truncated : Failure::ClosedEarly;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError: return Failure::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return Failure::TimedOut;
    case QNetworkReply::SslHandshakeFailedError: return Failure::Tls;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return Failure::Protocol;
    default: return Failure::Other;
    }
}

/// QNetworkReply calls any status of 400 and above an error: here those are answers.
bool isStatusError(QNetworkReply::NetworkError error) {
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError) ||
           error == QNetworkReply::ProxyAuthenticationRequiredError;
}

/// The field lines as far as they can be had: QNetworkReply has joined repeats, Set-Cookie by a line feed.
ExchangeDraft::Fields fieldsOf(const QNetworkReply& reply) {
    ExchangeDraft::Fields fields;
    for (const auto& [name, value] : reply.rawHeaderPairs()) {
        if (name.compare("set-cookie", Qt::CaseInsensitive) != 0) {
            fields.emplace_back(name.toStdString(), value.toStdString());
            continue;
        }
        for (const QByteArray& line : value.split('\n'))
            fields.emplace_back(name.toStdString(), line.toStdString());
    }
    return fields;
}

/// The length that all members of Content-Length agree on; nothing where they do not, or are no number.
std::optional<std::int64_t> agreedLength(std::string_view value) {
    std::optional<std::int64_t> agreed;
    std::string_view member;
    while (nextListMember(value, member)) {
        const auto length = parseDecimal(trimmed(member));
        if (!length || (agreed && *agreed != *length))
            return std::nullopt;
        agreed = length;
    }
    return agreed;
}

} // namespace

HttpTransfer::HttpTransfer(QNetworkAccessManager& manager, BoundedRelay& relay, BodySpool& spool,
                           HttpRequest request, TransportOptions options)
    : m_manager(manager), m_relay(relay), m_spool(spool), m_request(std::move(request)),
      m_options(std::move(options)), m_sink(m_options.maxBody) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        giveUp(Failure::TimedOut,
               "no whole answer within " + std::to_string(m_options.timeout.count()) + " ms");
    });
    connect(&m_relay, &BoundedRelay::unreachable, this,
            [this](QAbstractSocket::SocketError error, const QString& detail) {
                giveUp(failureOf(error), detail.toStdString());
            });
    connect(&m_relay, &BoundedRelay::flooded, this, [this] {
        giveUp(Failure::TooLarge, "over " + std::to_string(bounds::transport::unansweredBytes) +
                                      " bytes that are neither a whole field section nor content");
    });
}

/// To the relay: by its address in the URL, or in the place of the proxy (see setProxy()).
QNetworkRequest HttpTransfer::networkRequest() const {
    QUrl url = QUrl::fromEncoded(bytesOf(m_request.url), QUrl::TolerantMode);
    url.setFragment(QString());
    QNetworkRequest request;
    const auto detour = detourOf(m_request.url, m_options);
    if (detour || m_options.proxy.empty()) {
        // Host is a field that we set; peerVerifyName is what Qt sends as SNI and checks the certificate
        // against.
        request.setPeerVerifyName(url.host());
        const bool direct = m_options.proxy.empty();
        url.setPort(direct ? m_relay.port() : detour->port);
        url.setHost(direct ? QStringLiteral("127.0.0.1") : QString::fromStdString(detour->host));
    }
    request.setUrl(url);
    for (const auto& [name, value] : m_request.fields)
        request.setRawHeader(bytesOf(name), value.empty() ? QByteArray("") : bytesOf(value));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (url.scheme() == QLatin1StringView("https"))
        request.setSslConfiguration(tlsConfiguration(m_options));
    return request;
}

void HttpTransfer::start(Done done) {
    m_done = std::move(done);
    const QNetworkRequest request = networkRequest();
    m_exchange.method = m_request.method;
    m_exchange.url = m_request.url;
    m_exchange.requestFields = m_request.fields;
    if (const auto to = detourOf(m_request.url, m_options))
        m_exchange.serverAddress = to->host;
    m_exchange.startedAt = QDateTime::currentMSecsSinceEpoch();
    m_clock.start();
    m_relay.restart();
    if (m_request.method == "GET" && m_request.body.isEmpty())
        m_reply = m_manager.get(request);
    else if (m_request.method == "HEAD")
        m_reply = m_manager.head(request); // sendCustomRequest("HEAD") hangs
    else
        m_reply = m_manager.sendCustomRequest(request, bytesOf(m_request.method), m_request.body);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { ++m_timesSent; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpTransfer::readFields);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpTransfer::readContent);
    connect(m_reply, &QNetworkReply::finished, this, &HttpTransfer::finish, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (acceptsTlsErrors(m_options, m_request.url))
            m_reply->ignoreSslErrors();
        else if (!errors.isEmpty())
            m_tlsProblem = errors.first().errorString();
    });
    m_deadline.start(m_options.timeout);
}

void HttpTransfer::cancel() {
    giveUp(Failure::Cancelled, "cancelled");
}

void HttpTransfer::readFields() {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || m_exchange.responseDelayMs >= 0)
        return;
    m_exchange.responseDelayMs = static_cast<std::int32_t>(m_clock.elapsed());
    m_relay.answered();
    if (status >= 200 && m_reply->rawHeaderPairs().isEmpty())
        m_reply->abort(); // such an answer may never end for Qt, and checkFields() knows what to say
}

void HttpTransfer::readContent() {
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(std::min(m_reply->bytesAvailable(), readBuffer));
        if (bytes.isEmpty())
            return;
        m_sink.add({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        m_relay.answered();
    }
}

void HttpTransfer::giveUp(Failure failure, std::string detail) {
    fail(failure, std::move(detail));
    if (m_reply)
        m_reply->abort();
}

void HttpTransfer::fail(Failure failure, std::string detail) {
    if (m_exchange.failure != Failure::None)
        return; // the first cause is the one to tell
    m_exchange.failure = failure;
    m_exchange.failureDetail = std::move(detail);
}

void HttpTransfer::mapError() {
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::NoError || (m_exchange.status >= 400 && isStatusError(error)))
        return;
    if (!m_tlsProblem.isEmpty())
        return fail(Failure::Tls, m_tlsProblem.toStdString());
    std::string detail = m_reply->errorString().toStdString();
    if (m_timesSent > 1)
        detail += "; the request was sent " + std::to_string(m_timesSent) + " times";
    fail(failureOf(error, m_exchange.status != 0), std::move(detail));
}

void HttpTransfer::checkFields() {
    const int status = m_exchange.status;
    if (status >= 100 && status < 200 && status != 101)
        fail(Failure::Protocol,
             "an interim response (" + std::to_string(status) +
                 ") came first, and Qt takes it for the answer: record the wire to see the final one");
    if (status == 101)
        fail(Failure::Protocol, std::string(switchedProtocols));
    if (status != 0 && m_exchange.responseFields.empty()) {
        m_exchange.set(ExchangeFlag::FieldsUnavailable);
        if (m_exchange.failure == Failure::TimedOut)
            m_exchange.failure =
                Failure::None; // an answer without fields never ends for Qt: this is the cause
        fail(Failure::Protocol,
             "Qt shows no field: there is none, or a malformed line, over 100 lines or over 100 KiB of them");
    }
    const std::string_view length = fieldValue(m_exchange.responseFields, "content-length");
    if (!length.empty() && !agreedLength(length))
        fail(Failure::Protocol, "Content-Length is \"" + std::string(length) + '"');
}

void HttpTransfer::checkLength() {
    const auto length = agreedLength(fieldValue(m_exchange.responseFields, "content-length"));
    if (length && mayHaveContent(m_exchange.status, m_exchange.method) && m_sink.received() < *length &&
        !hasField(m_exchange.responseFields, "transfer-encoding"))
        fail(Failure::Truncated, "the content ends after " + std::to_string(m_sink.received()) + " of " +
                                     std::to_string(*length) + " bytes");
}

void HttpTransfer::measure() {
    m_exchange.setSize(Size::RequestHeader, derivedHeaderSize(m_request));
    if (m_exchange.status == 0)
        return;
    const ByteCount content(m_sink.received(), Basis::Measured, Scope::Content);
    m_exchange.setSize(Size::ResponseBody, content);
    const std::string_view coding = fieldValue(m_exchange.responseFields, "content-encoding");
    if (coding.empty() || equalsIgnoringCase(coding, "identity"))
        m_exchange.setSize(Size::DecodedBody, content);
}

/// What the reply shows, before anything is made of it.
void HttpTransfer::readAnswer() {
    m_exchange.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_exchange.statusText =
        m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().toStdString();
    m_exchange.responseFields = fieldsOf(*m_reply);
    m_exchange.protocol = m_exchange.status == 0 ? "" : "HTTP/1.1";
    if (!offersHttp2(m_request, m_options))
        m_exchange.set(ExchangeFlag::Http1Only);
    m_exchange.durationMs = static_cast<std::int32_t>(m_clock.elapsed());
    m_exchange.mediaType = mediaTypeOf(m_exchange.responseFields);
}

void HttpTransfer::finish() {
    m_deadline.stop();
    if (m_reply->isOpen())
        readContent();
    readAnswer();
    if (m_exchange.status != 0)
        checkFields(); // before Qt's own error, which is only what follows from them
    mapError();
    if (m_exchange.status == 0)
        fail(Failure::Other, "no answer");
    checkLength();
    measure();
    const bool cut = m_exchange.failure != Failure::None;
    const bool unusable = m_exchange.status == 0 || m_exchange.failure == Failure::Protocol;
    m_exchange.source = unusable ? ExchangeSource::Failed : ExchangeSource::Network;
    if (cut && m_exchange.status != 0)
        m_exchange.set(ExchangeFlag::BodyCut);
    if (m_sink.bounded())
        m_exchange.set(ExchangeFlag::BodyBound);
    if (mayHaveContent(m_exchange.status, m_exchange.method))
        m_exchange.responseBody = m_sink.finish(m_spool, cut);
    m_done(std::move(m_exchange));
}

} // namespace hci
