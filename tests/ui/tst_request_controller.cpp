#include "tests/unit/hostile_server.h"
#include "tests/unit/test_main.h"
#include "ui/request_controller.h"
#include "ui/session_controller.h"

using namespace hci;
using test::HostileServer;

class TstRequestController : public QObject {
    Q_OBJECT
private slots:
    /// What a redirect has led to is asked again where it was found then, until the user names it.
    void redirectTargetsKeepTheirAddress() {
        const QByteArray okay = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        HostileServer server({{"/next", {{okay, 0, 1, true}}}});
        const std::string next = "http://localhost:" + std::to_string(server.port()) + "/next";
        HostileServer first({{"/",
                              {{"HTTP/1.1 302 Found\r\nLocation: " + QByteArray::fromStdString(next) +
                                    "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                                0, 1, true}}}});
        SessionController sessions;
        RequestController requests(sessions);
        QSignalSpy added(&requests, &RequestController::added);
        requests.send({"GET", first.url("/"), {}, {}});
        QVERIFY(added.wait());
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(requests.transportTo(next).address, std::string("127.0.0.1"));
        QCOMPARE(requests.transportTo(first.url("/")).address, std::string()); // which the user named
        QCOMPARE(requests.transport().address, std::string());
        requests.send({"GET", next, {}, {}});
        QCOMPARE(requests.transportTo(next).address, std::string());
        QVERIFY(added.wait());
    }
};

HCI_TEST(TstRequestController)
#include "tst_request_controller.moc"
