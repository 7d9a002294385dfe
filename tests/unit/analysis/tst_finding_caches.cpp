#include "model/analysis/finding_caches.h"
#include "model/cache/reason.h"
#include "model/lint/rules.h"
#include "model/report/write_report.h"
#include "model/words/finding_cache_words.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hci;
using namespace hci::test;

/// The caches for which a finding holds, and why not for the others.
class TstFindingCaches : public QObject {
    Q_OBJECT

private slots:
    void holds_data();
    void holds();
    void partOfTheResources();
    void whateverTheCache();
    void words();
    void theChosenCacheIsNamed();
    void reportsWithoutCaches();
    void cancelled();
};

namespace {

struct Held {
    SessionPtr session;
    AnalysisPtr analysis;
    FindingCachesPtr caches;

    Held(std::string_view text, const std::vector<std::string>& names) : session(dialogue(text)) {
        Progress progress;
        analysis = analyse(session, {}, progress);
        std::vector<CacheChoice> choices;
        for (const std::string& each : names)
            choices.push_back(*cacheChoiceFromName(each));
        caches = findingsByCache(*session, *analysis, choices, progress);
    }

    [[nodiscard]] std::uint32_t find(std::string_view id) const {
        const auto& all = analysis->findings.findings;
        const auto found = std::find_if(all.begin(), all.end(),
                                        [id](const Finding& each) { return rule(each.rule).id == id; });
        return found == all.end() ? noIndex : static_cast<std::uint32_t>(found - all.begin());
    }
};

QString inShort(const Held& held, std::uint32_t finding) {
    QStringList parts;
    for (const FindingInCache& row : held.caches->of(finding)) {
        const std::uint32_t all = held.caches->resources[finding];
        parts << (row.holds == all ? QStringLiteral("holds")
                                   : QStringLiteral("%1/%2 ").arg(row.holds).arg(all) + reasonId(row.reason));
    }
    return parts.join(QStringLiteral("; "));
}

QByteArray report(ReportFormat format, const Session& session, const Analysis& analysis,
                  const FindingCachesPtr& caches) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Progress progress;
    ReportOptions options;
    options.extras.findingCaches = caches;
    (void)writeReport(out, format, session, analysis, options, progress);
    return out.data();
}

constexpr std::string_view cookie = R"(
    @ 12:00:00
    > GET http://a.example/
    < 200
    < Date: @
    < ETag: "v"
    < Cache-Control: max-age=600
    < Set-Cookie: session=1
    = hello
)";

} // namespace

void TstFindingCaches::holds_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("cache");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* rule, const char* cache, const char* expected,
                        const char* fields, const char* asked = "", const char* status = "200") {
        const std::string text = "@ 12:00:00\n> GET http://a.example/x\n" + markedLines('>', asked) + "< " +
                                 status + "\n< Date: @\n" + markedLines('<', fields) + "= hello\n";
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromLatin1(rule)
                            << QString::fromLatin1(cache) << QString::fromLatin1(expected);
    };
    const char* withCookie = "Cache-Control: max-age=600\nSet-Cookie: session=1";
    row("7.3 a shared cache keeps a cookie", "set-cookie-shared", "shared", "holds", withCookie);
    row("7.3 private caches are not asked", "set-cookie-shared", "chrome", "", withCookie);
    row("nginx keeps no cookie", "set-cookie-shared", "nginx", "0/1 nginx-set-cookie", withCookie);
    row("Varnish keeps no cookie", "set-cookie-shared", "varnish", "0/1 varnish-set-cookie", withCookie);
    row("Squid keeps it", "set-cookie-shared", "squid", "holds", withCookie);
    row("4.2.1 nginx has no lifetime of it", "freshness-explicit", "nginx", "0/1 nginx-set-cookie",
        withCookie);
    row("4.2.1 nginx has one", "freshness-explicit", "nginx", "holds", "Cache-Control: max-age=600");
    row("Varnish passes what is asked with a cookie", "freshness-explicit", "varnish", "0/1 varnish-cookie",
        "Cache-Control: max-age=600", "Cookie: a=b");
    const char* guessed = "Last-Modified: @-864000";
    row("4.2.2 browsers guess", "freshness-heuristic", "chrome", "holds", guessed);
    row("4.2.2 nginx guesses nothing", "freshness-heuristic", "nginx", "0/1 nginx-no-lifetime", guessed);
    row("4.2.2 Varnish has its default", "freshness-heuristic", "varnish", "holds", guessed);
    row("4.2 each use asks", "freshness-none", "private", "holds", "ETag: \"v\"");
    row("4.2 Varnish does not ask for 120 s", "freshness-none", "varnish", "0/1 varnish-default-ttl",
        "ETag: \"v\"");
    row("4.2 nginx asks: it stores nothing", "freshness-none", "nginx", "holds", "ETag: \"v\"");
    const char* window = "Cache-Control: max-age=60, stale-while-revalidate=30";
    row("5861 3 Chrome knows it", "stale-while-revalidate", "chrome", "holds", window);
    row("5861 3 Squid does not", "stale-while-revalidate", "squid", "0/1 squid-stale-while-revalidate",
        window);
    row("5861 3 Varnish does", "stale-while-revalidate", "varnish", "holds", window);
    row("4.1 * never matches", "vary-star", "shared", "holds", "Cache-Control: max-age=60\nVary: *");
    row("4.1 Fastly uses it", "vary-star", "fastly", "0/1 fastly-vary-star",
        "Cache-Control: max-age=60\nVary: *");
    row("12.5.5 variants", "vary-user-agent", "squid", "holds",
        "Cache-Control: max-age=60\nVary: User-Agent");
    row("12.5.5 HAProxy keeps nothing that varies", "vary-user-agent", "haproxy", "0/1 haproxy-vary",
        "Cache-Control: max-age=60\nVary: User-Agent");
    row("9111 3 an error stays", "error-fresh", "nginx", "holds", "Cache-Control: max-age=3600", "", "404");
    row("9111 3 HAProxy keeps 200 alone", "error-fresh", "haproxy", "0/1 haproxy-status",
        "Cache-Control: max-age=3600", "", "404");
    row("5.2.2.5 nobody keeps it", "no-store-with-validator", "squid", "holds",
        "Cache-Control: no-store\nETag: \"v\"");
    row("5.2.2.5 Fastly does not hear it", "no-store-with-validator", "fastly", "0/1 fastly-no-store",
        "Cache-Control: no-store, max-age=60\nETag: \"v\"");
    const char* aged = "Cache-Control: max-age=60, s-maxage=600\nAge: 90\nETag: \"v\"";
    row("4.2.3 stale when it comes", "stale-on-arrival", "private", "holds", aged);
    row("4.2.3 fresh by s-maxage", "stale-on-arrival", "shared", "0/1 fresh", aged);
    row("nginx does not read Age", "stale-on-arrival", "nginx", "0/1 fresh", aged);
}

void TstFindingCaches::holds() {
    QFETCH(QByteArray, text);
    QFETCH(QString, rule);
    QFETCH(QString, cache);
    const Held held(text.toStdString(), {cache.toStdString()});
    const std::uint32_t finding = held.find(rule.toStdString());
    QVERIFY2(finding != noIndex, "the rule says nothing");
    QTEST(inShort(held, finding), "expected");
}

void TstFindingCaches::partOfTheResources() {
    const std::string second = "> GET http://a.example/y\n> Cookie: a=b\n< 200\n< Date: @\n< ETag: \"v\"\n"
                               "< Cache-Control: max-age=600\n= hello\n";
    const Held held("@ 12:00:00\n> GET http://a.example/x\n< 200\n< Date: @\n< ETag: \"v\"\n"
                    "< Cache-Control: max-age=600\n= hallo\n" +
                        second,
                    {"varnish", "nginx"});
    const std::uint32_t finding = held.find("freshness-explicit");
    QVERIFY(finding != noIndex);
    QCOMPARE(inShort(held, finding), QStringLiteral("1/2 varnish-cookie; holds"));
    const MaskedSession mask(*held.session, false);
    const FindingCacheWords words = findingCacheWords(*held.caches, finding, *held.session, mask);
    QCOMPARE(words.holdsFor, QStringLiteral("Varnish (1 of 2 resources); nginx"));
    QCOMPARE(words.notFor, QStringList(QStringLiteral("Varnish (1 of 2 resources): Varnish passes it on: the "
                                                      "request has Cookie")));
}

/// A broken date is broken for every cache.
void TstFindingCaches::whateverTheCache() {
    const Held held("@ 12:00:00\n> GET http://a.example/x\n< 200\n< Date: @\n< ETag: v\n= hello\n",
                    {"nginx"});
    const std::uint32_t finding = held.find("etag-syntax");
    QVERIFY(finding != noIndex);
    QVERIFY(held.caches->of(finding).empty());
}

void TstFindingCaches::words() {
    const Held held(cookie, {"shared", "nginx", "squid", "vercel", "netlify"});
    const std::uint32_t finding = held.find("set-cookie-shared");
    QVERIFY(finding != noIndex);
    const MaskedSession mask(*held.session, false);
    const FindingCacheWords words = findingCacheWords(*held.caches, finding, *held.session, mask);
    QCOMPARE(words.holdsFor, QStringLiteral("RFC 9111, shared; Squid; Netlify"));
    QCOMPARE(words.notFor, (QStringList{QStringLiteral("nginx does not cache: Set-Cookie"),
                                        QStringLiteral("Vercel does not cache: Set-Cookie")}));
    for (const ReportFormat format : {ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html,
                                      ReportFormat::CsvFindings, ReportFormat::Sarif, ReportFormat::Junit}) {
        const QByteArray text = report(format, *held.session, *held.analysis, held.caches);
        QVERIFY2(text.contains("nginx does not cache: Set-Cookie"), text.constData());
        QVERIFY2(text.contains("Squid; Netlify"), text.constData());
    }
    const auto json = [&held](ReportFormat format) {
        return QJsonDocument::fromJson(report(format, *held.session, *held.analysis, held.caches)).object();
    };
    const QJsonObject said = json(ReportFormat::Json)[QLatin1StringView("findings")]
                                 .toArray()[static_cast<qsizetype>(finding)]
                                 .toObject();
    const QJsonArray rows = said[QLatin1StringView("caches")].toArray();
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0].toObject()[QLatin1StringView("holds")].toInt(), 1);
    QVERIFY(rows[0].toObject()[QLatin1StringView("reason")].isNull());
    QCOMPARE(rows[1].toObject()[QLatin1StringView("holds")].toInt(), 0);
    QCOMPARE(rows[1].toObject()[QLatin1StringView("reason")].toObject()[QLatin1StringView("code")].toString(),
             QStringLiteral("nginx-set-cookie"));

    const QJsonObject result = json(ReportFormat::Sarif)[QLatin1StringView("runs")]
                                   .toArray()[0]
                                   .toObject()[QLatin1StringView("results")]
                                   .toArray()[static_cast<qsizetype>(finding)]
                                   .toObject();
    QCOMPARE(result[QLatin1StringView("properties")].toObject()[QLatin1StringView("caches")].toArray(), rows);
    const QJsonArray ofEntry = json(ReportFormat::Har)[QLatin1StringView("log")]
                                   .toObject()[QLatin1StringView("entries")]
                                   .toArray()[0]
                                   .toObject()[QLatin1StringView("_httpCacheInspector")]
                                   .toObject()[QLatin1StringView("findings")]
                                   .toArray();
    QVERIFY(std::any_of(ofEntry.begin(), ofEntry.end(), [&rows](const QJsonValue& one) {
        return one.toObject()[QLatin1StringView("caches")].toArray() == rows;
    }));
}

/// With --cache nginx alone no finding may claim what nginx does not do.
void TstFindingCaches::theChosenCacheIsNamed() {
    const SessionPtr session = dialogue(cookie);
    Progress progress;
    const CacheChoice nginx = *cacheChoiceFromName("nginx");
    const AnalysisPtr analysis = analyse(session, {nginx.model, {}, nginx.real}, progress);
    const auto named = cachesOfFindings(*analysis, nullptr);
    QCOMPARE(named.size(), 1U);
    const auto caches = findingsByCache(*session, *analysis, named, progress);
    const QByteArray text = report(ReportFormat::Text, *session, *analysis, caches);
    QVERIFY2(text.contains("but nginx does not cache: Set-Cookie"), text.constData());
}

void TstFindingCaches::reportsWithoutCaches() {
    const SessionPtr session = dialogue(cookie);
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    QVERIFY(cachesOfFindings(*analysis, nullptr).empty());
    for (const ReportFormat format : {ReportFormat::Json, ReportFormat::Sarif, ReportFormat::Har})
        QVERIFY(!report(format, *session, *analysis, nullptr).contains("\"caches\""));
    for (const ReportFormat format : {ReportFormat::Text, ReportFormat::Junit, ReportFormat::Sarif})
        QVERIFY(!report(format, *session, *analysis, nullptr).contains("holds for"));
    QVERIFY(
        report(ReportFormat::CsvFindings, *session, *analysis, nullptr).contains(",holds_for,not_for\r\n"));
}

void TstFindingCaches::cancelled() {
    const SessionPtr session = dialogue(cookie);
    Progress none;
    const AnalysisPtr analysis = analyse(session, {}, none);
    Progress stopped([] { return true; }, {});
    QVERIFY(!findingsByCache(*session, *analysis, {*cacheChoiceFromName("nginx")}, stopped));
    std::size_t asked = 0;
    Progress counting([&asked] { return ++asked == 0; }, {});
    QVERIFY(findingsByCache(*session, *analysis, {*cacheChoiceFromName("nginx")}, counting));
    QCOMPARE(asked, analysis->findings.findings.size()); // one finding may have many answers
}

HCI_TEST(TstFindingCaches)
#include "tst_finding_caches.moc"
