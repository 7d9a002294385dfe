#include "model/exchange/masked_session.h"
#include "model/view/time_data.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

using Intervals = std::vector<TimeScale::Interval>;

AnalysisPtr analysedOver(const SessionPtr& session) {
    Progress progress;
    return analyse(session, {}, progress);
}

TimeData laidOut(const SessionPtr& session, const TimeQuery& query = {}) {
    Progress progress;
    return timeData(query, *session, *analysedOver(session), progress);
}

QString nameOf(TimeMarkKind kind) {
    static const QStringList names{QStringLiteral("full"),   QStringLiteral("304"),
                                   QStringLiteral("missed"), QStringLiteral("avoidable"),
                                   QStringLiteral("memory"), QStringLiteral("disk"),
                                   QStringLiteral("worker"), QStringLiteral("failed")};
    return names[static_cast<int>(kind)];
}

/// "full, 304 | full": the marks of each row.
QString marksOf(const TimeData& data) {
    QStringList rows;
    for (const TimeRow& row : data.rows) {
        QStringList marks;
        for (const TimeMark& mark : row.marks)
            marks << (mark.count == 1 ? nameOf(mark.kind)
                                      : QStringLiteral("%1 x%2").arg(nameOf(mark.kind)).arg(mark.count));
        rows << marks.join(QStringLiteral(", "));
    }
    return rows.join(QStringLiteral(" | "));
}

QStringList namesOf(const TimeData& data) {
    QStringList names;
    for (const TimeRow& row : data.rows)
        names << QString::fromStdString(row.name);
    return names;
}

/// That many exchanges, `step` ms apart, alternating between `resources` addresses.
SessionPtr manyExchanges(int count, int resources, Milliseconds step) {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    for (int i = 0; i < count; ++i) {
        ExchangeDraft draft;
        draft.url = "https://a.example/r" + std::to_string(i % resources);
        draft.startedAt = at(12, 0) + i * step;
        draft.durationMs = 2;
        draft.status = 200;
        draft.responseFields.emplace_back("Cache-Control", "no-store");
        draft.setSize(Size::Transfer, ByteCount(100, Basis::Measured));
        append(*segment, draft, static_cast<std::uint32_t>(i));
    }
    return std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
}

} // namespace

/// A session laid out over time.
class TstTimeData final : public QObject {
    Q_OBJECT

private slots:
    void pausesAreCut_data();
    void pausesAreCut();
    void aScaleIsMonotonous();
    void regularPausesAreKept();
    void kinds_data();
    void kinds();
    void rows();
    void theRestIsOneRow();
    void sumsAreTheLedgers();
    void sections();
    void exchangesWithoutTimeAreCounted();
    void manyMarksAreUnited();
    void namesAreMasked();
    void nothing();
    void stopsWhenCancelled();
};

void TstTimeData::pausesAreCut_data() {
    QTest::addColumn<QList<qlonglong>>("times"); // begin, end, begin, end …
    QTest::addColumn<int>("stretches");
    QTest::newRow("one") << QList<qlonglong>{0, 500} << 1;
    QTest::newRow("a pause of twelve seconds") << QList<qlonglong>{0, 500, 12'500, 13'000} << 2;
    QTest::newRow("a pause of two seconds") << QList<qlonglong>{0, 500, 2500, 3000} << 2;
    QTest::newRow("just under two seconds") << QList<qlonglong>{0, 500, 2499, 3000} << 1;
    QTest::newRow("little beside a minute") << QList<qlonglong>{0, 60'000, 62'000, 90'000} << 1;
    QTest::newRow("a tenth of what is busy") << QList<qlonglong>{0, 60'000, 70'000, 90'000} << 2;
    QTest::newRow("no pause below a long answer") << QList<qlonglong>{0, 9'000, 100, 200, 8'000, 9'500} << 1;
    QTest::newRow("answers of no length") << QList<qlonglong>{0, 0, 90'000, 90'000} << 2;
    QTest::newRow("from the first year to the last")
        << QList<qlonglong>{-62'135'596'800'000, -62'135'596'799'000, 253'402'300'799'000,
                            253'402'300'800'000}
        << 2;
}

void TstTimeData::pausesAreCut() {
    QFETCH(QList<qlonglong>, times);
    QFETCH(int, stretches);
    Intervals intervals;
    for (qsizetype i = 0; i < times.size(); i += 2)
        intervals.emplace_back(times[i], times[i + 1]);
    const TimeScale scale(intervals);
    QCOMPARE(std::ssize(scale.stretches()), stretches);
    QVERIFY(scale.length() > 0);
    for (std::size_t i = 1; i < scale.stretches().size(); ++i)
        QVERIFY(scale.stretches()[i].begin > scale.stretches()[i - 1].end); // a band shows that time is cut
}

void TstTimeData::aScaleIsMonotonous() {
    const TimeScale scale(Intervals{{1000, 1400}, {1200, 1300}, {61'000, 61'500}});
    double before = -1;
    for (Milliseconds time = 0; time < 70'000; time += 50) {
        const double position = scale.position(time);
        QVERIFY(position >= before && position >= 0 && position <= scale.length());
        before = position;
    }
    QCOMPARE(scale.position(1000), 0.0);
    QCOMPARE(scale.position(1100), 100.0);
    QCOMPARE(scale.position(30'000), scale.stretches()[0].end); // within the pause
    QCOMPARE(scale.position(61'500), scale.length());
    QCOMPARE(TimeScale().position(5), 0.0);
}

/// Hundreds of similar pauses are not cut; one longer than the others is.
void TstTimeData::regularPausesAreKept() {
    Intervals intervals;
    for (Milliseconds i = 0; i < 500; ++i)
        intervals.emplace_back(i * 5000, i * 5000 + 20);
    QCOMPARE(TimeScale(intervals).stretches().size(), 1U);
    intervals.emplace_back(99'000'000, 99'000'020);
    QCOMPARE(TimeScale(intervals).stretches().size(), 2U);
    for (Milliseconds i = 0; i < 200; ++i) // many, all different: the longest
        intervals.emplace_back(100'000'000 + i * i * 40'000, 100'000'020 + i * i * 40'000);
    QCOMPARE(TimeScale(intervals).stretches().size(), TimeScale::maxStretches);
}

void TstTimeData::kinds_data() {
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char* name, const char* second, const char* marks) {
        QTest::newRow(name) << QByteArray(second) << QString::fromLatin1(marks);
    };
    row("304", "> If-None-Match: \"a\"\n< 304 Not Modified\n< ETag: \"a\"\n", "full, 304");
    row("missed", "> If-None-Match: \"a\"\n< 200 OK\n< ETag: \"a\"\n=#500\n", "full, missed");
    row("changed", "> If-None-Match: \"a\"\n< 200 OK\n< ETag: \"b\"\n=#500b\n", "full, full");
    row("from memory", "< 200 OK\n< ETag: \"a\"\n=#500\n! memory-cache\n", "full, memory");
    row("from disk", "< 200 OK\n< ETag: \"a\"\n=#500\n! disk-cache\n", "full, disk");
    row("a service worker", "< 200 OK\n< ETag: \"a\"\n=#500\n! service-worker\n", "full, worker");
    row("no answer", "< failed\n", "full, failed");
}

void TstTimeData::kinds() {
    QFETCH(QByteArray, second);
    QFETCH(QString, marks);
    const QByteArray text = "@ 12:00:01\n> GET https://a.example/x\n< 200 OK\n< ETag: \"a\"\n"
                            "< Cache-Control: no-cache\n=#500\n@ 12:00:30\n> GET https://a.example/x\n" +
                            second;
    QCOMPARE(marksOf(laidOut(dialogue(text.toStdString()))), marks);
}

void TstTimeData::rows() {
    const char* text = "@ 12:00:01\n> GET https://a.example/small\n< 200 OK\n< Date: @\n"
                       "< Cache-Control: max-age=600\n=#100\n"
                       "> GET https://a.example/large\n< 200 OK\n=#9000\n"
                       "@ 12:00:20\n> GET https://a.example/small\n< 200 OK\n< Date: @\n=#100\n";
    const SessionPtr session = dialogue(text);
    const TimeData data = laidOut(session);
    const QStringList inTime{QStringLiteral("https://a.example/small"),
                             QStringLiteral("https://a.example/large")};
    QCOMPARE(namesOf(data), inTime);
    QCOMPARE(marksOf(data), QStringLiteral("full, avoidable | full"));
    QCOMPARE(namesOf(laidOut(session, {TimeOrder::Wasted, 9})), inTime);
    QCOMPARE(namesOf(laidOut(session, {TimeOrder::Transferred, 9})),
             (QStringList{inTime.back(), inTime.front()}));
    // Overlapping marks stay separate as long as they are few.
    QCOMPARE(marksOf(laidOut(manyExchanges(6, 1, 1))), QStringLiteral("full, full, full, full, full, full"));
    const TimeMark& again = data.rows[0].marks[1];
    QCOMPARE(again.exchange, 2U);
    QCOMPARE(again.startedAt, at(12, 0, 20));
    QVERIFY(again.begin > data.rows[0].marks[0].end);
}

void TstTimeData::theRestIsOneRow() {
    const SessionPtr session = manyExchanges(30, 10, 100);
    QVERIFY(!laidOut(session, {TimeOrder::Started, 10}).hasRest);
    const TimeData data = laidOut(session, {TimeOrder::Started, 7});
    QVERIFY(data.hasRest);
    QCOMPARE(data.rows.size(), 8U);
    QCOMPARE(data.rows.back().resources, 3U);
    QCOMPARE(data.rows.back().marks.size(), 9U);
    QCOMPARE(data.rows.back().resource, noIndex);
}

void TstTimeData::sumsAreTheLedgers() {
    const SessionPtr session = dialogue(
        "@ 12:00:01\n> GET https://a.example/x\n< 200 OK\n< ETag: \"a\"\n< Cache-Control: no-cache\n=#5000\n"
        "@ 12:00:30\n> GET https://a.example/x\n> If-None-Match: \"a\"\n< 304 Not Modified\n< ETag: \"a\"\n"
        "@ 12:00:50\n> GET https://a.example/x\n> If-None-Match: \"a\"\n< 200 OK\n< ETag: \"a\"\n=#5000\n");
    const AnalysisPtr analysis = analysedOver(session);
    Progress progress;
    const TimeData data = timeData({}, *session, *analysis, progress);
    const ByteParts& total = analysis->ledger.total;
    QCOMPARE(data.total, total);
    QVERIFY(!data.sums.empty());
    QCOMPARE(data.sums.back().transferred, total.transferred().value());
    QCOMPARE(data.sums.back().saved, total.saved.value());
    QCOMPARE(data.sums.back().wasted, total.missed.value() + total.avoidable.value());
    QVERIFY(data.sums.back().saved > 0 && data.sums.back().wasted > 0);
    for (std::size_t i = 1; i < data.sums.size(); ++i) {
        QVERIFY(data.sums[i].at > data.sums[i - 1].at);
        QVERIFY(data.sums[i].transferred >= data.sums[i - 1].transferred);
    }
}

void TstTimeData::sections() {
    const TimeData data = laidOut(dialogue("@ 12:00:01\n> GET https://a.example/x\n< 200 OK\n=#500\n"
                                           "@ 12:00:01\n> GET https://a.example/y\n< failed\n"
                                           "@ 12:00:30\n> GET https://a.example/x\n< 200 OK\n=#500\n"
                                           "! memory-cache\n"));
    QCOMPARE(data.sections.size(), 2U);
    QCOMPARE(data.sections[0].stretch.from, at(12, 0, 1));
    QCOMPARE(data.sections[0].requests, 1U); // the other got no answer
    QCOMPARE(data.sections[0].hits, 0U);
    QCOMPARE(data.sections[1].requests, 0U);
    QCOMPARE(data.sections[1].hits, 1U);
    QCOMPARE(data.sections[1].transferred.value(), 0);
    QCOMPARE(data.sections[0].transferred.value(), data.total.transferred().value());
}

void TstTimeData::exchangesWithoutTimeAreCounted() {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    std::uint32_t entry = 0;
    for (const Milliseconds time : {noTime, at(12, 0, 5), noTime, at(12, 0, 1)}) {
        ExchangeDraft draft;
        draft.url = "https://a.example/" + std::to_string(entry);
        draft.startedAt = time;
        draft.status = 200;
        append(*segment, draft, entry++);
    }
    const auto session = std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
    const TimeData data = laidOut(session);
    QCOMPARE(data.untimed, 2U);
    QCOMPARE(namesOf(data),
             (QStringList{QStringLiteral("https://a.example/3"), QStringLiteral("https://a.example/1")}));
}

/// However long the session: the number of marks is bounded, and nothing is lost.
void TstTimeData::manyMarksAreUnited() {
    const auto counted = [](const TimeData& data) {
        std::size_t marks = 0;
        std::size_t exchanges = 0;
        for (const TimeRow& row : data.rows)
            for (const TimeMark& mark : row.marks) {
                ++marks;
                exchanges += mark.count;
            }
        return std::pair(marks, exchanges);
    };
    const auto few = counted(laidOut(manyExchanges(5'000, 300, 7)));
    QCOMPARE(few, std::pair(std::size_t{5'000}, std::size_t{5'000}));
    const TimeData data = laidOut(manyExchanges(60'000, 300, 7));
    const auto many = counted(data);
    QCOMPARE(many.second, 60'000U);
    QVERIFY2(many.first < 60'000, qPrintable(QString::number(many.first)));
    QVERIFY(data.sums.size() <= 2000);
    QCOMPARE(data.sums.back().transferred, 60'000 * 100);
}

void TstTimeData::namesAreMasked() {
    const SessionPtr session =
        dialogue("> GET https://a.example/x?access_token=s3cr3tS3cr3tS3cr3t\n< 200 OK\n=#10\n");
    const AnalysisPtr analysis = analysedOver(session);
    Progress progress;
    const TimeData data = withoutSecrets(timeData({}, *session, *analysis, progress), *analysis,
                                         MaskedSession(*session, false));
    QVERIFY(!QString::fromStdString(data.rows[0].name).contains(QStringLiteral("s3cr3t")));
    QVERIFY(QString::fromStdString(data.rows[0].name).startsWith(QStringLiteral("https://a.example/x?")));
}

void TstTimeData::nothing() {
    const TimeData data = laidOut(dialogue(""));
    QVERIFY(data.rows.empty() && data.sections.empty() && data.sums.empty());
    QCOMPARE(data.length, 0.0);
}

void TstTimeData::stopsWhenCancelled() {
    const SessionPtr session = manyExchanges(30'000, 10, 10);
    const AnalysisPtr analysis = analysedOver(session);
    Progress progress([] { return true; }, {});
    QVERIFY(timeData({}, *session, *analysis, progress).rows.empty());
}

HCI_TEST(TstTimeData)
#include "tst_time_data.moc"
