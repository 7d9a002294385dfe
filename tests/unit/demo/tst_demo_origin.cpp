#include "model/demo/demo_origin.h"
#include "model/transport/inspection.h"
#include "tests/unit/test_main.h"

#include <QtCore/QEventLoop>
#include <QtNetwork/QTcpSocket>

#include <set>

using namespace hci;

namespace {

InspectionResult inspected(std::vector<std::string> urls, ExchangeDraft::Fields fields = {}) {
    InspectionOptions options;
    options.urls = std::move(urls);
    options.fields = std::move(fields);
    Inspection inspection(options);
    InspectionResult result;
    QEventLoop loop;
    QTimer::singleShot(30000, &loop, &QEventLoop::quit);
    inspection.start([&](InspectionResult all) {
        result = std::move(all);
        loop.quit();
    });
    loop.exec();
    return result;
}

QByteArray raw(quint16 port, const QByteArray& bytes) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.waitForConnected(3000);
    socket.write(bytes);
    QByteArray answer;
    while (socket.waitForReadyRead(300))
        answer += socket.readAll();
    return answer;
}

} // namespace

class TstDemoOrigin : public QObject {
    Q_OBJECT

    DemoOrigin m_origin;

private slots:
    void initTestCase() {
        QVERIFY(m_origin.listen());
        QVERIFY(m_origin.port() != 0);
    }

    void tableIsWellFormed() {
        std::set<std::string_view> paths;
        for (const DemoResource& resource : DemoOrigin::resources()) {
            QVERIFY(paths.insert(resource.path).second);
            QVERIFY(resource.handler && !resource.title.empty() && !resource.story.empty());
            QCOMPARE(demoText(resource).size(), resource.bytes);
        }
        QVERIFY(paths.size() >= 8);
    }

    void takenPortIsAnError() {
        DemoOrigin second;
        QVERIFY(!second.listen(m_origin.port()));
    }

    /// The status of the GET and of the revalidation, for each resource.
    void everyResource_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QList<int>>("statuses");
        const QMap<QByteArray, QList<int>> others = {{"/good/changes", {200, 200}},
                                                     {"/good/redirect", {302, 200, 304}},
                                                     {"/fault/no-validator", {200}},
                                                     {"/fault/tag-changes", {200, 200}},
                                                     {"/fault/two-backends", {200, 200}},
                                                     {"/fault/ignores-if-none-match", {200, 200}},
                                                     {"/fault/ignores-if-modified-since", {200, 200}},
                                                     {"/fault/gzip-suffix", {200, 200}},
                                                     {"/fault/304-unasked", {304}},
                                                     {"/fault/412-for-get", {200, 412}},
                                                     {"/fault/tag-comma", {200, 200}},
                                                     {"/fault/condition-fails", {200, 500}},
                                                     {"/fault/date-fraction", {200, 200}},
                                                     {"/fault/conflict", {200}},
                                                     {"/fault/error-fresh", {404}}};
        for (const DemoResource& resource : DemoOrigin::resources()) {
            const QByteArray path(resource.path.data(), qsizetype(resource.path.size()));
            QTest::newRow(path.constData()) << path << others.value(path, {200, 304});
        }
    }
    void everyResource() {
        QFETCH(QByteArray, path);
        QFETCH(QList<int>, statuses);
        const auto result = inspected({m_origin.baseUrl().toStdString() + path.toStdString()});
        QList<int> came;
        for (std::uint32_t i = 0; i < result.session->size(); ++i)
            came.append((*result.session)[i].status());
        QCOMPARE(came, statuses);
        QCOMPARE(result.answered, 1);
    }

    void orderIsThatOfTheUrls() {
        const auto result = inspected(m_origin.urls());
        QCOMPARE(result.answered, int(DemoOrigin::resources().size()));
        std::size_t at = 0;
        const auto urls = m_origin.urls();
        for (std::uint32_t i = 0; i < result.session->size(); ++i) {
            const auto found = std::find(urls.begin(), urls.end(), (*result.session)[i].url());
            QVERIFY(found != urls.end() || i > 0);
            if (found == urls.end() || *found == urls.front())
                continue; // the redirect's target
            QVERIFY(std::size_t(found - urls.begin()) >= at);
            at = std::size_t(found - urls.begin());
        }
    }

    void preconditions_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        const QByteArray both = "/good/both";
        const QByteArray tag = "\"v1-96400\"";
        const QByteArray date = "Mon, 01 Jan 2024 00:00:00 GMT";
        QTest::newRow("13.1.2 match") << both << "If-None-Match: " + tag << 304;
        QTest::newRow("13.1.2 weak comparison") << both << "If-None-Match: W/" + tag << 304;
        QTest::newRow("13.1.2 list") << both << "If-None-Match: \"x\", " + tag << 304;
        QTest::newRow("13.1.2 star") << both << QByteArray("If-None-Match: *") << 304;
        QTest::newRow("5.2 two lines") << both << "If-None-Match: \"x\"\r\nIf-None-Match: " + tag << 304;
        QTest::newRow("13.1.2 no match") << both << QByteArray("If-None-Match: \"x\"") << 200;
        QTest::newRow("13.1.3 date ignored beside a tag")
            << both << "If-None-Match: \"x\"\r\nIf-Modified-Since: " + date << 200;
        QTest::newRow("13.2.2 tag before date")
            << both << "If-None-Match: " + tag + "\r\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"
            << 304;
        QTest::newRow("13.1.3 equal") << both << "If-Modified-Since: " + date << 304;
        QTest::newRow("13.1.3 later")
            << both << QByteArray("If-Modified-Since: Tue, 02 Jan 2024 00:00:00 GMT") << 304;
        QTest::newRow("13.1.3 earlier")
            << both << QByteArray("If-Modified-Since: Sun, 31 Dec 2023 23:59:59 GMT") << 200;
        QTest::newRow("5.6.7 RFC 850")
            << both << QByteArray("If-Modified-Since: Monday, 01-Jan-24 00:00:00 GMT") << 304;
        QTest::newRow("5.6.7 asctime")
            << both << QByteArray("If-Modified-Since: Mon Jan  1 00:00:00 2024") << 304;
        QTest::newRow("13.1.3 no date")
            << both << QByteArray("If-Modified-Since: 2024-01-01T00:00:00Z") << 200;
        QTest::newRow("13.1.1 If-Match false") << both << QByteArray("If-Match: \"x\"") << 412;
        QTest::newRow("13.1.1 If-Match true") << both << "If-Match: " + tag << 200;
        QTest::newRow("13.1.1 If-Match is strong") << both << "If-Match: W/" + tag << 412;
        QTest::newRow("13.1.4 If-Unmodified-Since false")
            << both << QByteArray("If-Unmodified-Since: Sun, 31 Dec 2023 23:59:59 GMT") << 412;
    }
    void preconditions() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        const QByteArray answer =
            raw(m_origin.port(),
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + fields + "\r\n\r\n");
        QCOMPARE(answer.mid(9, 3).toInt(), status);
    }

    void gzipVariants() {
        const std::string url = m_origin.baseUrl().toStdString() + "/good/gzip";
        const auto coded = inspected({url}, {{"Accept-Encoding", "gzip"}});
        const auto plain = inspected({url}, {{"Accept-Encoding", "identity"}});
        const auto refused = inspected({url}, {{"Accept-Encoding", "gzip;q=0"}});
        QCOMPARE((*coded.session)[0].response().value(FieldName::ContentEncoding), std::string_view("gzip"));
        QVERIFY(!(*plain.session)[0].response().has(FieldName::ContentEncoding));
        QVERIFY(!(*refused.session)[0].response().has(FieldName::ContentEncoding));
        QCOMPARE((*plain.session)[0].size(Size::ResponseBody),
                 ByteCount(120000, Basis::Measured, Scope::Content));
        QVERIFY((*coded.session)[0].size(Size::ResponseBody).value() < 60000);
        QCOMPARE((*coded.session)[1].status(), 304);
    }

    void badInput_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("9112 3 no request line") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("9112 5 no colon") << QByteArray("GET / HTTP/1.1\r\nHost x\r\n\r\n") << 400;
        QTest::newRow("9112 5.1 blank before colon")
            << QByteArray("GET / HTTP/1.1\r\nHost : x\r\n\r\n") << 400;
        QTest::newRow("9112 6.1 chunked request")
            << QByteArray("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n") << 501;
        QTest::newRow("9112 6.2 bad length")
            << QByteArray("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << 400;
        QTest::newRow("content over its bound")
            << QByteArray("GET / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n") << 413;
        QTest::newRow("fields over their bound")
            << "GET / HTTP/1.1\r\nX: " + QByteArray(100000, 'x') + "\r\n\r\n"
            << 431;
        QTest::newRow("unknown path") << QByteArray("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n") << 404;
        QTest::newRow("method") << QByteArray("DELETE /good/etag HTTP/1.1\r\nHost: x\r\n\r\n") << 405;
        QTest::newRow("index") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << 200;
        QTest::newRow("absolute form")
            << QByteArray("GET http://x/good/etag HTTP/1.1\r\nHost: x\r\n\r\n") << 200;
    }
    void badInput() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QCOMPARE(raw(m_origin.port(), bytes).mid(9, 3).toInt(), status);
    }

    void indexListsAll() {
        const QByteArray page =
            raw(m_origin.port(), "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        for (const DemoResource& resource : DemoOrigin::resources())
            QVERIFY(page.contains(QByteArray(resource.path.data(), qsizetype(resource.path.size()))));
    }

    void requestsInARow() {
        const QByteArray one = "GET /good/etag HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\n\r\n";
        QCOMPARE(raw(m_origin.port(), one + one + one).count("HTTP/1.1 304"), 3);
    }
};

HCI_TEST(TstDemoOrigin)
#include "tst_demo_origin.moc"
