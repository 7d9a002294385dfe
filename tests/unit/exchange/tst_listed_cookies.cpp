#include "model/base/bounds.h"
#include "model/exchange/masked_session.h"
#include "model/report/report_format.h"
#include "tests/unit/exchange/policy_doors.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

const QByteArray secret = "pl4ntQzXv9wK";

/// An entry with these members in its messages, and a URL with the secret.
QByteArray entryWith(const QByteArray& request, const QByteArray& response) {
    return quoted("{'startedDateTime': '2026-01-05T12:00:00.000Z', 'time': 1, 'request': {'method': 'GET', "
                  "'httpVersion': 'HTTP/1.1', 'url': 'http://a.example/u/" +
                  secret + "', " + request + "}, 'response': {'status': 200, 'statusText': 'OK', " +
                  response + "}}");
}

QByteArray fields(const QByteArray& list = {}) {
    return "'headers': [" + list + "], ";
}
QByteArray field(const QByteArray& name, const QByteArray& value) {
    return fields("{'name': '" + name + "', 'value': '" + value + "'}");
}
QByteArray cookies(const QByteArray& list) {
    return "'cookies': [" + list + "]";
}
QByteArray cookie(const QByteArray& value) {
    return "{'name': 'sid', 'path': '/', 'value': '" + value + "', 'httpOnly': true}";
}

SessionPtr sessionOf(const Session::Part& part) {
    return std::make_shared<const Session>(part.segment->pool(), std::vector{part});
}

QByteArray urlShown(const SessionPtr& session) {
    const MaskedSession mask(*session, false);
    const std::string_view url = mask.url((*session)[0].record().url);
    return {url.data(), static_cast<qsizetype>(url.size())};
}

} // namespace

/// Cookies that stand in a recorder's list alone are no fields, but their values are secrets.
class TstListedCookies final : public QObject {
    Q_OBJECT

private slots:
    void lists_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QByteArray>("lines"); // those that no field has
        QTest::addColumn<bool>("masked");      // in the URL
        const auto row = [](const char* title, const QByteArray& request, const QByteArray& response,
                            const QByteArray& lines,
                            bool masked) { QTest::newRow(title) << request << response << lines << masked; };
        const QByteArray none = fields() + cookies({});
        const QByteArray listed = cookies(cookie(secret));
        const QByteArray line = "sid=" + secret;
        row("of a request", fields() + listed, none, line, true);
        row("of an answer", none, fields() + listed, line, true);
        row("before the fields", listed + ", 'headers': []", none, line, true);
        row("in the field as well", field("Cookie", "a=1; sid=" + secret) + listed, none, {}, true);
        row("in the field in quotes", field("cookie", "sid=\\\"" + secret + "\\\"") + listed, none, {}, true);
        row("in the answer's field as well", none, field("Set-Cookie", "sid=" + secret + "; Path=/") + listed,
            {}, true);
        row("beside another value in the field", field("Cookie", "sid=other") + listed, none, line, true);
        row("a part of a value in the field", field("Cookie", "sid=x" + secret) + listed, none, line, true);
        row("a field of the other message", field("Set-Cookie", "sid=" + secret) + listed, none, line, true);
        row("in another order than in the field",
            field("Cookie", "a=first-one; b=" + secret) +
                cookies(cookie(secret) + ", " + cookie("first-one")),
            none, {}, true);
        row("JSON with the secret",
            fields() + cookies(cookie("{\\\"access_token\\\":\\\"" + secret + "\\\"}")), none,
            "sid={\"access_token\":\"" + secret + "\"}", true);
        row("percent-encoded", fields() + cookies(cookie("pl4nt%51zXv9wK")), none, "sid=pl4nt%51zXv9wK",
            true);
        row("another value", fields() + cookies(cookie("pl4ntQzXv9wL")), none, "sid=pl4ntQzXv9wL", false);
        row("a short value", fields() + cookies(cookie("pl4nt")), none, "sid=pl4nt", false);
        row("no value", fields() + cookies("{'name': 'sid'}, 5, null"), none, {}, false);
        row("no list", fields() + "'cookies': {'sid': '" + secret + "'}", none, {}, false);
        row("the last of two lists counts", fields() + listed + ", 'cookies': []", none, {}, false);
    }
    void lists() {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, response);
        QFETCH(const QByteArray, lines);
        QFETCH(const bool, masked);
        const Session::Part part = imported(harText({entryWith(request, response)}));
        const Exchange exchange = exchangeOf(part);
        QByteArrayList found;
        for (const Field& line : exchange.listedCookies())
            found << QByteArray::fromStdString(std::string(exchange.text(line.value)));
        QCOMPARE(found.join('\n'), lines);
        const SessionPtr session = sessionOf(part);
        QCOMPARE(!urlShown(session).contains(secret), masked);
        std::string quoted = "see " + secret.toStdString();
        maskOf(exchange).maskQuoted(quoted);
        QCOMPARE(quoted.find(secret.toStdString()) == std::string::npos, masked);
        if (masked)
            for (const auto& [door, bytes] : letOut(session))
                QVERIFY2(!bytes.contains(secret), door);
    }

    /// Saved with its secrets and read again, a recording still knows them; an export lists none.
    void kept() {
        const SessionPtr session = sessionOf(
            imported(harText({entryWith(fields() + cookies(cookie(secret)), fields() + cookies({}))})));
        const QByteArray saved = harOf(*session, true);
        const Session::Part again = imported(saved);
        QCOMPARE(exchangeOf(again).listedCookies().size(), std::size_t{1});
        QCOMPARE(urlShown(sessionOf(again)), QByteArray("http://a.example/u/[secret 1]"));
        QVERIFY(!harOf(*session, false).contains(secret));
    }

    /// Beyond the bound the entry tells it.
    void tooMany() {
        const auto listed = [](std::uint32_t count) {
            QByteArray list;
            for (std::uint32_t i = 0; i < count; ++i)
                list += (i == 0 ? "" : ", ") + cookie(QByteArray::number(i));
            return imported(harText({entryWith(fields() + cookies(list), fields() + cookies({}))}));
        };
        const Session::Part most = listed(bounds::reader::listedCookies);
        QCOMPARE(exchangeOf(most).listedCookies().size(), std::size_t{bounds::reader::listedCookies});
        QVERIFY(warningsOf(most, 0).empty());
        const Session::Part more = listed(bounds::reader::listedCookies + 1);
        QCOMPARE(exchangeOf(more).listedCookies().size(), std::size_t{bounds::reader::listedCookies});
        QCOMPARE(warningsOf(more, 0), std::vector{WarningCode::TooManyFields});
    }
};

HCI_TEST(TstListedCookies)
#include "tst_listed_cookies.moc"
