#pragma once

#include "model/transport/body_spool.h"
#include "model/transport/connector.h"
#include "model/transport/request.h"
#include "model/transport/wire_parser.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QSslSocket>

#include <functional>
#include <memory>

namespace hci {

/// How long each phase took, in microseconds; −1: it did not happen.
struct WirePhases {
    std::int64_t lookup = -1;    ///< of the host's name
    std::int64_t connect = -1;   ///< TCP
    std::int64_t tls = -1;       ///< handshake
    std::int64_t firstByte = -1; ///< from the last byte sent to the first received
    std::int64_t content = -1;   ///< from the first byte to the end of the message

    friend bool operator==(const WirePhases&, const WirePhases&) = default;
};

/// One request and its answer, byte for byte.
struct WireRecording {
    std::string sent;
    std::string received; ///< bounded; see WireFault::TooLarge
    std::vector<WireSpan> spans;
    std::vector<WireFaultAt> faults;
    std::vector<WireMessage> messages; ///< interim responses, then the final one
    std::uint64_t bytesAfter = 0;
    WirePhases phases;
    ExchangeDraft exchange; ///< the same as an exchange; scope of its sizes: Message, measured

    [[nodiscard]] bool has(WireFault fault) const noexcept;
};

/// A recorder, not a second client: one HTTP/1.1 request on a connection of its own, one answer, bounded in
/// time and bytes; after the message it waits a while for what may still follow. Sends the fields as they
/// are: order, case and repeats, with the default fields where they are missing.
///
/// For one thread with an event loop. Deletes itself after `done`.
class WireRecorder final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(WireRecording)>;
    using Answered = std::function<void()>;

    static constexpr std::chrono::milliseconds usualLinger{500};

    /// `done` is called once, from the event loop. The content goes into `spool`. `answered`, when given, is
    /// called when the message is over and only the waiting is left.
    static WireRecorder* start(HttpRequest request, const TransportOptions& options,
                               std::shared_ptr<BodySpool> spool, std::chrono::milliseconds linger, Done done,
                               Answered answered = {}, QObject* parent = nullptr);
    /// Gives up: done() comes with Failure::Cancelled.
    void cancel();

private:
    WireRecorder(HttpRequest request, const TransportOptions& options, std::shared_ptr<BodySpool> spool,
                 std::chrono::milliseconds linger, Done done, Answered answered, QObject* parent);

    void open();
    void connectSocket();
    void stateChanged(QAbstractSocket::SocketState state);
    void send();
    void read();
    void messageOver();
    void disconnected();
    void failed(QAbstractSocket::SocketError error, const QString& detail);
    void fail(Failure failure, std::string detail);
    void finish();
    void fillExchange();
    [[nodiscard]] std::int64_t lap();

    HttpRequest m_request;
    TransportOptions m_options;
    std::shared_ptr<BodySpool> m_spool;
    std::chrono::milliseconds m_linger;
    Done m_done;
    Answered m_answered;
    QSslSocket m_socket;
    Connector m_connector;
    QTimer m_deadline;
    QTimer m_lingering;
    QTimer m_more; // goes on reading, after what else the event loop has to do
    QElapsedTimer m_clock;
    std::int64_t m_lastLap = 0;
    WireParser m_parser;
    WireRecording m_recording;
    bool m_over = false;
    bool m_finished = false;
};

} // namespace hci
