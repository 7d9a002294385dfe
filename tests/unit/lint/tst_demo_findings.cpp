#include "tests/unit/har/reopened.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/demo/demo_origin.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/url_parts.h"
#include "model/lint/rules.h"
#include "model/transport/inspection.h"

#include <QtCore/QEventLoop>

#include <algorithm>
#include <map>
#include <set>

using namespace hci;

namespace {

using Ids = std::set<std::string_view>;

Ids split(std::string_view words) {
    Ids ids;
    while (!words.empty()) {
        const std::size_t blank = words.find(' ');
        ids.insert(words.substr(0, blank));
        words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
    }
    ids.erase("");
    return ids;
}

QByteArray joined(const Ids& ids) {
    QByteArray text;
    for (const std::string_view id : ids)
        text += toBytes(id).toByteArray() + ' ';
    return text;
}

/// The findings on the resources of one path.
struct Found {
    Ids all;
    Ids faults; ///< of severity error or warning
    Ids errors;
};

std::map<std::string, Found, std::less<>> findingsByPath(const Session& session, const Analysis& analysis) {
    std::map<std::string, Found, std::less<>> found;
    for (const Finding& finding : analysis.findings.findings)
        for (const std::uint32_t row : analysis.findings.resources(finding)) {
            const std::string_view url = session.pool().text(analysis.resources.resources[row].url);
            Found& here = found[std::string(pathOf(url))];
            here.all.insert(rule(finding.rule).id);
            if (finding.severity == Severity::Error || finding.severity == Severity::Warning)
                here.faults.insert(rule(finding.rule).id);
            if (finding.severity == Severity::Error)
                here.errors.insert(rule(finding.rule).id);
        }
    return found;
}

} // namespace

/// Each resource of the demo origin shows the fault it was made for, and no other.
class TstDemoFindings final : public QObject {
    Q_OBJECT

private slots:
    void findings_data();
    void findings();
    void ownQuestionsAreNoFaults();
    void pagesNameTheirFindings();
    void savedAndOpenedAgain();

private:
    static InspectionResult inspected(ProbeSet probes);
};

InspectionResult TstDemoFindings::inspected(ProbeSet probes) {
    DemoOrigin origin;
    if (!origin.listen())
        return {};
    InspectionOptions options;
    options.urls = origin.urls();
    options.probes = probes;
    Inspection inspection(std::move(options));
    QEventLoop loop;
    InspectionResult result;
    inspection.start([&](InspectionResult delivered) {
        result = std::move(delivered);
        loop.quit();
    });
    loop.exec();
    return result;
}

void TstDemoFindings::findings_data() {
    QTest::addColumn<bool>("probed");
    QTest::newRow("a GET and a revalidation") << false;
    QTest::newRow("and the probes") << true;
}

void TstDemoFindings::findings() {
    QFETCH(bool, probed);
    const InspectionResult result = inspected(probed ? ProbeSet::Full : ProbeSet::None);
    QVERIFY(result.session);
    Progress progress;
    const AnalysisPtr analysis = analyse(result.session, {CacheModel::Private, result.probes}, progress);
    const auto found = findingsByPath(*result.session, *analysis);
    for (const DemoResource& resource : DemoOrigin::resources()) {
        Ids wanted = split(resource.rules);
        if (probed)
            wanted.merge(split(resource.probeRules));
        const auto here = found.find(resource.path);
        const Found seen = here == found.end() ? Found() : here->second;
        // If a probe names the cause, that is the only finding.
        for (const char* cause :
             {"if-none-match-ignored", "if-modified-since-ignored", "own-tag-not-recognised"})
            if (seen.all.contains(cause))
                wanted.erase("missed-304");
        if (!seen.errors.empty()) { // a resource with an error gets no good finding
            QVERIFY2(!seen.all.contains("304-good"), joined(seen.errors).constData());
            wanted.erase("304-good");
        }
        Ids missing;
        std::set_difference(wanted.begin(), wanted.end(), seen.all.begin(), seen.all.end(),
                            std::inserter(missing, missing.end()));
        Ids surplus;
        std::set_difference(seen.faults.begin(), seen.faults.end(), wanted.begin(), wanted.end(),
                            std::inserter(surplus, surplus.end()));
        QVERIFY2(missing.empty() && surplus.empty(),
                 QByteArray(toBytes(resource.path).toByteArray() + " lacks " + joined(missing) +
                            "; has also " + joined(surplus))
                     .constData());
    }
}

/// The demo is fetched by plain GETs, and one address redirects to another fetched before.
void TstDemoFindings::ownQuestionsAreNoFaults() {
    const InspectionResult result = inspected(ProbeSet::None);
    QVERIFY(result.session);
    Progress progress;
    const AnalysisPtr analysis = analyse(result.session, {CacheModel::Private, result.probes}, progress);
    int asked = 0;
    for (std::size_t i = 0; i < analysis->resources.resources.size(); ++i) {
        const std::string_view url = result.session->pool().text(analysis->resources.resources[i].url);
        if (!url.ends_with("/good/etag"))
            continue;
        ++asked;
        QVERIFY(analysis->resources.of(analysis->resources.resources[i]).size() > 2);
        QCOMPARE(analysis->verdicts[i], VerdictCode::NotModified);
    }
    QCOMPARE(asked, 1);
}

void TstDemoFindings::pagesNameTheirFindings() {
    const InspectionResult result = inspected(ProbeSet::None);
    QVERIFY(result.session);
    DemoRequest request;
    request.method = "GET";
    request.path = "/";
    const std::string index = demoIndex(request, 0).content;
    std::map<std::string, QByteArray, std::less<>> pages;
    for (std::uint32_t row = 0; row < result.session->size(); ++row) {
        const Exchange exchange = (*result.session)[row];
        const Result<QByteArray> content = readContent(exchange);
        if (content && content->size() > 0)
            pages.emplace(pathOf(exchange.url()), *content);
    }
    for (const DemoResource& resource : DemoOrigin::resources()) {
        const auto page = pages.find(resource.path);
        const QByteArray path = toBytes(resource.path).toByteArray();
        const bool bodiless = resource.path == "/fault/304-unasked" || resource.path == "/good/redirect";
        QVERIFY2(bodiless || page != pages.end(), path.constData());
        for (const std::string_view rules : {resource.rules, resource.probeRules}) {
            QVERIFY2(bodiless || rules.empty() || page->second.contains(toBytes(rules)), path.constData());
            QVERIFY2(index.find(rules) != std::string::npos, path.constData());
        }
    }
}

void TstDemoFindings::savedAndOpenedAgain() {
    const InspectionResult result = inspected(ProbeSet::None);
    QVERIFY(result.session);
    const QByteArray before = test::whatItSays(result.session);
    const QByteArray after = test::whatItSays(test::reopened(*result.session));
    QVERIFY2(before == after, test::firstDifference(before, after).constData());
}

HCI_TEST(TstDemoFindings)
#include "tst_demo_findings.moc"
