#include "tests/unit/exchange/policy_doors.h"
#include "tests/unit/exchange/policy_rows.h"

#include <QtTest/QtTest>

namespace hci::test {

namespace {

using Parts = RecordedParts;

/// A plant that is a token beyond doubt.
QByteArray longPlant() {
    return "x7Kd2LmTr" + plant; // not a constant: it would be made before `plant`
}

void row(const QByteArray& title, const std::vector<Parts>& exchanges, bool kept = false) {
    QTest::newRow(title.constData()) << exchanges << kept;
}
void url(const QByteArray& rest, bool kept = false) {
    row("URL " + rest, {{.url = "http://h.example/" + rest}}, kept);
}
void requestField(const QByteArray& name, const QByteArray& value, bool kept = false) {
    row("request " + name + ": " + value, {{.requestName = name, .requestValue = value}}, kept);
}
void responseField(const QByteArray& name, const QByteArray& value, bool kept = false) {
    row("response " + name + ": " + value, {{.responseName = name, .responseValue = value}}, kept);
}
void content(const QByteArray& type, const QByteArray& text, bool kept = false) {
    row("content " + type + ' ' + text, {{.contentType = type, .content = text}}, kept);
}

/// Names that are one of the words of secrets in a spelling, a language or a compound of its own.
void addSpellings() {
    for (const char* name : {"sesskey",
                             "sess_id",
                             "SAMLart",
                             "pgtId",
                             "pgtIou",
                             "fb_dtsg",
                             "signed_request",
                             "clave",
                             "haslo",
                             "heslo",
                             "parola",
                             "sifre",
                             "jelszo",
                             "kodeord",
                             "l%C3%B6senord",
                             "%D0%BF%D0%B0%D1%80%D0%BE%D0%BB%D1%8C",
                             "\xD0\xBF\xD0\xB0\xD1\x80\xD0\xBE\xD0\xBB\xD1\x8C",
                             "%E5%AF%86%E7%A0%81",
                             "pass3",
                             "pin2",
                             "mypw",
                             "upw",
                             "db_pw",
                             "userpin",
                             "ott",
                             "passhash",
                             "recoverycode",
                             "recovery_codes[]",
                             "backup_code",
                             "login_code",
                             "mfacode",
                             "otpcode",
                             "verificationcode",
                             "onetimecode",
                             "one_time_code",
                             "resetkey",
                             "activationkey",
                             "clientkey",
                             "encryptionkey",
                             "signkey",
                             "userkey",
                             "write_key2",
                             "%u0070assword",
                             "pass%E2%80%8Bword",
                             "pass%C2%ADword",
                             "%EF%BD%90assword",
                             "cvc2",
                             "ccnum",
                             "cc_num",
                             "ccNumber",
                             "card_no",
                             "creditcard",
                             "credit_card",
                             "tan",
                             "puk",
                             "authn",
                             "authpw",
                             "auth_pass",
                             "loginkey",
                             "seckey",
                             "oobCode",
                             "tkn"})
        url("?a=1&" + QByteArray(name) + '=' + plant + "&b=2");
    for (const char* name : {"enclave",
                             "bypass3",
                             "opinion2",
                             "design_key",
                             "preset_key",
                             "threshold_key",
                             "query_keyword",
                             "country_code",
                             "promo_code",
                             "pass%20word%20count",
                             "spin",
                             "cookie",
                             "lt",
                             "resourcekey",
                             "invite_code",
                             "%D0%BA%D1%80%D0%BE%D0%BB%D1%8C",
                             "vcode",
                             "vcodec",
                             "vcode_max",
                             "tango",
                             "suntan",
                             "cc",
                             "card_notes",
                             "creditcard_type",
                             "authnum",
                             "seckeyboard",
                             "pattern"})
        url("?a=1&" + QByteArray(name) + '=' + plant + "&b=2", true);
    for (const char* name : {"X-Sess", "X-Sesskey", "X-Authn", "X-Fb-Dtsg", "X-Access"})
        requestField(name, plant);
    for (const char* name : {"X-Sessile", "X-Authns", "X-Accessed", "X-Access-Time"})
        requestField(name, plant, true);
    content("application/json", "{\"recoveryCode\":\"" + plant + "\"}");
    content("application/json", "{\"countryCode\":\"" + plant + "\"}", true);
    content("application/json", "{\"tan\":\"" + plant + "\",\"creditCard\":\"" + plant + "\"}", true);
}

/// Names of facts about secrets, and names of something else as well: a value that looks like a token is one.
void addDoubtfulNames() {
    for (const char* name :
         {"password_policy", "token_version", "max_token", "session_mode", "token_type", "cookie", "lt",
          "resourcekey", "invite_code", "pat", "signed", "ukey", "vkey", "remember_me", "autologin"}) {
        const QByteArray text = QByteArray(name) + '=';
        url("?a=1&" + text + longPlant() + "&b=2");
        url("?a=1&" + text + plant + "&b=2", true);
        url("?a=1&" + text + "strict&b=" + longPlant(), true);
    }
    for (const char* name : {"X-Session-Mode", "X-Token-Type", "X-Session-Timeout", "X-Cookie-Consent"}) {
        requestField(name, longPlant());
        requestField(name, plant, true);
        requestField(name, "strict, " + longPlant(), true);
    }
    for (const char* name : {"tokenizer", "compat", "patch", "designed", "unsigned", "monkey", "refresh",
                             "access", "state", "hash", "h", "v", "id"})
        url("?" + QByteArray(name) + '=' + longPlant(), true);
    url("?q=token:" + longPlant());
    responseField("X-Debug", "session " + longPlant());
    responseField("X-Debug", "session " + plant, true);
    responseField("X-Debug", "session of " + longPlant(), true);
    responseField("X-Debug", "revision " + longPlant(), true);
    content("application/json", "{\"token_version\":\"" + longPlant() + "\"}");
    content("application/json", "{\"token_version\":\"" + plant + "\"}", true);
    content("application/json", "{\"token_expires\":\"20260105T120000Z\",\"x\":\"" + longPlant() + "\"}",
            true);
}

/// Segments of a path behind names of secrets.
void addPaths() {
    for (const char* before : {"password/",
                               "secret/",
                               "refresh_token/",
                               "id-token/",
                               "auth/",
                               "otp/",
                               "login/",
                               "jwt/",
                               "csrf/",
                               "sid/",
                               "ticket/",
                               "access_key/",
                               "client_secret/",
                               "signature/",
                               "verify-token/",
                               "share-token/",
                               "signin-link/",
                               "password-reset-token/",
                               "one-time-token/",
                               "invite-code/",
                               "token:",
                               "~token~/",
                               "@token/",
                               "v1.token/",
                               "reset.php/",
                               "confirm/5/6/",
                               "webhook/12345/",
                               "hooks/catch/123/",
                               "x?next=/auth/",
                               "x#/auth/",
                               "reset/id/key/",
                               "workflows/T012345/A012345/123456789/",
                               "triggers/T012345/123456/"}) {
        url(before + plant);
        url(before + plant + "?x=1");
    }
    for (const char* behind : {".html", ".json", "/index.html", ".aspx?x=1"})
        url("reset/" + plant + behind);
    url("reset/abc." + plant);
    url("token/v2/" + plant);
    for (const char* between : {"v2x/", "v12345/", "list/"})
        url("token/" + QByteArray(between) + plant, true);
    for (const char* before : {"password/forgot?x=",
                               "login/new?x=",
                               "auth/callback?x=",
                               "token/refresh?x=",
                               "secret/garden-roses-2024?x=",
                               "signature/2024/05?x=",
                               "verify/email?x=",
                               "auth/oauth2-callback?x=",
                               "auth/index.html?x=",
                               "monkey/",
                               "design/",
                               "auths/",
                               "login/a/",
                               "x.reset/",
                               "reset.css/",
                               "design:",
                               "hook/1/",
                               "workflows/a/",
                               "AAAAAAAACPw/",
                               "static/secret/%E4%BD%A0%E5%A5%BD?x="})
        url(before + plant, true);
    for (const char* behind : {".css", ".js", ".min.css"})
        url("reset/normalize-" + plant + behind, true);
    content("application/json", "{\"u\":\"https://h/auth/" + plant + "\"}");
    content("text/html", "<a href=\"/v1.token/" + plant + "\">");
    content("text/plain", "a design/" + plant, true);
    responseField("Set-Cookie", "a=b; Path=/reset/" + plant);
    responseField("Set-Cookie", "a=b; Path=/resets/" + plant, true);
}

/// URLs inside fields and contents: a value ends where its URL does.
void addQuotedUrls() {
    for (const char* mark : {" ", "\"", "<", "'", "(", ")", "{", "|", "`", "\\x"}) {
        const QByteArray value = QByteArray("a") + mark + plant;
        responseField("Location", "/x?password=" + value);
        responseField("Content-Location", "x?password=" + value);
        requestField("Referer", "http://r.example/?password=" + value);
        responseField("Link", "</y>; rel=prev, </x?password=" + value + ">; rel=next");
        if (QByteArrayView(" \"<").contains(*mark))
            continue;
        responseField("X-Info", "see http://r.example/?password=" + value);
        content("text/plain", "see http://r.example/?password=" + value);
    }
    for (const char* mark : {" ", "<", "'", "(", "|", "\\\""})
        content("application/json", "{\"u\":\"https://h/?password=a" + QByteArray(mark) + plant + "\"}");
    for (const char* mark : {"'", "(", "|"})
        content("text/html", "<a href=\"/x?password=a" + QByteArray(mark) + plant + "\">");
    content("application/json", "{\"u\":\"https://h/?password=a\",\"b\":\"" + plant + "\"}", true);
    content("application/json", R"({"u":"https://h/?password=a\u0026b=)" + plant + "\"}", true);
    content("application/json", R"({"d":"{\"u\":\"/?password=a\",\"b\":\")" + plant + "\\\"}\"}", true);
    content("text/plain", "(see http://h/?password=a) and " + plant, true);
    content("text/plain", "[x](http://h/?password=a)" + plant, true);
    content("text/html", "<a href='/x?password=a'>" + plant + "</a>", true);
    content("application/javascript", "x=\"/a?password=\"+b+\"" + plant + '"', true);
    responseField("Link", "</x?password=a>; rel=" + plant, true);
    responseField("X-Info", "see http://r.example/?password=a " + plant, true);
}

/// Fields that caches read, which are never masked as a whole.
void addPlainFields() {
    responseField("Pragma", "token=" + plant);
    responseField("Cache-Control", "max-age=60, token=\"" + plant + '"');
    responseField("X-Foo-Cache-Control", "token=" + plant);
    responseField("Permissions-Policy", "camera=(\"https://h.example/?token=" + plant + "\")");
    responseField("Warning", "199 - \"token " + plant + '"');
    responseField("Warning", "199 - \"token=\\\"" + plant + "\\\"\"");
    for (const char* name : {"Cache-Control", "X-Foo-Cache-Control", "Pragma", "Surrogate-Control"}) {
        responseField(name, "max-age=60, x=\"" + plant + '"', true);
        responseField(name, "no-cache=\"Authorization, " + plant + "\", private=\"X-Token\"", true);
        responseField(name, plant, true);
    }
    responseField("Permissions-Policy", "camera=(\"https://h.example/?x=" + plant + "\")", true);
    responseField("Warning", "199 - \"tokens of " + plant + '"', true);
    responseField("ETag", "\"token=" + plant + '"', true);
    requestField("Authorization", plant + "-a x");
    row("known value in a Cache-Control stays",
        {{.responseName = "Cache-Control", .responseValue = "x=\"" + plant + '"'},
         {.requestName = "Cookie", .requestValue = "sid=" + plant}},
        true);
}

} // namespace

void addNameRows() {
    addSpellings();
    addDoubtfulNames();
    addPaths();
    addQuotedUrls();
    addPlainFields();
}

} // namespace hci::test
