#include "model/base/text_view.h"
#include "model/http/http_date.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {
constexpr std::int64_t now2026 = 1767571200; // 2026-01-05T00:00:00Z
}

class TstHttpDate : public QObject {
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void everyByteCounts();
    void caseOfLetters_data();
    void caseOfLetters();
    void calendar();
    void formatsWhatItParses();
    void guesses_data();
    void guesses();
    void timesOfADay_data();
    void timesOfADay();
};

void TstHttpDate::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("form");
    QTest::newRow("9110 5.6.7 IMF-fixdate")
        << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(784111777) << 0;
    QTest::newRow("9110 5.6.7 RFC 850")
        << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(784111777) << 1;
    QTest::newRow("9110 5.6.7 asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64(784111777) << 2;
    QTest::newRow("9110 5.6.7 leap second")
        << QByteArray("Sat, 31 Dec 2016 23:59:60 GMT") << qint64(1483228799) << 0;
    QTest::newRow("9110 5.6.7 two-digit year 49 years ahead")
        << QByteArray("Friday, 01-Jan-75 00:00:00 GMT") << qint64(3313526400) << 1;
    QTest::newRow("9110 5.6.7 two-digit year over 50 years ahead")
        << QByteArray("Saturday, 01-Jan-77 00:00:00 GMT") << qint64(220924800) << 1;
    QTest::newRow("leap day") << QByteArray("Thu, 29 Feb 2024 12:00:00 GMT") << qint64(1709208000) << 0;
    QTest::newRow("before the epoch") << QByteArray("Wed, 31 Dec 1969 23:59:59 GMT") << qint64(-1) << 0;
    QTest::newRow("year 9999") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << qint64(253402300799) << 0;
    QTest::newRow("9110 5.5 blanks around")
        << QByteArray(" Sun, 06 Nov 1994 08:49:37 GMT\t") << qint64(784111777) << 0;
    QTest::newRow("weekday that does not fit")
        << QByteArray("Mon, 06 Nov 1994 08:49:37 GMT") << qint64(784111777) << 0;
}

void TstHttpDate::parses() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    QFETCH(int, form);
    const auto date = parseHttpDate(toView(text), now2026);
    QVERIFY(date);
    QCOMPARE(date->seconds, seconds);
    QCOMPARE(static_cast<int>(date->form), form);
}

void TstHttpDate::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             "0",
                             "-1",
                             "Sun, 06 Nov 1994 08:49:37 +0000",
                             "Sun, 06 Nov 1994 08:49:37 UTC",
                             "Sun, 06 Nov 1994 08:49:37",
                             "Sun, 6 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov 94 08:49:37 GMT",
                             "1994-11-06T08:49:37Z",
                             "Thu, 30 Feb 2023 12:00:00 GMT",
                             "Thu, 29 Feb 2023 12:00:00 GMT",
                             "Sun, 06 Nov 1994 24:00:00 GMT",
                             "Sun, 06 Nov 1994 08:60:37 GMT",
                             "Sun, 06 Nov 1994 08:49:61 GMT",
                             "sun, 06 nov 1994 08:49:37 gmt",
                             "Sun, 06 Nov 1994 08:49:37 GMT x",
                             "Sun,  06 Nov 1994 08:49:37 GMT",
                             "Sunday, 06-Nov-1994 08:49:37 GMT",
                             "Sun, 06-Nov-94 08:49:37 GMT",
                             "784111777"})
        QTest::newRow(text) << QByteArray(text);
}

void TstHttpDate::refuses() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseHttpDate(toView(text), now2026));
}

void TstHttpDate::everyByteCounts() {
    const std::string date = "Sun, 06 Nov 1994 08:49:37 GMT";
    QVERIFY(parseHttpDate(date, 0).has_value());
    for (std::size_t i = 0; i < date.size(); ++i)
        for (const char other : {'~', '/', ':', 'g', ' ', '\0', '\xE9'}) {
            std::string wrong = date;
            wrong[i] = other;
            if (wrong != date)
                QVERIFY2(!parseHttpDate(wrong, 0), wrong.c_str());
        }
}

void TstHttpDate::caseOfLetters_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("asSpelt");
    QTest::addColumn<bool>("anyCase");
    const auto row = [](const char* text, bool asSpelt, bool anyCase) {
        QTest::newRow(text) << QByteArray(text) << asSpelt << anyCase;
    };
    row("Sun, 06 Nov 1994 08:49:37 GMT", true, true);
    row("sun, 06 nov 1994 08:49:37 gmt", false, true);
    row("SUN, 06 NOV 1994 08:49:37 GMT", false, true);
    row("Sun, 06 Nov 1994 08:49:37 Gmt", false, true);
    row("SUNDAY, 06-nov-94 08:49:37 GMT", false, true);
    row("sun Nov  6 08:49:37 1994", false, true);
    row("sum, 06 nov 1994 08:49:37 gmt", false, false);
    row("sun, 06 november 1994 08:49:37 gmt", false, false);
    row("sun, 06 nov 1994 08:49:37 utc", false, false);
    row("sun, 31 nov 1994 08:49:37 gmt", false, false);
    row("sun, 06 nov 1994 08:49:37 gm", false, false);
}

void TstHttpDate::caseOfLetters() {
    QFETCH(QByteArray, text);
    QFETCH(bool, anyCase);
    QTEST(parseHttpDate(toView(text), now2026).has_value(), "asSpelt");
    const auto date = parseHttpDate(toView(text), now2026, CaseRule::Any);
    QCOMPARE(date.has_value(), anyCase);
    if (!date)
        return;
    QCOMPARE(date->seconds, 784111777);
    QTEST(date->inGrammar, "asSpelt");
}

void TstHttpDate::calendar() {
    QCOMPARE(secondsOf({1994, 11, 6, 8, 49, 37}), std::optional<std::int64_t>(784111777));
    QCOMPARE(secondsOf({2016, 12, 31, 23, 59, 60}), secondsOf({2016, 12, 31, 23, 59, 59}));
    for (const CivilTime& none : {CivilTime{2023, 2, 29}, CivilTime{2023, 0, 1}, CivilTime{2023, 13, 1},
                                  CivilTime{2023, 1, 0}, CivilTime{2023, 1, 1, 24}})
        QVERIFY(!secondsOf(none));
    QVERIFY(secondsOf({2024, 2, 29}));
    QCOMPARE(monthNamed("Jan"), 1);
    QCOMPARE(monthNamed("dEC"), 12);
    QCOMPARE(monthNamed("June"), 0);
    QCOMPARE(monthNamed(""), 0);
}

void TstHttpDate::formatsWhatItParses() {
    for (const auto form : {HttpDateForm::ImfFixdate, HttpDateForm::Rfc850, HttpDateForm::Asctime}) {
        for (std::int64_t seconds = 230'000'000; seconds < 2'000'000'000; seconds += 8'640'001) {
            const auto back = parseHttpDate(formatHttpDate(seconds, form), now2026);
            QVERIFY(back);
            QCOMPARE(back->seconds, seconds);
            QCOMPARE(back->form, form);
        }
    }
    QCOMPARE(formatHttpDate(784111777), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void TstHttpDate::guesses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("numeric zone") << QByteArray("Sun, 06 Nov 1994 09:49:37 +0100") << qint64(784111777);
    QTest::newRow("a zone's name") << QByteArray("Sun, 06 Nov 1994 10:49:37 CEST") << qint64(784111777);
    QTest::newRow("a zone's name in America")
        << QByteArray("Sun, 06 Nov 1994 03:49:37 est") << qint64(784111777);
    QTest::newRow("GMT and a zone") << QByteArray("Sun, 06 Nov 1994 10:49:37 GMT+0200") << qint64(784111777);
    QTest::newRow("ISO 8601") << QByteArray("1994-11-06T08:49:37Z") << qint64(784111777);
    QTest::newRow("one-digit day") << QByteArray("Sun, 6 Nov 1994 08:49:37 GMT") << qint64(784111777);
}

void TstHttpDate::guesses() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    const auto guess = guessDate(toView(text), now2026);
    QVERIFY(guess);
    QCOMPARE(*guess, seconds);
    QVERIFY(!guessDate("tomorrow", now2026));
    QVERIFY(!guessDate("Sun, 06 Nov 1994 10:49:37 HERE", now2026));
}

void TstHttpDate::timesOfADay_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("alone");
    QTest::newRow("an hour later") << QByteArray("Sun, 06 Nov 1994 09:49:37 GMT") << true;
    QTest::newRow("the same") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << false;
    QTest::newRow("the day after") << QByteArray("Mon, 07 Nov 1994 08:49:37 GMT") << false;
    QTest::newRow("no time") << QByteArray("Sun, 06 Nov 1994 and more txt") << false;
    QTest::newRow("another form") << QByteArray("Sun Nov  6 08:49:38 1994") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TstHttpDate::timesOfADay() {
    QFETCH(QByteArray, other);
    const std::string_view date = "Sun, 06 Nov 1994 08:49:37 GMT";
    QTEST(differInTimeAlone(date, toView(other)), "alone");
    QTEST(differInTimeAlone(toView(other), date), "alone");
    QCOMPARE(date.size(), imfFixdateLength);
    QCOMPARE(date.substr(imfFixdateDayLength), std::string_view("08:49:37 GMT"));
}

HCI_TEST(TstHttpDate)
#include "tst_http_date.moc"
