#include "model/base/in_words.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// Numbers and lists in sentences.
class TstInWords final : public QObject {
    Q_OBJECT
private slots:
    void counts() {
        QCOMPARE(formatCount(0), QStringLiteral("0"));
        QCOMPARE(formatCount(999), QStringLiteral("999"));
        QCOMPARE(formatCount(4210), QStringLiteral("4,210"));
    }

    void exactBytes() {
        QCOMPARE(formatExactBytes(0), QStringLiteral("0 bytes"));
        QCOMPARE(formatExactBytes(1), QStringLiteral("1 byte"));
        QCOMPARE(formatExactBytes(2), QStringLiteral("2 bytes"));
        QCOMPARE(formatExactBytes(48213), QStringLiteral("48,213 bytes"));
    }

    void lists() {
        QCOMPARE(listInWords({}), QString());
        QCOMPARE(listInWords({QStringLiteral("Vary")}), QStringLiteral("Vary"));
        QCOMPARE(listInWords({QStringLiteral("Vary"), QStringLiteral("Date")}),
                 QStringLiteral("Vary and Date"));
        QCOMPARE(listInWords({QStringLiteral("A"), QStringLiteral("rock and roll"), QStringLiteral("%1")}),
                 QStringLiteral("A, rock and roll and %1"));
    }
};

HCI_TEST(TstInWords)
#include "tst_in_words.moc"
