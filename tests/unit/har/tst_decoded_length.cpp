#include "model/har/decoded_length.h"
#include "tests/unit/test_main.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <array>
#include <random>
#include <string>

using namespace hci;

/// The lengths of JSON strings without their escapes (RFC 8259 section 7).
class TstDecodedLength : public QObject {
    Q_OBJECT

    static har::TextLength inPieces(std::string_view raw, std::size_t cut) {
        har::DecodedLength length;
        length.add(raw.substr(0, cut));
        length.add(raw.substr(cut));
        return length.result();
    }

    /// The length by Qt's reader.
    static har::TextLength byQt(const std::string& raw) {
        const QJsonDocument document =
            QJsonDocument::fromJson(QByteArray::fromStdString("[\"" + raw + "\"]"));
        const QString text = document.array().at(0).toString();
        return {static_cast<std::uint64_t>(text.toUtf8().size()),
                static_cast<std::uint64_t>(text.toUcs4().size())};
    }

private slots:
    void lengths_data() {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<quint64>("characters");
        const auto row = [](const char* name, const QByteArray& raw, quint64 bytes, quint64 characters) {
            QTest::newRow(name) << raw << bytes << characters;
        };
        row("nothing", "", 0, 0);
        row("plain", "abc", 3, 3);
        row("short escapes", R"(a\n\"\\b)", 5, 5);
        row("a backslash behind a backslash escapes nothing", R"(\\u0041)", 6, 6);
        row("two bytes", "\xC3\xA9", 2, 1);
        row("two bytes, escaped", R"(\u00e9)", 2, 1);
        row("a pair of surrogates", R"(\ud83d\ude00)", 4, 1);
        row("a text between two surrogates", R"(\ud83dx\ude00)", 7, 3);
        row("an escape between two surrogates", R"(\ud83d\n\ude00)", 7, 3);
        row("no digit", R"(\u00zz)", 6, 6);
        row("64 bytes", QByteArray(64, 'a'), 64, 64);
        row("an escape over the border of a block", QByteArray(63, 'a') + R"(\nb)", 65, 65);
        row("a \\u over the border of a block", QByteArray(60, 'a') + R"(\u00e9b)", 63, 62);
        row("a character over the border of a block", QByteArray(63, 'a') + "\xC3\xA9", 65, 64);
        row("backslashes alone", QByteArray(130, '\\'), 65, 65);
    }
    void lengths() {
        QFETCH(const QByteArray, raw);
        QFETCH(const quint64, bytes);
        QFETCH(const quint64, characters);
        const std::string_view text(raw.data(), static_cast<std::size_t>(raw.size()));
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            const har::TextLength length = inPieces(text, cut);
            QCOMPARE(length.bytes, bytes);
            QCOMPARE(length.characters, characters);
        }
    }

    void randomTextsAreAsQtReadsThem() {
        constexpr std::array parts = {"a",
                                      "text of some length",
                                      "\xC3\xA9",
                                      "\xE2\x82\xAC",
                                      "\xF0\x9F\x98\x80",
                                      R"(\n)",
                                      R"(\")",
                                      R"(\\)",
                                      R"(\u00e9)",
                                      R"(\u20ac)",
                                      R"(\/u)",
                                      R"(\ud83d\ude00)",
                                      "u",
                                      "            "};
        std::mt19937 random(7); // NOLINT: the same texts in each run
        for (int round = 0; round < 3000; ++round) {
            std::string raw;
            for (auto left = random() % 60; left > 0; --left)
                raw += parts[random() % parts.size()];
            const har::TextLength expected = byQt(raw);
            QVERIFY2(har::decodedLength(raw) == expected, raw.c_str());
            QVERIFY2(inPieces(raw, random() % (raw.size() + 1)) == expected, raw.c_str());
        }
    }
};

HCI_TEST(TstDecodedLength)
#include "tst_decoded_length.moc"
