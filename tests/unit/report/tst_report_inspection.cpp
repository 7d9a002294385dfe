#include "model/report/json_probes.h"
#include "model/report/json_replay.h"
#include "model/report/json_visits.h"
#include "model/report/report_format.h"
#include "model/transport/live_session.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <functional>
#include <memory>
#include <string>

using namespace hci;
using namespace hci::test;

namespace {

constexpr const char* secret = "s3cr3t-token-0123456789";

/// The session of an inspection: a script requested twice, and a style sheet whose second answer differs.
SessionPtr inspected() {
    return dialogue(R"(
        @ 12:00:00
        > GET https://shop.example/app.js?access_token=s3cr3t-token-0123456789
        < 200 OK
        < Date: @
        < ETag: "a1"
        < Cache-Control: no-cache
        =#400
        > GET https://shop.example/style.css
        < 404 Not Found
        < Date: @
        = gone
        > GET https://shop.example/logo.svg
        < 200 OK
        < Date: @
        < ETag: "l1"
        =#900
    )");
}

/// The recording that it replays.
SessionPtr recorded() {
    return dialogue(R"(
        @ 10:00:00
        > GET https://shop.example/logo.svg
        < 200 OK
        < ETag: "l1"
        =#900
        > GET https://shop.example/app.js?access_token=s3cr3t-token-0123456789
        > If-None-Match: "a0"
        < 200 OK
        < ETag: "a0"
        =#500
        > GET https://shop.example/style.css
        < 200 OK
        =#100
    )");
}

ProbeResult probed(ProbeId id, const char* coding, std::uint16_t status, ProbeVerdict verdict,
                   ProbeCause cause = ProbeCause::None, const char* detail = "") {
    ProbeResult one;
    one.id = id;
    one.coding = coding;
    one.demanded = info(id).statuses[0];
    one.status = status;
    one.verdict = verdict;
    one.cause = cause;
    one.detail = detail;
    one.durationMs = status == 0 ? -1 : 12;
    one.bytes = status == 200 ? 400 : 0;
    if (status != 0)
        one.exchanges = {0};
    return one;
}

/// A resource of which lists of tags and a cookie are not understood, and one that is coded unasked.
std::shared_ptr<ProbeReport> probes() {
    auto report = std::make_shared<ProbeReport>();
    report->session =
        dialogue("> GET https://shop.example/app.js\n< 200 OK\n< Date: @\n< ETag: \"a1\"\n=#400\n");
    ProbeTarget& script = report->targets.emplace_back();
    script.url = std::string("https://shop.example/app.js?access_token=") + secret;
    script.subject = 0;
    script.variants = {{"identity", true, 0, "\"a1\"", "", "identity"},
                       {"gzip", false, noIndex, "", "", "identity"}};
    using enum ProbeVerdict;
    script.results = {
        probed(ProbeId::Head, "identity", 200, Pass),
        probed(ProbeId::InmExact, "identity", 304, Pass),
        probed(ProbeId::InmList, "identity", 200, Fail, ProbeCause::WrongStatus, "200"),
        probed(ProbeId::ImsLater, "identity", 200, Tells, ProbeCause::LaterDateIgnored),
        probed(ProbeId::InmStar, "identity", 0, Skipped, ProbeCause::NoAnswer, "it was refused"),
        probed(ProbeId::CrossVariant, "gzip", 0, Skipped, ProbeCause::NoOtherVariant)};
    script.results[0].method = "HEAD";
    script.results[1].sent = {{"If-None-Match", "\"a1\""}, {"Cookie", std::string("sid=") + secret}};
    ProbeTarget& image = report->targets.emplace_back();
    image.url = "https://shop.example/logo.svg";
    image.subject = 2;
    image.variants = {{"identity", true, 0, "\"l1\"", "Mon, 05 Jan 2026 10:00:00 GMT", "br"}};
    image.results = {probed(ProbeId::InmExact, "identity", 304, Pass)};
    return report;
}

ReplayDifference beside(std::uint32_t recordedRow, std::uint32_t replayedRow, std::uint16_t before,
                        std::uint16_t now) {
    ReplayDifference row;
    row.recorded = recordedRow;
    row.replayed = replayedRow;
    row.statusBefore = before;
    row.statusNow = now;
    return row;
}

std::shared_ptr<ReplayReport> replay() {
    auto report = std::make_shared<ReplayReport>();
    report->recording = recorded();
    const auto content = [](std::int64_t bytes) { return ByteCount(bytes, Basis::Measured, Scope::Content); };
    ReplayComparison& found = report->comparison;
    ReplayDifference same = beside(0, 2, 200, 200);
    same.content = ContentComparison::Same;
    same.bytesBefore = same.bytesNow = content(900);
    ReplayDifference other = beside(1, 0, 200, 200);
    other.revalidationNow = 304;
    other.etagChanged = other.lastModifiedChanged = other.cacheControlChanged = true;
    other.content = ContentComparison::Different;
    other.bytesBefore = content(500);
    other.bytesNow = content(400);
    ReplayDifference gone = beside(2, 1, 200, 404);
    gone.bytesNow = content(4);
    found.rows = {same, other, gone};
    found.failed = 4;
    found.statusChanged = 1;
    found.validatorsChanged = 2;
    found.contentChanged = 3;
    found.notModified = 5;
    found.notModifiedNow = 6;
    found.bytesBefore = content(1400) + ByteCount(0, Basis::Unknown, Scope::Content);
    found.bytesNow = content(1304);
    return report;
}

/// A page watched three times; its second document is that of a returning visitor.
SessionPtr watched() {
    LiveSession live;
    Milliseconds now = at(12, 0);
    const auto load = [&](PageMark mark, std::uint16_t visit) {
        Page page;
        page.startedAt = now;
        page.loadMs = visit == 3 ? -1 : 100;
        page.mark = mark;
        page.visit = visit;
        live.append(page, "page_" + std::to_string(visit), "http://shop.example/");
    };
    const auto answer = [&](int visit, const std::string& path, int status, ExchangeSource source,
                            const char* policy, std::int64_t bytes, bool browser = false) {
        ExchangeDraft draft;
        draft.startedAt = now;
        now += 1000;
        draft.responseDelayMs = 1;
        draft.durationMs = 2;
        draft.url = "http://shop.example" + path;
        draft.page = "page_" + std::to_string(visit);
        draft.status = status;
        draft.source = source;
        draft.requestFields = {{"User-Agent", "Mozilla/5.0 HeadlessChrome/156.0.0.0 Safari/537.36"}};
        if (status == 304)
            draft.requestFields.emplace_back("If-None-Match", "\"1\"");
        draft.responseFields = {{"ETag", status == 304 && browser ? "W/\"1\"" : "\"1\""},
                                {"Cache-Control", policy}};
        if (browser) {
            draft.browserStatus = 200;
            draft.browserFields = {{"ETag", "\"1\""}, {"Cache-Control", policy}};
        }
        draft.setSize(Size::Transfer, ByteCount(bytes, Basis::Reported));
        draft.setSize(Size::ResponseBody,
                      ByteCount(status == 304 ? 0 : bytes, Basis::Reported, Scope::Content));
        live.append(draft);
    };
    using enum ExchangeSource;
    load(PageMark::Visit, 1);
    answer(1, "/", 200, Network, "no-cache", 1000);
    answer(1, "/app.js", 200, Network, "max-age=3600", 700);
    answer(1, std::string("/me?access_token=") + secret, 200, Network, "no-cache", 300);
    load(PageMark::Visit, 2);
    answer(2, "/", 304, Network, "no-cache", 90, true);
    answer(2, "/app.js", 200, Network, "max-age=3600", 700); // asked for, although it is fresh
    answer(2, std::string("/me?access_token=") + secret, 200, DiskCache, "no-cache", 0); // and not asked
    for (int i = 0; i < 16; ++i) // more than a report for people names
        answer(2, "/tile" + std::to_string(i), 200, Network, "no-store", 50 + i);
    load(PageMark::HardReload, 3);
    answer(3, "/app.js", 200, Network, "max-age=3600", 700);
    answer(3, "/worker", 200, ServiceWorker, "max-age=3600", 0);
    answer(3, "/memory", 200, MemoryCache, "max-age=3600", 0);
    answer(3, "/none", 0, Failed, "", 0);
    return live.session();
}

QByteArray report(ReportFormat format, const SessionPtr& session, const ReportExtras& extras) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    ReportOptions options;
    options.extras = extras;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = rowOf(format).write(out, *session, *analysis, options, progress);
    return written ? out.data() : QByteArray("not written");
}

ReportExtras extras() {
    ReportExtras all;
    all.probes = probes();
    all.replay = replay();
    return all;
}

/// From the first of two headings on, up to the second.
QByteArray between(const QByteArray& text, QByteArrayView first, QByteArrayView second) {
    const qsizetype from = text.indexOf(first);
    return from < 0 ? QByteArray() : text.mid(from, text.indexOf(second, from) - from);
}

/// The sections of a page with these ids.
QByteArray sections(const QByteArray& html, const QByteArrayList& ids) {
    QByteArray all;
    for (const QByteArray& id : ids) {
        const qsizetype from = html.indexOf(QByteArray("<section id=\"" + id + "\""));
        const qsizetype to = html.indexOf("</section>", from);
        if (from >= 0 && to >= 0)
            all += html.mid(from, to - from) + "</section>\n";
    }
    return all;
}

/// One object with what `write` adds to it.
QByteArray object(const std::function<void(JsonWriter& json)>& write) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    JsonWriter json(out);
    json.beginObject();
    write(json);
    json.endObject();
    const auto done = json.finish();
    return done ? out.data() + '\n' : QByteArray("not written");
}

} // namespace

/// The sections of reports on probes, on a replay beside its recording, and on the visits of a watched page.
class TstReportInspection final : public QObject {
    Q_OBJECT

private slots:
    void text() {
        const QByteArray all = report(ReportFormat::Text, inspected(), extras());
        QVERIFY(!all.contains(secret));
        const QByteArray parts = between(all, "\nBeside the recording\n", "\nFindings\n") +
                                 between(all, "\nProbes\n", "\nWhat a private cache would do");
        const QByteArray difference = differenceFromGolden(QStringLiteral("inspection.txt"), parts);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void html() {
        const QByteArray all = report(ReportFormat::Html, inspected(), extras());
        QVERIFY(!all.contains(secret));
        const QByteArray difference =
            differenceFromGolden(QStringLiteral("inspection.html"), sections(all, {"replay", "probes"}));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void json() {
        const SessionPtr session = inspected();
        const MaskedSession mask(*session, false);
        const QByteArray all = object([&](JsonWriter& out) {
            writeReplay(out, *replay(), mask);
            writeProbes(out, *probes(), mask);
        });
        QVERIFY(!all.contains(secret));
        const QByteArray difference = differenceFromGolden(QStringLiteral("inspection.json"), all);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void visitsAsText() {
        const QByteArray all = report(ReportFormat::Text, watched(), {});
        QVERIFY(!all.contains(secret));
        const QByteArray difference =
            differenceFromGolden(QStringLiteral("visits.txt"), between(all, "\nVisits\n", "\nFindings\n"));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void visitsAsJson() {
        const SessionPtr session = watched();
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const MaskedSession mask(*session, false);
        const QByteArray all = object([&](JsonWriter& out) {
            writeVisits(out, *session, *analysis, mask);
            writeBrowserAnswer(out, *session, 3, mask);
        });
        QVERIFY(!all.contains(secret));
        const QByteArray difference = differenceFromGolden(QStringLiteral("visits.json"), all);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    /// Without a watched browser there is nothing to report.
    void nothingToSay() {
        const SessionPtr session = inspected();
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const MaskedSession mask(*session, false);
        QCOMPARE(object([&](JsonWriter& out) {
                     writeVisits(out, *session, *analysis, mask);
                     writeBrowserAnswer(out, *session, 0, mask);
                 }).trimmed(),
                 QByteArray("{}"));
        QVERIFY(!report(ReportFormat::Text, session, {}).contains("\nVisits"));
    }
};

HCI_TEST(TstReportInspection)
#include "tst_report_inspection.moc"
