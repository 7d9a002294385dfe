#include "tests/unit/lint/probe_cases.h"
#include "tests/unit/lint/rule_cases.h"
#include "tests/unit/report/report_exports.h"
#include "tests/unit/test_main.h"

#include "model/lint/rules.h"
#include "model/probes/probe_reading.h"
#include "tests/unit/dialogue.h"

#include <algorithm>
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
    void probesOwnMissed304();
    void probesTellWhichConditionFails();
    void setsHaveOneCause_data();
    void setsHaveOneCause();
    void conditionsDoNotCountOverErrors();
    void probesTellWhyATagChanges();
    void readingIsRepeatable();
    void otherCodingFollowsWeakComparison();
    void skippedProbesProveNothing();
    void variantsAreCompared();
    void ignoredConditionsOfReadsAreWarnings();
    void repeatedGetsThatNeverRepeat();
    void repeatedGetsDatedNow();
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
    ProbeResult& result = bench.target().results.front();
    result.verdict = ProbeVerdict::Pass;
    result.cause = ProbeCause::None;
    result.status = result.demanded;
    result.exchanges = {0};
    QVERIFY(bench.said(each.rule).isEmpty());
}

void TstProbeRules::everyActiveRuleHasACase() {
    std::set<std::string_view> covered{"etag-differs-by-address",
                                       "etag-reused-by-address"}; // TstAddressRules has them
    for (const ProbeCase& each : probeCases())
        covered.insert(each.rule);
    for (const RuleCase& each : ruleCases())
        covered.insert(each.rule);
    for (const Rule& each : rules())
        QVERIFY2(covered.contains(each.id), each.id.data());
}

/// One rule per fault: a server that ignores If-None-Match ignores lists of tags, too.
void TstProbeRules::followersKeepSilent() {
    ProbeBench bench(probeCases().front());
    ProbeResult list = bench.target().results.front();
    list.id = ProbeId::InmList;
    bench.target().results.push_back(list);
    QCOMPARE(bench.said("if-none-match-ignored").size(), 1);
    QVERIFY(bench.said("if-none-match-list").isEmpty());
}

/// The revalidation and the probe that repeats it show one fault.
void TstProbeRules::probesOwnMissed304() {
    ProbeBench bench(probeCases().front());
    bench.session = dialogue(expanded("GET\nGOOD\n@ 12:05:00\nGET\n> If-None-Match: \"v1\"\nGOOD"));
    QCOMPARE(bench.said("if-none-match-ignored").size(), 1);
    QVERIFY(bench.said("missed-304").isEmpty());
    bench.report.targets.clear();
    QCOMPARE(bench.said("missed-304").size(), 1);
}

/// RFC 9110 13.2.1: for a request with two conditions the probes show which one fails.
void TstProbeRules::probesTellWhichConditionFails() {
    ProbeBench bench(probeCases().front());
    bench.session = dialogue(expanded("GET\nGOOD\nGET\n> If-None-Match: \"v1\"\n> If-Modified-Since: Mon, 05 "
                                      "Jan 2026 11:00:00 GMT\n< 500 Oops\n< Date: @\nGET\nGOOD"));
    bench.target().results.front() =
        bench.answered(ProbeId::ImsExact, "If-Modified-Since", "Mon, 05 Jan 2026 11:00:00 GMT", 500);
    const QStringList said = bench.said("conditional-request-fails");
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.front().startsWith(u"with If-Modified-Since"), qPrintable(said.front()));
    bench.report.targets.clear();
    QVERIFY(bench.said("conditional-request-fails").join(u' ').contains(u"If-None-Match"));
}

/// The answer to each probe of a set, `came` being "probe value status" a line, and the rules that fire.
void TstProbeRules::setsHaveOneCause_data() {
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<QByteArray>("came");
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* etag, const char* came, const char* rules,
                        const char* words = "") {
        QTest::newRow(name) << QByteArray(etag) << QByteArray(came) << QByteArray(rules) << QByteArray(words);
    };
    row("8.8.3.2 weak tag compared as text", "W/\"v1\"",
        "inm-exact|W/\"v1\"|200\ninm-weak-flip|\"v1\"|304\ninm-list|\"a\", W/\"v1\"|200\ninm-star|*|304\n"
        "inm-no-cache|W/\"v1\"|200\nhead-inm|W/\"v1\"|200\ninm-exact-ims-old|W/\"v1\"|200\nrange-inm|W/"
        "\"v1\"|206",
        "weak-comparison-failed", "without the W/");
    row("8.8.3.2 strong tag, weak one kept", "\"v1\"",
        "inm-exact|\"v1\"|200\ninm-weak-flip|W/\"v1\"|304\ninm-list|\"a\", \"v1\"|200\ninm-star|*|200",
        "weak-comparison-failed", "with a W/");
    row("13.1.2 the whole field compared as text", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-weak-flip|W/\"v1\"|200\ninm-list|\"a\", \"v1\"|200\ninm-star|*|200\n"
        "inm-lines|\"v1\"|200",
        "if-none-match-list", "compared as text");
    row("13.2.2 the date alone is looked at", "\"v1\"",
        "inm-exact|\"v1\"|200\nims-exact|d|304\ninm-other-ims-exact|\"other\"|304", "if-none-match-ignored");
    row("8.8.3.2 only the flipped one fails", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-weak-flip|W/\"v1\"|200\ninm-list|\"a\", \"v1\"|304",
        "weak-comparison-failed", "but for the W/");
    row("13.1.2 a comma in the tag", "\"v1,en\"",
        "inm-exact|\"v1,en\"|200\ninm-weak-flip|W/\"v1,en\"|200\ninm-star|*|304\ninm-list|\"a\", "
        "\"v1,en\"|200\n"
        "head-inm|\"v1,en\"|200\ninm-max-age|\"v1,en\"|200",
        "own-tag-not-recognised", "comma");
    row("13.1.2 compared without its quotes", "\"v1\"",
        "inm-exact|\"v1\"|200\ninm-unquoted|v1|304\ninm-other|\"other\"|200\ninm-star|*|200",
        "own-tag-not-recognised", "without its quotes");
    row("13.1.2 a tag of two makers", "\"v1\"",
        "inm-exact|\"v1\"|200\ninm-star|*|304\ninm-other|\"other\"|200", "own-tag-not-recognised",
        "`*` is answered 304");
    row("8.8.3.3 a suffix", "\"v1-gzip\"",
        "inm-exact|\"v1-gzip\"|200\nsuffix|\"v1\"|304\ninm-star|*|304\ncross-variant|\"v1\"|304",
        "etag-coding-suffix");
    row("13.1.2 no condition is looked at", "\"v1\"",
        "inm-exact|\"v1\"|200\ninm-weak-flip|W/"
        "\"v1\"|200\ninm-star|*|200\nims-exact|d|200\nims-asctime|d|200\n"
        "ims-later|d|200",
        "if-none-match-ignored", "no other condition");
    row("13.1.2 only the date is", "\"v1\"",
        "inm-exact|\"v1\"|200\ninm-weak-flip|W/\"v1\"|200\ninm-star|*|200\nims-exact|d|304",
        "if-none-match-ignored");
    row("13.1.2 HEAD alone", "\"v1\"", "inm-exact|\"v1\"|304\nhead-inm|\"v1\"|200", "if-none-match-ignored",
        "HEAD with");
    row("13.1.2 any tag", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-other|\"other\"|304\ninm-unquoted|v1|304\ninm-empty||304\n"
        "inm-other-ims-exact|\"other\"|304",
        "304-non-matching");
    row("8.8.3 quotes not looked at", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-other|\"other\"|200\ninm-unquoted|v1|304", "");
    row("13.1.3 the date wins over no match", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-other|\"other\"|200\ninm-other-ims-exact|\"other\"|304", "304-precedence");
    row("13.2.2 an older date, exact tag passes", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-exact-ims-old|\"v1\"|200\ninm-exact-ims-exact|\"v1\"|200",
        "if-modified-since-overrides-tag");
    row("13.2.2 an older date, exact tag fails", "\"v1\"",
        "inm-exact|\"v1\"|200\ninm-exact-ims-old|\"v1\"|200\ninm-exact-ims-exact|\"v1\"|304",
        "if-none-match-ignored");
    row("13.1.3 a fraction of a second", "",
        "ims-exact|d|200\nims-rfc850|d|200\nims-asctime|d|200\nims-later|later|304",
        "if-modified-since-ignored", "fraction of a second");
    row("13.1.3 a fraction of a second, modified now", "", "ims-exact|d|200\nims-far-future|2040|304",
        "if-modified-since-ignored", "fraction of a second");
    row("13.1.3 no date is looked at", "", "ims-exact|d|200\nims-later|later|200",
        "if-modified-since-ignored", "and the answer is 200");
    row("13.1.3 any date", "", "ims-exact|d|304\nims-earlier|e|304\nims-iso|i|304\nims-invalid|x|304",
        "304-contradicts-stored");
    row("13.2.1 the match fails", "\"v1\"",
        "inm-exact|\"v1\"|500\ninm-weak-flip|W/\"v1\"|500\ninm-star|*|500\ninm-no-cache|\"v1\"|500\n"
        "head-inm|\"v1\"|500\nims-exact|d|500\ninm-other|\"other\"|200\nrange-inm|\"v1\"|206",
        "conditional-request-fails", "500");
    row("13.2.1 the match fails, weak comparison fails too", "\"v1\"",
        "inm-exact|\"v1\"|503\ninm-weak-flip|W/\"v1\"|200\ninm-max-age|\"v1\"|503",
        "conditional-request-fails");
    row("13.2.1 nobody answers a match", "\"v1\"", "inm-exact|\"v1\"|0\ninm-max-age|\"v1\"|0",
        "conditional-request-fails", "no answer");
    row("13.2.1 what does not match fails", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-other|\"other\"|500\ninm-empty||500", "conditional-request-fails");
    row("13.2.1 whatever the condition is", "\"v1\"",
        "inm-exact|\"v1\"|403\ninm-other|\"other\"|403\nims-exact|d|403\nims-invalid|x|403",
        "conditional-request-fails", "`\"v1\"`");
    row("13.1.3 what is no date is refused", "\"v1\"", "ims-exact|d|304\nims-invalid|x|400\nims-iso|i|400",
        "conditional-request-fails", "400");
    row("13.2.1 a server that stumbles", "\"v1\"",
        "inm-exact|\"v1\"|500\ninm-weak-flip|W/\"v1\"|304\ninm-max-age|\"v1\"|304", "");
    row("6585 too many requests", "\"v1\"", "inm-exact|\"v1\"|429\ninm-max-age|\"v1\"|429", "");
    row("8.8.3 what is no tag may be refused", "\"v1\"",
        "inm-exact|\"v1\"|304\ninm-unquoted|v1|400\ninm-empty||400", "");
    row("5.2 two lines are refused", "\"v1\"", "inm-exact|\"v1\"|304\ninm-lines|\"v1\"|400",
        "if-none-match-lines");
    row("13.2.1 HEAD itself is refused", "\"v1\"", "head||405\ninm-exact|\"v1\"|304\nhead-inm|\"v1\"|405",
        "");
    row("13.2.1 HEAD with the tag is refused", "\"v1\"",
        "head||200\ninm-exact|\"v1\"|304\nhead-inm|\"v1\"|405", "conditional-request-fails", "405");
    row("13.2.1 the match is sent to a login", "\"v1\"",
        "inm-exact|\"v1\"|302\ninm-weak-flip|W/\"v1\"|302\ninm-star|*|302", "conditional-request-fails",
        "302");
    row("13.1.3 the date counts beside a tag, and there is none", "", "inm-other-ims-exact|\"other\"|304",
        "304-precedence", "no tag at all");
    row("13.1.2 a tag where there is none", "", "inm-other|\"other\"|304", "304-non-matching",
        "no tag at all");
}

void TstProbeRules::setsHaveOneCause() {
    QFETCH(QByteArray, etag);
    QFETCH(QByteArray, came);
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, words);
    ProbeBench bench(probeCases().front());
    bench.target().results.clear();
    bench.target().variants.front().etag = etag.toStdString();
    for (const QByteArray& line : came.split('\n')) {
        const QByteArrayList parts = line.split('|');
        const auto id = probeFromName(parts[0].toStdString());
        QVERIFY2(id && parts.size() == 3, line.constData());
        const char* field = parts[0].startsWith("ims") ? "If-Modified-Since" : "If-None-Match";
        bench.target().results.push_back(
            bench.answered(*id, field, parts[1].toStdString(), parts[2].toInt()));
    }
    const AnalysisPtr analysis = bench.analysed();
    QByteArrayList spoke;
    QStringList said;
    for (const Finding& finding : analysis->findings.findings)
        if (finding.severity != Severity::Good && finding.severity != Severity::Info) {
            spoke << QByteArray::fromStdString(std::string(rule(finding.rule).id));
            said << message(finding, analysis->findings, *bench.session);
        }
    QCOMPARE(spoke.join(' '), rules);
    QVERIFY2(said.join(u' ').contains(QString::fromUtf8(words)), qPrintable(said.join(u' ')));
}

/// 13.2.1: without a successful plain GET no condition counts, and a 304 is reported once for that.
void TstProbeRules::conditionsDoNotCountOverErrors() {
    for (const int plain : {404, 200}) {
        ProbeBench bench(probeCases().front());
        ProbeTarget& target = bench.target();
        bench.report.session = dialogue(QStringLiteral("> GET https://a.example/x\n< %1 X\n< Date: @\n"
                                                       "< ETag: \"v1\"\n= hello\n> GET https://a.example/x\n"
                                                       "< 304 X\n< Date: @\n")
                                            .arg(plain)
                                            .toStdString());
        target.results = {bench.answered(ProbeId::InmExact, "If-None-Match", "\"v1\"", 304),
                          bench.answered(ProbeId::InmStar, "If-None-Match", "*", 304)};
        for (ProbeResult& result : target.results) {
            result.demanded = static_cast<std::uint16_t>(plain == 404 ? 404 : 304);
            result.verdict = plain == 404 ? ProbeVerdict::Fail : ProbeVerdict::Pass;
            result.cause = plain == 404 ? ProbeCause::WrongStatus : ProbeCause::None;
            result.exchanges = {1};
        }
        QCOMPARE(bench.said("304-over-non-2xx").size(), plain == 404 ? 1 : 0);
        QVERIFY(bench.said("if-none-match-ignored").isEmpty());
        QVERIFY(bench.said("if-none-match-star").isEmpty());
    }
}

/// Findings and the summary of the probes name the same cause: recurring tags mean one tag per server.
void TstProbeRules::probesTellWhyATagChanges() {
    ProbeBench bench(probeCases().front());
    const auto answer = [](const char* tag) {
        return std::string("> GET https://a.example/x\n< 200 OK\n< Date: @\n< ETag: ") + tag + "\n= hello\n";
    };
    bench.session = dialogue(answer("\"aa-1\"") + answer("\"aa-2\""));
    bench.report.session =
        dialogue((answer("\"aa-1\"") + answer("\"aa-2\"") + answer("\"aa-1\"") + answer("\"aa-2\"")));
    bench.target().results = {bench.answered(ProbeId::Repeat, "Accept", "*/*", 200)};
    bench.target().results.front().exchanges = {0, 1, 2, 3};
    QVERIFY(bench.said("etag-unstable").value(0).contains(u"take turns"));
    bench.report.session = dialogue(answer("\"aa-1\"") + answer("\"aa-3\""));
    bench.target().results.front().exchanges = {0, 1};
    QVERIFY(bench.said("etag-unstable").value(0).contains(u"take turns")); // the first tag recurred
    bench.target().results.front().exchanges = {1};
    QVERIFY(!bench.said("etag-unstable").value(0).contains(u"take turns"));
}

/// A repeated probe is evaluated together with the earlier ones.
void TstProbeRules::readingIsRepeatable() {
    ProbeBench bench(probeCases().front());
    ProbeTarget& target = bench.target();
    target.results = {bench.answered(ProbeId::InmExact, "If-None-Match", "\"v1\"", 200),
                      bench.answered(ProbeId::InmWeakFlip, "If-None-Match", "W/\"v1\"", 304),
                      bench.answered(ProbeId::InmStar, "If-None-Match", "*", 200)};
    const std::vector<ProbeResult> alone = target.results;
    readTogether(target, *bench.report.session);
    QCOMPARE(target.results[0].cause, ProbeCause::OnlyFlippedMatches);
    QVERIFY(target.results[2].follows);
    const std::vector<ProbeResult> once = target.results;
    readTogether(target, *bench.report.session);
    QVERIFY(target.results == once);
    target.results[1] = alone[1];
    target.results[1].status = 200;
    target.results[1].verdict = ProbeVerdict::Fail;
    target.results[1].cause = ProbeCause::WrongStatus;
    readTogether(target, *bench.report.session);
    QCOMPARE(target.results[0].cause, ProbeCause::NeverNotModified);
}

/// Another coding's tag that differs in W/ alone fails in the same way as the flipped tag.
void TstProbeRules::otherCodingFollowsWeakComparison() {
    ProbeBench bench(probeCases().front());
    ProbeResult cross = bench.answered(ProbeId::CrossVariant, "If-None-Match", "W/\"v1\"", 304);
    cross.demanded = 304;
    cross.status = 200;
    for (const int flipped : {200, 304}) {
        bench.target().results = {bench.answered(ProbeId::InmExact, "If-None-Match", "\"v1\"", 304),
                                  bench.answered(ProbeId::InmWeakFlip, "If-None-Match", "W/\"v1\"", flipped),
                                  cross};
        readTogether(bench.target(), *bench.report.session);
        QCOMPARE(bench.target().results.back().follows, flipped == 200);
    }
}

/// A probe that was skipped or cancelled says nothing about the others.
void TstProbeRules::skippedProbesProveNothing() {
    ProbeBench bench(probeCases().front());
    ProbeTarget& target = bench.target();
    ProbeResult skipped;
    skipped.id = ProbeId::InmWeakFlip;
    skipped.coding = "identity";
    skipped.cause = ProbeCause::Cancelled;
    target.results = {bench.answered(ProbeId::InmExact, "If-None-Match", "\"v1\"", 500), skipped};
    target.results[0].verdict = ProbeVerdict::Skipped;
    readTogether(target, *bench.report.session);
    QCOMPARE(target.results[0].cause, ProbeCause::ConditionFails); // no other probe was answered
    QCOMPARE(target.results[1].cause, ProbeCause::Cancelled);
    target.variants.clear();
    readTogether(target, *bench.report.session);
    QCOMPARE(target.results[0].cause, ProbeCause::RefusedByServer);
}

/// By the received coding, not the requested one.
void TstProbeRules::variantsAreCompared() {
    const std::string gzip = "< 200 OK\n< Date: @\n< Content-Encoding: gzip\n";
    const auto bench = [](const std::string& plain, const std::string& coded, const char* tagOfCoded) {
        ProbeBench made(probeCases().front());
        made.report.session =
            dialogue("> GET https://a.example/x\n" + plain + "> GET https://a.example/x\n" + coded);
        made.target().results.clear();
        const std::string came(
            made.report.session->operator[](0).response().value(FieldName::ContentEncoding));
        made.target().variants.front().came = came.empty() ? "identity" : came;
        made.target().variants.push_back({"gzip", true, 1, tagOfCoded, "", "gzip"});
        return made;
    };
    const std::string plain = "< 200 OK\n< Date: @\n= hello\n";
    const auto shared = bench(plain, gzip + "= h\n", "\"v1\"");
    QCOMPARE(shared.said("etag-shared-across-codings").size(), 1);
    QCOMPARE(shared.said("vary-missing-accept-encoding").size(), 1);
    QVERIFY(shared.said("vary-inconsistent").isEmpty());
    QVERIFY(bench(plain, gzip + "= h\n", "\"v1-gzip\"").said("etag-shared-across-codings").isEmpty());
    // 8.8.1: the same bytes need no second tag.
    QVERIFY(bench(plain, gzip + "= hello\n", "\"v1\"").said("etag-shared-across-codings").isEmpty());
    // A server that always compresses has one variant, and no choice.
    const auto always = bench(gzip + "= h\n", gzip + "= h\n", "\"v1\"");
    QVERIFY(always.said("etag-shared-across-codings").isEmpty());
    QVERIFY(always.said("vary-missing-accept-encoding").isEmpty());
    // The coded answer names Accept-Encoding, the plain one does not; and vice versa.
    const std::string varies = "< Vary: Accept-Encoding\n";
    const auto classic = bench(plain, gzip + varies + "= h\n", "\"v2\"");
    QVERIFY(classic.said("vary-missing-accept-encoding").value(0).contains(u"the gzip answer names"));
    QVERIFY(bench("< 200 OK\n" + varies + "= hello\n", gzip + varies + "= h\n", "\"v2\"")
                .said("vary-missing-accept-encoding")
                .isEmpty());
    // 9111 4.1: each answer lacks the name that the other has.
    const auto lost = bench("< 200 OK\n< Vary: Cookie, Origin\n= hello\n",
                            gzip + "< Vary: Accept-Encoding, Origin\n= h\n", "\"v2\"");
    QVERIFY(lost.said("vary-inconsistent").value(0).contains(u"gzip answer's Vary does not name Cookie"));
    QVERIFY(lost.said("vary-missing-accept-encoding").value(0).contains(u"identity answer does not"));
    const std::string ownOnly = "< Cache-Control: private\n";
    QVERIFY(bench("< 200 OK\n" + ownOnly + "= hello\n", gzip + ownOnly + "= h\n", "\"v2\"")
                .said("vary-missing-accept-encoding")
                .isEmpty());
}

/// A read that ignores If-Match loses nothing, and a write does.
void TstProbeRules::ignoredConditionsOfReadsAreWarnings() {
    const auto severity = [](ProbeId id) {
        ProbeBench bench(probeCases().front());
        bench.target().results = {bench.answered(id, "If-Match", "\"other\"", 200)};
        const AnalysisPtr analysis = bench.analysed();
        const std::vector<Finding>& findings = analysis->findings.findings;
        const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return rule(finding.rule).id == "if-match-ignored";
        });
        return found == findings.end() ? Severity::Good : found->severity;
    };
    QCOMPARE(severity(ProbeId::IfMatch), Severity::Warning);
    QCOMPARE(severity(ProbeId::UnsafeIfMatch), Severity::Error);
}

void TstProbeRules::repeatedGetsThatNeverRepeat() {
    ProbeBench bench(probeCases().front());
    const auto answer = [](const char* tag, const char* token) {
        return std::string("> GET https://a.example/x\n< 200 OK\n< Date: @\n< ETag: ") + tag +
               "\n< Content-Type: application/json\n= [\"csrf\", \"" + token +
               "\", 1, 2, 3, 4, 5, 6, 7, 8, 9]\n";
    };
    bench.report.session = dialogue(answer("\"t1\"", "s3Kd9f0a") + answer("\"t2\"", "Lq0vT7xz"));
    bench.target().results = {bench.answered(ProbeId::Repeat, "Accept", "*/*", 200)};
    ProbeResult& result = bench.target().results.front();
    result.exchanges = {0, 1};
    result.verdict = ProbeVerdict::Changed;
    result.cause = ProbeCause::NeverRepeats;
    QVERIFY(bench.said("content-never-repeats").value(0).startsWith(u"2 answers"));
    result.cause = ProbeCause::ValidatorChanged;
    QVERIFY(bench.said("content-never-repeats").isEmpty());
}

/// 8.8.2.1: of a date that is that of each answer nothing follows for If-Modified-Since.
void TstProbeRules::repeatedGetsDatedNow() {
    for (const bool now : {true, false}) {
        ProbeBench bench(probeCases().front());
        const std::string answer = std::string("> GET https://a.example/x\n< 200 OK\n< Date: @\n") +
                                   (now ? "< Last-Modified: @\n" : "< Last-Modified: @-60\n") + "= hello\n";
        bench.report.session = dialogue(answer + answer);
        ProbeResult repeated = bench.answered(ProbeId::Repeat, "Accept", "*/*", 200);
        repeated.exchanges = {0, 1};
        repeated.verdict = ProbeVerdict::Fail;
        repeated.cause = ProbeCause::DateDiffers;
        bench.target().results = {repeated, bench.answered(ProbeId::ImsExact, "If-Modified-Since",
                                                           "Mon, 05 Jan 2026 12:00:00 GMT", 200)};
        QCOMPARE(bench.said("last-modified-now").size(), now ? 1 : 0);
        QCOMPARE(bench.said("if-modified-since-ignored").size(), now ? 0 : 1);
    }
}

HCI_TEST(TstProbeRules)
#include "tst_probe_rules.moc"
