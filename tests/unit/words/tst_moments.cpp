#include "model/words/moments.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// Times in words.
class TstMoments : public QObject {
    Q_OBJECT
private slots:
    void times() {
        QCOMPARE(formatTimeOfDay(1767614401204), QStringLiteral("12:00:01.204"));
        QCOMPARE(formatTimeOfDay(noTime), QStringLiteral("–"));
        QCOMPARE(formatIsoTime(1767614401204), QStringLiteral("2026-01-05T12:00:01.204Z"));
    }
};

HCI_TEST(TstMoments)
#include "tst_moments.moc"
