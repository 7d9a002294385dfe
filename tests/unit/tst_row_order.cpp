#include "model/view/chart_data.h"
#include "model/view/row_order.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

constexpr std::string_view site = R"(
    @ 12:00:00
    > GET https://b.example/small
    < 200 OK
    < Content-Type: text/plain
    < ETag: W/"1"
    =#100
    > GET https://a.example/large
    < 200 OK
    < Content-Type: text/css
    < Last-Modified: @-100
    =#9000
    > GET https://b.example/middle
    < 200 OK
    < Content-Type: text/css
    =#4000
    > GET https://b.example/small
    > If-None-Match: W/"1"
    < 304 Not Modified
    < ETag: W/"1"
)";

struct Analysed {
    SessionPtr session = test::dialogue(site);
    AnalysisPtr analysis;
    FindingIndex findings;

    Analysed() {
        Progress progress;
        analysis = analyse(session, {}, progress);
        findings = FindingIndex(analysis->findings, analysis->resources);
    }
    [[nodiscard]] std::vector<std::uint32_t> rows(const RowQuery& query, Progress progress = {}) const {
        return orderRows(query, *session, *analysis, findings, progress).rows;
    }
};

using Rows = std::vector<std::uint32_t>;

} // namespace

/// The order of rows, and the bars of the chart.
class TstRowOrder : public QObject {
    Q_OBJECT
private slots:
    void sorts() {
        const Analysed a;
        QCOMPARE(a.rows({{}, RowMode::Resources, SortKey::Time, false}), (Rows{0, 1, 2}));
        QCOMPARE(a.rows({{}, RowMode::Resources, SortKey::Time, true}), (Rows{2, 1, 0}));
        QCOMPARE(a.rows({{}, RowMode::Resources, SortKey::Url, false}), (Rows{1, 2, 0}));
        QCOMPARE(a.rows({{}, RowMode::Resources, SortKey::Wire, true}), (Rows{1, 2, 0}));
        QCOMPARE(a.rows({{}, RowMode::Resources, SortKey::Validators, false}), (Rows{2, 1, 0}));
        QCOMPARE(a.rows({{}, RowMode::Exchanges, SortKey::Status, true}), (Rows{3, 0, 1, 2}));
    }

    void filtersByAnyExchange() {
        const Analysed a;
        QCOMPARE(a.rows({parseRowFilter("is:304"), RowMode::Resources, SortKey::Time, false}), (Rows{0}));
        QCOMPARE(a.rows({parseRowFilter("host:b.example"), RowMode::Exchanges, SortKey::Time, false}),
                 (Rows{0, 2, 3}));
    }

    void stopsWhenCancelled() {
        const Analysed a;
        QVERIFY(
            a.rows({{}, RowMode::Exchanges, SortKey::Url, false}, Progress([] { return true; }, {})).empty());
    }

    void shownExchangeIsNotThe304() {
        const Analysed a;
        QCOMPARE(shownExchange(*a.session, a.analysis->resources, 0), 0U);
    }

    void validators() {
        const Analysed a;
        QCOMPARE(validatorKind((*a.session)[0]), ValidatorKind::WeakTag);
        QCOMPARE(validatorKind((*a.session)[1]), ValidatorKind::DateOnly);
        QCOMPARE(validatorKind((*a.session)[2]), ValidatorKind::None);
    }

    /// An entity tag stands in quotes (RFC 9110 8.8.3).
    void tagsThatAreNone_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const char* fields, ValidatorKind kind) {
            QTest::newRow(name) << QByteArray(fields) << static_cast<int>(kind);
        };
        row("without quotes", "< ETag: abc\n", ValidatorKind::BadTag);
        row("without quotes, dated", "< ETag: abc\n< Last-Modified: @-86400\n", ValidatorKind::BadTagAndDate);
        row("small w", "< ETag: w/\"a\"\n", ValidatorKind::BadTag);
        row("weak, without quotes", "< ETag: W/abc\n", ValidatorKind::BadTag);
        row("empty tag", "< ETag: \"\"\n", ValidatorKind::StrongTag);
        row("strong", "< ETag: \"a\"\n", ValidatorKind::StrongTag);
    }
    void tagsThatAreNone() {
        QFETCH(const QByteArray, fields);
        QFETCH(const int, kind);
        const SessionPtr session =
            test::dialogue("> GET https://a.example/x\n< 200 OK\n" + fields.toStdString());
        QCOMPARE(static_cast<int>(validatorKind((*session)[0])), kind);
    }

    void barsByResource() {
        const Analysed a;
        const ChartData all =
            chartData({ChartGroup::Resource, ChartSort::Transferred, 20}, *a.session, *a.analysis);
        QCOMPARE(all.bars.size(), std::size_t{3});
        QVERIFY(!all.hasRest);
        QCOMPARE(all.bars.front().resource, 1U);
        const ChartData saved =
            chartData({ChartGroup::Resource, ChartSort::Saved, 20}, *a.session, *a.analysis);
        QCOMPARE(saved.bars.front().resource, 0U);
    }

    void whatIsBeyondTheTopIsOneBar() {
        const Analysed a;
        const ChartData data =
            chartData({ChartGroup::Resource, ChartSort::Transferred, 1}, *a.session, *a.analysis);
        QCOMPARE(data.bars.size(), std::size_t{2});
        QVERIFY(data.hasRest);
        QVERIFY(data.bars.back().name.empty());
        QCOMPARE(data.bars.back().resources, 2U);
        const ByteCount sum = data.bars[0].bytes.transferred() + data.bars[1].bytes.transferred();
        QCOMPARE(sum.value(), a.analysis->ledger.total.transferred().value());
    }

    void barsByHostAndMediaType() {
        const Analysed a;
        const ChartData hosts = chartData({ChartGroup::Host, ChartSort::Name, 20}, *a.session, *a.analysis);
        QCOMPARE(hosts.bars.size(), std::size_t{2});
        QCOMPARE(hosts.bars[1].name, std::string("b.example"));
        QCOMPARE(hosts.bars[1].resources, 2U);
        const ChartData types =
            chartData({ChartGroup::MediaType, ChartSort::Transferred, 20}, *a.session, *a.analysis);
        QCOMPARE(types.bars.size(), std::size_t{2});
        QCOMPARE(types.bars[0].name, std::string("text/css"));
    }
};

HCI_TEST(TstRowOrder)
#include "tst_row_order.moc"
