#include "model/report/csv_text.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstCsvText final : public QObject {
    Q_OBJECT

private slots:
    void cells_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& cell) {
            QTest::newRow(name) << text << cell;
        };
        row("empty", "", "");
        row("plain", "http://a.example/x", "http://a.example/x");
        row("a blank inside", "a b", "a b");
        row("RFC 4180 2.6: a comma", "a,b", "\"a,b\"");
        row("RFC 4180 2.7: a quote", "\"v1\"", "\"\"\"v1\"\"\"");
        row("two quotes side by side", "\"\"", "\"\"\"\"\"\"");
        row("a formula", "=1+1", "'=1+1");
        row("a formula by plus", "+1", "'+1");
        row("a formula by minus", "-1", "'-1");
        row("a formula by at", "@SUM(1)", "'@SUM(1)");
        row("a formula behind a tab", "\t=1", "'\\x09=1");
        row("a formula behind a return", "\r=1", "'\\x0d=1");
        row("a formula behind blanks", "  =1", "'  =1");
        row("a formula with a comma", "=A(1,2)", "\"'=A(1,2)\"");
        row("a formula in full width",
            "\xEF\xBC\x9D"
            "1",
            "'\xEF\xBC\x9D"
            "1");
        row("no formula: an equals sign inside", "a=1", "a=1");
        row("no formula: full width inside", "a\xEF\xBC\x9D", "a\xEF\xBC\x9D");
        row("a formula behind a semicolon, which parts cells in some countries", "x;=1;a=1; +1;b",
            "x;'=1;a=1;' +1;b");
        row("no formula behind a semicolon", "text/html;charset=utf-8", "text/html;charset=utf-8");
        row("a command of GitHub Actions", "::error::x", "\"::error::x\"");
        row("a command behind a blank that is none of ASCII", "\xC2\xA0::error::x", "\"\xC2\xA0::error::x\"");
        row("a command of Azure Pipelines", "http://a/##vso[x]", "http://a/\\x23#vso[x]");
        row("a fragment", "http://a/#x", "http://a/#x");
        row("a line break", "a\r\nb", "a\\x0d\\x0ab");
        row("a terminal's escape", "a\x1b[31m", "a\\x1b[31m");
        row("no UTF-8", "a\xFF", "a\\xff");
        row("blanks at the ends", " a ", "\" a \"");
    }
    void cells() {
        QFETCH(QByteArray, text);
        QByteArray made;
        CsvText csv(made);
        csv.text(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QTEST(made, "cell");
    }

    void numbersStayNumbers() {
        QByteArray made;
        CsvText csv(made);
        csv.number(-5);
        csv.optional(7, true);
        csv.optional(7, false);
        csv.bytes(ByteCount(48213, Basis::Measured));
        csv.bytes(ByteCount());
        csv.endRow();
        csv.number(1);
        csv.endRow();
        QCOMPARE(made, QByteArray("-5,7,,48213,measured,,unknown\r\n1\r\n"));
    }
};

HCI_TEST(TstCsvText)
#include "tst_csv_text.moc"
