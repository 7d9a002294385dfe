#include "tests/unit/dialogue.h"
#include "tests/unit/lint/rule_cases.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/lint/finding_recipe.h"
#include "model/lint/recipe_server.h"
#include "model/lint/rules.h"
#include "model/report/fix_text.h"

using namespace hci;
using namespace hci::test;

/// The recipe beside a finding: one for the server that answered, or none.
class TstFindingRecipe final : public QObject {
    Q_OBJECT
private slots:
    void recipes_data();
    void recipes();
    void firstMendedOfARule();
    void stores_data();
    void stores();
    void applications_data();
    void applications();
};

namespace {

/// "server: lines", "server: prose", "any: …" for an unknown server, "none" if no recipe fixes it.
QByteArray fixOfRule(const std::string& text, std::string_view id) {
    const SessionPtr session = dialogue(expanded(text));
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const Findings& all = analysis->findings;
    for (const Finding& finding : all.findings) {
        if (rule(finding.rule).id != id)
            continue;
        const FindingRecipe mends = recipeOf(finding, all, *session);
        if (!mends.recipe)
            return "none";
        if (!mends.section)
            return "any: " + recipeServers(finding).join(QLatin1Char(' ')).toUtf8();
        const FixText fix = fixOf(*mends.section, mends.behindIt);
        return mends.section->server.toUtf8() + (fix.lines.isEmpty() ? ": prose" : ": lines");
    }
    return "no such finding";
}

} // namespace

void TstFindingRecipe::recipes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("fix");
    const auto row = [](const char* what, const char* rule, const char* fix, const std::string& text) {
        QTest::newRow(what) << QByteArray::fromStdString(text) << QByteArray(rule) << QByteArray(fix);
    };
    const std::string get = "> GET https://a.example/x\n200\n< Content-Type: text/html\n< Server: ";
    row("a file of nginx", "validator-missing", "nginx: lines", get + "nginx\n< Accept-Ranges: bytes\n=#900");
    row("an application behind nginx", "validator-missing", "nginx: prose",
        get + "nginx\n< X-Powered-By: PHP/8.2\n=#900");
    row("an application behind Apache", "validator-missing", "Apache httpd: prose",
        get + "Apache\n< Set-Cookie: a=1\n< Accept-Ranges: bytes\n=#900");
    const std::string dated = "\n< Last-Modified: @-3600\n=#900";
    row("Varnish's lines wait for no validator at all", "validator-only-last-modified", "none",
        get + "Varnish\n< X-Varnish: 7" + dated);
    row("nginx's do not", "validator-only-last-modified", "nginx: lines",
        get + "nginx\n< Accept-Ranges: bytes" + dated);
    row("without Varnish where nobody says", "validator-only-last-modified",
        "any: Express nginx Apache httpd Caddy Cloudflare", get + "x" + dated);
    const std::string pair =
        "GET\n200\n< Server: nginx\n< Cache-Control: max-age=60\n< Vary: X-A\n< ETag: \"v1\"\n= a\n"
        "GET\n> If-None-Match: \"v1\"\n304\n< Server: nginx\n< ETag: \"v1\"\n";
    row("lines for Vary", "304-missing-field", "nginx: lines", pair + "< Cache-Control: max-age=60");
    row("none for Expires", "304-missing-field", "none",
        "GET\n200\n< Server: nginx\n< Expires: @+60\n< ETag: \"v1\"\n= a\n"
        "GET\n> If-None-Match: \"v1\"\n304\n< Server: nginx\n< ETag: \"v1\"");
    row("a 304 out of Varnish", "304-missing-field", "Varnish: lines",
        pair + "< Cache-Control: max-age=60\n< X-Varnish: 12 9");
    row("one that Varnish passed on", "304-missing-field", "nginx: lines",
        pair + "< Cache-Control: max-age=60\n< X-Varnish: 12");
    row("what is misspelt says so itself", "cache-control-syntax", "none",
        get + "Apache\n< Cache-Control: max-age=-1\n= a");
    row("a store before nginx", "age-on-unstorable", "Varnish: lines",
        get + "nginx\n< X-Varnish: 12 9\n< Age: 30\n< Cache-Control: no-store\n= a");
    const std::string cookie = "nginx\n< X-Varnish: 12 9\n< Set-Cookie: sid=1\n< Cache-Control: max-age=60";
    row("its cookie", "set-cookie-from-cache", "Varnish: lines", get + cookie + "\n< Age: 30\n= a");
    row("who sets it mends that it is shared", "set-cookie-shared", "nginx: lines", get + cookie + "\n= a");
    row("an unquoted tag", "etag-syntax", "nginx: prose", get + "nginx\n< ETag: 1d0d\n= a");
    row("an old mark of Apache", "etag-syntax", "Apache httpd: prose",
        get + "Apache\n< ETag: \"59af\"-gzip\n= a");
    row("Vary: Cookie", "vary-cookie", "nginx: lines",
        get + "nginx\n< Vary: Cookie\n< Cache-Control: max-age=60\n= a");
    row("a client that fetches anew", "redownloaded", "none",
        "GET\n200\n< Server: nginx\n< ETag: \"v1\"\n< Cache-Control: max-age=1\n= hello\n@ 12:05:00\n"
        "GET\n200\n< Server: nginx\n< ETag: \"v1\"\n< Cache-Control: max-age=1\n= hello");
    const std::string missing = "GET\n< 404 Not Found\n< Date: @\n< Server: nginx\n< Cache-Control: ";
    row("an error with a lifetime", "error-fresh", "nginx: lines", missing + "max-age=86400");
    row("one in CDNs alone", "error-fresh", "none", missing + "no-store\n< CDN-Cache-Control: max-age=86400");
    row("a redirect that stays", "redirect-sticky", "Caddy: lines",
        "GET\n< 301 Moved Permanently\n< Date: @\n< Server: Caddy\n< Location: /y");
    const std::string old = "\n< X-Varnish: 12 9\n< Age: 90\n< ETag: \"v1\"\n< Cache-Control: ";
    row("a stale copy out of a store before nginx", "stale-served", "Varnish: lines",
        get + "nginx" + old + "max-age=60\n= a");
    row("no line makes a store ask", "stale-served", "none", get + "nginx" + old + "no-cache\n= a");
    row("Cloudflare's dynamic", "cdn-dynamic", "Cloudflare: lines",
        get + "cloudflare\n< CF-Cache-Status: DYNAMIC\n< Cache-Control: max-age=60\n= a");
    row("Akamai's has none", "cdn-dynamic", "none",
        get + "x\n< X-Check-Cacheable: NO\n< Cache-Control: max-age=60\n= a");
}

void TstFindingRecipe::recipes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, rule);
    QTEST(fixOfRule(text.toStdString(), rule.toStdString()), "fix");
}

/// A report prints one fix per rule: that of the first finding with one.
void TstFindingRecipe::firstMendedOfARule() {
    const SessionPtr session = dialogue(
        expanded("GET\n200\n< Server: nginx\n< Content-Location: /y\n< Vary: X-A\n< ETag: \"v1\"\n= a\n"
                 "GET\n> If-None-Match: \"v1\"\n304\n< Server: nginx\n< ETag: \"v1\""));
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const Findings& all = analysis->findings;
    std::vector<std::uint32_t> group;
    for (std::uint32_t i = 0; i < all.findings.size(); ++i)
        if (rule(all.findings[i].rule).id == "304-missing-field")
            group.push_back(i);
    QCOMPARE(group.size(), std::size_t{2});
    QCOMPARE(all.findings[group.front()].field, FieldName::ContentLocation);
    QCOMPARE(firstMended(group, all, *session).field, FieldName::Vary);
    group.pop_back();
    QCOMPARE(firstMended(group, all, *session).field, FieldName::ContentLocation);
}

void TstFindingRecipe::stores_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("server");
    const auto row = [](const char* what, const char* fields, const char* server) {
        QTest::newRow(what) << QByteArray(fields) << QString::fromUtf8(server);
    };
    row("Varnish's hit", "Server: Apache\n< X-Varnish: 12 9", "Varnish");
    row("Varnish's miss", "Server: Apache\n< X-Varnish: 12", "Apache httpd");
    row("Cloudflare's hit", "Server: nginx\n< CF-Cache-Status: HIT", "Cloudflare");
    row("CloudFront's hit",
        "Server: nginx\n< X-Cache: Hit from cloudfront\n< Via: 1.1 a.cloudfront.net (CloudFront)", "");
    row("nginx's own", "Server: nginx\n< X-Cache-Status: HIT", "nginx");
    row("httpd's own", "Server: Apache\n< X-Cache: HIT from www.a.example", "Apache httpd");
    row("Fastly's", "Server: nginx\n< X-Cache: HIT\n< X-Served-By: cache-fra-etou8220112-FRA", "");
    row("nobody says", "Server: nginx", "nginx");
}

void TstFindingRecipe::stores() {
    QFETCH(QByteArray, fields);
    const SessionPtr session = dialogue("> GET https://a.example/\n< 200 OK\n< " + fields.toStdString());
    QTEST(recipeStoreOf((*session)[0].response()), "server");
}

void TstFindingRecipe::applications_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("application");
    QTest::newRow("a file") << QByteArray("Accept-Ranges: bytes") << false;
    QTest::newRow("no ranges") << QByteArray("Server: nginx") << true;
    QTest::newRow("no ranges are taken") << QByteArray("Accept-Ranges: none") << true;
    QTest::newRow("PHP") << QByteArray("Accept-Ranges: bytes\n< X-Powered-By: PHP/8.2") << true;
    QTest::newRow("a session") << QByteArray("Accept-Ranges: bytes\n< Set-Cookie: id=1") << true;
}

void TstFindingRecipe::applications() {
    QFETCH(QByteArray, fields);
    const SessionPtr session = dialogue("> GET https://a.example/\n< 200 OK\n< " + fields.toStdString());
    QTEST(isOfApplication((*session)[0].response()), "application");
}

HCI_TEST(TstFindingRecipe)
#include "tst_finding_recipe.moc"
