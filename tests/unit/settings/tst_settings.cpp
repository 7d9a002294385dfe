#include "model/lint/rules.h"
#include "model/settings/baseline.h"
#include "model/settings/budgets.h"
#include "model/settings/finding_policy.h"
#include "model/settings/settings.h"
#include "model/settings/url_pattern.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <atomic>

using namespace hci;
using namespace hci::test;

namespace {

struct Analysed {
    SessionPtr session;
    AnalysisPtr analysis;
};

Analysed analysed(std::string_view text) {
    Progress progress;
    const SessionPtr session = dialogue(text);
    return {session, analyse(session, {}, progress)};
}

/// A tag without quotes at two URLs of one host: one finding.
Analysed unquoted(std::string_view first, std::string_view second) {
    std::string text;
    for (const std::string_view url : {first, second})
        text += "> GET " + std::string(url) +
                "\n< 200 OK\n< Date: @\n< ETag: unquoted\n< Cache-Control: max-age=60\n=x\n";
    return analysed(text);
}

std::size_t countOf(const Analysis& analysis, std::string_view id) {
    const auto& findings = analysis.findings.findings;
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [id](const Finding& finding) { return rule(finding.rule).id == id; }));
}

FindingPolicy silencing(std::string_view id, std::vector<std::string> urls) {
    FindingPolicy policy;
    policy.silences.push_back({{*ruleFromId(id)}, std::move(urls)});
    return policy;
}

} // namespace

/// The settings file, and its effect on findings.
class TstSettings final : public QObject {
    Q_OBJECT

private slots:
    void everything() {
        const auto settings = readSettings(R"(
            cache = "shared"
            fail-on = "warning"
            baseline = "old.json"
            builds = ["https://a.example/app-*"]
            secret-names = ["X-Customer-Id", "kunde"]
            [[silence]]
            rules = ["etag-weak"]
            [[silence]]
            urls = ["https://cdn.example/*"]
            [budgets]
            missed-bytes = 100_000
            avoidable-bytes = 0
            findings = { etag-weak = 3 }
        )");
        QVERIFY2(settings, settings ? "" : settings.error().detail.c_str());
        ProjectSettings wanted;
        wanted.cache = CacheChoice{CacheModel::Shared};
        wanted.failOn = FailOn{Severity::Warning};
        wanted.baseline = "old.json";
        wanted.builds = {"https://a.example/app-*"};
        wanted.secretNames = {"X-Customer-Id", "kunde"};
        wanted.silences = {{{*ruleFromId("etag-weak")}, {}}, {{}, {"https://cdn.example/*"}}};
        wanted.budgets = {100'000, 0, {{*ruleFromId("etag-weak"), 3}}};
        QVERIFY(*settings == wanted);
        QVERIFY(readSettings("") == ProjectSettings());
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("a key") << QByteArray("\n  chache = 'shared'")
                               << QByteArray("line 2, column 3: there is no key 'chache'");
        QTest::newRow("a key of a table")
            << QByteArray("[budgets]\nmissed = 1")
            << QByteArray("line 2, column 1: budgets: there is no key 'missed'");
        QTest::newRow("a key of a silence")
            << QByteArray("[[silence]]\nrule = 'etag-weak'")
            << QByteArray("line 2, column 1: silence: there is no key 'rule'");
        QTest::newRow("a rule") << QByteArray("[[silence]]\nrules = ['x']")
                                << QByteArray("there is no rule 'x'");
        QTest::newRow("a rule's budget")
            << QByteArray("[budgets]\nfindings = { x = 1 }") << QByteArray("there is no rule 'x'");
        QTest::newRow("a cache")
            << QByteArray("cache = 'browser'")
            << QByteArray("line 1, column 9: wants private, shared, cdn or the name of a real cache");
        QTest::newRow("a severity") << QByteArray("fail-on = 'info'")
                                    << QByteArray("wants error, warning or never");
        QTest::newRow("a number") << QByteArray("[budgets]\nmissed-bytes = -1")
                                  << QByteArray("wants a whole number");
        QTest::newRow("a fraction") << QByteArray("[budgets]\nmissed-bytes = 1.5")
                                    << QByteArray("wants a whole number");
        QTest::newRow("a text") << QByteArray("baseline = 1") << QByteArray("wants a text");
        QTest::newRow("an empty list") << QByteArray("builds = []") << QByteArray("wants a list");
        QTest::newRow("a pattern for the name of a secret")
            << QByteArray("secret-names = ['X-*']") << QByteArray("wants the name of a field");
        QTest::newRow("a secret that caches read")
            << QByteArray("secret-names = ['ETag']") << QByteArray("caches read 'ETag'");
        QTest::newRow("a silence of nothing")
            << QByteArray("[[silence]]") << QByteArray("rules, urls or both");
        QTest::newRow("no tables") << QByteArray("silence = [1]") << QByteArray("wants tables");
        QTest::newRow("no TOML") << QByteArray("cache = ") << QByteArray("line 1, column ");
        QTest::newRow("a key twice") << QByteArray("cache = 'cdn'\ncache = 'cdn'")
                                     << QByteArray("line 2, column ");
        QTest::newRow("brackets without end")
            << "builds = " + QByteArray(100'000, '[') << QByteArray("line 1, column ");
    }
    void refuses() {
        QFETCH(QByteArray, toml);
        QFETCH(QByteArray, words);
        const auto settings = readSettings(toml.toStdString());
        QVERIFY(!settings);
        QVERIFY2(settings.error().detail.find(words.toStdString()) != std::string::npos,
                 settings.error().detail.c_str());
    }

    void patterns_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* pattern, const char* url, bool matches) {
            QTest::addRow("%s %s", pattern, url) << QByteArray(pattern) << QByteArray(url) << matches;
        };
        row("http://a/*", "http://a/x/y?z=1", true);
        row("http://a/*", "http://ab/", false);
        row("*/x.js", "http://a/b/x.js", true);
        row("*/x.js", "http://a/b/x.jsx", false);
        row("*a*b*", "xaxbx", true);
        row("*a*b*", "xbxa", false);
        row("*aab", "aaab", true);
        row("http://a/x?y", "http://a/xzy", false); // only a star is a wildcard
        row("http://a/", "http://a/", true);
        row("*", "", true);
        row("", "x", false);
    }
    void patterns() {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, url);
        QTEST(matchesUrl(pattern.toStdString(), url.toStdString()), "matches");
    }

    void silences_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QStringList>("urls");
        QTest::addColumn<bool>("silenced");
        QTest::newRow("everywhere") << QByteArray("etag-syntax") << QStringList() << true;
        QTest::newRow("at all its URLs")
            << QByteArray("etag-syntax") << QStringList(QStringLiteral("*//a.example/*")) << true;
        QTest::newRow("by two patterns")
            << QByteArray("etag-syntax") << QStringList{QStringLiteral("*/x"), QStringLiteral("*/y")} << true;
        QTest::newRow("at one of its URLs")
            << QByteArray("etag-syntax") << QStringList(QStringLiteral("*/x")) << false;
        QTest::newRow("another rule") << QByteArray("etag-weak") << QStringList() << false;
    }
    void silences() {
        QFETCH(QByteArray, rule);
        QFETCH(QStringList, urls);
        QFETCH(bool, silenced);
        const Analysed all = unquoted("http://a.example/x", "http://a.example/y");
        QCOMPARE(countOf(*all.analysis, "etag-syntax"), std::size_t{1});
        std::vector<std::string> patterns;
        for (const QString& url : urls)
            patterns.push_back(url.toStdString());
        const auto shown = shownFindings(all.analysis, *all.session, silencing(rule.toStdString(), patterns));
        QCOMPARE(countOf(*shown.analysis, "etag-syntax"), std::size_t{silenced ? 0U : 1U});
        QCOMPARE(shown.hidden.silenced, silenced ? 1U : 0U);
        QCOMPARE(shown.analysis->findings.findings.size() + shown.hidden.silenced,
                 all.analysis->findings.findings.size());
    }

    void baseline() {
        const Analysed old =
            unquoted("http://a.example/app.3f2a9c1b.js?token=s3cr3t-value", "http://a.example/y");
        const std::vector<std::string> noBuilds;
        const KnownTexts noSecrets;
        const Baseline first(*old.session, *old.analysis, {noBuilds, noSecrets});
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(first.write(out));
        QVERIFY2(!out.data().contains("s3cr3t-value"), out.data().constData());
        const auto read = Baseline::read(out.data());
        QVERIFY(read);
        QVERIFY(*read == first);
        FindingPolicy policy;
        policy.baseline = std::make_shared<const Baseline>(*read);

        // The next build, with another token: the same fault.
        const Analysed same =
            unquoted("http://a.example/y", "http://a.example/app.9b8c7d6e.js?token=other-value");
        const auto nothingNew = shownFindings(same.analysis, *same.session, policy);
        QCOMPARE(countOf(*nothingNew.analysis, "etag-syntax"), std::size_t{0});
        QVERIFY(nothingNew.hidden.known > 0);
        for (const Finding& finding : nothingNew.analysis->findings.findings)
            QCOMPARE(finding.severity, Severity::Good);

        // One more URL is new.
        const Analysed more = unquoted("http://a.example/y", "http://a.example/new");
        QCOMPARE(countOf(*shownFindings(more.analysis, *more.session, policy).analysis, "etag-syntax"),
                 std::size_t{1});
    }

    /// It asks while it looks for secrets, and does little more.
    void stopped() {
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += "> GET http://a.example/" + std::to_string(i) + "?token=t" + std::to_string(i) +
                    "\n< 200 OK\n< ETag: unquoted\n= x\n";
        const Analysed all = analysed(text);
        FindingPolicy policy;
        policy.baseline = std::make_shared<const Baseline>();
        for (const int after : {0, 100}) {
            std::atomic<int> asked = 0;
            const auto shown =
                shownFindings(all.analysis, *all.session, policy, [&] { return ++asked > after; });
            QVERIFY(shown.analysis == nullptr);
            QVERIFY2(asked < after + 50, qPrintable(QString::number(asked.load())));
        }
        QVERIFY(shownFindings(all.analysis, *all.session, policy, [] { return false; }).analysis != nullptr);
    }

    void noBaseline_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("another file") << QByteArray(R"({"schemaVersion":1,"findings":[]})");
        QTest::newRow("another version")
            << QByteArray(R"({"schemaVersion":2,"kind":"baseline","findings":[]})");
        QTest::newRow("no rule") << QByteArray(R"({"schemaVersion":1,"kind":"baseline","findings":[1]})");
    }
    void noBaseline() {
        QFETCH(QByteArray, json);
        const auto read = Baseline::read(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Syntax);
    }

    void folding_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("folded");
        const auto row = [](const char* url, const char* folded) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(folded);
        };
        row("http://a.example/app.3f2a9c1b.js", "http://a.example/app.*.js");
        row("http://a.example/3f2a9c1b/app.js", "http://a.example/*/app.js");
        row("http://a.example/x?_=1767614400123&page=2", "http://a.example/x?_=*&page=2");
        row("http://a.example/2026/report", "http://a.example/2026/report");
        row("http://a.example/build-7/app.js", "http://a.example/build-*");
    }
    void folding() {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, folded);
        QCOMPARE(QByteArray::fromStdString(foldedUrl(url.toStdString(), {"http://a.example/build-*"})),
                 folded);
        const KnownTexts known({"Qx7ZpW9sLk3v"});
        QCOMPARE(foldedUrl(url.toStdString() + "/Qx7ZpW9sLk3v", {}, known),
                 foldedUrl(url.toStdString() + '/', {}, known));
        QVERIFY(foldedUrl(url.toStdString() + "/Qx7ZpW9sLk", {}, known).ends_with("/Qx7ZpW9sLk"));
    }

    void budgets() {
        const Analysed all = unquoted("http://a.example/x", "http://a.example/y");
        const RuleId id = *ruleFromId("etag-syntax");
        QVERIFY(overBudget({}, *all.analysis).empty());
        QVERIFY(overBudget({0, 0, {{id, 1}}}, *all.analysis).empty());
        const auto over = overBudget({std::nullopt, std::nullopt, {{id, 0}}}, *all.analysis);
        QCOMPARE(over.size(), std::size_t{1});
        QVERIFY(over[0] == (Overrun{Overrun::Kind::Findings, id, ByteCount::zero(), 1, 0}));
    }

    /// Transferred again although it is fresh: avoidable bytes.
    void budgetsOfBytes() {
        const char* load = "> GET http://a.example/x\n< 200 OK\n< Date: @\n< ETag: \"v\"\n< Cache-Control: "
                           "max-age=600\n=#5000\n";
        const Analysed all = analysed(std::string(load) + load);
        const std::int64_t avoidable = all.analysis->ledger.total.avoidable.value();
        QVERIFY(avoidable >= 5000);
        QVERIFY(overBudget({0, avoidable, {}}, *all.analysis).empty());
        const auto over = overBudget({0, avoidable - 1, {}}, *all.analysis);
        QCOMPARE(over.size(), std::size_t{1});
        QCOMPARE(over[0].kind, Overrun::Kind::AvoidableBytes);
        QCOMPARE(over[0].bytes.value(), avoidable);
    }
};

HCI_TEST(TstSettings)
#include "tst_settings.moc"
