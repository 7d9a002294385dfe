#include "model/analysis/analysis.h"
#include "model/base/bounds.h"
#include "model/exchange/masked_session.h"
#include "model/report/write_report.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

using namespace hci;

namespace {

void row(const char* type, const QByteArray& content, bool kept = false) {
    QTest::newRow(QByteArray(type).append(' ').append(content.left(200)).constData())
        << QByteArray(type) << content << kept;
}
void kept(const char* type, const QByteArray& content) {
    row(type, content, true);
}

/// A secret in the layouts that contents have for names and values; "S" stands for it, and "SS" for one that
/// looks like a token beyond doubt.
void addLayouts() {
    row("application/json", "[\"password\",\"S\"]");
    row("application/json", "[ \"password\" , \"S\" ]");
    row("application/json", "[[\"token\",\"S\"]]");
    row("application/json",
        "{\"rawHeaders\":[\"Host\",\"a.example\",\"Authorization\",\"Bearer S\",\"X-A\",\"b1\"]}");
    kept("application/json", "[\"username\",\"password\",\"email\"]");
    kept("application/json", "{\"required\":[\"token\",\"content-type\"]}");
    row("application/json", "{\"header\":\"Authorization\",\"value\":\"S\"}");
    row("application/json", "{\"name\":\"password\",\"val\":\"S\"}");
    row("application/json", "{\"k\":\"password\",\"v\":\"S\"}");
    kept("application/json", "{\"name\":\"colour\",\"val\":\"S\"}");
    row("application/json", "{\"name\":\"password\",\"t\":\"{a}>b\",\"value\":\"S\"}");
    kept("application/json", "{\"name\":\"password\"},{\"value\":\"S\"}");
    row("application/x-www-form-urlencoded", "data=[\"password\",\"S\"]");
    row("application/x-www-form-urlencoded", "data=%5B%22password%22%2C%22S%22%5D&x=1");
    row("text/html", "<input name=\"csrf_token\" title=\"a>b\" value=S>");
    kept("text/html", "<input name=\"csrf_token\" title=\"ab\"><input value=S>");
    row("text/html", "<input value=\"S\" title=\"a>b\" name=\"csrf_token\">");
    row("text/html", "<token title=\"a>b\">S</token>");
    row("text/html", "<select name=\"token\"><option value=S>x</option><option "
                     "value=\"b1\">y</option></select><option value=c>");
    kept("text/html", "<select name=\"colour\"><option value=S>x</option></select>");
    row("text/html", "<dl><dt>Password</dt><dd>S</dd></dl>");
    row("text/html", "<dl><dt>Password:</dt> <dd>S</dd></dl>");
    kept("text/html", "<dl><dt>Password</dt><dd>at least 8 characters</dd></dl>");
    kept("text/html", "<dl><dt>Colour</dt><dd>S</dd></dl>");
    row("text/html", "<tr><td>Password</td><td>S</td></tr>");
    row("text/html", "{&QUOT;password&QUOT;:&QUOT;S&QUOT;}");
    row("text/html", "{&quotpassword&quot:&quotS&quot}");
    row("text/yaml", "a: b\npassword: |\n  S\n  more\nnext: x");
    row("text/yaml", "a: b\n  - password: >-\n      S\nnext: x");
    row("text/yaml", "password: a S");
    kept("text/yaml", "Password: must have 8 characters");
    kept("text/yaml", "the password: must have S");
    row("application/toml", "password = \"\"\"\nS\"\"\"\nx = 1");
    row("text/x-go", "password := \"S\"");
    row("text/javascript", "password := \"S\"");
    row("text/x-php", "'password' => 'S',");
    row("text/javascript", "'password' => 'S',");
    kept("text/javascript", "token => 'S'");
    row("text/javascript", "x[\"password\"]=\"S\"");
    row("text/javascript", "x[\"password\"] = \"S\"");
    kept("text/javascript", "x[\"colour\"] = \"S\"");
    kept("text/javascript", "x[\"password\"]==\"S\"");
    row("text/csv", "id,password,name\n1,S,a\n2,\"b \"\"q\"\", c\",d\n");
    row("text/csv; charset=utf-8", "id;\"API Key\"\n1;S");
    kept("text/csv", "id,colour\n1,S");
    kept("text/plain", "id,password\n1,S");
    row("text/tab-separated-values", "id\ttoken\n1\tS");
}

/// Cookies and fields of a message in another one, as in a HAR.
void addMessages() {
    constexpr auto json = "application/json";
    row(json, R"({"cookies":{"a":"SS"}})");
    row(json, R"({"requestCookies":[{"name":"a","value":"SS","path":"/"}]})");
    kept(json, R"({"cookies":{"a":"S-consent","until":"2026-01-05T12:00:00"}})");
    kept(json, R"({"cookiesPolicy":{"a":"SS"}})");
    kept(json, R"({"cookies":{"a":1},"etag":"SS"})");
    row(json, R"({"name":"Cookie","value":"a=S; b=c"})");
    row(json, R"({"value":"a=S; Path=/","name":"set-cookie"})");
    kept(json, R"({"name":"Cookie","value":"S"})");
    kept(json, R"({"name":"Cookie-Policy","value":"a=S"})");
    row(json, R"({"name":"X-Qdrant-Key","value":"S"})");
    row(json, R"({"headers":{"x-qdrant-key":"S"}})");
    kept(json, R"({"headers":{"X-Cache-Key":"S","X-Rate-Key":"S","X-Device-Id":"S"}})");
    kept(json, R"({"xKey":"S","x_key":"S","primary-key":"S"})");
    row(json, R"({"raw":"GET / HTTP/1.1\r\nCookie: a=S\r\nA: b"})");
    row("message/http", "TRACE / HTTP/1.1\r\nProxy-Authorization: Custom S\r\nA: b");
    row("message/http", "TRACE / HTTP/1.1\r\nX-Qdrant-Key: S\r\nA: b");
    row(json, R"({"kty":"oct","k":"token-S"})");
    kept(json, R"({"k":"token-S"})");
    row("text/plain", "see https://r/?key=token-S");
    row("text/plain", "form-data;name=\"token\"\r\n\r\nS\r\n--");
}

/// Expressions of scripts, and sentences of pages.
void addScripts() {
    constexpr auto script = "text/javascript";
    for (const char* expression :
         {"p ?? \"S\"", "process.env.PW || 'S'", "a?.b?.c ?? `S`", "p ? \"S\" : \"\"", "p ? 'no' : 'S'",
          "\"a\" + \"S\"", "\"ab\"+\n 'S' + b"}) {
        row(script, QByteArray("const password = ").append(expression).append(';').constData());
        row(script, QByteArray("x = {apiKey: ").append(expression).append('}').constData());
        kept(script, QByteArray("const colour = ").append(expression).append(';').constData());
    }
    row(script, "token ||= \"S\"");
    row(script, "token ?\?= \"S\"");
    kept(script, "colour ||= \"S\"");
    kept(script, "if (token || \"S\") x()");
    kept(script, "password = p || \"enter your password S\"");
    kept(script, "password = p || required");
    kept(script, "const token = a | \"S\"");
    row("text/html", "<p>Token: SS</p>");
    row("text/html", "<p>Password: <b class=x>SS</b></p>");
    row("text/html", "<!-- password: SS -->");
    kept("text/html", "<p>Token: S</p>");
    kept("text/html", "<p>ETag: SS</p>");
    kept("text/html", "<p>Hash: <b>SS</b></p>");
    kept(script, "x = {token: SS, session: SS}");
    row("text/plain", "dsn root:S@tcp(db:3306)/x");
    row("text/x-go", "dsn = \"root:S@unix(/tmp/s)/x\"");
    kept("text/plain", "root:S@udp(db)");
    kept("text/plain", "root@tcp(db) S");
}

/// Markup whose elements, entities and attributes have names of secrets, and calls that have.
void addElements() {
    constexpr auto xml = "text/xml";
    row(xml, "<token value=\"S\"/>");
    row(xml, "<password a='b' value='S'></password>");
    row(xml, "<token>\n  <value a='b'>S</value></token>");
    row(xml, "<!ENTITY password \"S\">");
    kept(xml, "<colour value=\"S\"/>");
    kept(xml, "<token type=\"S\"/>");
    kept(xml, "<token><value>two words S</value></token>");
    kept(xml, "<session><title>none</title><etag>S</etag></session>");
    kept(xml, "<!ENTITY colour \"S\">");
    kept(xml, "<!ENTITY password PUBLIC \"S\">");
    row("text/javascript", "setPassword(\"SS\")");
    row("text/plain", ".password('SS')");
    kept("text/javascript", "setPassword(\"S\")");
    kept("text/javascript", "require(\"SS\")");
    const QByteArray far = QByteArray(400, 'x');
    row("application/json", "{\"name\":\"password\",\"d\":\"" + far + "\",\"value\":\"S\"}");
    row("text/html", "<meta name=\"csrf-token\" data-x=\"" + far + "\" content=\"S\">");
    row("application/json", "{\"Name\":\"password\",\"Value\":\"S\"}");
    row("application/json", "{\"Key\":\"password\",\"Value\":\"S\"}");
    row("application/json", "{\"attribute\":\"password\",\"value\":\"S\"}");
    kept("application/json", "{\"Key\":\"colour\",\"Value\":\"S\"}");
}

/// Lines of commands and of settings.
void addLines() {
    constexpr auto text = "text/plain";
    row(text, "db_password=a S\nx=y");
    row(text, "x --password S y");
    row(text, "x --api-key 'S'");
    row(text, "mysql -u root -pS db");
    row(text, "sshpass -p S ssh h");
    row(text, "docker login -u u -p \"S\" h");
    kept(text, "x --colour S");
    kept(text, "use --password to S");
    kept(text, "x --password -S");
    kept(text, "docker run -p S:80");
    kept(text, "mysql\nmkdir -p S");
    row(text, "---- BEGIN PRIVATE KEY ----\nS\n---- END PRIVATE KEY ----");
    kept(text, "---- BEGIN PUBLIC KEY ----\nS\n---- END PUBLIC KEY ----");
}

/// Contents that are what their type or their beginning says.
void addTypes() {
    constexpr auto text = "text/plain";
    row(text, "machine h login u password S\n");
    row("application/octet-stream", "machine h\n  login u\n\tpassword S");
    kept(text, "my machine h login u password S");
    row(text, "db:5432:*:u:S\n");
    row(text, "a:1:b:c:d\ndb:*:*:u:S\n");
    kept(text, "db:54x:*:u:S");
    kept(text, "db:5432:u:S");
    kept(text, "12:30:15:1 a:b:S");
    row(text, "bob:$apr1$S\n");
    row(text, "bob:$2y$10$a\namy:$2y$10$S:x\n");
    kept(text, "bob:$apr1S");
    row(text, "PuTTY-User-Key-File-3: ssh-rsa\nPrivate-Lines: 1\nS\nPrivate-MAC: a");
    row("image/png", "{\"access_token\":\"S\"}");
    row("font/woff", " [{\"access_token\":\"S\"}]");
    kept("image/png", "x{\"access_token\":\"S\"}");
    row("application/csv", "a,token\nb,S\n");
    row("text/csv", "sep=;\na;token\nb;S\n");
    kept("text/csv", "sep=;\na;colour\nb;S\n");
    kept("text/csv", "sep=;");
    row("message/http", "TRACE / HTTP/1.1\r\nok-access-sign: S\r\n");
    kept("message/http", "TRACE / HTTP/1.1\r\nETag: S\r\n\r\nok-access-sign: S");
    kept(text, "TRACE / HTTP/1.1\r\nok-access-sign: S\r\n");
}

const QByteArray secret = "Zq7SecretX7";

std::string withSecret(QByteArray content) {
    return content.replace("S", secret).toStdString();
}

} // namespace

/// Secrets by the layout of a content, and known ones in other spellings.
class TstSecretLayouts final : public QObject {
    Q_OBJECT

private slots:
    void contents_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("kept");
        addLayouts();
        addMessages();
        addScripts();
        addElements();
        addLines();
        addTypes();
    }
    void contents() {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, content);
        QFETCH(const bool, kept);
        const std::string plain = withSecret(content);
        const std::string shown = SecretMask().content(plain, type.toStdString());
        if (kept)
            QCOMPARE(QByteArray::fromStdString(shown), QByteArray::fromStdString(plain));
        else
            QVERIFY2(shown.find(secret.toStdString()) == std::string::npos, shown.c_str());
    }

    /// What stands beside a secret stays.
    void besideSecrets_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* type, const char* content, const char* shown) {
            QTest::newRow(content) << QByteArray(type) << QByteArray(content) << QByteArray(shown);
        };
        constexpr auto json = "application/json";
        constexpr auto text = "text/plain";
        row(json, R"({"name":"Set-Cookie","value":"a=b; Path=/x1"})",
            R"({"name":"Set-Cookie","value":"a=[secret 1]; Path=/x1"})");
        row(json, R"({"raw":"GET / HTTP/1.1\r\nCookie: a=b\r\nETag: c"})",
            R"({"raw":"GET / HTTP/1.1\r\nCookie: a=[secret 1]\r\nETag: c"})");
        row(json, R"({"cookies":[{"name":"a","value":"Zq7SecretX7vT3mLp8R","path":"/"}]})",
            R"({"cookies":[{"name":"a","value":"[secret 1]","path":"/"}]})");
        row(text, "token=a user=b1c2d3e4f5", "token=[secret 1] user=b1c2d3e4f5");
        row(text, "use password=a b1c2d3e4f5", "use password=[secret 1] b1c2d3e4f5");
        row(text, "---- BEGIN PRIVATE KEY ----\na\n---- END PRIVATE KEY ---- b", "[secret 1] b");
        row(text, "-----BEGIN PRIVATE KEY-----\na\n-----END PRIVATE KEY----- b", "[secret 1] b");
        row(text, "machine h login u password a\nmachine i",
            "machine h login u password [secret 1]\nmachine i");
        row(text, "bob:$2y$10$a:b\r\nc", "bob:[secret 1]:b\r\nc");
        row(text, "db:1:b:u:a\r\ndb:1:c:u:b\r\n", "db:1:b:u:[secret 1]\r\ndb:1:c:u:[secret 2]\r\n");
        row(text, "PuTTY-User-Key-File-3: a\nPublic-Lines: 1\nb\nPrivate-Lines: 1\nc\nPrivate-MAC: d",
            "PuTTY-User-Key-File-3: a\nPublic-Lines: 1\nb\nPrivate-Lines: 1\n[secret 1]\nPrivate-MAC: d");
        row("text/javascript", "password = dev ? 'a1b2c3' : 'd4e5f6', x = 'y'",
            "password = dev ? '[secret 1]' : '[secret 2]', x = 'y'");
        row("text/javascript", "token = \"a\" + b + \"c\"", "token = \"[secret 1]\" + b + \"c\"");
        row("message/http", "TRACE / HTTP/1.1\r\nOK-ACCESS-SIGN: a\r\nETag: b\r\n",
            "TRACE / HTTP/1.1\r\nOK-ACCESS-SIGN: [secret 1]\r\nETag: b\r\n");
    }
    void besideSecrets() {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, content);
        QTEST(QByteArray::fromStdString(SecretMask().content(content.toStdString(), type.toStdString())),
              "shown");
    }

    /// The cells around a masked column stay.
    void tables() {
        QCOMPARE(
            SecretMask().content("id,password,name\r\n1,a1b2c3,x\r\n2,\"b \"\"q\"\", c\",y\r\n", "text/csv"),
            std::string("id,password,name\r\n1,[secret 1],x\r\n2,\"[secret 2]\",y\r\n"));
    }

    void lettersBeyondAscii_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* type, const char* content, bool found = true) {
            QTest::newRow(content) << QByteArray(type) << QByteArray(content) << found;
        };
        row("application/json", "\"Zq\\u00e4\\u00f6\\ud83d\\udd117SecretX7v\"");
        row("application/json", "\"\\\"Zq\\\\u00e4\\\\u00F6\\\\ud83d\\\\udd117SecretX7v\\\"\"");
        row("application/json", "\"Zq\\u00e4\\u00f6\\ud83d7SecretX7v\"", false);
        row("text/javascript", "'Zq\\xe4\\xf6\\ud83d\\udd117SecretX7v'");
        row("text/html", "<p>Zq&auml;&#246;&#x1F511;7SecretX7v</p>");
        row("text/html", "<p>Zq&auml;&ouml;&#128273;7SecretX7v</p>");
        row("text/html", "<p>Zq&Auml;&ouml;&#128273;7SecretX7v</p>", false);
        row("text/html", "<p>Zq&auml;&oumlaut;&#128273;7SecretX7v</p>", false);
        row("text/plain", "Zq%C3%A4%c3%b6%F0%9F%94%917SecretX7v");
    }
    void lettersBeyondAscii() {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, content);
        SecretMask mask;
        mask.learnField("Cookie", "pw=Zq\xC3\xA4\xC3\xB6\xF0\x9F\x94\x91"
                                  "7SecretX7v");
        mask.indexKnown();
        const QByteArray shown =
            QByteArray::fromStdString(mask.content(content.toStdString(), type.toStdString()));
        QTEST(!shown.contains("7SecretX7v"), "found");
    }

    /// A server cannot crowd out what was sent: of too many secrets its own are not looked for in base64.
    void tooManyForBase64() {
        constexpr std::size_t more = 10;
        constexpr std::size_t values = bounds::masking::encodedSecrets - 1 + more;
        std::vector<ExchangeDraft> drafts(values / 4000 + 1);
        for (std::size_t i = 0; i < values; ++i)
            drafts[i / 4000].responseFields.emplace_back("Set-Cookie",
                                                         "k=AAAA1111AAAA" + std::to_string(100'000 + i));
        drafts.front().requestFields = {{"Authorization", "Bearer zzzz9SecretX7v"}};
        auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
        for (std::uint32_t i = 0; i < drafts.size(); ++i) {
            drafts[i].url = "http://a.example/";
            append(*segment, drafts[i], i);
        }
        const auto session =
            std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
        MaskedSession mask(*session, false);
        QCOMPARE(mask.secretsNotDecoded(), more);
        QBuffer report;
        report.open(QIODevice::WriteOnly);
        Progress progress;
        const auto written =
            writeReport(report, ReportFormat::Json, *session, *analyse(session, {}, progress), {}, progress);
        QVERIFY(written && written->secretsNotDecoded == more);
        const auto isMasked = [&mask](const QByteArray& text) {
            return mask.secrets().content(text.toStdString(), "text/plain") != text.toStdString();
        };
        QVERIFY(isMasked(QByteArray("zzzz9SecretX7v").toBase64()));
        QVERIFY(isMasked(QByteArray("AAAA1111AAAA100000").toBase64()));
        const QByteArray last = "AAAA1111AAAA" + QByteArray::number(qulonglong{100'000 + values - 1});
        QVERIFY(!isMasked(last.toBase64()));
        QVERIFY(isMasked(last));
    }
};

HCI_TEST(TstSecretLayouts)
#include "tst_secret_layouts.moc"
