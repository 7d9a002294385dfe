#include "model/exchange/masked_session.h"
#include "model/exchange/secrets.h"
#include "tests/unit/exchange/policy_doors.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

const QByteArray token = "Zq7SecretX7vT3mLp8R";

std::string bytesOf(const QByteArray& text) {
    return text.toStdString();
}

} // namespace

/// What is learned from credentials and contents to be masked elsewhere, and which words are not.
class TstLearnedSecrets final : public QObject {
    Q_OBJECT

private slots:
    void protocols_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const QByteArray& value, const QByteArray& shown) {
            QTest::newRow(value.constData()) << value << shown;
        };
        row("access_token, " + token, "access_token, [secret 1]");
        row("bearer,hunter2", "bearer,[secret 1]");
        row("token-" + token + ", chat", "token-[secret 1], chat");
        row("graphql-ws, auth." + token, "graphql-ws, auth.[secret 1]");
        row("Bearer%20" + token, "Bearer%20[secret 1]");
        row("chat, " + token, "chat, [secret 1]");
        row(token + ", " + token, "[secret 1], [secret 1]");
        for (const char* kept : {"graphql-ws, chat",
                                 "graphql-transport-ws",
                                 "soap",
                                 "mqtt",
                                 "v12.stomp",
                                 "v10.stomp, v11.stomp",
                                 "wamp.2.json",
                                 "ocpp1.6, ocpp2.0.1",
                                 "v4.channel.k8s.io",
                                 "actioncable-v1-json",
                                 "MBWS.huawei.com",
                                 "json.reliable.webpubsub.azure.v1",
                                 "LWM2M.v1.2",
                                 "openai-beta.realtime-v1",
                                 "base64url.bearer, v4.k8s.io",
                                 "access_token, graphql-transport-ws",
                                 "auth.service-v1",
                                 "token,",
                                 "signalr2protocol",
                                 "protocol20240101",
                                 ""})
            row(kept, kept);
    }
    void protocols() {
        QFETCH(const QByteArray, value);
        QTEST(QByteArray::fromStdString(SecretMask().fieldValue("Sec-WebSocket-Protocol", bytesOf(value))),
              "shown");
        QTEST(QByteArray::fromStdString(SecretMask().fieldValue("sec-websocket-protocol", bytesOf(value))),
              "shown");
    }

    /// Words beside a token, and what only looks like one, stay in other texts.
    void wordsOfCredentials_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("known");
        const auto row = [](const QByteArray& name, const QByteArray& value, const QByteArray& word,
                            bool known = false) {
            const QByteArray title = word + " of " + name + ": " + value;
            QTest::newRow(title.constData()) << name << value << word << known;
        };
        const auto basic = [](const QByteArray& pair) -> QByteArray { return "Basic " + pair.toBase64(); };
        row("Authorization", basic(token + ':'), token, true);
        row("Authorization", basic(token + ":x-oauth-basic"), token, true);
        row("Authorization", basic(token + ":x-oauth-basic"), "x-oauth-basic");
        row("Authorization", basic("postman:"), "postman");
        row("Authorization", basic("jane.doe1985@example.org:"), "jane.doe1985");
        row("Authorization", basic(token + ":passw0rd!"), token);
        row("Authorization", "ApiKey bob:" + token, token, true);
        row("Authorization", "ApiKey administrator:" + token, "administrator");
        row("Authorization", "OAuth oauth_nonce=\"n0nceQ7z8X9v1\", oauth_token=\"" + token + '"', token,
            true);
        row("Authorization", "OAuth oauth_nonce=\"n0nceQ7z8X9v1\", oauth_token=\"" + token + '"',
            "n0nceQ7z8X9v1");
        row("Authorization", token + "-a x", token, true);
        row("Authorization", "Custom conference-keynote2024-day", "keynote2024");
        row("Authorization", "Custom 550e8400-e29b-41d4-a716-446655440000", "446655440000");
        row("X-Auth-Token", "{\"at\":\"2024-01-01T12:00:00Z\",\"t\":\"" + token + "\"}", token, true);
        row("X-Auth-Token", "{\"at\":\"2024-01-01T12:00:00Z\",\"t\":\"" + token + "\"}", "2024-01-01T12");
        row("Authorization", "Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0." + token,
            "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9");
        row("Cookie", "a=" + token + ".node1", token, true);
        row("Cookie", "a=" + token + "%7C1", token, true);
        row("Cookie", "a=newsletter2024|spring2025-b", "newsletter2024");
        row("Cookie", "a=20240101T120000Z.1600000000", "20240101T120000Z");
        row("Cookie", "a=GA1.2.1234567890.1600000000", "1234567890");
        row("Cookie", "a=https://shop.example/" + token, token);
        row("Cookie", "a=Item " + token + " of it", token);
        row("Cookie", "a=" + QByteArray("{\"token\":\"" + token + "\"}").toBase64(), token, true);
        row("Cookie", "a=" + QByteArray("{\"colour\":\"" + token + "\"}").toBase64(), token);
    }
    void wordsOfCredentials() {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, word);
        QFETCH(const bool, known);
        SecretMask mask;
        mask.learnField(bytesOf(name), bytesOf(value));
        mask.indexKnown();
        QCOMPARE(mask.url(bytesOf("http://b.example/" + word + "/x")).find(bytesOf(word)) ==
                     std::string::npos,
                 known);
    }

    void wordsOfContents_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("known");
        const auto row = [](const char* url, const char* type, const QByteArray& content,
                            const QByteArray& word, bool known = false) {
            QTest::newRow(content.left(80).constData())
                << QByteArray(url) << QByteArray(type) << content << word << known;
        };
        row("api/me", "application/json", "{\"access_token\":\"" + token + "\"}", token, true);
        row("theme", "application/json", "{\"token\":\"color-primary-500\"}", "color-primary-500");
        row("api/me", "application/json",
            "{\"access_token\":\"" + token + "\",\"pad\":\"" + QByteArray(9000, ' ') + "\"}", token);
        row("api/me", "text/html", "<a data-x='{\"access_token\":\"" + token + "\"}'>", token);
        row("login", "text/html", "<input name=\"csrf_token\" value=\"" + token + "\">", token, true);
        row("login", "text/html", "<input name=\"csrf_token\" value=\"placeholder2024\">", "placeholder2024");
        row("login", "application/javascript", "token = \"" + token + "\"", token);
        row("login", "application/json", "{\"token\":\"v1." + token + "\"}", "v1." + token, true);
        row("login", "application/json", "{\"token\":\"1.22.333\"}", "1.22.333");
    }
    void wordsOfContents() {
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, word);
        QFETCH(const bool, known);
        const SessionPtr session =
            recorded({{.url = "http://a.example/" + url, .contentType = type, .content = content},
                      {.url = "http://b.example/" + word + "/x"}});
        const MaskedSession mask(*session, false);
        QCOMPARE(mask.url((*session)[1].record().url).find(bytesOf(word)) == std::string_view::npos, known);
    }

    /// Secrets in base64 of JSON are masked in place.
    void encodedObjects_data() {
        QTest::addColumn<QByteArray>("coded");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* title, const QByteArray& coded, const QByteArray& shown) {
            QTest::newRow(title) << coded << shown;
        };
        constexpr auto forUrls = QByteArray::Base64UrlEncoding;
        const QByteArray object = "{\"a\":1,\"password\":\"" + token + "\"}";
        const QByteArray head = object.toBase64().first(25); // up to the quote
        const QByteArray shown = head + "[secret 1]ifQ==";
        row("4648 4", object.toBase64(), shown);
        row("4648 5", object.toBase64(forUrls), shown);
        row("4648 5 without padding", object.toBase64(forUrls | QByteArray::OmitTrailingEquals),
            head + "[secret 1]ifQ");
        row("behind a slash", "x/" + object.toBase64(), "x/" + shown);
        for (const QByteArray& kept : QByteArrayList{"{\"a\":1,\"colour\":\"" + token + "\"}", "a" + object,
                                                     "{password:1234}", "[1,2,3,4,5,6]"})
            row(kept.constData(), kept.toBase64(), kept.toBase64());
        row("encoded again", object.toBase64().toBase64(), object.toBase64().toBase64());
        row("a letter before it", "x" + object.toBase64(), "x" + object.toBase64());
        row("a number", QByteArray("{\"a\":\"b\",\"pin\":1,\"otp\":123456}").toBase64(), {});
        for (const char* space : {" ", "\n  ", "\r\n\t"})
            row(QByteArray(space).toHex().constData(),
                QByteArray("{" + QByteArray(space) + object.mid(1)).toBase64(), {});
        row("a list", QByteArray("[" + object + "]").toBase64(), {});
    }
    void encodedObjects() {
        QFETCH(const QByteArray, coded);
        QFETCH(const QByteArray, shown); // empty: changed in some way
        const auto check = [&](const std::string& text, const QByteArray& before, const QByteArray& after) {
            const QByteArray whole = QByteArray::fromStdString(text);
            if (shown.isEmpty())
                QVERIFY2(whole.contains("[secret 1]"), whole.constData());
            else
                QCOMPARE(whole, QByteArray(before + shown + after));
        };
        check(SecretMask().url(bytesOf("http://a.example/?state=" + coded)), "http://a.example/?state=", "");
        check(SecretMask().fieldValue("X-Data", bytesOf(coded)), "", "");
        check(SecretMask().content(bytesOf("{\"data\":\"" + coded + "\"}"), "application/json"),
              "{\"data\":\"", "\"}");
        QCOMPARE(SecretMask().fieldValue("ETag", bytesOf(coded)), bytesOf(coded));
        QCOMPARE(isCredential("X-Data", bytesOf(coded)), shown != coded);
    }
};

HCI_TEST(TstLearnedSecrets)
#include "tst_learned_secrets.moc"
