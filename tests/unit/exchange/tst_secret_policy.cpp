#include "model/exchange/secret_names.h"
#include "model/exchange/secrets.h"
#include "model/transport/curl.h"
#include "model/transport/page_plan.h"
#include "model/transport/redirect.h"
#include "model/transport/replay.h"
#include "model/words/error_text.h"
#include "tests/unit/exchange/policy_doors.h"
#include "tests/unit/exchange/policy_rows.h"
#include "tests/unit/test_main.h"

#include <QtCore/QScopeGuard>

using namespace hci;
using namespace hci::test;

/// The one policy of secrets: each of its rows at every way out.
class TstSecretPolicy final : public QObject {
    Q_OBJECT

private slots:
    void everyDoor_data() {
        QTest::addColumn<std::vector<RecordedParts>>("exchanges");
        QTest::addColumn<bool>("kept");
        addPolicyRows();
        addRequestRows();
        addNameRows();
        addLearnedRows();
    }
    void everyDoor() { checkRow(); }

    void everyDoorKnowsOwnNames_data() {
        QTest::addColumn<std::vector<RecordedParts>>("exchanges");
        QTest::addColumn<bool>("kept");
        addOwnNameRows();
    }
    void everyDoorKnowsOwnNames() {
        setOwnSecretNames(ownNames());
        const auto forget = qScopeGuard([] { setOwnSecretNames({}); });
        checkRow();
    }

    void namesThatCannotBeOwn_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("can");
        for (const char* name : {"a", "X-Customer-Id", "Kunden Nr", "user[pin]", "\xc3\xbc", "Agent"})
            QTest::newRow(name) << QByteArray(name) << true;
        for (const char* name : {"", "-", "***", "X-Acme-*", "ETag", "age", "CDN-Cache-Control"})
            QTest::newRow(*name ? name : "nothing") << QByteArray(name) << false;
        QTest::newRow("80 bytes") << QByteArray(80, 'a') << true;
        QTest::newRow("81 bytes") << QByteArray(81, 'a') << false;
    }
    void namesThatCannotBeOwn() {
        QFETCH(const QByteArray, name);
        QTEST(checkOwnSecretName(name.toStdString()).has_value(), "can");
    }

    /// Short cookies, and names of places, are not searched for elsewhere.
    void shortValuesStay_data() {
        QTest::addColumn<QByteArray>("value");
        for (const char* value : {"1", "true", "de-DE", "dark", "blue-on", "/shop/cart", "1234567"})
            QTest::newRow(value) << QByteArray(value);
    }
    void shortValuesStay() {
        QFETCH(const QByteArray, value);
        const SessionPtr session = recorded({{.requestName = "Cookie", .requestValue = "a=" + value},
                                             {.content = "it is " + value + " here"}});
        QVERIFY(harOf(*session, false).contains(QByteArray("it is ").append(value).append(" here")));
        QVERIFY(!harOf(*session, false).contains(QByteArray("a=").append(value)));
    }

    void hostsStay() {
        const SessionPtr session = recorded({{.url = "http://www.shop.example/x",
                                              .requestName = "Cookie",
                                              .requestValue = "d=www.shop.example"}});
        QVERIFY(harOf(*session, false).contains("http://www.shop.example/x"));
    }

    void rememberedUrls() {
        QCOMPARE(urlToRemember("https://me:pw@h.example/x?page=2&token=abc#top"),
                 std::string("https://h.example/x?page=2&token=#top"));
        QCOMPARE(urlToRemember("https://tok@h.example/"), std::string("https://h.example/"));
        const KnownTexts known({"Qx7ZpW9sLk3v"});
        QCOMPARE(urlToRemember("http://h.example/u/Qx7ZpW9sLk3v/x", &known),
                 std::string("http://h.example/u//x"));
        QCOMPARE(urlToRemember("http://h.example/u/Qx7ZpW9sLk/x", &known),
                 std::string("http://h.example/u/Qx7ZpW9sLk/x"));
        QVERIFY(isCredential("X-Copy", "a Qx7ZpW9sLk3v", &known));
        QVERIFY(!isCredential("X-Copy", "a Qx7ZpW9sLk", &known));
        QVERIFY(!isCredential("ETag", "\"Qx7ZpW9sLk3v\"", &known));
        QVERIFY(holdsCredential("http://h.example/u/Qx7ZpW9sLk3v", &known));
        QVERIFY(!holdsCredential("http://h.example/u/Qx7ZpW9sLk", &known));
        for (const char* url :
             {"http://h.example/?key=1", "http://h.example/?code=1", "http://h.example/?token=1"})
            QVERIFY2(holdsSecret(url), url);
        QVERIFY(!holdsSecret("http://h.example/?monkey=1"));
        QVERIFY(!holdsCredential("http://h.example/?key=1")); // may be the key of a table
        QVERIFY(holdsSecret("http://h.example/u/Qx7ZpW9sLk3v", &known));
        QVERIFY(!holdsSecret("http://h.example/u/Qx7ZpW9sLk", &known));
        const KnownTexts words({"Macintosh"});
        QVERIFY(!isCredential("User-Agent", "x (Macintosh)", &words));
        QVERIFY(!holdsCredential("http://h.example/Macintosh", &words));
        QVERIFY(!holdsSecret("http://h.example/Macintosh", &words));
        QCOMPARE(urlToRemember("https://h.example/@me?x=a@b"), std::string("https://h.example/@me?x=a@b"));
    }

    void errorsRepeatNoSecrets() {
        const Error error{ErrorCode::Refused, 0,
                          "redirect to http://u:" + plant.toStdString() + "@h/?token=" + plant.toStdString()};
        QCOMPARE(errorText(error),
                 QStringLiteral("refused (redirect to http://u:[secret 1]@h/?token=[secret 1])"));
    }

    /// JSON stays JSON where a number is masked.
    void numbersBecomeTexts() {
        SecretMask mask;
        QCOMPARE(mask.content("{\"password\":1234,\"n\":5}", "application/json"),
                 std::string("{\"password\":\"[secret 1]\",\"n\":5}"));
    }

private:
    /// For the recording of a row: the planted text leaves by no door, or by all.
    static void checkRow() {
        QFETCH(const std::vector<RecordedParts>, exchanges);
        QFETCH(const bool, kept);
        const SessionPtr session = recorded(exchanges);
        QVERIFY(harOf(*session, true) != harOf(*session, false) || kept);
        if (kept) {
            QVERIFY(harOf(*session, false).contains(plant));
            return checkFields(*session, false);
        }
        // A key has no name beside it: the open export shows it in place of "[secret".
        const QByteArray secret = QByteArray(QTest::currentDataTag()).startsWith("form of")
                                      ? QByteArray(QTest::currentDataTag()).mid(8, 14)
                                      : plant;
        const QByteArray saved = harOf(*session, true);
        QVERIFY2(saved.contains(secret) || saved.contains(basic), "what is saved is whole");
        for (const auto& [door, bytes] : letOut(session))
            QVERIFY2(!bytes.contains(secret) && !bytes.contains(basic),
                     QByteArray(door).append(": ").append(bytes).constData());
        if (!exchanges.front().requestName.isEmpty())
            checkFields(*session, true);
        else
            QVERIFY(!QByteArray::fromStdString(urlToRemember((*session)[0].url())).contains(plant));
    }

    /// Redirects, replay, pages, consent and cURL copies decide in the same way.
    static void checkFields(const Session& session, bool credential) {
        const Exchange exchange = session[0];
        ReplayOptions agreed;
        agreed.sendCookies = agreed.sendCredentials = agreed.keepPreconditions = true;
        const auto whole = replayRequest(exchange, agreed);
        if (!whole || whole->fields.empty()) // Proxy-Authorization is for one connection
            return;
        const auto holds = [](const HttpRequest& request) {
            return toCurl({request.method, "http://h.example/", request.fields, {}}, {})
                       .toUtf8()
                       .contains(plant) ||
                   std::any_of(request.fields.begin(), request.fields.end(),
                               [](const auto& field) { return isCredential(field.first, field.second); });
        };
        QVERIFY(holds(*whole));
        QCOMPARE(std::any_of(whole->fields.begin(), whole->fields.end(),
                             [](const auto& field) { return isCredential(field.first, field.second); }),
                 credential);
        ExchangeDraft answer;
        answer.status = 302;
        answer.responseFields = {{"Location", "http://other.example/"}};
        const bool precondition = exchange.request().has(FieldName::IfNoneMatch);
        QCOMPARE(holds(**redirectedRequest(*whole, answer)), !credential && !precondition);
        HttpRequest copied = *whole;
        copied.fields = {{"Cookie", "sid=" + plant.toStdString()}, {"X-Copy", plant.toStdString()}};
        QVERIFY((*redirectedRequest(copied, answer))->fields.empty());
        copied.fields.erase(copied.fields.begin());
        QCOMPARE((*redirectedRequest(copied, answer))->fields.size(), std::size_t{1});
        answer.responseFields = {{"Location", "/same"}};
        QCOMPARE(holds(**redirectedRequest(*whole, answer)), !precondition);
        agreed.baseUrl = "http://staging.example";
        QCOMPARE(holds(*replayRequest(exchange, agreed)), !credential);
        QCOMPARE(holds(*replayRequest(exchange, {})), !credential && !precondition);
        QCOMPARE(holds(linkedRequest(*whole, "http://other.example/x.js")), !credential);
        QVERIFY(holds(linkedRequest(*whole, "/x.js")));
    }

    /// For the subresources of a page requested with the fields of `request`.
    static HttpRequest linkedRequest(const HttpRequest& request, const QByteArray& link) {
        const SessionPtr session =
            recorded({{.url = "http://h.example/",
                       .contentType = "text/html",
                       .content = QByteArray("<script src=").append(link).append(">")}});
        InspectionOptions pages;
        pages.urls = {"http://h.example/"};
        pages.fields = request.fields;
        const auto round = PagePlan(std::move(pages)).next(*session);
        return {"GET", round.front().urls.front(), round.front().fields, {}};
    }
};

HCI_TEST(TstSecretPolicy)
#include "tst_secret_policy.moc"
