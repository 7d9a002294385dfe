#include "model/base/character_reference.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstCharacterReference final : public QObject {
    Q_OBJECT

private slots:
    /// What stands for the character, in an attribute and in any text; 0 bytes where it is no reference.
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<quint32>("point");
        QTest::addColumn<quint32>("inAttribute");
        QTest::addColumn<quint32>("inAnyText");
        const auto row = [](const char* text, char32_t point, quint32 inAttribute, quint32 inAnyText) {
            QTest::newRow(text) << QByteArray(text) << static_cast<quint32>(point) << inAttribute
                                << inAnyText;
        };
        row("&amp;x", U'&', 5, 5);
        row("&amp", U'&', 4, 4);
        row("&amp x", U'&', 4, 4);
        row("&amp=x", 0, 0, 0);
        row("&ampx", U'&', 0, 4);
        row("&amp2", U'&', 0, 4);
        row("&sol;", U'/', 5, 5);
        row("&sol", 0, 0, 0);
        row("&Ouml;", U'\u00D6', 6, 6);
        row("&ouml;", U'\u00F6', 6, 6);
        row("&unknown;", 0, 0, 0);
        row("&;", 0, 0, 0);
        row("&", 0, 0, 0);
        row("&#38;", U'&', 5, 5);
        row("&#38x", U'&', 4, 4);
        row("&#x26;", U'&', 6, 6);
        row("&#X26;", U'&', 6, 6);
        row("&#0000000038;", U'&', 13, 13);
        row("&#x10FFFF;", 0x10FFFF, 10, 10);
        row("&#x110000;", 0, 0, 0);
        row("&#99999999999999999999;", 0, 0, 0);
        row("&#;", 0, 0, 0);
        row("&#x;", 0, 0, 0);
    }
    void reads() {
        QFETCH(QByteArray, text);
        QFETCH(quint32, point);
        QFETCH(quint32, inAttribute);
        QFETCH(quint32, inAnyText);
        const std::string whole = "ab" + text.toStdString();
        const auto attribute = characterReferenceAt(whole, 2, ReferenceIn::Attribute);
        const auto any = characterReferenceAt(whole, 2, ReferenceIn::AnyText);
        QCOMPARE(static_cast<quint32>(attribute.length), inAttribute);
        QCOMPARE(static_cast<quint32>(any.length), inAnyText);
        QCOMPARE(static_cast<quint32>(attribute.point), inAttribute == 0 ? 0 : point);
        QCOMPARE(static_cast<quint32>(any.point), inAnyText == 0 ? 0 : point);
    }
};

HCI_TEST(TstCharacterReference)
#include "tst_character_reference.moc"
