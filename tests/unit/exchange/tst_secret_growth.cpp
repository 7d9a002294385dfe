#include "model/exchange/masked_session.h"
#include "tests/unit/growth.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

/// `cost(4n)` exceeds `cost(n)` by no more than linear growth allows.
template <class Cost> void growsLinearly(std::size_t n, const Cost& cost) {
    const double times = test::growth(n, cost);
    QVERIFY2(times <= test::linearGrowth, qPrintable(QString::number(times)));
}

std::string repeated(std::string_view text, std::size_t bytes) {
    std::string all;
    while (all.size() < bytes)
        all += text;
    return all;
}

SessionPtr sessionWith(const std::vector<ExchangeDraft>& drafts) {
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    for (std::uint32_t i = 0; i < drafts.size(); ++i)
        append(*segment, drafts[i], i);
    return std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
}

/// `count` cookies with a common beginning, and a sentence of the same bytes.
void maskOnePrefix(std::size_t count) {
    std::vector<ExchangeDraft> drafts(count / 100 + 1);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        drafts[i].url = "http://a.example/" + std::string(200, 'a');
        std::string cookies;
        for (std::size_t j = 0; j < 100; ++j)
            cookies += "k=aaaaaa" + std::to_string(1'000'000 + i * 100 + j) + "; ";
        drafts[i].requestFields = {{"Cookie", cookies},
                                   {"X-Any", std::string(2000, 'a') + std::to_string(i)}};
    }
    const SessionPtr session = sessionWith(drafts);
    const MaskedSession mask(*session, false);
    std::string sentence(30 * count, 'a');
    mask.maskQuoted(sentence);
    QCOMPARE(sentence.size(), 30 * count);
}

/// Cookies that each begin with the one before: 8, 9, 10 … bytes.
void maskNested(std::size_t bytes) {
    std::size_t total = 0;
    ExchangeDraft draft;
    draft.url = "http://a.example/";
    for (std::size_t length = 10; total < bytes; ++length) {
        draft.requestFields.emplace_back("Cookie", "k=" + std::string(length, 'b') + std::to_string(length));
        total += length;
    }
    const SessionPtr session = sessionWith({draft});
    const MaskedSession mask(*session, false);
    std::string sentence(bytes, 'b');
    mask.maskQuoted(sentence);
}

/// Cookies of 64 bytes and of nearly the sentence's length, both of which begin at each of its bytes.
void maskLong(std::size_t bytes) {
    ExchangeDraft draft;
    draft.url = "http://a.example/";
    for (const std::size_t length : {std::size_t{64}, bytes, bytes + 1})
        draft.requestFields.emplace_back("Cookie", "k=" + std::string(length, 'b'));
    for (int i = 0; i < 50; ++i)
        draft.requestFields.emplace_back("Cookie", "k=" + std::string(64, 'b') + std::to_string(i) + ":c");
    const SessionPtr session = sessionWith({draft});
    const MaskedSession mask(*session, false);
    std::string sentence(bytes - 1, 'b');
    mask.maskQuoted(sentence);
    QVERIFY(sentence.size() < bytes / 2);
    std::string marked = repeated(std::string(65, 'b') + '|', bytes);
    mask.maskQuoted(marked);
}

/// Known values, and a text of runs that could hold them in base64, one of which is as long as the text.
void maskEncoded(std::size_t bytes) {
    ExchangeDraft draft;
    draft.url = "http://a.example/";
    for (std::size_t i = 0; i < bytes / 100; ++i)
        draft.requestFields.emplace_back("Cookie", "k=" + std::string(20, 'a') + std::to_string(100'000 + i));
    const SessionPtr session = sessionWith({draft});
    const MaskedSession mask(*session, false);
    for (const char* part :
         {"YWFh", "YWFhYWFhYWFhYWFh|", "YWFhYWFhYWFhYWFhYWFhMTAwMDAw=", "abcdefghijk ",
          "YWFhYWFhYWFhYWFh\r\n", "YWFhYWFhYWFh\\r\\n", "YWFhYWFhYWFh\nYWFh\n", "abcdefghijklm\n        ",
          "abcdefghijklm\\", "WVdGaFlXRmhZV0ZoWVdGaA", "V1ZkR2FGbFhSbWhaVjBab1dWZEdhQT09|"}) {
        std::string sentence = repeated(part, bytes);
        mask.maskQuoted(sentence);
    }
}

} // namespace

/// Masking takes time in proportion to its input, whatever that is.
class TstSecretGrowth final : public QObject {
    Q_OBJECT

private slots:
    void content_data() {
        QTest::addColumn<QByteArray>("shape");
        for (const char* shape : {"sk-",
                                  "eyJ-",
                                  "eyJ.a ",
                                  "token=;",
                                  "\"=",
                                  "a='b=\"",
                                  "%25",
                                  "%252525",
                                  "\\\\\"",
                                  "\"token\":{",
                                  "\"token\":[1,",
                                  "<token>",
                                  "://",
                                  "://a@",
                                  "name=\"token\" ",
                                  "value=\"x\" ",
                                  "value=\"",
                                  "bearer ",
                                  "Authorization: a b=",
                                  "Authorization: Digest a=\"",
                                  "Authorization:a ",
                                  " -u \"a:",
                                  " --user=a",
                                  "base64url.bearer.authorization.",
                                  "-----BEGIN PRIVATE KEY",
                                  "=        ",
                                  "token=a;",
                                  "token=a,",
                                  "123456789:",
                                  "/token/a1",
                                  "/reset//",
                                  "/reset/a",
                                  "/services/T/B",
                                  "/(S(",
                                  "/(S(a)",
                                  "aaaaaaaa/",
                                  "?token=/",
                                  "=",
                                  "a",
                                  "<input name=csrf_token value=",
                                  "token='",
                                  "ghp_",
                                  "key-",
                                  "cookie: a=b;",
                                  "cookie: a,",
                                  "{\"",
                                  "token=[secret",
                                  "token=[secret 1]",
                                  "\"token\":\"[secret",
                                  "name=token value=[secret",
                                  "<token><![CDATA[[secret",
                                  "<token a><![CDATA[",
                                  "<token a",
                                  "<token a>",
                                  "<token>\n ",
                                  "<key>token</key><string><![CDATA[",
                                  "<key>token</key>",
                                  "name=token>",
                                  "form-data; name=token\n\n",
                                  "form-data; name=token",
                                  "set('token','",
                                  "('token'",
                                  "token=`",
                                  "\"k\":\"a",
                                  "basic+",
                                  "basic ",
                                  "bearer+basic+",
                                  "%2525",
                                  "\\\\",
                                  "&#37;",
                                  "&amp;",
                                  "&#x",
                                  "/auth/a1b2c3d4.",
                                  "/webhooks/1/",
                                  "/token:",
                                  "/~.@",
                                  "'/?token=",
                                  "</?token=",
                                  "&token=\\",
                                  "token_type=a",
                                  "%u0041=",
                                  "invite=a1",
                                  "?invite=a",
                                  "token=\"&",
                                  "token='&token=\"",
                                  "token:",
                                  "{token: ",
                                  "token+",
                                  "=+++++++",
                                  "&{\"",
                                  "<token><!--",
                                  "<token><!---->",
                                  "<token>a<?x?>",
                                  "ewo",
                                  "ewogICJh.",
                                  "eyJhIjoi",
                                  "eyJhIjoi-",
                                  "eyA-",
                                  "W3siYSI6/",
                                  "eyJwYXNzd29yZCI6ImEifQ ",
                                  "a=\";",
                                  "= \n",
                                  "'\"",
                                  "[\"token\",\"",
                                  "\"token\",",
                                  "\"token\",\"a1\",",
                                  "name=token \">\" ",
                                  "name=token t=\">",
                                  "<select name=token><option value=a",
                                  "<option",
                                  "<token a=\">",
                                  "<dt>token</dt><dd>",
                                  "token=\"\"\"",
                                  "token: |\n",
                                  "\n token: |\n",
                                  "token: a b\n",
                                  "- token: a ",
                                  "x[\"token\"]=",
                                  "'token'=>'",
                                  "token:=",
                                  "&quot",
                                  "&auml;",
                                  "\\u00e4",
                                  "token=a||\"",
                                  "token=\"a\"+",
                                  "token=\"a\"+\"token='b'+\"",
                                  "token=a?'b':'",
                                  "token||=",
                                  ">token: <b>a1",
                                  " -p",
                                  "mysql -p",
                                  " --password '",
                                  "---- BEGIN PRIVATE KEY",
                                  "<!ENTITY token \"",
                                  "<token value=\"",
                                  "<token value=",
                                  "<token><a>a1",
                                  "x:y@tcp(",
                                  "setToken('a1')",
                                  "\"cookies\":{",
                                  "\"cookies\":[\"a1b2c3d4e5f6\",",
                                  "name=cookie value=a;",
                                  "\\nCookie: a",
                                  "\ntoken=a b1c2d3e4f5 ",
                                  "machine a password ",
                                  "a:1:b:c:d\n",
                                  "a:$1$b\n"})
            QTest::newRow(shape) << QByteArray(shape);
    }
    void content() {
        QFETCH(const QByteArray, shape);
        const std::string_view part(shape.constData(), static_cast<std::size_t>(shape.size()));
        for (const char* type : {"text/html", "application/json", "application/x-www-form-urlencoded"})
            growsLinearly(50'000,
                          [&](std::size_t n) { (void)SecretMask().content(repeated(part, n), type); });
        growsLinearly(50'000, [&](std::size_t n) { (void)SecretMask().url(repeated(part, n)); });
        for (const char* name : {"Set-Cookie", "Cache-Control", "X-Token-Type"})
            growsLinearly(50'000,
                          [&](std::size_t n) { (void)SecretMask().fieldValue(name, repeated(part, n)); });
    }

    /// A parameter behind a run of repeated schemes.
    void schemesInAName() {
        growsLinearly(50'000, [](std::size_t n) {
            (void)SecretMask().url("http://a/?x=" + repeated("basic+", n) + "=x");
            (void)SecretMask().content(repeated("basic+", n) + "=x", "text/plain");
            (void)SecretMask().fieldValue("X-Any", repeated("basic+", n) + "=x");
        });
    }
    /// Parts of credentials, and protocols.
    void learning() {
        for (const char* part : {"a1b2c3d4e5f6.", "a1b2c3d4e5f6g7h8-", "a:", "a=\"b\", ", "token-a1,",
                                 "token-", "eyJhIjoi", "Basic YTpi "})
            for (const char* name : {"Authorization", "Cookie", "Sec-WebSocket-Protocol", "X-Any"})
                growsLinearly(50'000, [&](std::size_t n) {
                    SecretMask mask;
                    mask.learnField(name, repeated(part, n));
                });
    }
    /// One known value is the beginning of another that occurs nearly everywhere.
    void longKnownValues() { growsLinearly(100'000, maskLong); }
    void knownValuesWithOnePrefix() { growsLinearly(4'000, maskOnePrefix); }
    void knownValuesInBase64() { growsLinearly(100'000, maskEncoded); }
    void knownValuesInEachOther() { growsLinearly(100'000, maskNested); }
};

HCI_TEST(TstSecretGrowth)
#include "tst_secret_growth.moc"
