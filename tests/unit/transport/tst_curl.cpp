#include "model/transport/curl.h"
#include "model/transport/shell_words.h"
#include "tests/unit/test_main.h"

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

using namespace hci;

namespace {

/// "METHOD URL", then one field per line, then the content.
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
        row("Safari",
            "curl 'https://a.example/api' \\\n-X 'POST' \\\n-H 'Accept: */*' \\\n-H 'User-Agent: "
            "Mozilla/5.0 (Macintosh) Version/17.0 Safari/605.1.15' \\\n-H 'Accept-Encoding: gzip, deflate, "
            "br' "
            "\\\n--data-binary '{\"a\":\"it'\\''s\"}'",
            "POST https://a.example/api\nAccept: */*\nUser-Agent: Mozilla/5.0 (Macintosh) Version/17.0 "
            "Safari/605.1.15\nAccept-Encoding: gzip, deflate, br\nContent-Type: "
            "application/x-www-form-urlencoded\n{\"a\":\"it's\"}");
        row("Firefox, cmd",
            "curl ^\"https://a.example/?a=%^1F^&b^\" ^\r\n  --compressed ^\r\n  -X POST ^\r\n"
            "  -H ^\"Content-Type: text/plain^\" ^\r\n  --data-raw ^\"one^\r\n\r\ntwo ^\\^\"q^\\^\"^\"",
            "POST https://a.example/?a=%1F&b\nContent-Type: text/plain\nAccept-Encoding: deflate, gzip, br, "
            "zstd\none\ntwo \"q\"");
        row("Chrome, bash, unicode and exclamation mark",
            "curl 'https://a.example/' \\\n  --data-raw $'Hello\\u0021 \\u00e4\\x41\\101\\\\'",
            "POST https://a.example/\nContent-Type: application/x-www-form-urlencoded\nAccept-Encoding: "
            "identity\nHello! \xc3\xa4"
            "AA\\");
        row("continuations with CRLF", "curl \\\r\n  -k \\\r\n  http://a.example/ \\\r\n -H 'A: b'",
            "GET http://a.example/\nA: b\nAccept-Encoding: identity\n");
        row("a continuation inside quotes", "curl http://a.example/ -H \"A: b\\\nc\"",
            "GET http://a.example/\nA: bc\nAccept-Encoding: identity\n");
        row("-u without a password", "curl -u user http://a.example/",
            "GET http://a.example/\nAuthorization: Basic dXNlcg==\nAccept-Encoding: identity\n");
        row("-b twice", "curl -b a=1 -b 'b=2; c=3' http://a.example/",
            "GET http://a.example/\nCookie: a=1\nCookie: b=2; c=3\nAccept-Encoding: identity\n");
        row("--oauth2-bearer, --url-query",
            "curl --oauth2-bearer t0k3n --url-query a=1 --url-query b=2 'http://a.example/?x#part'",
            "GET http://a.example/?x&a=1&b=2#part\nAuthorization: Bearer t0k3n\nAccept-Encoding: identity\n");
        row("values of options that mean nothing here",
            "curl --proto =https --pass x --socks5 y http://a.example/",
            "GET http://a.example/\nAccept-Encoding: identity\n");
        row("nothing is expanded",
            "curl \"http://a.example/$(id)?${HOME}\" -H 'A: `id`' -H \"B: $(rm -rf /)\"",
            "GET http://a.example/$(id)?${HOME}\nA: `id`\nB: $(rm -rf /)\nAccept-Encoding: identity\n");
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

    /// A request of any bytes survives conversion to a command and back.
    void anyRequestThereAndBack() {
        QRandomGenerator random(20261122); // the same each time
        static constexpr std::string_view odd = "'\"\\$`!^%&|;\t (){}[]#~";
        const auto bytes = [&random](int most, auto&& allowed) {
            std::string text;
            for (int i = random.bounded(most); i > 0; --i) {
                const char c = static_cast<char>(random.bounded(256));
                if (allowed(c))
                    text += random.bounded(4) == 0 ? odd[std::size_t(random.bounded(int(odd.size())))] : c;
            }
            return text;
        };
        const auto inValue = [](char c) { return c != '\r' && c != '\n' && c != '\0'; };
        const auto inBody = [](char c) { return c != '\0'; };
        for (int round = 0; round < 2000; ++round) {
            HttpRequest request;
            request.method =
                std::array{"GET", "HEAD", "POST", "PUT", "X-ODD"}[std::size_t(random.bounded(5))];
            request.url = "http://a.example/?" + std::to_string(random.bounded(1000)) + "='$x`[1-3]{a,b}";
            request.fields = {{"Accept-Encoding", "gzip"}};
            for (int i = random.bounded(4); i > 0; --i)
                request.fields.emplace_back(
                    "X-" + std::to_string(i),
                    QByteArray::fromStdString(bytes(40, inValue)).trimmed().toStdString());
            if (request.method != "HEAD")
                request.body = QByteArray::fromStdString(bytes(60, inBody));
            if (!request.body.isEmpty())
                request.fields.emplace_back("Content-Type", "text/plain");
            const QString command = toCurl(request);
            const auto back = parseCurl(command);
            QVERIFY2(back, qPrintable(command));
            QVERIFY2(back->request == request, qPrintable(command));
        }
    }

    /// Shells read the words as meant; a shell without $'…' runs nothing of them either.
    void shellsAgree_data() {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<bool>("knowsAnsi");
        QTest::newRow("bash") << QStringLiteral("bash") << true;
        QTest::newRow("dash") << QStringLiteral("dash") << false;
    }
    void shellsAgree() {
        QFETCH(QString, shell);
        QFETCH(bool, knowsAnsi);
        const QTemporaryDir folder;
        const std::string trap = "touch " + folder.filePath(QStringLiteral("run")).toStdString();
        std::string every;
        for (int c = 1; c < 256; ++c)
            every += static_cast<char>(c);
        const std::vector<std::string> words = {"plain",
                                                "it's",
                                                "$HOME `" + trap + "` $(" + trap + ") \\ \"",
                                                "'; " + trap + "; '",
                                                "-n",
                                                "",
                                                every,
                                                "\x01'; " + trap + "; '",
                                                "\x01\\'; " + trap + "; '",
                                                "!!",
                                                "~",
                                                "*",
                                                "a\nb\tc",
                                                "\xff\xfe"};
        std::string command = "printf '%s\\0'";
        for (const std::string& word : words)
            command += ' ' + shellQuoted(word);
        QProcess process;
        process.start(shell, {QStringLiteral("-c"), QString::fromStdString(command)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QByteArrayList made = process.readAllStandardOutput().chopped(1).split('\0');
        QCOMPARE(made.size(), qsizetype(words.size()));
        for (std::size_t i = 0; i < words.size(); ++i)
            if (knowsAnsi || !shellQuoted(words[i]).starts_with('$'))
                QCOMPARE(made[qsizetype(i)], QByteArray::fromStdString(words[i]));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("run"))));
        process.start(shell,
                      {QStringLiteral("-c"), QString::fromStdString(printfCommand('\0' + every + "%s\\n"))});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), QByteArray::fromStdString('\0' + every + "%s\\n"));
    }

    /// Whatever a recording holds, curl gets the words that are meant, and the shell runs nothing else.
    void shellsHandOverTheArguments_data() {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<QByteArrayList>("arguments");
        const auto row = [](const char* title, const HttpRequest& request, const QByteArrayList& arguments) {
            QTest::newRow(title) << request << arguments;
        };
        const auto url = [&row](const char* title, const char* text, const QByteArrayList& rest = {}) {
            row(title, {"GET", text, {}, {}}, QByteArrayList{text, "-H", "Accept:"} + rest);
        };
        const auto field = [&row](const char* title, const char* name, const char* value, const char* line) {
            QByteArrayList arguments{"http://a.example/"};
            if (line)
                arguments << "-H" << line;
            row(title, {"GET", "http://a.example/", {{name, value}}, {}},
                arguments << "-H"
                          << "Accept:");
        };
        const auto content = [&row](const char* title, const QByteArray& bytes) {
            row(title, {"POST", "http://a.example/", {}, bytes},
                {"http://a.example/", "-H", "Accept:", "-H", "Content-Type: application/octet-stream",
                 "--data-raw", bytes});
        };
        url("substitutions", "http://a.example/?a=$(touch run)`touch run`$HOME");
        url("quotes", "http://a.example/'; touch run; '\"; touch run; \"");
        url("separators", "http://a.example/?a&touch run;touch run|touch run>run<run#\\");
        url("history", "http://a.example/!!?!touch^a^b^");
        url("a line break", "http://a.example/\ntouch run\n");
        url("a line break and a quote", "http://a.example/'\ntouch run\n'");
        url("writing direction", "http://a.example/\u202Egnp.exe\u2066");
        url("escape sequences", "http://a.example/\x1B]2;run\x07\x7F\xC2\x9B", {"--globoff"});
        url("bytes that are no UTF-8", "http://a.example/\xFF\xE2\x80");
        url("patterns", "http://a.example/[1-3]{a,b}*?~", {"--globoff"});
        url("a pattern alone", "http://a.example/*?~");
        url("a scheme in capitals", "HTTPS://a.example/");
        url("a file", "file:///etc/passwd", {"--proto", "=http,https"});
        url("a database", "gopher://127.0.0.1:6379/_FLUSHALL", {"--proto", "=http,https"});
        url("no scheme", "ftp.a.example/", {"--proto", "=http,https"});
        row("an option as URL", {"GET", "-o run", {}, {}},
            {"--url", "-o run", "-H", "Accept:", "--proto", "=http,https"});
        field("substitutions in a field", "X-A", "$(touch run) `touch run` 'a' \"b\" \\",
              "X-A: $(touch run) `touch run` 'a' \"b\" \\");
        field("an option as a name", "-o", "run", "-o: run");
        field("a file as a name", "@run", "x", nullptr);
        field("a file as a value", "X-A", "@run", "X-A: @run");
        field("no value", "X-A", "", "X-A;");
        field("a line break in a value", "X-A", "a\r\nX-B: b", nullptr);
        content("a file as content", "@run");
        content("an option as content", "--next");
        content("lines as content", "a\n'; touch run; '\n$(touch run)");
        row("an option as method", {"-o", "http://a.example/", {}, {}},
            {"http://a.example/", "-X", "-o", "-H", "Accept:"});
        row("a second request as method", {"GET / HTTP/1.1\r\nX: y", "http://a.example/", {}, {}},
            {"http://a.example/", "-H", "Accept:"});
        row("content with NUL", {"POST", "http://a.example/", {}, QByteArray("'$(touch run)\0%s\\n", 18)},
            {"http://a.example/", "-H", "Accept:", "-H", "Content-Type: application/octet-stream",
             "--data-binary", "@-", QByteArray("'$(touch run)\0%s\\n", 18)});
    }
    void shellsHandOverTheArguments() {
        QFETCH(const HttpRequest, request);
        QFETCH(const QByteArrayList, arguments);
        const QTemporaryDir folder;
        QFile program(folder.filePath(QStringLiteral("curl")));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nfor word; do printf '%s\\0' \"$word\"; done\n"
                      "if [ \"$word\" = @- ]; then cat; printf '\\0'; fi\n");
        program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        program.close();
        const QByteArray command = toCurl(request).toUtf8();
        for (const char* shell : {"sh", "bash", "zsh"}) {
            if (QStandardPaths::findExecutable(QLatin1StringView(shell)).isEmpty())
                continue;
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("PATH"),
                               folder.path() + u':' + environment.value(QStringLiteral("PATH")));
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(folder.path());
            process.start(QLatin1StringView(shell), {QStringLiteral("-s")});
            if (qstrcmp(shell, "bash") == 0) // as a shell does to which people talk
                process.write("set -o history -o histexpand\n");
            process.write(command + '\n');
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished());
            QVERIFY2(!QFile::exists(folder.filePath(QStringLiteral("run"))), shell);
            const bool understood = qstrcmp(shell, "sh") != 0 || !command.contains("$'");
            if (understood)
                QCOMPARE(process.readAllStandardOutput(), arguments.join('\0') + '\0');
        }
    }

    /// No argument can have a NUL in it.
    void contentWithNul() {
        HttpRequest request{"POST", "http://a.example/", {}, QByteArray("a\0b", 3)};
        const QString command = toCurl(request);
        QVERIFY(command.startsWith(QLatin1StringView("printf -- 'a\\000b' | curl 'http://a.example/'")));
        QVERIFY(command.endsWith(QLatin1StringView("--data-binary @-")));
        QVERIFY(command.contains(QLatin1StringView("'Content-Type: application/octet-stream'")));
    }
};

HCI_TEST(TstCurl)
#include "tst_curl.moc"
