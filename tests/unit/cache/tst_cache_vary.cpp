#include "tests/unit/cache/cache_case.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// RFC 9111 4.1: cache keys with Vary.
class TstCacheVary : public QObject {
    Q_OBJECT

private slots:
    void match_data();
    void match();
    void several_data();
    void several();
    void manyVariantsAreFound();
};

void TstCacheVary::match_data() {
    QTest::addColumn<QByteArray>("vary");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* name, const char* vary, const char* first, const char* second,
                        bool matches) {
        QTest::newRow(name) << QByteArray(vary) << QByteArray(first) << QByteArray(second) << matches;
    };
    row("same value", "Vary: Foo", "Foo: 1", "Foo: 1", true);
    row("other value", "Vary: Foo", "Foo: 1", "Foo: 2", false);
    row("absent in the second", "Vary: Foo", "Foo: 1", "", false);
    row("absent in the first", "Vary: Foo", "", "Foo: 1", false);
    row("absent in both", "Vary: Foo", "", "", true);
    row("empty is not absent", "Vary: Foo", "Foo: ", "", false);
    row("names without regard to case", "Vary: fOO", "Foo: 1", "foo: 1", true);
    row("values with regard to case", "Vary: Foo", "Foo: a", "Foo: A", false);
    row("fields that Vary does not name", "Vary: Foo", "Foo: 1\nBar: 2", "Foo: 1\nBar: 3", true);
    row("no Vary", "X: y", "Foo: 1", "Foo: 2", true);
    row("empty Vary", "Vary: ", "Foo: 1", "Foo: 2", true);
    row("two names, same", "Vary: Foo, Bar", "Foo: 1\nBar: a", "Foo: 1\nBar: a", true);
    row("two names, one differs", "Vary: Foo, Bar", "Foo: 1\nBar: a", "Foo: 2\nBar: a", false);
    row("two names, both absent", "Vary: Foo, Bar", "Foo: 1\nBar: a", "", false);
    row("two lines of Vary", "Vary: Foo\nVary: Bar", "Foo: 1\nBar: a", "Foo: 1\nBar: b", false);
    row("two lines of Vary, same", "Vary: Foo\nVary: Bar", "Foo: 1\nBar: a", "Bar: a\nFoo: 1", true);
    row("three names, one differs", "Vary: Foo, Bar, Baz", "Foo: 1\nBar: a\nBaz: 7",
        "Foo: 1\nBaz: 7\nBar: ab", false);
    row("three names, one absent in both", "Vary: Foo, Bar, Baz", "Foo: 1\nBaz: 7", "Foo: 1\nBaz: 7", true);
    row("order of the request's fields", "Vary: Foo, Bar", "Foo: 1\nBar: a", "Bar: a\nFoo: 1", true);
    row("*", "Vary: *", "Foo: 1", "Foo: 1", false);
    row("*, *", "Vary: *, *", "Foo: 1", "Foo: 1", false);
    row("* on two lines", "Vary: *\nVary: *", "Foo: 1", "Foo: 1", false);
    row(", *", "Vary: , *", "Foo: 1", "Foo: 1", false);
    row("empty line and *", "Vary: \nVary: *", "Foo: 1", "Foo: 1", false);
    row("*, Foo", "Vary: *, Foo", "Foo: 1", "Foo: 1", false);
    row("Foo, *", "Vary: Foo, *", "Foo: 1", "Foo: 1", false);
    row("a name that no request has", "Vary: Never-Sent", "Foo: 1", "Foo: 2", true);
    row("lines combine", "Vary: Foo", "Foo: 1, 2", "Foo: 1\nFoo: 2", true);
    row("blanks in a list", "Vary: Foo", "Foo: 1,2", "Foo: 1, 2", true);
    row("order in an unknown list matters", "Vary: Foo", "Foo: 1, 2", "Foo: 2, 1", false);
    row("commas within quotes belong to the member", "Vary: Foo", "Foo: \"1,2\"", "Foo: \"1, 2\"", false);
    row("User-Agent is no list", "Vary: User-Agent", "User-Agent: a,b", "User-Agent: a, b", false);
    row("Cookie is no list", "Vary: Cookie", "Cookie: a=1,2", "Cookie: a=1, 2", false);
    row("Accept-Language: order of equal weights", "Vary: Accept-Language", "Accept-Language: en, de",
        "Accept-Language: de, en", true);
    row("Accept-Language: case", "Vary: Accept-Language", "Accept-Language: en, de",
        "Accept-Language: eN, De", true);
    row("Accept-Language: blanks", "Vary: Accept-Language", "Accept-Language: en, de",
        "Accept-Language: en ,   de", true);
    row("Accept-Language: another weight", "Vary: Accept-Language", "Accept-Language: en, de",
        "Accept-Language: en, de;q=0.5", false);
    row("Accept-Encoding: order", "Vary: Accept-Encoding", "Accept-Encoding: gzip, br",
        "Accept-Encoding: br,gzip", true);
    row("Accept-Encoding: another coding", "Vary: Accept-Encoding", "Accept-Encoding: gzip",
        "Accept-Encoding: gzip, br", false);
}

void TstCacheVary::match() {
    QFETCH(QByteArray, vary);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const std::string text = "> GET http://a.example/\n" + markedLines('>', first.toStdString()) +
                             "< 200\n< Cache-Control: max-age=5000\n" + markedLines('<', vary.toStdString()) +
                             "> GET http://a.example/\n" + markedLines('>', second.toStdString()) + "< 200\n";
    const CacheRun run = runCache(text);
    QTEST(run[1].kind == DecisionKind::FreshHit, "matches");
}

void TstCacheVary::several_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("stored"); // by the last exchange
    const auto row = [](const char* name, const char* text, const char* expected, int stored) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected) << stored;
    };
    row("two variants are kept", R"(
        > GET http://a.example/
        > Foo: 1
        < 200
        < Cache-Control: max-age=5000
        < Vary: Foo
        > GET http://a.example/
        > Foo: 2
        < 200
        < Cache-Control: max-age=5000
        < Vary: Foo
        > GET http://a.example/
        > Foo: 1
        < 200
    )",
        "miss miss fresh-hit", 0);
    row("no match, but a tag to offer", R"(
        > GET http://a.example/
        > Foo: 1
        < 200
        < Cache-Control: max-age=5000
        < Vary: Foo
        < ETag: "v1"
        > GET http://a.example/
        > Foo: 2
        < 200
    )",
        "miss revalidate", 0);
    row("Vary: * with a tag", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=5000
        < Vary: *
        < ETag: "v1"
        > GET http://a.example/
        < 304
        < ETag: "v1"
        > GET http://a.example/
        < 304
        < ETag: "v1"
    )",
        "miss revalidate revalidate", 0);
    row("Vary: * without a tag", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=5000
        < Vary: *
        < Last-Modified: @-1000
        > GET http://a.example/
        < 200
    )",
        "miss miss", -1);
    row("4.3.4 a 304 to the tag of another variant selects none that could have been chosen", R"(
        > GET http://a.example/
        > Foo: 1
        < 200
        < Cache-Control: max-age=2
        < Vary: Foo
        < ETag: "v1"
        @ 12:00:10
        > GET http://a.example/
        > Foo: 2
        < 304
        < Cache-Control: max-age=5000
        < ETag: "v1"
        > GET http://a.example/
        > Foo: 1
        < 304
        < ETag: "v1"
    )",
        "miss revalidate revalidate", 0);
    row("the most recent that matches, by Date", R"(
        > GET http://a.example/
        > Foo: 1
        > Bar: 1
        < 200
        < Cache-Control: max-age=5000
        < Vary: Foo
        < Date: @
        > GET http://a.example/
        > Foo: 2
        > Bar: 1
        < 200
        < Cache-Control: max-age=5000
        < Vary: Bar
        < Date: @
        > GET http://a.example/
        > Foo: 1
        > Bar: 1
        < 200
    )",
        "miss miss fresh-hit", 1);
    row("the most recent by Date, not by arrival", R"(
        > GET http://a.example/
        > Foo: 1
        > Bar: 1
        < 200
        < Cache-Control: max-age=5000
        < Vary: Foo
        < Date: @
        > GET http://a.example/
        > Foo: 2
        > Bar: 1
        < 200
        < Cache-Control: max-age=5000
        < Vary: Bar
        < Date: @-100
        > GET http://a.example/
        > Foo: 1
        > Bar: 1
        < 200
    )",
        "miss miss fresh-hit", 0);
    row("one with Vary goes before one without", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=5000
        > GET http://a.example/
        > Foo: 1
        > Cache-Control: no-cache
        < 200
        < Cache-Control: max-age=5000
        < Vary: Foo
        > GET http://a.example/
        > Foo: 1
        < 200
    )",
        "miss miss fresh-hit", 1);
    row("the one without Vary stays for other requests", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=5000
        > GET http://a.example/
        > Foo: 1
        > Cache-Control: no-cache
        < 200
        < Cache-Control: max-age=5000
        < Vary: Foo
        > GET http://a.example/
        > Foo: 2
        < 200
    )",
        "miss miss fresh-hit", 0);
    row("an answer without Vary supersedes the variant that matches", R"(
        > GET http://a.example/
        > Foo: 1
        < 200
        < Cache-Control: max-age=1
        < Vary: Foo
        @ 12:00:10
        > GET http://a.example/
        > Foo: 1
        < 200
        < Cache-Control: max-age=5000
        > GET http://a.example/
        > Foo: 1
        < 200
    )",
        "miss miss fresh-hit", 1);
    row("a 304 with another Vary gives another key", R"(
        > GET http://a.example/
        > Foo: 1
        > Bar: 1
        < 200
        < Cache-Control: max-age=1
        < Vary: Foo
        < ETag: "v1"
        @ 12:00:10
        > GET http://a.example/
        > Foo: 1
        > Bar: 2
        < 304
        < Cache-Control: max-age=5000
        < Vary: Bar
        < ETag: "v1"
        > GET http://a.example/
        > Foo: 9
        > Bar: 1
        < 200
    )",
        "miss revalidate fresh-hit", 0);
    row("4.3.4 a 304 for one of two stored variants", R"(
        > GET http://a.example/
        > Accept-Encoding: gzip
        < 200
        < Cache-Control: max-age=2
        < Vary: Accept-Encoding
        < ETag: "g"
        > GET http://a.example/
        > Accept-Encoding: br
        < 200
        < Cache-Control: max-age=2
        < Vary: Accept-Encoding
        < ETag: "b"
        @ 12:00:30
        > GET http://a.example/
        > Accept-Encoding: gzip
        < 304
        < Cache-Control: max-age=5000
        < ETag: "g"
        > GET http://a.example/
        > Accept-Encoding: gzip
        < 200
        > GET http://a.example/
        > Accept-Encoding: br
        < 304
        < ETag: "b"
    )",
        "miss revalidate revalidate fresh-hit revalidate", 1);
}

void TstCacheVary::several() {
    QFETCH(QByteArray, text);
    QFETCH(int, stored);
    const CacheRun run = runCache(text.toStdString());
    QTEST(run.decisions(), "expected");
    QCOMPARE(run.simulation.decisions.back().stored,
             stored < 0 ? noIndex : static_cast<std::uint32_t>(stored));
}

void TstCacheVary::manyVariantsAreFound() {
    std::string text;
    for (const int round : {0, 1}) {
        for (int i = 0; i < 300; ++i) {
            text += "> GET http://a.example/\n> Cookie: id=" + std::to_string(i) + "\n< 200\n";
            text += "< Cache-Control: max-age=5000\n< Vary: Cookie\n";
        }
        Q_UNUSED(round)
    }
    const CacheRun run = runCache(text);
    for (std::uint32_t i = 0; i < 300; ++i) {
        QCOMPARE(run[i].kind, DecisionKind::Miss);
        QCOMPARE(run[300 + i].kind, DecisionKind::FreshHit);
        QCOMPARE(run[300 + i].stored, i);
    }
}

HCI_TEST(TstCacheVary)
#include "tst_cache_vary.moc"
