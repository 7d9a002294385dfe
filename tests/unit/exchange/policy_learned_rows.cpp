#include "tests/unit/exchange/policy_doors.h"
#include "tests/unit/exchange/policy_rows.h"

#include <QtTest/QtTest>

namespace hci::test {

namespace {

using Parts = RecordedParts;

constexpr auto form = "application/x-www-form-urlencoded";

/// The value of `first`, repeated in a URL where no name is beside it.
void repeated(const QByteArray& title, const Parts& first, bool kept = false) {
    const QByteArray name = title + (kept ? " stays" : "");
    QTest::newRow(name.constData()) << std::vector<Parts>{first, {.url = "http://b.example/u?x=" + plant}}
                                    << kept;
}

void addProtocols() {
    for (const char* before :
         {"access_token, ", "Bearer,", "graphql-ws, auth.", "token-", "chat, access_token-", "Bearer%20",
          "base64url.bearer, ", "base64url.bearer.authorization.k8s.io.", "graphql-ws, ", ""}) {
        const QByteArray list = before + plant;
        repeated("protocols " + list, {.requestName = "Sec-WebSocket-Protocol", .requestValue = list});
    }
    repeated("protocol of an answer",
             {.responseName = "sec-websocket-protocol", .responseValue = "auth." + plant});
}

void addCredentials() {
    const auto sent = [](const QByteArray& name, const QByteArray& value) {
        repeated("in " + name + ": " + value.left(50), {.requestName = name, .requestValue = value});
    };
    for (const QByteArray& pair : QByteArrayList{plant + ':', plant + ":x-oauth-basic", ':' + plant})
        repeated("user and password " + pair,
                 {.responseName = "X-Auth", .responseValue = "Basic " + pair.toBase64()});
    for (const char* before : {"ApiKey bob:", "AWS AKIDEXAMPLE12345:", "Custom a;", "Key k1,"})
        sent("Authorization", before + plant);
    sent("Authorization", "OAuth oauth_consumer_key=\"abc\", oauth_token=\"" + plant + '"');
    sent("Authorization", "Bearer " + plant + ", Basic eDp5eg==");
    repeated("Basic behind another scheme",
             {.responseName = "X-Auth", .responseValue = "Bearer Qx7, Basic " + basic});
    const QByteArray piece = "x7Kd2LmTr" + plant;
    QTest::newRow("piece of a token with a dash")
        << std::vector<Parts>{{.requestName = "Authorization", .requestValue = piece + "-a x"},
                              {.url = "http://b.example/u?x=" + piece}}
        << false;
    sent("X-Auth-Token", "{\"t\":\"" + plant + "\"}");
    for (const QByteArray& value :
         QByteArrayList{plant + ".node1", "user|" + plant, plant + "%7C0123456789abcdef", "1:" + plant + ":x",
                        plant + "~1"})
        sent("Cookie", "a=" + value);
}

/// Contents that were sent, and answers.
void addContents() {
    const auto sent = [](const QByteArray& type, const QByteArray& text, bool kept = false) {
        repeated("sent as " + type + ": " + text.left(60), {.postType = type, .postText = text}, kept);
    };
    const QByteArray json = "{\"password\":\"" + plant + "\"}";
    sent("text/plain;charset=UTF-8", json);
    sent("application/octet-stream", json);
    sent("text/plain", "<password>" + plant + "</password>");
    sent("text/plain", "user=bob\r\npassword=" + plant + "\r\n");
    sent("application/graphql", "mutation{login(password:\"" + plant + "\")}");
    sent("application/json", "{\"password\":[\"" + plant + "\"]}");
    sent("application/json", "{\"key\":\"password\",\"value\":\"" + plant + "\"}");
    sent("application/json",
         "{\"pad\":\"" + QByteArray("x ").repeated(40'000) + "\",\"password\":\"" + plant + "\"}");
    sent("application/octet-stream", QByteArray("\0\1", 2) + json, true);
    sent("text/plain", "my password is " + plant, true);
    repeated("sent with GET", {.postType = "application/json", .postText = json, .postMethod = "GET"});
    QTest::newRow("sent with a dot in it")
        << std::vector<Parts>{{.postType = "application/json",
                               .postText = "{\"password\":\"a." + plant + "\"}"},
                              {.url = "http://b.example/u?x=a." + plant}}
        << false;
    const auto answered = [](const QByteArray& url, const QByteArray& type, const QByteArray& text,
                             bool kept = false) {
        repeated("answer of " + url + ": " + text.left(60),
                 {.url = "http://a.example/" + url, .contentType = type, .content = text}, kept);
    };
    const QByteArray token = "{\"access_token\":\"" + plant + "\"}";
    answered("api/me", "application/json", token);
    answered("login", form, "access_token=" + plant + "&scope=x");
    answered("login", "text/xml", "<token>" + plant + "</token>");
    answered("login", "text/html", "<input name=\"csrf_token\" value=\"" + plant + "\">");
    answered("login", "text/plain", token);
    answered("login", "application/json",
             "{\"pad\":\"" + QByteArray("x ").repeated(40'000) + "\"," + token.mid(1));
}

void addEncodedObjects() {
    const QByteArray object = QByteArray("{\"a\":1,\"password\":\"" + plant + "\"}").toBase64();
    repeated("base64 in a query", {.url = "http://a.example/?state=" + object});
    repeated("base64 in a query, percent-encoded",
             {.url = "http://a.example/?state=" + object.toPercentEncoding()});
    repeated("base64 in a field", {.responseName = "X-Data", .responseValue = object});
    repeated("base64 in a cookie", {.responseName = "Set-Cookie", .responseValue = "x=" + object});
    repeated("base64 in JSON that was sent",
             {.postType = "application/json", .postText = "{\"data\":\"" + object + "\"}"});
    repeated("base64 of another name",
             {.url = "http://a.example/?state=" + QByteArray("{\"colour\":\"" + plant + "\"}").toBase64()},
             true);
}

} // namespace

void addLearnedRows() {
    addProtocols();
    addCredentials();
    addContents();
    addEncodedObjects();
}

} // namespace hci::test
