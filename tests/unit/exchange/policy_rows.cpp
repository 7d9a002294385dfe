#include "tests/unit/exchange/policy_rows.h"

#include "tests/unit/exchange/policy_doors.h"

#include <QtTest/QtTest>

namespace hci::test {

const QByteArray plant = "pl4ntQzXv9w";
const QByteArray basic = QByteArray("user:").append(plant).toBase64();

namespace {

const QByteArray webToken = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0." + plant;

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
/// A cookie whose value also occurs elsewhere.
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
                             "X-Passphrase",
                             "Key",
                             "Writekey",
                             "X-Write-Key",
                             "X-Project-Key",
                             "X-Qdrant-Key",
                             "X-Supabase-Key",
                             "X-JFrog-Art-Api",
                             "Form-Key",
                             "X-Magento-FormKey",
                             "OK-ACCESS-SIGN",
                             "X-Sign",
                             "Ticket",
                             "X-CAS-Ticket",
                             "X-Wsse",
                             "X-2FA-Code",
                             "X-Kerberos",
                             "X-AntiForgery",
                             "X-Modhash",
                             "X-Amzn-Oidc-Data",
                             "Client-Cert",
                             "X-Forwarded-Client-Cert",
                             "X-IG-WWW-Claim"})
        requestField(name, plant);
    requestField("Authorization", "Bearer " + plant);
    requestField("Authorization", plant + " x");
    requestField("Authorization", "Digest username=\"u\", response=\"" + plant + '"');
    requestField("Proxy-Authorization", plant);
    requestField("Cookie", "a=1; b=\"" + plant + "\"; c=2");
    requestField("Cookie", plant);
    requestField("X-Forwarded-Auth", "Bearer " + webToken);
    requestField("X-Any", webToken);
    requestField("X-Any", "Bearer " + plant);
    requestField("X-Any", "Basic " + basic);
    requestField("X-Any", "{\"token\":\"" + plant + "\"}");
    for (const char* scheme : {"Negotiate", "NTLM", "token", "ApiKey", "DPoP", "SharedKey acc:"})
        requestField("X-Any", QByteArray(scheme).append(' ').append(plant).replace(": ", ":"));
    requestField("X-Any", "Digest username=\"u\", response=\"" + plant + '"');
    requestField("X-Any", "AWS4-HMAC-SHA256 Credential=a/b, Signature=" + plant);
    requestField("X-Any", "Hawk id=\"1\", mac=\"" + plant + '"');
    requestField("Authorisation", plant);
    requestField("Sec-WebSocket-Protocol", "base64url.bearer.authorization.k8s.io." + plant + ", v4.k8s.io");
    requestField("Sec-WebSocket-Protocol", "realtime, openai-insecure-api-key." + plant);
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
    // Fields about caches quote the requested URL.
    responseField("Cache-Status", "x; hit; key=\"http://h.example/?access_token=" + plant + '"');
    responseField("Cache-Status", "x; hit; key=\"/cb?code=" + plant + '"');
    responseField("X-Cache", "HIT from http://u:" + plant + "@h.example/");
    responseField("Warning", "110 x \"stale: /?token=" + plant + '"');
}

void addFieldsThatStay() {
    for (const char* name :
         {"X-Device-Id", "Idempotency-Key", "X-Request-Id", "If-None-Match", "X-Session-Timeout",
          "Accept-Language", "X-Author", "X-Monkey", "Sec-WebSocket-Key", "X-Idempotency-Key", "X-Key-Id",
          "X-Designer", "X-RateLimit-Key", "X-Partition-Key", "X-Public-Key"})
        requestField(name, plant, true);
    for (const char* name :
         {"ETag", "Cache-Key", "X-Cache-Key", "Surrogate-Key", "xkey", "Edge-Cache-Tag",
          "Sec-WebSocket-Accept", "Access-Control-Allow-Credentials", "X-RateLimit-Remaining-Tokens", "Vary",
          "X-Varnish", "X-Cache", "Cache-Status", "X-Cache-Status", "X-True-Cache-Key", "X-Sort-Key"})
        responseField(name, plant, true);
    requestField("X-Any", "Token of " + plant, true);
    requestField("X-Any", "Digest realm=\"" + plant + "\", nonce=\"1\"", true);
    requestField("X-Any", "Signature " + plant, true);
    responseField("ETag", "\"session-" + plant + '"', true);
    responseField("Cache-Status", "x; hit;key=" + plant + "; detail=" + plant, true);
    responseField("X-Cache", "HIT key=" + plant, true);
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
                             "accessToken",
                             "sign",
                             "otc",
                             "psw",
                             "cvc",
                             "cvv2",
                             "cardNumber",
                             "ssn",
                             "2fa_code",
                             "connectionString",
                             "write_key",
                             "form_key",
                             "invite",
                             "invitation",
                             "reset",
                             "magic"})
        url("?a=1&" + QByteArray(name) + '=' + plant + "&b=2");
    for (const char* name :
         {"hash",    "v",         "q",        "id",     "page",   "max_tokens",  "token_type",
          "keyword", "sort_key",  "monkey",   "design", "author", "Key-Pair-Id", "cache_key",
          "signal",  "call_sign", "discover", "dsn",    "preset", "invited"})
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
    url("n?redirect=https%2525253A%2525252F%2525252Fo.example%2525252Fcb%2525253Ftoken%2525253D" + plant);
    url("n?q=%252525252525257Btoken%252525252525253D" + plant);
    url("n?token=[secret+" + plant);
    url("n?token=[secret%201" + plant);
    url("n?token=[secret%201]" + plant);
    url("n?invite=yes&x=" + plant, true);
    url("n?reset=" + plant + ".css", true);
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

/// Names and values in markup, and their character references.
void addMarkup() {
    content("text/xml", "<a><wsse:Password Type=\"x\">" + plant + "</wsse:Password></a>");
    content("text/xml", "<a><password\n a='1'>\n <![CDATA[" + plant + "]]></password></a>");
    content("text/xml", "<a><Password note=\"x\" token=\"" + plant + "\">v</Password></a>");
    content("text/xml", "<plist><key>password</key>\n<string>" + plant + "</string></plist>");
    content("text/xml", "<name>password</name><value><string>" + plant + "</string></value>");
    content("text/xml", "<resources><string name=\"api_key\">" + plant + "</string></resources>");
    content("text/xml", "<key>colour</key><string>" + plant + "</string>", true);
    content("text/xml", "<key>password</key></dict><string>" + plant + "</string>", true);
    content("text/xml", "<passwordless a='1'/>" + plant, true);
    content("text/html", "<label name=\"password\">Password of " + plant + "</label>", true);
    content("text/html", "<input type=password value=\"" + plant + "\">");
    content("text/html", "<input type=text value=\"" + plant + "\">", true);
    content("text/html", "<a href=\"/x?access_token&#61;" + plant + "\">");
    content("text/html", "<div data-page=\"{&quot;token&quot;:&quot;" + plant + "&quot;}\">");
    content("text/html", "<div data-page=\"{&#x22;token&#x22;&colon;&#34;" + plant + "&#34}\">");
    content("text/html", "<p>a &amp; b &#8364; " + plant + "</p>", true);
    const QByteArray part = "--X\r\nContent-Disposition: form-data; name=";
    content("text/plain", part + "\"password\"\r\n\r\nfoo\r\n" + plant + "\r\n--X--");
    content("text/plain", part + "pin\r\nContent-Type: text/plain\r\n\r\n" + plant + "\r\n--X--");
    content("text/plain", part + "\"comment\"\r\n\r\n" + plant + "\r\n--X--", true);
    content("text/plain", "name=\"pin\"\r\n\r\n" + plant, true);
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
    addMarkup();
    content("application/json", "{\"password\":\"[secret " + plant + "\"}");
    content("application/json", "{\"password\"\n\t:\r\n            \"" + plant + "\"}");
    content("application/json", "{\"kty\":\"oct\",\"k\":\"" + plant + "\"}");
    content("application/json", "{\"keys\":[{\"d\":\"" + plant + "\",\"kty\":\"RSA\"}]}");
    content("application/json", "{\"k\":\"" + plant + "\",\"d\":\"" + plant + "\"}", true);
    content("application/json", "{\"kty\":\"EC\",\"x\":\"" + plant + "\"}", true);
    content("application/json", "{\"card\":{\"cvc\":\"" + plant + "\"}}");
    content("application/javascript", "headers.set(\"Authorization\", \"" + plant + "\")");
    content("application/javascript", "xhr.setRequestHeader('X-Qdrant-Key','" + plant + "')");
    content("application/javascript", "var password=`" + plant + '`');
    content("application/javascript", "set(\"language\", \"" + plant + "\")", true);
    content("application/javascript", "set(password, \"" + plant + "\")", true);
    content("application/javascript", "[\"token\", \"" + plant + "\"]", true);
    content("text/plain", "the form `password=` stands in " + plant, true);
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
    for (const char* scheme : {"Negotiate ", "Token ", "Unheard-Of ", "Digest username=\"u\", response="}) {
        const QByteArray line = QByteArray("Authorization: ").append(scheme).append(plant);
        row("error with " + line, {{.error = "proxy said: " + line + " refused"}});
        content("text/plain", "you sent\nProxy-" + line + "\nAccept: x");
        content("application/json", "{\"log\":\"you sent\\n" + QByteArray(line).replace('"', "\\\"") + "\"}");
    }
    content("text/plain", "Authorization: required, see " + plant, true);
    content("text/plain", "Authorization: Bearer is wanted of " + plant, true);
    row("error with a command", {{.error = "curl -u user:" + plant + " refused"}});
    row("error with a long option", {{.error = "curl --user 'user:" + plant + "' refused"}});
    row("error with another option", {{.error = "date -u 12:30 " + plant + " refused"}}, true);
    row("error with an option's name", {{.error = "curl x-u user:" + plant}}, true);
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
    known("a Cache-Status",
          {.responseName = "Cache-Status", .responseValue = "x; hit; key=\"/" + plant + '"'});
    known("X-Cache", {.responseName = "X-Cache", .responseValue = "HIT " + plant});
    known("a Host", {.requestName = "Host", .requestValue = "u:" + plant + "@h.example"});
    for (const char* mark : {":", "|", "!", "'", "&", " "}) { // behind the part by which texts are searched
        const QByteArray value = QByteArray(70, 'a') + "b1" + mark + plant;
        row(QByteArray("rest of a long known value behind ") + mark,
            {{.requestName = "Cookie", .requestValue = "sid=" + value},
             {.url = "http://h.example/u/" + value,
              .contentType = "text/html",
              .content = "<p>" + value + "</p>"}});
    }
    row("rests of long known values that begin alike",
        {{.requestName = "Cookie",
          .requestValue = "a=" + QByteArray(70, 'a') + "|a; b=" + QByteArray(70, 'a') + "|" + plant +
                          "; c=" + QByteArray(64, 'a') + "; d=" + QByteArray(70, 'a') + "|z"},
         {.content = "it is " + QByteArray(70, 'a') + "|" + plant}});
    row("known value with references in HTML",
        {{.requestName = "Cookie", .requestValue = "sid=x&" + plant},
         {.contentType = "text/html", .content = "<p>x&amp;" + plant + " &#x78;&#38;" + plant + "</p>"}});
    row("known value, percent-encoded", {{.requestName = "Cookie", .requestValue = "sid=" + plant + "%2B%2F"},
                                         {.url = "http://h.example/?x=" + plant + "+/"}});
    row("password of Basic in content",
        {{.requestName = "Authorization", .requestValue = "Basic " + basic}, {.content = "it is " + plant}});
    const Parts path{.url = "http://h.example/u/" + plant};
    row("response of Digest in a path",
        {{.requestName = "Authorization", .requestValue = "Digest username=\"u\", response=\"" + plant + '"'},
         path});
    row("credentials by their scheme in a path",
        {{.requestName = "X-Any", .requestValue = "Negotiate " + plant}, path});
    row("ID of a signed cookie in a path",
        {{.requestName = "Cookie", .requestValue = "connect.sid=s%3A" + plant + ".abcdefghijABCDEFGHIJ0123"},
         path});
    row("code of a Location in a path", {{.responseName = "Location", .responseValue = "/?code=Ab" + plant},
                                         {.url = "http://h.example/u/Ab" + plant}});
    row("password that was sent in a path",
        {{.postType = "application/x-www-form-urlencoded", .postText = "password=" + plant}, path});
    row("password that was sent without a Content-Type in a path",
        {{.postType = "application/json",
          .hasPostField = false,
          .postText = "{\"password\":\"" + plant + "\"}"},
         path});
    row("password of a form without a Content-Type in a path",
        {{.postType = "application/x-www-form-urlencoded",
          .hasPostField = false,
          .postText = "password=" + plant},
         path});
    row("token of a login in a path", {{.url = "http://h.example/login",
                                        .contentType = "application/json",
                                        .content = "{\"access_token\":\"" + plant + "\"}"},
                                       path});
    row("word of a login in a path stays",
        {{.url = "http://h.example/login",
          .contentType = "application/json",
          .content = "{\"access_token\":\"undefined\"}"},
         {.url = "http://h.example/undefined/" + plant}},
        true);
    row("code of a product in a path stays",
        {{.url = "http://h.example/?code=SUMMER2024"}, {.url = "http://h.example/SUMMER2024/" + plant}},
        true);
    row("token of a Set-Cookie in a path", {{.responseName = "Set-Cookie", .responseValue = "sid=" + plant},
                                            {.url = "http://h.example/s/" + plant}});
    row("what stands behind a long known value stays",
        {{.content = "it is " + QByteArray(70, 'a') + '|' + plant},
         {.requestName = "Cookie", .requestValue = "sid=" + QByteArray(70, 'a')}},
        true);
    row("known value in an ETag stays",
        {{.responseName = "ETag", .responseValue = '"' + plant + '"'},
         {.requestName = "Cookie", .requestValue = "sid=" + plant}},
        true);
}

} // namespace

void addPolicyRows() {
    addFields();
    addFieldsThatStay();
    addUrls();
    addForms();
    addContents();
    addKnown();
}

const std::vector<std::string>& ownNames() {
    static const std::vector<std::string> names{"X-Customer-Id", "kunde", "k"};
    return names;
}

void addOwnNameRows() {
    requestField("X-Customer-Id", plant);
    requestField("x_customer_id", "Token of " + plant);
    requestField("Kunde", "Max, " + plant);
    requestField("X-Customer", plant, true);
    responseField("X-Customer-ID", plant);
    responseField("X-Kunde", plant, true);
    responseField("Link", "</x?kunde=" + plant + ">; rel=preload");
    for (const char* name : {"kunde", "KUNDE", "k", "xCustomerId", "order[kunde]", "order%5Bkunde%5D%5B%5D",
                             "order.kunde", "%6bunde"}) {
        url(QByteArray("?a=1&").append(name).append('=').append(plant));
        url(QByteArray("#").append(name).append('=').append(plant));
        form(QByteArray("a=1&").append(name).append('=').append(plant));
    }
    for (const char* name : {"kundennummer", "xkunde", "kunden[a]", "kk", "customer_id"}) {
        url(QByteArray("?a=1&").append(name).append('=').append(plant), true);
        form(QByteArray("a=1&").append(name).append('=').append(plant), true);
    }
    content("application/json", "{\"kunde\":\"" + plant + "\"}");
    content("application/json", "{\"kunde\":{\"name\":\"" + plant + "\"}}");
    content("application/json", "{\"data\":\"{\\\"kunde\\\":\\\"" + plant + "\\\"}\"}");
    content("application/json", "{\"name\":\"kunde\",\"value\":\"" + plant + "\"}");
    content("application/json", "{\"kunden\":\"" + plant + "\"}", true);
    content("text/xml", "<order><kunde>" + plant + "</kunde></order>");
    content("text/html", "<input name=kunde value=\"" + plant + "\">");
    content("application/javascript", "kunde = \"" + plant + "\"");
    content("application/javascript", "kunde = " + plant + "()", true);
    content("text/plain", "kunde: Max M., " + plant);
    row("error with an own name", {{.error = "failed http://other.example/?kunde=" + plant}});
    row("value of an own field in a path",
        {{.requestName = "X-Customer-Id", .requestValue = plant}, {.url = "http://h.example/u/" + plant}});
    row("value of an own field in an ETag stays",
        {{.responseName = "ETag", .responseValue = '"' + plant + '"'},
         {.requestName = "X-Customer-Id", .requestValue = plant}},
        true);
}

} // namespace hci::test
