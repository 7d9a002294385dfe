#include "tests/unit/dialogue.h"
#include "tests/unit/report_exports.h"
#include "tests/unit/rule_cases.h"
#include "tests/unit/test_main.h"

#include "model/analysis.h"
#include "model/lint/rules.h"
#include "model/text_view.h"
#include "model/transport/probe.h"

#include <set>

using namespace hci;
using namespace hci::test;

namespace {

/// A rule, and the one result that makes it speak. The same result with the verdict `pass` is the near miss.
struct ProbeCase {
    std::string_view rule;
    ProbeId probe;
    std::string_view sentName;
    std::string_view sentValue;
    int status;
    ProbeCause cause = ProbeCause::WrongStatus;
    ProbeVerdict verdict = ProbeVerdict::Fail;
    std::string_view answer = "GOOD"; ///< what came, as dialogue
};

constexpr ProbeCase cases[] = {
    {"if-none-match-ignored", ProbeId::InmExact, "If-None-Match", "\"v1\"", 200},
    {"if-none-match-ignored", ProbeId::HeadInm, "If-None-Match", "\"v1\"", 200},
    {"412-for-get", ProbeId::InmExact, "If-None-Match", "\"v1\"", 412},
    {"etag-coding-suffix", ProbeId::InmExact, "If-None-Match", "\"v1-gzip\"", 200},
    {"weak-comparison-failed", ProbeId::InmWeakFlip, "If-None-Match", "W/\"v1\"", 200},
    {"if-none-match-list", ProbeId::InmList, "If-None-Match", "\"a\", \"v1\"", 200},
    {"if-none-match-star", ProbeId::InmStar, "If-None-Match", "*", 200},
    {"if-none-match-lines", ProbeId::InmLines, "If-None-Match", "\"v1\"", 400, ProbeCause::RefusedByServer},
    {"if-none-match-lost-to-no-cache", ProbeId::InmNoCache, "If-None-Match", "\"v1\"", 200},
    {"if-none-match-lost-to-no-cache", ProbeId::InmMaxAge, "If-None-Match", "\"v1\"", 200},
    {"304-non-matching", ProbeId::InmOther, "If-None-Match", "\"other\"", 304},
    {"304-non-matching", ProbeId::InmEmpty, "If-None-Match", "", 304},
    {"if-modified-since-ignored", ProbeId::ImsExact, "If-Modified-Since", "Mon, 05 Jan 2026 11:00:00 GMT",
     200},
    {"http-date-form-refused", ProbeId::ImsAsctime, "If-Modified-Since", "Mon Jan  5 11:00:00 2026", 200},
    {"304-contradicts-stored", ProbeId::ImsEarlier, "If-Modified-Since", "Mon, 05 Jan 2026 10:59:59 GMT",
     304},
    {"if-modified-since-exact-only", ProbeId::ImsLater, "If-Modified-Since", "Tue, 06 Jan 2026 11:00:00 GMT",
     200, ProbeCause::LaterDateIgnored, ProbeVerdict::Tells},
    {"if-modified-since-invalid-honoured", ProbeId::ImsIso, "If-Modified-Since", "2026-01-05T11:00:00Z", 304},
    {"304-precedence", ProbeId::InmOtherImsExact, "If-None-Match", "\"other\"", 304},
    {"if-modified-since-overrides-tag", ProbeId::InmExactImsOld, "If-None-Match", "\"v1\"", 200},
    {"range-before-precondition", ProbeId::RangeInm, "If-None-Match", "\"v1\"", 206},
    {"if-range-ignored", ProbeId::RangeIfRangeOther, "If-Range", "\"other\"", 206},
    {"if-range-weak", ProbeId::RangeIfRangeWeak, "If-Range", "W/\"v1\"", 206},
    {"206-missing-field", ProbeId::RangeIfRange, "If-Range", "\"v1\"", 206, ProbeCause::NoPartialFields,
     ProbeVerdict::Fail, "< 206 Partial Content\n< Date: @\n< Cache-Control: max-age=60\n= h"},
    {"if-match-ignored", ProbeId::IfMatch, "If-Match", "\"other\"", 200, ProbeCause::ContentDespiteCondition},
    {"if-unmodified-since-ignored", ProbeId::IfUnmodifiedSince, "If-Unmodified-Since",
     "Sun, 06 Nov 1994 08:49:37 GMT", 200, ProbeCause::ContentDespiteCondition},
    {"head-differs", ProbeId::Head, "", "", 200, ProbeCause::FieldsDiffer, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< ETag: \"v2\""},
    {"head-content-length", ProbeId::Head, "", "", 200, ProbeCause::LengthDiffers, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< Content-Length: 7"},
    {"304-with-content", ProbeId::Wire, "If-None-Match", "\"v1\"", 304, ProbeCause::ContentAfter304},
    {"304-unsafe-method", ProbeId::UnsafeInmStar, "If-None-Match", "*", 304},
    {"if-none-match-ignored", ProbeId::UnsafeInmExact, "If-None-Match", "\"v1\"", 204,
     ProbeCause::ActionPerformed},
    {"if-match-ignored", ProbeId::UnsafeIfMatch, "If-Match", "\"other\"", 204, ProbeCause::ActionPerformed},
    {"etag-unstable", ProbeId::Repeat, "", "", 200, ProbeCause::TagDiffers, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< ETag: \"v2\"\n= hello!"},
    {"etag-reused", ProbeId::Repeat, "", "", 200, ProbeCause::TagReused, ProbeVerdict::Fail,
     "< 200 OK\n< Date: @\n< ETag: \"v1\"\n= other!"},
};

struct Bench {
    SessionPtr session = dialogue(expanded("GET\nGOOD"));
    ProbeReport report;

    explicit Bench(const ProbeCase& each) {
        report.session = dialogue(expanded(std::string("GET\nGOOD\nGET\n").append(each.answer)));
        ProbeResult result;
        result.id = each.probe;
        result.coding = "identity";
        if (!each.sentName.empty())
            result.sent.emplace_back(each.sentName, each.sentValue);
        if (each.rule == "if-modified-since-overrides-tag")
            result.sent.emplace_back("If-Modified-Since", "Mon, 05 Jan 2026 10:00:00 GMT");
        if (each.probe == ProbeId::UnsafeInmStar)
            result.method = "PUT";
        result.status = static_cast<std::uint16_t>(each.status);
        result.verdict = each.verdict;
        result.cause = each.cause;
        result.bytesAfter = each.probe == ProbeId::Wire ? 12 : 0;
        result.exchanges = {0, 1};
        ProbeTarget target;
        target.url = "https://a.example/x";
        target.subject = 0;
        target.variants.push_back({"identity", true, 0, "\"v1\"", "Mon, 05 Jan 2026 11:00:00 GMT"});
        target.results.push_back(result);
        report.targets.push_back(target);
    }
    ProbeTarget& target() { return report.targets.front(); }

    AnalysisPtr analysed() const {
        Progress progress;
        return analyse(session, {CacheModel::Private, std::make_shared<const ProbeReport>(report)}, progress);
    }
    /// The sentences of one rule's findings.
    QStringList said(std::string_view id) const {
        const AnalysisPtr analysis = analysed();
        QStringList sentences;
        for (const Finding& finding : analysis->findings.findings)
            if (rule(finding.rule).id == id)
                sentences << message(finding, analysis->findings, *session);
        return sentences;
    }
};

} // namespace

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
    for (int i = 0; i < static_cast<int>(std::size(cases)); ++i)
        QTest::addRow("%s by %s", cases[i].rule.data(), name(cases[i].probe).data()) << i;
}

void TstProbeRules::speaks() {
    QFETCH(int, row);
    const ProbeCase& each = cases[row];
    Bench bench(each);
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
    for (const ProbeCase& each : cases)
        covered.insert(each.rule);
    for (const RuleCase& each : ruleCases())
        covered.insert(each.rule);
    for (const Rule& each : rules())
        QVERIFY2(covered.contains(each.id), each.id.data());
}

/// RULES: one fault has one owner. What ignores If-None-Match ignores lists of tags, too.
void TstProbeRules::followersKeepSilent() {
    Bench bench(cases[0]);
    ProbeResult list = bench.target().results.front();
    list.id = ProbeId::InmList;
    bench.target().results.push_back(list);
    QCOMPARE(bench.said("if-none-match-ignored").size(), 1);
    QVERIFY(bench.said("if-none-match-list").isEmpty());
}

void TstProbeRules::variantsAreCompared() {
    Bench bench(cases[0]);
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
