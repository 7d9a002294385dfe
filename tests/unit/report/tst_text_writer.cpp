#include "model/report/text_writer.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>

using namespace hci;

namespace {

QString written(const std::function<void(TextWriter&)>& write) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextWriter text(buffer);
    write(text);
    return text.finish() ? QString::fromUtf8(buffer.data()) : QStringLiteral("failed");
}

} // namespace

class TstTextWriter final : public QObject {
    Q_OBJECT

private slots:
    void controls_data() {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << QByteArray("é €") << QStringLiteral("é €");
        QTest::newRow("escape sequence") << QByteArray("\x1b[31mred") << QStringLiteral("\\x1b[31mred");
        QTest::newRow("C1 CSI") << QByteArray("\xC2\x9B"
                                              "31m")
                                << QStringLiteral("\\x9b31m");
        QTest::newRow("DEL, tab, newline") << QByteArray("\x7f\t\n") << QStringLiteral("\\x7f\\x09\\x0a");
        QTest::newRow("carriage return") << QByteArray("good\rbad") << QStringLiteral("good\\x0dbad");
        QTest::newRow("right-to-left override") << QByteArray("a\xE2\x80\xAE"
                                                              "b")
                                                << QStringLiteral("a\\u202eb");
        QTest::newRow("not UTF-8") << QByteArray("caf\xE9") << QStringLiteral("caf\uFFFD");
    }
    void controls() {
        QFETCH(QByteArray, wire);
        QFETCH(QString, line);
        const QString text = toText({wire.constData(), static_cast<std::size_t>(wire.size())});
        QCOMPARE(written([&](TextWriter& out) { out.line(text); }), QString(line + QLatin1Char('\n')));
        QCOMPARE(written([&](TextWriter& out) { out.table(0, {{text}}); }),
                 QString(line + QLatin1Char('\n')));
    }

    /// GitHub Actions takes a line for a command that begins with "::" behind any whitespace.
    void commandsAtTheBeginning() {
        const QString command = QStringLiteral("::error::x");
        const QString shown = QStringLiteral(":\\x3aerror::x\n");
        QCOMPARE(written([&](TextWriter& out) { out.line(command); }), shown);
        QCOMPARE(written([&](TextWriter& out) { out.line(QString(QChar::Nbsp) + command); }),
                 QString(QChar(QChar::Nbsp) + shown));
        QCOMPARE(written([&](TextWriter& out) {
                     out.table(2, {{command, command}});
                 }),
                 QStringLiteral("  :\\x3aerror::x  ::error::x\n"));
        QCOMPARE(written([&](TextWriter& out) { out.paragraph(4, command, QStringLiteral("– ")); }),
                 QStringLiteral("  – ::error::x\n"));
        const QString wrapped = written(
            [&](TextWriter& out) { out.paragraph(4, QString(70, QLatin1Char('a')) + u' ' + command); });
        QVERIFY2(wrapped.endsWith(QStringLiteral("\n    ") + shown), qPrintable(wrapped));
        QCOMPARE(written([&](TextWriter& out) { out.line(QStringLiteral(": a::b")); }),
                 QStringLiteral(": a::b\n"));
    }

    void tables() {
        const QString text = written([](TextWriter& out) {
            out.table(2, {{QStringLiteral("field"), QStringLiteral("stored")},
                          {QStringLiteral("a"), QStringLiteral("x")},
                          {}});
        });
        QCOMPARE(text, QStringLiteral("  field  stored\n  a      x\n\n"));
    }

    void paragraphs() {
        const QString word = QStringLiteral("word ").repeated(30).trimmed();
        const QString text = written([&](TextWriter& out) {
            out.paragraph(4, word, QStringLiteral("– "));
            out.paragraph(2, QString(120, QLatin1Char('x')));
            out.paragraph(2, QString());
        });
        const QStringList lines = text.split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QString(QStringLiteral("  – ") + QStringLiteral("word ").repeated(15).trimmed()));
        QCOMPARE(lines[0].size(), 78); // another word would make it 83
        QCOMPARE(lines[1], QString(QStringLiteral("    ") + QStringLiteral("word ").repeated(15).trimmed()));
        QCOMPARE(lines[2], QString(QStringLiteral("  ") + QString(120, QLatin1Char('x'))));
    }

    /// The last cell wraps if it does not fit, and goes below the others if they leave no room.
    void tablesThatDoNotFit() {
        const auto table = [](int width) -> QString {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            TextWriter text(buffer, {width, false});
            text.table(2, {{QString(20, QLatin1Char('a')), QStringLiteral("word ").repeated(8)}});
            return text.finish() ? QString::fromUtf8(buffer.data()) : QString();
        };
        const QString first = QStringLiteral("  ") + QString(20, QLatin1Char('a'));
        QCOMPARE(table(80), QString(first + QStringLiteral("  ") + QStringLiteral("word ").repeated(8) +
                                    QStringLiteral("\n")));
        QCOMPARE(table(50), QString(first + QStringLiteral("  ") +
                                    QStringLiteral("word ").repeated(5).trimmed() + QStringLiteral("\n") +
                                    QString(24, QLatin1Char(' ')) + QStringLiteral("word word word\n")));
        QCOMPARE(table(40),
                 QString(first + QStringLiteral("\n      ") + QStringLiteral("word ").repeated(7).trimmed() +
                         QStringLiteral("\n      word\n")));
        QCOMPARE(table(1), table(TextStyle::narrowest));
    }

    void tints() {
        const auto lines = [](bool colour) -> QString {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            TextWriter text(buffer, {80, colour});
            text.line(QStringLiteral("a\x1b[31mb"), Tint::Strong);
            text.line(QString(), Tint::Error);
            text.paragraph(8, QStringLiteral("text"), QStringLiteral("error  "), Tint::Error);
            return text.finish() ? QString::fromUtf8(buffer.data()) : QString();
        };
        QCOMPARE(lines(false), QStringLiteral("a\\x1b[31mb\n\n error  text\n"));
        QCOMPARE(lines(true), QStringLiteral("\x1b[1ma\\x1b[31mb\x1b[0m\n\n \x1b[31merror  \x1b[0mtext\n"));
    }

    void blanksOfAValueStay() {
        const QString value = QStringLiteral("`two  blanks   and three` ");
        const QString text =
            written([&](TextWriter& out) { out.paragraph(2, QString(value.repeated(5).trimmed())); });
        QCOMPARE(text.count(QStringLiteral("two  blanks   and")), 5);
        for (const QString& line : text.split(QLatin1Char('\n')))
            QVERIFY(line.size() <= 80);
        QCOMPARE(written([](TextWriter& out) { out.paragraph(0, QStringLiteral(" a  ")); }),
                 QStringLiteral("a\n"));
    }

    void shortening_data() {
        QTest::addColumn<qsizetype>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("fits") << qsizetype{10} << QStringLiteral("0123456789");
        QTest::newRow("one too long") << qsizetype{9} << QStringLiteral("01234…789");
        QTest::newRow("two") << qsizetype{2} << QStringLiteral("0…");
    }
    void shortening() {
        QFETCH(qsizetype, most);
        QFETCH(QString, expected);
        QCOMPARE(shortened(QStringLiteral("0123456789"), most), expected);
    }

    void failureToWrite() {
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        TextWriter text(full);
        text.line(QStringLiteral("x"));
        const Result<void> result = text.finish();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Io);
        QCOMPARE(result.error().detail, std::string("No space left on device"));
    }
};

HCI_TEST(TstTextWriter)
#include "tst_text_writer.moc"
