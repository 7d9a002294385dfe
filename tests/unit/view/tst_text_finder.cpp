#include "model/view/text_finder.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

/// All places of `wanted` in `text`, "begin-end" each.
QString placesOf(const char* wanted, std::string_view text, bool matchCase = false) {
    const TextFinder finder(wanted, matchCase);
    QStringList places;
    std::size_t from = 0;
    while (const auto at = finder.next(text, from)) {
        places << QStringLiteral("%1-%2").arg(at->begin).arg(at->end);
        from = at->end;
    }
    return places.join(QLatin1Char(' '));
}

} // namespace

/// Searching for one text in another.
class TstTextFinder : public QObject {
    Q_OBJECT
private slots:
    void ignoresCase() {
        QCOMPARE(placesOf("etag", "ETag: 1, eTaG, ETA G"), QStringLiteral("0-4 9-13"));
        QCOMPARE(placesOf("ETag", "etag"), QStringLiteral("0-4"));
        QCOMPARE(placesOf("[a]", "{A} [A]"), QStringLiteral("4-7")); // '{' is '[' in another case, by bits
        QCOMPARE(placesOf("x", "xX"), QStringLiteral("0-1 1-2"));
    }

    void matchesCase() {
        QCOMPARE(placesOf("ETag", "etag ETag", true), QStringLiteral("5-9"));
        QCOMPARE(placesOf("Ä", "ä Ä", true), QStringLiteral("3-5"));
    }

    void lettersOfOtherScripts() {
        QCOMPARE(placesOf("größe", "GRÖSSE GRÖßE Größe"), QStringLiteral("8-15 16-23"));
        QCOMPARE(placesOf("ДА", "нет да"), QStringLiteral("7-11"));
        QCOMPARE(placesOf("k", "\xE2\x84\xAA"), QString()); // the sign of Kelvin is no "k"
        QCOMPARE(placesOf("ük", "Ü\xE2\x84\xAA"), QString());
    }

    /// Places do not overlap: the search continues behind the last.
    void repeats() {
        QCOMPARE(placesOf("aa", "aaaaa"), QStringLiteral("0-2 2-4"));
        QCOMPARE(placesOf("abcabd", "abcabcabd"), QStringLiteral("3-9"));
        QCOMPARE(placesOf("abab", "ABACABAB"), QStringLiteral("4-8"));
    }

    /// A byte of invalid UTF-8 belongs to no text, and hides nothing behind it.
    void brokenBytes() {
        QCOMPARE(placesOf("tag", "\xFFtag\xC3tag\x80"), QStringLiteral("1-4 5-8"));
        QCOMPARE(placesOf("ä", "\xC3\xC3\xA4"), QStringLiteral("1-3"));
        QCOMPARE(placesOf("ä", "\xC3"), QString());
        QCOMPARE(placesOf("\uFFFD", "\xFF"), QString());
    }

    void nothing() {
        QVERIFY(TextFinder("", false).empty());
        QCOMPARE(placesOf("", "text"), QString());
        QCOMPARE(placesOf("text", ""), QString());
        QCOMPARE(placesOf("longer", "long"), QString());
    }

    /// Slices give the same as the whole: a place belongs to the slice in which it begins.
    void slices() {
        for (const char* wanted : {"needle", "Nädel"}) {
            const std::string text = std::string("..") + wanted + "..";
            for (const bool matchCase : {false, true}) {
                const TextFinder finder(wanted, matchCase);
                QVERIFY(!finder.next(text, 0, 2));
                QCOMPARE(finder.next(text, 0, 3)->begin, std::size_t{2});
                QCOMPARE(finder.next(text, 2, 3)->end, text.size() - 2);
                QVERIFY(!finder.next(text, 3, text.size()));
            }
        }
    }
};

HCI_TEST(TstTextFinder)
#include "tst_text_finder.moc"
