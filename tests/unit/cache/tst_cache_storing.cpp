#include "model/cache/storing.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// RFC 9111 section 3: whether a response may be stored, and which parts of it.
class TstCacheStoring : public QObject {
    Q_OBJECT

private slots:
    void storable_data();
    void storable();
    void namesTheTargetedField();
    void statuses_data();
    void statuses();
    void authorization_data();
    void authorization();
    void methods_data();
    void methods();
    void partial_data();
    void partial();
    void contentRange_data();
    void contentRange();
    void storedFields_data();
    void storedFields();
};

namespace {

constexpr auto Private = CacheModel::Private;
constexpr auto Shared = CacheModel::Shared;
constexpr auto Cdn = CacheModel::Cdn;

bool isStorable(std::string_view dialogueText, CacheModel model) {
    return runCache(dialogueText, model)[0].storable;
}

} // namespace

void TstCacheStoring::storable_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("model");
    QTest::addColumn<bool>("storable");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* fields, CacheModel model, bool storable,
                        const char* reason) {
        QTest::newRow(name) << QByteArray(fields) << static_cast<int>(model) << storable
                            << QString::fromLatin1(reason);
    };
    row("3 no field at all", "", Private, true, "storable-status");
    row("3 max-age", "Cache-Control: max-age=60", Private, true, "storable-max-age");
    row("3 Expires", "Expires: @+60", Private, true, "storable-expires");
    row("3 public", "Cache-Control: public", Shared, true, "storable-public");
    row("3 s-maxage, shared", "Cache-Control: s-maxage=60", Shared, true, "storable-s-maxage");
    row("3 s-maxage is nothing to a private cache", "Cache-Control: s-maxage=60", Private, true,
        "storable-status");
    row("3 private, private cache", "Cache-Control: private", Private, true, "storable-private");
    row("5.2.2.5 no-store", "Cache-Control: no-store", Private, false, "no-store");
    row("5.2.2.5 no-store, shared", "Cache-Control: no-store", Shared, false, "no-store");
    row("5.2 name without regard to case", "Cache-Control: No-StOrE", Private, false, "no-store");
    row("5.2.2.5 no-store beside max-age", "Cache-Control: max-age=60, no-store", Private, false, "no-store");
    row("5.2.2.5 no-store on the second line", "Cache-Control: max-age=60\nCache-Control: no-store", Private,
        false, "no-store");
    row("5.2.2.5 no-store with an argument still says it", "Cache-Control: no-store=1", Private, false,
        "no-store");
    row("5.2 no-store inside a quoted string", "Cache-Control: x=\"no-store\", max-age=60", Private, true,
        "storable-max-age");
    row("5.2.3 a longer name is another directive", "Cache-Control: no-store-x", Private, true,
        "storable-status");
    row("5.2.2.4 no-cache is stored", "Cache-Control: no-cache", Private, true, "storable-status");
    row("5.2.2.7 private, shared cache", "Cache-Control: private, max-age=60", Shared, false, "private");
    row("5.2.2.7 private, cdn", "Cache-Control: private, max-age=60", Cdn, false, "private");
    row("5.2.2.7 private with fields, shared cache", "Cache-Control: private=\"Set-Cookie\", max-age=60",
        Shared, true, "storable-max-age");
    row("5.2.2.7 private with and without fields", "Cache-Control: private=\"a\", private", Shared, false,
        "private");
    row("5.2.2.7 private with an empty list", "Cache-Control: private=\"\"", Shared, false, "private");
    row("5.2.2.3 must-understand overrides no-store", "Cache-Control: no-store, must-understand", Private,
        true, "storable-status");
    row("5.2.2.3 must-understand alone", "Cache-Control: must-understand, max-age=60", Private, true,
        "storable-max-age");
    row("7.3 Set-Cookie does not inhibit", "Cache-Control: max-age=60\nSet-Cookie: a=b", Shared, true,
        "storable-max-age");
    row("4.1 Vary: * may be stored", "Cache-Control: max-age=60\nVary: *", Private, true, "storable-max-age");
    row("5.4 Pragma in a response says nothing", "Pragma: no-cache\nCache-Control: max-age=60", Private, true,
        "storable-max-age");
    row("9213 2.2 CDN-Cache-Control over no-store", "Cache-Control: no-store\nCDN-Cache-Control: max-age=60",
        Cdn, true, "storable-max-age");
    row("9213 2.2 a proxy is not its target", "Cache-Control: no-store\nCDN-Cache-Control: max-age=60",
        Shared, false, "no-store");
    row("9213 3.1 CDN-Cache-Control: none", "Cache-Control: no-store\nCDN-Cache-Control: none", Cdn, true,
        "storable-status");
    row("9213 2.2 no-store in CDN-Cache-Control", "Cache-Control: max-age=60\nCDN-Cache-Control: no-store",
        Cdn, false, "no-store");
    row("9213 2.2 private in CDN-Cache-Control", "Cache-Control: max-age=60\nCDN-Cache-Control: private", Cdn,
        false, "private");
    row("9213 2.1 invalid: Cache-Control counts", "Cache-Control: no-store\nCDN-Cache-Control: max-age=60, &",
        Cdn, false, "no-store");
    row("9213 2.1 empty: Cache-Control counts", "Cache-Control: no-store\nCDN-Cache-Control: ", Cdn, false,
        "no-store");
    row("9213 2.1 a false flag is not there", "CDN-Cache-Control: no-store=?0, max-age=60", Cdn, true,
        "storable-max-age");
}

void TstCacheStoring::storable() {
    QFETCH(QByteArray, fields);
    QFETCH(int, model);
    const std::string text = "> GET http://a.example/\n< 200\n" + markedLines('<', fields.toStdString());
    const CacheRun run = runCache(text, static_cast<CacheModel>(model));
    QTEST(run[0].storable, "storable");
    QFETCH(QString, reason);
    QVERIFY2(run.reasons(0).contains(reason), qPrintable(run.reasons(0).join(QLatin1Char(' '))));
}

/// The reason names the field that counts in place of Cache-Control (RFC 9213 2.2).
void TstCacheStoring::namesTheTargetedField() {
    const auto said = [](const char* fields) {
        const CacheRun run =
            runCache(std::string("> GET http://a.example/\n< 200\n") + fields, CacheModel::Cdn);
        QStringList all;
        for (const Reason& reason : run.simulation.reasons)
            all << describe(reason, *run.session);
        return all;
    };
    QVERIFY(said("< Cache-Control: no-store\n< CDN-Cache-Control: max-age=60\n")
                .contains(QStringLiteral("may be stored: max-age in CDN-Cache-Control")));
    QVERIFY(said("< Cache-Control: max-age=60\n").contains(QStringLiteral("may be stored: max-age")));
}

void TstCacheStoring::statuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<bool>("storable");
    for (const int status : {200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501})
        QTest::addRow("9110 15.1 %d alone", status) << status << QByteArray() << true;
    for (const int status :
         {201, 202, 205, 302, 303, 307, 400, 401, 403, 406, 409, 415, 429, 500, 502, 503, 504})
        QTest::addRow("9110 15.1 %d alone is not heuristically cacheable", status)
            << status << QByteArray() << false;
    for (const int status :
         {200, 203, 204, 299, 301, 302, 303, 307, 308, 400, 404, 410, 499, 500, 502, 503, 504, 599})
        QTest::addRow("9111 3 %d with max-age", status) << status << QByteArray("max-age=60") << true;
    for (const int status : {202, 302, 403, 599})
        QTest::addRow("9111 5.2.2.9 %d with public", status) << status << QByteArray("public") << true;
    for (const int status : {299, 499, 599})
        QTest::addRow("9111 5.2.2.3 %d is not understood", status)
            << status << QByteArray("max-age=60, must-understand") << false;
    QTest::newRow("9111 3 100 is not final") << 100 << QByteArray("max-age=60") << false;
    QTest::newRow("9111 3 103 is not final") << 103 << QByteArray("max-age=60") << false;
    QTest::newRow("9111 4.3.4 304 is not stored itself") << 304 << QByteArray("max-age=60") << false;
    QTest::newRow("9111 3.3 206 without Content-Range") << 206 << QByteArray("max-age=60") << false;
}

void TstCacheStoring::statuses() {
    QFETCH(int, status);
    QFETCH(QByteArray, cacheControl);
    std::string text = "> GET http://a.example/\n< " + std::to_string(status) + '\n';
    if (!cacheControl.isEmpty())
        text += "< Cache-Control: " + cacheControl.toStdString() + '\n';
    QTEST(isStorable(text, Private), "storable");
}

void TstCacheStoring::authorization_data() {
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<int>("model");
    QTest::addColumn<bool>("storable");
    const auto row = [](const char* name, const char* cacheControl, CacheModel model, bool storable) {
        QTest::newRow(name) << QByteArray(cacheControl) << static_cast<int>(model) << storable;
    };
    row("3.5 max-age alone", "max-age=60", Shared, false);
    row("3.5 public", "max-age=60, public", Shared, true);
    row("3.5 must-revalidate", "max-age=60, must-revalidate", Shared, true);
    row("3.5 s-maxage", "s-maxage=60", Shared, true);
    row("3.5 proxy-revalidate does not allow it", "max-age=60, proxy-revalidate", Shared, false);
    row("3.5 a private cache may", "max-age=60", Private, true);
    row("3.5 cdn", "max-age=60", Cdn, false);
}

void TstCacheStoring::authorization() {
    QFETCH(QByteArray, cacheControl);
    QFETCH(int, model);
    const std::string text =
        "> GET http://a.example/\n> Authorization: Basic eA==\n< 200\n< Cache-Control: " +
        cacheControl.toStdString() + '\n';
    QTEST(isStorable(text, static_cast<CacheModel>(model)), "storable");
}

void TstCacheStoring::methods_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("storable");
    const auto row = [](const char* name, const char* request, const char* fields, bool storable) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(fields) << storable;
    };
    row("9110 9.3.1 GET", "GET http://a.example/", "Cache-Control: max-age=60", true);
    row("9110 9.3.2 HEAD", "HEAD http://a.example/", "Cache-Control: max-age=60", true);
    row("9110 9.3.3 POST with Content-Location and lifetime", "POST http://a.example/x",
        "Cache-Control: max-age=60\nContent-Location: /x", true);
    row("9110 9.3.3 POST with an absolute Content-Location", "POST http://a.example/x",
        "Expires: @+60\nContent-Location: http://a.example/x", true);
    row("9110 9.3.3 POST with an empty Content-Location", "POST http://a.example/x",
        "Cache-Control: max-age=60\nContent-Location: ", true);
    row("9110 9.3.3 POST with another Content-Location", "POST http://a.example/x",
        "Cache-Control: max-age=60\nContent-Location: /y", false);
    row("9110 9.3.3 POST without Content-Location", "POST http://a.example/x", "Cache-Control: max-age=60",
        false);
    row("9110 9.3.3 POST without a lifetime", "POST http://a.example/x", "Content-Location: /x", false);
    row("9111 3 PUT", "PUT http://a.example/x", "Cache-Control: max-age=60", false);
    row("9111 3 DELETE", "DELETE http://a.example/x", "Cache-Control: max-age=60", false);
    row("9110 9.3.7 OPTIONS", "OPTIONS http://a.example/x", "Cache-Control: max-age=60", false);
    row("9110 9.1 methods are case-sensitive", "get http://a.example/x", "Cache-Control: max-age=60", false);
    row("9111 5.2.1.5 request no-store", "GET http://a.example/\n> Cache-Control: no-store",
        "Cache-Control: max-age=60", false);
}

void TstCacheStoring::methods() {
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, fields);
    const std::string text =
        "> " + request.toStdString() + "\n< 200\n" + markedLines('<', fields.toStdString());
    QTEST(isStorable(text, Private), "storable");
}

void TstCacheStoring::partial_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QString>("decision");
    const auto row = [](const char* name, const char* stored, const char* range, const char* decision) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(range) << QString::fromLatin1(decision);
    };
    const char* middle = "206\n< Content-Range: bytes 4-9/10";
    row("3.3 the same suffix again", middle, "bytes=-5", "fresh-hit");
    row("3.3 a range within", middle, "bytes=6-8", "fresh-hit");
    row("3.3 open end", middle, "bytes=6-", "fresh-hit");
    row("3.3 shorter suffix", middle, "bytes=-1", "fresh-hit");
    row("3.3 two ranges within", middle, "bytes=4-5, 7-8", "fresh-hit");
    row("3.3 end beyond the length is cut", middle, "bytes=6-99", "fresh-hit");
    row("3.3 begins before it", middle, "bytes=3-8", "miss");
    row("3.3 one of two ranges outside", middle, "bytes=0-1, 7-8", "miss");
    row("3.3 not for a request without Range", middle, "", "miss");
    row("3.3 another unit", middle, "items=4-5", "miss");
    row("3.3 suffix of unknown length", "206\n< Content-Range: bytes 4-9/*", "bytes=-1", "miss");
    row("3.3 range of unknown length", "206\n< Content-Range: bytes 4-9/*", "bytes=4-9", "fresh-hit");
    row("3.3 a 206 that is the whole", "206\n< Content-Range: bytes 0-9/10", "", "fresh-hit");
    row("3.3 multipart is not stored", "206\n< Content-Type: multipart/byteranges; boundary=x", "bytes=4-5",
        "miss");
    row("9110 14.2 range of a complete response", "200", "bytes=0-1", "fresh-hit");
    row("9110 14.2 suffix of a complete response", "200", "bytes=-1", "fresh-hit");
    row("9110 14.2 unknown unit on a complete response: Range is ignored", "200", "items=0-1", "fresh-hit");
}

void TstCacheStoring::partial() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, range);
    std::string text = "> GET http://a.example/\n> Range: bytes=-5\n< " + stored.toStdString() +
                       "\n< Cache-Control: max-age=3600\n> GET http://a.example/\n";
    if (!range.isEmpty())
        text += "> Range: " + range.toStdString() + '\n';
    const CacheRun run = runCache(text + "< 200\n");
    QTEST(QString(name(run[1].kind)), "decision");
}

void TstCacheStoring::contentRange_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("complete");
    const auto row = [](const char* name, const char* text, qint64 first, qint64 last, qint64 complete) {
        QTest::newRow(name) << QByteArray(text) << first << last << complete;
    };
    row("9110 14.4", "bytes 0-4/10", 0, 4, 10);
    row("9110 14.4 unknown length", "bytes 5-9/*", 5, 9, -1);
    row("9110 14.1 unit without regard to case", "BYTES 0-4/10", 0, 4, 10);
    row("9110 14.4 unsatisfied", "bytes */10", -1, -1, -1);
    row("9110 14.4 last before first", "bytes 5-4/10", -1, -1, -1);
    row("9110 14.4 last beyond the length", "bytes 0-10/10", -1, -1, -1);
    row("9110 14.4 another unit", "items 0-4/10", -1, -1, -1);
    row("9110 14.4 no length", "bytes 0-4", -1, -1, -1);
    row("9110 14.4 nothing", "", -1, -1, -1);
}

void TstCacheStoring::contentRange() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, first);
    const auto range = parseContentRange(text.toStdString());
    QCOMPARE(range.has_value(), first >= 0);
    if (!range)
        return;
    QCOMPARE(qint64{range->first}, first);
    QTEST(qint64{range->last}, "last");
    QTEST(qint64{range->complete}, "complete");
}

void TstCacheStoring::storedFields_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* name, const char* fields, CacheModel model, const char* kept) {
        QTest::newRow(name) << QByteArray(fields) << static_cast<int>(model) << QString::fromLatin1(kept);
    };
    row("3.1 unknown fields are kept", "X-New: 1\nETag: \"v\"", Shared, "X-New ETag");
    row("3.1 Connection and what it lists", "Connection: a, B\na: 1\nb: 2\nc: 3", Private, "c");
    row("3.1 fields of the connection", "Keep-Alive: 1\nUpgrade: x\nTE: x\nTransfer-Encoding: x\nc: 3",
        Private, "c");
    row("3.1 fields of the proxy",
        "Proxy-Authenticate: x\nProxy-Authentication-Info: x\nProxy-Authorization: x\nProxy-Connection: "
        "x\nc: 3",
        Private, "c");
    row("3.1 private names fields, shared cache", "Cache-Control: private=\"a, B\"\na: 1\nb: 2\nc: 3", Shared,
        "Cache-Control c");
    row("3.1 private names fields, private cache", "Cache-Control: private=\"a\"\na: 1\nc: 3", Private,
        "Cache-Control a c");
    row("3.1 Content-Length and Set-Cookie are kept", "Content-Length: 3\nSet-Cookie: a=b", Shared,
        "Content-Length Set-Cookie");
}

void TstCacheStoring::storedFields() {
    QFETCH(QByteArray, fields);
    QFETCH(int, model);
    const SessionPtr session =
        dialogue("> GET http://a.example/\n< 200\n" + markedLines('<', fields.toStdString()));
    QStringList kept;
    for (const Field& field : hci::storedFields((*session)[0].response(), static_cast<CacheModel>(model)))
        kept << QString::fromUtf8(session->pool().spelling(field.name).data(),
                                  static_cast<qsizetype>(session->pool().spelling(field.name).size()));
    QTEST(kept.join(QLatin1Char(' ')), "kept");
}

HCI_TEST(TstCacheStoring)
#include "tst_cache_storing.moc"
