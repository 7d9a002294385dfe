#include "tests/unit/policy_doors.h"
#include "tests/unit/policy_rows.h"

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
void content(const QByteArray& type, const QByteArray& text, bool kept = false) {
    row("content " + type + ' ' + text.left(80), {{.contentType = type, .content = text}}, kept);
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

} // namespace

void addRequestRows() {
    addNames();
    addForms();
}

} // namespace hci::test
