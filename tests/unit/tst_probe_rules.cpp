#include "tests/unit/probe_cases.h"
#include "tests/unit/report_exports.h"
#include "tests/unit/rule_cases.h"
#include "tests/unit/test_main.h"

#include "model/lint/rules.h"

#include <set>

using namespace hci;
using namespace hci::test;

class TstProbeRules final : public QObject {
    Q_OBJECT

private slots:
    void speaks_data();
    void speaks();
    void everyActiveRuleHasACase();
    void followersKeepSilent();
    void variantsAreCompared();
};

void TstProbeRules::speaks_data() {
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(probeCases().size()); ++i)
        QTest::addRow("%s by %s", probeCases()[static_cast<std::size_t>(i)].rule.data(),
                      name(probeCases()[static_cast<std::size_t>(i)].probe).data())
            << i;
}

void TstProbeRules::speaks() {
    QFETCH(int, row);
    const ProbeCase& each = probeCases()[static_cast<std::size_t>(row)];
    ProbeBench bench(each);
    const QStringList said = bench.said(each.rule);
    QCOMPARE(said.size(), 1);
    QVERIFY2(!said.front().isEmpty() && !said.front().contains(u'{'), qPrintable(said.front()));
    const QByteArray lacking = exportsThatLack(*bench.session, *bench.analysed());
    QVERIFY2(lacking.isEmpty(), lacking.constData());
    bench.target().results.front().verdict = ProbeVerdict::Pass;
    QVERIFY(bench.said(each.rule).isEmpty());
}

void TstProbeRules::everyActiveRuleHasACase() {
    std::set<std::string_view> covered;
    for (const ProbeCase& each : probeCases())
        covered.insert(each.rule);
    for (const RuleCase& each : ruleCases())
        covered.insert(each.rule);
    for (const Rule& each : rules())
        QVERIFY2(covered.contains(each.id), each.id.data());
}

/// RULES: one fault has one owner. What ignores If-None-Match ignores lists of tags, too.
void TstProbeRules::followersKeepSilent() {
    ProbeBench bench(probeCases().front());
    ProbeResult list = bench.target().results.front();
    list.id = ProbeId::InmList;
    bench.target().results.push_back(list);
    QCOMPARE(bench.said("if-none-match-ignored").size(), 1);
    QVERIFY(bench.said("if-none-match-list").isEmpty());
}

void TstProbeRules::variantsAreCompared() {
    ProbeBench bench(probeCases().front());
    bench.target().results.clear();
    bench.target().variants.push_back({"gzip", true, 1, "\"v1\"", ""});
    QCOMPARE(bench.said("etag-shared-across-codings").size(), 1);
    QCOMPARE(bench.said("vary-missing-accept-encoding").size(), 1);
    bench.target().variants.back().etag = "\"v1-gzip\"";
    QVERIFY(bench.said("etag-shared-across-codings").isEmpty());
    bench.target().variants.back().offered = false;
    QVERIFY(bench.said("vary-missing-accept-encoding").isEmpty());
}

HCI_TEST(TstProbeRules)
#include "tst_probe_rules.moc"
