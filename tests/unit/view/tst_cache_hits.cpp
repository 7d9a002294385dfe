#include "model/view/cache_hits.h"
#include "model/view/what_if_comparison.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// How many requests each cache answers from its store.
class TstCacheHits : public QObject {
    Q_OBJECT

private slots:
    void asTheyAre();
    void withAnotherCacheControl_data();
    void withAnotherCacheControl();
    void cancelledComparisonIsEmpty();
    void whatIfWithoutRequests();
};

namespace {

/// Two resources and a write; one has no lifetime, the other a long one.
constexpr std::string_view visits = R"(
    @ 12:00:00
    > GET http://a.example/page
    < 200
    < Date: @
    < ETag: "p"
    = page
    > GET http://a.example/style.css
    < 200
    < Date: @
    < Cache-Control: max-age=600
    < Set-Cookie: a=1
    = style
    @ 12:00:05
    > GET http://a.example/page
    < 200
    < Date: @
    < ETag: "p"
    = page
    > GET http://a.example/style.css
    < 200
    < Date: @
    < Cache-Control: max-age=600
    < Set-Cookie: a=1
    = style
    > POST http://a.example/page
    < 200
    < Date: @
    @ 12:00:10
    > GET http://a.example/page
    < 200
    < Date: @
    < ETag: "p"
    = page
    > GET http://a.example/style.css
    < 200
    < Date: @
    < Cache-Control: max-age=600
    < Set-Cookie: a=1
    = style
)";

std::vector<CacheChoice> caches() {
    std::vector<CacheChoice> result;
    for (const std::string& each : cacheChoiceNames())
        result.push_back(*cacheChoiceFromName(each));
    return result;
}

QString hitsOf(const CacheHits& hits, const char* cache) {
    const CacheHits::Row* row = hits.of(*cacheChoiceFromName(cache));
    return row ? QStringLiteral("%1 %2").arg(row->before).arg(row->after) : QString();
}

} // namespace

void TstCacheHits::asTheyAre() {
    const SessionPtr session = dialogue(visits);
    const Resources resources = findResources(*session);
    Progress progress;
    const CacheHitsPtr style =
        countHits(*session, resources, {WhatIf::Target::Resource, "http://a.example/style.css", {}}, caches(),
                  progress);
    QCOMPARE(style->requests, 3U);
    QVERIFY(!style->changed);
    QCOMPARE(style->rows.size(), caches().size());
    QCOMPARE(hitsOf(*style, "shared"), QStringLiteral("2 2"));
    QCOMPARE(hitsOf(*style, "nginx"), QStringLiteral("0 0"));
    const CacheHitsPtr all =
        countHits(*session, resources, {WhatIf::Target::Everything, {}, {}}, caches(), progress);
    QCOMPARE(all->requests, 7U);
    QCOMPARE(hitsOf(*all, "varnish"), QStringLiteral("2 2"));
}

void TstCacheHits::withAnotherCacheControl_data() {
    QTest::addColumn<int>("target");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, WhatIf::Target target, const char* subject, const char* value) {
        QTest::newRow(name) << static_cast<int>(target) << QByteArray(subject) << QByteArray(value);
    };
    row("a longer lifetime", WhatIf::Target::Resource, "http://a.example/page", "max-age=60");
    row("none", WhatIf::Target::Resource, "http://a.example/style.css", "no-store");
    row("a host", WhatIf::Target::Host, "a.example", "max-age=60");
    row("everything", WhatIf::Target::Everything, "", "max-age=7");
}

/// The same as over the whole session, for every cache.
void TstCacheHits::withAnotherCacheControl() {
    QFETCH(int, target);
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, value);
    const WhatIf whatIf{static_cast<WhatIf::Target>(target), subject.toStdString(), value.toStdString()};
    const SessionPtr session = dialogue(visits);
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const CacheHitsPtr hits = countHits(*session, analysis->resources, whatIf, caches(), progress);
    const WhatIfComparisonPtr compared = compareWhatIf(*session, *analysis, whatIf, caches(), progress);
    QVERIFY(hits->changed);
    QCOMPARE(hits->requests, compared->requests);
    for (std::size_t i = 0; i < hits->rows.size(); ++i)
        QCOMPARE(hits->rows[i], (CacheHits::Row{compared->caches[i], compared->rows[i].hitsBefore,
                                                compared->rows[i].hitsAfter}));
}

void TstCacheHits::cancelledComparisonIsEmpty() {
    const SessionPtr session = dialogue(visits);
    const Resources resources = findResources(*session);
    int asked = 0;
    Progress progress([&asked] { return ++asked > 3; }, {});
    const WhatIf everything{WhatIf::Target::Everything, {}, "max-age=60"};
    QVERIFY(!countHits(*session, resources, everything, caches(), progress));
}

void TstCacheHits::whatIfWithoutRequests() {
    const SessionPtr session = dialogue(visits);
    const Resources resources = findResources(*session);
    Progress progress;
    const CacheHitsPtr hits =
        countHits(*session, resources, {WhatIf::Target::Host, "b.example", "max-age=60"},
                  {*cacheChoiceFromName("nginx")}, progress);
    QCOMPARE(hits->requests, 0U);
    QCOMPARE(hitsOf(*hits, "nginx"), QStringLiteral("0 0"));
    QCOMPARE(hitsOf(*hits, "varnish"), QString());
}

HCI_TEST(TstCacheHits)
#include "tst_cache_hits.moc"
