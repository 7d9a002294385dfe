#include "model/diff/line_diff.h"

#include "tests/unit/test_main.h"

using namespace hci;

namespace {

/// "=a -b +c": the lines, each equal, removed or added.
QByteArray told(std::string_view left, std::string_view right) {
    QByteArrayList lines;
    for (const DiffLine& line : diffLines(left, right).lines) {
        const char mark = line.change == LineChange::Same      ? '='
                          : line.change == LineChange::Removed ? '-'
                                                               : '+';
        lines << mark + QByteArray(line.text.data(), static_cast<qsizetype>(line.text.size()));
    }
    return lines.join(' ');
}

QByteArray numbered(int from, int to, int step = 1) {
    QByteArray text;
    for (int i = from; i < to; i += step)
        text += QByteArray::number(i) + '\n';
    return text;
}

} // namespace

/// Two texts, line by line.
class TstLineDiff : public QObject {
    Q_OBJECT
private slots:
    void lines_data() {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* left, const char* right, const char* expected) {
            QTest::newRow(name) << QByteArray(left) << QByteArray(right) << QByteArray(expected);
        };
        row("nothing", "", "", "");
        row("equal", "a\nb\n", "a\nb\n", "=a =b");
        row("no end of the last line", "a\nb", "a\nb\n", "=a =b");
        row("CR LF is an end as well", "a\r\nb\r\n", "a\nb\n", "=a =b");
        row("all new", "", "a\nb\n", "+a +b");
        row("all gone", "a\nb\n", "", "-a -b");
        row("changed in the middle", "a\nb\nc\n", "a\nB\nc\n", "=a -b +B =c");
        row("inserted", "a\nc\n", "a\nb\nc\n", "=a +b =c");
        row("moved", "a\nb\nc\nd\n", "b\nc\na\nd\n", "-a =b =c +a =d");
        row("longer on the left", "1\n2\n3\n4\n5\n6\n", "2\nx\n5\n", "-1 =2 -3 -4 +x =5 -6");
        row("empty lines count", "a\n\nb\n", "a\nb\n", "=a - =b");
        row("repeated lines", "x\nx\nx\n", "x\nx\n", "=x =x -x");
    }
    void lines() {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, expected);
        QCOMPARE(told(left.toStdString(), right.toStdString()), expected);
    }

    void numbersAreOfEachText() {
        const LineDiff diff = diffLines("a\nb\nc", "a\nx\ny\nc");
        QCOMPARE(diff.removed, 1U);
        QCOMPARE(diff.added, 2U);
        QCOMPARE(diff.lines.back(), (DiffLine{LineChange::Same, "c", 3, 4}));
    }

    /// After random edits the diff still gives the lines of each side, in order.
    void bothTextsComeOut() {
        const QByteArray left = numbered(0, 3000);
        const QByteArray right =
            numbered(0, 1000) + numbered(1000, 2000, 3) + "x\ny\n" + numbered(1500, 3100);
        const std::string leftText = left.toStdString();
        const std::string rightText = right.toStdString();
        const LineDiff diff = diffLines(leftText, rightText);
        QVERIFY(!diff.bounded);
        std::uint32_t lefts = 0;
        std::uint32_t rights = 0;
        for (const DiffLine& line : diff.lines) {
            if (line.left != 0)
                QCOMPARE(line.left, ++lefts);
            if (line.right != 0)
                QCOMPARE(line.right, ++rights);
        }
        QCOMPARE(lefts, static_cast<std::uint32_t>(left.count('\n')));
        QCOMPARE(rights, static_cast<std::uint32_t>(right.count('\n')));
    }

    void tooMuchIsNotAligned() {
        const std::string left = "first\n" + numbered(0, 5000).toStdString() + "last\n";
        const std::string right = "first\n" + numbered(5000, 10001).toStdString() + "last\n";
        const LineDiff diff = diffLines(left, right);
        QVERIFY(diff.bounded);
        QCOMPARE(diff.removed, 5000U);
        QCOMPARE(diff.added, 5001U);
        QCOMPARE(diff.lines.front().change, LineChange::Same);
        QCOMPARE(diff.lines.back().change, LineChange::Same);
    }

    /// The largest aligned texts with nothing in common: the worst case takes bounded time.
    void worstCaseEnds() {
        const std::string left = numbered(0, 4000).toStdString();
        const std::string right = numbered(4000, 8000).toStdString();
        const LineDiff diff = diffLines(left, right);
        QCOMPARE(diff.removed, 4000U);
        QCOMPARE(diff.added, 4000U);
    }
};

HCI_TEST(TstLineDiff)
#include "tst_line_diff.moc"
