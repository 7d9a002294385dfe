#include "model/cache/simulation.h"
#include "model/http/http_date.h"
#include "model/view/what_if_comparison.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// The savings of another Cache-Control.
class TstWhatIfEffect : public QObject {
    Q_OBJECT
private slots:
    void revalidationsBecomeHits() {
        const SessionPtr session = test::dialogue(R"(
            > GET http://a.example/x
            < 200 OK
            < Date: @
            < Cache-Control: no-cache
            < ETag: "1"
            =#1000
            > GET http://a.example/x
            > If-None-Match: "1"
            < 304 Not Modified
            < Date: @
            < Cache-Control: no-cache
            < ETag: "1"
        )");
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        WhatIf whatIf;
        whatIf.subject = "http://a.example/x";
        whatIf.cacheControl = "max-age=3600";
        const Simulation changed = simulate(*session, analysis->resources, CacheModel::Private, &whatIf);
        const WhatIfEffect effect = whatIfEffect(*analysis, changed);
        QCOMPARE(effect.requestsBefore, 2U);
        QCOMPARE(effect.requestsAfter, 1U);
        QCOMPARE(effect.revalidationsToHits, 1U);
        QVERIFY(effect.bytesAfter.value() < effect.bytesBefore.value());
    }

    void otherSubjectsAreUnchanged() {
        const SessionPtr session = test::dialogue("> GET http://a.example/x\n< 200 OK\n< Date: @\n= x\n");
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        WhatIf whatIf;
        whatIf.subject = "http://b.example/x";
        whatIf.cacheControl = "max-age=3600";
        const WhatIfEffect effect =
            whatIfEffect(*analysis, simulate(*session, analysis->resources, CacheModel::Private, &whatIf));
        QCOMPARE(effect.requestsBefore, effect.requestsAfter);
        QCOMPARE(effect.bytesBefore, effect.bytesAfter);
    }

    void realCaches_data() {
        QTest::addColumn<QString>("cache");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected"); // hits before, hits after, of three requests
        const auto row = [](const char* name, const char* cache, const char* fields, const char* value,
                            const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(cache) << QByteArray(fields)
                                << QString::fromLatin1(value) << QString::fromLatin1(expected);
        };
        const char* none = "ETag: \"1\"";
        row("nginx begins to store", "nginx", none, "max-age=600", "0 2");
        row("nginx has no use for a lifetime of 0", "nginx", none, "max-age=0", "0 0");
        row("Set-Cookie still keeps nginx from it", "nginx", "Set-Cookie: a=b", "max-age=600", "0 0");
        row("Varnish has its default without", "varnish", none, "max-age=600", "2 2");
        row("Varnish reads the other no-store", "varnish", "Cache-Control: max-age=600", "no-store", "2 0");
        row("HAProxy reads it", "haproxy", none, "max-age=600", "2 2");
        row("HAProxy hears the other no-cache", "haproxy", none, "no-cache", "2 0");
        row("Expires goes", "nginx", "Expires: @+600", "no-cache", "2 0");
        row("X-Accel-Expires goes", "nginx", "X-Accel-Expires: 600", "no-cache", "2 0");
        row("Surrogate-Control goes", "fastly", "Surrogate-Control: max-age=600", "private", "2 0");
        row("a field for one network goes", "cloudflare", "Cloudflare-CDN-Cache-Control: max-age=600",
            "private", "2 0");
        row("Vercel wants s-maxage", "vercel", none, "max-age=600", "0 0");
        row("Vercel has it", "vercel", none, "s-maxage=600", "0 2");
    }

    /// A real cache reads the new value instead of the recorded one.
    void realCaches() {
        QFETCH(QString, cache);
        QFETCH(QByteArray, fields);
        QFETCH(QString, value);
        const std::string one = "> GET http://a.example/x.css\n< 200 OK\n< Date: @\n" +
                                test::markedLines('<', fields.toStdString()) + "= body\n";
        const SessionPtr session =
            test::dialogue("@ 12:00:00\n" + one + "@ 12:00:05\n" + one + "@ 12:00:10\n" + one);
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        for (const WhatIf& whatIf :
             {WhatIf{WhatIf::Target::Resource, "http://a.example/x.css", value.toStdString()},
              WhatIf{WhatIf::Target::Host, "A.example", value.toStdString()},
              WhatIf{WhatIf::Target::Everything, {}, value.toStdString()}}) {
            const auto result = compareWhatIf(*session, *analysis, whatIf,
                                              {*cacheChoiceFromName(cache.toStdString())}, progress);
            QCOMPARE(result->requests, 3U);
            QTEST(QStringLiteral("%1 %2").arg(result->rows[0].hitsBefore).arg(result->rows[0].hitsAfter),
                  "expected");
        }
    }

    /// A 304 has no media type of its own: that of the 200 before it counts.
    void notModifiedIsOfTheMediaTypeBefore() {
        auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
        ExchangeDraft draft;
        draft.url = "http://a.example/x.css";
        draft.mediaType = "text/css";
        std::uint32_t entry = 0;
        const auto answer = [&](std::uint16_t status, Milliseconds time) {
            draft.status = status;
            draft.startedAt = time;
            draft.responseFields = {
                {"Date", formatHttpDate(time / 1000)}, {"Cache-Control", "max-age=1"}, {"ETag", "\"1\""}};
            append(*segment, draft, entry++);
        };
        answer(200, test::at(12, 0));
        draft.mediaType.clear();
        answer(304, test::at(12, 1));
        answer(304, test::at(12, 2));
        draft.url = "http://a.example/y.png";
        draft.mediaType = "image/png";
        answer(304, test::at(12, 2));
        const auto session =
            std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const WhatIf whatIf{WhatIf::Target::MediaType, "text/css", "max-age=90"};
        for (const char* cache : {"private", "nginx"}) {
            const auto result =
                compareWhatIf(*session, *analysis, whatIf, {*cacheChoiceFromName(cache)}, progress);
            QCOMPARE(result->requests, 3U);
            QCOMPARE(result->rows[0].hitsBefore, 0U);
            QCOMPARE(result->rows[0].hitsAfter, 1U); // the third is 120 s after the first
        }
    }
};

HCI_TEST(TstWhatIfEffect)
#include "tst_what_if_effect.moc"
