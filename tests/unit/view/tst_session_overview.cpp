#include "model/lint/rules.h"
#include "model/view/session_overview.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

AnalysisPtr analysed(const SessionPtr& session) {
    Progress progress;
    return analyse(session, {}, progress);
}

SessionOverview overviewOf(std::string_view text, const RuleSelection& rules = {}) {
    const SessionPtr session = dialogue(text);
    return sessionOverview(*session, *analysed(session), rules);
}

QString nameOf(ByteReason reason) {
    switch (reason) {
    case ByteReason::Missed: return QStringLiteral("missed");
    case ByteReason::FreshByField: return QStringLiteral("field");
    case ByteReason::FreshByGuess: return QStringLiteral("guess");
    case ByteReason::Revalidation: return QStringLiteral("revalidation");
    case ByteReason::FirstLoad: return QStringLiteral("first");
    case ByteReason::Changed: return QStringLiteral("changed");
    case ByteReason::NotStored: return QStringLiteral("not stored");
    case ByteReason::NotAnswerable: return QStringLiteral("not answerable");
    case ByteReason::NoFreshCopy: return QStringLiteral("no fresh copy");
    }
    return {};
}

/// "first 1, missed 1": the reasons with their requests.
QString reasonsOf(const SessionOverview& overview) {
    QStringList reasons;
    for (const BytesByReason& each : overview.reasons)
        reasons << QStringLiteral("%1 %2").arg(nameOf(each.reason)).arg(each.requests);
    return reasons.join(QStringLiteral(", "));
}

/// That many hosts with an answer each; the last is the largest.
std::string manyHosts(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "> GET https://h" + std::to_string(i) +
                ".example/x\n< 200 OK\n< Cache-Control: no-store\n=#" + std::to_string(100 + i) + "\n";
    return text;
}

} // namespace

/// The overview of a session before anything is selected.
class TstSessionOverview final : public QObject {
    Q_OBJECT

private slots:
    void faultsThatCostNothingComeLast() {
        // A 200 although nothing had changed, and an invalid ETag.
        const SessionOverview overview = overviewOf(
            "> GET https://a.example/x\n< 200 OK\n< Date: @\n< ETag: \"a\"\n=#5000\n"
            "> GET https://a.example/x\n> If-None-Match: \"a\"\n< 200 OK\n< Date: @\n< ETag: \"a\"\n=#5000\n"
            "> GET https://a.example/y\n< 200 OK\n< Date: @\n< ETag: not-quoted\n=#10\n");
        QVERIFY(overview.faults.size() >= 2);
        QVERIFY(overview.faults.front().cause.bytes.value() > 0);
        const WorstFault& last = overview.faults.back();
        QCOMPARE(last.cause.bytes.value(), 0);
        QVERIFY(last.cause.severity <= Severity::Warning);
        QVERIFY(last.exchange != noIndex);
    }

    /// Bytes that a fresh copy could have answered count as avoidable, even if a 304 was missed as well.
    void missedPastAFreshCopy() {
        const std::string first = "> GET https://a.example/x\n< 200 OK\n< Date: @\n< Cache-Control: "
                                  "max-age=600\n< ETag: \"a\"\n=#50\n";
        const std::string again = "> GET https://a.example/x\n> If-None-Match: \"a\"\n< 200 OK\n< Date: @\n"
                                  "< Cache-Control: max-age=600\n< ETag: \"a\"\n=#50\n";
        const SessionOverview fresh = overviewOf("@ 12:00:00\n" + first + "@ 12:00:05\n" + again);
        QCOMPARE(fresh.hits.avoidable, 1U);
        QCOMPARE(fresh.hits.avoidableMissed, 1U);
        const SessionOverview stale = overviewOf("@ 12:00:00\n" + first + "@ 12:12:00\n" + again);
        QCOMPARE(stale.hits.avoidable, 0U);
        QCOMPARE(stale.hits.avoidableMissed, 0U);
        const SessionOverview plain =
            overviewOf("@ 12:00:00\n" + first +
                       "@ 12:00:05\n> GET https://a.example/x\n< 200 OK\n< Date: @\n< ETag: \"b\"\n=#51\n");
        QCOMPARE(plain.hits.avoidable, 1U);
        QCOMPARE(plain.hits.avoidableMissed, 0U);
    }

    void hintsAloneAreNoFaults() {
        QVERIFY(
            overviewOf("> GET https://a.example/x\n< 200 OK\n< Date: @\n< Cache-Control: no-store\n=#10\n")
                .faults.empty());
    }

    void reasons_data();
    void reasons();
    void hostsAreSummedUp();
    void manyHostsAreOneRow();
    void faultsAreTheDearest();
    void causesLeaveOut();
    void nothing();
};

void TstSessionOverview::reasons_data() {
    QTest::addColumn<QByteArray>("second"); // the exchange after one at 12:00:01
    QTest::addColumn<QByteArray>("fields"); // of the first answer
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* fields, const char* second, const char* expected) {
        QTest::newRow(name) << QByteArray(second) << QByteArray(fields) << QString::fromLatin1(expected);
    };
    const char* again = "@ 12:00:20\n> GET https://a.example/x\n< 200 OK\n< Date: @\n=#900\n";
    row("fresh by max-age", "< Cache-Control: max-age=60\n", again, "field 1, first 1");
    row("max-age is over", "< Cache-Control: max-age=5\n", again, "first 1, no fresh copy 1");
    row("fresh by Expires", "< Expires: @+600\n", again, "field 1, first 1");
    row("fresh by heuristic", "< Last-Modified: @-864000\n", again, "guess 1, first 1");
    row("no guess for what has just changed", "< Last-Modified: @-10\n", again, "first 1, no fresh copy 1");
    const char* whole = "@ 12:00:20\n> GET https://a.example/x\n> If-None-Match: \"a\"\n< 200 OK\n"
                        "< Date: @\n< ETag: \"a\"\n< Cache-Control: no-cache\n=#900\n";
    row("missed", "< ETag: \"a\"\n< Cache-Control: no-cache\n", whole, "missed 1, revalidation 0, first 1");
    const char* changed = "@ 12:00:20\n> GET https://a.example/x\n> If-None-Match: \"a\"\n< 200 OK\n"
                          "< Date: @\n< ETag: \"b\"\n< Cache-Control: no-cache\n=#900b\n";
    row("changed", "< ETag: \"a\"\n< Cache-Control: no-cache\n", changed, "first 1, changed 1");
    const char* notModified = "@ 12:00:20\n> GET https://a.example/x\n> If-None-Match: \"a\"\n"
                              "< 304 Not Modified\n< Date: @\n< ETag: \"a\"\n";
    row("304", "< ETag: \"a\"\n< Cache-Control: no-cache\n", notModified, "revalidation 1, first 1");
    const char* private2 =
        "@ 12:00:20\n> GET https://a.example/x\n< 200 OK\n< Date: @\n< Cache-Control: no-store\n=#900\n";
    row("no-store", "< Cache-Control: no-store\n", private2, "first 1, not stored 1");
    row("a POST", "< Cache-Control: max-age=60\n",
        "> POST https://a.example/y\n- q=1\n< 200 OK\n< Date: @\n=#900\n", "first 1, not answerable 1");
    row("the recorder's cache answered", "< Cache-Control: max-age=60\n",
        "@ 12:00:20\n> GET https://a.example/x\n< 200 OK\n< Date: @\n=#900\n! memory-cache\n", "first 1");
    row("no answer", "< Cache-Control: no-store\n", "@ 12:00:20\n> GET https://a.example/x\n< failed\n",
        "first 1");
}

void TstSessionOverview::reasons() {
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, fields);
    QFETCH(QString, expected);
    const QByteArray text =
        "@ 12:00:01\n> GET https://a.example/x\n< 200 OK\n< Date: @\n" + fields + "=#900\n" + second;
    const SessionOverview overview = overviewOf(text.toStdString());
    QCOMPARE(reasonsOf(overview), expected);
    std::int64_t sum = 0;
    for (const BytesByReason& each : overview.reasons)
        sum += each.bytes.value();
    QVERIFY(sum > 0);
    QCOMPARE(sum, overview.total.transferred().value());
}

void TstSessionOverview::hostsAreSummedUp() {
    const SessionOverview overview = overviewOf("> GET https://small.example/x\n< 200 OK\n=#100\n"
                                                "> GET https://large.example/x\n< 200 OK\n=#5000\n"
                                                "> GET https://waste.example/x\n< 200 OK\n< Date: @\n"
                                                "< Cache-Control: max-age=60\n=#300\n"
                                                "> GET https://waste.example/x\n< 200 OK\n< Date: @\n"
                                                "< Cache-Control: max-age=60\n=#300\n"
                                                "> GET https://dead.example/x\n< failed\n");
    QStringList hosts;
    ByteParts sum;
    for (const HostBytes& each : overview.hosts) {
        hosts << QStringLiteral("%1 %2").arg(QString::fromStdString(each.host)).arg(each.requests);
        sum += each.bytes;
    }
    // Wasted bytes sort before large ones; a host that never answered has nothing to show.
    QCOMPARE(hosts.join(QStringLiteral(", ")),
             QStringLiteral("waste.example 2, large.example 1, small.example 1"));
    QCOMPARE(sum.transferred().value(), overview.total.transferred().value());
    QCOMPARE(overview.hits.avoidable, 1U);
}

void TstSessionOverview::manyHostsAreOneRow() {
    const SessionOverview all = overviewOf(manyHosts(hostsInOverview + 1));
    QCOMPARE(all.hosts.size(), hostsInOverview + 1); // a row that sums up one host would save none
    QVERIFY(std::all_of(all.hosts.begin(), all.hosts.end(), [](const HostBytes& h) { return h.hosts == 1; }));

    const SessionOverview cut = overviewOf(manyHosts(hostsInOverview + 5));
    QCOMPARE(cut.hosts.size(), hostsInOverview + 1);
    QCOMPARE(cut.hosts.front().host, std::string("h24.example")); // the largest
    QCOMPARE(cut.hosts.back().hosts, 5U);
    QCOMPARE(cut.hosts.back().requests, 5U);
    QVERIFY(cut.hosts.back().host.empty());
    ByteParts sum;
    for (const HostBytes& each : cut.hosts)
        sum += each.bytes;
    QCOMPARE(sum.transferred().value(), cut.total.transferred().value());
}

/// A missed 304 of 7,000 bytes on two hosts, and a small one on a third.
static const char* const missedTwice = "> GET https://a.example/x\n< 200 OK\n< ETag: \"v\"\n"
                                       "< Cache-Control: no-cache\n=#7000\n"
                                       "> GET https://b.example/x\n< 200 OK\n< ETag: \"v\"\n"
                                       "< Cache-Control: no-cache\n=#9000\n"
                                       "> GET https://a.example/x\n> If-None-Match: \"v\"\n< 200 OK\n"
                                       "< ETag: \"v\"\n< Cache-Control: no-cache\n=#7000\n"
                                       "> GET https://b.example/x\n> If-None-Match: \"v\"\n< 200 OK\n"
                                       "< ETag: \"v\"\n< Cache-Control: no-cache\n=#9000\n";

void TstSessionOverview::faultsAreTheDearest() {
    const SessionOverview overview = overviewOf(missedTwice);
    QVERIFY(!overview.faults.empty());
    const WorstFault& first = overview.faults.front();
    QCOMPARE(first.hosts, 2U);
    QCOMPARE(first.host, std::string("b.example")); // where most of it is
    QVERIFY(first.exchange != noIndex);
    QVERIFY(first.cause.bytes.value() > 15000);
    for (std::size_t i = 1; i < overview.faults.size(); ++i)
        QVERIFY(overview.faults[i].cause.bytes.value() <= overview.faults[i - 1].cause.bytes.value());

    const std::string id(rule(first.cause.rule).id);
    const SessionOverview silenced = overviewOf(missedTwice, *RuleSelection::parse("-" + id));
    for (const WorstFault& fault : silenced.faults)
        QVERIFY(fault.cause.rule != first.cause.rule);
    QCOMPARE(silenced.total, overview.total); // bytes are bytes
}

void TstSessionOverview::causesLeaveOut() {
    Findings all;
    all.byteCounts = {ByteCount(500, Basis::Measured), ByteCount::zero(), ByteCount(900, Basis::UpperBound)};
    const auto add = [&all](std::string_view rule, Severity severity, std::uint32_t bytes,
                            std::uint32_t urls) {
        Finding finding;
        finding.rule = ruleFromId(rule).value();
        finding.severity = severity;
        finding.bytes = bytes;
        finding.urlCount = urls;
        all.findings.push_back(finding);
    };
    add("etag-weak", Severity::Good, 0, 1);          // praise
    add("etag-weak", Severity::Warning, 1, 1);       // of no bytes
    add("etag-weak", Severity::Warning, noIndex, 1); // counts none
    add("validator-missing", Severity::Warning, 0, 2);
    add("validator-missing", Severity::Error, 2, 3);
    const std::vector<WasteCause> causes = wasteCauses(all);
    QCOMPARE(causes.size(), 1U);
    QVERIFY(causes[0].rule == ruleFromId("validator-missing"));
    QCOMPARE(causes[0].bytes.value(), 1400);
    QCOMPARE(causes[0].bytes.basis(), Basis::UpperBound);
    QCOMPARE(causes[0].severity, Severity::Error);
    QCOMPARE(causes[0].urls, 5U);
    QCOMPARE(causes[0].dearest, 4U);
    QVERIFY(wasteCauses(all, *RuleSelection::parse("-validator-missing")).empty());
}

void TstSessionOverview::nothing() {
    const SessionOverview overview = overviewOf("");
    QVERIFY(overview.reasons.empty() && overview.hosts.empty() && overview.faults.empty());
    QCOMPARE(overview.total.transferred().value(), 0);
}

HCI_TEST(TstSessionOverview)
#include "tst_session_overview.moc"
