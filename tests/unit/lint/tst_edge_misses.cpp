#include "model/analysis/analysis.h"
#include "model/lint/rules.h"
#include "model/settings/cache_settings.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// Cache status of intermediaries, compared with their profiles in each product's own words.
class TstEdgeMisses : public QObject {
    Q_OBJECT

private slots:
    void products_data();
    void products();
    void chosen_data();
    void chosen();
    void sentence();
};

namespace {

/// A GET answered 200 with a tag, max-age=60 and these fields; `asked` are fields of the request.
std::string answered(const std::string& fields, const std::string& asked = "") {
    std::string text = "> GET http://a.example/x\n" + asked +
                       "< 200 OK\n< Date: @\n< ETag: \"v1\"\n< Cache-Control: max-age=60\n";
    std::string_view rest = fields;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        text.append(line.starts_with("! ") ? "" : "< ").append(line).append("\n");
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return text + "= hello\n";
}

/// The ids of the findings about the edge for that cache: "edge-misses-again 3"; the number is that of the
/// wording.
QString findings(const std::string& text, const std::string& cache, const std::string& toml = {},
                 QString* sentence = nullptr) {
    const SessionPtr session = dialogue(text);
    const auto choice = withCacheSettings(*cacheChoiceFromName(cache), toml);
    AnalysisOptions options;
    options.model = choice->model;
    options.real = choice->real;
    Progress progress;
    const AnalysisPtr analysis = analyse(session, options, progress);
    QStringList found;
    for (const Finding& each : analysis->findings.findings) {
        const std::string_view id = rule(each.rule).id;
        if (id != "edge-lost" && id != "edge-misses-again")
            continue;
        found << QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())) + QLatin1Char(' ') +
                     QString::number(each.variant);
        if (sentence)
            *sentence = message(each, analysis->findings, *session);
    }
    return found.join(QStringLiteral(", "));
}

std::string twoAnswers(const std::string& first, const std::string& second, const std::string& asked = "") {
    return "@ 12:00:00\n" + answered(first, asked) + "@ 12:00:10\n" + answered(second, asked);
}

} // namespace

void TstEdgeMisses::products_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::string& text, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromLatin1(expected);
    };
    const char* again = "edge-misses-again 0";
    const std::string cloudflare = "CF-Cache-Status: MISS\nCF-Ray: 8d1f-FRA";
    row("Cloudflare, a path that it does not store", twoAnswers(cloudflare, cloudflare), "");
    row("so long ago that it may have been displaced",
        "@ 12:00:00\n" + answered("X-Cache: MISS\nCDN-Cache-Control: max-age=86400") + "@ 12:11:00\n" +
            answered("X-Cache: MISS"),
        "");
    const auto fastly = [](const char* machine) {
        return std::string("X-Cache: MISS\nX-Cache-Hits: 0\nX-Served-By: ") + machine;
    };
    row("Fastly", twoAnswers(fastly("cache-fra-1-FRA"), fastly("cache-fra-1-FRA")), again);
    row("Fastly, another machine", twoAnswers(fastly("cache-fra-1-FRA"), fastly("cache-fra-2-FRA")), "");
    const auto vercel = [](const char* id) {
        return std::string("CDN-Cache-Control: max-age=60\nX-Vercel-Cache: MISS\nX-Vercel-Id: ") + id;
    };
    row("Vercel", twoAnswers(vercel("fra1::iad1::a-1"), vercel("fra1::sfo1::a-2")), again);
    row("Vercel, another place", twoAnswers(vercel("fra1::iad1::a-1"), vercel("cdg1::iad1::a-2")), "");
    const std::string bare = "X-Vercel-Cache: MISS\nX-Vercel-Id: fra1::a-1";
    row("Vercel stores nothing for max-age", twoAnswers(bare, bare), "");
    const std::string netlify = "CDN-Cache-Control: max-age=60\nCache-Status: \"Netlify Edge\"; fwd=miss";
    row("Netlify", twoAnswers(netlify, netlify), again);
    row("Varnish", twoAnswers("X-Varnish: 32770", "X-Varnish: 5"), again);
    row("Varnish with a cookie", twoAnswers("X-Varnish: 32770", "X-Varnish: 5", "> Cookie: a=1\n"), "");
    row("Varnish, Set-Cookie", twoAnswers("Set-Cookie: a=1\nX-Varnish: 3", "Set-Cookie: a=1\nX-Varnish: 5"),
        "");
    row("Varnish, another machine",
        twoAnswers("X-Varnish: 3\nVia: 1.1 one (Varnish/7.1)", "X-Varnish: 5\nVia: 1.1 two (Varnish/7.1)"),
        "");
    row("Varnish lost it", twoAnswers("X-Varnish: 3 2\nAge: 9", "X-Varnish: 5\nAge: 0"), "edge-lost 0");
    row("Varnish had it for long", twoAnswers("X-Varnish: 3 2\nAge: 55", "X-Varnish: 5\nAge: 0"), "");
    const auto squid = [](const std::string& host) {
        return "X-Cache: MISS from " + host + "\nVia: 1.1 " + host + " (squid/5.7)";
    };
    row("Squid", twoAnswers(squid("one"), squid("one")), again);
    row("Squid, another machine", twoAnswers(squid("one"), squid("two")), "");
    const std::string nginx = "Server: nginx\nX-Cache-Status: ";
    row("nginx", twoAnswers(nginx + "MISS", nginx + "MISS"), again);
    row("nginx, another address",
        twoAnswers(nginx + "MISS\n! server 192.0.2.1", nginx + "MISS\n! server 192.0.2.2"), "");
    row("nginx, Set-Cookie", twoAnswers(nginx + "MISS\nSet-Cookie: a=1", nginx + "MISS\nSet-Cookie: a=1"),
        "");
    row("nginx, too soon", twoAnswers(nginx + "MISS", nginx + "EXPIRED"), "edge-misses-again 6");
    row("nginx says not how old a hit is", twoAnswers(nginx + "HIT", nginx + "EXPIRED"), "");
    row("nginx, a hit of what it fetched",
        "@ 12:00:00\n" + answered(nginx + "MISS") + "@ 12:00:20\n" + answered(nginx + "HIT") +
            "@ 12:00:40\n" + answered(nginx + "EXPIRED"),
        "edge-misses-again 6");
    const std::string status = "Cache-Status: edge.example; fwd=";
    row("Cache-Status", twoAnswers(status + "uri-miss; stored", status + "uri-miss"), again);
    row("Cache-Status, stale", twoAnswers(status + "uri-miss", status + "stale; fwd-status=304"),
        "edge-misses-again 6");
    row("Cache-Status, bypass", twoAnswers(status + "uri-miss", status + "bypass"), "");
    row("Cache-Status, another cache",
        twoAnswers(status + "uri-miss", "Cache-Status: other.example; fwd=uri-miss"), "");
    row("an application's own cache", twoAnswers("X-Drupal-Cache: MISS", "X-Drupal-Cache: MISS"), "");
    row("Cloudflare without its place", twoAnswers("CF-Cache-Status: MISS", "CF-Cache-Status: MISS"), "");
    row("what comes at the same moment",
        "@ 12:00:00\n" + answered("X-Cache: MISS") + "! delay 5000\n@ 12:00:02\n" + answered("X-Cache: MISS"),
        "");
    row("a cache behind had it", twoAnswers("X-Cache: MISS", "X-Cache: HIT, MISS"), "");
}

void TstEdgeMisses::products() {
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(findings(text.toStdString(), "private"), expected);
}

void TstEdgeMisses::chosen_data() {
    QTest::addColumn<QByteArray>("cache");
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* cache, const char* toml, const char* fields, bool found) {
        QTest::addRow("%s, %s %s", cache, fields, toml)
            << QByteArray(cache) << QByteArray(toml) << QByteArray(fields)
            << QString::fromLatin1(found ? "edge-misses-again 0" : "");
    };
    const char* miss = "X-Cache: MISS";
    const char* star = "Vary: X-A\nX-Cache: MISS";
    row("shared", "", miss, true);
    row("nginx", "", miss, true);
    row("haproxy", "", miss, true);
    row("haproxy", "", star, false);
    row("chrome", "", miss, true); // the edge is no browser
    row("haproxy", "[haproxy]\nmax-age = 1", miss, false);
    row("haproxy", "[haproxy]\nmax-age = 1", "X-Varnish: 3", true); // the answer is another product's
    row("varnish", "", "X-Varnish: 3", true);
}

void TstEdgeMisses::chosen() {
    QFETCH(QByteArray, cache);
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, fields);
    QFETCH(QString, expected);
    const std::string text = twoAnswers(fields.toStdString(), fields.toStdString());
    QCOMPARE(findings(text, cache.toStdString(), toml.toStdString()), expected);
}

void TstEdgeMisses::sentence() {
    QString said;
    static_cast<void>(findings(twoAnswers("X-Cache: MISS", "X-Cache: MISS"), "haproxy", {}, &said));
    QVERIFY2(said.startsWith(QStringLiteral("X-Cache `MISS`, 10 seconds after HAProxy had given the same, "
                                            "which stays fresh for another 49 seconds. Likely cause: ")),
             qPrintable(said));
    static_cast<void>(findings(twoAnswers("X-Cache: MISS", "X-Cache: MISS"), "cdn", {}, &said));
    QVERIFY2(said.contains(QStringLiteral("after the cache between had given")), qPrintable(said));
}

HCI_TEST(TstEdgeMisses)
#include "tst_edge_misses.moc"
