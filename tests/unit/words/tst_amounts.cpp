#include "model/words/amounts.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// Numbers in words.
class TstAmounts : public QObject {
    Q_OBJECT
private slots:
    void bytes_data() {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64{0} << QStringLiteral("0 B");
        QTest::newRow("below a kilobyte") << qint64{999} << QStringLiteral("999 B");
        QTest::newRow("a kilobyte") << qint64{1000} << QStringLiteral("1.00 kB");
        QTest::newRow("three digits") << qint64{48212} << QStringLiteral("48.2 kB");
        QTest::newRow("hundreds") << qint64{512000} << QStringLiteral("512 kB");
        QTest::newRow("rounds into the next unit") << qint64{999600} << QStringLiteral("1.00 MB");
        QTest::newRow("rounds digits away") << qint64{9996} << QStringLiteral("10.0 kB");
        QTest::newRow("megabytes") << qint64{12100000} << QStringLiteral("12.1 MB");
    }
    void bytes() {
        QFETCH(qint64, bytes);
        QTEST(formatBytes(std::int64_t{bytes}), "text");
    }

    void basis() {
        QCOMPARE(formatBytes(ByteCount()), QStringLiteral("?"));
        QCOMPARE(formatBytes(ByteCount(1500, Basis::UpperBound)), QStringLiteral("≤ 1.50 kB"));
        QCOMPARE(formatBytes(ByteCount(1500, Basis::Measured)), QStringLiteral("1.50 kB"));
        QCOMPARE(formatBytes(ByteCount(1500, Basis::Measured) + ByteCount()), QStringLiteral("≥ 1.50 kB"));
    }

    void bytesWithBasis() {
        QCOMPARE(formatWithBasis(ByteCount()), QStringLiteral("unknown"));
        QCOMPARE(formatWithBasis(ByteCount(1500, Basis::Measured)), QStringLiteral("1,500 bytes, measured"));
        QCOMPARE(formatWithBasis(ByteCount(1500, Basis::UpperBound)), QStringLiteral("at most 1,500 bytes"));
        QCOMPARE(formatWithBasis(ByteCount(1500, Basis::Measured) + ByteCount()),
                 QStringLiteral("at least 1,500 bytes"));
    }

    void counted() {
        QCOMPARE(formatCounted(0, "%1 entry", "%1 entries"), QStringLiteral("0 entries"));
        QCOMPARE(formatCounted(1, "%1 entry", "%1 entries"), QStringLiteral("1 entry"));
        QCOMPARE(formatCounted(4210, "%1 entry", "%1 entries"), QStringLiteral("4,210 entries"));
    }

    void seconds_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64{0} << QStringLiteral("0 s");
        QTest::newRow("a minute stays seconds") << qint64{60} << QStringLiteral("60 s");
        QTest::newRow("minutes") << qint64{300} << QStringLiteral("5 min");
        QTest::newRow("an hour") << qint64{3600} << QStringLiteral("1 h");
        QTest::newRow("hours and a half") << qint64{5400} << QStringLiteral("1.5 h");
        QTest::newRow("days") << qint64{9 * 86400} << QStringLiteral("9 d");
        QTest::newRow("a year") << qint64{31536000} << QStringLiteral("1 year");
        QTest::newRow("years") << qint64{2 * 31536000} << QStringLiteral("2 years");
    }
    void seconds() {
        QFETCH(qint64, seconds);
        QTEST(formatSeconds(seconds), "text");
    }

    void shares() {
        QCOMPARE(formatShare(71, 100), QStringLiteral("71 %"));
        QCOMPARE(formatShare(482, 485), QStringLiteral("99.4 %"));
        QCOMPARE(formatShare(1, 0), QStringLiteral("–"));
    }
};

HCI_TEST(TstAmounts)
#include "tst_amounts.moc"
