#include "model/base/bounds.h"
#include "model/transport/bounded_relay.h"
#include "tests/unit/test_main.h"

#include <QtCore/QScopeGuard>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>

#include <sys/resource.h>

using namespace hci;

namespace {

constexpr qint64 most = bounds::transport::unansweredBytes;

/// A server, a relay to it, and a client that has connected to the relay.
struct Connected {
    Connected() {
        server.listen(QHostAddress(QHostAddress::LocalHost));
        relay = std::make_unique<BoundedRelay>(HostPort{"127.0.0.1", server.serverPort()}, systemLookup());
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), relay->port());
        if (QTest::qWaitFor([this] { return server.hasPendingConnections(); }, 20000))
            far = server.nextPendingConnection();
    }

    QTcpServer server;
    std::unique_ptr<BoundedRelay> relay;
    QTcpSocket client;
    QTcpSocket* far = nullptr; // the server's end
};

} // namespace

/// What stands between Qt's client and a server: bytes as they are, and no more than the bound at a time.
class TstBoundedRelay : public QObject {
    Q_OBJECT

private slots:
    void passesBothWays() {
        Connected connected;
        QVERIFY(connected.far);
        QByteArray up;
        QByteArray down;
        connect(connected.far, &QTcpSocket::readyRead, this, [&] { up += connected.far->readAll(); });
        connect(&connected.client, &QTcpSocket::readyRead, this, [&] {
            down += connected.client.readAll();
            connected.relay->answered();
        });
        QByteArray bytes(qsizetype(5 * most), Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = char(i * 7919 >> 5);
        connected.client.write(bytes);
        connected.far->write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(up.size(), bytes.size(), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(down.size(), bytes.size(), 20000);
        QVERIFY(up == bytes && down == bytes);
    }

    /// The end comes behind all that was sent before it.
    void endOfTheServer() {
        Connected connected;
        QVERIFY(connected.far);
        QByteArray down;
        connect(&connected.client, &QTcpSocket::readyRead, this, [&] { down += connected.client.readAll(); });
        connected.far->write(QByteArray(most - 1, 'x'));
        connected.far->disconnectFromHost();
        QTRY_COMPARE_WITH_TIMEOUT(connected.client.state(), QAbstractSocket::UnconnectedState, 20000);
        QCOMPARE(down.size(), most - 1);
    }

    void endOfTheClient() {
        Connected connected;
        QVERIFY(connected.far);
        connected.client.abort();
        QTRY_COMPARE_WITH_TIMEOUT(connected.far->state(), QAbstractSocket::UnconnectedState, 20000);
    }

    void upToTheBound() {
        Connected connected;
        QVERIFY(connected.far);
        QSignalSpy flooded(connected.relay.get(), &BoundedRelay::flooded);
        qint64 down = 0;
        connect(&connected.client, &QTcpSocket::readyRead, this,
                [&] { down += connected.client.readAll().size(); });
        connected.far->write(QByteArray(most, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(down, most, 20000);
        connected.relay->answered(); // in time: as much may follow
        connected.far->write(QByteArray(most, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(down, 2 * most, 20000);
        QCOMPARE(flooded.size(), 0);
        connected.far->write("x");
        QTRY_COMPARE_WITH_TIMEOUT(flooded.size(), 1, 20000);
        QCOMPARE(down, 2 * most);
    }

    void connectionsUpToTheBound() {
        Connected connected;
        QVERIFY(connected.far);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        std::vector<QTcpSocket*> relayed; // the server's ends
        connect(&connected.server, &QTcpServer::newConnection, this, [&] {
            while (QTcpSocket* far = connected.server.nextPendingConnection())
                relayed.push_back(far);
        });
        const auto open = [](const auto& sockets) {
            return std::count_if(sockets.begin(), sockets.end(), [](const auto& socket) {
                return socket->state() == QAbstractSocket::ConnectedState;
            });
        };
        constexpr auto more = std::ptrdiff_t(bounds::transport::relayedConnections) - 1;
        for (std::ptrdiff_t i = 0; i <= more; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), connected.relay->port());
        }
        QTRY_COMPARE_WITH_TIMEOUT(clients.back()->state(), QAbstractSocket::UnconnectedState, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(open(relayed), more, 20000);
        QCOMPARE(open(clients), more);
        clients.front()->abort(); // which makes room
        QTRY_COMPARE_WITH_TIMEOUT(open(relayed), more - 1, 20000);
        clients.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), connected.relay->port());
        QTRY_COMPARE_WITH_TIMEOUT(open(relayed), more, 20000);
        QCOMPARE(open(clients), more);
    }

    void nobodyThere() {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress(QHostAddress::LocalHost)));
        const HostPort next{"127.0.0.1", gone.serverPort()};
        gone.close();
        BoundedRelay relay(next, systemLookup());
        QSignalSpy unreachable(&relay, &BoundedRelay::unreachable);
        QTcpSocket client;
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), relay.port());
        QTRY_COMPARE_WITH_TIMEOUT(unreachable.size(), 1, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, 20000);
    }

    void withoutDescriptors() {
        rlimit usual = {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &usual), 0);
        std::unique_ptr<BoundedRelay> relay;
        {
            const auto restore = qScopeGuard([&usual] { ::setrlimit(RLIMIT_NOFILE, &usual); });
            const rlimit none{3, usual.rlim_max};
            QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
            relay = std::make_unique<BoundedRelay>(HostPort{"127.0.0.1", 80}, systemLookup());
        }
        QCOMPARE(relay->port(), 0);
        QSignalSpy unreachable(relay.get(), &BoundedRelay::unreachable);
        relay->restart();
        QTRY_COMPARE(unreachable.size(), 1);
        QVERIFY(!unreachable.first().value(1).toString().isEmpty());
    }
};

HCI_TEST(TstBoundedRelay)
#include "tst_bounded_relay.moc"
