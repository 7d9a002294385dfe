#include "model/cache/age.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// RFC 9111 4.2.3 and 5.1: the age of a response.
class TstCacheAge : public QObject {
    Q_OBJECT

private slots:
    void ageField_data();
    void ageField();
    void initial_data();
    void initial();
    void current_data();
    void current();
    void unknownTimesAreNeverFresh();
};

void TstCacheAge::ageField_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<qint64>("seconds"); // −1: ignored
    const auto row = [](const char* name, const char* lines, qint64 seconds) {
        QTest::newRow(name) << QByteArray(lines) << seconds;
    };
    row("5.1", "< Age: 7200", 7200);
    row("5.1 zero", "< Age: 0", 0);
    row("5.1 list, the first counts", "< Age: 7200,0", 7200);
    row("5.1 list, the first is 0", "< Age: 0, 7200", 0);
    row("5.1 two lines, the first counts", "< Age: 7200\n< Age: 0", 7200);
    row("5.1 two lines, the first is 0", "< Age: 0\n< Age: 7200", 0);
    row("5.1 letters are ignored", "< Age: abc", -1);
    row("5.1 negative is ignored", "< Age: -7200", -1);
    row("5.1 decimal is ignored", "< Age: 7200.0", -1);
    row("5.1 number and letter is ignored", "< Age: 7200a", -1);
    row("5.1 quoted is ignored", "< Age: \"7200\"", -1);
    row("5.1 empty is ignored", "< Age: ", -1);
    row("5.1 first member invalid: ignored", "< Age: x, 60", -1);
    row("1.2.2 saturates", "< Age: 99999999999", 2147483648);
    row("5.1 absent", "< X: y", -1);
}

void TstCacheAge::ageField() {
    QFETCH(QByteArray, lines);
    const SessionPtr session = dialogue("> GET http://a.example/\n< 200\n" + lines.toStdString());
    const auto value = ageValue(responseHead((*session)[0]));
    QTEST(qint64{value.value_or(-1)}, "seconds");
}

void TstCacheAge::initial_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* name, const char* lines, qint64 ms) {
        QTest::newRow(name) << QByteArray(lines) << ms;
    };
    row("no field, no delay", "< X: y", 0);
    row("age_value", "< Age: 30", 30000);
    row("apparent_age", "< Date: @-20", 20000);
    row("apparent_age is never negative", "< Date: @+20", 0);
    row("the greater: apparent_age", "< Age: 10\n< Date: @-20", 20000);
    row("the greater: corrected_age_value", "< Age: 30\n< Date: @-20", 30000);
    row("response_delay is added to age_value", "! delay 1500\n< Age: 30", 31500);
    row("response_delay alone", "! delay 1500\n< Date: @", 1500);
    row("Date is compared with the time of reception", "! delay 5000\n< Date: @+3", 5000);
    row("Date that is no date", "< Date: foo", 0);
    row("Date in the RFC 850 form", "< Date: Monday, 05-Jan-26 11:59:50 GMT", 10000);
    row("9111 4.2 Date in small letters", "< Date: mon, 05 jan 2026 11:59:50 gmt", 10000);
    row("invalid Age does not hide Date", "< Age: x\n< Date: @-20", 20000);
}

void TstCacheAge::initial() {
    QFETCH(QByteArray, lines);
    const SessionPtr session = dialogue("@ 12:00:00\n> GET http://a.example/\n< 200\n" + lines.toStdString());
    const Exchange exchange = (*session)[0];
    QTEST(
        qint64{initialAge(responseHead(exchange), exchange.requestTime(), exchange.responseTime()).corrected},
        "ms");
}

void TstCacheAge::current_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("later");
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char* name, const char* fields, int later, qint64 age, const char* decision) {
        QTest::newRow(name) << QByteArray(fields) << later << age << QString::fromLatin1(decision);
    };
    row("4.2.3 resident_time", "Cache-Control: max-age=600", 60, 60, "fresh-hit");
    row("4.2.3 Age and resident_time", "Cache-Control: max-age=600\nAge: 30", 60, 90, "fresh-hit");
    row("4.2.3 Age uses the lifetime up", "Cache-Control: max-age=600\nAge: 590", 60, 650, "miss");
    row("4.2.3 Date uses the lifetime up", "Cache-Control: max-age=600\nDate: Mon, 05 Jan 2026 11:50:30 GMT",
        60, 630, "miss");
    row("4.2.3 clock skew: Date ahead", "Cache-Control: max-age=600\nDate: Mon, 05 Jan 2026 13:00:00 GMT", 60,
        60, "fresh-hit");
    row("5.1 an invalid Age is ignored", "Cache-Control: max-age=600\nAge: -7200", 60, 60, "fresh-hit");
    row("5.1 a decimal Age is ignored", "Cache-Control: max-age=600\nAge: 7200.0", 60, 60, "fresh-hit");
    row("5.1 the first Age counts", "Cache-Control: max-age=600\nAge: 7200, 0", 60, 7260, "miss");
    row("5.1 the first Age line counts", "Cache-Control: max-age=600\nAge: 0\nAge: 7200", 60, 60,
        "fresh-hit");
}

void TstCacheAge::current() {
    QFETCH(QByteArray, fields);
    QFETCH(int, later);
    const CacheRun run = runCache(twice(fields.toStdString(), later));
    QTEST(QString(name(run[1].kind)), "decision");
    QFETCH(QString, decision);
    if (decision == QLatin1String("fresh-hit"))
        QTEST(qint64{run[1].age}, "age");
    else
        QCOMPARE(run[1].stored, noIndex);
}

void TstCacheAge::unknownTimesAreNeverFresh() {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    ExchangeDraft draft;
    draft.url = "http://a.example/";
    draft.status = 200;
    draft.responseFields = {{"Cache-Control", "max-age=600"}, {"ETag", "\"v\""}};
    append(*segment, draft, 0);
    append(*segment, draft, 1);
    const Session session(segment->pool(), {partOf(segment, {})});
    const Simulation result = simulate(session, findResources(session), CacheModel::Private);
    QCOMPARE(result.decisions[1].kind, DecisionKind::Revalidate);
    QCOMPARE(result.decisions[1].age, -1);
}

HCI_TEST(TstCacheAge)
#include "tst_cache_age.moc"
