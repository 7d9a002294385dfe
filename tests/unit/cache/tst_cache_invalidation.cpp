#include "model/cache/invalidation.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// RFC 9111 4.4: which responses a successful unsafe request invalidates.
class TstCacheInvalidation : public QObject {
    Q_OBJECT

private slots:
    void target_data();
    void target();
    void others_data();
    void others();
    void origins_data();
    void origins();
};

void TstCacheInvalidation::target_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("next");
    const auto row = [](const char* name, const char* request, const char* answer, const char* next) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(answer) << QString::fromLatin1(next);
    };
    row("POST", "POST http://a.example/x", "200", "revalidate");
    row("PUT", "PUT http://a.example/x", "204", "revalidate");
    row("DELETE", "DELETE http://a.example/x", "200", "revalidate");
    row("PATCH", "PATCH http://a.example/x", "200", "revalidate");
    row("a method of unknown safety", "M-SEARCH http://a.example/x", "200", "revalidate");
    row("a redirection is no error", "POST http://a.example/x", "303", "revalidate");
    row("with a fragment", "POST http://a.example/x#top", "200", "revalidate");
    row("not after 400", "POST http://a.example/x", "400", "fresh-hit");
    row("not after 404", "DELETE http://a.example/x", "404", "fresh-hit");
    row("not after 500", "POST http://a.example/x", "500", "fresh-hit");
    row("not after 500 to PUT", "PUT http://a.example/x", "500", "fresh-hit");
    row("not after 500 to DELETE", "DELETE http://a.example/x", "500", "fresh-hit");
    row("not after 500 to M-SEARCH", "M-SEARCH http://a.example/x", "500", "fresh-hit");
    row("not without an answer", "POST http://a.example/x", "failed", "fresh-hit");
    row("not by OPTIONS", "OPTIONS http://a.example/x", "200", "fresh-hit");
    row("not by TRACE", "TRACE http://a.example/x", "200", "fresh-hit");
    row("not by PROPFIND", "PROPFIND http://a.example/x", "207", "fresh-hit");
    row("not another URL", "POST http://a.example/y", "200", "fresh-hit");
    row("not another query", "POST http://a.example/x?a", "200", "fresh-hit");
}

void TstCacheInvalidation::target() {
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    const CacheRun run = runCache(
        "> GET http://a.example/x\n< 200\n< Cache-Control: max-age=600\n< ETag: \"v\"\n> " +
        request.toStdString() + "\n< " + answer.toStdString() + "\n> GET http://a.example/x\n< 200\n");
    QCOMPARE(run[1].kind, DecisionKind::Bypass);
    QTEST(QString(name(run[2].kind)), "next");
}

void TstCacheInvalidation::others_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("next");
    const auto row = [](const char* name, const char* fields, const char* next) {
        QTest::newRow(name) << QByteArray(fields) << QString::fromLatin1(next);
    };
    row("Location, relative", "< Location: y", "miss");
    row("Location, absolute path", "< Location: /d/y", "miss");
    row("Location, absolute", "< Location: http://a.example/d/y", "miss");
    row("Location with dots", "< Location: ../d/y", "miss");
    row("Location with a fragment", "< Location: y#top", "miss");
    row("Location with the default port", "< Location: http://a.example:80/d/y", "miss");
    row("Content-Location", "< Content-Location: y", "miss");
    row("both", "< Location: z\n< Content-Location: y", "miss");
    row("another host", "< Location: http://b.example/d/y", "fresh-hit");
    row("another scheme", "< Location: https://a.example/d/y", "fresh-hit");
    row("another port", "< Location: http://a.example:81/d/y", "fresh-hit");
    row("another path", "< Location: z", "fresh-hit");
    row("no such field", "< X: y", "fresh-hit");
}

void TstCacheInvalidation::others() {
    QFETCH(QByteArray, fields);
    const std::string text = "> GET http://a.example/d/y\n< 200\n< Cache-Control: max-age=600\n"
                             "> POST http://a.example/d/x\n< 201\n" +
                             fields.toStdString() + "\n> GET http://a.example/d/y\n< 200\n";
    QTEST(QString(name(runCache(text)[2].kind)), "next");
}

void TstCacheInvalidation::origins_data() {
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const char* base, const char* reference, bool same) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(reference) << same;
    };
    row("9110 4.3.1 relative", "https://a.example/x", "/y", true);
    row("9110 4.3.1 host without regard to case", "https://a.example/x", "https://A.EXAMPLE/y", true);
    row("9110 4.3.1 default port", "https://a.example/x", "https://a.example:443/y", true);
    row("9110 4.3.1 no scheme", "https://a.example/x", "//b.example/y", false);
    row("9110 4.3.1 subdomain", "https://a.example/x", "https://b.a.example/y", false);
}

void TstCacheInvalidation::origins() {
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, reference);
    QTEST(sameOrigin(base.toStdString(), reference.toStdString()), "same");
}

HCI_TEST(TstCacheInvalidation)
#include "tst_cache_invalidation.moc"
