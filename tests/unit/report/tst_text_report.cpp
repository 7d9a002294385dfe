#include "model/report/text_report.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/report/reloaded_shop.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray reportOf(const SessionPtr& session, bool includeSecrets = false, const TextStyle& style = {}) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = writeTextReport(out, *session, *analysis, {includeSecrets, {}, style}, progress);
    return written ? out.data() : QByteArray();
}

} // namespace

class TstTextReport final : public QObject {
    Q_OBJECT

private slots:
    void nothingFromTheWireSteersTheTerminal() {
        const SessionPtr session = dialogue("> GET http://a.example/\x1b]0;owned\x07\n"
                                            "< 200 OK\n"
                                            "< ETag: \"\x1b[31m\xC2\x9B\"\n"
                                            "< Cache-Control: max-\x1b[2Jage\n"
                                            "> GET http://a.example/\x1b]0;owned\x07\n"
                                            "> If-None-Match: \"\x1b[31m\xC2\x9B\"\n"
                                            "< 304\n"
                                            "< ETag: \"other\x1b[31m\"\n");
        const QByteArray report = reportOf(session);
        QVERIFY(report.contains("http://a.example/\\x1b]0;owned\\x07"));
        for (const char c : report)
            QVERIFY(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
        QVERIFY(!report.contains("\xC2\x9B"));
    }

    /// Every line fits, except lines of a recipe, which are to be copied.
    void asWideAsTheTerminal_data() {
        QTest::addColumn<int>("width");
        for (const int width : {60, 80, 120})
            QTest::addRow("%d", width) << width;
    }
    void asWideAsTheTerminal() {
        QFETCH(int, width);
        const QByteArray report = reportOf(reloadedShop(), false, {width, false});
        const QByteArray difference = differenceFromGolden(u"reload-text-%1.txt"_s.arg(width), report);
        QVERIFY2(difference.isEmpty(), difference.constData());
        for (const QString& line : QString::fromUtf8(report).split(u'\n'))
            QVERIFY2(line.size() <= width || line.startsWith(u"          "), qPrintable(line));
    }

    /// Without its colour codes the report equals one without colours; no other sequence acts on the
    /// terminal.
    void colour() {
        const QByteArray plain = reportOf(reloadedShop());
        QByteArray coloured = reportOf(reloadedShop(), false, {80, true});
        QVERIFY(!plain.contains('\x1b'));
        QVERIFY(coloured.contains("\x1b[31merror  \x1b[0m"));
        QVERIFY(coloured.contains("\x1b[1mFindings\x1b[0m\n"));
        for (const char* sequence : {"\x1b[0m", "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[36m"})
            coloured.replace(sequence, "");
        QCOMPARE(coloured, plain);
    }

    void longUrlsKeepTheirEnds() {
        const std::string url = "http://a.example/" + std::string(300, 'x') + "/last-part.js";
        const QByteArray report = reportOf(dialogue("> GET " + url + "\n< 200 OK\n"));
        QVERIFY(!report.contains(QByteArray(100, 'x')));
        QVERIFY(report.contains("GET http://a.example/xxx"));
        QVERIFY(report.contains("/last-part.js\n"));
    }

    void failuresAreReported() {
        const QByteArray report = reportOf(dialogue("> GET http://a.example/?token=abcdefgh\n"
                                                    "< failed: nobody at abcdefgh\n"));
        QVERIFY2(report.contains("connection refused (nobody at [secret 1])"), report.constData());
    }

    void timesHaveDatesWhereDaysPass() {
        const std::string load = "> GET http://a.example/x\n< 200 OK\n";
        QVERIFY(reportOf(dialogue("@ 12:00:00\n" + load)).contains("#0  12:00:00.000  GET"));
        const QByteArray report = reportOf(dialogue("@ 23:59:59\n" + load + load));
        QVERIFY2(report.contains("#0  2026-01-05 23:59:59.000  GET"), report.constData());
        QVERIFY2(report.contains("#1  2026-01-06 00:00:00.000  GET"), report.constData());
    }

    void fixesAreForTheServerThatAnswered() {
        const std::string cached = "< Date: @\n< Content-Type: text/html\n< Cache-Control: max-age=60\n= x\n";
        const std::string load = "> GET http://a.example/x\n< 200 OK\n";
        const QByteArray nginx = reportOf(dialogue(load + "< Server: nginx/1.22.1\n" + cached));
        QVERIFY2(nginx.contains("      fix for nginx: "), nginx.constData());
        QVERIFY2(!nginx.contains("etag on;"), nginx.constData()); // nothing shows that nginx itself answered
        const QByteArray file =
            reportOf(dialogue(load + "< Server: nginx/1.22.1\n< Accept-Ranges: bytes\n" + cached));
        QVERIFY2(file.contains("\n          etag on;"), file.constData());
        QVERIFY(!file.contains("app.set("));
        const QByteArray unknown = reportOf(dialogue(load + cached));
        QVERIFY2(unknown.contains("There are lines for Express, nginx, Apache httpd,"), unknown.constData());
    }

    void aFixIsSaidOnce() {
        const QByteArray report =
            reportOf(dialogue("> GET http://a.example/x\n< 200 OK\n< Date: @\n"
                              "< Server: nginx\n< Accept-Ranges: bytes\n< Cache-Control: no-cache\n= x\n"
                              "> GET http://a.example/y\n< 200 OK\n< Date: @\n"
                              "< Server: nginx\n< Accept-Ranges: bytes\n< Cache-Control: max-age=60\n= x\n"));
        QCOMPARE(report.count("etag on;"), 1);
        QVERIFY2(report.contains("fix for nginx: as above, "), report.constData());
    }

    void findingsThatCostSayHowMuch() {
        const QByteArray load =
            "> GET http://a.example/x\n< 200 OK\n< Date: @\n< Cache-Control: no-cache\n=#400\n";
        const QByteArray report = reportOf(dialogue(QByteArray(load + load + load).toStdString()));
        QVERIFY2(report.contains("      costs 800 bytes, measured\n"), report.constData());
    }

    void variantsOfOneUrlAreOnePlace() {
        const auto load = [](const std::string& coding) {
            return "> GET http://a.example/x\n> Accept-Encoding: " + coding +
                   "\n< 200 OK\n< Date: @\n< Vary: Accept-Encoding\n< Cache-Control: max-age=60\n= " +
                   coding + "\n";
        };
        const QByteArray report = reportOf(dialogue(load("gzip") + load("br") + load("zstd")));
        QVERIFY2(!report.contains("more resource"), report.constData());
        QVERIFY2(!report.contains("and 2 more"), report.constData());
    }

    void refusedAnswersHaveNotBrokenOff() {
        const QByteArray report = reportOf(dialogue("> GET http://a.example/x\n< 304 Not Modified\n"
                                                    "! refused net::ERR_FAILED\n"));
        QVERIFY2(report.contains("the client refused the answer (net::ERR_FAILED)"), report.constData());
        QVERIFY(!report.contains("broke off"));
    }

    void secrets() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/?token=abcdefgh
            > Cookie: sid=abcdefgh
            < 200 OK
            < Vary: Cookie
        )");
        QVERIFY(!reportOf(session).contains("abcdefgh"));
        QVERIFY(reportOf(session, true).contains("token=abcdefgh"));
    }
};

HCI_TEST(TstTextReport)
#include "tst_text_report.moc"
