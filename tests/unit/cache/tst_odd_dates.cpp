#include "tests/unit/cache/cache_case.h"
#include "tests/unit/test_main.h"

#include <string>

using namespace hci;
using namespace hci::test;

/// Which real caches read an Expires that RFC 9110 5.6.7 does not allow, and which do not read one that it
/// allows: each as observed, Safari as published.
class TstOddDates : public QObject {
    Q_OBJECT

private slots:
    void expires_data();
    void expires();
};

void TstOddDates::expires_data() {
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QStringList>("readers");
    const auto row = [](const char* name, const char* date, const char* readers) {
        QTest::newRow(name) << QByteArray(date) << QString::fromLatin1(readers).split(QLatin1Char(' '));
    };
    const char* const all = "apache chrome firefox haproxy nginx node safari squid trafficserver";
    row("IMF-fixdate", "Thu, 18 Aug 2050 02:01:18 GMT", all);
    row("asctime", "Thu Aug 18 02:01:18 2050", all);
    row("RFC 850", "Monday, 05-Jan-26 13:00:00 GMT",
        "apache chrome firefox haproxy nginx node squid trafficserver");
    row("beyond 32 bits", "Sun, 21 Nov 2286 04:46:39 GMT",
        "apache chrome haproxy nginx node safari squid trafficserver");
    row("weekday in capitals", "THU, 18 Aug 2050 02:01:18 GMT",
        "apache chrome firefox nginx node safari squid trafficserver");
    row("month in capitals", "Thu, 18 AUG 2050 02:01:18 GMT", "chrome firefox nginx node safari squid");
    row("zone in small letters", "Thu, 18 Aug 2050 02:01:18 gMT",
        "apache chrome firefox nginx node safari trafficserver");
    row("UTC", "Thu, 18 Aug 2050 02:01:18 UTC", "apache chrome firefox nginx node safari trafficserver");
    row("another zone", "Thu, 18 Aug 2050 02:01:18 AEST", "apache chrome firefox nginx trafficserver");
    row("no zone", "Thu, 18 Aug 2050 02:01:18", "chrome firefox nginx node squid trafficserver");
    row("a numeric zone", "Thu, 18 Aug 2050 02:01:18 +0100",
        "apache chrome firefox nginx node trafficserver");
    row("one digit for the day", "Thu, 8 Aug 2050 02:01:18 GMT",
        "apache chrome firefox node squid trafficserver");
    row("two digits for the year", "Thu, 18 Aug 50 02:01:18 GMT", "chrome firefox squid trafficserver");
    row("no comma", "Thu 18 Aug 2050 02:01:18 GMT", "apache chrome firefox node safari squid trafficserver");
    row("two blanks", "Thu, 18  Aug  2050 02:01:18 GMT", "chrome firefox node safari squid");
    row("dashes", "Thu, 18-Aug-2050 02:01:18 GMT", "chrome firefox node safari squid trafficserver");
    row("periods", "Thu, 18 Aug 2050 02.01.18 GMT", "chrome firefox");
    row("one digit for the hour", "Thu, 18 Aug 2050 2:01:18 GMT", "chrome firefox node safari trafficserver");
    row("no date", "tomorrow", "");
}

void TstOddDates::expires() {
    QFETCH(QByteArray, date);
    QFETCH(QStringList, readers);
    const std::string text = twice("Date: @\nExpires: " + date.toStdString());
    QStringList found;
    for (const char* cache :
         {"apache", "chrome", "firefox", "haproxy", "nginx", "node", "safari", "squid", "trafficserver"})
        if (runRealCache(text, cache).decisions() == QLatin1StringView("miss fresh-hit"))
            found << QString::fromLatin1(cache);
    readers.removeAll(QString());
    QCOMPARE(found, readers);
}

HCI_TEST(TstOddDates)
#include "tst_odd_dates.moc"
