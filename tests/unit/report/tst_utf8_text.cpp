#include "model/report/text_writer.h"
#include "model/report/utf8_text.h"
#include "model/report/visible_text.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QRandomGenerator>

#include <functional>

using namespace hci;

namespace {

/// Relevant pieces: blanks, words, control characters of terminals and logs, characters of one to four bytes,
/// invalid UTF-8.
const std::vector<std::string> pieces = {
    "a",      "word",        " ",      " ",      "  ",         "longer-than-a-word",
    ":",      "::",          "#",      "##",     "##vso[",     "\t",
    "\n",     "\x1b[31m",    "\x7f",   "\u00a0", "\u2192",     "\u2013",
    "\u2026", "\u00e9",      "\u200b", "\u202e", "\U0001F600", "\xff",
    "\xc3",   "max-age=3600"};

std::string anyText(QRandomGenerator& random, int most) {
    std::string text;
    for (int i = random.bounded(most); i > 0; --i)
        text += pieces[static_cast<std::size_t>(random.bounded(static_cast<int>(pieces.size())))];
    return text;
}

QByteArray written(int width, bool colour, const std::function<void(TextWriter&)>& write) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    TextWriter out(buffer, {width, colour});
    write(out);
    (void)out.finish();
    return bytes;
}

/// As in a row: valid UTF-8.
std::string valid(const std::string& wire) {
    std::string text;
    appendText(text, wire);
    return text;
}

} // namespace

/// Texts in UTF-8 give the same results as in a QString.
class TstUtf8Text final : public QObject {
    Q_OBJECT
private slots:
    void isTheSame();
    void tables();
    void plain();
};

void TstUtf8Text::isTheSame() {
    QRandomGenerator random(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::string wire = anyText(random, i % 2 == 0 ? 8 : 60);
        const std::string text = valid(wire);
        const QString wide = toText(wire);
        QCOMPARE(toText(text), wide);
        QCOMPARE(charactersOf(text), wide.size());
        const int most = 2 + random.bounded(40);
        QCOMPARE(shortened(text, most), shortened(wide, most).toStdString());
        if (isPlainUtf8(text))
            QCOMPARE(visible(wide), wide);
        const int width = 40 + random.bounded(60);
        const int indent = random.bounded(10);
        const bool colour = i % 3 == 0;
        QCOMPARE(written(width, colour, [&](TextWriter& out) { out.line(text, Tint::Strong); }),
                 written(width, colour, [&](TextWriter& out) { out.line(wide, Tint::Strong); }));
        QCOMPARE(written(width, colour, [&](TextWriter& out) { out.paragraph(indent, text); }),
                 written(width, colour, [&](TextWriter& out) { out.paragraph(indent, wide); }));
        QCOMPARE(written(width, colour, [&](TextWriter& out) { out.hanging(indent, text); }),
                 written(width, colour, [&](TextWriter& out) { out.hanging(indent, wide); }));
    }
}

void TstUtf8Text::tables() {
    QRandomGenerator random(8);
    for (int i = 0; i < 3000; ++i) {
        std::vector<std::string> cells;
        std::vector<std::vector<QString>> wide;
        const int columns = 1 + random.bounded(5);
        for (int row = random.bounded(5); row >= 0; --row) {
            wide.emplace_back();
            for (int column = 0; column < columns; ++column) {
                const std::string cell = i % 2 == 0
                                             ? valid(anyText(random, 5))
                                             : std::string(static_cast<std::size_t>(random.bounded(30)), 'x');
                cells.push_back(cell);
                wide.back().push_back(toText(cell));
            }
        }
        const int width = 40 + random.bounded(80);
        const std::vector<std::string_view> views(cells.begin(), cells.end());
        QCOMPARE(written(width, false,
                         [&](TextWriter& out) { out.table(4, static_cast<std::size_t>(columns), views); }),
                 written(width, false, [&](TextWriter& out) { out.table(4, wide); }));
    }
}

void TstUtf8Text::plain() {
    for (const std::string_view text : {"", "a b", "#1  12:00 \u2192 \u2013 \u2026", "::x"})
        QVERIFY2(isPlainUtf8(text), text.data());
    for (const std::string_view text :
         {"##vso[", "##", "\x1b", "\n", "\x7f", "\u00e9", "\u00a0", "\xff", "\xe2\x86"})
        QVERIFY2(!isPlainUtf8(text), text.data());
    QVERIFY(isPlainUtf8("RFC\u00a09111", Blanks::NoBreakToo));
    QVERIFY(!isPlainUtf8("RFC\u00a09111"));
}

HCI_TEST(TstUtf8Text)
#include "tst_utf8_text.moc"
