#include "model/state/state.h"
#include "model/state/state_comparison.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <atomic>

using namespace hci;
using namespace hci::test;

namespace {

QByteArray written(const State& state) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return state.write(out) ? out.data() : QByteArray();
}

RememberedAnswer answer(Milliseconds seenAt) {
    RememberedAnswer answer;
    answer.seenAt = seenAt;
    answer.status = 200;
    answer.etag = "\"v1\"";
    return answer;
}

/// The change of the only URL of `now` since `before` was saved.
StateRow rowOf(const char* before, const char* now) {
    State state;
    (void)compareWithState(*dialogue(before), state, false);
    const StateReport report = compareWithState(*dialogue(now), state, false);
    if (report.rows.size() != 1)
        qFatal("not one row");
    return report.rows.front();
}

constexpr const char* first = R"(
    > GET https://a.example/x
    < 200 OK
    < ETag: "v1"
    < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
    = hello
)";

} // namespace

/// The state that an inspection saves, and its use in the next run.
class TstState final : public QObject {
    Q_OBJECT
private slots:
    void comesBackAsItWas();
    void malformedStateIsRefused_data();
    void malformedStateIsRefused();
    void oldestIsForgotten();
    void outcomes_data();
    void outcomes();
    void weakTag();
    void failureKeepsStoredAnswer();
    void stopped();
};

void TstState::comesBackAsItWas() {
    State state;
    (void)compareWithState(*dialogue(first), state, false);
    state.remember("https://a.example/\u00e9\"", answer(at(12, 0)));
    QCOMPARE(state.size(), std::size_t{2});
    const auto again = State::read(written(state));
    QVERIFY(again);
    QCOMPARE(*again, state);
    QCOMPARE(again->lastSeen(), state.lastSeen());
    const RememberedAnswer* x = again->find("https://a.example/x");
    QVERIFY(x);
    QCOMPARE(x->etag, std::string("\"v1\""));
    QCOMPARE(x->status, 200);
    QVERIFY(!x->contentHash.empty());
    QVERIFY(!again->find("https://a.example/none"));
    QCOMPARE(State().lastSeen(), noTime);
}

void TstState::malformedStateIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    State state;
    state.remember("https://a.example/", answer(at(12, 0)));
    const QByteArray good = written(state);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("another kind") << QByteArray(good).replace("inspection-state", "baseline");
    QTest::newRow("a later version") << QByteArray(good).replace("\"schemaVersion\":1",
                                                                 "\"schemaVersion\":99");
    QTest::newRow("resources that are none")
        << QByteArray(good).replace("\"resources\":[", "\"resources\":5,\"x\":[");
    QTest::newRow("a status that is a text")
        << QByteArray(good).replace("\"status\":200", "\"status\":\"200\"");
}

void TstState::malformedStateIsRefused() {
    QFETCH(const QByteArray, text);
    const auto state = State::read(text);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::Syntax);
    QVERIFY(!state.error().detail.empty());
}

void TstState::oldestIsForgotten() {
    State state;
    for (std::size_t i = 0; i < State::maxUrls + 3; ++i)
        state.remember("https://a.example/" + std::to_string(i),
                       answer(at(12, 0) + static_cast<Milliseconds>(i)));
    state.trim();
    QVERIFY(state.size() <= State::maxUrls && state.size() > State::maxUrls / 2); // by their bytes, too
    QVERIFY(!state.find("https://a.example/2"));
    QVERIFY(state.find("https://a.example/" + std::to_string(State::maxUrls + 2)));
}

void TstState::outcomes_data() {
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<ChangeSinceLastRun>("outcome");
    const auto row = [](const char* name, const char* etag, const char* content, ChangeSinceLastRun outcome) {
        QTest::newRow(name) << QByteArray("> GET https://a.example/x\n< 200 OK\n< ETag: ") + etag +
                                   "\n< Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT\n= " + content + '\n'
                            << outcome;
    };
    row("nothing has changed", "\"v1\"", "hello", ChangeSinceLastRun::Unchanged);
    row("both have", "\"v2\"", "other", ChangeSinceLastRun::Changed);
    row("the content alone", "\"v1\"", "other", ChangeSinceLastRun::ChangedUnnoticed);
    row("the tag alone", "\"v2\"", "hello", ChangeSinceLastRun::ValidatorsChanged);
    row("a weak tag of the same letters", "W/\"v1\"", "hello",
        ChangeSinceLastRun::Unchanged); // RFC 9110 8.8.3.2
    QTest::newRow("no answer") << QByteArray("> GET https://a.example/x\n< failed: nobody listens\n")
                               << ChangeSinceLastRun::NotCompared;
    QTest::newRow("another URL") << QByteArray("> GET https://a.example/y\n< 200 OK\n= hello\n")
                                 << ChangeSinceLastRun::New;
}

void TstState::outcomes() {
    QFETCH(const QByteArray, now);
    QFETCH(const ChangeSinceLastRun, outcome);
    const StateRow row = rowOf(first, now.constData());
    QCOMPARE(name(row.outcome), name(outcome));
    QCOMPARE(row.outcome, outcome);
    QCOMPARE(row.before.has_value(), outcome != ChangeSinceLastRun::New);
}

void TstState::weakTag() {
    const char* before = "> GET https://a.example/x\n< 200 OK\n< ETag: W/\"v1\"\n= hello\n";
    const char* now = "> GET https://a.example/x\n< 200 OK\n< ETag: W/\"v1\"\n= other\n";
    const StateRow row = rowOf(before, now);
    QCOMPARE(row.outcome, ChangeSinceLastRun::ChangedUnnoticed);
    QVERIFY(row.weakly); // RFC 9110 8.8.1: it may cover both contents
}

void TstState::failureKeepsStoredAnswer() {
    State state;
    (void)compareWithState(*dialogue(first), state, false);
    const State before = state;
    const StateReport report =
        compareWithState(*dialogue("> GET https://a.example/x\n< failed: nobody listens\n"), state, false);
    QCOMPARE(state, before);
    QCOMPARE(report.counts[static_cast<std::size_t>(ChangeSinceLastRun::NotCompared)], 1U);
    QCOMPARE(report.notAsked, 0U);
    const StateReport other =
        compareWithState(*dialogue("> GET https://a.example/y\n< 200 OK\n= z\n"), state, false);
    QCOMPARE(other.notAsked, 1U);
}

/// It asks while it looks for secrets, and does little more.
void TstState::stopped() {
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "> GET https://a.example/" + std::to_string(i) + "?token=t" + std::to_string(i) +
                "\n< 200 OK\n= x\n";
    const SessionPtr session = dialogue(text);
    for (const int after : {0, 100}) {
        State state;
        std::atomic<int> asked = 0;
        QVERIFY(compareWithState(*session, state, false, [&] { return ++asked > after; }).rows.empty());
        QVERIFY2(asked < after + 50, qPrintable(QString::number(asked.load())));
        QCOMPARE(state.size(), std::size_t{0});
    }
    State state;
    QCOMPARE(compareWithState(*session, state, false, [] { return false; }).rows.size(), std::size_t{200});
}

HCI_TEST(TstState)
#include "tst_state.moc"
