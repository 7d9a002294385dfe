#include "model/transport/curl.h"
#include "model/transport/shell_words.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

/// "METHOD URL", then a line a field, then the content.
QByteArray shown(const CurlCommand& command) {
    std::string text = command.request.method + ' ' + command.request.url + '\n';
    for (const auto& [name, value] : command.request.fields)
        text += name + ": " + value + '\n';
    return QByteArray::fromStdString(text) + command.request.body;
}

} // namespace

class TstCurl : public QObject {
    Q_OBJECT

private slots:
    void parses_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("request");
        const auto row = [](const char* name, const char* command, const char* request) {
            QTest::newRow(name) << QString::fromUtf8(command) << QByteArray(request);
        };
        row("plain", "curl https://a.example/x", "GET https://a.example/x\nAccept-Encoding: identity\n");
        row("without scheme", "curl a.example/x", "GET http://a.example/x\nAccept-Encoding: identity\n");
        row("prompt copied along", "$ curl a.example", "GET http://a.example\nAccept-Encoding: identity\n");
        row("--compressed", "curl --compressed http://a.example/",
            "GET http://a.example/\nAccept-Encoding: deflate, gzip, br, zstd\n");
        row("quotes", "curl 'http://a.example/?a=b c&d' -H \"X-A: \\\"q\\\" \\$x\" -H X-B:\\ y",
            "GET http://a.example/?a=b c&d\nX-A: \"q\" $x\nX-B: y\nAccept-Encoding: identity\n");
        row("If-None-Match with quotes in quotes",
            "curl http://a.example/ -H 'If-None-Match: \"v1\"' -H 'Accept-Encoding: gzip'",
            "GET http://a.example/\nIf-None-Match: \"v1\"\nAccept-Encoding: gzip\n");
        row("Chrome, bash",
            "curl 'https://a.example/api' \\\n  -X 'PATCH' \\\n  -H 'accept-encoding: gzip' \\\n"
            "  -H $'x-quote: it\\'s \\u00e9' \\\n  -b 'a=1; b=2' \\\n  --data-raw $'{\"a\":\"\\n\"}' \\\n  "
            "--insecure ;",
            "PATCH https://a.example/api\naccept-encoding: gzip\nx-quote: it's \xc3\xa9\nCookie: a=1; b=2\n"
            "Content-Type: application/x-www-form-urlencoded\n{\"a\":\"\n\"}");
        row("Chrome, cmd",
            "curl ^\"https://a.example/?a=1^&b=2^\" ^\r\n  -H ^\"accept-encoding: gzip^\" ^\r\n"
            "  -H ^\"if-none-match: \\^\"v1\\^\"^\"",
            "GET https://a.example/?a=1&b=2\naccept-encoding: gzip\nif-none-match: \"v1\"\n");
        row("Firefox",
            "curl 'https://a.example/' --compressed -H 'User-Agent: Mozilla/5.0' -H 'Accept: */*' -H "
            "'Connection: keep-alive'",
            "GET https://a.example/\nUser-Agent: Mozilla/5.0\nAccept: */*\nConnection: keep-alive\n"
            "Accept-Encoding: deflate, gzip, br, zstd\n");
        row("letters together", "curl -sSLkXPUT http://a.example/ -dx=1 -d y=2",
            "PUT http://a.example/\nContent-Type: application/x-www-form-urlencoded\nAccept-Encoding: "
            "identity\nx=1&y=2");
        row("-G", "curl -G http://a.example/?z -d x=1",
            "GET http://a.example/?z&x=1\nAccept-Encoding: identity\n");
        row("--data-urlencode", "curl http://a.example/ --data-urlencode 'q=a b&c'",
            "POST http://a.example/\nContent-Type: application/x-www-form-urlencoded\nAccept-Encoding: "
            "identity\nq=a%20b%26c");
        row("--json", "curl http://a.example/ --json '{}'",
            "POST http://a.example/\nContent-Type: application/json\nAccept: "
            "application/json\nAccept-Encoding: identity\n{}");
        row("-u", "curl -u 'user:pass' http://a.example/",
            "GET http://a.example/\nAuthorization: Basic dXNlcjpwYXNz\nAccept-Encoding: identity\n");
        row("credentials in the URL", "curl http://user:pass@a.example/",
            "GET http://a.example/\nAuthorization: Basic dXNlcjpwYXNz\nAccept-Encoding: identity\n");
        row("-I -A -e", "curl -I -A me -e http://b.example/ http://a.example/",
            "HEAD http://a.example/\nUser-Agent: me\nReferer: http://b.example/\nAccept-Encoding: "
            "identity\n");
        row("empty field, taken-away field", "curl http://a.example/ -H 'X-Empty;' -H 'Accept:'",
            "GET http://a.example/\nX-Empty: \nAccept-Encoding: identity\n");
        row("a second command is another", "curl http://a.example/; rm -rf /",
            "GET http://a.example/\nAccept-Encoding: identity\n");
        row("unknown flags are passed over", "curl --globoff --http1.1 -v -o /dev/null http://a.example/",
            "GET http://a.example/\nAccept-Encoding: identity\n");
    }
    void parses() {
        QFETCH(QString, command);
        QFETCH(QByteArray, request);
        const auto parsed = parseCurl(command);
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QCOMPARE(shown(*parsed), request);
        QVERIFY(looksLikeCurl(command));
    }

    void refuses_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* command, ErrorCode code) {
            QTest::newRow(command) << QString::fromUtf8(command) << code;
        };
        row("wget http://a.example/", ErrorCode::Syntax);
        row("curl", ErrorCode::Syntax);
        row("curl 'http://a.example/", ErrorCode::Syntax);
        row("curl http://a.example/ -H", ErrorCode::Syntax);
        row("curl http://a.example/ -d @file", ErrorCode::Unsupported);
        row("curl http://a.example/ -b jar.txt", ErrorCode::Unsupported);
        row("curl http://a.example/ -F a=b", ErrorCode::Unsupported);
        row("curl http://a.example/ -H $'X: a\\r\\nY: b'", ErrorCode::Refused);
        row("curl ftp://a.example/", ErrorCode::Syntax);
        row("curl http://a.example/ -X 'GE T'", ErrorCode::Refused);
    }
    void refuses() {
        QFETCH(QString, command);
        QFETCH(ErrorCode, code);
        const auto parsed = parseCurl(command);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
    }

    void transportOptions() {
        const auto parsed = parseCurl(u"curl -k -L --http2 -m 2.5 -x proxy.example:3128 --connect-to "
                                      u"a.example:443:127.0.0.1:8443 https://a.example/");
        QVERIFY(parsed);
        QVERIFY(parsed->options.insecure && parsed->options.http2 && parsed->followRedirects);
        QCOMPARE(parsed->options.timeout, std::chrono::milliseconds(2500));
        QCOMPARE(parsed->options.proxy, std::string("http://proxy.example:3128"));
        QCOMPARE(parsed->options.connectTo, std::string("127.0.0.1:8443"));
        QCOMPARE(parseCurl(u"curl --resolve a.example:80:[::1] http://a.example/")->options.connectTo,
                 std::string("[::1]:80"));
        QCOMPARE(parseCurl(u"curl --connect-to b.example:80:c:81 http://a.example/")->options.connectTo,
                 std::string());
    }

    void thereAndBack_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("GET") << QByteArray("GET") << QByteArray("\"it's\" $HOME `x` \\ !") << QByteArray();
        QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("x") << QByteArray();
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("") << QByteArray("a=1&b=%20'\n\t\x01 end");
        QTest::newRow("PUT, bytes") << QByteArray("PUT") << QByteArray("\xc3\xa9")
                                    << QByteArray("\xff\xfe\x80");
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray("^\" ^") << QByteArray();
        QTest::newRow("at sign") << QByteArray("POST") << QByteArray("@x") << QByteArray("@file");
    }
    void thereAndBack() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, body);
        HttpRequest request;
        request.method = method.toStdString();
        request.url = "http://a.example/?q='x'&y";
        request.fields = {{"Accept-Encoding", "gzip"}, {"X-Value", value.toStdString()}};
        if (!body.isEmpty())
            request.fields.emplace_back("Content-Type", "text/plain");
        request.body = body;
        TransportOptions options;
        options.insecure = true;
        options.connectTo = "127.0.0.1:81";
        const auto back = parseCurl(toCurl(request, options));
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QCOMPARE(back->request, request);
        QCOMPARE(back->options, options);
    }

    void everyShellAgrees() {
        // What a shell makes of the quoting is what was meant.
        for (const char* text : {"plain", "it's", "a\nb\tc", "$HOME `id` \\ \"", "\xff\x01", ""}) {
            const auto words = shellWords("x " + shellQuoted(text));
            QVERIFY(words && words->size() == 2);
            QCOMPARE((*words)[1], std::string(text));
        }
    }
};

HCI_TEST(TstCurl)
#include "tst_curl.moc"
