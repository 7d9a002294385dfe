#include "tests/unit/exchange/policy_doors.h"
#include "tests/unit/exchange/policy_rows.h"

#include <QtTest/QtTest>

namespace hci::test {

namespace {

using Parts = RecordedParts;

void row(const QByteArray& title, const std::vector<Parts>& exchanges, bool kept = false) {
    QTest::newRow(title.constData()) << exchanges << kept;
}
void url(const QByteArray& rest, bool kept = false) {
    row("URL " + rest.left(100), {{.url = "http://h.example/" + rest}}, kept);
}
void form(const QByteArray& text, bool kept = false) {
    row("form " + text, {{.postType = "application/x-www-form-urlencoded", .postText = text}}, kept);
}
void content(const QByteArray& type, const QByteArray& text, bool kept = false) {
    row("content " + type + ' ' + text.left(80), {{.contentType = type, .content = text}}, kept);
}

/// Values of parameters, which only "&" ends.
void addValues() {
    const QByteArrayList beginnings{
        "a\"", "\"a\"",     "'a'", "''",        "a ",  "a\t",  " ",         "a<",    "a>", "=",  ">",
        "a|",  "[secret] ", "[\"", "{\"v\":\"", "{a}", "(a) ", "[\"a\",\"", "a\\\"", "a`", "a;", "a, "};
    for (const QByteArray& before : beginnings) {
        url("?x=1&password=" + before + plant + "&y=2");
        url("#access_token=" + before + plant);
        form("x=1&password=" + before + plant + "&y=2");
    }
    form("u=\"bob\"&password=a " + plant);
    form("u={a}&password=a \"" + plant);
    form("u=<b>&pin=\"a\" " + plant);
    form("u=a\r\npassword=a " + plant);
    form("password=a\n" + plant);
    form("password =" + plant);
    url("{id}/x?password=a " + plant);
    url("x?{id}#password=a " + plant);
    url("?password+=" + plant);
    url("?magic==" + plant);
    url("?password=a b&x=" + plant, true);
    url("?password=\"a\"&x=" + plant, true);
    url("?password=#x=" + plant, true);
    url("?token;x=" + plant, true);
    url("?q=token==" + plant, true);
    url("?q=give token=it " + plant, true);
    form("password=a \nx=" + plant, true);
    form("password= &x=" + plant, true);
    content("text/plain", "use password = a " + plant, true);
    content("text/plain", "if (token == " + plant + ") b", true);
    content("text/plain", "if (a&&token==b) say " + plant, true);
    content("text/html", "<script>x = a?token==" + plant + ":b</script>", true);
    content("text/html", "<script>token => " + plant + "</script>", true);
    content("text/plain", "failed http://h.example/?password==" + plant);
}

/// Texts with a syntax of their own in a query or form.
void addTextsInParameters() {
    for (const char* pair :
         {"\"password\": \"", "\"password\" : \"", "\"password\":\t\"", "\"password\":            \"",
          "password:\"", "password: \"", "password:'", "pin: \"", "\"pin\" :\"", "\"tokens\": [ \"",
          "\"name\":\"token\",\"value\":\"", "\"value\": \"", "name: \"token\", value: \""}) {
        const bool valueFirst = QByteArray(pair).startsWith("\"value");
        const QByteArray close = valueFirst                        ? "\", \"name\": \"token\"}"
                                 : QByteArray(pair).endsWith('\'') ? "'}"
                                                                   : "\"}";
        const QByteArray text = '{' + QByteArray(pair) + plant + close;
        const QByteArray encoded = text.toPercentEncoding();
        form(text);
        form("x=" + text);
        form("x=" + encoded);
        form("x=" + QByteArray(encoded).replace("%20", "+"));
        url("?x=" + text);
        url("?x=" + encoded + "&y=1");
        url("?x=" + QByteArray(encoded).replace("%20", "+"));
    }
    url("?query=mutation{login(email:\"a\",password:\"" + plant + "\"){t}}");
    url("?query=mutation%7Blogin(password%3A%22" + plant + "%22)%7D");
    url("?query=mutation+{login(password:\\\"" + plant + "\\\")}");
    url("?query={login(password:" + plant + ")}");
    url("?x=<wsse:Password+Type=\"t\">" + plant + "</wsse:Password>");
    form("--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n" + plant + "\r\n--b--");
    url("?x=<password>" + plant + "</password>");
    url("?x={\"u\":\"http://a/?token=a\",\"b\":\"" + plant + "\"}", true);
    url("?x=%7B%22u%22%3A%22http%3A%2F%2Fa%2F%3Fb%26token%3Da%22%2C%22c%22%3A%22" + plant + "%22%7D", true);
    url("?x=[{\"name\":\"colour\",\"value\":\"" + plant + "\"}]", true);
    url("?x={name:\"colour\",value:\"" + plant + "\"}", true);
    url("?name=token&value=" + plant, true);
    url("?q=token:" + plant, true);
    url("?x={max_tokens:\"" + plant + "\"}", true);
    url("?x={token:1,b:\"" + plant + "\"}", true);
    form("{\"colour\": \"" + plant + "\"}", true);
}

/// Names of secrets, and names that resemble them.
void addNames() {
    for (const char* name : {"login_ticket",    "magic_link",   "magicLink",     "cf-turnstile-response",
                             "sms_code",        "verifyCode",   "pin_code",      "pwd1",
                             "newpwd",          "userpw",       "loginpw",       "userpass",
                             "pass2",           "pw1",          "kennwort",      "contrasena",
                             "contrase%C3%B1a", "mot_de_passe", "mdp",           "wachtwoord",
                             "passord",         "wresult",      "SAMLAssertion", "passkey"})
        url("?a=1&" + QByteArray(name) + '=' + plant);
    for (const char* name : {"showresult", "showResult", "passorder", "bypassorder", "compass1", "vpw",
                             "zip_code", "error_code", "magic_number", "ticket_count", "turnstile", "mdpi"})
        url("?a=1&" + QByteArray(name) + '=' + plant, true);
    for (const char* name : {"X-SAML-Assertion", "X-Passkey", "X-Authz"})
        row("request " + QByteArray(name), {{.requestName = name, .requestValue = plant}});
    for (const char* name : {"X-Assertion-Id", "X-Passage", "X-Authored"})
        row("request " + QByteArray(name), {{.requestName = name, .requestValue = plant}}, true);
    content("application/json", "{\"pin_code\":\"" + plant + "\",\"passkey\":\"" + plant + "\"}", true);
}

/// Quotes of cookies, heads of web tokens, and comments.
void addForms() {
    const auto cookie = [](const QByteArray& value, bool kept = false) {
        row("response Set-Cookie: " + value, {{.responseName = "Set-Cookie", .responseValue = value}}, kept);
    };
    cookie("a=\"x;y " + plant + "\"; Path=/");
    cookie("a=\"x; Path=" + plant + "\"");
    cookie("a=\"x\"; Comment=" + plant, true);
    cookie("a=\"x; Comment=" + plant, true);
    cookie("a=\"x;y\"z; Comment=" + plant, true);
    for (const char* head :
         {"{\n  \"alg\":1}", "{\r\n\"alg\":1}", "{\t\"alg\":1}", "{ \"alg\":1}", "{  \"alg\":1}"})
        url(QByteArray(head).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
            ".eyJzdWIiOiIxIn0." + plant);
    url("ewoksandfriends." + plant + ".example", true);
    url("eyAndMoreLetters." + plant + ".example", true);
    for (const char* before : {"<!--c-->", " <!-- c --> <!-- d -->\n", "<?x y?>", "a<!-- > c -->",
                               "a<![CDATA[b]]>", "<![CDATA[a]]><!--c-->"})
        content("text/xml", "<a><password>" + QByteArray(before) + plant + "</password></a>");
    content("text/xml", "<a><password><!-- c --></password>" + plant + "</a>", true);
    content("text/xml", "<a><password><![CDATA[a]]></password><!-- " + plant + " --></a>", true);
}

/// Values of contents that were sent, repeated in a URL.
void addSentContents() {
    const auto sent = [](const QByteArray& type, const QByteArray& text, const QByteArray& secret,
                         bool kept = false, bool hasField = true) {
        row("sent as " + type + ": " + text.left(60) + (hasField ? "" : " without a type"),
            {{.postType = type, .hasPostField = hasField, .postText = text},
             {.url = "http://h.example/u/" + secret}},
            kept);
    };
    const QByteArray part =
        "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n" + plant + "\r\n--b--\r\n";
    for (const bool hasField : {true, false}) {
        sent("multipart/form-data; boundary=b", part, plant, false, hasField);
        sent("text/xml", "<password>" + plant + "</password>", plant, false, hasField);
        sent("application/json", "{\"password\":\"two words " + plant + "\"}", "two%20words%20" + plant,
             false, hasField);
        sent("application/x-www-form-urlencoded", "password=two+words+" + plant, "two%20words%20" + plant,
             false, hasField);
    }
    sent("application/json", "{\"query\":\"login(password:\\\"" + plant + "\\\")\"}", plant);
    sent("multipart/form-data; boundary=b", QByteArray(part).replace("password", "comment"), plant, true);
    sent("text/xml", "<comment>" + plant + "</comment>", plant, true);
    sent("text/plain", "<comment>" + plant + "</comment>", plant, true);
    row("sentence of a login in a path stays",
        {{.url = "http://h.example/login",
          .contentType = "application/json",
          .content = "{\"token\":\"expired at " + plant + "\"}"},
         {.url = "http://h.example/expired%20at%20" + plant}},
        true);
    row("JSON with a blank in a cookie, its token in a path",
        {{.requestName = "Cookie", .requestValue = "s=%7B%22access_token%22%3A%20%22" + plant + "%22%7D"},
         {.url = "http://h.example/u/" + plant}});
}

} // namespace

void addRequestRows() {
    addValues();
    addTextsInParameters();
    addNames();
    addForms();
    addSentContents();
}

} // namespace hci::test
