#pragma once

#include "model/transport/connection_pool.h"
#include "model/transport/wire_recording.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <optional>

namespace hci {

/// A request as it goes over the wire, and options that a QNetworkRequest cannot hold. WireAccessManager
/// finds it in the request's attribute.
struct WireOrder {
    HttpRequest request; ///< complete; sent unchanged, with its order, case and repeated fields
    TransportOptions options;
    std::chrono::milliseconds linger{0}; ///< how long the reply waits for bytes after the message
    WireConnection::LateBytes late;      ///< receives bytes that follow once the reply is finished
};

/// The answer to one HTTP/1.1 request over our own connection and parser: the bytes in both directions, and a
/// QNetworkReply's view of them. Sends nothing twice, except a GET or HEAD once more if a reused connection
/// is closed before the first byte (RFC 9110 9.2.2, RFC 9112 9.3.1).
///
/// Follows no redirects, decodes no content, neither sends nor stores cookies. TLS and proxy are those of
/// TransportOptions: QNetworkReply::setSslConfiguration() has no effect.
class WireReply final : public QNetworkReply {
    Q_OBJECT
public:
    /// Starts from the event loop. If `pool` is destroyed first, the reply fails.
    WireReply(QNetworkAccessManager::Operation operation, const QNetworkRequest& request, WireOrder order,
              ConnectionPool& pool, HostLookup lookup, QObject* parent);
    ~WireReply() override;

    void abort() override;
    void close() override;
    void ignoreSslErrors() override { m_ignoresTlsErrors = true; }
    [[nodiscard]] bool canReadLine() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    void setReadBufferSize(qint64 size) override;

    /// Complete once finished() was emitted; before, fields of unfinished phases are empty.
    [[nodiscard]] const WireRecording& recording() const noexcept { return m_recording; }
    /// The same, moved out.
    [[nodiscard]] WireRecording takeRecording() noexcept { return std::move(m_recording); }
    [[nodiscard]] const HttpRequest& sentRequest() const noexcept { return m_order.request; }

signals:
    /// The message is complete; only the wait for bytes after it is left.
    void answered();

protected:
    qint64 readData(char* data, qint64 length) override;
    void ignoreSslErrorsImplementation(const QList<QSslError>& expected) override;

private:
    void begin();
    void take(ConnectionPool::Want want);
    void granted(std::unique_ptr<WireConnection> connection);
    void send();
    void receive();
    [[nodiscard]] qint64 room() const noexcept;
    [[nodiscard]] bool isFull() const noexcept { return room() <= 0; }
    void showFields();
    void showContent();
    void messageOver();
    void serverClosed();
    void ended();
    [[nodiscard]] bool mayRetry() const;
    void retry();
    void tlsErrorsCame(const QList<QSslError>& errors);
    void note(Failure failure, std::string detail);
    void giveUp(Failure failure, std::string detail);
    void finish();
    void letGo();
    void fillRecording();
    [[nodiscard]] std::string serverAddress() const;
    void showEnd();
    [[nodiscard]] std::int64_t lap();

    WireOrder m_order;
    QPointer<ConnectionPool> m_pool;
    HostLookup m_lookup;
    ConnectionKey m_key;
    std::unique_ptr<WireConnection> m_connection;
    std::optional<WireParser> m_parser;
    WireRecording m_recording;
    WireConnection::LateBytes m_tellBefore; // for the connection's previous exchange
    QList<QSslError> m_expectedTlsErrors;
    QByteArray m_content; // unread bytes begin at m_contentRead
    qsizetype m_contentRead = 0;
    qint64 m_contentTotal = 0;
    qint64 m_contentShown = 0;
    QTimer m_deadline;
    QTimer m_connecting; // see TransportOptions::connectWithin
    QTimer m_lingering;
    QTimer m_more; // continues reading after other events
    QElapsedTimer m_clock;
    std::int64_t m_lastLap = 0;
    bool m_hasPlace = false; // holds one of its host's six places
    bool m_fieldsShown = false;
    bool m_ignoresTlsErrors = false;
    bool m_serverClosed = false;
    bool m_cameBefore = false; // bytes arrived before the request was sent
    bool m_again = false;      // sent again after a failure on a reused connection
    bool m_whole = false;
    bool m_over = false;
};

} // namespace hci
