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
        const QString text = textOf({wire.constData(), static_cast<std::size_t>(wire.size())});
        QCOMPARE(written([&](TextWriter& out) { out.line(text); }), QString(line + QLatin1Char('\n')));
        QCOMPARE(written([&](TextWriter& out) { out.table(0, {{text}}); }),
                 QString(line + QLatin1Char('\n')));
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
        QCOMPARE(lines[0], QString(QStringLiteral("  – ") + QStringLiteral("word ").repeated(19).trimmed()));
        QCOMPARE(lines[0].size(), 98); // another word would make 103
        QCOMPARE(lines[1], QString(QStringLiteral("    ") + QStringLiteral("word ").repeated(11).trimmed()));
        QCOMPARE(lines[2], QString(QStringLiteral("  ") + QString(120, QLatin1Char('x'))));
    }

    void blanksOfAValueStay() {
        const QString value = QStringLiteral("`two  blanks   and three` ");
        const QString text =
            written([&](TextWriter& out) { out.paragraph(2, QString(value.repeated(5).trimmed())); });
        QCOMPARE(text.count(QStringLiteral("two  blanks   and")), 5);
        for (const QString& line : text.split(QLatin1Char('\n')))
            QVERIFY(line.size() <= 100);
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
