#include "model/diff/exchange_diff.h"
#include "model/report/compared_caches.h"
#include "model/report/report_format.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/report/reloaded_shop.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hci;
using namespace hci::test;

namespace {

constexpr std::string_view otherAddress = "192.0.2.77";

/// A report with all extras beside the analysis, except probes and a replay, which have tests of their own.
struct Extras {
    SessionPtr session = reloadedShop();
    AnalysisPtr analysis;
    ReportOptions options;

    Extras() {
        Progress progress;
        analysis = analyse(session, {}, progress);
        ReportExtras& extras = options.extras;
        extras.caches =
            compareCaches(*session, *analysis, {CacheChoice{}, *cacheChoiceFromName("nginx")}, progress);
        extras.findingCaches =
            findingsByCache(*session, *analysis, {*cacheChoiceFromName("varnish")}, progress);
        extras.whatIf = compareWhatIf(*session, *analysis, {WhatIf::Target::Everything, {}, "max-age=86400"},
                                      {CacheChoice{}, *cacheChoiceFromName("nginx")}, progress);
        const ExchangeDiff diff = diffExchanges({session, 0}, {session, session->size() - 1});
        extras.also = std::make_shared<AlsoReport>(AlsoReport{std::string(otherAddress) + ":80", {diff}, {}});
        extras.addresses = std::make_shared<AddressesReport>(
            AddressesReport{{{"shop.example", {"192.0.2.1", std::string(otherAddress)}, 1}},
                            {{0, {{std::string(otherAddress), diff}}}},
                            {}});
        State state;
        (void)compareWithState(*session, state, false);
        extras.state = std::make_shared<StateReport>(compareWithState(*session, state, false));
    }

    [[nodiscard]] QByteArray written(ReportFormat format) const {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress progress;
        const auto done = rowOf(format).write(out, *session, *analysis, options, progress);
        return done ? out.data() : QByteArray("not written");
    }
};

/// A report on an inspection, compared with the remembered one before it.
QByteArray sinceThen(ReportFormat format) {
    State state;
    const auto look = [&state](const char* answers) {
        const SessionPtr session = dialogue(answers);
        return std::pair(session,
                         std::make_shared<const StateReport>(compareWithState(*session, state, false)));
    };
    (void)look(R"(
        @ 12:00:00
        > GET https://shop.example/same
        < 200 OK
        < ETag: "s1"
        = same
        > GET https://shop.example/changed
        < 200 OK
        < ETag: "c1"
        = first
        > GET https://shop.example/unnoticed
        < 200 OK
        < ETag: "u1"
        = first
        > GET https://shop.example/renamed
        < 200 OK
        < ETag: "r1"
        = same
        > GET https://shop.example/failed
        < 200 OK
        < ETag: "f1"
        = same
        > GET https://shop.example/forgotten
        < 200 OK
        < ETag: "g1"
        = same
    )");
    const auto [session, report] = look(R"(
        @ 14:00:00
        > GET https://shop.example/same
        < 200 OK
        < ETag: "s1"
        = same
        > GET https://shop.example/changed
        < 200 OK
        < ETag: "c2"
        = second
        > GET https://shop.example/unnoticed
        < 200 OK
        < ETag: "u1"
        = second
        > GET https://shop.example/renamed
        < 200 OK
        < ETag: "r2"
        = same
        > GET https://shop.example/failed
        < failed: nobody listens
        > GET https://shop.example/new
        < 200 OK
        < ETag: "n1"
        = new
    )");
    ReportOptions options;
    options.extras.state = report;
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = rowOf(format).write(out, *session, *analysis, options, progress);
    return written ? out.data() : QByteArray("not written");
}

} // namespace

/// The extras of a report: other caches, other addresses, another policy, another day.
class TstReportExtras final : public QObject {
    Q_OBJECT
private slots:
    void everyFormatIsWritten();
    void golden_data();
    void golden();
    void goldenSinceLastRun_data();
    void goldenSinceLastRun();
    void forPeople_data();
    void forPeople();
    void forPrograms();
    void nothingChangedIsSaidOnce();
};

void TstReportExtras::everyFormatIsWritten() {
    const Extras extras;
    for (const ReportFormatRow& format : reportFormats()) {
        const QByteArray bytes = extras.written(format.format);
        QVERIFY2(!bytes.isEmpty() && bytes != "not written", format.name.data());
    }
}

void TstReportExtras::golden_data() {
    QTest::addColumn<ReportFormat>("format");
    QTest::addColumn<QString>("file");
    QTest::newRow("text") << ReportFormat::Text << QStringLiteral("extras.txt");
    QTest::newRow("Markdown") << ReportFormat::Markdown << QStringLiteral("extras.md");
    QTest::newRow("HTML") << ReportFormat::Html << QStringLiteral("extras.html");
}

void TstReportExtras::golden() {
    QFETCH(const ReportFormat, format);
    QFETCH(const QString, file);
    QByteArray report = Extras().written(format);
    if (format == ReportFormat::Html)
        report = withoutStyle(report);
    const QByteArray difference = differenceFromGolden(file, report);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TstReportExtras::goldenSinceLastRun_data() {
    QTest::addColumn<ReportFormat>("format");
    QTest::addColumn<QString>("file");
    QTest::newRow("text") << ReportFormat::Text << QStringLiteral("state.txt");
    QTest::newRow("Markdown") << ReportFormat::Markdown << QStringLiteral("state.md");
}

void TstReportExtras::goldenSinceLastRun() {
    QFETCH(const ReportFormat, format);
    QFETCH(const QString, file);
    const QByteArray difference = differenceFromGolden(file, sinceThen(format));
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TstReportExtras::forPeople_data() {
    QTest::addColumn<ReportFormat>("format");
    QTest::newRow("text") << ReportFormat::Text;
    QTest::newRow("HTML") << ReportFormat::Html;
    QTest::newRow("Markdown") << ReportFormat::Markdown;
}

void TstReportExtras::forPeople() {
    QFETCH(const ReportFormat, format);
    const Extras extras;
    const QByteArray bytes = extras.written(format);
    for (const char* words : {"nginx", "max-age=86400", "192.0.2.77", "shop.example"})
        QVERIFY2(bytes.contains(words), words);
    QCOMPARE(bytes, extras.written(format)); // the same bytes each time
}

void TstReportExtras::forPrograms() {
    const Extras extras;
    const QJsonObject report = QJsonDocument::fromJson(extras.written(ReportFormat::Json)).object();
    QVERIFY(!report.isEmpty());
    for (const char* member : {"cacheComparison", "whatIf", "also", "addresses", "state"})
        QVERIFY2(report.contains(QLatin1StringView(member)), member);
    for (const QByteArray& line : extras.written(ReportFormat::Ndjson).trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

void TstReportExtras::nothingChangedIsSaidOnce() {
    const Extras extras;
    const StateReport& state = *extras.options.extras.state;
    QCOMPARE(state.counts[static_cast<std::size_t>(ChangeSinceLastRun::New)], 0U);
    QVERIFY(state.counts[static_cast<std::size_t>(ChangeSinceLastRun::Unchanged)] > 0);
}

HCI_TEST(TstReportExtras)
#include "tst_report_extras.moc"
