#include "model/transport/fetch.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileServer;

namespace {

/// A port with a full connection queue: further connections wait.
class FullPort final {
public:
    FullPort() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(m_listener, 0);
        socklen_t length = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length);
        port = ntohs(address.sin_port);
        for (int i = 0; i < 8; ++i) {
            m_waiting.emplace_back(std::make_unique<QTcpSocket>());
            m_waiting.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
            if (!m_waiting.back()->waitForConnected(200))
                return; // the queue is full
        }
    }
    ~FullPort() { ::close(m_listener); }
    FullPort(const FullPort&) = delete;
    FullPort& operator=(const FullPort&) = delete;

    quint16 port = 0;

private:
    int m_listener;
    std::vector<std::unique_ptr<QTcpSocket>> m_waiting;
};

enum class Phase : std::uint8_t { LookUp, Connect, Tls, Answer, Fields, Content, Chunks };
enum class Way : std::uint8_t { Client, Http2, Fetch };

const char* const phaseNames[] = {"look-up", "connect", "TLS", "answer", "fields", "content", "chunks"};
const char* const wayNames[] = {"client", "HTTP/2", "fetch"};

/// A server that stalls in a phase; `reached` is the gate.
struct Stall {
    explicit Stall(Phase stalled)
        : phase(stalled),
          server({{"/answer", {{""}}},
                  {"/fields", {{"HTTP/1.1 200 OK\r\nX: y\r\nZ"}}},
                  {"/content", {{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"}}},
                  {"/behind", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}},
                  {"/chunks", {{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x"}}}}) {}

    [[nodiscard]] std::string url(Way way) const {
        const std::string scheme = phase == Phase::Tls || way == Way::Http2 ? "https" : "http";
        const quint16 port = full ? full->port : server.port();
        const std::string host = phase == Phase::LookUp ? "stalled.invalid:" : "127.0.0.1:";
        return scheme + "://" + host + std::to_string(port) + '/' + phaseNames[int(phase)];
    }
    [[nodiscard]] bool reached() const {
        switch (phase) {
        case Phase::LookUp: return asked;
        case Phase::Connect: return true;
        case Phase::Tls: return server.connections() > 0;
        default: return !server.requests().isEmpty();
        }
    }
    /// Never answers in the phase of that name; else at once.
    [[nodiscard]] HostLookup lookup() {
        return [this, system = systemLookup()](const QString& host, QObject* context, HostFound found) {
            asked = true;
            if (phase != Phase::LookUp)
                system(host, context, std::move(found));
        };
    }

    Phase phase;
    HostileServer server;
    std::unique_ptr<FullPort> full = phase == Phase::Connect ? std::make_unique<FullPort>() : nullptr;
    bool asked = false;
};

/// One pending request, and how often it reported something.
struct Sent {
    int times = 0;
    ExchangeDraft exchange;
    std::function<void()> cancel;
};

void send(Sent& sent, HttpClient& client, Way way, const std::string& url, const TransportOptions& options) {
    const HttpRequest request{"GET", url, {}, {}};
    const auto done = [&sent](ExchangeDraft exchange) {
        ++sent.times;
        sent.exchange = std::move(exchange);
    };
    switch (way) {
    case Way::Client:
    case Way::Http2:
        client.send(request, options, done);
        sent.cancel = [&client] { client.cancelAll(); };
        break;
    case Way::Fetch: {
        QPointer<Fetch> fetch =
            Fetch::start(client, request, options,
                         [done](const std::vector<FetchStep>& steps) { done(steps.back().exchange); });
        sent.cancel = [fetch] { fetch->cancel(); };
        break;
    }
    }
}

/// The answer to a request of a separate client: by then everything sent before has arrived, and queued calls
/// have run.
bool isHeard(const Stall& stall) {
    HttpClient other(std::make_shared<BodySpool>());
    Sent behind;
    send(behind, other, Way::Client, stall.server.url("/behind"), {});
    return QTest::qWaitFor([&behind] { return behind.times == 1; }, 20'000) &&
           behind.exchange.status == 200 && test::runQueuedCalls();
}

} // namespace

/// A server may stall in any phase: each wait ends by itself, and by Ctrl-C.
class TstStalledPhases : public QObject {
    Q_OBJECT

    static void rows() {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Way>("way");
        for (const Phase phase : {Phase::LookUp, Phase::Connect, Phase::Tls, Phase::Answer, Phase::Fields,
                                  Phase::Content, Phase::Chunks})
            for (const Way way : {Way::Client, Way::Http2, Way::Fetch}) {
                if (way == Way::Http2 && phase > Phase::Tls)
                    continue; // the server has no TLS
                QTest::addRow("%s, %s", phaseNames[int(phase)], wayNames[int(way)]) << phase << way;
            }
    }

private slots:
    /// Counts turns of the event loop that do not wait, so that the result does not depend on a busy machine.
    void cancelWorksInEachPhase_data() { rows(); }
    void cancelWorksInEachPhase() {
        QFETCH(Phase, phase);
        QFETCH(Way, way);
        Stall stall(phase);
        HttpClient client(std::make_shared<BodySpool>());
        client.setLookup(stall.lookup());
        TransportOptions options;
        options.http2 = way == Way::Http2;
        options.timeout = 60s;
        Sent sent;
        send(sent, client, way, stall.url(way), options);
        QTRY_VERIFY_WITH_TIMEOUT(stall.reached(), 20000);
        QVERIFY(isHeard(stall)); // everything sent to the client has arrived
        QCOMPARE(sent.times, 0);
        sent.cancel();
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(sent.times, 1);
        QCOMPARE(sent.exchange.failure, Failure::Cancelled);
        QVERIFY(isHeard(stall));
        QCOMPARE(sent.times, 1);
        QCOMPARE(client.pending(), 0);
    }

    void timeIsBounded_data() { rows(); }
    void timeIsBounded() {
        QFETCH(Phase, phase);
        QFETCH(Way, way);
        Stall stall(phase);
        HttpClient client(std::make_shared<BodySpool>());
        client.setLookup(stall.lookup());
        TransportOptions options;
        options.http2 = way == Way::Http2;
        options.timeout = 300ms;
        Sent sent;
        send(sent, client, way, stall.url(way), options);
        QTRY_COMPARE_WITH_TIMEOUT(sent.times, 1, 20000);
        QCOMPARE(sent.exchange.failure, Failure::TimedOut);
        QVERIFY(sent.exchange.failureDetail.find("300 ms") != std::string::npos);
    }

    /// A name with many addresses: after one without an answer the next is tried.
    void nextAddress() {
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}}}});
        HttpClient client(std::make_shared<BodySpool>());
        client.setLookup([](const QString&, QObject* context, HostFound found) {
            QMetaObject::invokeMethod(
                context,
                [found = std::move(found)] {
                    found({QHostAddress(QHostAddress::LocalHostIPv6),
                           QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QHostAddress::LocalHost)});
                },
                Qt::QueuedConnection);
        });
        Sent sent;
        send(sent, client, Way::Client, "http://many.invalid:" + std::to_string(server.port()) + '/', {});
        QTRY_COMPARE_WITH_TIMEOUT(sent.times, 1, 20000);
        QCOMPARE(sent.exchange.failureDetail, std::string());
        QCOMPARE(sent.exchange.status, 200);
        QVERIFY(server.requests().value(0).contains("Host: many.invalid"));
    }

    void noAddress() {
        HttpClient client(std::make_shared<BodySpool>());
        client.setLookup([](const QString&, QObject* context, HostFound found) {
            QMetaObject::invokeMethod(
                context, [found = std::move(found)] { found({}); }, Qt::QueuedConnection);
        });
        Sent sent;
        send(sent, client, Way::Client, "http://none.invalid/", {});
        QTRY_COMPARE_WITH_TIMEOUT(sent.times, 1, 20000);
        QCOMPARE(sent.exchange.failure, Failure::HostNotFound);
    }
};

HCI_TEST(TstStalledPhases)
#include "tst_stalled_phases.moc"
