#include "model/exchange/body_reader.h"
#include "model/transport/fetch.h"
#include "model/transport/inspection.h"
#include "model/transport/live_session.h"
#include "model/transport/replay.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>

#include <algorithm>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileScript;
using test::HostileServer;

namespace {

// Milliseconds. Every case has to end by itself before `patience`, and before the timeout if it has an
// answer; nothing else is timed, because the machine may be busy.
constexpr int patience = 30000;

/// The bytes of a server that breaks the rules, and the expected result of each kind of request.
struct HostileCase {
    const char* name;
    HostileScript plain;
    HostileScript conditional; ///< empty: as plain
    int status = 200;          ///< of the final answer; 0: none
    const char* told = "";     ///< words of the failure in a fetch and a replay; empty: none
    const char* fault = "";    ///< of the bytes; empty: none
    const char* probed = "";   ///< words of the probes; empty: inm-exact passes
};

const QByteArray evil = "HTTP/1.1 200 OK\r\nETag: \"evil\"\r\n";
const QByteArray whole = evil + "Content-Length: 4\r\n\r\nevil";
const QByteArray notModified = "HTTP/1.1 304 Not Modified\r\nETag: \"evil\"\r\n";

QByteArray manyLines() {
    QByteArray lines;
    for (int i = 0; i < 200; ++i)
        lines += "X-" + QByteArray::number(i) + ": v\r\n";
    return lines;
}

/// 64 MiB of nothing in 64 KiB.
QByteArray bomb() {
    const QByteArray packed = qCompress(QByteArray(64 << 20, '\0'), 9).mid(4);
    return evil + "Content-Encoding: deflate\r\nContent-Length: " + QByteArray::number(packed.size()) +
           "\r\n\r\n" + packed;
}

std::vector<HostileCase> hostileCases() {
    const QByteArray chunked = evil + "Transfer-Encoding: chunked\r\n\r\n";
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n";
    const QByteArray longLine = "X-Long: " + QByteArray(200 * 1024, 'x') + "\r\n";
    const QByteArray badLine = "no colon here\r\n";
    const QByteArray fake = "HTTP/1.1 200 OK\r\nETag: \"evil\"\r\nContent-Length: 4\r\n\r\nfake";
    return {
        {"9110 15.4.5 304 with content at once",
         {{whole}},
         {{notModified + "\r\n" + fake}},
         200,
         "",
         "content-after-empty",
         "bytes follow the 304"},
        {"9110 15.4.5 304 with content late",
         {{whole}},
         {{notModified + "\r\n"}, {fake, 20}},
         200,
         "",
         "content-after-empty",
         "bytes follow the 304"},
        {"304 unasked", {{notModified + "\r\n"}}, {}, 304, "", "", "so the answers prove nothing"},
        {"9112 6.3 Content-Length twice",
         {{evil + "Content-Length: 2\r\nContent-Length: 5\r\n\r\nevils"}},
         {},
         200,
         "Content-Length",
         "lengths-differ",
         ""},
        {"9112 7.1 bad chunk at once",
         {{chunked + "zz\r\nevil\r\n"}},
         {},
         200,
         "chunk",
         "bad-chunk-size",
         ""},
        {"9112 7.1 bad chunk later",
         {{chunked + "4\r\nevil\r\nzz\r\nevil\r\n"}},
         {},
         200,
         "chunk",
         "bad-chunk-size",
         ""},
        {"9110 15.2 103 first", {{hints + whole}}, {{hints + notModified + "\r\n"}}, 200, "", "", ""},
        {"9112 5.1 malformed field line",
         {{evil + badLine + "Content-Length: 4\r\n\r\nevil"}},
         {{notModified + badLine + "\r\n"}},
         200,
         "",
         "malformed-field-line",
         "malformed"},
        {"200 lines",
         {{evil + manyLines() + "Content-Length: 4\r\n\r\nevil"}},
         {{notModified + manyLines() + "\r\n"}},
         200,
         "",
         "",
         ""},
        {"200 KiB of fields",
         {{evil + longLine + "Content-Length: 4\r\n\r\nevil"}},
         {{notModified + longLine + "\r\n"}},
         200,
         "",
         "",
         ""},
        {"a drip", {{evil + "\r\n"}, {"x", 50, -1}}, {}, 200, "within 1000 ms", "too-slow", ""},
        {"an endless body",
         {{evil + "\r\n"}, {QByteArray(65536, 'x'), 0, -1}},
         {},
         200,
         "within 1000 ms",
         "too-slow",
         ""},
        {"a redirect loop",
         {{"HTTP/1.1 302 Found\r\nLocation: /evil\r\nETag: \"evil\"\r\nContent-Length: 0\r\n\r\n"}},
         {},
         0,
         "circle",
         "",
         ""},
        {"a decompression bomb", {{bomb()}}, {{notModified + "\r\n"}}, 200, "", "", ""},
        {"9112 4 no status line",
         {{"SSH-2.0-OpenSSH_9.2\r\n", 0, 1, true}},
         {},
         0,
         "status line",
         "no-status-line",
         ""},
        {"silence", {{"", 0, 1}}, {}, 0, "within 1000 ms", "too-slow", ""},
    };
}

const HostileCase& caseOf(int index) {
    static const std::vector<HostileCase> all = hostileCases();
    return all.at(static_cast<std::size_t>(index));
}

QMap<QByteArray, HostileScript> scriptsOf(const HostileCase& hostile) {
    QMap<QByteArray, HostileScript> scripts{
        {"/evil", hostile.plain},
        {"/good", {{"HTTP/1.1 200 OK\r\nETag: \"good\"\r\nContent-Length: 4\r\n\r\ngood"}}},
        {"/good if", {{"HTTP/1.1 304 Not Modified\r\nETag: \"good\"\r\n\r\n"}}}};
    if (!hostile.conditional.isEmpty())
        scripts["/evil if"] = hostile.conditional;
    return scripts;
}

/// A short timeout for answers that never end; for others longer than a test waits.
TransportOptions optionsFor(const HostileCase& hostile) {
    TransportOptions options;
    options.timeout = QByteArrayView(hostile.told).startsWith("within") ? 1000ms : 2ms * patience;
    options.maxBody = 1 << 20;
    return options;
}

HttpRequest get(std::string url, ExchangeDraft::Fields fields = {}) {
    return {"GET", std::move(url), std::move(fields), {}};
}

/// Every answer belongs to its own request.
void verifyNoMixture(const Session& session) {
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const std::string_view tag = session[i].response().value(FieldName::Etag);
        const std::string_view name = session[i].url().ends_with("/good") ? "\"good\"" : "\"evil\"";
        QVERIFY2(tag.empty() || tag == name, std::string(tag).c_str());
        if (session[i].status() == 200 && session[i].method() == "GET" && name == "\"good\"")
            QCOMPARE(readContent(session[i]).value_or(QByteArray("unreadable")), QByteArray("good"));
    }
}

QByteArray failuresOf(const Session& session) {
    QByteArray text;
    for (std::uint32_t i = 0; i < session.size(); ++i)
        text +=
            QByteArray::fromStdString(std::string(session[i].text(session[i].record().failureDetail))) + '\n';
    return text;
}

} // namespace

/// Hostile answers through every kind of request: the exchange ends, answers stay apart, the fault is named,
/// and the client can go on.
class TstHostileAnswers : public QObject {
    Q_OBJECT

    static void rows() {
        QTest::addColumn<int>("index");
        const std::vector<HostileCase> all = hostileCases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    static InspectionResult inspected(const HostileCase& hostile, std::vector<std::string> urls) {
        InspectionOptions options;
        options.urls = std::move(urls);
        options.probes = ProbeSet::Full;
        options.transport = optionsFor(hostile);
        Inspection inspection(options);
        InspectionResult result;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        inspection.start([&](InspectionResult all) {
            result = std::move(all);
            loop.quit();
        });
        loop.exec();
        return result;
    }

    static WireRecording recorded(const HostileCase& hostile, HttpRequest request) {
        std::shared_ptr<const WireRecording> recording;
        HttpClient client(std::make_shared<BodySpool>());
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        client.ask(
            std::move(request), optionsFor(hostile),
            [&](const WireAnswer& answer) {
                recording = answer.wire;
                loop.quit();
            },
            300ms);
        loop.exec();
        return recording ? *recording : WireRecording{};
    }

private slots:
    void fetches_data() { rows(); }
    void fetches() {
        QFETCH(int, index);
        const HostileCase& hostile = caseOf(index);
        HostileServer server(scriptsOf(hostile));
        LiveSession live;
        HttpClient client(live.spool());
        for (const char* path : {"/evil", "/good", "/evil", "/good"}) {
            std::vector<FetchStep> steps;
            QEventLoop loop;
            QTimer::singleShot(patience, &loop, &QEventLoop::quit);
            Fetch::start(client, get(server.url(path)), optionsFor(hostile), [&](std::vector<FetchStep> all) {
                steps = std::move(all);
                loop.quit();
            });
            loop.exec();
            QVERIFY(!steps.empty());
            for (const FetchStep& step : steps)
                (void)live.append(step.exchange);
            QCOMPARE(steps.back().exchange.status, path == QByteArrayView("/good") ? 200 : hostile.status);
        }
        verifyNoMixture(*live.session());
        const QByteArray told = failuresOf(*live.session());
        QVERIFY2(told.contains(hostile.told), told.constData());
        QCOMPARE(told.trimmed().isEmpty(), QByteArrayView(hostile.told).isEmpty());
    }

    void recordings_data() { rows(); }
    void recordings() {
        QFETCH(int, index);
        const HostileCase& hostile = caseOf(index);
        HostileServer server(scriptsOf(hostile));
        ExchangeDraft::Fields fields;
        if (!hostile.conditional.isEmpty() && QByteArrayView(hostile.fault) == "content-after-empty")
            fields = {{"If-None-Match", "\"evil\""}};
        const WireRecording recording = recorded(hostile, get(server.url("/evil"), fields));
        QVERIFY(!recording.sent.empty()); // it has ended
        QByteArray faults;
        for (const WireFaultAt& at : recording.faults)
            faults += QByteArray::fromStdString(std::string(name(at.fault))) + ' ';
        QVERIFY2(faults.contains(hostile.fault), faults.constData());
        QCOMPARE(faults.isEmpty(), QByteArrayView(hostile.fault).isEmpty());
        QVERIFY(recording.received.size() <= std::size_t(3 << 20));
    }

    void probes_data() { rows(); }
    void probes() {
        QFETCH(int, index);
        const HostileCase& hostile = caseOf(index);
        HostileServer server(scriptsOf(hostile));
        const InspectionResult result = inspected(hostile, {server.url("/evil"), server.url("/good")});
        QVERIFY(result.session && result.probes && result.answered >= 1);
        verifyNoMixture(*result.session);
        verifyNoMixture(*result.probes->session);
        const auto targetOf = [&](std::string_view path) -> const ProbeTarget* {
            for (const ProbeTarget& target : result.probes->targets)
                if (target.url.ends_with(path))
                    return &target;
            return nullptr;
        };
        const auto verdictOf = [](const ProbeTarget& target, ProbeId id) {
            const auto found = std::find_if(target.results.begin(), target.results.end(),
                                            [&](const ProbeResult& one) { return one.id == id; });
            return found == target.results.end() ? ProbeVerdict::Skipped : found->verdict;
        };
        QVERIFY(targetOf("/good")); // still works
        QCOMPARE(verdictOf(*targetOf("/good"), ProbeId::InmExact), ProbeVerdict::Pass);
        QCOMPARE(verdictOf(*targetOf("/good"), ProbeId::Wire), ProbeVerdict::Pass);
        QByteArray told = failuresOf(*result.session) + failuresOf(*result.probes->session);
        const ProbeTarget* target = targetOf("/evil");
        if (target)
            for (const ProbeResult& one : target->results)
                told += describe(one).toUtf8() + '\n';
        QVERIFY2(told.contains(hostile.told) && told.contains(hostile.probed), told.constData());
        const bool nothingToTell = QByteArrayView(hostile.fault).isEmpty() && hostile.status == 200;
        if (nothingToTell) // unusual but valid: the answers count
            QCOMPARE(verdictOf(*target, ProbeId::InmExact), ProbeVerdict::Pass);
    }

    void replays_data() { rows(); }
    void replays() {
        QFETCH(int, index);
        const HostileCase& hostile = caseOf(index);
        HostileServer server(scriptsOf(hostile));
        std::string text;
        for (int round = 0; round < 3; ++round)
            for (const char* path : {"/evil", "/good"})
                text += "> GET " + server.url(path) + "\n< 200 OK\n";
        LiveSession live;
        ReplayOptions options;
        options.transport = optionsFor(hostile);
        const SessionPtr recording = test::dialogue(text);
        Replay replay(recording, options, live);
        QEventLoop loop;
        bool over = false;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        replay.start([&] {
            over = true;
            loop.quit();
        });
        loop.exec();
        QVERIFY(over);
        const SessionPtr session = live.session();
        verifyNoMixture(*session);
        QCOMPARE(replay.rows().size(), std::size_t(6));
        for (std::size_t row = 1; row < 6; row += 2) {
            QCOMPARE((*session)[replay.rows()[row].replayed].status(), 200);
            QCOMPARE((*session)[replay.rows()[row].revalidated].status(), 304);
        }
    }

    /// Every truncated answer is either whole or a failure that says so.
    void closedAtEveryByte_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("9112 8 Content-Length") << whole;
        QTest::newRow("9112 8 chunked")
            << evil + "Transfer-Encoding: chunked\r\n\r\n2\r\nev\r\n2\r\nil\r\n0\r\n\r\n";
    }
    void closedAtEveryByte() {
        QFETCH(QByteArray, bytes);
        QMap<QByteArray, HostileScript> scripts;
        for (qsizetype length = 0; length <= bytes.size(); ++length)
            scripts["/" + QByteArray::number(length)] = {{bytes.left(length), 0, 1, true}};
        HostileServer server(scripts);
        LiveSession live;
        HttpClient client(live.spool());
        TransportOptions options;
        options.timeout = 5s;
        qsizetype open = bytes.size() + 1;
        QByteArrayList wrong;
        QEventLoop loop;
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        for (qsizetype length = 0; length <= bytes.size(); ++length) {
            const QByteArray path = "/" + QByteArray::number(length);
            const HttpRequest request = get(server.url(path.constData()));
            Fetch::start(client, request, options, [&, length](const std::vector<FetchStep>& steps) {
                if ((steps.front().exchange.failure == Failure::None) != (length == bytes.size()))
                    wrong.append(QByteArray::number(length));
                if (--open == 0)
                    loop.quit();
            });
        }
        loop.exec();
        QCOMPARE(open, qsizetype(0));
        QCOMPARE(wrong.join(", "), QByteArray());
    }

    /// 9110 8.4: content is kept as received, and decoded within a bound when shown.
    void compressionBombIsBounded() {
        const HostileCase hostile{"", {{bomb()}}, {}};
        HostileServer server(scriptsOf(hostile));
        const InspectionResult result = inspected(hostile, {server.url("/evil")});
        const Exchange answer = (*result.session)[0];
        QVERIFY(answer.size(Size::ResponseBody).value() < 100000);
        QVERIFY(!answer.size(Size::DecodedBody).known());
        const auto body = readContent(answer, {.maxBytes = 1 << 20});
        QVERIFY(!body);
        QCOMPARE(body.error().code, ErrorCode::TooLarge);
    }
};

HCI_TEST(TstHostileAnswers)
#include "tst_hostile_answers.moc"
