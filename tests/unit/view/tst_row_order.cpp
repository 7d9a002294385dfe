#include "model/cache/simulation.h"
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

    void leadingValidators() {
        const SessionPtr session =
            test::dialogue("> GET https://a.example/x\n< 200 OK\n< Last-Modified: @-9\n"
                           "< ETag: abc\n"
                           "> GET https://a.example/x\n< 200 OK\n< Last-Modified: x\n"
                           "> GET https://a.example/x\n< 200 OK\n< Date: @\n");
        QCOMPARE(leadingValidator((*session)[0]), std::optional<std::string_view>("abc"));
        QCOMPARE(leadingValidator((*session)[1]), std::optional<std::string_view>("x"));
        QVERIFY(!leadingValidator((*session)[2]));
    }

    /// An entity tag stands in quotes (RFC 9110 8.8.3).
    void malformedTags_data() {
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
    void malformedTags() {
        QFETCH(const QByteArray, fields);
        QFETCH(const int, kind);
        const SessionPtr session =
            test::dialogue("> GET https://a.example/x\n< 200 OK\n" + fields.toStdString());
        QCOMPARE(static_cast<int>(validatorKind((*session)[0])), kind);
    }

    void freshness_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("lifetime"); // by the simulation
        const auto row = [](const char* name, const char* fields, CacheModel model, FreshnessKind kind,
                            qint64 lifetime) {
            QTest::newRow(name) << QByteArray(fields) << static_cast<int>(model) << static_cast<int>(kind)
                                << lifetime;
        };
        using enum FreshnessKind;
        const char* targeted = "< Cache-Control: no-store\n< CDN-Cache-Control: max-age=60\n";
        row("9213 2.2 a CDN has its own field", targeted, CacheModel::Cdn, Explicit, 60);
        row("9213 2.2 and no other cache has", targeted, CacheModel::Shared, NoStore, 0);
        const char* forbidden = "< Cache-Control: max-age=60\n< CDN-Cache-Control: no-store\n";
        row("9213 2.2 no-store for CDNs", forbidden, CacheModel::Cdn, NoStore, 0);
        row("9213 2.2 no-store for CDNs alone", forbidden, CacheModel::Private, Explicit, 60);
        row("9213 2.1 one that cannot be read does not count",
            "< Cache-Control: no-cache, max-age=9\n< CDN-Cache-Control: max-age=\n", CacheModel::Cdn, NoCache,
            9);
        row("9213 2.2 no-cache is not for CDNs",
            "< Cache-Control: no-cache\n< CDN-Cache-Control: max-age=60\n", CacheModel::Cdn, Explicit, 60);
        row("9111 5.2.2.4 no-cache for a field alone",
            "< Cache-Control: max-age=60, no-cache=\"Set-Cookie\"\n", CacheModel::Private, Explicit, 60);
        row("9111 4.2.2 guessed", "< Last-Modified: @-1000\n", CacheModel::Private, Heuristic, 100);
        row("nothing", "", CacheModel::Private, Unknown, 0);
    }
    /// What the list says agrees with what the simulated cache did.
    void freshness() {
        QFETCH(const QByteArray, fields);
        QFETCH(const int, model);
        const SessionPtr session =
            test::dialogue("> GET https://a.example/x\n< 200 OK\n" + fields.toStdString());
        const Simulation simulation =
            simulate(*session, findResources(*session), static_cast<CacheModel>(model));
        QTEST(static_cast<int>(freshnessKind((*session)[0], simulation)), "kind");
        const FreshnessKind kind = freshnessKind((*session)[0], simulation);
        if (kind != FreshnessKind::NoStore && kind != FreshnessKind::Unknown)
            QTEST(qint64(simulation.decisions[0].lifetime), "lifetime");
        QCOMPARE(simulation.decisions[0].storable, kind != FreshnessKind::NoStore);
    }

    /// 9111 3.2: a 304 without Cache-Control leaves what is stored as it was.
    void freshnessOfStored() {
        const SessionPtr session =
            test::dialogue("> GET https://a.example/x\n< 200 OK\n< ETag: \"a\"\n< Cache-Control: no-cache\n\n"
                           "> GET https://a.example/x\n> If-None-Match: \"a\"\n< 304\n< ETag: \"a\"\n");
        const Simulation simulation = simulate(*session, findResources(*session), CacheModel::Private);
        const Exchange answer = (*session)[1];
        QCOMPARE(freshnessKind(answer, simulation), FreshnessKind::Unknown);
        QCOMPARE(freshnessKind(answer, (*session)[0].response(), simulation), FreshnessKind::NoCache);
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

    void restIsOneBar() {
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
