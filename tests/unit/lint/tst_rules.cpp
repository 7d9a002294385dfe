#include "tests/unit/dialogue.h"
#include "tests/unit/lint/rule_cases.h"
#include "tests/unit/report/report_exports.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/lint/rules.h"

#include <algorithm>
#include <set>

using namespace hci;
using namespace hci::test;

namespace {

AnalysisPtr analysed(const SessionPtr& session) {
    Progress progress;
    return analyse(session, {}, progress);
}

std::vector<Finding> findingsOf(const Analysis& analysis, std::string_view id) {
    std::vector<Finding> found;
    for (const Finding& finding : analysis.findings.findings)
        if (rule(finding.rule).id == id)
            found.push_back(finding);
    return found;
}

/// All findings, one per line, for a test that fails.
QByteArray listed(const Analysis& analysis, const Session& session) {
    QByteArray text("found:\n");
    for (const Finding& finding : analysis.findings.findings)
        text += "  " + QByteArray(toBytes(rule(finding.rule).id).toByteArray()) + ": " +
                message(finding, analysis.findings, session).toUtf8() + "\n";
    return text;
}

/// Wordings that need answers to probes (tst_probe_rules) or other addresses (tst_address_rules).
bool isOfProbes(const Rule& each, std::uint8_t variant) {
    static const std::set<std::string_view> rules{"if-none-match-ignored",
                                                  "if-modified-since-ignored",
                                                  "if-modified-since-overrides-tag",
                                                  "if-none-match-lines",
                                                  "if-none-match-lost-to-no-cache",
                                                  "weak-comparison-failed",
                                                  "own-tag-not-recognised",
                                                  "if-none-match-list",
                                                  "if-none-match-star",
                                                  "if-modified-since-exact-only",
                                                  "http-date-form-refused",
                                                  "if-modified-since-invalid-honoured",
                                                  "if-range-ignored",
                                                  "if-range-weak",
                                                  "206-missing-field",
                                                  "range-before-precondition",
                                                  "if-match-ignored",
                                                  "if-unmodified-since-ignored",
                                                  "etag-differs-by-address",
                                                  "etag-reused-by-address"};
    return rules.contains(each.id) ||
           ((each.id == "304-with-content" || each.id == "304-non-matching") && variant == 0) ||
           (each.id == "304-non-matching" && variant == 2) || (each.id == "304-precedence" && variant == 1) ||
           (each.id == "conditional-request-fails" && variant < 2) ||
           (each.id == "304-unconditional" && variant > 1) ||
           (each.id == "304-larger-than-content" &&
            variant == 0) ||                                  // tst_faults: dialogues have no such sizes
           (each.id == "dictionary-coded" && variant == 1) || // tst_faults: its bytes are no text
           (each.id == "vary-inconsistent" && variant == 3);
}

using Severities = std::set<std::pair<std::string_view, Severity>>;

/// Severities that a rule's findings have beside the rule's own.
const Severities& otherSeverities() {
    static const Severities others{
        {"etag-unstable", Severity::Warning},          // Last-Modified moved too
        {"last-modified-unchanged", Severity::Info},   // the tag changed
        {"304-unconditional", Severity::Info},         // the recorder may have left the precondition out
        {"304-updates-policy", Severity::Warning},     // Set-Cookie
        {"304-contradicts-stored", Severity::Warning}, // only its date is later, and no strong tag decides
        {"304-contradicts-stored", Severity::Info},    // only its date is later, and a strong tag decides
        {"if-match-ignored", Severity::Warning},       // nothing is lost by reading
        {"if-unmodified-since-ignored", Severity::Warning},
        {"age-invalid", Severity::Warning},          // several values
        {"authorization-public", Severity::Error},   // two users, two contents
        {"304-non-matching", Severity::Warning},     // the 304 does not say what is current
        {"missed-304", Severity::Warning},           // only If-Modified-Since was sent
        {"stale-served", Severity::Warning},         // a gateway may have a lifetime of its own
        {"cache-control-syntax", Severity::Warning}, // a list of fields without quotes
        {"expires-invalid", Severity::Warning},      // meant as a future date
        {"date-skew", Severity::Info},               // unknown whose clock is off
        {"redownloaded", Severity::Info},            // a reload that went past the cache
        {"head-differs", Severity::Info},            // it may have changed between
        {"head-content-length", Severity::Info},
        {"cache-groups", Severity::Warning},              // no list of strings
        {"used-after-write", Severity::Warning},          // a page's memory, or another machine between
        {"cache-key-split", Severity::Info},              // one key would have won nothing here
        {"changed-while-fresh", Severity::Error},         // immutable
        {"changed-while-fresh", Severity::Info},          // little of the lifetime was left
        {"cors-lost-on-304", Severity::Info},             // only scripts that set If-None-Match suffer
        {"wrong-kind-stored", Severity::Error},           // the page itself, byte for byte
        {"vary-missing-accept-encoding", Severity::Error} // proved
    };
    return others;
}

} // namespace

class TstRules final : public QObject {
    Q_OBJECT

private slots:
    void tableIsWhole();
    void everyCaseHasARule();
    void speaks_data();
    void speaks();
    void wordingsHaveTheirSections_data();
    void wordingsHaveTheirSections();
    void everyWordingIsRendered();
    void severitiesAreThoseOfTheTable();
    void groupsByHost();
    void fingerprints();
    void manyAnswersOfOneUrl();
    void recorderCacheIsNotJudged();
};

void TstRules::tableIsWhole() {
    std::set<std::string_view> ids;
    for (const Rule& each : rules()) {
        QVERIFY2(ids.insert(each.id).second, each.id.data());
        QVERIFY2(!each.title.empty() && !each.explanation.empty() && each.spec.known(), each.id.data());
        QVERIFY2(!each.wordings.front().empty(), each.id.data());
        QCOMPARE(ruleFromId(each.id), std::optional(*each.code));
    }
    QVERIFY(!ruleFromId("no-such-rule"));
}

void TstRules::everyCaseHasARule() {
    for (const RuleCase& each : ruleCases())
        QVERIFY2(ruleFromId(each.rule), each.rule.data());
}

void TstRules::speaks_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("speaks");
    int number = 0;
    for (const RuleCase& each : ruleCases()) {
        const QByteArray id = toBytes(each.rule).toByteArray();
        ++number;
        QTest::addRow("%s %d", id.data(), number)
            << id << QByteArray::fromStdString(expanded(each.fires)) << true;
        QTest::addRow("%s %d near miss", id.data(), number)
            << id << QByteArray::fromStdString(expanded(each.nearMiss)) << false;
    }
}

void TstRules::speaks() {
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, text);
    QFETCH(bool, speaks);
    const SessionPtr session = dialogue(toView(text));
    const AnalysisPtr analysis = analysed(session);
    const std::vector<Finding> found = findingsOf(*analysis, toView(rule));
    QVERIFY2(found.empty() != speaks, listed(*analysis, *session).constData());
    for (const Finding& finding : found) {
        const QString sentence = message(finding, analysis->findings, *session);
        QVERIFY2(!sentence.isEmpty() && !sentence.contains(u'{') && !sentence.contains(u'}'),
                 qPrintable(sentence));
        QVERIFY(finding.exchangeCount > 0);
    }
    const QByteArray lacking = exportsThatLack(*session, *analysis);
    QVERIFY2(lacking.isEmpty(), lacking.constData());
}

void TstRules::wordingsHaveTheirSections_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* rule, const char* fields, const char* section, const char* words) {
        QTest::addRow("%s: %s", rule, fields)
            << QByteArray(rule) << QByteArray(fields) << QByteArray(section) << QByteArray(words);
    };
    const char* syntax = "cache-control-syntax";
    row(syntax, "Cache-Control: no-cache=Set-Cookie", "5.2.2.4", "should be quoted");
    row(syntax, "Cache-Control: private=Set-Cookie", "5.2.2.7", "should be quoted");
    row(syntax, "Cache-Control: max-age=\"60\"", "5.2.2.1", "must not be sent");
    row(syntax, "Cache-Control: s-maxage=\"60\"", "5.2.2.10", "must not be sent");
    row(syntax, "Cache-Control: max-age=-19973", "1.2.2", "negative");
    row(syntax, "Cache-Control: max-age=-1.5", "5.2", "no whole number");
    row(syntax, "Cache-Control: max-age=soon", "5.2", "no whole number");
    row("stale-served", "Age: 90\n< Cache-Control: no-cache", "5.2.2.4", "validation alone");
    row("stale-served", "Age: 90\n< Cache-Control: max-age=60", "4.2.4", "fresh for 1 minute at most");
    row("age-on-unstorable", "Age: 90\n< Cache-Control: private", "5.2.2.7",
        "unless it stands for the origin");
    row("age-on-unstorable", "Age: 90\n< Cache-Control: no-store", "5.2.2.5", "says no-store");
}

/// Some wordings cite another section than their rule, and claim no more than they know.
void TstRules::wordingsHaveTheirSections() {
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, words);
    const SessionPtr session = dialogue(expanded("GET\n200\n< " + fields.toStdString() + "\n= hello"));
    const AnalysisPtr analysis = analysed(session);
    const std::vector<Finding> found = findingsOf(*analysis, toView(rule));
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(toBytes(specOf(found.front()).section).toByteArray(), section);
    const QString sentence = message(found.front(), analysis->findings, *session);
    QVERIFY2(sentence.contains(QString::fromUtf8(words)), qPrintable(sentence));
}

void TstRules::everyWordingIsRendered() {
    std::set<std::pair<RuleId, std::uint8_t>> rendered;
    for (const RuleCase& each : ruleCases()) {
        const SessionPtr session = dialogue(expanded(each.fires));
        const AnalysisPtr analysis = analysed(session);
        for (const Finding& finding : analysis->findings.findings)
            if (!message(finding, analysis->findings, *session).isEmpty())
                rendered.emplace(finding.rule, finding.variant);
    }
    QByteArray never;
    for (const Rule& each : rules())
        for (std::uint8_t variant = 0; variant < each.wordings.size(); ++variant)
            if (!each.wordings[variant].empty() && !isOfProbes(each, variant) &&
                !rendered.contains({*each.code, variant}))
                never += toBytes(each.id).toByteArray() + " " + QByteArray::number(variant) + ", ";
    QVERIFY2(never.isEmpty(), never.constData());
}

void TstRules::severitiesAreThoseOfTheTable() {
    Severities seen;
    for (const RuleCase& each : ruleCases()) {
        const AnalysisPtr analysis = analysed(dialogue(expanded(each.fires)));
        for (const Finding& finding : analysis->findings.findings)
            if (finding.severity != rule(finding.rule).severity)
                seen.emplace(rule(finding.rule).id, finding.severity);
    }
    for (const auto& [id, severity] : seen)
        QVERIFY2(otherSeverities().contains({id, severity}), id.data());
    for (const auto& [id, severity] : otherSeverities())
        QVERIFY2(seen.contains({id, severity}), id.data());
}

void TstRules::groupsByHost() {
    const SessionPtr session = dialogue(expanded(R"(
        > GET https://a.example/1
        200
        = hello
        > GET https://a.example/2
        200
        = hello
        > GET https://b.example/3
        200
        = hello)"));
    const AnalysisPtr analysis = analysed(session);
    const std::vector<Finding> found = findingsOf(*analysis, "validator-missing");
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].resourceCount, 2U);
    QCOMPARE(found[1].resourceCount, 1U);
    QVERIFY(message(found[0], analysis->findings, *session).contains(u"and 1 more resource of a.example"));
}

void TstRules::fingerprints() {
    const auto prints = [](std::string_view text) {
        const SessionPtr session = dialogue(expanded(text));
        const AnalysisPtr analysis = analysed(session);
        QStringList all;
        for (const Finding& finding : analysis->findings.findings)
            all << fingerprint(finding, analysis->findings, *session, *analysis);
        all.sort();
        return all;
    };
    const QStringList once = prints("GET\n200\n= hello");
    QCOMPARE(once, prints("@ 14:00:00\nGET\n200\n= hello\nGET\n200\n= other"));
    QCOMPARE(QSet<QString>(once.begin(), once.end()).size(), once.size());
    QVERIFY(once != prints("> GET https://b.example/x\n200\n= hello"));
}

/// The stored response of each revalidation is looked at again, however many answers came in between.
void TstRules::manyAnswersOfOneUrl() {
    constexpr std::uint32_t count = 300;
    std::string text = "GET\n200\n< ETag: \"v1\"\n< Cache-Control: no-cache\n< Vary: Origin\n= hello";
    for (std::uint32_t i = 0; i < count; ++i)
        text += "\n\nGET\n> If-None-Match: \"v1\"\n304\n< ETag: \"v1\"\n< Cache-Control: no-cache";
    const SessionPtr session = dialogue(expanded(text));
    const AnalysisPtr analysis = analysed(session);
    const std::vector<Finding> found = findingsOf(*analysis, "304-missing-field");
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().field, FieldName::Vary);
    QCOMPARE(found.front().exchangeCount, count);
}

void TstRules::recorderCacheIsNotJudged() {
    const SessionPtr session = dialogue(expanded("GET\n200\n< ETag: v1\n= hello\n! disk-cache"));
    const AnalysisPtr analysis = analysed(session);
    QVERIFY2(analysis->findings.findings.empty(), listed(*analysis, *session).constData());
}

HCI_TEST(TstRules)
#include "tst_rules.moc"
