#include "model/base/bounds.h"
#include "model/exchange/masked_session.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

void row(const char* type, const char* content, bool kept = false) {
    QTest::newRow(QByteArray(type).append(' ').append(content).constData())
        << QByteArray(type) << QByteArray(content) << kept;
}
void kept(const char* type, const char* content) {
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
    kept(json, R"({"name":"set-cookie","value":"a=b; Comment=S"})");
    kept(json, R"({"name":"Cookie-Policy","value":"a=S"})");
    row(json, R"({"name":"X-Qdrant-Key","value":"S"})");
    row(json, R"({"headers":{"x-qdrant-key":"S"}})");
    kept(json, R"({"headers":{"X-Cache-Key":"S","X-Surrogate-Key":"S","X-Device-Id":"S"}})");
    kept(json, R"({"xKey":"S","x_key":"S","primary-key":"S"})");
    row(json, R"({"raw":"GET / HTTP/1.1\r\nCookie: a=S\r\nA: b"})");
    kept(json, R"({"raw":"GET / HTTP/1.1\r\nCookie: a=b\r\nETag: S"})");
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
    row(script, "token ??= \"S\"");
    kept(script, "colour ||= \"S\"");
    kept(script, "if (token || \"S\") x()");
    kept(script, "password = p || \"enter your password S\"");
    kept(script, "password = p || required");
    kept(script, "const token = a | \"S\"");
    row("text/html", "<p>Token: SS</p>");
    row("text/html", "<p>API key: <b class=x>SS</b></p>");
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
        const Session session(segment->pool(), {partOf(segment, {})});
        MaskedSession mask(session, false);
        QCOMPARE(mask.secretsNotDecoded(), more);
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
