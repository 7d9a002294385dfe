#include "model/base/version.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/own_input.h"
#include "model/har/har_writer.h"
#include "model/har/import.h"

#include "tests/unit/dialogue.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hci;
using namespace hci::test;

namespace {

QByteArray written(const Session& session, bool includeSecrets) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Progress progress;
    const Result<HarWritten> done = writeHar(session, out, {includeSecrets}, progress);
    if (!done || done->exchanges != session.size())
        qFatal("the session could not be written");
    return out.data();
}

Session sessionOf(const Session::Part& part) {
    return Session(part.segment->pool(), {part});
}

/// One exchange in full, as one text: equal exchanges give equal texts.
QByteArray told(const Exchange& e) {
    const ExchangeRecord& r = e.record();
    QByteArray text;
    const auto add = [&text](std::string_view part) {
        text += QByteArray(part.data(), static_cast<qsizetype>(part.size())) + '|';
    };
    const auto number = [&text](std::int64_t n) { text += QByteArray::number(static_cast<qint64>(n)) + '|'; };
    for (const std::string_view part :
         {e.method(), e.url(), e.text(r.resourceUrl), e.text(r.protocol), e.text(r.statusText),
          e.text(r.mediaType), e.text(r.serverAddress), e.text(r.page), e.text(r.failureDetail)})
        add(part);
    for (const std::int64_t n : {std::int64_t{r.startedAt}, std::int64_t{r.responseDelayMs},
                                 std::int64_t{r.durationMs}, std::int64_t{r.status}, std::int64_t{r.flags},
                                 static_cast<std::int64_t>(r.source), static_cast<std::int64_t>(r.failure)})
        number(n);
    for (int i = 0; i < sizeCount; ++i) {
        number(e.size(static_cast<Size>(i)).value());
        number(static_cast<int>(e.size(static_cast<Size>(i)).basis()));
    }
    for (const FieldSpan& fields : {e.request(), e.response(), e.trailers()})
        for (const Field& field : fields) {
            add(e.pool().spelling(field.name));
            add(e.text(field.value));
        }
    const Result<QByteArray> content = readContent(e);
    text += content ? *content : QByteArray("no content");
    if (e.requestBody())
        text += '|' + readBody(e.segment(), *e.requestBody()).value_or("unreadable");
    return text;
}

} // namespace

/// Sessions written as HAR: saved ones are equal when reopened, exported ones hold no secret.
class TstHarWriter : public QObject {
    Q_OBJECT

private slots:
    /// Several threads write the entries, and a secret that occurs only in contents is numbered by its place.
    void secretsOfContentsAreNumberedInOrder() {
        constexpr int entries = 400;
        QByteArrayList all;
        for (int i = 0; i < entries; ++i) {
            const QByteArray content =
                "'size': 30, 'mimeType': 'application/json', 'text': '{\\'password\\':\\'hunter-" +
                QByteArray::number(i / 3) + "-x\\'}'";
            all << entryText({.content = content.constData()});
        }
        const QByteArray har = written(sessionOf(imported(harText(all))), false);
        const QJsonArray read = QJsonDocument::fromJson(har)[u"log"][u"entries"].toArray();
        QCOMPARE(read.size(), entries);
        for (int i = 0; i < entries; ++i)
            QCOMPARE(read[i][u"response"][u"content"][u"text"].toString(),
                     QStringLiteral("{\"password\":\"[secret %1]\"}").arg(i / 3 + 1));
        QVERIFY(!har.contains("hunter"));
    }

    /// Recorders choose their names: both places of them are masked as a whole.
    void secretsInNamesOfRecorders_data() {
        QTest::addColumn<QByteArray>("creator");
        QTest::addColumn<bool>("masked");
        const auto row = [](const char* creator, bool masked) {
            QTest::newRow(creator) << QByteArray(creator) << masked;
        };
        row("rec http://a/?token=Zq7SecretX7v", true);
        row("rec http://a/?token=Zq7/SecretX7v", true);
        row("HTTP Cache Inspector 0.1.0, Chrome http://a/?token=Zq7/SecretX7v (live)", true);
        row("HTTP Cache Inspector 0.1.0, Chrome 156.0 (rec SecretX7v)", false);
    }
    void secretsInNamesOfRecorders() {
        QFETCH(const QByteArray, creator);
        QFETCH(const bool, masked);
        const Session::Part part = imported(harText({entryText({})}, creator.constData(), "1"));
        QVERIFY(written(sessionOf(part), true).contains("SecretX7v"));
        const QByteArray har = written(sessionOf(part), false);
        QVERIFY2(har.contains("SecretX7v") != masked, har.constData());
        QCOMPARE(har.contains("[secret"), masked);
    }

    /// A body that is left out says why: its text is no base64, and its file is not missing.
    void malformedBase64IsLeftOut() {
        const Session::Part part =
            imported(harText({entryText({.content = "'size': 6, 'text': 'QUJ=QUJD', 'encoding': 'base64'"}),
                              entryText({.content = "'size': 3, 'text': 'QUJD', 'encoding': 'base64'"})}));
        const QByteArray har = written(sessionOf(part), true);
        QCOMPARE(har.count("left out: the recorded text is no base64"), 1);
        QVERIFY(!har.contains("from its file"));
        QVERIFY(har.contains("\"text\":\"ABC\""));
    }

    void saveAndOpen_data() {
        QTest::addColumn<QByteArray>("har");
        const auto row = [](const char* title, const EntryText& entry, const char* creator,
                            const char* version) {
            QTest::newRow(title) << harText({entryText(entry)}, creator, version);
        };
        row("Chrome 304",
            {.status = 304,
             .content = "'size': 9000, 'mimeType': 'text/css'",
             .response = "'headersSize': -1, 'bodySize': 0, '_transferSize': 180"},
            "WebInspector", "537.36");
        row("Chrome disk cache", {.extra = "'_fromCache': 'disk'"}, "WebInspector", "537.36");
        row("Firefox 304",
            {.status = 304, .content = "'size': 9000", .response = "'headersSize': 300, 'bodySize': 4300"},
            "Firefox", "123.0");
        row("failed", {.status = 0, .content = "'size': 0", .response = "'_error': 'net::ERR_TIMED_OUT'"},
            "WebInspector", "537.36");
        row("repeated fields",
            {.responseFields = "{'name': 'Vary', 'value': 'A'}, {'name': 'vary', 'value': 'B'}, {'name': "
                               "'Set-Cookie', 'value': 'a=1'}"},
            "WebInspector", "537.36");
        row("base64 body", {.content = "'size': 3, 'encoding': 'base64', 'text': '//79'"}, "WebInspector",
            "537.36");
        row("escapes in the body",
            {.content = "'size': 9, 'text': 'a\\\\n\\\\u0000\\\\u00e9\\\\ud83d\\\\ude00'"}, "WebInspector",
            "537.36");
        row("fragment and query", {.url = "https://a.example/x?a=1&token=secret#part"}, "WebInspector",
            "537.36");
        row("page and address", {.extra = "'pageref': 'page_1', 'serverIPAddress': '[2001:db8::1]:443'"},
            "WebInspector", "537.36");
        row("address of a detour", {.extra = "'serverIPAddress': '192.0.2.7', '_hci': {'port': 8080}"},
            "HTTP Cache Inspector", HCI_VERSION);
        row("address of a detour, IPv6", {.extra = "'serverIPAddress': '2001:db8::1', '_hci': {'port': 81}"},
            "HTTP Cache Inspector", HCI_VERSION);
        QTest::newRow("request body") << quoted(
            harText({entryText({})})
                .replace("\"bodySize\": 0}", "\"bodySize\": 5, \"postData\": {\"text\": \"a=1&b\"}}"));
        QTest::newRow("parameters without text")
            << quoted(harText({entryText({})})
                          .replace("\"bodySize\": 0}",
                                   "\"bodySize\": 9, \"postData\": {\"mimeType\": "
                                   "\"multipart/form-data\", \"params\": [{\"name\": \"a\", \"value\": "
                                   "\"1\"}, {\"name\": \"f\", \"fileName\": \"x.png\", "
                                   "\"contentType\": \"image/png\"}]}}"));
        QTest::newRow("no response") << quoted(
            harText({"{'startedDateTime': '2026-01-05T12:00:00Z', 'request': {'method': 'GET', 'url': "
                     "'https://a.example/'}}"}));
    }
    void saveAndOpen() {
        QFETCH(const QByteArray, har);
        const Session first = sessionOf(imported(har));
        const Session second = sessionOf(imported(written(first, true)));
        QCOMPARE(second.size(), first.size());
        for (std::uint32_t i = 0; i < first.size(); ++i)
            QCOMPARE(told(second[i]), told(first[i]));
        QCOMPARE(written(second, true), written(first, true));
    }

    /// Titles and times of pages, even of a page that no exchange names.
    void pagesAreKept() {
        QByteArray har = harText({entryText({.extra = "'pageref': 'page_2'"})});
        har.replace(
            "\"pages\": []",
            quoted("'pages': [{'startedDateTime': '2026-01-05T12:00:00.500Z', 'id': 'page_1',"
                   " 'title': 'The \\'first\\'', 'pageTimings': {'onContentLoad': 120, 'onLoad': 350.7}}, 17,"
                   " {'startedDateTime': '2026-01-05T12:01:00Z', 'id': 'page_2', 'title': '', 'pageTimings': "
                   "{'onLoad': -1}}]"));
        const Session::Part part = imported(har);
        QCOMPARE(part.pages, 2U);
        const QByteArray saved = written(sessionOf(part), true);
        const QJsonArray pages =
            QJsonDocument::fromJson(saved)[QLatin1StringView("log")][QLatin1StringView("pages")].toArray();
        QCOMPARE(pages.size(), 2);
        QCOMPARE(pages[0][QLatin1StringView("title")].toString(), QStringLiteral("The \"first\""));
        QCOMPARE(pages[0][QLatin1StringView("startedDateTime")].toString(),
                 QStringLiteral("2026-01-05T12:00:00.500Z"));
        const QJsonValue timings = pages[0][QLatin1StringView("pageTimings")];
        QCOMPARE(timings[QLatin1StringView("onContentLoad")].toInt(), 120);
        QCOMPARE(timings[QLatin1StringView("onLoad")].toInt(), 350);
        QVERIFY(pages[1][QLatin1StringView("pageTimings")].toObject().isEmpty());
        QCOMPARE(written(sessionOf(imported(saved)), true), saved);
    }

    /// A form recorded as parameters only: read as a text, saved unchanged, and masked by name.
    void parametersWithoutText() {
        QByteArray har = harText({entryText({})});
        const QByteArray large(9000, 'v');
        const QByteArray params =
            quoted("'bodySize': 9, 'postData': {'params': [{'name': 'a', 'value': '1'}, "
                   "{'name': 'password', 'value': 'hunter2'}, {'name': 'b', 'value': '") +
            large + "\"}]}}";
        har.replace("\"bodySize\": 0}", params);
        const Session session = sessionOf(imported(har));
        const Exchange exchange = session[0];
        QVERIFY(exchange.requestBody());
        QCOMPARE(*readBody(exchange.segment(), *exchange.requestBody()),
                 QByteArray("a=1&password=hunter2&b=" + large));
        QVERIFY(written(session, true).contains("hunter2"));
        const QByteArray masked = written(session, false);
        QVERIFY(!masked.contains("hunter2"));
        QVERIFY(masked.contains(quoted("{'name':'a','value':'1'}")) && masked.contains(large));
    }

    void liveSession() {
        const SessionPtr live = dialogue("> GET https://a.example/x\n"
                                         "> Authorization: Bearer abc\n"
                                         "< 200 OK\n"
                                         "< ETag: \"v1\"\n"
                                         "= hello\n"
                                         "> GET https://a.example/x\n"
                                         "> If-None-Match: \"v1\"\n"
                                         "< 304 Not Modified\n"
                                         "> GET https://a.example/down\n"
                                         "< failed\n");
        const Session again = sessionOf(imported(written(*live, true)));
        QCOMPARE(again.size(), live->size());
        for (std::uint32_t i = 0; i < live->size(); ++i)
            QCOMPARE(told(again[i]), told((*live)[i]));
    }

    /// This program is the creator, even for a watched browser; that is the "browser", also when saved again.
    void watchedBrowser() {
        const SessionPtr live = dialogue("> GET https://a.example/x\n< 200 OK\n");
        const auto logOf = [](const QByteArray& har) {
            return QJsonDocument::fromJson(har)[QStringLiteral("log")].toObject();
        };
        const auto partOf = [&live](const char* creator) {
            Session::Part part = live->parts()[0];
            part.info.kind = InputKind::Live;
            part.info.creator = QString::fromLatin1(creator);
            return part;
        };
        const QJsonObject chrome{{QStringLiteral("name"), QStringLiteral("Chrome")},
                                 {QStringLiteral("version"), QStringLiteral("156.0.1")}};
        QByteArray har = written(sessionOf(partOf("Chrome/156.0.1")), true);
        for (int saved = 0; saved < 2; ++saved) {
            const QJsonObject log = logOf(har);
            const QJsonObject creator = log[QStringLiteral("creator")].toObject();
            QCOMPARE(creator[QStringLiteral("name")].toString(), QStringLiteral("HTTP Cache Inspector"));
            QCOMPARE(creator[QStringLiteral("version")].toString(), QStringLiteral(HCI_VERSION));
            QCOMPARE(creator[QStringLiteral("comment")].toString(), QStringLiteral("live"));
            QCOMPARE(log[QStringLiteral("browser")].toObject(), chrome);
            const Session::Part again = imported(har);
            QCOMPARE(again.info.creator,
                     QStringLiteral("HTTP Cache Inspector " HCI_VERSION ", Chrome 156.0.1 (live)"));
            QVERIFY(isOurs(again.info));
            har = written(sessionOf(again), true);
        }
        const Session two(live->parts()[0].segment->pool(),
                          {partOf("Chrome/156.0.1"), partOf("firefox/153.0")});
        QVERIFY(!logOf(written(two, true)).contains(QStringLiteral("browser"))); // HAR has room for one
        const Session none = sessionOf(partOf("HTTP Cache Inspector " HCI_VERSION));
        QVERIFY(!logOf(written(none, true)).contains(QStringLiteral("browser")));
    }

    /// 9110 5.5: obs-text is allowed in field values, and JSON cannot hold it.
    void bytesThatAreNoUtf8() {
        auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
        ExchangeDraft draft;
        draft.url = "https://a.example/";
        draft.status = 200;
        draft.responseFields = {{"X-Latin", "caf\xE9"}};
        append(*segment, draft, 0);
        const Session session(segment->pool(), {partOf(segment, {})});
        const Session again = sessionOf(imported(written(session, true)));
        QCOMPARE(told(again[0]), told(session[0]));
    }

    void contentCodingIsTakenOff() {
        const SessionPtr live =
            dialogue("> GET https://a.example/x\n< 200 OK\n< Content-Encoding: unknown-coding\n= hello");
        const QByteArray har = written(*live, false);
        QVERIFY(har.contains("\"text\":\"hello\""));
    }

    void exportHoldsNoSecret() {
        const SessionPtr session =
            dialogue("> GET https://u:hunter2@a.example/x?access_token=hunter2&page=3\n"
                     "> Authorization: Bearer hunter2\n"
                     "> Cookie: sid=hunter2; theme=hunter3\n"
                     "< 200 OK\n"
                     "< Set-Cookie: sid=hunter2; Path=/\n"
                     "< Cache-Control: private, max-age=60\n"
                     "< ETag: \"v1\"\n"
                     "= body\n");
        const QByteArray har = written(*session, false);
        QVERIFY(!har.contains("hunter"));
        QVERIFY(har.contains("sid=[secret 1]"));
        QVERIFY(har.contains("private, max-age=60"));
        QVERIFY(har.contains("page=3"));
        QVERIFY(written(*session, true).contains("hunter3"));
    }

    void failureWithUrl() {
        auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
        ExchangeDraft draft;
        draft.url = "https://a.example/x?access_token=hunter2";
        draft.failure = Failure::Protocol;
        draft.failureDetail = "Error transferring https://a.example/x?access_token=hunter2";
        append(*segment, draft, 0);
        const Session session(segment->pool(), {partOf(segment, {})});
        const QByteArray har = written(session, false);
        QVERIFY(!har.contains("hunter"));
        QVERIFY(har.contains("Error transferring https://a.example/x?access_token=[secret 1]"));
    }

    /// Members that HAR 1.2 requires are there.
    void validHar() {
        const QJsonObject log =
            QJsonDocument::fromJson(
                written(sessionOf(imported(harText({entryText({.extra = "'pageref': 'p'"})}))), false))
                .object()
                .value(QStringLiteral("log"))
                .toObject();
        QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("1.2"));
        QCOMPARE(log.value(QStringLiteral("pages")).toArray().size(), 1);
        const QJsonObject entry = log.value(QStringLiteral("entries")).toArray().first().toObject();
        for (const char* key :
             {"pageref", "startedDateTime", "time", "request", "response", "cache", "timings"})
            QVERIFY2(entry.contains(QLatin1StringView(key)), key);
        const QJsonObject request = entry.value(QStringLiteral("request")).toObject();
        for (const char* key :
             {"method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"})
            QVERIFY2(request.contains(QLatin1StringView(key)), key);
        const QJsonObject response = entry.value(QStringLiteral("response")).toObject();
        for (const char* key : {"status", "statusText", "httpVersion", "cookies", "headers", "content",
                                "redirectURL", "headersSize", "bodySize"})
            QVERIFY2(response.contains(QLatin1StringView(key)), key);
    }

    void failureToWrite() {
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        Progress progress;
        const Result<HarWritten> done =
            writeHar(sessionOf(imported(harText({entryText({})}))), full, {}, progress);
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::Io);
    }

    void cancelled() {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress progress([] { return true; }, {});
        const Result<HarWritten> done =
            writeHar(sessionOf(imported(harText({entryText({})}))), out, {}, progress);
        QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
    }
};

HCI_TEST(TstHarWriter)
#include "tst_har_writer.moc"
