#include "model/cache/explanation.h"
#include "model/cache/reason.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// The steps and the timeline that the window shows.
class TstCacheExplanation : public QObject {
    Q_OBJECT

private slots:
    void stepsAtAMoment();
    void sliderMoves_data();
    void sliderMoves();
    void notStored();
    void spansAndMarks();
    void spansAfterInvalidation();
    void sharedIgnoresPrivate();
    void whatIf_data();
    void whatIf();
};

namespace {

constexpr auto Private = CacheModel::Private;

/// 200 at 12:00:00 (60 s, 30 s stale), a 304 at 12:02:00 (600 s), a GET at 12:03:00.
CacheRun threeVisits() {
    return runCache(R"(
        @ 12:00:00
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=60, stale-while-revalidate=30
        < ETag: "v"
        < Age: 10
        ! delay 2000
        @ 12:02:00
        > GET http://a.example/
        < 304
        < Cache-Control: max-age=600
        < ETag: "v"
        @ 12:03:00
        > GET http://a.example/
        < 200
    )");
}

QStringList ids(const std::vector<Reason>& reasons) {
    QStringList result;
    for (const Reason& reason : reasons)
        result << QString(reasonId(reason));
    return result;
}

QString spanText(const Timeline& line) {
    QStringList result;
    for (const FreshnessSpan& span : line.spans) {
        const auto state = span.state == FreshnessSpan::State::Fresh   ? QStringLiteral("fresh")
                           : span.state == FreshnessSpan::State::Stale ? QStringLiteral("stale")
                                                                       : QStringLiteral("swr");
        result << QStringLiteral("%1 %2-%3")
                      .arg(state)
                      .arg((span.begin - at(12, 0)) / 1000)
                      .arg((span.end - at(12, 0)) / 1000);
    }
    return result.join(QLatin1String(", "));
}

} // namespace

void TstCacheExplanation::stepsAtAMoment() {
    const CacheRun run = threeVisits();
    const FreshnessExplanation now = explainFreshness(*run.session, run.resources, 0, Private, at(12, 0, 32));
    QCOMPARE(now.stored, 0U);
    QCOMPARE(now.lifetime.seconds, 60);
    QCOMPARE(now.initialAge.ageValue, 10);
    QCOMPARE(now.initialAge.responseDelay, 2000);
    QCOMPARE(now.initialAge.corrected, 12000);
    QCOMPARE(now.residentTime, 30000);
    QCOMPARE(now.age, 42000);
    QCOMPARE(now.state, ReuseState::Fresh);
    QCOMPARE(ids(now.steps),
             (QStringList{QStringLiteral("storable-max-age"), QStringLiteral("lifetime"),
                          QStringLiteral("age-value"), QStringLiteral("apparent-age"),
                          QStringLiteral("response-delay"), QStringLiteral("corrected-initial-age"),
                          QStringLiteral("resident-time"), QStringLiteral("current-age"),
                          QStringLiteral("fresh")}));
    QCOMPARE(describe(now.steps.back(), *run.session),
             QStringLiteral("max-age=60 (1 minute) from Cache-Control; age 42 seconds; "
                            "fresh for another 18 seconds"));
}

void TstCacheExplanation::sliderMoves_data() {
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("state");
    QTest::addColumn<uint>("validatedBy");
    const auto row = [](const char* name, int second, ReuseState state, uint validatedBy) {
        QTest::newRow(name) << second << static_cast<int>(state) << validatedBy;
    };
    row("fresh", 49, ReuseState::Fresh, 0);
    row("just stale", 50, ReuseState::StaleWhileRevalidate, 0);
    row("at the window's end", 80, ReuseState::StaleWhileRevalidate, 0);
    row("after the window", 81, ReuseState::Validate, 0);
    row("after the 304", 121, ReuseState::Fresh, 1);
    row("after its lifetime", 721, ReuseState::Validate, 1);
}

void TstCacheExplanation::sliderMoves() {
    QFETCH(int, second);
    const CacheRun run = threeVisits();
    const FreshnessExplanation now =
        explainFreshness(*run.session, run.resources, 0, Private, at(12, 0) + second * 1000);
    QCOMPARE(now.stored, 0U);
    QTEST(static_cast<int>(now.state), "state");
    QTEST(now.validatedBy, "validatedBy");
}

void TstCacheExplanation::notStored() {
    const CacheRun run = runCache("> GET http://a.example/\n< 200\n< Cache-Control: no-store, max-age=60\n");
    const FreshnessExplanation now = explainFreshness(*run.session, run.resources, 0, Private, at(12, 0, 5));
    QCOMPARE(now.stored, noIndex);
    QCOMPARE(now.validatedBy, 0U);
    QCOMPARE(now.lifetime.seconds, 60);
    QCOMPARE(now.state, ReuseState::Validate);
    QCOMPARE(ids(now.steps).front(), QStringLiteral("no-store"));
    const FreshnessExplanation before = explainFreshness(*run.session, run.resources, 0, Private, at(11, 0));
    QCOMPARE(before.validatedBy, noIndex);
    QVERIFY(before.steps.empty());
}

void TstCacheExplanation::spansAndMarks() {
    const CacheRun run = threeVisits();
    const Timeline line = timeline(*run.session, run.resources, 0, Private, at(12, 15));
    QCOMPARE(spanText(line),
             QStringLiteral("fresh 2-50, swr 50-80, stale 80-120, fresh 120-720, stale 720-900"));
    QCOMPARE(line.marks.size(), std::size_t{3});
    QCOMPARE(line.marks[1].exchange, 1U);
    QCOMPARE(line.marks[1].kind, DecisionKind::Revalidate);
    QCOMPARE(line.marks[2].kind, DecisionKind::FreshHit);
}

void TstCacheExplanation::spansAfterInvalidation() {
    const CacheRun run = runCache(R"(
        @ 12:00:00
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=600
        @ 12:01:00
        > POST http://a.example/
        < 200
        @ 12:01:30
        > POST http://b.example/
        < 200
    )");
    const Timeline line = timeline(*run.session, run.resources, 0, Private, at(12, 2));
    QCOMPARE(spanText(line), QStringLiteral("fresh 0-60, stale 60-120"));
    QCOMPARE(line.marks.size(), std::size_t{2});
}

void TstCacheExplanation::sharedIgnoresPrivate() {
    const CacheRun run = runCache("> GET http://a.example/\n< 200\n< Cache-Control: private, max-age=60\n");
    QCOMPARE(timeline(*run.session, run.resources, 0, Private, at(12, 1)).spans.size(), std::size_t{1});
    QVERIFY(timeline(*run.session, run.resources, 0, CacheModel::Shared, at(12, 1)).spans.empty());
}

void TstCacheExplanation::whatIf_data() {
    QTest::addColumn<int>("target");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, WhatIf::Target target, const char* subject,
                        const char* cacheControl, const char* expected) {
        QTest::newRow(name) << static_cast<int>(target) << QByteArray(subject) << QByteArray(cacheControl)
                            << QString::fromLatin1(expected);
    };
    using enum WhatIf::Target;
    row("a resource", Resource, "http://a.example/", "max-age=600", "miss fresh-hit fresh-hit miss miss");
    row("a host", Host, "a.example", "max-age=600", "miss fresh-hit fresh-hit miss miss");
    row("a host, in another case", Host, "A.example", "max-age=600", "miss fresh-hit fresh-hit miss miss");
    row("another resource", Resource, "http://a.example/y", "max-age=600",
        "miss revalidate revalidate miss miss");
    row("no-store", Resource, "http://a.example/", "no-store", "miss miss miss miss miss");
    row("no-cache", Resource, "http://b.example/", "no-cache", "miss revalidate revalidate miss miss");
    row("another host", Host, "b.example", "max-age=600", "miss revalidate revalidate miss fresh-hit");
}

void TstCacheExplanation::whatIf() {
    QFETCH(int, target);
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, cacheControl);
    const WhatIf other{static_cast<WhatIf::Target>(target), subject.toStdString(),
                       cacheControl.toStdString()};
    // As recorded: one that always asks, and one that is never stored.
    const CacheRun run = runCache(R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=0
        < Expires: @+60
        < ETag: "v"
        > GET http://a.example/
        < 304
        < Cache-Control: max-age=0
        < ETag: "v"
        > GET http://a.example/
        < 304
        < ETag: "v"
        > GET http://b.example/
        < 200
        < Cache-Control: no-store
        > GET http://b.example/
        < 200
        < Cache-Control: no-store
    )",
                                  Private, &other);
    QTEST(run.decisions(), "expected");
}

HCI_TEST(TstCacheExplanation)
#include "tst_cache_explanation.moc"
