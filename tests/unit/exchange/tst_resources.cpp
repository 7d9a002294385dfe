#include "model/base/text_view.h"
#include "model/exchange/resource.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstResources : public QObject {
    Q_OBJECT

private slots:
    void grouping_data();
    void grouping();
    void hitsGoToTheVariantOfTheirTag();
    void ordersByTimeThenPlace();
    void poolKeepsTextsOnce();
    void runsStayInOneBlock();
};

void TstResources::grouping_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("resources");
    QTest::newRow("9110 4.2.5 the fragment does not count")
        << QByteArray("> GET http://a.example/x#one\n< 200\n> GET http://a.example/x#two\n< 200") << 1;
    QTest::newRow("HEAD counts as GET")
        << QByteArray("> HEAD http://a.example/x\n< 200\n> GET http://a.example/x\n< 200") << 1;
    QTest::newRow("POST is another")
        << QByteArray("> POST http://a.example/x\n< 200\n> GET http://a.example/x\n< 200") << 2;
    QTest::newRow("the query counts")
        << QByteArray("> GET http://a.example/x?1\n< 200\n> GET http://a.example/x?2\n< 200") << 2;
    QTest::newRow("9111 4.1 other value of a field that Vary names")
        << QByteArray("> GET http://a.example/x\n> Accept-Encoding: gzip\n< 200\n< Vary: Accept-Encoding\n"
                      "> GET http://a.example/x\n> Accept-Encoding: br\n< 200\n< Vary: Accept-Encoding")
        << 2;
    QTest::newRow("9111 4.1 same value otherwise written")
        << QByteArray(
               "> GET http://a.example/x\n> Accept-Encoding: gzip, br\n< 200\n< Vary: Accept-Encoding\n"
               "> GET http://a.example/x\n> Accept-Encoding: br,gzip\n< 200\n< Vary: Accept-Encoding")
        << 1;
    QTest::newRow("9111 4.1 absent is not empty")
        << QByteArray("> GET http://a.example/x\n> Accept-Language: en\n< 200\n< Vary: Accept-Language\n"
                      "> GET http://a.example/x\n< 200\n< Vary: Accept-Language")
        << 2;
    QTest::newRow("a 304 without Vary goes to the variant that was asked for")
        << QByteArray("> GET http://a.example/x\n> Accept-Encoding: gzip\n< 200\n< Vary: Accept-Encoding\n"
                      "> GET http://a.example/x\n> Accept-Encoding: gzip\n> If-None-Match: \"1\"\n< 304")
        << 1;
    QTest::newRow("a field that Vary does not name")
        << QByteArray(
               "> GET http://a.example/x\n> Cookie: a\n< 200\n> GET http://a.example/x\n> Cookie: b\n< 200")
        << 1;
}

void TstResources::grouping() {
    QFETCH(QByteArray, text);
    const auto session = test::dialogue(toView(text));
    const Resources found = findResources(*session);
    QTEST(static_cast<int>(found.resources.size()), "resources");
    std::size_t exchanges = 0;
    for (const Resource& resource : found.resources)
        exchanges += found.of(resource).size();
    QCOMPARE(exchanges, std::size_t(session->size()));
}

/// RFC 9111 4.1: if a recorder hides the Cookie of a hit, the tag shows which variant was used.
void TstResources::hitsGoToTheVariantOfTheirTag() {
    const auto answer = [](const std::string& cookie, const std::string& tag, const std::string& source) {
        return "> GET http://a.example/x\n" + cookie + "< 200\n< Vary: Cookie\n< ETag: " + tag + "\n= x\n" +
               source;
    };
    const std::string both = answer("> Cookie: a=1\n", "\"a\"", "") + answer("> Cookie: a=2\n", "\"b\"", "");
    const auto variantOfHit = [&](const std::string& tag) {
        const auto session = test::dialogue(both + answer("", tag, "! memory-cache\n"));
        return findResources(*session).resourceOf[2];
    };
    QCOMPARE(variantOfHit("\"a\""), 0U);
    QCOMPARE(variantOfHit("\"b\""), 1U);
    QCOMPARE(variantOfHit("\"c\""), 1U); // the one used last
}

void TstResources::ordersByTimeThenPlace() {
    const auto session = test::dialogue("@ 12:00:09\n> GET http://a.example/late\n< 200\n"
                                        "@ 12:00:01\n> GET http://a.example/early\n< 200\n"
                                        "@ 12:00:01\n> GET http://a.example/same\n< 200\n");
    QCOMPARE(findResources(*session).timeOrder, (std::vector<std::uint32_t>{1, 2, 0}));
}

void TstResources::poolKeepsTextsOnce() {
    TextPool pool;
    std::vector<TextId> ids;
    for (int i = 0; i < 20000; ++i)
        ids.push_back(pool.intern("value " + std::to_string(i)));
    for (int i = 0; i < 20000; ++i) {
        const std::string text = "value " + std::to_string(i);
        QCOMPARE(pool.intern(text), ids[static_cast<std::size_t>(i)]);
        QCOMPARE(pool.text(ids[static_cast<std::size_t>(i)]), std::string_view(text));
    }
    QCOMPARE(pool.intern(""), TextId::Empty);
    QCOMPARE(pool.folded(pool.internName("ETAG")), FieldName::Etag);
    QCOMPARE(pool.spelling(pool.internName("ETAG")), std::string_view("ETAG"));
    const std::string large(100'000, 'x');
    QCOMPARE(pool.text(pool.intern(large)), std::string_view(large));
}

void TstResources::runsStayInOneBlock() {
    ChunkedVector<int> numbers;
    const std::vector<int> run{1, 2, 3, 4, 5, 6, 7};
    for (int i = 0; i < 3000; ++i) {
        const std::uint32_t first = numbers.appendRun(run);
        const auto back = numbers.run(first, 7);
        QVERIFY(std::equal(back.begin(), back.end(), run.begin()));
    }
    QVERIFY(numbers.run(0, 0).empty());
}

HCI_TEST(TstResources)
#include "tst_resources.moc"
