#include "model/http/no_vary_search.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// draft-ietf-httpbis-no-vary-search: its tables of examples, and further cases.
class TstNoVarySearch : public QObject {
    Q_OBJECT

private slots:
    void invalid_data();
    void invalid();
    void equivalent_data();
    void equivalent();
    void chromesGrammar_data();
    void chromesGrammar();
    void parametersAreBounded();
};

void TstNoVarySearch::invalid_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char* value, bool valid) {
        QTest::newRow(value) << QByteArray(value) << valid;
    };
    row("params=(\"a\")", true);
    row("except=(\"x\")", true);
    row("params=()", true);
    row("except=()", true);
    row("key-order", true);
    row("key-order=?0", true);
    row("unknown, params=(\"a\")", true);
    row("key-order=\"not a boolean\"", false);
    row("params=\"not an inner list\"", false);
    row("params=(not-a-string)", false);
    row("params=?0", false);
    row("params", false); // Chrome's older grammar
    row("params=?1, except=(\"x\")", false);
    row("params=(\"a\"), except=(\"x\")", false);
    row("params=(), except=()", false);
    row("except=\"not an inner list\"", false);
    row("except=(not-a-string)", false);
    row("except=?1", false);
    row("params=(\"a\"", false);
}

void TstNoVarySearch::invalid() {
    QFETCH(QByteArray, value);
    QTEST(parseNoVarySearch(value.toStdString()).has_value(), "valid");
}

void TstNoVarySearch::equivalent_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* value, const char* first, const char* second, bool same) {
        QTest::newRow(qPrintable(
            QStringLiteral("%1: %2 %3")
                .arg(QString::fromUtf8(value), QString::fromUtf8(first), QString::fromUtf8(second))))
            << QByteArray(value) << "https://a.example/p" + QByteArray(first)
            << "https://a.example/p" + QByteArray(second) << same;
    };
    const char* order = "key-order";
    row(order, "", "?", true);
    row(order, "?a=x", "?%61=%78", true);
    row(order, "?a=\xC3\xA9", "?a=%C3%A9", true);
    row(order, "?a=%f6", "?a=%ef%bf%bd", true);
    row(order, "?a=x&&&&", "?a=x", true);
    row(order, "?a=", "?a", true);
    row(order, "?a=%20", "?a=+&", true);
    row(order, "?a=1&b=2", "?b=2&a=1", true);
    row(order, "?a=1&a=2", "?a=2&a=1", false); // the order of equal names matters
    row(order, "?a=1", "?a=2", false);
    const char* params = "params=(\"utm\" \"a b\")";
    row(params, "?utm=1&x=2", "?x=2", true);
    row(params, "?a+b=1&x=2", "?x=2&a%20b=7", true);
    row(params, "?utm=1&x=2", "?x=3", false);
    row(params, "?UTM=1", "", false);
    row(params, "?x=1&y=2", "?y=2&x=1", false);
    const char* encoded = "params=(\"%C3%A9+%E6%B0%97\")";
    row(encoded, "?\xC3\xA9 \xE6\xB0\x97=1", "?%C3%A9+%E6%B0%97=4", true);
    const char* except = "except=(\"id\"), key-order";
    row(except, "?id=1&x=2", "?y=7&id=1", true);
    row(except, "?id=1", "?id=2", false);
    row("params=()", "?a=x", "?%61=x", false); // the default compares texts
    row("key-order=?0", "", "?", false);
}

void TstNoVarySearch::equivalent() {
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const auto config = parseNoVarySearch(value.toStdString());
    QVERIFY(config);
    QTEST(searchKey(first.toStdString(), *config) == searchKey(second.toStdString(), *config), "same");
    QVERIFY(searchKey("https://a.example/q?x=2", *config) != searchKey("https://a.example/p?x=2", *config));
}

void TstNoVarySearch::chromesGrammar_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("expected"); // same, other, void
    const auto row = [](const char* value, const char* first, const char* second, const char* expected) {
        QTest::addRow("%s: %s %s", value, first, second)
            << QByteArray(value) << "https://a.example/p" + QByteArray(first)
            << "https://a.example/p" + QByteArray(second) << QByteArray(expected);
    };
    row("params", "?a=1", "?b=2", "same");
    row("params=?0", "?a=1", "?b=2", "other");
    row("params=?0, key-order", "?a=1&b=2", "?b=2&a=1", "same");
    row("params, except=(\"a\")", "?a=1&b=2", "?a=1&c=3", "same");
    row("params, except=(\"a\")", "?a=1", "?a=2", "other");
    row("params=(\"a\")", "?a=1&b=2", "?b=2", "same");
    row("params=(\"a\")", "?a=1&b=2", "?a=1", "other");
    row("key-order", "?a=1&b=2", "?b=2&a=1", "same");
    row("key-order, unknown=7", "?a=1&b=2", "?b=2&a=1", "same");
    row("params=()", "?a=1", "?a=2", "other");
    row("unknown", "?a=1", "?a=2", "other");
    row("except=(\"a\")", "", "", "void");
    row("params=?0, except=(\"a\")", "", "", "void");
    row("params=(\"b\"), except=(\"a\")", "", "", "void");
    row("params, except", "", "", "void");
    row("params=7", "", "", "void");
    row("key-order=7", "", "", "void");
}

/// Chromium's net/http/http_no_vary_search_data.cc reads the field by an older draft.
void TstNoVarySearch::chromesGrammar() {
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const auto config = parseNoVarySearch(value.toStdString(), SearchGrammar::Chrome);
    const QByteArray found =
        !config                                                                               ? "void"
        : searchKey(first.toStdString(), *config) == searchKey(second.toStdString(), *config) ? "same"
                                                                                              : "other";
    QTEST(found, "expected");
}

void TstNoVarySearch::parametersAreBounded() {
    std::string url = "https://a.example/p?";
    for (int i = 0; i < 5000; ++i)
        url += "a&";
    const auto parameters = queryParameters(url);
    QCOMPARE(parameters.size(), std::size_t{1000});
    QCOMPARE(parameters.back().name.size(), std::size_t{4001 * 2});
}

HCI_TEST(TstNoVarySearch)
#include "tst_no_vary_search.moc"
