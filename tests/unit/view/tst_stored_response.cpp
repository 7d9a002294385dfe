#include "model/facts/find_facts.h"
#include "model/view/stored_response.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

constexpr std::string_view site = R"(
    @ 12:00:00
    > GET http://a.example/
    < 200 OK
    < ETag: "1"
    > GET http://a.example/
    > If-None-Match: "1"
    < 304 Not Modified
    < ETag: "1"
    > GET http://a.example/
    < 200 OK
    < ETag: "2"
    > GET http://a.example/
    < 203 Changed
    < ETag: "3"
    > GET http://a.example/plain
    < 200 OK
    > GET http://a.example/plain
    < 404 Not Found
    < ETag: "4"
)";

} // namespace

/// Which response a row of the list is revalidated with.
class TstStoredResponse : public QObject {
    Q_OBJECT
private slots:
    void ofRow_data() {
        QTest::addColumn<uint>("exchange");
        QTest::addColumn<uint>("stored");
        QTest::newRow("a 200 itself, not the last one") << 0U << 0U;
        QTest::newRow("a 304 the one that it confirms") << 1U << 0U;
        QTest::newRow("a 203 the last 200 of its resource") << 3U << 2U;
        QTest::newRow("a 200 without a validator") << 4U << noIndex;
        QTest::newRow("a 404, where no 200 has a validator") << 5U << noIndex;
    }
    void ofRow() {
        QFETCH(uint, exchange);
        const SessionPtr session = test::dialogue(site);
        const auto facts = findFacts(*session, {}, [] { return false; });
        QVERIFY(facts);
        QTEST(uint(storedResponseFor(*session, *facts, facts->resources.resourceOf[exchange], exchange)),
              "stored");
    }

    void ofResource() {
        const SessionPtr session = test::dialogue(site);
        const auto facts = findFacts(*session, {}, [] { return false; });
        QVERIFY(facts);
        QCOMPARE(storedResponseFor(*session, *facts, facts->resources.resourceOf[0], noIndex), 2U);
        QCOMPARE(storedResponseFor(*session, *facts, facts->resources.resourceOf[4], noIndex), noIndex);
    }
};

HCI_TEST(TstStoredResponse)
#include "tst_stored_response.moc"
