#include "model/report/copied_exchanges.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <numeric>

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view visits = R"(
    @ 12:00:00
    > GET https://shop.example/app.js?token=qu3ryk3yqu3ryk3y HTTP/1.1
    > Cookie: theme=dark; sid=c00kie5ecretv4lue
    < 200 OK
    < Vary: Accept-Encoding
    < ETag: "v1"
    =#6000
    > GET https://shop.example/app.js?token=qu3ryk3yqu3ryk3y HTTP/1.1
    > Cookie: theme=dark; sid=c00kie5ecretv4lue
    > If-None-Match: "v1"
    < 304 Not Modified
    < ETag: "v1"
    > GET https://shop.example/gone
    < failed: connection refused
)";

} // namespace

/// URLs and fields of exchanges for the clipboard.
class TstCopiedExchanges final : public QObject {
    Q_OBJECT
private slots:
    void urlsOnceEach() {
        const SessionPtr session = dialogue(visits);
        QCOMPARE(copiedUrls(*session, std::vector<std::uint32_t>{0, 1, 2}),
                 u"https://shop.example/app.js?token=[secret 1]\nhttps://shop.example/gone"_s);
        QCOMPARE(copiedUrls(*session, {}), QString());
    }

    void fieldsOfBothSides() {
        const SessionPtr session = dialogue(visits);
        const QString text = copiedFields(*session, std::vector<std::uint32_t>{1});
        QVERIFY2(text.startsWith(u"# https://shop.example/app.js?token=[secret 1]\n"
                                 "GET /app.js?token=[secret 1] "_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"\nCookie: theme=[secret 2]; sid=[secret "_s), qPrintable(text));
        QVERIFY2(text.contains(u"\nIf-None-Match: \"v1\"\n\n"_s), qPrintable(text));
        QVERIFY2(text.endsWith(u" 304 Not Modified\nETag: \"v1\"\n"_s), qPrintable(text));
        QVERIFY(!text.contains(u"c00kie5ecretv4lue"_s) && !text.contains(u"qu3ryk3yqu3ryk3y"_s));
    }

    void severalAndFailed() {
        const SessionPtr session = dialogue(visits);
        const QString text = copiedFields(*session, std::vector<std::uint32_t>{0, 2});
        QVERIFY2(text.contains(u"ETag: \"v1\"\n\n# https://shop.example/gone\nGET /gone"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"\n\n(no answer)"_s), qPrintable(text));
    }

    /// No value ends a line or controls a terminal into which it is pasted.
    void hostileTexts() {
        const SessionPtr session =
            dialogue("> GET https://a.example/\x1b[31m\xE2\x80\xAEx\n< 200 OK\n< X: a\x1b]0;b\n");
        const QString text = copiedFields(*session, std::vector<std::uint32_t>{0});
        for (const QChar c : text)
            QVERIFY2(c == u'\n' || (c.isPrint() && c != QChar(0x202E)), qPrintable(text));
    }

    void noMoreThanTheBound() {
        std::string many;
        for (std::size_t i = 0; i < maxCopiedFields + 5; ++i)
            many += "> GET https://a.example/" + std::to_string(i) + "\n< 200 OK\n";
        const SessionPtr session = dialogue(many);
        std::vector<std::uint32_t> all(session->size());
        std::iota(all.begin(), all.end(), 0U);
        QCOMPARE(copiedFields(*session, all).count(u"# https://"_s), static_cast<qsizetype>(maxCopiedFields));
        QCOMPARE(copiedUrls(*session, all).count(u'\n'), static_cast<qsizetype>(session->size()) - 1);
    }
};

HCI_TEST(TstCopiedExchanges)
#include "tst_copied_exchanges.moc"
