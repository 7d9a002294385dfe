#include "model/transport/http_client.h"
#include "model/transport/wire_access_manager.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QBuffer>
#include <QtCore/QEventLoop>
#include <QtTest/QSignalSpy>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileScript;
using test::HostileServer;

namespace {

constexpr int patience = 20000; // ms

const QByteArray ok = "HTTP/1.1 200 OK\r\n";

QNetworkRequest requestFor(const std::string& url) {
    return QNetworkRequest(QUrl(QString::fromStdString(url)));
}

bool waitFor(QNetworkReply& reply) {
    return QTest::qWaitFor([&reply] { return reply.isFinished(); }, patience);
}

/// Waits for the answer to one more request, after which the results of earlier ones are known.
bool isHeard(const HostileServer& server) {
    WireAccessManager manager;
    const std::unique_ptr<QNetworkReply> behind(manager.get(requestFor(server.url("/behind"))));
    return waitFor(*behind) && behind->error() == QNetworkReply::ContentNotFoundError &&
           test::runQueuedCalls();
}

WireAnswer answered(const HttpRequest& request, std::chrono::milliseconds linger = 0ms,
                    const TransportOptions& options = {},
                    const std::shared_ptr<BodySpool>& spool = std::make_shared<BodySpool>()) {
    WireAnswer came;
    HttpClient client(spool);
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    client.ask(
        request, options,
        [&](WireAnswer answer) {
            came = std::move(answer);
            loop.quit();
        },
        linger);
    loop.exec();
    return came;
}

HttpRequest get(std::string url, ExchangeDraft::Fields fields = {}) {
    return {"GET", std::move(url), std::move(fields), {}};
}

} // namespace

/// A WireReply behaves like any QNetworkReply, and knows the bytes on the wire.
class TstWireReply : public QObject {
    Q_OBJECT

private slots:
    void signalsInOrder() {
        HostileServer server(
            {{"/", {{ok + "Content-Length: 10\r\nX: 1\r\nx: 2\r\n\r\nhello"}, {"world", 50}}}});
        WireAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url("/"))));
        QStringList seen;
        const auto note = [&](const char* what) { seen << QLatin1StringView(what); };
        connect(reply.get(), &QNetworkReply::requestSent, this, [&] { note("sent"); });
        connect(reply.get(), &QNetworkReply::metaDataChanged, this, [&] { note("fields"); });
        connect(reply.get(), &QNetworkReply::readyRead, this, [&] { note("content"); });
        connect(reply.get(), &QNetworkReply::finished, this, [&] { note("finished"); });
        QSignalSpy progress(reply.get(), &QNetworkReply::downloadProgress);
        QSignalSpy all(&manager, &QNetworkAccessManager::finished);
        QVERIFY(!reply->isFinished() && reply->isRunning());
        QVERIFY(waitFor(*reply));
        QCOMPARE(seen.mid(0, 3).join(QLatin1Char(' ')), QStringLiteral("sent fields content"));
        QCOMPARE(seen.count(QStringLiteral("finished")), 1);
        QCOMPARE(seen.last(), QStringLiteral("finished"));
        QCOMPARE(all.size(), 1);
        QCOMPARE(progress.last(), (QVariantList{qint64(10), qint64(10)}));
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        QCOMPARE(reply->rawHeader("X"), QByteArray("1, 2"));
        QCOMPARE(reply->bytesAvailable(), qint64(10));
        QCOMPARE(reply->readAll(), QByteArray("helloworld"));
        QCOMPARE(reply->bytesAvailable(), qint64(0));
    }

    void everyOperation_data() {
        QTest::addColumn<QByteArray>("method");
        for (const char* method : {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"})
            QTest::newRow(method) << QByteArray(method);
    }
    void everyOperation() {
        QFETCH(QByteArray, method);
        HostileServer server({{"/", {{"HTTP/1.1 204 No Content\r\n\r\n"}}}});
        WireAccessManager manager;
        const QNetworkRequest request = requestFor(server.url("/"));
        const std::unique_ptr<QNetworkReply> reply(
            method == "GET"      ? manager.get(request)
            : method == "HEAD"   ? manager.head(request)
            : method == "POST"   ? manager.post(request, QByteArray("content"))
            : method == "PUT"    ? manager.put(request, QByteArray("content"))
            : method == "DELETE" ? manager.deleteResource(request)
                                 : manager.sendCustomRequest(request, method, QByteArray("content")));
        QVERIFY(qobject_cast<WireReply*>(reply.get()));
        QVERIFY(waitFor(*reply));
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(server.requests().value(0).startsWith(QByteArray(method + " / HTTP/1.1\r\n")));
        QCOMPARE(server.requests().value(0).contains("Content-Length: 7"), method.startsWith('P'));
    }

    /// The maximum number of fields costs one pass, and one more is refused before it is parsed.
    void manyFields_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("lines");
        QTest::newRow("cookies") << QByteArray("Set-Cookie:a=b\r\n") << 4000;
        QTest::newRow("too many cookies") << QByteArray("Set-Cookie:a=b\r\n") << 60'000;
        QTest::newRow("too many names") << QByteArray() << 60'000;
    }
    void manyFields() {
        QFETCH(QByteArray, line);
        QFETCH(int, lines);
        QByteArray head = ok;
        for (int i = 0; i < lines; ++i)
            head += line.isEmpty() ? "N" + QByteArray::number(i) + ":\r\n" : line;
        HostileServer server({{"/", {{head + "Content-Length: 0\r\n\r\n"}}}});
        const WireAnswer came = answered(get(server.url("/")));
        QCOMPARE(came.exchange.failure, lines > 4096 ? Failure::TooLarge : Failure::None);
        QCOMPARE(came.exchange.responseFields.size(), std::size_t(lines > 4096 ? 0 : lines + 1));
        WireAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url("/"))));
        QVERIFY(waitFor(*reply));
        QCOMPARE(reply->rawHeader("set-cookie").count('\n'), lines > 4096 ? 0 : lines - 1);
    }

    void linesAndClosing() {
        HostileServer server({{"/", {{ok + "Content-Length: 10\r\n\r\none\ntwo"}, {"\nxx", 50}}}});
        WireAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url("/"))));
        QVERIFY(QTest::qWaitFor([&] { return reply->canReadLine(); }, patience));
        QCOMPARE(reply->readLine(), QByteArray("one\n"));
        QVERIFY(waitFor(*reply));
        QVERIFY(reply->canReadLine());
        QCOMPARE(reply->readLine(), QByteArray("two\n"));
        QVERIFY(!reply->canReadLine());
        reply->close();
        QVERIFY(!reply->isOpen());
    }

    /// Other schemes, HTTP/2, and a content that is still being produced.
    void otherSchemesGoToQt() {
        WireAccessManager manager;
        const std::unique_ptr<QNetworkReply> data(
            manager.get(QNetworkRequest(QUrl(QStringLiteral("data:text/plain,hello")))));
        QVERIFY(!qobject_cast<WireReply*>(data.get()));
        QVERIFY(waitFor(*data));
        QCOMPARE(data->readAll(), QByteArray("hello"));
        QNetworkRequest request = requestFor("http://127.0.0.1:1/");
        request.setAttribute(QNetworkRequest::Http2DirectAttribute, true);
        const std::unique_ptr<QNetworkReply> http2(manager.get(request));
        QVERIFY(!qobject_cast<WireReply*>(http2.get()));
    }

    void errors_data() {
        QTest::addColumn<HostileScript>("script");
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        const auto row = [](const char* name, const QByteArray& bytes, bool close,
                            QNetworkReply::NetworkError error) {
            QTest::newRow(name) << HostileScript{{bytes, 0, 1, close}} << error;
        };
        row("closed before any byte", "", true, QNetworkReply::RemoteHostClosedError);
        row("closed in the content", ok + "Content-Length: 9\r\n\r\nhi", true,
            QNetworkReply::RemoteHostClosedError);
        row("bad chunk", ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", false,
            QNetworkReply::ProtocolFailure);
        row("no status line", "SSH-2.0\r\n", false, QNetworkReply::ProtocolFailure);
        row("404", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", false,
            QNetworkReply::ContentNotFoundError);
        row("503", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", false,
            QNetworkReply::ServiceUnavailableError);
        row("304", "HTTP/1.1 304 Not Modified\r\n\r\n", false, QNetworkReply::NoError);
    }
    void errors() {
        QFETCH(HostileScript, script);
        QFETCH(QNetworkReply::NetworkError, error);
        HostileServer server({{"/", script}});
        WireAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url("/"))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QSignalSpy told(reply.get(), &QNetworkReply::errorOccurred);
        QVERIFY(waitFor(*reply));
        QVERIFY(isHeard(server));
        QCOMPARE(reply->error(), error);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(told.size(), error == QNetworkReply::NoError ? 0 : 1);
        QCOMPARE(server.requests().size(), 2); // including the next one
    }

    void aborted_data() {
        QTest::addColumn<int>("when"); // 0: at once; 1: sent; 2: fields; 3: content
        for (int when = 0; when < 4; ++when)
            QTest::addRow("%d", when) << when;
    }
    void aborted() {
        QFETCH(int, when);
        HostileServer server({{"/", {{ok + "Content-Length: 100\r\n\r\nhello"}}}});
        WireAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url("/"))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        const auto abort = [&] { reply->abort(); };
        switch (when) {
        case 0: abort(); break;
        case 1: connect(reply.get(), &QNetworkReply::requestSent, this, abort); break;
        case 2: connect(reply.get(), &QNetworkReply::metaDataChanged, this, abort); break;
        default: connect(reply.get(), &QNetworkReply::readyRead, this, abort);
        }
        QVERIFY(waitFor(*reply));
        reply->abort(); // no signal follows
        QVERIFY(isHeard(server));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
    }

    /// A receiver may delete the reply, and the manager may go first.
    void deletedAtAnyMoment_data() {
        QTest::addColumn<int>("when");
        for (int when = 0; when < 7; ++when)
            QTest::addRow("%d", when) << when;
    }
    void deletedAtAnyMoment() {
        QFETCH(int, when);
        HostileServer server({{"/", {{ok + "Content-Length: 5\r\n\r\nhello"}}}});
        auto manager = std::make_unique<WireAccessManager>();
        QPointer<QNetworkReply> reply = manager->get(requestFor(server.url("/")));
        const auto gone = [&] { delete reply.data(); };
        switch (when) {
        case 0: gone(); break;
        case 1: connect(reply, &QNetworkReply::socketStartedConnecting, this, gone); break;
        case 2: connect(reply, &QNetworkReply::requestSent, this, gone); break;
        case 3: connect(reply, &QNetworkReply::metaDataChanged, this, gone); break;
        case 4: connect(reply, &QNetworkReply::readyRead, this, gone); break;
        case 5: connect(reply, &QNetworkReply::finished, this, gone); break;
        default: manager.reset();
        }
        QTRY_VERIFY_WITH_TIMEOUT(reply.isNull(), patience);
        if (!manager)
            return;
        const std::unique_ptr<QNetworkReply> next(manager->get(requestFor(server.url("/")))); // still works
        QVERIFY(waitFor(*next));
        QCOMPARE(next->readAll(), QByteArray("hello"));
    }

    /// Bytes that are not read from the reply are not read from the socket either.
    void readBuffer() {
        constexpr qint64 size = 4 << 20;
        HostileServer server({{"/",
                               {{ok + "Content-Length: " + QByteArray::number(size) + "\r\n\r\n"},
                                {QByteArray(65536, 'x'), 0, int(size / 65536)}}}});
        WireAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url("/"))));
        reply->setReadBufferSize(100000);
        QTRY_VERIFY_WITH_TIMEOUT(reply->bytesAvailable() >= 100000, patience);
        for (int turn = 0; turn < 10; ++turn) // in each the server has more to send
            QVERIFY(isHeard(server));
        QVERIFY(reply->bytesAvailable() < 100000 + 65536);
        QVERIFY(!reply->isFinished());
        qint64 read = 0;
        connect(reply.get(), &QNetworkReply::readyRead, this, [&] { read += reply->readAll().size(); });
        read += reply->read(50000).size();
        QVERIFY(waitFor(*reply));
        read += reply->readAll().size();
        QCOMPARE(read, size);
    }

    void fieldsAsTheyCame() {
        HostileServer server(
            {{"/", {{"HTTP/1.1 200 Fine\r\nx-B: 1\r\nX-a:2 \r\nX-B: 3\r\nContent-Length: 0\r\n\r\n"}}}});
        const WireAnswer came = answered(get(server.url("/"), {{"X-One", "1"}, {"x-one", "2"}}));
        const ExchangeDraft::Fields expected = {
            {"x-B", "1"}, {"X-a", "2"}, {"X-B", "3"}, {"Content-Length", "0"}};
        QCOMPARE(came.exchange.responseFields, expected);
        QCOMPARE(came.exchange.statusText, std::string("Fine"));
        QVERIFY(server.requests().value(0).contains("X-One: 1\r\nx-one: 2\r\n"));
        QVERIFY(came.wire->sent.starts_with(server.requests().value(0).toStdString()));
        QCOMPARE(came.exchange.failure, Failure::None);
        const WirePhases& phases = came.wire->phases;
        QVERIFY(phases.lookup >= 0 && phases.connect >= 0 && phases.firstByte >= 0 && phases.content >= 0);
        QCOMPARE(phases.tls, std::int64_t(-1));
        QCOMPARE(came.exchange.serverAddress, std::string("127.0.0.1"));
    }

    void interimResponsesAndTrailers() {
        HostileServer server({{"/",
                               {{"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok +
                                 "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nDigest: x\r\n\r\n"}}}});
        const WireAnswer came = answered(get(server.url("/")));
        QCOMPARE(came.exchange.status, 200);
        QCOMPARE(came.wire->messages.size(), std::size_t(2));
        QCOMPARE(came.wire->messages[0].status, 103);
        QCOMPARE(came.exchange.trailerFields, (ExchangeDraft::Fields{{"Digest", "x"}}));
    }

    void sizesAndContent() {
        const QByteArray head = ok + "Transfer-Encoding: chunked\r\n\r\n";
        HostileServer server({{"/", {{head + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"}}},
                              {"/304", {{"HTTP/1.1 304 Not Modified\r\n\r\n"}}}});
        const auto spool = std::make_shared<BodySpool>();
        const WireAnswer came = answered(get(server.url("/")), 0ms, {}, spool);
        const auto size = [&](Size which) { return came.exchange.sizes[static_cast<int>(which)]; };
        QCOMPARE(size(Size::ResponseHeader).value(), std::int64_t(head.size()));
        QCOMPARE(size(Size::ResponseBody).value(), std::int64_t(5));
        QCOMPARE(size(Size::DecodedBody).value(), std::int64_t(5));
        QCOMPARE(size(Size::Transfer).value(), std::int64_t(head.size() + 20));
        QCOMPARE(size(Size::Transfer).basis(), Basis::Measured);
        QCOMPARE(size(Size::RequestHeader).value(), std::int64_t(server.requests().value(0).size() + 4));
        QCOMPARE(*spool->read(came.exchange.responseBody->offset, 5), QByteArray("abcde"));
        const WireAnswer notModified = answered(get(server.url("/304")));
        QCOMPARE(notModified.exchange.sizes[int(Size::Transfer)].value(), std::int64_t(29));
    }

    void lateContentIsWaitedFor() {
        HostileServer server({{"/", {{"HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n"}, {"late", 100}}}});
        const WireAnswer came = answered(get(server.url("/"), {{"If-None-Match", "\"1\""}}), 500ms);
        QCOMPARE(came.exchange.status, 304);
        QCOMPARE(came.wire->bytesAfter, std::uint64_t(4));
        QVERIFY(came.wire->has(WireFault::ContentAfterEmpty));
        QVERIFY(came.wire->received.ends_with("late"));
        QVERIFY((came.exchange.flags & int(ExchangeFlag::StaleOnConnection)) != 0);
    }

    void refused() {
        const WireAnswer came = answered(get("http://127.0.0.1:1/", {{"X", "a\nb"}}));
        QCOMPARE(came.exchange.failure, Failure::Other);
        QVERIFY(!came.wire);
    }
};

HCI_TEST(TstWireReply)
#include "tst_wire_reply.moc"
