#include "tests/unit/dialogue.h"
#include "tests/unit/lint/rule_cases.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/lint/finding_index.h"
#include "model/lint/recipe_server.h"
#include "model/lint/rules.h"
#include "model/view/finding_order.h"

#include <set>

using namespace hci;
using namespace hci::test;

namespace {

struct Bench {
    SessionPtr session = dialogue(expanded(R"(
        > GET https://a.example/1
        200
        = hello
        > GET https://a.example/2
        200
        =#900
        > GET https://b.example/3
        200
        < ETag: nonsense
        =#5000
        > GET https://c.example/4
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        =#7000
        > GET https://c.example/4
        > If-None-Match: "v1"
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        =#7000)"));
    AnalysisPtr analysis = [this] {
        Progress progress;
        return analyse(session, {}, progress);
    }();
    FindingIndex index{analysis->findings, analysis->resources};

    FindingOrder ordered(const FindingQuery& query) const {
        Progress progress;
        return orderFindings(query, *session, *analysis, index, progress);
    }
    const Finding& at(std::uint32_t row) const { return analysis->findings.findings[row]; }
};

} // namespace

class TstFindingOrder final : public QObject {
    Q_OBJECT
private slots:
    void everythingWithoutAQuery();
    void textAndSeverity();
    void silencedRulesAreLeftOut();
    void groupsByRule();
    void groupsByResource();
    void sorts_data();
    void sorts();
    void stopsWhenCancelled();
    void serverNames_data();
    void serverNames();
};

void TstFindingOrder::everythingWithoutAQuery() {
    const Bench bench;
    const FindingOrder order = bench.ordered({});
    QCOMPARE(order.rows.size(), bench.analysis->findings.findings.size());
    QVERIFY(std::is_sorted(order.rows.begin(), order.rows.end()));
    QCOMPARE(order.total, order.shown);
    QVERIFY(order.groups.empty());
}

void TstFindingOrder::textAndSeverity() {
    const Bench bench;
    FindingQuery query;
    query.text = QStringLiteral("NO VALIDATOR"); // the rule's title
    const FindingOrder titled = bench.ordered(query);
    QVERIFY(!titled.rows.empty());
    for (const std::uint32_t row : titled.rows)
        QVERIFY(bench.at(row).rule == ruleFromId("validator-missing"));
    query.text = QStringLiteral("b.example");
    for (const std::uint32_t row : bench.ordered(query).rows)
        QCOMPARE(bench.analysis->findings.exchanges(bench.at(row)).front(), 2U);
    query.text.clear();
    query.severities = {true, false, false, false};
    const FindingOrder errors = bench.ordered(query);
    QVERIFY(errors.shown > 0 && errors.shown < errors.total);
    for (const std::uint32_t row : errors.rows)
        QCOMPARE(bench.at(row).severity, Severity::Error);
}

void TstFindingOrder::silencedRulesAreLeftOut() {
    Bench bench;
    const std::uint32_t all = bench.ordered({}).total;
    bench.index = FindingIndex(bench.analysis->findings, bench.analysis->resources,
                               *RuleSelection::parse("-validator-missing"));
    const FindingOrder order = bench.ordered({});
    QVERIFY(order.total < all);
    for (const std::uint32_t row : order.rows)
        QVERIFY(bench.at(row).rule != ruleFromId("validator-missing"));
    const auto& counts = bench.index.counts();
    QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0U), order.total);
    for (const std::uint32_t row : bench.index.ofResource(0))
        QVERIFY(bench.at(row).rule != ruleFromId("validator-missing"));
}

void TstFindingOrder::groupsByRule() {
    const Bench bench;
    FindingQuery query;
    query.grouping = FindingGrouping::Rule;
    const FindingOrder order = bench.ordered(query);
    std::set<std::uint32_t> seen;
    std::uint32_t next = 0;
    for (const FindingGroup& group : order.groups) {
        QVERIFY(seen.insert(group.subject).second);
        std::set<std::uint32_t> resources;
        for (std::uint32_t i = group.first; i < group.first + group.count; ++i) {
            QCOMPARE(static_cast<std::uint32_t>(bench.at(order.rows[i]).rule), group.subject);
            QVERIFY(bench.at(order.rows[i]).severity >= group.worst);
            const auto of = bench.analysis->findings.resources(bench.at(order.rows[i]));
            resources.insert(of.begin(), of.end());
        }
        QCOMPARE(std::size_t{group.resources}, resources.size());
        next += group.count;
    }
    QCOMPARE(std::size_t{next}, order.rows.size());
    QVERIFY(std::is_sorted(order.groups.begin(), order.groups.end(),
                           [](const auto& a, const auto& b) { return a.worst < b.worst; }));
}

/// A finding about two resources is listed below both.
void TstFindingOrder::groupsByResource() {
    const Bench bench;
    FindingQuery query;
    query.grouping = FindingGrouping::Resource;
    query.text = QStringLiteral("validator-missing");
    const FindingOrder order = bench.ordered(query);
    QCOMPARE(order.shown, 1U);
    QCOMPARE(order.rows.size(), std::size_t{2});
    QCOMPARE(order.groups.size(), std::size_t{2});
    QCOMPARE(order.groups[0].count, 1U);
}

void TstFindingOrder::sorts_data() {
    QTest::addColumn<int>("sort");
    QTest::newRow("rule") << static_cast<int>(FindingSort::Rule);
    QTest::newRow("resources") << static_cast<int>(FindingSort::Resources);
    QTest::newRow("bytes") << static_cast<int>(FindingSort::Bytes);
}

void TstFindingOrder::sorts() {
    QFETCH(int, sort);
    const Bench bench;
    const auto value = [&](std::uint32_t row) -> std::int64_t {
        const Finding& finding = bench.at(row);
        switch (static_cast<FindingSort>(sort)) {
        case FindingSort::Resources: return -std::int64_t{finding.resourceCount};
        case FindingSort::Bytes:
            return finding.bytes == noIndex ? 1 : -bench.analysis->findings.byteCounts[finding.bytes].value();
        default: return 0;
        }
    };
    FindingQuery query;
    query.sort = static_cast<FindingSort>(sort);
    const FindingOrder order = bench.ordered(query);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return query.sort == FindingSort::Rule ? rule(bench.at(a).rule).title < rule(bench.at(b).rule).title
                                               : value(a) < value(b);
    };
    QVERIFY(std::is_sorted(order.rows.begin(), order.rows.end(), before));
    QVERIFY(before(order.rows.front(), order.rows.back()));
    query.reversed = true;
    QVERIFY(!std::is_sorted(bench.ordered(query).rows.begin(), bench.ordered(query).rows.end(), before) ||
            before(bench.ordered(query).rows.back(), bench.ordered(query).rows.front()));
}

void TstFindingOrder::stopsWhenCancelled() {
    std::string text;
    for (int i = 0; i < 1500; ++i)
        text += "> GET https://h" + std::to_string(i) + ".example/\n200\n= hello\n";
    const SessionPtr session = dialogue(expanded(text));
    Progress none;
    const AnalysisPtr analysis = analyse(session, {}, none);
    const FindingIndex index(analysis->findings, analysis->resources);
    Progress cancelled([] { return true; }, {});
    const FindingOrder order = orderFindings({}, *session, *analysis, index, cancelled);
    QVERIFY(order.total > 1024);
    QVERIFY(order.rows.size() < order.total);
}

void TstFindingOrder::serverNames_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("server");
    QTest::newRow("nginx") << QByteArray("Server: nginx/1.22.1") << QStringLiteral("nginx");
    QTest::newRow("openresty is an nginx") << QByteArray("Server: openresty") << QStringLiteral("nginx");
    QTest::newRow("Apache") << QByteArray("Server: Apache/2.4.57 (Debian)") << QStringLiteral("Apache httpd");
    QTest::newRow("Cloudflare") << QByteArray("Server: cloudflare") << QStringLiteral("Cloudflare");
    QTest::newRow("Caddy") << QByteArray("Server: Caddy") << QStringLiteral("Caddy");
    QTest::newRow("Express") << QByteArray("X-Powered-By: Express") << QStringLiteral("Express");
    QTest::newRow("Varnish by Via") << QByteArray("Via: 1.1 varnish (Varnish/7.1)")
                                    << QStringLiteral("Varnish");
    QTest::newRow("Varnish by its own field") << QByteArray("X-Varnish: 32770") << QStringLiteral("Varnish");
    const auto nobody = [](const char* what, const char* field) {
        QTest::newRow(what) << QByteArray(field) << QString();
    };
    nobody("Tomcat's connector", "Server: Apache-Coyote/1.1");
    nobody("Tomcat", "Server: Apache Tomcat/8.5.3");
    nobody("Traffic Server", "Server: ApacheTrafficServer/9.2");
    nobody("Traffic Server in Via", "Via: http/1.1 edge (ApacheTrafficServer/9.2.0 [cMsSfW])");
    nobody("Fastly calls itself varnish", "Via: 1.1 varnish\n< X-Served-By: cache-fra-etou8220025-FRA");
    nobody("Fastly's timer", "Via: 1.1 varnish, 1.1 varnish\n< X-Timer: S1700000000.1,VS0,VE1");
    nobody("Fastly's own answer", "Server: Varnish\n< X-Timer: S1700000000.1,VS0,VE1");
    nobody("Fastly, no machine named", "Via: 1.1 varnish");
    QTest::newRow("nginx behind Fastly")
        << QByteArray("Server: nginx\n< X-Served-By: cache-pao17420-PAO") << QStringLiteral("nginx");
    QTest::newRow("Varnish of one's own")
        << QByteArray("Server: Varnish\n< X-Varnish: 7") << QStringLiteral("Varnish");
    QTest::newRow("an old Varnish") << QByteArray("Via: 1.1 varnish\n< X-Varnish: 7")
                                    << QStringLiteral("Varnish");
    QTest::newRow("httpd with modules")
        << QByteArray("Server: Apache/2.4.57 (Unix) PHP/8.2") << QStringLiteral("Apache httpd");
    QTest::newRow("httpd and its system")
        << QByteArray("Server: Apache (Debian)") << QStringLiteral("Apache httpd");
    QTest::newRow("Cloudflare's older name")
        << QByteArray("Server: cloudflare-nginx") << QStringLiteral("Cloudflare");
    QTest::newRow("nginx behind another proxy")
        << QByteArray("Via: 1.1 a.example (squid), 1.1 nginx") << QStringLiteral("nginx");
    QTest::newRow("Varnish, with who served")
        << QByteArray("Via: 1.1 varnish\n< X-Served-By: web3") << QStringLiteral("Varnish");
    QTest::newRow("unknown") << QByteArray("Server: gws") << QString();
    QTest::newRow("mentioned, not named") << QByteArray("Server: my-apache-clone") << QString();
}

void TstFindingOrder::serverNames() {
    QFETCH(QByteArray, field);
    QFETCH(QString, server);
    const SessionPtr session = dialogue("> GET https://a.example/\n< 200 OK\n< " + field.toStdString());
    QCOMPARE(recipeServerOf((*session)[0].response()), server);
}

HCI_TEST(TstFindingOrder)
#include "tst_finding_order.moc"
