#include "model/base/text_view.h"
#include "model/cache/explanation.h"
#include "model/cache/reason.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

constexpr const char* visits = R"(
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
    < X-New: 1
    < ETag: "v"
    @ 12:03:00
    > GET http://a.example/
    < 200
    @ 12:05:00
    > POST http://a.example/
    < 204
    @ 12:06:00
    > GET http://a.example/
    < 200
    < Cache-Control: no-store
)";

/// A slow answer that two later requests overtake, of which one brings what is stored and one invalidates it.
constexpr const char* overtaken = R"(
    @ 12:00:00
    > GET http://a.example/
    < 200
    < Cache-Control: max-age=100
    < ETag: "slow"
    ! delay 60000
    @ 12:00:10
    > GET http://a.example/
    < 200
    < Cache-Control: max-age=30
    < ETag: "quick"
    @ 12:00:20
    > POST http://a.example/
    < 200
    ! delay 20000
    @ 12:00:25
    > GET http://a.example/
    < 200
    < Cache-Control: max-age=50
    < ETag: "third"
    ! delay 1000
    @ 12:02:00
    > GET http://a.example/
    < 304
    < ETag: "third"
)";

constexpr const char* variants = R"(
    @ 12:00:00
    > GET http://a.example/
    > Accept-Language: de
    < 200
    < Cache-Control: private, max-age=60
    < CDN-Cache-Control: max-age=90
    < Vary: Accept-Language
    @ 12:00:30
    > GET http://a.example/
    > Accept-Language: en
    < 200
    < Cache-Control: max-age=20, s-maxage=40
    < Vary: Accept-Language
    @ 12:00:31
    > HEAD http://b.example/
    < 200
    < Expires: @+20
    > GET http://b.example/
    < 200
    < Last-Modified: @-1000
)";

/// A 304 that changes nothing but the time, a HEAD that disagrees, and an invalidation from another URL.
constexpr const char* confirmed = R"(
    @ 12:00:00
    > GET http://a.example/
    < 200
    < Cache-Control: max-age=60
    < Cache-Groups: "g"
    < ETag: "v"
    @ 12:02:00
    > GET http://a.example/
    < 304
    < ETag: "v"
    @ 12:02:20
    > HEAD http://a.example/
    < 200
    < ETag: "w"
    @ 12:02:40
    > GET http://a.example/
    < 304
    < ETag: "v"
    @ 12:03:00
    > POST http://b.example/
    < 200
    < Cache-Group-Invalidation: "g"
    @ 12:03:10
    > POST http://a.example/other
    < 200
    < Cache-Group-Invalidation: "g"
    @ 12:03:20
    > DELETE http://a.example/other
    < 500
)";

/// Everything in it, so that two can be compared and shown.
QString text(const FreshnessExplanation& one, const Session& session) {
    QStringList parts{QString::number(one.stored),
                      QString::number(one.validatedBy),
                      QString::number(one.lifetime.seconds),
                      QString::number(static_cast<int>(one.lifetime.basis)),
                      QString::number(one.initialAge.corrected),
                      QString::number(one.residentTime),
                      QString::number(one.age),
                      QString::number(static_cast<int>(one.state))};
    for (const Field& field : one.fields)
        parts << toText(session.pool().spelling(field.name)) + QStringLiteral(": ") +
                     toText(session.pool().text(field.value));
    for (const Reason& reason : one.steps)
        parts << QString(reasonId(reason)) + QStringLiteral(" ") + describe(reason, session);
    return parts.join(QLatin1Char('\n'));
}

/// From before the first request until long after the last, and around each answer.
std::vector<Milliseconds> moments(const Session& session) {
    std::vector<Milliseconds> result;
    for (Milliseconds i = 0; i < 1000; ++i)
        result.push_back(at(11, 59, 50) + i * 1013);
    for (std::uint32_t i = 0; i < session.size(); ++i)
        for (const Milliseconds beside : {-1, 0, 1})
            result.push_back(session[i].responseTime() + beside);
    return result;
}

/// That many pairs of POSTs, the first of each overtaken by the second.
std::string crowd(int pairs) {
    std::string dialogue = "@ 12:00:00\n> GET http://a.example/\n< 200\n< Cache-Control: max-age=600\n";
    for (int i = 0; i < pairs; ++i)
        dialogue += "> POST http://b.example/\n< 200\n! delay 2500\n> POST http://b.example/\n< 200\n";
    return dialogue;
}

} // namespace

/// The slider's explanation is that of a cache that lives through the session until then.
class TstFreshnessLife : public QObject {
    Q_OBJECT

private slots:
    void equalsARun_data();
    void equalsARun();
    void whatIf();
    void crowdEndsRight();
};

void TstFreshnessLife::equalsARun_data() {
    QTest::addColumn<QByteArray>("dialogue");
    QTest::addColumn<int>("model");
    const auto rows = [](const char* name, const char* dialogue) {
        for (const CacheModel model : {CacheModel::Private, CacheModel::Shared, CacheModel::Cdn})
            QTest::addRow("%s, model %d", name, static_cast<int>(model))
                << QByteArray(dialogue) << static_cast<int>(model);
    };
    rows("visits", visits);
    rows("overtaken", overtaken);
    rows("variants", variants);
    rows("confirmed", confirmed);
    rows("no answer", "> GET http://a.example/\n< failed\n");
}

void TstFreshnessLife::equalsARun() {
    QFETCH(QByteArray, dialogue);
    QFETCH(int, model);
    const auto cache = static_cast<CacheModel>(model);
    const CacheRun run = runCache(dialogue.toStdString(), cache);
    for (std::uint32_t resource = 0; resource < run.resources.resources.size(); ++resource) {
        const FreshnessLife life(*run.session, run.resources, resource, cache);
        for (const Milliseconds moment : moments(*run.session))
            QCOMPARE(
                text(life.explainAt(moment), *run.session),
                text(explainFreshness(*run.session, run.resources, resource, cache, moment), *run.session));
    }
}

/// It outlives the cache that it was made with, and the other Cache-Control.
void TstFreshnessLife::whatIf() {
    const CacheRun run = runCache(visits);
    FreshnessLife life;
    const WhatIf other{WhatIf::Target::Everything, {}, "max-age=7"};
    {
        const WhatIf passing = other;
        life = FreshnessLife(*run.session, run.resources, 0, CacheModel::Private, &passing);
    }
    QCOMPARE(life.explainAt(at(12, 0, 30)).lifetime.seconds, 7);
    for (const Milliseconds moment : moments(*run.session))
        QCOMPARE(text(life.explainAt(moment), *run.session),
                 text(explainFreshness(*run.session, run.resources, 0, CacheModel::Private, moment, &other),
                      *run.session));
}

/// More answers overtake each other than the cache is run again for; moments after them are still right.
void TstFreshnessLife::crowdEndsRight() {
    const CacheRun run = runCache(crowd(1200));
    const FreshnessLife life(*run.session, run.resources, 0, CacheModel::Private);
    const Milliseconds end = (*run.session)[run.session->size() - 1].responseTime();
    QCOMPARE(text(life.explainAt(end), *run.session),
             text(explainFreshness(*run.session, run.resources, 0, CacheModel::Private, end), *run.session));
    QCOMPARE(life.explainAt(end).stored, 0U);
}

HCI_TEST(TstFreshnessLife)
#include "tst_freshness_life.moc"
