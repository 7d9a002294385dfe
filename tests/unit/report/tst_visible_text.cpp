#include "model/json/invisible.h"
#include "model/report/visible_text.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// The visible form of a text from outside.
class TstVisibleText final : public QObject {
    Q_OBJECT
private slots:
    void bytes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* name, QByteArray bytes, QByteArray shown) {
            QTest::newRow(name) << std::move(bytes) << std::move(shown);
        };
        row("empty", "", "");
        row("plain", "a b\\c", "a b\\c");
        row("OSC 52", "\x1b]52;c;x\x07", "\\x1b]52;c;x\\x07");
        row("NUL, newline, tab", QByteArray("a\0b\n\t", 5), "a\\x00b\\x0a\\x09");
        row("DEL", "\x7f", "\\x7f");
        row("C1 as a character", "\xC2\x9B", "\\x9b");
        row("C1 as a byte", "\x9B", "\\x9b");
        row("Latin-1", "caf\xE9", "caf\\xe9");
        row("a surrogate's bytes", "\xED\xA0\x80", "\\xed\\xa0\\x80");
        row("overlong", "\xC0\x9B", "\\xc0\\x9b");
        row("cut off", "a\xE2\x80", "a\\xe2\\x80");
        row("letters, CJK, emoji", "é漢字😀", "é漢字😀");
        row("emoji form", "❤\xEF\xB8\x8F", "❤\xEF\xB8\x8F");
        row("another variation", "a\xEF\xB8\x80", "a\\ufe00");
        row("a hidden tag", "a\xF3\xA0\x81\x81", "a\\u{e0041}");
        row("a keycap", "1\xEF\xB8\x8F\xE2\x83\xA3", "1\xEF\xB8\x8F\xE2\x83\xA3");
        row("a run of emoji forms", "❤\xEF\xB8\x8F\xEF\xB8\x8E\xEF\xB8\x8F", "❤\xEF\xB8\x8F\\ufe0e\\ufe0f");
        row("emoji forms of letters", "a\xEF\xB8\x8E b\xEF\xB8\x8F", "a\\ufe0e b\\ufe0f");
        row("an emoji form of nothing", "\xEF\xB8\x8F", "\\ufe0f");
        row("Azure Pipelines", "a ##vso[task.setvariable variable=x]y",
            "a \\x23#vso[task.setvariable variable=x]y");
        row("GitHub Actions", "###[error]x", "#\\x23#[error]x");
        row("TeamCity", "##teamcity[message text='x']", "\\x23#teamcity[message text='x']");
        row("two of them", "##[a]##[b]", "\\x23#[a]\\x23#[b]");
        row("a heading", "## [link] #x ##a ##", "## [link] #x ##a ##");
        row("a fragment", "http://h/#[x]", "http://h/#[x]");
        row("variation selector 17", "a\xF3\xA0\x84\x80", "a\\u{e0100}");
    }
    void bytes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, shown);
        QCOMPARE(QByteArray::fromStdString(
                     visible(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())))),
                 shown);
        QCOMPARE(visible(QString::fromUtf8(shown)), QString::fromUtf8(shown)); // stable
    }

    void texts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("high surrogate alone")
            << QString(QChar(0xD83D)) + QLatin1Char('a') << QStringLiteral("\\ud83da");
        QTest::newRow("low surrogate alone") << QString(QChar(0xDE00)) << QStringLiteral("\\ude00");
        QTest::newRow("a pair") << QStringLiteral("a😀b") << QStringLiteral("a😀b");
        QTest::newRow("a pair after a mark") << QStringLiteral("\u200f😀") << QStringLiteral("\\u200f😀");
        QTest::newRow("beyond U+FFFF") << QString::fromUcs4(U"\U000E0001") << QStringLiteral("\\u{e0001}");
    }
    void texts() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(visible(text), shown);
    }

    /// The edges of the ranges shown literally: hit and near miss.
    void characters_data() {
        QTest::addColumn<char32_t>("character");
        QTest::addColumn<bool>("invisible");
        const auto row = [](const char* name, char32_t c, bool invisible) {
            QTest::newRow(name) << c << invisible;
        };
        row("blank", 0x20, false);
        row("U+009F", 0x9F, true);
        row("no-break space", 0xA0, false);
        row("soft hyphen", 0xAD, true);
        row("registered", 0xAE, false);
        row("Arabic letter mark", 0x61C, true);
        row("Arabic number sign", 0x600, false);
        row("Hangul filler", 0x3164, true);
        row("Hangul letter", 0x3163, false);
        row("hyphen before the marks", 0x2010, false);
        row("hair space", 0x200A, false);
        row("zero width space", 0x200B, true);
        row("left-to-right mark", 0x200E, true);
        row("right-to-left mark", 0x200F, true);
        row("line separator", 0x2028, true);
        row("paragraph separator", 0x2029, true);
        row("left-to-right embedding", 0x202A, true);
        row("right-to-left override", 0x202E, true);
        row("narrow no-break space", 0x202F, false);
        row("word joiner", 0x2060, true);
        row("left-to-right isolate", 0x2066, true);
        row("pop directional isolate", 0x2069, true);
        row("superscript zero", 0x2070, false);
        row("ideograph", 0x6F22, false);
        row("variation selector 14", 0xFE0D, true);
        row("text form", 0xFE0E, false);
        row("emoji form", 0xFE0F, false);
        row("byte order mark", 0xFEFF, true);
        row("interlinear anchor", 0xFFF9, true);
        row("object replacement", 0xFFFC, false);
        row("replacement", 0xFFFD, false);
        row("no character", 0xFFFE, true);
        row("emoji", 0x1F600, false);
        row("musical format", 0x1D173, true);
        row("language tag", 0xE0001, true);
        row("cancel tag", 0xE007F, true);
        row("variation selector 256", 0xE01EF, true);
        row("private use", 0xF0000, false);
    }
    void characters() {
        QFETCH(char32_t, character);
        QFETCH(bool, invisible);
        QCOMPARE(isInvisible(character), invisible);
    }
};

HCI_TEST(TstVisibleText)
#include "tst_visible_text.moc"
