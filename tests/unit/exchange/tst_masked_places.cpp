#include "model/exchange/masked_places.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// The preview of what an export will mask.
class TstMaskedPlaces final : public QObject {
    Q_OBJECT

private slots:
    void countsEachKindOfPlace() {
        const SessionPtr session =
            dialogue("> GET http://a.example/x?token=abcdefgh\n> Cookie: sid=ijklmnop\n"
                     "< 200 OK\n< Date: @\n< ETag: \"a\"\n"
                     "> GET http://a.example/y\n> cookie: sid=ijklmnop; b=1\n"
                     "< 200 OK\n< Date: @\n< X-Echo: ijklmnop\n");
        const MaskedSession mask(*session, false);
        const auto places = maskedPlaces(*session, mask);
        QStringList shown;
        for (const MaskedPlace& place : places)
            shown << QStringLiteral("%1 %2: %3")
                         .arg(place.count)
                         .arg(QString::fromStdString(place.name), QString::fromStdString(place.example));
        QCOMPARE(shown, QStringList({QStringLiteral("2 Cookie: sid=[secret 2]"),
                                     QStringLiteral("1 URL: http://a.example/x?token=[secret 1]"),
                                     QStringLiteral("1 X-Echo: [secret 2]")}));
        QCOMPARE(mask.secretsMasked(), std::optional<std::uint32_t>(3));
    }

    void contentsAreReadWhereAskedFor() {
        const SessionPtr session = dialogue(
            "> GET http://a.example/x\n< 200 OK\n< Content-Type: application/json\n"
            "= {\"access_token\": \"geheimes-wort-1\", \"n\": 1}\n"
            "> GET http://a.example/y\n< 200 OK\n< Content-Type: text/plain\n= nothing of that kind\n");
        MaskedSession masked(*session, false);
        QVERIFY(maskedPlaces(*session, masked).empty());
        QCOMPARE(masked.secretsMasked(), std::optional<std::uint32_t>(0));
        const MaskedPlace place = maskContents(*session, masked);
        QCOMPARE(place.count, 1U);
        QVERIFY2(place.example.find("[secret 1]") != std::string::npos, place.example.c_str());
        QVERIFY(place.example.find("geheim") == std::string::npos);
        QCOMPARE(masked.secretsMasked(), std::optional<std::uint32_t>(1));
        QCOMPARE(maskContents(*session, masked, [] { return true; }).count, 0U);
    }

    void nothingIsMasked() {
        const SessionPtr session =
            dialogue("> GET http://a.example/x\n> Cookie: sid=ijklmnop\n< 200 OK\n< Date: @\n");
        QVERIFY(maskedPlaces(*session, MaskedSession(*session, true)).empty());
        QVERIFY(maskedPlaces(*session, MaskedSession(*session, false), [] { return true; }).empty());
    }
};

HCI_TEST(TstMaskedPlaces)
#include "tst_masked_places.moc"
