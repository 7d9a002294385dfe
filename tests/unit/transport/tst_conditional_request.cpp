#include "model/transport/conditional_request.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// RFC 9110 13.1, RFC 9111 4.3.1: the requests by which a cache validates stored responses.
class TstConditionalRequest : public QObject {
    Q_OBJECT

    static std::string lines(const HttpRequest& request) {
        std::string text;
        for (const auto& [name, value] : request.fields)
            text += name + ": " + value + "\n";
        return text;
    }

private slots:
    void fromExchange_data() {
        QTest::addColumn<QByteArray>("dialogue");
        QTest::addColumn<QByteArray>("fields"); // empty: an error
        QTest::newRow("9110 13.1.2 the tag byte for byte")
            << QByteArray("> GET http://a.example/x\n< 200 OK\n< ETag: W/\"a b\"\n")
            << QByteArray("If-None-Match: W/\"a b\"\n");
        QTest::newRow("9110 13.1.3 the date byte for byte, obsolete form kept")
            << QByteArray(
                   "> GET http://a.example/x\n< 200 OK\n< Last-Modified: Sunday, 06-Nov-94 08:49:37 GMT\n")
            << QByteArray("If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT\n");
        QTest::newRow("9111 4.3.1 both")
            << QByteArray("> GET http://a.example/x\n< 200 OK\n< ETag: \"1\"\n< Last-Modified: Sun, 06 Nov "
                          "1994 08:49:37 GMT\n")
            << QByteArray("If-None-Match: \"1\"\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\n");
        QTest::newRow("a tag that is none is sent as it came")
            << QByteArray("> GET http://a.example/x\n< 200 OK\n< ETag: v1\n")
            << QByteArray("If-None-Match: v1\n");
        QTest::newRow("9111 4.1 fields that Vary may name stay, preconditions and Range go")
            << QByteArray("> GET http://a.example/x\n> Accept-Encoding: gzip\n> If-None-Match: \"0\"\n> "
                          "Range: bytes=0-1\n"
                          "< 200 OK\n< ETag: \"1\"\n")
            << QByteArray("Accept-Encoding: gzip\nIf-None-Match: \"1\"\n");
        QTest::newRow("9111 5.2.1 what made it a reload goes")
            << QByteArray("> GET http://a.example/x\n> Cache-Control: no-cache\n> Pragma: no-cache\n< 200 "
                          "OK\n< ETag: \"1\"\n")
            << QByteArray("If-None-Match: \"1\"\n");
        QTest::newRow("9111 5.2.1.6 no-transform stays")
            << QByteArray(
                   "> GET http://a.example/x\n> Cache-Control: no-transform\n< 200 OK\n< ETag: \"1\"\n")
            << QByteArray("Cache-Control: no-transform\nIf-None-Match: \"1\"\n");
        QTest::newRow("9110 7.6.1 connection fields and those it names go")
            << QByteArray(
                   "> GET http://a.example/x\n> Connection: x-hop\n> X-Hop: 1\n> :authority: a.example\n"
                   "> X-Kept: 1\n< 200 OK\n< ETag: \"1\"\n")
            << QByteArray("X-Kept: 1\nIf-None-Match: \"1\"\n");
        QTest::newRow("no validator")
            << QByteArray("> GET http://a.example/x\n< 200 OK\n< Content-Type: text/plain\n") << QByteArray();
        QTest::newRow("not a 200") << QByteArray("> GET http://a.example/x\n< 404 Not Found\n< ETag: \"1\"\n")
                                   << QByteArray();
    }
    void fromExchange() {
        QFETCH(QByteArray, dialogue);
        QFETCH(QByteArray, fields);
        const SessionPtr session = test::dialogue({dialogue.constData(), std::size_t(dialogue.size())});
        const auto request = conditionalRequest((*session)[0]);
        QCOMPARE(request.has_value(), !fields.isEmpty());
        if (!request)
            return;
        QCOMPARE(QByteArray::fromStdString(lines(*request)), fields);
        QCOMPARE(request->method, std::string("GET"));
        QCOMPARE(request->url, std::string("http://a.example/x"));
    }

    void revalidated_data() {
        QTest::addColumn<QByteArray>("dialogue");
        QTest::addColumn<bool>("possible");
        const auto row = [](const char* name, const char* request, const char* answer, bool possible) {
            QTest::newRow(name) << QByteArray("> ") + request + "\n< " + answer + "\n" << possible;
        };
        row("a tag", "GET http://a.example/x", "200 OK\n< ETag: \"1\"", true);
        row("a date", "GET http://a.example/x", "200 OK\n< Last-Modified: @-10", true);
        row("a tag to HEAD", "HEAD http://a.example/x", "200 OK\n< ETag: \"1\"", true);
        row("a tag that is none is sent as it came", "GET http://a.example/x", "200 OK\n< ETag: v1", true);
        row("an empty tag field", "GET http://a.example/x", "200 OK\n< ETag:", false);
        row("no validator", "GET http://a.example/x", "200 OK\n< Age: 1", false);
        row("a 203", "GET http://a.example/x", "203 Changed\n< ETag: \"1\"", false);
        row("a 404", "GET http://a.example/x", "404 Not Found\n< ETag: \"1\"", false);
        row("a tag to POST", "POST http://a.example/x", "200 OK\n< ETag: \"1\"", false);
        row("a URL that nobody can be asked for", "GET data:text/plain,x", "200 OK\n< ETag: \"1\"", false);
    }
    /// The window offers to revalidate exactly what it can send a conditional request for.
    void revalidated() {
        QFETCH(QByteArray, dialogue);
        QFETCH(bool, possible);
        const SessionPtr session = test::dialogue({dialogue.constData(), std::size_t(dialogue.size())});
        const Exchange stored = (*session)[0];
        QCOMPARE(canBeRevalidated(stored), possible);
        if (stored.isGetOrHead())
            QCOMPARE(conditionalRequest(stored).has_value(), possible);
    }

    void hostOfTheUsersOwn() {
        HttpRequest original;
        original.url = "http://127.0.0.1:8080/";
        original.fields = {{"Host", "www.example"}, {"Accept-Encoding", "br"}};
        const auto request = conditionalRequest(original, {{"etag", "\"x\""}});
        QVERIFY(request);
        QCOMPARE(lines(*request),
                 std::string("Host: www.example\nAccept-Encoding: br\nIf-None-Match: \"x\"\n"));
    }

    void validation_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ordinary") << QByteArray("X-A") << QByteArray("b c") << true;
        QTest::newRow("9110 5.5 CR") << QByteArray("X-A") << QByteArray("b\rc") << false;
        QTest::newRow("9110 5.5 LF") << QByteArray("X-A") << QByteArray("b\nX-B: c") << false;
        QTest::newRow("9110 5.5 NUL") << QByteArray("X-A") << QByteArray("b\0c", 3) << false;
        QTest::newRow("9110 5.1 name") << QByteArray("X A") << QByteArray("b") << false;
        QTest::newRow("9112 6.1 framing")
            << QByteArray("Transfer-Encoding") << QByteArray("chunked") << false;
        QTest::newRow("9112 6.2 length") << QByteArray("Content-Length") << QByteArray("7") << false;
        QTest::newRow("9112 6.2 right length") << QByteArray("Content-Length") << QByteArray("0") << true;
    }
    void validation() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, valid);
        HttpRequest request;
        request.url = "http://a.example/";
        request.fields = {{name.toStdString(), value.toStdString()}};
        QCOMPARE(validate(request).has_value(), valid);
    }

    void urls_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("valid");
        for (const char* good : {"http://a.example", "https://[::1]:8443/x?y#z", "http://127.0.0.1:1/"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char* bad :
             {"ftp://a.example/", "file:///etc/passwd", "a.example/x", "http://", "", "http://a b/"})
            QTest::addRow("bad: %s", bad) << QByteArray(bad) << false;
        QTest::newRow("line feed") << QByteArray("http://a.example/\r\nX: y") << false;
    }
    void urls() {
        QFETCH(QByteArray, url);
        QFETCH(bool, valid);
        HttpRequest request;
        request.url = url.toStdString();
        QCOMPARE(validate(request).has_value(), valid);
    }

    /// 9110 5.2: field lines are sent unchanged; 6265 5.4: Cookie is one line.
    void defaultFields() {
        HttpRequest request;
        request.url = "http://a.example:8080/";
        request.fields = {
            {"Accept", "text/html"}, {"Cookie", "a=1"}, {"accept", "image/png"}, {"cookie", "b=2"}};
        const HttpRequest sent = withDefaultFields(request, {});
        QCOMPARE(fieldValue(sent.fields, "Accept"), std::string_view("text/html"));
        QCOMPARE(std::count_if(sent.fields.begin(), sent.fields.end(),
                               [](const auto& field) { return field.first == "accept"; }),
                 1);
        QCOMPARE(fieldValue(sent.fields, "Cookie"), std::string_view("a=1; b=2"));
        QCOMPARE(fieldValue(sent.fields, "Host"), std::string_view("a.example:8080"));
        for (const char* own : {"Connection", "Accept-Encoding", "Accept-Language", "User-Agent"})
            QVERIFY(!fieldValue(sent.fields, own).empty());
    }
};

HCI_TEST(TstConditionalRequest)
#include "tst_conditional_request.moc"
