#include "model/transport/live_session.h"
#include "model/transport/probe_runner.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"

#include <QtCore/QEventLoop>

#include <algorithm>

using namespace hci;
using namespace std::chrono_literals;
using test::HostileServer;

namespace {

const std::vector<ProbeId> unsafeOnes = {ProbeId::UnsafeIfMatch, ProbeId::UnsafeInmStar,
                                         ProbeId::UnsafeInmExact};

struct Run {
    ProbeTarget target;
    QByteArrayList requests; ///< "METHOD If-…: value" for unsafe methods; "GET" for the rest
};

/// Runs the probes against an origin that answers every unsafe request with `answer`.
Run run(const QByteArray& method, const QByteArray& answer, std::vector<ProbeId> ids = unsafeOnes,
        const QByteArray& content = "new content") {
    const QByteArray page = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 2\r\n\r\nok";
    HostileServer server({{"/", {{page}}}, {"/ " + method, {{answer, 0, 1, true}}}});
    LiveSession live;
    HttpClient client(live.spool());
    ProbeRunner::Task task;
    task.request = {"GET", server.url("/"), {{"Content-Type", "text/plain"}}, content};
    task.transport.timeout = 10s;
    task.ids = std::move(ids);
    task.codings = {"identity"};
    task.unsafeMethod = method.toStdString();
    ProbeRunner runner(client, live, task);
    Run made;
    QEventLoop loop;
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    runner.start([&](ProbeTarget target) {
        made.target = std::move(target);
        loop.quit();
    });
    loop.exec();
    for (const QByteArray& head : server.requests()) {
        QByteArray line = head.split(' ').first();
        for (const QByteArray& field : head.split('\n'))
            if (field.startsWith("If-"))
                line += ' ' + field.trimmed();
        made.requests.append(line);
    }
    return made;
}

qsizetype count(const QByteArrayList& requests, const char* method) {
    return std::count_if(requests.begin(), requests.end(),
                         [method](const QByteArray& line) { return line.startsWith(method); });
}

const ProbeResult& resultOf(const ProbeTarget& target, ProbeId id) {
    const auto found = std::find_if(target.results.begin(), target.results.end(),
                                    [&](const ProbeResult& one) { return one.id == id; });
    Q_ASSERT(found != target.results.end());
    return *found;
}

} // namespace

/// Probes with unsafe methods: sent only if named, once, last, and with a condition that a correct server
/// cannot meet.
class TstUnsafeProbes : public QObject {
    Q_OBJECT

private slots:
    void sent_data() {
        QTest::addColumn<QByteArray>("method");
        for (const char* method : {"PUT", "DELETE", "POST"})
            QTest::newRow(method) << QByteArray(method);
    }
    void sent() {
        QFETCH(QByteArray, method);
        const Run made = run(method, "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n");
        QByteArrayList actions = made.requests;
        actions.removeAll("GET");
        std::sort(actions.begin(), actions.end());
        QCOMPARE(actions, (QByteArrayList{method + " If-Match: \"hci-no-such-tag\"",
                                          method + " If-None-Match: \"v1\"", method + " If-None-Match: *"}));
        QVERIFY(!made.requests.mid(0, made.requests.size() - 3).contains(actions.first())); // the last three
        for (const ProbeId id : unsafeOnes)
            QCOMPARE(resultOf(made.target, id).verdict, ProbeVerdict::Pass);
    }

    void verdicts_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ProbeVerdict>("verdict");
        QTest::addColumn<ProbeCause>("cause");
        const auto row = [](const char* name, const char* status, ProbeVerdict verdict, ProbeCause cause) {
            QTest::newRow(name) << "HTTP/1.1 " + QByteArray(status) + "\r\nContent-Length: 0\r\n\r\n"
                                << verdict << cause;
        };
        row("9110 13.1.1 412", "412 Precondition Failed", ProbeVerdict::Pass, ProbeCause::None);
        row("9110 13.1.1 performed", "200 OK", ProbeVerdict::Fail, ProbeCause::ActionPerformed);
        row("9110 13.1.1 created", "201 Created", ProbeVerdict::Fail, ProbeCause::ActionPerformed);
        row("9110 13.1.1 no content", "204 No Content", ProbeVerdict::Fail, ProbeCause::ActionPerformed);
        row("9110 13.1.2 304", "304 Not Modified", ProbeVerdict::Fail, ProbeCause::WrongStatus);
        row("9110 15.5.4 403", "403 Forbidden", ProbeVerdict::Tells, ProbeCause::RefusedByServer);
        row("9110 15.5.6 405", "405 Method Not Allowed", ProbeVerdict::Tells, ProbeCause::RefusedByServer);
        row("9110 15.6.1 500", "500 Internal Server Error", ProbeVerdict::Skipped, ProbeCause::ServerError);
    }
    void verdicts() {
        QFETCH(QByteArray, answer);
        QFETCH(ProbeVerdict, verdict);
        QFETCH(ProbeCause, cause);
        const Run made = run("PUT", answer);
        for (const ProbeId id : unsafeOnes) {
            QCOMPARE(resultOf(made.target, id).verdict, verdict);
            QCOMPARE(resultOf(made.target, id).cause, cause);
        }
    }

    /// 9110 9.2.2: an unsafe request is not retried if the connection closes before an answer.
    void aClosedConnectionIsNotAskedAgain() {
        const Run made = run("POST", "");
        QCOMPARE(count(made.requests, "POST"), qsizetype(3)); // one for each probe
        for (const ProbeId id : unsafeOnes)
            QCOMPARE(resultOf(made.target, id).cause, ProbeCause::NoAnswer);
    }

    void neverWithoutBeingNamed() {
        for (const ProbeSet set : {ProbeSet::None, ProbeSet::Basic, ProbeSet::Full})
            for (const ProbeId id : probesOf(set))
                QVERIFY(!isUnsafe(id));
        const Run made = run("PUT", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", probesOf(ProbeSet::Full));
        QCOMPARE(count(made.requests, "PUT"), qsizetype(0));
    }

    /// Only the unsafe requests carry the content, no GET.
    void contentIsForTheActionAlone() {
        HttpRequest request{
            "GET", "http://a.example/", {{"Content-Type", "text/plain"}, {"X", "y"}}, "content"};
        ProbePlan plan;
        const HttpRequest get = planned(request, plan, "identity");
        QVERIFY(get.body.isEmpty() && !hasField(get.fields, "content-type") && hasField(get.fields, "x"));
        plan.method = "PUT";
        const HttpRequest put = planned(request, plan, "identity");
        QCOMPARE(put.body, QByteArray("content"));
        QVERIFY(hasField(put.fields, "content-type"));
    }

    /// Without a tag for If-None-Match that probe is left out, the others are not.
    void withoutATag() {
        ProbeBaseline baseline;
        baseline.status = 200;
        QCOMPARE(plan(ProbeId::UnsafeInmExact, baseline, {}, "PUT").skip, ProbeCause::NoTag);
        const ProbePlan star = plan(ProbeId::UnsafeInmStar, baseline, {}, "DELETE");
        QCOMPARE(star.skip, ProbeCause::None);
        QCOMPARE(star.method, std::string("DELETE"));
    }
};

HCI_TEST(TstUnsafeProbes)
#include "tst_unsafe_probes.moc"
