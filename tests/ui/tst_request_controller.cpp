#include "model/lint/rules.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/session/request_controller.h"
#include "ui/session/session_controller.h"

using namespace hci;
using test::HostileServer;

class TstRequestController : public QObject {
    Q_OBJECT
private slots:
    /// A redirect's target is requested again at the address found then, until the user names the host.
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
        QVERIFY(added.wait(hci::test::maxWaitMs));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(requests.transportTo(next).address, std::string("127.0.0.1"));
        QCOMPARE(requests.transportTo(first.url("/")).address, std::string()); // the user named it
        QCOMPARE(requests.transport().address, std::string());
        requests.send({"GET", next, {}, {}});
        QCOMPARE(requests.transportTo(next).address, std::string());
        QVERIFY(added.wait(hci::test::maxWaitMs));
    }

    /// Bytes behind a 304 give a finding on that 304, even if they arrive after the answer was shown; the
    /// connection is not used again.
    void lateBytesAreAFinding() {
        const QByteArray bare = "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n";
        HostileServer server({{"/", {{bare}, {"stray", 300}}}});
        SessionController sessions;
        RequestController requests(sessions);
        QSignalSpy late(&requests, &RequestController::bytesCameLate);
        requests.send({"GET", server.url("/"), {{"If-None-Match", "\"a\""}}, {}});
        const auto found = [&sessions] {
            const SessionView& view = sessions.view();
            return view && std::any_of(view.analysis->findings.findings.begin(),
                                       view.analysis->findings.findings.end(), [](const Finding& finding) {
                                           return rule(finding.rule).id == "304-with-content";
                                       });
        };
        QTRY_COMPARE(sessions.view() ? sessions.view().session->size() : 0, 1U);
        QTRY_COMPARE_WITH_TIMEOUT(late.size(), 1, 15000);
        QTRY_VERIFY(found());
        QVERIFY((*sessions.view().session)[0].is(ExchangeFlag::StaleOnConnection));
        requests.send({"GET", server.url("/"), {{"If-None-Match", "\"a\""}}, {}});
        QTRY_COMPARE(sessions.view().session->size(), 2U);
        QCOMPARE(server.connections(), 2);
    }
};

HCI_TEST(TstRequestController)
#include "tst_request_controller.moc"
