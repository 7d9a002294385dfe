#include "model/base/text_view.h"
#include "model/http/content_coding.h"
#include "model/http/field_line.h"
#include "model/http/field_syntax.h"
#include "model/http/structured_field.h"
#include "model/http/vary.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QCryptographicHash>

using namespace hci;

class TstHttpSyntax : public QObject {
    Q_OBJECT

private slots:
    void listMembers();
    void ages_data();
    void ages();
    void varyNames();
    void varyNormalisation_data();
    void varyNormalisation();
    void structuredFields_data();
    void structuredFields();
    void structuredValues();
    void codings_data();
    void codings();
    void dictionaryCoding();
    void bombsAreBounded();
    void fieldValues();
    void fileEndings_data();
    void fileEndings();
    void namesOfLines();
};

void TstHttpSyntax::listMembers() {
    std::string_view list = " a, ,\"b, \\\" c\" ,d,";
    std::string_view member;
    QStringList members;
    while (nextListMember(list, member))
        members << toText(member);
    QCOMPARE(members,
             QStringList({QStringLiteral("a"), QStringLiteral("\"b, \\\" c\""), QStringLiteral("d")}));
}

void TstHttpSyntax::ages_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("seconds"); // −1: ignored
    const auto row = [](const char* name, const char* field, qint64 seconds) {
        QTest::newRow(name) << QByteArray(field) << seconds;
    };
    row("9111 5.1 seconds", "60", 60);
    row("9111 5.1 zero", "0", 0);
    row("9111 5.1 the first of a list", "60, 5", 60);
    row("9111 5.1 the first of a list, a blank before the comma", "60 ,5", 60);
    row("9111 5.1 the first of a list is none", ", 5", -1);
    row("9110 5.5 a blank behind", "60 ", 60);
    row("9110 5.5 a blank before", " 60", 60);
    row("9110 5.5 a tab behind", "60\t", 60);
    row("a blank inside", "6 0", -1);
    row("9111 5.1 negative", "-1", -1);
    row("9111 5.1 fraction", "60.5", -1);
    row("9111 5.1 a unit", "60s", -1);
    row("9111 5.1 semicolon", "60; 5", -1);
    row("empty", "", -1);
    row("9111 1.2.2 twenty digits", "12345678901234567890", maxDeltaSeconds);
    row("9111 1.2.2 twenty digits that begin with zeros", "00000000000000000060", 60);
}

void TstHttpSyntax::ages() {
    QFETCH(QByteArray, field);
    QTEST(qint64{ageValue(toView(field)).value_or(-1)}, "seconds");
}

void TstHttpSyntax::varyNames() {
    QCOMPARE(parseVary("Accept-Encoding, cookie, ACCEPT-ENCODING").names,
             (std::vector<std::string>{"accept-encoding", "cookie"}));
    QVERIFY(parseVary("*").any);
    QVERIFY(parseVary("Cookie, *").any);
    QVERIFY(!parseVary("").any);
}

void TstHttpSyntax::varyNormalisation_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("equal");
    const auto row = [](const char* name, const char* field, const char* a, const char* b, bool equal) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(a) << QByteArray(b) << equal;
    };
    row("9111 4.1 white space", "accept-encoding", "gzip,br", "gzip , br", true);
    row("9111 4.1 order without meaning", "accept-encoding", "gzip, br", "br, gzip", true);
    row("9111 4.1 case-insensitive tokens", "accept-encoding", "GZIP", "gzip", true);
    row("9110 12.4.2 default weight", "accept-language", "en;q=1.0", "en", true);
    row("9110 12.4.2 other weight", "accept-language", "en;q=0.9", "en", false);
    row("other member", "accept-encoding", "gzip", "gzip, br", false);
    row("a cookie is no list", "cookie", "a=1, b=2", "b=2, a=1", false);
    row("user-agent keeps its case", "user-agent", "A", "a", false);
}

void TstHttpSyntax::varyNormalisation() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    const QByteArray text = "> GET http://a.example/\n> " + name + ": " + a +
                            "\n< 200\n> GET http://a.example/\n> " + name + ": " + b + "\n< 200\n";
    const auto session = test::dialogue(toView(text));
    const auto left = normalisedForVary((*session)[0].request(), name.toStdString());
    const auto right = normalisedForVary((*session)[1].request(), name.toStdString());
    QTEST(left == right, "equal");
    QVERIFY(!normalisedForVary((*session)[0].request(), "x-absent"));
}

void TstHttpSyntax::structuredFields_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char* text, bool valid) { QTest::newRow(text) << QByteArray(text) << valid; };
    row("max-age=60", true);
    row("a=1, b;x=2, c=(1 2);y", true);
    row("", true);
    row("a=?1, b=:aGk=:, c=@1659578233, d=%\"f%c3%bc\"", true);
    row("a=\"x\\\"y\", b=tok/en, c=-1.5", true);
    row("a=1,", false);
    row("a=1 b=2", false);
    row("Max-Age=60", false);
    row("max-age=", false);
    row("a=1.2345", false);
    row("a=1234567890123456", false);
    row("a=\"x", false);
    row("a=(1 2", false);
    row("a=%\"f%C3%BC\"", false);
    row("a=%\"%ff\"", false);
    row("a=1.", false);
}

void TstHttpSyntax::structuredFields() {
    QFETCH(QByteArray, text);
    QTEST(sf::parseDictionary(toView(text)).has_value(), "valid");
}

void TstHttpSyntax::structuredValues() {
    const auto dictionary = sf::parseDictionary("max-age=60;x=1, public, max-age=70");
    QVERIFY(dictionary);
    QCOMPARE(dictionary->size(), std::size_t(2));
    const auto* member = sf::find(*dictionary, "max-age");
    QVERIFY(member);
    QCOMPARE(std::get<std::int64_t>(std::get<sf::Item>(*member).value), 70);
    const auto list = sf::parseList("ExampleCache; hit; ttl=-5, \"other\"");
    QVERIFY(list);
    const auto& first = std::get<sf::Item>(list->front());
    QCOMPARE(std::get<sf::Token>(first.value).text, std::string("ExampleCache"));
    QVERIFY(sf::find(first.parameters, "hit"));
    QCOMPARE(std::get<std::int64_t>(*sf::find(first.parameters, "ttl")), -5);
    QVERIFY(!sf::parseItem("1, 2"));
}

void TstHttpSyntax::codings_data() {
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("coding");
    const QByteArray zlibHello = qCompress("hello hello hello").mid(4).toHex();
    QTest::newRow("9110 8.4.1.2 deflate") << zlibHello << QByteArray("deflate");
    QTest::newRow("deflate without zlib's wrapping")
        << zlibHello.mid(4, zlibHello.size() - 12) << QByteArray("Deflate");
    QTest::newRow("9110 8.4.1.3 gzip")
        << QByteArray("1f8b0800000000000203cb48cdc9c957c84090008088f9e511000000") << QByteArray("gzip");
    QTest::newRow("1952 2.2 gzip's members follow each other")
        << QByteArray("1f8b0800000000000203cb48cdc9c957c800930073a3b19f0c000000"
                      "1f8b0800000000000203cb48cdc9c9070086a6103605000000")
        << QByteArray("gzip");
    QTest::newRow("9110 8.4 identity adds nothing") << zlibHello << QByteArray("deflate, identity");
    QTest::newRow("identity") << QByteArray("hello hello hello").toHex() << QByteArray("");
}

/// RFC 9842 5: a frame that holds the dictionary's hash, then zstd that continues the dictionary.
void TstHttpSyntax::dictionaryCoding() {
    const QByteArray dictionary = QByteArray("The quick brown fox jumps over the lazy dog. ").repeated(20);
    const QByteArray hash = QCryptographicHash::hash(dictionary, QCryptographicHash::Sha256);
    const QByteArray body =
        QByteArray::fromHex("5e2a4d1820000000") + hash +
        QByteArray::fromHex("28b52ffd649102a5000068616e64206f6e6365206d6f726501008161a5805d79075a");
    const auto lookup = [&](std::string_view wanted) {
        return toView(hash) == wanted ? std::optional(dictionary) : std::nullopt;
    };
    const auto decoded = decodeContent(body, "dcz", {}, lookup);
    QVERIFY(decoded);
    QCOMPARE(*decoded, dictionary + "and once more");
    const auto without = decodeContent(body, "dcz");
    QCOMPARE(without.error().code, ErrorCode::NotFound);
    QCOMPARE(without.error().detail, std::string(missingDictionary));
    QCOMPARE(decodeContent(QByteArrayView(body).first(30), "dcz", {}, lookup).error().code,
             ErrorCode::Truncated);
    QCOMPARE(decodeContent(body.mid(1), "dcz", {}, lookup).error().code, ErrorCode::Syntax);
    QCOMPARE(decodeContent(body, "dcb", {}, lookup).error().code, ErrorCode::Unsupported);
}

void TstHttpSyntax::codings() {
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, coding);
    const QByteArray body = QByteArray::fromHex(hex);
    const auto decoded = decodeContent(body, toView(coding));
    QVERIFY(decoded);
    QCOMPARE(*decoded, QByteArray("hello hello hello"));
    if (!coding.isEmpty()) {
        QCOMPARE(decodeContent(QByteArrayView(body).first(body.size() / 2), toView(coding)).error().code,
                 ErrorCode::Truncated);
        QCOMPARE(decodeContent("no such coding", toView(coding)).has_value(), false);
    }
    QCOMPARE(decodeContent(body, "sdch").error().code, ErrorCode::Unsupported);
}

void TstHttpSyntax::bombsAreBounded() {
    QByteArray bomb = qCompress(QByteArray(50'000'000, '\0')).mid(4);
    DecodeLimits limits;
    limits.maxBytes = 1'000'000;
    QCOMPARE(decodeContent(bomb, "deflate", limits).error().code, ErrorCode::TooLarge);
    std::size_t seen = 0;
    limits.mayAdd = [&seen](std::size_t bytes) { return (seen += bytes) <= 300'000; };
    QCOMPARE(decodeContent(bomb, "deflate", limits).error().code, ErrorCode::TooLarge);
    QVERIFY(seen > 300'000 && seen < 400'000); // it ended with the block that was refused
    seen = 0;
    QCOMPARE(decodeContent(qCompress(QByteArray(300'000, 'x')).mid(4), "deflate", limits)->size(), 300'000);
    QCOMPARE(decodeContent("x", "br, br, br, br, br", limits).error().code, ErrorCode::TooLarge);
}

void TstHttpSyntax::fieldValues() {
    QVERIFY(isSafeFieldValue("a b"));
    QVERIFY(!isSafeFieldValue("a\r\nb"));
    QVERIFY(!isSafeFieldValue(std::string_view("a\0b", 3)));
    QCOMPARE(parseDecimal("12"), std::optional<std::int64_t>(12));
    QVERIFY(!parseDecimal("+12"));
    QVERIFY(!parseDecimal("9999999999999999999"));
}

void TstHttpSyntax::fileEndings_data() {
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("gzip") << QByteArray(" GZip ") << QByteArray(".gz");
    QTest::newRow("br") << QByteArray("br") << QByteArray(".br");
    QTest::newRow("zstd") << QByteArray("zstd") << QByteArray(".zst");
    QTest::newRow("deflate") << QByteArray("deflate") << QByteArray(".zz");
    QTest::newRow("two") << QByteArray("gzip, br") << QByteArray();
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("unknown") << QByteArray("gzip2") << QByteArray();
}

void TstHttpSyntax::fileEndings() {
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, ending);
    QCOMPARE(fileEndingOf(toView(coding)), toView(ending));
}

void TstHttpSyntax::namesOfLines() {
    QCOMPARE(endOfName("A: b:c"), std::size_t{1});
    QCOMPARE(endOfName(": b"), std::size_t{0});
    QCOMPARE(endOfName("A b"), std::string_view::npos);
}

HCI_TEST(TstHttpSyntax)
#include "tst_http_syntax.moc"
