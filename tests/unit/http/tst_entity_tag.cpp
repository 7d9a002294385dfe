#include "model/base/text_view.h"
#include "model/http/entity_tag.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstEntityTag : public QObject {
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void compares_data();
    void compares();
    void relations_data();
    void relations();
    void lists_data();
    void lists();
};

void TstEntityTag::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<bool>("weak");
    QTest::newRow("9110 8.8.3 strong") << QByteArray("\"xyzzy\"") << true << false;
    QTest::newRow("9110 8.8.3 weak") << QByteArray("W/\"xyzzy\"") << true << true;
    QTest::newRow("9110 8.8.3 empty opaque") << QByteArray("\"\"") << true << false;
    QTest::newRow("9110 8.8.3 obs-text") << QByteArray("\"\xC3\xA9\"") << true << false;
    QTest::newRow("9110 8.8.3 comma and backslash inside") << QByteArray("\"a,b\\\"") << true << false;
    QTest::newRow("9110 8.8.3 W is case-sensitive") << QByteArray("w/\"xyzzy\"") << false << false;
    QTest::newRow("9110 8.8.3 no quotes") << QByteArray("xyzzy") << false << false;
    QTest::newRow("9110 8.8.3 one quote") << QByteArray("\"xyzzy") << false << false;
    QTest::newRow("9110 8.8.3 quote inside") << QByteArray("\"xy\"zzy\"") << false << false;
    QTest::newRow("9110 8.8.3 junk after it") << QByteArray("\"xyzzy\"-gzip") << false << false;
    QTest::newRow("9110 8.8.3 space inside") << QByteArray("\"xy zzy\"") << false << false;
    QTest::newRow("9110 8.8.3 control inside") << QByteArray("\"xy\x01\"") << false << false;
    QTest::newRow("W/0") << QByteArray("W/0") << false << false;
    QTest::newRow("empty") << QByteArray("") << false << false;
    QTest::newRow("single quotes") << QByteArray("'xyzzy'") << false << false;
}

void TstEntityTag::parses() {
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    QFETCH(bool, weak);
    const auto tag = parseEntityTag(toView(text));
    QCOMPARE(tag.has_value(), valid);
    if (tag)
        QCOMPARE(tag->weak, weak);
}

void TstEntityTag::compares_data() {
    // The table of RFC 9110 8.8.3.2.
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("strong");
    QTest::addColumn<bool>("weak");
    QTest::newRow("W/1 W/1") << QByteArray("W/\"1\"") << QByteArray("W/\"1\"") << false << true;
    QTest::newRow("W/1 W/2") << QByteArray("W/\"1\"") << QByteArray("W/\"2\"") << false << false;
    QTest::newRow("W/1 1") << QByteArray("W/\"1\"") << QByteArray("\"1\"") << false << true;
    QTest::newRow("1 1") << QByteArray("\"1\"") << QByteArray("\"1\"") << true << true;
    QTest::newRow("case matters") << QByteArray("\"a\"") << QByteArray("\"A\"") << false << false;
}

void TstEntityTag::compares() {
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    const auto left = parseEntityTag(toView(a));
    const auto right = parseEntityTag(toView(b));
    QVERIFY(left && right);
    QTEST(stronglyEqual(*left, *right), "strong");
    QTEST(weaklyEqual(*left, *right), "weak");
}

void TstEntityTag::relations_data() {
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("relation");
    const auto row = [](const char* name, const char* a, const char* b, TagRelation relation) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << static_cast<int>(relation);
    };
    using enum TagRelation;
    row("both strong", "\"1\"", " \"1\" ", SameStrong);
    row("both weak", "W/\"1\"", "W/\"1\"", SameWeak);
    row("one weak", "W/\"1\"", "\"1\"", OtherStrength);
    row("the other weak", "\"1\"", "W/\"1\"", OtherStrength);
    row("another opaque part", "\"1\"", "\"2\"", Different);
    row("another opaque part, both weak", "W/\"1\"", "W/\"2\"", Different);
    row("one is no tag", "1", "\"1\"", NoTag);
    row("the other is no tag", "\"1\"", "w/\"1\"", NoTag);
    row("neither is one", "1", "1", NoTag);
    row("empty", "", "", NoTag);
}

void TstEntityTag::relations() {
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    const TagRelation relation = compareTags(toView(a), toView(b));
    QTEST(static_cast<int>(relation), "relation");
    QCOMPARE(weaklyEqual(relation), relation != TagRelation::Different && relation != TagRelation::NoTag);
}

void TstEntityTag::lists_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tags");
    QTest::addColumn<bool>("any");
    QTest::addColumn<bool>("malformed");
    QTest::newRow("9110 13.1.2 one") << QByteArray("\"a\"") << 1 << false << false;
    QTest::newRow("9110 13.1.2 list") << QByteArray("\"a\", W/\"b\",\"c\"") << 3 << false << false;
    QTest::newRow("9110 13.1.2 star") << QByteArray(" * ") << 0 << true << false;
    QTest::newRow("9110 5.6.1 empty members") << QByteArray(",, \"a\" , ,") << 1 << false << false;
    QTest::newRow("comma inside a tag") << QByteArray("\"a,b\", \"c\"") << 2 << false << false;
    QTest::newRow("unquoted member is passed over") << QByteArray("a, \"b\"") << 1 << false << true;
    QTest::newRow("junk behind a tag") << QByteArray("\"a\"x, \"b\"") << 1 << false << true;
    QTest::newRow("star in a list is no tag") << QByteArray("*, \"a\"") << 1 << false << true;
    QTest::newRow("empty") << QByteArray("") << 0 << false << false;
}

void TstEntityTag::lists() {
    QFETCH(QByteArray, text);
    const EntityTagList list = parseEntityTagList(toView(text));
    QTEST(static_cast<int>(list.tags.size()), "tags");
    QTEST(list.any, "any");
    QTEST(list.malformed, "malformed");
}

HCI_TEST(TstEntityTag)
#include "tst_entity_tag.moc"
