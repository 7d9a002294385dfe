#include "model/exchange/key_split.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// Cache keys: QUERY with its content (RFC 10008 2.7), No-Vary-Search, and cache groups (RFC 9875); resources
/// group in the same way.
class TstCacheKey : public QObject {
    Q_OBJECT

private slots:
    void query_data();
    void query();
    void queryRevalidates();
    void queryDoesNotInvalidate();
    void unsafeMethodsInvalidateQueries();
    void noVarySearch_data();
    void noVarySearch();
    void noVarySearchIsFreshened();
    void groups_data();
    void groups();
    void splits_data();
    void splits();
    void assumedKeysWinHits();
};

void TstCacheKey::query_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<int>("resources");
    const auto row = [](const char* name, const char* first, const char* second, const char* decision,
                        int resources) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QString::fromLatin1(decision)
                            << resources;
    };
    row("the same content", "> Content-Type: a/b\n- q=1", "> Content-Type: a/b\n- q=1", "fresh-hit", 1);
    row("case of the media type", "> Content-Type: a/B\n- q=1", "> Content-Type: A/b\n- q=1", "fresh-hit", 1);
    row("other content", "- q=1", "- q=2", "miss", 2);
    row("another media type", "> Content-Type: a/b\n- q=1", "> Content-Type: a/c\n- q=1", "miss", 2);
    row("another coding", "> Content-Encoding: gzip\n- q=1", "- q=1", "miss", 2);
    row("no content", "> Content-Length: 0", "", "fresh-hit", 1);
    row("content that was not recorded", "> Content-Length: 3", "> Content-Length: 3", "miss", 2);
    row("content in chunks that was not recorded", "> Transfer-Encoding: chunked",
        "> Transfer-Encoding: chunked", "miss", 2);
}

void TstCacheKey::query() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const std::string answer = "\n< 200\n< Cache-Control: max-age=600\n= result\n";
    const CacheRun run = runCache("> QUERY http://a.example/x\n" + first.toStdString() + answer +
                                  "> QUERY http://a.example/x\n" + second.toStdString() + answer);
    QTEST(QString(name(run[1].kind)), "decision");
    QTEST(int(run.resources.resources.size()), "resources");
}

void TstCacheKey::queryRevalidates() {
    const CacheRun run =
        runCache("> QUERY http://a.example/x\n- q=1\n< 200\n< Cache-Control: no-cache\n< ETag: \"v\"\n"
                 "> QUERY http://a.example/x\n> If-None-Match: \"v\"\n- q=1\n< 304\n< ETag: \"v\"\n"
                 "> GET http://a.example/x\n< 200\n");
    QCOMPARE(run.decisions(), QStringLiteral("miss revalidate miss"));
}

void TstCacheKey::queryDoesNotInvalidate() {
    const CacheRun run = runCache("> GET http://a.example/x\n< 200\n< Cache-Control: max-age=600\n"
                                  "> QUERY http://a.example/x\n- q=1\n< 200\n< Location: /x\n"
                                  "> GET http://a.example/x\n< 200\n");
    QCOMPARE(run.decisions(), QStringLiteral("miss miss fresh-hit"));
}

void TstCacheKey::unsafeMethodsInvalidateQueries() {
    const CacheRun run =
        runCache("> QUERY http://a.example/x\n- q=1\n< 200\n< Cache-Control: max-age=600\n< ETag: \"v\"\n"
                 "> PUT http://a.example/x\n< 204\n"
                 "> QUERY http://a.example/x\n- q=1\n< 200\n");
    QCOMPARE(run.decisions(), QStringLiteral("miss bypass revalidate"));
}

void TstCacheKey::noVarySearch_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<int>("resources");
    const auto row = [](const char* name, const char* value, const char* first, const char* second,
                        const char* decision, int resources) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(first) << QByteArray(second)
                            << QString::fromLatin1(decision) << resources;
    };
    row("params", "params=(\"a\")", "?a=1", "?a=2", "fresh-hit", 1);
    row("params, absent in the second", "params=(\"a\")", "?a=1", "", "fresh-hit", 1);
    row("params, another one differs", "params=(\"a\")", "?a=1&b=1", "?a=1&b=2", "miss", 2);
    row("except", "except=(\"id\")", "?id=1&x=1", "?x=9&id=1", "fresh-hit", 1);
    row("key-order alone", "key-order", "?a=1&b=2", "?b=2&a=1", "fresh-hit", 1);
    row("not valid", "params", "?a=1", "?a=2", "miss", 2);
    row("another path", "params=(\"a\")", "?a=1", "/y?a=1", "miss", 2);
}

void TstCacheKey::noVarySearch() {
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const std::string answer = "\n< 200\n< Cache-Control: max-age=600\n";
    const CacheRun run = runCache("> GET http://a.example/x" + first.toStdString() + answer +
                                  "< No-Vary-Search: " + value.toStdString() + "\n> GET http://a.example/x" +
                                  second.toStdString() + answer);
    QTEST(QString(name(run[1].kind)), "decision");
    QTEST(int(run.resources.resources.size()), "resources");
    QCOMPARE(run.reasons(1).contains(QStringLiteral("no-vary-search-match")),
             run[1].kind == DecisionKind::FreshHit);
}

void TstCacheKey::noVarySearchIsFreshened() {
    const std::string fields =
        "\n< Cache-Control: max-age=2\n< ETag: \"v\"\n< No-Vary-Search: params=(\"a\")\n";
    const CacheRun run = runCache(
        "@ 12:00:00\n> GET http://a.example/x?a=1\n< 200\n< Date: @" + fields +
        "@ 12:00:10\n> GET http://a.example/x?a=2\n> If-None-Match: \"v\"\n< 304\n< Date: @" + fields +
        "@ 12:00:11\n> GET http://a.example/x?a=3\n< 200\n"
        "@ 12:00:11\n> GET http://a.example/x?a=1\n< 200\n");
    QCOMPARE(run.decisions(), QStringLiteral("miss revalidate fresh-hit fresh-hit"));
}

void TstCacheKey::groups_data() {
    QTest::addColumn<QByteArray>("unsafe");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char* name, const char* unsafe, const char* decision) {
        QTest::newRow(name) << QByteArray(unsafe) << QString::fromLatin1(decision);
    };
    row("9875 3 one of the groups",
        "> POST http://a.example/y\n< 200\n< Cache-Group-Invalidation: \"b\", \"z\"", "revalidate");
    row("9875 3 with parameters", "> POST http://a.example/y\n< 200\n< Cache-Group-Invalidation: \"b\";x=1",
        "revalidate");
    row("9875 2.1 case matters", "> POST http://a.example/y\n< 200\n< Cache-Group-Invalidation: \"B\"",
        "fresh-hit");
    row("9875 2.1 another origin", "> POST http://b.example/y\n< 200\n< Cache-Group-Invalidation: \"b\"",
        "fresh-hit");
    row("9875 2.1 another port", "> POST http://a.example:81/y\n< 200\n< Cache-Group-Invalidation: \"b\"",
        "fresh-hit");
    row("9875 2.1 the default port", "> POST http://a.example:80/y\n< 200\n< Cache-Group-Invalidation: \"b\"",
        "revalidate");
    row("9875 3 ignored on a safe method",
        "> GET http://a.example/y\n< 200\n< Cache-Group-Invalidation: \"b\"", "fresh-hit");
    row("9875 3 not a list of strings", "> POST http://a.example/y\n< 200\n< Cache-Group-Invalidation: b",
        "fresh-hit");
}

void TstCacheKey::groups() {
    QFETCH(QByteArray, unsafe);
    const CacheRun run = runCache("> GET http://a.example/x\n< 200\n< Cache-Control: max-age=600\n< ETag: "
                                  "\"v\"\n< Cache-Groups: \"a\", \"b\"\n" +
                                  unsafe.toStdString() + "\n> GET http://a.example/x\n< 200\n");
    QTEST(QString(name(run[2].kind)), "decision");
}

void TstCacheKey::splits_data() {
    QTest::addColumn<QByteArray>("queries");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char* name, const char* queries, const char* key) {
        QTest::newRow(name) << QByteArray(queries) << QByteArray(key);
    };
    // "query=content" a word
    row("a parameter that never changes it", "?u=1|A ?u=2|A", "params=(\"u\")");
    row("and one that does", "?u=1&p=1|A ?u=2&p=1|A ?u=1&p=2|B", "params=(\"u\")");
    row("absent is a value", "|A ?u=2|A", "params=(\"u\")");
    row("two of them", "?u=1&v=1|A ?u=2&v=1|A ?u=2&v=3|A", "params=(\"u\" \"v\")");
    row("order", "?a=1&b=2|A ?b=2&a=1|A", "key-order");
    row("each parameter matters", "?p=1|A ?p=2|B", "");
    row("it matters once", "?p=1|A ?p=2|A ?p=3|B", "");
    row("only together with another: not shown", "?p=1&q=1|A ?p=2&q=2|A", "");
    row("content that changes by itself", "?u=1|A ?u=1|B ?u=2|A", "");
}

void TstCacheKey::splits() {
    QFETCH(QByteArray, queries);
    std::string text;
    for (const QByteArray& word : queries.split(' ')) {
        const qsizetype bar = word.indexOf('|');
        text += "> GET http://a.example/x" + word.left(bar).toStdString() + "\n< 200\n= content " +
                word.mid(bar + 1).toStdString() + "\n";
    }
    const SessionPtr session = dialogue(text);
    const std::vector<KeySplit> found =
        findKeySplits(*session, findResources(*session), [](const Exchange&) { return true; });
    QTEST(QByteArray::fromStdString(found.empty() ? std::string() : toFieldValue(found.front().key)), "key");
}

void TstCacheKey::assumedKeysWinHits() {
    const std::string answer = "\n< 200\n< Cache-Control: max-age=600\n";
    const SessionPtr session =
        dialogue("> GET http://a.example/x?u=1" + answer + "> GET http://a.example/x?u=2" + answer +
                 "> GET http://a.example/y?u=2" + answer);
    const Resources resources = findResources(*session);
    const AssumedKeys assumed{{"http://a.example/x", {NoVarySearch::Names::Ignored, {"u"}, false}}};
    const Simulation after = simulate(*session, resources, CacheModel::Private, nullptr, &assumed);
    QCOMPARE(after.decisions[1].kind, DecisionKind::FreshHit);
    QCOMPARE(after.decisions[2].kind, DecisionKind::Miss);
}

HCI_TEST(TstCacheKey)
#include "tst_cache_key.moc"
