#include "model/exchange/resolved_url.h"
#include "model/exchange/url_parts.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// The parts of a URL shown in lists.
class TstUrlParts : public QObject {
    Q_OBJECT
private slots:
    void otherScheme() {
        QCOMPARE(withOtherScheme("https://a.example:8443/x?u=http:"),
                 std::string("http://a.example:8443/x?u=http:"));
        QCOMPARE(withOtherScheme("http://a.example/"), std::string("https://a.example/"));
        QCOMPARE(withOtherScheme("HTTPS://a.example/"), std::string("http://a.example/"));
        QCOMPARE(withOtherScheme("a.example/x"), std::string("a.example/x"));
    }

    void parts_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("shortName");
        const auto row = [](const char* name, const char* url, const char* host, const char* path,
                            const char* shortName) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(host) << QByteArray(path)
                                << QByteArray(shortName);
        };
        row("file", "https://a.example/static/app.js", "a.example", "/static/app.js", "app.js");
        row("port", "http://127.0.0.1:8080/x/data.json?y=/z", "127.0.0.1:8080", "/x/data.json?y=/z",
            "data.json?y=/z");
        row("user information", "http://u:p@a.example/file.txt", "a.example", "/file.txt", "file.txt");
        row("last segment says little", "https://a.example/api/users/7", "a.example", "/api/users/7",
            "users/7");
        row("directory", "https://a.example/docs/guide/", "a.example", "/docs/guide/", "guide/");
        row("root", "https://a.example/", "a.example", "/", "a.example/");
        row("no path", "https://a.example", "a.example", "", "a.example");
        row("query at once", "https://a.example?q=1", "a.example", "?q=1", "a.example?q=1");
        row("no authority", "data:text/plain,x", "", "data:text/plain,x", "data:text/plain,x");
        row("mark inside the query", "about:x?u=http://b.example/", "", "about:x?u=http://b.example/",
            "about:x?u=http://b.example/");
        row("empty", "", "", "", "");
    }
    void parts() {
        QFETCH(QByteArray, url);
        const std::string_view text(url.data(), static_cast<std::size_t>(url.size()));
        const auto bytes = [](std::string_view v) {
            return QByteArray(v.data(), static_cast<qsizetype>(v.size()));
        };
        QTEST(bytes(hostOf(text)), "host");
        QTEST(bytes(pathOf(text)), "path");
        QTEST(bytes(text.substr(shortNameStart(text))), "shortName");
    }

    void resolved_data() {
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<QByteArray>("dropped");
        const auto row = [](const char* reference, const char* kept, const char* dropped) {
            QTest::newRow(reference) << QByteArray(reference) << QByteArray(kept) << QByteArray(dropped);
        };
        row("y", "http://a.example/x/y", "http://a.example/x/y");
        row("/y", "http://a.example/y", "http://a.example/y");
        row("../y?b", "http://a.example/y?b", "http://a.example/y?b");
        row("y#part", "http://a.example/x/y#part", "http://a.example/x/y");
        row("//b.example/y", "http://b.example/y", "http://b.example/y");
        row("https://b.example/y#part", "https://b.example/y#part", "https://b.example/y");
    }
    void resolved() {
        QFETCH(QByteArray, reference);
        const std::string_view text(reference.data(), static_cast<std::size_t>(reference.size()));
        constexpr std::string_view base = "http://a.example/x/z?a#top";
        QTEST(resolvedUrl(base, text, FragmentRule::Keep).toEncoded(), "kept");
        QTEST(resolvedUrl(base, text, FragmentRule::Drop).toEncoded(), "dropped");
    }
};

HCI_TEST(TstUrlParts)
#include "tst_url_parts.moc"
