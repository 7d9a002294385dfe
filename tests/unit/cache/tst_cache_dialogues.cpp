#include "tests/unit/cache/cache_case.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// Whole dialogues through a conforming cache: cases from the field.
class TstCacheDialogues : public QObject {
    Q_OBJECT

private slots:
    void decisions_data();
    void decisions();
};

void TstCacheDialogues::decisions_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* expected,
                        CacheModel model = CacheModel::Private) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(model) << QString::fromLatin1(expected);
    };
    row("9111 4.3.4 a 304 extends a lifetime", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
        @ 12:01:00
        > GET http://a.example/
        > If-None-Match: "v1"
        < 304
        < Cache-Control: max-age=600
        < ETag: "v1"
        @ 12:05:00
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
    )",
        "miss revalidate fresh-hit");
    row("9111 4.3.4 a 304 shortens a lifetime", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
        @ 12:01:00
        > GET http://a.example/
        < 304
        < Cache-Control: max-age=1
        < ETag: "v1"
        @ 12:01:05
        > GET http://a.example/
        < 304
        < ETag: "v1"
    )",
        "miss revalidate revalidate");
    row("9111 4.3.4 a 304 with another tag changes nothing", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=10
        < ETag: "v1"
        @ 12:01:00
        > GET http://a.example/
        < 304
        < Cache-Control: max-age=600
        < ETag: "v2"
        @ 12:01:05
        > GET http://a.example/
        < 200
        < ETag: "v1"
    )",
        "miss revalidate revalidate");
    row("9111 4.3.4 a 304 to a miss is passed on", R"(
        > GET http://a.example/
        > If-None-Match: "v1"
        < 304
        < Cache-Control: max-age=600
        < ETag: "v1"
        > GET http://a.example/
        < 200
        < ETag: "v1"
    )",
        "miss miss");
    row("9111 4.4 POST between two GETs", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=600
        < ETag: "v1"
        > POST http://a.example/
        < 200
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=600
        < ETag: "v2"
        > GET http://a.example/
        < 200
    )",
        "miss bypass revalidate fresh-hit");
    row("9111 4 a fresh hit does not learn from the recorded answer", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 200
        < Cache-Control: no-store
        > GET http://a.example/
        < 404
        < Cache-Control: max-age=1
        > GET http://a.example/
        < 200
    )",
        "miss fresh-hit fresh-hit fresh-hit");
    row("5861 3 the background validation is learned", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1, stale-while-revalidate=60
        @ 12:00:10
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 200
    )",
        "miss stale-hit fresh-hit");
    row("5861 3 the background 304 is learned", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1, stale-while-revalidate=60
        < ETag: "v"
        @ 12:00:10
        > GET http://a.example/
        < 304
        < ETag: "v"
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 200
    )",
        "miss stale-hit fresh-hit");
    row("5861 3 after the window, what the background brought", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1, stale-while-revalidate=4
        < ETag: "abc"
        @ 12:00:03
        > GET http://a.example/
        < 200
        < Cache-Control: no-cache
        < ETag: "def"
        @ 12:00:06
        > GET http://a.example/
        < 200
        < ETag: "ghi"
    )",
        "miss stale-hit revalidate");
    row("9111 5.2.1.2 a max-stale hit is not forwarded: nothing is learned", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1
        @ 12:00:10
        > GET http://a.example/
        > Cache-Control: max-stale
        < 200
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 200
    )",
        "miss stale-hit miss");
    row("5861 4 after an error the stored response is still there", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1, stale-if-error=600
        < ETag: "v"
        @ 12:00:10
        > GET http://a.example/
        < 503
        < Cache-Control: max-age=60
        > GET http://a.example/
        < failed
        > GET http://a.example/
        < 304
        < ETag: "v"
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 200
    )",
        "miss stale-hit stale-hit revalidate fresh-hit");
    row("9111 4.3.3 a 5xx removes nothing", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1
        < ETag: "v"
        @ 12:00:10
        > GET http://a.example/
        < 500
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 304
        < ETag: "v"
    )",
        "miss revalidate revalidate");
    row("9111 3 a 5xx with a lifetime where nothing is stored", R"(
        > GET http://a.example/
        < 500
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 500
    )",
        "miss fresh-hit");
    row("9111 4.3.3 no-store over a stale response leaves it", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1
        < ETag: "v"
        @ 12:00:10
        > GET http://a.example/
        < 200
        < Cache-Control: no-store
        > GET http://a.example/
        < 304
        < ETag: "v"
        < Cache-Control: max-age=600
        > GET http://a.example/
        < 200
    )",
        "miss revalidate revalidate fresh-hit");
    row("no answer, nothing stored", R"(
        > GET http://a.example/
        < failed
        > GET http://a.example/
        < 200
    )",
        "miss miss");
    row("a recorder's cache hit is learned with its age", R"(
        > GET http://a.example/
        ! disk-cache
        < 200
        < Date: @-3600
        < Cache-Control: max-age=7200
        @ 12:30:00
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=7200
        @ 13:30:00
        > GET http://a.example/
        < 200
    )",
        "miss fresh-hit miss");
    row("a recorder's cache hit without fields teaches nothing", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1
        < ETag: "v"
        @ 12:00:10
        > GET http://a.example/
        < 200
        ! memory-cache
        ! fields-unavailable
        > GET http://a.example/
        < 304
        < ETag: "v"
    )",
        "miss revalidate revalidate");
    row("9111 4 requests that wait for the same answer share it", R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=60
        ! delay 5000
        @ 12:00:01
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=60
    )",
        "miss fresh-hit");
    const char* forModels = R"(
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1, s-maxage=60
        < CDN-Cache-Control: max-age=600
        @ 12:00:10
        > GET http://a.example/
        < 200
        < Cache-Control: max-age=1, s-maxage=60
        < CDN-Cache-Control: max-age=600
        @ 12:05:00
        > GET http://a.example/
        < 200
    )";
    row("one recording, a private cache", forModels, "miss miss miss", CacheModel::Private);
    row("one recording, a shared cache", forModels, "miss fresh-hit miss", CacheModel::Shared);
    row("one recording, a cdn", forModels, "miss fresh-hit fresh-hit", CacheModel::Cdn);
    row("9111 3.4 two parts with a strong tag make the whole", R"(
        > GET http://a.example/
        > Range: bytes=0-4
        < 206
        < Content-Range: bytes 0-4/10
        < Cache-Control: max-age=600
        < ETag: "v"
        > GET http://a.example/
        > Range: bytes=5-9
        < 206
        < Content-Range: bytes 5-9/10
        < Cache-Control: max-age=600
        < ETag: "v"
        > GET http://a.example/
        < 200
    )",
        "miss miss fresh-hit");
    row("9111 3.4 not with a weak tag", R"(
        > GET http://a.example/
        > Range: bytes=0-4
        < 206
        < Content-Range: bytes 0-4/10
        < Cache-Control: max-age=600
        < ETag: W/"v"
        > GET http://a.example/
        > Range: bytes=5-9
        < 206
        < Content-Range: bytes 5-9/10
        < Cache-Control: max-age=600
        < ETag: W/"v"
        > GET http://a.example/
        < 200
    )",
        "miss miss miss");
    row("9111 3.4 not parts with a gap", R"(
        > GET http://a.example/
        > Range: bytes=0-3
        < 206
        < Content-Range: bytes 0-3/10
        < Cache-Control: max-age=600
        < ETag: "v"
        > GET http://a.example/
        > Range: bytes=5-9
        < 206
        < Content-Range: bytes 5-9/10
        < Cache-Control: max-age=600
        < ETag: "v"
        > GET http://a.example/
        < 200
    )",
        "miss miss miss");
    row("9111 4.3.2 a part's tag is not offered for the whole", R"(
        > GET http://a.example/
        > Range: bytes=0-3
        < 206
        < Content-Range: bytes 0-3/10
        < Cache-Control: max-age=1
        < ETag: "v"
        @ 12:00:10
        > GET http://a.example/
        < 200
    )",
        "miss miss");
    row("9110 13.1.5 a part and an If-Range that does not hold", R"(
        > GET http://a.example/
        > Range: bytes=0-3
        < 206
        < Content-Range: bytes 0-3/10
        < Cache-Control: max-age=600
        < ETag: "v"
        > GET http://a.example/
        > Range: bytes=0-1
        > If-Range: "w"
        < 200
    )",
        "miss miss");
}

void TstCacheDialogues::decisions() {
    QFETCH(QByteArray, text);
    QFETCH(int, model);
    const CacheRun run = runCache(text.toStdString(), static_cast<CacheModel>(model));
    QTEST(run.decisions(), "expected");
}

HCI_TEST(TstCacheDialogues)
#include "tst_cache_dialogues.moc"
