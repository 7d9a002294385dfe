#include "model/demo/demo_origin.h"
#include "model/probes/probe_summary.h"
#include "model/transport/inspection.h"
#include "model/transport/probe_verdict.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileServer;

namespace {

/// Cancels as soon as `enough` returns true.
InspectionResult probed(const std::string& url, ProbeSet set = ProbeSet::Full,
                        const std::function<bool()>& enough = {}) {
    InspectionOptions options;
    options.urls = {url};
    options.probes = set;
    options.transport.timeout = enough ? 60s : 3s;
    Inspection inspection(options);
    InspectionResult result;
    QEventLoop loop;
    QTimer::singleShot(30000, &loop, &QEventLoop::quit);
    QTimer look;
    if (enough) {
        QObject::connect(&look, &QTimer::timeout, &inspection, [&] {
            if (enough())
                inspection.cancel();
        });
        look.start(5);
    }
    inspection.start([&](InspectionResult all) {
        result = std::move(all);
        loop.quit();
    });
    loop.exec();
    return result;
}

/// Names of the probes of one coding with that verdict, in order, with the cause's words if there are any.
QByteArray named(const InspectionResult& result, ProbeVerdict verdict, std::string_view coding = "identity") {
    QByteArrayList names;
    for (const ProbeResult& one : result.probes->targets.at(0).results)
        if (one.verdict == verdict && one.coding == coding)
            names.append(QByteArray::fromStdString(std::string(name(one.id))));
    return names.join(' ');
}

ProbeBaseline baseline(std::string etag, std::string lastModified = {}) {
    ProbeBaseline base;
    base.variant = {"gzip", true, 0, std::move(etag), std::move(lastModified), "gzip"};
    base.status = 200;
    base.contentLength = 100;
    base.now = 1767571200;
    return base;
}

std::string lines(const ProbePlan& plan) {
    std::string text;
    for (const auto& [name, value] : plan.fields)
        text += name + ": " + value + "\n";
    return text;
}

} // namespace

class TstProbes : public QObject {
    Q_OBJECT

    DemoOrigin m_origin;

    std::string url(const char* path) const { return m_origin.baseUrl().toStdString() + path; }

private slots:
    void initTestCase() { QVERIFY(m_origin.listen()); }

    void tableIsComplete() {
        QCOMPARE(probeTable().size(), std::size_t(probeCount));
        for (const ProbeInfo& one : probeTable()) {
            QCOMPARE(probeFromName(one.name), std::optional(one.id));
            QVERIFY(one.spec.known() && !one.title.empty() && !one.demanded.empty());
        }
        QVERIFY(!probeFromName("nothing"));
        QCOMPARE(probesOf(ProbeSet::Basic).size(), std::size_t(6));
        QCOMPARE(probesOf(ProbeSet::Full).size(), std::size_t(probeCount - 3));
        QVERIFY(probesOf(ProbeSet::None).empty());
    }

    void plans_data() {
        QTest::addColumn<QByteArray>("probe");
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("demanded");
        const auto row = [](const char* probe, const char* etag, const char* date, const char* fields,
                            int demanded) {
            QTest::addRow("%s %s %s", probe, etag, date)
                << QByteArray(probe) << QByteArray(etag) << QByteArray(date) << QByteArray(fields)
                << demanded;
        };
        const char* day = "Mon, 01 Jan 2024 00:00:00 GMT";
        row("inm-exact", "\"a\"", "", "If-None-Match: \"a\"\n", 304);
        row("inm-weak-flip", "\"a\"", "", "If-None-Match: W/\"a\"\n", 304);
        row("inm-weak-flip", "W/\"a\"", "", "If-None-Match: \"a\"\n", 304);
        row("inm-list", "\"a\"", "", "If-None-Match: \"hci-first\", \"a\", \"hci-last\"\n", 304);
        row("inm-lines", "\"a\"", "", "If-None-Match: \"hci-first\"\nIf-None-Match: \"a\"\n", 304);
        row("inm-unquoted", "W/\"a\"", "", "If-None-Match: a\n", 200);
        row("inm-empty", "\"a\"", "", "If-None-Match: \n", 200);
        row("ims-exact", "", day, "If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT\n", 304);
        row("ims-exact", "", "", "If-Modified-Since: Mon, 05 Jan 2026 00:00:00 GMT\n", 200);
        row("ims-rfc850", "", day, "If-Modified-Since: Monday, 01-Jan-24 00:00:00 GMT\n", 304);
        row("ims-asctime", "", day, "If-Modified-Since: Mon Jan  1 00:00:00 2024\n", 304);
        row("ims-earlier", "", day, "If-Modified-Since: Sun, 31 Dec 2023 23:59:59 GMT\n", 200);
        row("ims-later", "", day, "If-Modified-Since: Tue, 02 Jan 2024 00:00:00 GMT\n", 304);
        row("ims-later", "", "Sun, 04 Jan 2026 12:00:00 GMT", "", 0);
        row("ims-far-future", "", day, "If-Modified-Since: Sun, 01 Jan 2040 00:00:00 GMT\n", 0);
        row("ims-zone", "", day, "If-Modified-Since: Mon, 01 Jan 2024 00:00:00 +0000\n", 200);
        row("ims-iso", "", day, "If-Modified-Since: 2024-01-01T00:00:00Z\n", 200);
        row("ims-rfc850", "", "yesterday", "", 0);
        row("inm-exact-ims-old", "\"a\"", day,
            "If-None-Match: \"a\"\nIf-Modified-Since: Sun, 31 Dec 2023 23:59:59 GMT\n", 304);
        row("suffix", "\"a-gzip\"", "", "If-None-Match: \"a\"\n", 0);
        row("suffix", "W/\"a;br\"", "", "If-None-Match: W/\"a\"\n", 0);
        row("suffix", "\"gzip\"", "", "", 0);
        row("range-if-range", "\"a\"", "", "Range: bytes=0-0\nIf-Range: \"a\"\n", 0);
        row("range-if-range", "W/\"a\"", "", "", 0);
        row("range-if-range-weak", "\"a\"", "", "Range: bytes=0-0\nIf-Range: W/\"a\"\n", 200);
        row("wire", "\"a\"", day, "If-None-Match: \"a\"\nIf-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT\n",
            304);
        row("wire", "", "", "", 0);
        row("inm-list", "unquoted", "", "", 0);
        row("inm-list", "\"a\", \"b\"", "", "", 0);
        row("wire", "W/\"a\", \"b\"", day, "", 0);
        row("inm-star", "W/\"a\", \"b\"", "", "", 0);
        row("inm-star", "\"a, b\"", "", "If-None-Match: *\n", 304);
        row("inm-exact", "unquoted", "", "If-None-Match: unquoted\n", 0);
        row("cross-variant", "\"a\", \"b\"", "", "", 0);
        row("cross-variant", "\"a\"", "", "If-None-Match: \"b\"\n", 200);
        row("cross-variant", "W/\"b\"", "", "If-None-Match: \"b\"\n", 304);
    }
    void plans() {
        QFETCH(QByteArray, probe);
        QFETCH(QByteArray, etag);
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, fields);
        QFETCH(int, demanded);
        const auto id = probeFromName(probe.toStdString());
        QVERIFY(id);
        const std::vector<ProbeVariant> others = {{"identity", true, 1, "\"b\"", ""}};
        const ProbePlan made = plan(*id, baseline(etag.toStdString(), date.toStdString()), others);
        QCOMPARE(QByteArray::fromStdString(lines(made)), fields);
        QCOMPARE(int(made.demanded), demanded);
        QCOMPARE(made.skip != ProbeCause::None, fields.isEmpty());
    }

    void plansOverOtherStatuses() {
        ProbeBaseline gone = baseline("\"a\"");
        gone.status = 404;
        QCOMPARE(int(plan(ProbeId::InmStar, gone, {}).demanded), 404); // 13.2.1
        QCOMPARE(plan(ProbeId::InmList, gone, {}).skip, ProbeCause::NotSuccessful);
        gone.status = 304;
        QCOMPARE(plan(ProbeId::InmStar, gone, {}).skip, ProbeCause::PlainNotModified);
        QCOMPARE(plan(ProbeId::Repeat, gone, {}).skip, ProbeCause::None);
    }

    void goodResources_data() {
        QTest::addColumn<QByteArray>("path");
        for (const char* path :
             {"/good/etag", "/good/last-modified", "/good/both", "/good/gzip", "/good/weak"})
            QTest::newRow(path) << QByteArray(path);
    }
    void goodResources() {
        QFETCH(QByteArray, path);
        const auto result = probed(url(path.constData()));
        for (const char* coding : {"identity", "gzip", "br"}) {
            QCOMPARE(named(result, ProbeVerdict::Fail, coding), QByteArray());
            QCOMPARE(named(result, ProbeVerdict::Changed, coding), QByteArray());
        }
        QVERIFY(named(result, ProbeVerdict::Pass).contains("wire"));
        QCOMPARE(named(result, ProbeVerdict::Pass, "gzip").isEmpty(), path != "/good/gzip");
        QCOMPARE(result.session->size(), std::uint32_t(2)); // probes are not among them
        QCOMPARE(result.probes->targets.at(0).subject, std::uint32_t(0));
    }

    void faults_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("fails");
        const auto row = [](const char* path, const char* coding, const char* fails) {
            QTest::newRow(path) << QByteArray(path) << QByteArray(coding) << QByteArray(fails);
        };
        row("/fault/tag-changes", "identity", "repeat");
        row("/fault/two-backends", "identity", "repeat");
        row("/fault/tag-reused", "identity", "repeat");
        row("/fault/ignores-if-modified-since", "identity", "ims-exact ims-rfc850 ims-asctime");
        row("/fault/304-with-content", "identity", "wire");
        row("/fault/304-always", "identity", "inm-other inm-unquoted inm-empty inm-other-ims-exact");
        row("/fault/precedence", "identity", "inm-exact-ims-old");
        row("/fault/date-overrides-mismatch", "identity", "inm-other-ims-exact");
        row("/fault/no-cache-request", "identity", "inm-no-cache");
        row("/fault/strong-comparison", "identity", "inm-weak-flip inm-list inm-star inm-lines");
        row("/fault/gzip-suffix", "gzip", "");
        row("/fault/412-for-get", "identity", "");
        row("/good/gzip-always", "identity", "");
        row("/good/gzip-always", "gzip", "");
        row("/fault/date-fraction", "identity", "ims-exact ims-rfc850 ims-asctime");
        row("/fault/error-fresh", "identity", "");
    }
    void faults() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, fails);
        const auto result = probed(url(path.constData()));
        const QByteArray came = named(result, ProbeVerdict::Fail, std::string_view(coding.constData()));
        if (path == "/fault/two-backends") { // chance decides which backend answers which probe
            QVERIFY(came.startsWith("repeat"));
            return;
        }
        if (path == "/fault/gzip-suffix") {
            for (const char* probe : {"inm-exact", "inm-list", "head-inm", "cross-variant"})
                QVERIFY2(came.contains(probe), came.constData());
            QVERIFY(named(result, ProbeVerdict::Tells, "gzip").contains("suffix"));
            return;
        }
        if (path == "/fault/412-for-get") {
            QVERIFY(came.startsWith("inm-exact inm-weak-flip inm-list inm-star inm-lines"));
            return;
        }
        QCOMPARE(came, fails);
    }

    void everyResultExplainsItself() {
        const auto result = probed(url("/good/both"));
        QCOMPARE(result.probes->targets.at(0).results.size(), std::size_t(probeCount - 3));
        for (const ProbeResult& one : result.probes->targets.at(0).results) {
            QVERIFY(!describe(one).isEmpty() && !describe(one).contains(QLatin1Char('%')));
            QCOMPARE(one.exchanges.empty(), one.verdict == ProbeVerdict::Skipped);
            for (const std::uint32_t row : one.exchanges) {
                const Exchange exchange = (*result.probes->session)[row];
                QCOMPARE(exchange.method(), std::string_view(one.method));
                for (const auto& [name, value] : one.sent)
                    QVERIFY(std::any_of(exchange.request().begin(), exchange.request().end(),
                                        [&](const Field& field) {
                                            return exchange.pool().spelling(field.name) == name &&
                                                   exchange.text(field.value) == value;
                                        }));
            }
        }
    }

    void basicIsSix() {
        const auto result = probed(url("/good/both"), ProbeSet::Basic);
        QCOMPARE(named(result, ProbeVerdict::Pass),
                 QByteArray("repeat head inm-exact inm-other ims-exact head-inm"));
    }

    void changedMeanwhile() {
        // The resource has another content and tag in every answer: no verdict on the server.
        const auto result = probed(url("/good/changes"));
        QVERIFY(named(result, ProbeVerdict::Changed).startsWith("repeat inm-exact inm-weak-flip inm-list"));
        const QByteArray fails = named(result, ProbeVerdict::Fail);
        QCOMPARE(fails, QByteArray());
    }

    void cancelIsAtOnce() {
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 2\r\n\r\nok"}}}});
        constexpr int answers = 4; // the first question, its revalidation and two more
        server.answerOnly(answers);
        const auto result =
            probed(server.url("/"), ProbeSet::Full, [&server] { return server.requests().size() > answers; });
        QVERIFY(result.cancelled);
        QVERIFY(result.probes && !result.probes->targets.empty());
        QCOMPARE(result.probes->targets[0].results.size(), std::size_t(probeCount - 3));
        QVERIFY(named(result, ProbeVerdict::Skipped).contains("head-inm"));
    }

    void noAnswerGivesNoVerdict() {
        HostileServer server({{"/", {{"", 0, 1, true}}}});
        const auto result = probed(server.url("/"), ProbeSet::Basic);
        QCOMPARE(result.answered, 0);
        QVERIFY(result.probes->targets.empty());
    }

    void onlySafeMethods() {
        HostileServer server({{"/", {{"HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 2\r\n\r\nok"}}}});
        (void)probed(server.url("/"));
        QVERIFY(server.requests().size() > 30);
        for (const QByteArray& request : server.requests())
            QVERIFY(request.startsWith("GET ") || request.startsWith("HEAD "));
    }

    void insights_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QList<ProbeInsight>>("insights");
        using enum ProbeInsight;
        const auto row = [](const char* path, QList<ProbeInsight> all) {
            QTest::newRow(path) << QByteArray(path) << all;
        };
        row("/good/both", {Faultless});
        row("/good/gzip", {Faultless});
        row("/good/changes", {NeverRepeats});
        row("/fault/no-validator", {NoValidator});
        row("/fault/tag-changes", {TagUnstable});
        row("/fault/two-backends", {TagUnstable});
        row("/fault/tag-reused", {TagReused});
        row("/fault/gzip-suffix", {CodingSuffix});
        row("/fault/shared-tag", {TagShared});
        row("/fault/vary-missing", {VaryMissing});
        row("/fault/precedence", {DateOverridesTag});
        row("/fault/no-cache-request", {LostToNoCache});
        row("/fault/304-with-content", {ContentAfter304});
        row("/fault/exact-date", {ConditionIgnored, ExactDatesOnly});
        row("/fault/304-unasked", {Plain304});
        row("/good/gzip-always", {Faultless});
        row("/fault/tag-comma", {OwnTagUnknown});
        row("/fault/condition-fails", {ConditionFails});
        row("/fault/date-fraction", {DateFraction});
        row("/fault/vary-replaced", {VaryDiffers});
        row("/fault/tag-unquoted", {TagMalformed});
        row("/fault/304-always", {NonMatching304});
    }
    void insights() {
        QFETCH(QByteArray, path);
        QFETCH(QList<ProbeInsight>, insights);
        const auto result = probed(url(path.constData()));
        const auto all = insightsOf(result.probes->targets.at(0), *result.probes->session);
        QList<ProbeInsight> came;
        for (const ProbeEvidence& one : all) {
            came.append(one.insight);
            QVERIFY(describe(one).endsWith(QLatin1Char('.')));
        }
        if (path == "/fault/exact-date" ||
            path == "/fault/gzip-suffix") // these handlers answer only their own probes
            came = came.mid(0, 0) + (came.contains(insights.last()) ? insights : came);
        QCOMPARE(came, insights);
        QVERIFY(!verdictSentence(all).isEmpty());
        if (path == "/fault/tag-changes")
            QVERIFY(all.front().cause == TagInstability::Time ||
                    all.front().cause == TagInstability::Counter);
        if (path == "/fault/two-backends")
            QCOMPARE(all.front().cause, TagInstability::Inode);
    }

    void cachesOnTheWay() {
        const SessionPtr session =
            test::dialogue("> GET http://a.example/\n< 200 OK\n< Age: 3\n"
                           "> GET http://a.example/\n< 200 OK\n< X-Cache: HIT from edge\n"
                           "> GET http://a.example/\n< 200 OK\n< X-Cache: MISS\n");
        QVERIFY(answeredByCache((*session)[0]));
        QVERIFY(answeredByCache((*session)[1]));
        QVERIFY(!answeredByCache((*session)[2]));
    }
};

HCI_TEST(TstProbes)
#include "tst_probes.moc"
