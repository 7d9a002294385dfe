#include "model/exchange/secret_names.h"
#include "model/exchange/secrets.h"
#include "model/http/field_line.h"
#include "tests/unit/test_main.h"

using hci::SecretMask;

/// Which texts exports mask, and which they never do.
class TstSecrets : public QObject {
    Q_OBJECT

private slots:
    void field_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* title, const char* name, const char* value, const char* shown) {
            QTest::newRow(title) << QByteArray(name) << QByteArray(value) << QByteArray(shown);
        };
        row("9110 11.6.2 scheme stays", "Authorization", "Bearer abc.def", "Bearer [secret 1]");
        row("no scheme", "authorization", "abcdef", "[secret 1]");
        row("9110 11.7.2", "Proxy-Authorization", "Basic dTpw", "Basic [secret 1]");
        row("6265 4.2 names stay", "Cookie", "a=1; b=2; c=1", "a=[secret 1]; b=[secret 2]; c=[secret 1]");
        row("cookie without a name", "Cookie", "lonely", "[secret 1]");
        row("6265 4.1 attributes stay", "Set-Cookie", "sid=xyz; Path=/; Secure",
            "sid=[secret 1]; Path=/; Secure");
        row("joined by newlines", "Set-Cookie", "a=1; Path=/\nb=2", "a=[secret 1]; Path=/\nb=[secret 2]");
        row("API key", "X-Api-Key", "k", "[secret 1]");
        row("token field", "X-CSRF-Token", "k", "[secret 1]");
        row("token in a redirect", "Location", "/cb?access_token=zz&x=1", "/cb?access_token=[secret 1]&x=1");
        row("token in the referrer", "Referer", "https://a/?sid=1", "https://a/?sid=[secret 1]");
        row("3986 4.2 a link without a slash", "Location", "reset/q7SecretX7v", "reset/[secret 1]");
        row("a link with a comma", "Location", "/reset/q7SecretX7v?x=a,b", "/reset/[secret 1]?x=a,b");
        row("8288 3 a link", "Link", "</reset/q7SecretX7v>; rel=next", "</reset/[secret 1]>; rel=next");
        row("a link in Refresh", "Refresh", "0; url=https://h/reset/q7SecretX7v",
            "0; url=https://h/reset/[secret 1]");
        row("links in a list", "Link", "</x>, </verify_email/q7SecretX7v>",
            "</x>, </verify_email/[secret 1]>");
        row("a page to reset", "Location", "/reset/password?x=a,b", "/reset/password?x=a,b");
        row("types in a list", "Accept", "text/html,session/x", "text/html,session/x");
        row("RFC 7519", "X-Thing", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.abc", "[secret 1]");
        row("an empty secret is none", "Authorization", "", "");
        for (const char* name :
             {"ETag", "If-None-Match", "Cache-Control", "Vary", "Age", "Date", "Expires", "Pragma",
              "Last-Modified", "If-Modified-Since", "CDN-Cache-Control", "Cache-Status", "X-Cache",
              "WWW-Authenticate", "Sec-WebSocket-Key", "Access-Control-Allow-Credentials"})
            row(name, name, "token", "token");
    }
    void field() {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, shown);
        SecretMask mask;
        QCOMPARE(QByteArray::fromStdString(mask.fieldValue(name.toStdString(), value.toStdString())), shown);
        SecretMask open(true);
        QCOMPARE(QByteArray::fromStdString(open.fieldValue(name.toStdString(), value.toStdString())), value);
    }

    void directivesStay() {
        hci::setOwnSecretNames({"max-age", "private", "x"});
        const std::string shown =
            SecretMask().fieldValue("Cache-Control", "max-age=60, private=\"a\", x=\"b\"");
        hci::setOwnSecretNames({});
        QCOMPARE(shown, std::string("max-age=60, private=\"a\", x=\"[secret 1]\""));
    }

    void url_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* title, const char* url, const char* shown) {
            QTest::newRow(title) << QByteArray(url) << QByteArray(shown);
        };
        row("nothing secret", "https://a.example/x?page=2#top", "https://a.example/x?page=2#top");
        row("3986 3.2.1 password", "https://u:p@a.example/x", "https://u:[secret 1]@a.example/x");
        row("user alone", "https://tok@a.example/", "https://[secret 1]@a.example/");
        row("an @ in the path", "https://a.example/@me/x", "https://a.example/@me/x");
        row("query", "https://a/x?api_key=1&y=2&X-Amz-Signature=s",
            "https://a/x?api_key=[secret 1]&y=2&X-Amz-Signature=[secret 2]");
        row("6749 fragment", "https://a/cb#access_token=t&state=1",
            "https://a/cb#access_token=[secret 1]&state=1");
        row("path parameter", "https://a/x;jsessionid=77?z=1", "https://a/x;jsessionid=[secret 1]?z=1");
        row("same secret, same number", "https://a/?token=q&auth=q",
            "https://a/?token=[secret 1]&auth=[secret 1]");
        for (const char* name : {"reset", "reset_password", "verify_email", "ResetPassword", "set-password",
                                 "sessions", "tokens", "invites", "accept-invite", "magic-login",
                                 "confirmations", "unlock", "access_token"}) {
            const QByteArray path = QByteArray("https://a/").append(name).append('/');
            row(path.constData(), QByteArray(path + "q7SecretX7v/x").constData(),
                QByteArray(path + "[secret 1]/x").constData());
        }
        row("a token behind an id", "https://a/reset/MQ/bw1x2y-0123abc/", "https://a/reset/MQ/[secret 1]/");
        row("two slashes", "https://a/reset//q7SecretX7v", "https://a/reset//[secret 1]");
        row("in a parameter", "https://a/?next=/reset/q7SecretX7v&x=1",
            "https://a/?next=/reset/[secret 1]&x=1");
        row("in an encoded parameter", "https://a/?u=https%3A%2F%2Fh%2Freset%2Fq7SecretX7v",
            "https://a/?u=https%3A%2F%2Fh%2Freset%2F[secret 1]");
        row("in the fragment", "https://a/#/reset/q7SecretX7v", "https://a/#/reset/[secret 1]");
        row("with an ampersand", "https://a/reset/q&7SecretX7v", "https://a/reset/[secret 1]");
        row("webhooks", "https://a/webhooks/42/q7SecretX7v", "https://a/webhooks/42/[secret 1]");
        row("services", "https://a/services/T1/B2/q7SecretX7v", "https://a/services/T1/B2/[secret 1]");
        row("a session without a cookie", "https://a/(S(q7SecretX7v))/x.aspx",
            "https://a/(S([secret 1]))/x.aspx");
        row("a ticket beside it", "https://a/(X(1)S(q7SecretX7v)F(q8SecretX7v))/",
            "https://a/(X(1)S([secret 1])F([secret 2]))/");
        row("an earlier mark", "https://a/reset/[secret 1]/x", "https://a/reset/[secret 1]/x");
        for (const char* url :
             {"https://a/reset/password", "https://a/sessions/new", "https://a/tokens/list",
              "https://a/verify_email/sent", "https://a/invites/42", "https://session/q7SecretX7v",
              "https://a/x.reset/q7SecretX7v", "https://a/presets/q7SecretX7v",
              "https://a/sessions/42/q7SecretX7v", "https://a/?next=/sessions/new",
              "https://a/services/x/y/q7SecretX7v", "https://a/(X(1))/x", "https://a/reset/css2-reset.css",
              "https://a/resets/q7SecretX7v"})
            row(url, url, url);
        row("an empty value", "https://a/?token=", "https://a/?token=");
        row("near miss", "https://a/?monkey=1&design=2", "https://a/?monkey=1&design=2");
        row("a quote in a value", "https://a/?token=a\"b&x=1", "https://a/?token=[secret 1]&x=1");
        row("quotes around a value stay", "https://a/?token=\"ab\"&x=1",
            "https://a/?token=\"[secret 1]\"&x=1");
        row("a blank in a value", "https://a/?token=a b&x=c d", "https://a/?token=[secret 1]&x=c d");
        row("JSON in a value", "https://a/?x={\"token\": \"ab\"}&y=1",
            "https://a/?x={\"token\": \"[secret 1]\"}&y=1");
        row("a URL in JSON", "https://a/?x={\"u\":\"/?token=ab\",\"n\":1}",
            "https://a/?x={\"u\":\"/?token=[secret 1]\",\"n\":1}");
        row("GraphQL", "https://a/?q={login(password: \"ab\", n: 1)}",
            "https://a/?q={login(password: \"[secret 1]\", n: 1)}");
        row("a text of its own", "https://a/?q=my+token=ab+now", "https://a/?q=my+token=[secret 1]");
    }
    void url() {
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, shown);
        SecretMask mask;
        QCOMPARE(QByteArray::fromStdString(mask.url(url.toStdString())), shown);
        SecretMask open(true);
        QCOMPARE(QByteArray::fromStdString(open.url(url.toStdString())), url);
    }

    /// Links that a content quotes.
    void linksInContents_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* type, const char* content, const char* shown) {
            QTest::newRow(content) << QByteArray(type) << QByteArray(content) << QByteArray(shown);
        };
        const auto kept = [&row](const char* type, const char* content) { row(type, content, content); };
        row("application/json", "{\"link\":\"https://h/reset/q7SecretX7v\"}",
            "{\"link\":\"https://h/reset/[secret 1]\"}");
        row("application/json", "{\"link\":\"https:\\/\\/h\\/reset\\/q7SecretX7v\"}",
            "{\"link\":\"https:\\/\\/h\\/reset\\/[secret 1]\"}");
        row("text/html", "<a href=\"/verify_email/q7SecretX7v\">", "<a href=\"/verify_email/[secret 1]\">");
        row("text/html", "<a href=\"invites/q7SecretX7v\">", "<a href=\"invites/[secret 1]\">");
        row("text/plain", "Open https://h/reset/q7SecretX7v.", "Open https://h/reset/[secret 1].");
        row("text/plain", "(https://h/reset/q7SecretX7v)", "(https://h/reset/[secret 1])");
        row("application/x-www-form-urlencoded", "u=%2Freset%2Fq7SecretX7v&x=1",
            "u=%2Freset%2F[secret 1]&x=1");
        kept("text/html", "<a href=\"/session/how-to-use-http2-push\">");
        kept("text/html", "<a href=\"/sessions/2024-keynote-day-2\">");
        kept("text/html", "<a href=\"/reset/password\">");
        kept("text/html", "<script>x=session/duration12345</script>");
        kept("text/plain", "A session/reset or a token/key, as of 2024-01-01");
        kept("text/plain", "https://h/invites/42 and /tokens/list");
    }
    void linksInContents() {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, shown);
        SecretMask mask;
        QCOMPARE(QByteArray::fromStdString(mask.content(content.toStdString(), type.toStdString())), shown);
    }

    /// What a cookie holds is searched elsewhere, unless it is a page or a host.
    void knownCookies_data() {
        QTest::addColumn<QByteArray>("cookie");
        QTest::addColumn<bool>("known");
        for (const char* token :
             {"/Zq7SecretX7vT3mLp8R", "/aB3/dE9+fG7hJ2k=", "Zq7Secret://X7vT3mLp8R", "1://Zq7Secret"})
            QTest::newRow(token) << QByteArray(token) << true;
        for (const char* page :
             {"/shop/cart", "/products/Item42/ReviewsPage2", "https://shop.example/Cart42",
              "/item/550e8400-e29b-41d4-a716-446655440000", "www.shop.example", "/de/Sommer/Schuhe2024"})
            QTest::newRow(page) << QByteArray(page) << false;
    }
    void knownCookies() {
        QFETCH(const QByteArray, cookie);
        QFETCH(const bool, known);
        SecretMask mask;
        mask.learnField("Cookie", QByteArray("sid=").append(cookie).toStdString());
        mask.indexKnown();
        const std::string shown = known ? "[secret 1]" : cookie.toStdString();
        QCOMPARE(mask.fieldValue("X-Any", cookie.toStdString()), shown);
        QCOMPARE(mask.url(QByteArray("http://a/?x=").append(cookie).toStdString()), "http://a/?x=" + shown);
        QCOMPARE(hci::isCredential("X-Any", cookie.toStdString(), &mask.known()), known);
    }

    /// A field may have any name; so may a file.
    void names() {
        SecretMask mask;
        mask.learnField("Cookie", "sid=Zq7SecretX7v; lang=language");
        mask.indexKnown();
        QCOMPARE(mask.fieldName("X-Echo-Zq7SecretX7v"), std::string("X-Echo-[secret 1]"));
        QCOMPARE(mask.fieldName("X-Echo-Zq7SecretX7"), std::string("X-Echo-Zq7SecretX7"));
        QCOMPARE(mask.fieldName("x-echo-zq7secretx7v"), std::string("x-echo-[secret 1]"));
        QCOMPARE(mask.fieldName("x-echo-zq7secretx7"), std::string("x-echo-zq7secretx7"));
        QCOMPARE(mask.fieldName("X-language-Id"), std::string("X-language-Id"));
        QCOMPARE(mask.fieldName("x-LANGUAGE-id"), std::string("x-LANGUAGE-id"));
        QCOMPARE(mask.fieldValue("Vary", "language, x-echo-zq7secretx7v"),
                 std::string("language, x-echo-[secret 1]"));
        QCOMPARE(mask.url("/x-echo-zq7secretx7v"), std::string("/x-echo-zq7secretx7v"));
        QCOMPARE(mask.fieldName("X-Api-Key"), std::string("X-Api-Key"));
        QCOMPARE(mask.fieldName("Authorization: Bearer Zq8SecretX7v"),
                 std::string("Authorization: Bearer [secret 3]"));
        QVERIFY(hci::isCredential("X-Echo-Zq7SecretX7v", "1", &mask.known()));
        QVERIFY(hci::isCredential("Authorization: Bearer Zq8SecretX7v", "", nullptr));
        SecretMask other;
        other.learnField("Cookie", "sid=Zq7MarkerX7v");
        other.indexKnown();
        QVERIFY(hci::isCredential("x-echo-zq7markerx7v", "1", &other.known()));
        QVERIFY(!hci::isCredential("x-echo-zq7markerx7", "1", &other.known()));
        QVERIFY(!hci::isCredential("X-language-Id", "1", &mask.known()));
        QCOMPARE(hci::fieldNameToRemember("x-echo-zq7secretx7v", &mask.known()), std::string("x-echo-"));
        QCOMPARE(hci::fieldNameToRemember("x-echo-zq7secretx7", &mask.known()),
                 std::string("x-echo-zq7secretx7"));
        QCOMPARE(mask.fileName("a/Zq7SecretX7v.har"), std::string("a/[secret 1].har"));
        QCOMPARE(mask.fileName("z.zip/x?token=S.har"), std::string("z.zip/x?token=[secret]"));
        QCOMPARE(mask.fileName("sessions/550e8400-e29b-41d4/visit.har"),
                 std::string("sessions/550e8400-e29b-41d4/visit.har"));
        QCOMPARE(SecretMask(true).fileName("x?token=S.har"), std::string("x?token=S.har"));
    }

    /// An error repeats what it cannot read, but nothing before an "@".
    void addressesInErrors_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* text, const char* shown) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(shown);
        };
        row("u:S@127.0.0.1:1", "[secret]@127.0.0.1:1");
        row("http://u:a/S@127.0.0.1:1/", "http://[secret]@127.0.0.1:1/");
        row("http://u:a@S@127.0.0.1:1/", "http://[secret]@127.0.0.1:1/");
        row("mailto:u:S@h", "[secret]@h");
        row("S@h", "[secret]@h");
        row("ftp://h/?token=S", "ftp://h/?token=[secret 1]");
        row("@h", "@h");
        row("a.example:x", "a.example:x");
    }
    void addressesInErrors() {
        QFETCH(const QByteArray, text);
        QTEST(QByteArray::fromStdString(hci::shownAddress(text.toStdString())), "shown");
    }

    void fieldLinesInErrors() {
        for (const char* line : {"Cookie=Zq7S", "Zq7S", "Cookie Zq7S: x", ": Zq7S"}) {
            const auto field = hci::parseFieldLine(line);
            QVERIFY2(!field && field.error().detail.find("Zq7S") == std::string::npos, line);
        }
        QVERIFY(hci::parseFieldLine("Cookie: Zq7S"));
    }

    void sameNumberAcrossPlaces() {
        SecretMask mask;
        QCOMPARE(mask.fieldValue("Set-Cookie", "sid=abc; HttpOnly"), std::string("sid=[secret 1]; HttpOnly"));
        QCOMPARE(mask.fieldValue("Cookie", "x=1; sid=abc"), std::string("x=[secret 2]; sid=[secret 1]"));
        QCOMPARE(mask.url("/?session=abc"), std::string("/?session=[secret 1]"));
    }

    /// Each place escapes a secret in its own way; the number belongs to the unescaped value.
    void escapedFormsShareANumber_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("html");
        const auto row = [](const char* title, const char* secret, const char* query, const char* json,
                            const char* html) {
            QTest::newRow(title) << QByteArray(secret) << QByteArray(query) << QByteArray(json)
                                 << QByteArray(html);
        };
        row("nothing to escape", "k3yABCDEFG", "k3yABCDEFG", "k3yABCDEFG", "k3yABCDEFG");
        row("8259 7 a slash", "k3y/ABCDEFG", "k3y%2FABCDEFG", "k3y\\/ABCDEFG", "k3y&#x2F;ABCDEFG");
        row("8259 7 quotes", "k3y\"ABCDEFG", "k3y%22ABCDEFG", "k3y\\\"ABCDEFG", "k3y&quot;ABCDEFG");
        row("8259 7 a backslash", "k3y\\qABCDEFG", "k3y%5CqABCDEFG", "k3y\\\\qABCDEFG", "k3y&#92;qABCDEFG");
        row("HTML 13.5 an ampersand", "k3y&ABCDEFG", "k3y%26ABCDEFG", "k3y\\u0026ABCDEFG", "k3y&amp;ABCDEFG");
        row("3986 2.1 a percent sign", "k3y%ABCDEFG!", "k3y%25ABCDEFG!", "k3y%ABCDEFG!",
            "k3y&percnt;ABCDEFG!");
        row("base64", "k3y+AB/DEFG=", "k3y%2BAB%2fDEFG%3D", "k3y+AB\\/DEFG=", "k3y&#43;AB/DEFG&equals;");
        row("a letter that is not ASCII", "k3y\xC3\xA9/ABCDEFG", "k3y%C3%A9%2FABCDEFG",
            "k3y\\u00e9\\/ABCDEFG", "k3y&#233;/ABCDEFG");
        row("beyond the first plane", "k3y\xF0\x9F\x94\x91/ABCDEFG", "k3y%F0%9F%94%91%2FABCDEFG",
            "k3y\\ud83d\\udd11\\/ABCDEFG", "k3y&#x1F511;/ABCDEFG");
        row("all at once", "k3y/\"&\\<ABCDEFG", "k3y%2F%22%26%5C%3CABCDEFG",
            "k3y\\/\\\"\\u0026\\\\\\u003cABCDEFG", "k3y/&quot;&amp;\\&lt;ABCDEFG");
    }
    void escapedFormsShareANumber() {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, query);
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, html);
        const auto text = [](const QByteArray& before, const QByteArray& value, const char* after = "") {
            return QByteArray(before + value + after).toStdString();
        };
        SecretMask mask;
        mask.learnField("X-Api-Key", secret.toStdString());
        mask.indexKnown();
        const std::string shown = "[secret 1]";
        QCOMPARE(mask.fieldValue("X-Api-Key", secret.toStdString()), shown);
        QCOMPARE(mask.fieldValue("Authorization", text("Bearer ", secret)), "Bearer " + shown);
        QCOMPARE(mask.fieldValue("Cookie", text("sid=", query)), "sid=" + shown);
        QCOMPARE(mask.fieldValue("X-Echo", secret.toStdString()), shown);
        QCOMPARE(mask.fieldValue("Location", text("/x?token=", query)), "/x?token=" + shown);
        QCOMPARE(mask.url(text("https://a.example/x?token=", query, "&b=1")),
                 "https://a.example/x?token=" + shown + "&b=1");
        QCOMPARE(mask.parameters(text("a=1&token=", query)), "a=1&token=" + shown);
        QCOMPARE(mask.parameterValue("token", query.toStdString()), shown);
        QCOMPARE(mask.text(text("refused ", secret)), "refused " + shown);
        QCOMPARE(mask.content(text("{\"token\":\"", json, "\"}"), "application/json"),
                 "{\"token\":\"" + shown + "\"}");
        QCOMPARE(mask.content(text("<input name=\"token\" value=\"", html, "\">"), "text/html"),
                 "<input name=\"token\" value=\"" + shown + "\">");
        QCOMPARE(mask.content(text("<token>", html, "</token>"), "application/xml"),
                 "<token>" + shown + "</token>");
        QCOMPARE(mask.content(text("token=", query), "application/x-www-form-urlencoded"), "token=" + shown);
        QCOMPARE(mask.quotedField("X-Api-Key", secret.toStdString()), shown);
        std::string quoted = text("refused ", secret);
        mask.maskQuoted(quoted);
        QCOMPARE(quoted, "refused " + shown);
        QCOMPARE(mask.count(), 1U);
    }

    /// A known value is found in another coding as well.
    void knownValuesInOtherCodings_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("coded");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* title, const QByteArray& secret, const QByteArray& coded,
                            const QByteArray& shown = "[secret 2]") {
            QTest::newRow(title) << secret << coded << shown;
        };
        const auto kept = [&row](const char* title, const QByteArray& secret, const QByteArray& coded) {
            row(title, secret, coded, coded);
        };
        constexpr auto forUrls = QByteArray::Base64UrlEncoding;
        const QByteArray secret = "pl4ntQzXv9wK";
        const QByteArray odd = "p?>\xFF~4ntQz>?v9wK"; // its base64 has both odd characters
        const QByteArray uuid = "550e8400-e29b-41d4-a716-446655440000";
        for (int before = 0; before < 3; ++before)
            for (const char* behind : {"", "y", "yz"}) {
                const QByteArray title =
                    "4648 4, " + QByteArray::number(before) + " before, '" + behind + '\'';
                const QByteArray coded = QByteArray(before, 'x').append(secret).append(behind).toBase64();
                const QByteArray rest = *behind == '\0' ? QByteArray() : coded.mid(17 + before);
                row(title.constData(), secret, coded, coded.first(before) + "[secret 2]" + rest);
            }
        row("4648 4 of odd bytes", odd, odd.toBase64());
        row("4648 5 of odd bytes", odd, odd.toBase64(forUrls));
        row("4648 5 without padding", odd, odd.toBase64(forUrls | QByteArray::OmitTrailingEquals));
        row("4648 5 behind a user's name", odd, QByteArray("user:").append(odd).toBase64(forUrls),
            "dXNlcj[secret 2]");
        row("base64 with percent-encoded marks", odd,
            odd.toBase64().replace('+', "%2b").replace('/', "%2F").replace('=', "%3d"));
        row("hexadecimal in capitals", "0123456789abcdef", "0123456789ABCDEF");
        row("hexadecimal in small letters", "0123456789ABCDEF", "0123456789abcdef", "[secret 1]");
        row("UUID in capitals", uuid, uuid.toUpper());
        row("capitals in percent-encoded quotes", "0123456789abcdef", "%220123456789ABCDEF%22",
            "%22[secret 2]%22");
        row("base64 in percent-encoded quotes", odd, "%22" + odd.toBase64(forUrls) + "%22",
            "%22[secret 2]%22");
        row("percent-encoding in capitals", "p/4nt/QzXv9w+K", "p%2F4nt%2FQzXv9w%2BK", "[secret 1]");
        row("percent-encoding in small letters", "p/4nt/QzXv9w+K", "p%2f4nt%2fQzXv9w%2bK", "[secret 1]");
        kept("other case of what is no number", secret, secret.toUpper());
        kept("another value", secret, QByteArray("pl4ntQzXv9wL").toBase64());
        kept("a part of the value", secret, secret.chopped(2).toBase64());
        kept("a short value", "pl4ntQz", QByteArray("pl4ntQz").toBase64());
    }
    void knownValuesInOtherCodings() {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, coded);
        QFETCH(const QByteArray, shown);
        SecretMask mask;
        mask.learnField("X-Api-Key", secret.toStdString());
        mask.indexKnown();
        const auto text = [](const char* before, const QByteArray& value, const char* after) {
            return QByteArray(before + value + after).toStdString();
        };
        QCOMPARE(mask.url(text("http://a.example/?x=", coded, "&y=1")),
                 text("http://a.example/?x=", shown, "&y=1"));
        QCOMPARE(mask.fieldValue("X-Echo", text("for ", coded, " now")), text("for ", shown, " now"));
        QCOMPARE(mask.content(text("[\"", coded, "\"]"), "application/json"), text("[\"", shown, "\"]"));
        QCOMPARE(mask.content(text("<p>", coded, "</p>"), "text/html"), text("<p>", shown, "</p>"));
        if (!coded.contains('%')) // escapes are not looked for in an image
            QCOMPARE(mask.content(text("", coded, ""), "image/png"), text("", shown, ""));
        QCOMPARE(hci::holdsKnown(text("say ", coded, ""), mask.known()), shown != coded);
        QCOMPARE(mask.fieldValue("ETag", text("\"", coded, "\"")), text("\"", coded, "\""));
    }

    /// Base64 of a known value that is broken in lines (RFC 2045 6.8), or encoded again.
    void knownValuesInLinesOfBase64_data() {
        QTest::addColumn<QByteArray>("coded");
        QTest::addColumn<QByteArray>("shown");
        const QByteArray secret = "pl4ntQzXv9wK";
        const QByteArray before(50, 'x'); // the secret stands at the end of 76 columns
        const QByteArray once = QByteArray(before + secret + "yy").toBase64();
        const auto row = [](const char* title, const QByteArray& coded, const QByteArray& shown) {
            QTest::newRow(title) << coded << shown;
        };
        const auto kept = [&row](const char* title, const QByteArray& coded) { row(title, coded, coded); };
        const auto broken = [](QByteArray text, const QByteArray& line, qsizetype columns = 76) {
            for (qsizetype at = columns; at < text.size(); at += columns + line.size())
                text.insert(at, line);
            return text;
        };
        const QByteArray head = once.first(66);
        const QByteArray tail = once.mid(66 + 17);
        const QByteArray masked = head + "[secret 2]" + tail;
        row("in one line", once, masked);
        for (const char* line : {"\r\n", "\n", "\r\n    ", "\n\t", "\\r\\n", "\\n", "\\\\r\\\\n",
                                 "\\u000d\\u000A", "&#13;&#10;", "&#xA;"})
            row(QByteArray("2045 6.8 lines that end with ").append(QByteArray(line).toHex()).constData(),
                broken(once, line), masked);
        row("lines of 64 columns", broken(once, "\n", 64), broken(head, "\n", 64) + "[secret 2]" + tail);
        row("a line alone", QByteArray(secret + "yyy").toBase64() + "\r\nto be continued",
            "[secret 2]Xl5\r\nto be continued");
        row("a line before another", secret.toBase64() + "\nabc", "[secret 2]\nabc");
        row("a line behind another", "abcdefghijkl\n" + secret.toBase64(), "abcdefghijkl\n[secret 2]");
        kept("another value in lines", broken(QByteArray(before + "pl4ntQzXv9xKyy").toBase64(), "\r\n"));
        kept("an empty line between", broken(once, "\n\n"));
        kept("another word between", broken(once, "\nof: "));
        kept("short lines", broken(once, "\n", 8));
        for (int from = 0; from < 3; ++from) {
            const QByteArray title = QByteArray::number(from) + " before";
            const QByteArray inner = QByteArray(from, 'x').append(secret).toBase64();
            row(QByteArray("encoded twice, " + title).constData(), inner.toBase64(),
                QByteArray(inner.first(from).toBase64().first(from)).append("[secret 2]"));
        }
        row("encoded three times", secret.toBase64().toBase64().toBase64(), "[secret 2]");
        row("twice behind a user's name", QByteArray("user:" + secret.toBase64()).toBase64(),
            "dXNlcj[secret 2]");
        row("twice, and in lines", broken(QByteArray(before + secret).toBase64().toBase64(), "\r\n"), {});
        row("in lines, and again", broken(QByteArray(before + secret).toBase64(), "\r\n").toBase64(), {});
        row("twice in a path", "a/" + secret.toBase64().toBase64(), "a/[secret 2]");
        kept("another value twice", QByteArray("pl4ntQzXv9wL").toBase64().toBase64());
        kept("a part of the value twice", secret.chopped(2).toBase64().toBase64());
    }
    void knownValuesInLinesOfBase64() {
        QFETCH(const QByteArray, coded);
        QFETCH(const QByteArray, shown); // empty: without the value, whatever stays
        SecretMask mask;
        mask.learnField("X-Api-Key", "pl4ntQzXv9wK");
        mask.indexKnown();
        const QByteArray text = QByteArray::fromStdString(
            mask.content(QByteArray("\"" + coded + "\"").toStdString(), "text/plain"));
        if (!shown.isEmpty())
            QCOMPARE(text, QByteArray("\"" + shown + "\""));
        QVERIFY(text.contains("[secret 2]") || shown == coded);
        QCOMPARE(hci::holdsKnown(coded.toStdString(), mask.known()), shown != coded);
    }

    /// Values that differ in one byte are different secrets, whatever their escapes.
    void anotherSecretHasAnotherNumber() {
        SecretMask mask;
        QCOMPARE(mask.url("/?token=k3y%2FABC"), std::string("/?token=[secret 1]"));
        QCOMPARE(mask.url("/?token=k3y%2EABC"), std::string("/?token=[secret 2]"));
        QCOMPARE(mask.url("/?token=k3y%2FAbC"), std::string("/?token=[secret 3]"));
        QCOMPARE(mask.url("/?token=k3y/ABC"), std::string("/?token=[secret 1]"));
        QCOMPARE(mask.url("/?token=%22k3y%252FABC%22"), std::string("/?token=[secret 1]"));
        QCOMPARE(mask.url("/?pass=two+words&password=two%20words"),
                 std::string("/?pass=[secret 4]&password=[secret 4]"));
        QCOMPARE(mask.count(), 4U);
    }
};

HCI_TEST(TstSecrets)
#include "tst_secrets.moc"
