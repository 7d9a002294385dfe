#include "model/har/warning.h"
#include "model/report/report_format.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/report/reloaded_shop.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

namespace {

/// A device that accepts no bytes.
class FullDevice final : public QIODevice {
public:
    FullDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override {
        setErrorString(u"no space left"_s);
        return -1;
    }
};

Result<ReportWritten> writeTo(QIODevice& out, ReportFormat format, const SessionPtr& session,
                              Progress& progress, const ReportOptions& options = {}) {
    Progress analysing;
    const AnalysisPtr analysis = analyse(session, {}, analysing);
    return rowOf(format).write(out, *session, *analysis, options, progress);
}

QByteArray exported(ReportFormat format, const SessionPtr& session, bool includeSecrets = false) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Progress progress;
    const auto written = writeTo(out, format, session, progress, {includeSecrets, {}});
    return written ? out.data() : QByteArray("not written");
}

/// Values that would act on a reader that trusts them, in every part of an exchange.
SessionPtr hostile() {
    std::string text;
    for (const std::string_view value : {"<script>alert(1)</script>", "=cmd|' /C calc'!A0",
                                         "[a](http://evil.example)", "@somebody", "\x1b]0;owned\x07",
                                         "\xE2\x80\xAE"
                                         "evil",
                                         "]]>", "\xFF\xFE", "`` ` ```", "\xEF\xBF\xBF"}) {
        text += "> GET http://a.example/" + std::string(value) + "\n> X-Field: " + std::string(value) +
                "\n< 200 " + std::string(value) + "\n< Date: @\n< ETag: " + std::string(value) +
                "\n< Cache-Control: max-age=60, " + std::string(value) +
                "\n< Content-Type: " + std::string(value) + "\n< Vary: X-Field\n= x\n";
        text += "> GET http://a.example/" + std::string(value) + "\n> X-Field: " + std::string(value) +
                "\n> If-None-Match: \"" + std::string(value) + "\"\n< 304 Not Modified\n< ETag: \"other" +
                std::string(value) + "\"\n";
    }
    return dialogue(text);
}

} // namespace

class TstReportFormats final : public QObject {
    Q_OBJECT

private slots:
    void everyFormatHasItsRow() {
        for (const ReportFormatRow& row : reportFormats()) {
            QCOMPARE(reportFormatFromName(row.name), row.format);
            QVERIFY(!row.suffix.empty() && row.write && QByteArray(row.title).size() > 3 &&
                    !row.about.empty());
        }
        QCOMPARE(reportFormatFromName("csv"), ReportFormat::CsvResources);
        QCOMPARE(reportFormatFromName(""), std::nullopt);
        QCOMPARE(reportFormatFromName("JSON"), std::nullopt);
    }

    void golden_data() {
        QTest::addColumn<ReportFormat>("format");
        for (const ReportFormatRow& row : reportFormats())
            QTest::newRow(std::string(row.name).c_str()) << row.format;
    }
    void golden() {
        QFETCH(ReportFormat, format);
        const ReportFormatRow& row = rowOf(format);
        const QString name =
            u"reload-%1.%2"_s.arg(QLatin1StringView(row.name.data(), qsizetype(row.name.size())),
                                  QLatin1StringView(row.suffix.data(), qsizetype(row.suffix.size())));
        const QByteArray difference = differenceFromGolden(name, exported(format, reloadedShop()));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    /// The same for people as visit.json for programs.
    void goldenVisit_data() {
        QTest::addColumn<ReportFormat>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("text") << ReportFormat::Text << u"visit.txt"_s;
        QTest::newRow("Markdown") << ReportFormat::Markdown << u"visit.md"_s;
        QTest::newRow("HTML") << ReportFormat::Html << u"visit.html"_s;
    }
    void goldenVisit() {
        QFETCH(ReportFormat, format);
        QFETCH(QString, file);
        QByteArray report = exported(format, visitedShop());
        if (format == ReportFormat::Html)
            report = withoutStyle(report);
        const QByteArray difference = differenceFromGolden(file, report);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void emptySessionIsReported_data() { golden_data(); }
    void emptySessionIsReported() {
        QFETCH(ReportFormat, format);
        const QByteArray report = exported(format, std::make_shared<const Session>());
        QVERIFY(!report.isEmpty() && report != "not written");
        QVERIFY(report.endsWith('\n') || report.endsWith('}'));
    }

    void secretsAreMasked_data() { golden_data(); }
    void secretsAreMasked() {
        QFETCH(ReportFormat, format);
        const SessionPtr session =
            dialogue("> GET http://user:abcdefgh@a.example/?token=abcdefgh\n"
                     "> Cookie: sid=abcdefgh\n"
                     "> Authorization: Bearer abcdefgh\n"
                     "< 200 OK abcdefgh\n< Vary: Cookie\n< Content-Type: text/abcdefgh\n"
                     "< ETag: \"a\"\n< Cache-Control: max-age=60\n= abcdefgh\n"
                     "> GET http://a.example/?token=abcdefgh\n"
                     "> If-None-Match: \"a\"\n< failed: nobody at abcdefgh\n");
        QVERIFY2(!exported(format, session).contains("abcdefgh"), exported(format, session).constData());
        if (format != ReportFormat::MarkdownShort && format != ReportFormat::CsvFindings &&
            format != ReportFormat::Markdown && format != ReportFormat::Sarif)
            QVERIFY(exported(format, session, true).contains("abcdefgh"));
    }

    /// A known value in the name of a field, which findings, Vary and its keys repeat in any case.
    void secretsInNamesAreMasked_data() { golden_data(); }
    void secretsInNamesAreMasked() {
        QFETCH(ReportFormat, format);
        std::string text;
        for (const std::string url : {"http://a.example/varied", "http://a.example/incomplete"})
            for (const std::string value : {"one", "two"})
                text +=
                    "> GET " + url + "\n> Cookie: sid=Zq7MarkerX7v\n> x-echo-zq7markerx7v: " + value +
                    "\n< 200 OK\n< Date: @\n< ETag: \"a\"\n< Cache-Control: max-age=60\n" +
                    (url.ends_with("varied") ? "< Vary: X-Echo-Zq7MarkerX7v, X-Other-zq7markerx7v\n" : "") +
                    "< X-Zq7MarkerX7v: 1\n= " + value + "\n";
        const SessionPtr session = dialogue(text);
        const QByteArray report = exported(format, session);
        QVERIFY2(!report.toLower().contains("zq7markerx7v"), report.constData());
        if (format == ReportFormat::Json || format == ReportFormat::Text)
            QVERIFY2(report.toLower().contains("x-echo-[secret 1]"), report.constData());
        if (format == ReportFormat::Json)
            QVERIFY(exported(format, session, true).contains("x-echo-zq7markerx7v"));
    }

    /// Equal secrets get the same number within one report and different ones different numbers; the report
    /// says how many.
    void secretsAreCounted_data() {
        QTest::addColumn<ReportFormat>("format");
        QTest::addColumn<QByteArray>("count");
        const auto row = [](ReportFormat format, const char* count) {
            QTest::newRow(std::string(rowOf(format).name).c_str()) << format << QByteArray(count);
        };
        row(ReportFormat::Text, "  2 secrets masked\n");
        row(ReportFormat::Html, "2 secrets masked");
        row(ReportFormat::Markdown, "2 secrets masked.\n");
        row(ReportFormat::MarkdownShort, "2 secrets masked.\n");
        row(ReportFormat::Json, "\"secretsMasked\":2");
        row(ReportFormat::Ndjson, "\"secretsMasked\":2");
        row(ReportFormat::Sarif, "\"secretsMasked\":2");
        row(ReportFormat::Junit, "<property name=\"secrets-masked\" value=\"2\"/>");
        row(ReportFormat::Har, "\"_httpCacheInspector\":{\"secretsMasked\":2}");
        row(ReportFormat::PlainHar, "\"_httpCacheInspector\":{\"secretsMasked\":2}");
    }
    void secretsAreCounted() {
        QFETCH(ReportFormat, format);
        QFETCH(QByteArray, count);
        const SessionPtr session =
            dialogue("> GET http://a.example/x?token=abcdefgh\n< 200 OK\n< Date: @\n= x\n"
                     "> GET http://a.example/y?token=ijklmnop\n< 200 OK\n< Date: @\n= x\n"
                     "> GET http://a.example/z?token=abcdefgh\n> Authorization: Bearer ijklmnop\n"
                     "< 200 OK\n< Date: @\n= x\n");
        const QByteArray report = exported(format, session);
        QVERIFY2(report.contains(count), report.constData());
        QVERIFY(!report.contains("[secret 3]"));
        if (format != ReportFormat::Sarif && format != ReportFormat::MarkdownShort &&
            format != ReportFormat::Markdown) // which list no resources
            for (const char* url : {"/x?token=[secret 1]", "/y?token=[secret 2]", "/z?token=[secret 1]"})
                QVERIFY2(report.contains(url), report.constData());
        const QByteArray open = exported(format, session, true);
        QVERIFY(!open.contains(count) && !open.contains("[secret"));
    }

    void nothingFromTheWireActs_data() { golden_data(); }
    void nothingFromTheWireActs() {
        QFETCH(ReportFormat, format);
        const QByteArray report = exported(format, hostile());
        QVERIFY(report.size() > 100);
        QVERIFY(QString::fromUtf8(report).toUtf8() == report); // UTF-8 throughout
        for (const char c : report)
            QVERIFY(c == '\n' || c == '\r' || static_cast<unsigned char>(c) >= 0x20);
        QVERIFY(!report.contains("\xE2\x80\xAE")); // right-to-left override
        QVERIFY(!report.contains("\xEF\xBF\xBF")); // no character
    }

    void isStopped_data() { golden_data(); }
    void isStopped() {
        QFETCH(ReportFormat, format);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress cancelled([] { return true; }, {});
        const auto written = writeTo(out, format, reloadedShop(), cancelled);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
    }

    void fullDiskIsReported_data() { golden_data(); }
    void fullDiskIsReported() {
        QFETCH(ReportFormat, format);
        FullDevice out;
        Progress progress;
        const auto written = writeTo(out, format, reloadedShop(), progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Io);
    }
};

HCI_TEST(TstReportFormats)
#include "tst_report_formats.moc"
