#include "model/exchange/secrets.h"
#include "model/report/error_text.h"
#include "model/transport/curl.h"
#include "model/transport/page_plan.h"
#include "model/transport/redirect.h"
#include "model/transport/replay.h"
#include "tests/unit/policy_doors.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

// What stands in the rows for a secret, or for a text that looks like one and is none.
const QByteArray plant = "pl4ntQzXv9w";

const QByteArray webToken = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0." + plant;

const QByteArray basic = QByteArray("user:").append(plant).toBase64();

using Parts = RecordedParts;

void row(const QByteArray& title, const std::vector<Parts>& exchanges, bool kept = false) {
    QTest::newRow(title.constData()) << exchanges << kept;
}
void requestField(const QByteArray& name, const QByteArray& value, bool kept = false) {
    row("request " + name + ": " + value.left(60), {{.requestName = name, .requestValue = value}}, kept);
}
void responseField(const QByteArray& name, const QByteArray& value, bool kept = false) {
    row("response " + name + ": " + value.left(60), {{.responseName = name, .responseValue = value}}, kept);
}
void url(const QByteArray& rest, bool kept = false) {
    row("URL " + rest.left(80), {{.url = rest.startsWith("http") ? rest : "http://h.example/" + rest}}, kept);
}
void form(const QByteArray& text, bool kept = false) {
    row("form " + text, {{.postType = "application/x-www-form-urlencoded", .postText = text}}, kept);
}
void content(const QByteArray& type, const QByteArray& text, bool kept = false) {
    row("content " + type + ' ' + text.left(80), {{.contentType = type, .content = text}}, kept);
}
/// A cookie whose value stands elsewhere as well.
void known(const char* title, Parts where) {
    row(QByteArray("known value in ") + title,
        {{.requestName = "Cookie", .requestValue = "sid=" + plant}, std::move(where)});
}

void addFields() {
    for (const char* name : {"Cookie2",
                             "X-Api-Key",
                             "Api-Key",
                             "ApiKey",
                             "X-Auth-Token",
                             "X-CSRF-Token",
                             "X-XSRF-TOKEN",
                             "X-Vault-Token",
                             "PRIVATE-TOKEN",
                             "X-Access-Token",
                             "X-Goog-Api-Key",
                             "Ocp-Apim-Subscription-Key",
                             "X-Session-Id",
                             "DD-API-KEY",
                             "DD-APPLICATION-KEY",
                             "X-Shopify-Access-Token",
                             "X-Amz-Security-Token",
                             "CF-Access-Client-Secret",
                             "Fastly-Key",
                             "X-Parse-Master-Key",
                             "X-Parse-REST-API-Key",
                             "X-Parse-Javascript-Key",
                             "Authentication",
                             "X-Authentication",
                             "X-Auth",
                             "X-Auth-Key",
                             "X-Functions-Key",
                             "X-Hub-Signature-256",
                             "X-Shopify-Hmac-Sha256",
                             "X-Password",
                             "X-Secret",
                             "X-Credentials",
                             "X-RapidAPI-Key",
                             "xi-api-key",
                             "X-License-Key",
                             "X-Consumer-Key",
                             "X-Deploy-Key",
                             "X-Gitlab-Token",
                             "X-Original-Authorization",
                             "DPoP",
                             "X-Sso",
                             "X-Otp",
                             "X-Passphrase"})
        requestField(name, plant);
    requestField("Authorization", "Bearer " + plant);
    requestField("Authorization", "Digest username=\"u\", response=\"" + plant + '"');
    requestField("Proxy-Authorization", plant);
    requestField("Cookie", "a=1; b=\"" + plant + "\"; c=2");
    requestField("Cookie", plant);
    requestField("X-Forwarded-Auth", "Bearer " + webToken);
    requestField("X-Any", webToken);
    requestField("X-Any", "Bearer " + plant);
    requestField("X-Any", "Basic " + basic);
    requestField("X-Any", "{\"token\":\"" + plant + "\"}");
    requestField("Referer", "http://h.example/?token=" + plant);
    requestField("X-Original-URI", "/cb?access_token=" + plant);
    requestField("HX-Current-URL", "http://u:" + plant + "@h.example/");
    responseField("Set-Cookie", "sid=" + plant + "; Path=/");
    responseField("Set-Cookie", "a=1; Path=/, sid=" + plant + "; Path=/");
    responseField("Set-Cookie", "a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT, sid=" + plant);
    responseField("Location", "/cb?code=" + plant);
    responseField("Location", "http://h.example/cb#access_token=" + plant);
    responseField("Link", "</a>; rel=prev, <http://u:" + plant + "@h.example/>; rel=next");
    responseField("Refresh", "5; url=http://h.example/?token=" + plant);
    responseField("X-New-Token", plant);
    responseField("X-Cache-Key", "http://h.example/cb?access_token=" + plant);
    responseField("Content-Location", "/u?next=%2Fcb%3Ftoken%3D" + plant);
}

void addFieldsThatStay() {
    for (const char* name :
         {"X-Device-Id", "Idempotency-Key", "X-Request-Id", "Sec-WebSocket-Protocol", "Key", "If-None-Match",
          "X-Session-Timeout", "Accept-Language", "X-Author", "X-Monkey"})
        requestField(name, plant, true);
    for (const char* name : {"ETag", "Cache-Key", "X-Cache-Key", "Surrogate-Key", "xkey", "Edge-Cache-Tag",
                             "Sec-WebSocket-Accept", "Access-Control-Allow-Credentials",
                             "X-RateLimit-Remaining-Tokens", "Vary", "X-Varnish"})
        responseField(name, plant, true);
    responseField("ETag", "\"session-" + plant + '"', true);
    responseField("Cache-Control", "max-age=60, token=\"" + plant + '"', true);
    responseField("WWW-Authenticate", "Bearer realm=\"" + plant + "\", error=\"invalid_token\"", true);
    responseField("Permissions-Policy", "otp-credentials=" + plant, true);
    responseField("Server-Timing", "auth;dur=12, " + plant + ";dur=1", true);
}

void addUrls() {
    for (const char* name : {"access_token",
                             "id_token",
                             "token",
                             "sig",
                             "X-Amz-Signature",
                             "X-Amz-Credential",
                             "code",
                             "key",
                             "api_key",
                             "password",
                             "pwd",
                             "passphrase",
                             "client_secret",
                             "jwt",
                             "auth",
                             "session",
                             "PHPSESSID",
                             "JSESSIONID",
                             "sid",
                             "_csrf",
                             "SAMLResponse",
                             "otp",
                             "private_key",
                             "license_key",
                             "app_key",
                             "auth_key",
                             "oauth_verifier",
                             "code_verifier",
                             "device_code",
                             "user%5Bpassword%5D",
                             "token[]",
                             "%74oken",
                             "ssoToken",
                             "connect.sid",
                             "hdnts",
                             "accessToken"})
        url("?a=1&" + QByteArray(name) + '=' + plant + "&b=2");
    for (const char* name : {"hash", "v", "q", "id", "page", "max_tokens", "token_type", "keyword",
                             "sort_key", "monkey", "design", "author", "Key-Pair-Id", "cache_key"})
        url("?a=1&" + QByteArray(name) + '=' + plant + "&b=2", true);
    url("http://user:" + plant + "@h.example/");
    url("http://user:" + plant + ";x@h.example/");
    url("http://user:x&" + plant + "@h.example/");
    url("http://user:a@" + plant + "@h.example/");
    url("http://" + plant + "@h.example/");
    url("http://" + plant + ":x-oauth-basic@h.example/");
    url("login?next=/cb?token=" + plant);
    url("x?a=1;token=" + plant);
    url("m;v=1;token=" + plant + "/x?y=2");
    url("verify/" + webToken);
    url("x#/cb?token=" + plant);
    url("n?redirect=https%3A%2F%2Fo.example%2Fcb%3Faccess_token%3D" + plant);
    url("n?redirect=https%253A%252F%252Fo.example%252Fcb%253Ftoken%253D" + plant + "%2526x%253D1");
    url("n?redirect=https://u:" + plant + "@o.example/");
    url("n?q=%7B%22password%22%3A%22" + plant + "%22%7D");
    url("reset-password/" + plant);
    url("@" + plant + "/x", true);
    url("static/" + plant + "/app.js", true);
}

void addForms() {
    const QByteArray letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    const QByteArrayList keys{QByteArray("AKIAIOSFODNN7EXAMPLE"),
                              "ghp_" + letters,
                              "github_pat_11ABCDEFG0" + letters,
                              "glpat-" + letters.left(20),
                              "sk_live_" + letters.left(24),
                              "sk-proj-" + letters,
                              "xoxb-123456789012-" + letters.left(24),
                              "AIzaSyA" + letters.left(32),
                              "SG." + letters.left(22) + '.' + letters,
                              "npm_" + letters,
                              "hf_" + letters,
                              "shpat_" + letters.left(32),
                              "dop_v1_" + letters,
                              "123456789:AAE_" + letters,
                              QByteArray("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----")};
    for (const QByteArray& key : keys) {
        const QByteArray title = "form of " + key.left(16);
        row(title + " in a field",
            {{.responseName = "X-Any", .responseValue = QByteArray(key).replace('\n', ' ')}});
        row(title + " in content", {{.content = "say " + key + " now"}});
    }
}

void addContents() {
    content("application/json", "{\"access_token\":\"" + plant + "\",\"token_type\":\"Bearer\"}");
    content("application/json", "{\"tokens\":[{\"value\":\"" + plant + "\"}]}");
    content("application/json", "{\"name\":\"password\",\"value\":\"" + plant + "\"}");
    content("application/json", "{\"data\":\"{\\\"password\\\":\\\"" + plant + "\\\"}\"}");
    content("application/json", "{\"url\":\"https:\\/\\/u:" + plant + "@h\\/\"}");
    content("text/html", "<input type=hidden name=csrf_token value=" + plant + '>');
    content("text/html", "<input value=\"" + plant + "\" name=\"authenticity_token\">");
    content("text/html", "<meta name=\"csrf-token\" content=\"" + plant + "\">");
    content("text/html", "<a href=\"/cb?code=" + plant + "&amp;x=1\">");
    content("application/javascript", "config = {apiKey: \"" + plant + "\"}");
    content("text/xml", "<login><password>" + plant + "</password></login>");
    content("", "grant: access_token=" + plant);
    content("application/json", "{\"max_tokens\":\"" + plant + "\",\"key\":\"" + plant + "\"}", true);
    content("text/css", ".token { color: " + plant + " }", true);
    content("application/javascript", "token = " + plant + "(); key=\"" + plant + '"', true);
    form("u=1&password=" + plant);
    form("u=1&pin=" + plant);
    form("{\"password\":\"" + plant + "\"}");
    form("data=%7B%22password%22%3A%22" + plant + "%22%7D");
    form("comment=" + plant, true);
    row("error with another URL", {{.error = "failed http://other.example/?token=" + plant}});
    row("error with a field", {{.error = "refused Authorization: Bearer " + plant}});
    row("error with a cookie", {{.error = "refused Cookie: a=1; b=" + plant}});
    row("page id that is a URL", {{.page = "http://h.example/?token=" + plant}});
    row("status text", {{.statusText = "see /?token=" + plant}});
}

void addKnown() {
    known("a path", {.url = "http://h.example/u/" + plant});
    known("a query", {.url = "http://h.example/?x=" + plant});
    known("a fragment", {.url = "http://h.example/#x" + plant + 'y'});
    known("another field", {.responseName = "X-Echo", .responseValue = "for " + plant});
    known("HTML", {.contentType = "text/html", .content = "<p>" + plant + "</p>"});
    known("JSON", {.contentType = "application/json", .content = "[\"x" + plant + "\"]"});
    known("an image", {.contentType = "image/png", .content = "\x01" + plant});
    known("a form", {.postType = "application/x-www-form-urlencoded", .postText = "x=" + plant});
    known("an error", {.error = "no session " + plant});
    known("a page", {.page = plant});
    known("a status text", {.statusText = "hello " + plant});
    row("known value, percent-encoded", {{.requestName = "Cookie", .requestValue = "sid=" + plant + "%2B%2F"},
                                         {.url = "http://h.example/?x=" + plant + "+/"}});
    row("password of Basic in content",
        {{.requestName = "Authorization", .requestValue = "Basic " + basic}, {.content = "it is " + plant}});
    row("token of a Set-Cookie in a path", {{.responseName = "Set-Cookie", .responseValue = "sid=" + plant},
                                            {.url = "http://h.example/s/" + plant}});
    row("known value in an ETag stays",
        {{.responseName = "ETag", .responseValue = '"' + plant + '"'},
         {.requestName = "Cookie", .requestValue = "sid=" + plant}},
        true);
}

} // namespace

/// The one policy of secrets, row by row at every door.
class TstSecretPolicy final : public QObject {
    Q_OBJECT

private slots:
    void everyDoor_data() {
        QTest::addColumn<std::vector<RecordedParts>>("exchanges");
        QTest::addColumn<bool>("kept");
        addFields();
        addFieldsThatStay();
        addUrls();
        addForms();
        addContents();
        addKnown();
    }
    void everyDoor() {
        QFETCH(const std::vector<RecordedParts>, exchanges);
        QFETCH(const bool, kept);
        const SessionPtr session = recorded(exchanges);
        QVERIFY(harOf(*session, true) != harOf(*session, false) || kept);
        if (kept) {
            QVERIFY(harOf(*session, false).contains(plant));
            return checkFields(*session, false);
        }
        // Of a key there is nothing but the key: it is told by what the open export has in place of
        // "[secret".
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

    /// Cookies of a few bytes, and places, are not looked for elsewhere.
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
    /// Redirects, replay, pages, consent and cURL copies give the same answer.
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
        answer.responseFields = {{"Location", "/same"}};
        QCOMPARE(holds(**redirectedRequest(*whole, answer)), !precondition);
        agreed.baseUrl = "http://staging.example";
        QCOMPARE(holds(*replayRequest(exchange, agreed)), !credential);
        QCOMPARE(holds(*replayRequest(exchange, {})), !credential && !precondition);
        QCOMPARE(holds(linkedRequest(*whole, "http://other.example/x.js")), !credential);
        QVERIFY(holds(linkedRequest(*whole, "/x.js")));
    }

    /// For what a page loads that was asked for with the fields of `request`.
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
