#include "model/base/iso_time.h"
#include "model/har/import.h"

#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

QByteArray bytesOf(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr int withoutTime = 30; // ms: the sum of the timings

/// An entry whose member `from` (as entryText() writes it) is replaced by `to`.
Session::Part withReplaced(const QByteArray& from, const QByteArray& to) {
    QByteArray entry = entryText({});
    if (!entry.contains(quoted(from)))
        qFatal("no such member: %s", from.constData());
    return imported(harText({entry.replace(quoted(from), quoted(to))}));
}

/// The fields of the response as "name: value" lines.
QByteArray fieldLines(const Exchange& exchange) {
    QByteArrayList lines;
    for (const Field& field : exchange.response())
        lines << bytesOf(exchange.pool().spelling(field.name)) + ": " + bytesOf(exchange.text(field.value));
    return lines.join('\n');
}

} // namespace

/// Forms of real recordings: reads what is readable, and reports the rest.
class TstHarOddities : public QObject {
    Q_OBJECT

private slots:
    void time_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("time"); // −1: none
        const qint64 t = 1767614400000;
        const auto row = [](const char* text, qint64 time) {
            QTest::newRow(text) << QByteArray(text) << time;
        };
        row("2026-01-05T12:00:00Z", t);
        row("2026-01-05T12:00:00.1Z", t + 100);
        row("2026-01-05T12:00:00.123Z", t + 123);
        row("2026-01-05T12:00:00.1234567Z", t + 123);
        row("2026-01-05T13:00:00.000+01:00", t);
        row("2026-01-05T07:00:00.000-0500", t);
        row("2026-01-05T13:00:00+01", t);
        row("2026-01-05T12:00:00", t);
        row("2026-01-05 12:00:00Z", t);
        row("2026-01-05T12:00Z", t);
        row("1969-12-31T23:59:59.999Z", -2);
        row("2026-02-30T12:00:00Z", -1);
        row("2026-01-05", -1);
        row("2026-01-05T12:61:00Z", -1);
        row("2026-01-05T12:00:00 GMT", -1);
        row("NaN-NaN-NaNTNaN:NaN:NaN.NaN+NaN:NaN", -1);
        row("", -1);
    }
    void time() {
        QFETCH(const QByteArray, text);
        QFETCH(const qint64, time);
        const std::optional<iso::Time> parsed = iso::parseTime(bytesOf(text.constData()).toStdString());
        QCOMPARE(parsed.has_value(), time != -1);
        if (parsed)
            QCOMPARE(static_cast<qint64>(parsed->time), time == -2 ? -1 : time);
    }

    void timeRoundTrip() {
        for (const Milliseconds t : {Milliseconds{0}, Milliseconds{1767614400123}, Milliseconds{-1}})
            QCOMPARE(iso::parseTime(iso::formatTime(t))->time, t);
    }

    /// Beyond years of four digits a text still has a time, and a report calls it unknown.
    void timesBeyondTheCalendar() {
        constexpr Milliseconds last = 253'402'300'799'999; // of the year 9999
        QCOMPARE(iso::formatTime(last), std::string("9999-12-31T23:59:59.999Z"));
        QCOMPARE(iso::formatTime(last + 1), std::string("10000-01-01T00:00:00.000Z"));
        QVERIFY(iso::timeText(last));
        QVERIFY(!iso::timeText(last + 1));
        constexpr Milliseconds first = -62'167'219'200'000; // of the year 0
        QCOMPARE(iso::formatTime(first), std::string("0000-01-01T00:00:00.000Z"));
        QVERIFY(!iso::timeText(first - 1));
        QVERIFY(!iso::timeText(noTime));
        QCOMPARE(iso::formatTime(first - 1), std::string("-001-12-31T23:59:59.999Z"));
    }

    void secondsInIso() {
        QCOMPARE(iso::formatSeconds(1767614401), std::string("2026-01-05T12:00:01Z"));
        QCOMPARE(iso::formatSeconds(-1), std::string("1969-12-31T23:59:59Z"));
        QCOMPARE(iso::formatForPeople(1767614401), std::string("2026-01-05 12:00:01 UTC"));
    }

    /// One odd member: the entry is read, and the warning is reported.
    void member_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("warning"); // −1: none
        const auto row = [](const char* title, const char* from, const char* to, int warning = -1) {
            QTest::newRow(title) << QByteArray(from) << QByteArray(to) << warning;
        };
        const auto code = [](WarningCode c) { return static_cast<int>(c); };
        row("time null", "'time': 30", "'time': null");
        row("time -1", "'time': 30", "'time': -1");
        row("time a string", "'time': 30", "'time': '30'");
        row("time absent", "'time': 30, ", "");
        row("timings absent", ", 'timings': {'send': 1, 'wait': 20, 'receive': 9}", "");
        row("timings empty", "{'send': 1, 'wait': 20, 'receive': 9}", "{}");
        row("timings null", "{'send': 1, 'wait': 20, 'receive': 9}", "null");
        row("started without zone", "12:00:00.000Z", "12:00:00.000", code(WarningCode::TimeWithoutZone));
        row("started nonsense", "2026-01-05T12:00:00.000Z", "yesterday", code(WarningCode::TimeUnreadable));
        row("started absent", "'startedDateTime': '2026-01-05T12:00:00.000Z', ", "",
            code(WarningCode::TimeMissing));
        row("status a string", "'status': 200", "'status': '200'");
        row("status nonsense", "'status': 200", "'status': 'OK'", code(WarningCode::StatusUnreadable));
        row("status a million", "'status': 200", "'status': 1000000", code(WarningCode::StatusUnreadable));
        row("status null", "'status': 200", "'status': null", code(WarningCode::StatusUnreadable));
        row("content null", "{'size': 5, 'mimeType': 'text/plain', 'text': 'hello'}", "null");
        row("content empty", "{'size': 5, 'mimeType': 'text/plain', 'text': 'hello'}", "{}");
        row("content.size -1", "'size': 5", "'size': -1");
        row("content.size below -1", "'size': 5", "'size': -7", code(WarningCode::SizeImpossible));
        row("content.size enormous", "'size': 5", "'size': 1e300", code(WarningCode::SizeImpossible));
        row("negative compression", "'size': 5", "'size': 5, 'compression': -20");
        row("mimeType absent", ", 'mimeType': 'text/plain'", "");
        row("encoding utf-8", "'size': 5", "'size': 5, 'encoding': 'utf-8'");
        row("encoding unknown", "'size': 5", "'size': 5, 'encoding': 'rot13'",
            code(WarningCode::EncodingUnknown));
        row("bodySize absent", ", 'bodySize': 5", "");
        row("bodySize null", "'bodySize': 5", "'bodySize': null");
        row("bodySize below -1", "'bodySize': 5", "'bodySize': -2", code(WarningCode::SizeImpossible));
        row("httpVersion absent", "'httpVersion': 'HTTP/1.1', ", "");
        row("httpVersion null", "'httpVersion': 'HTTP/1.1'", "'httpVersion': null");
        row("statusText null", "'statusText': ''", "'statusText': null");
        row("url absent", ", 'url': 'https://a.example/x'", "", code(WarningCode::NoUrl));
        row("url empty", "https://a.example/x", "", code(WarningCode::NoUrl));
        row("postData null", "'bodySize': 0}", "'bodySize': 0, 'postData': null}");
        row("postData empty", "'bodySize': 0}", "'bodySize': 0, 'postData': {}}");
        row("headers absent", "'headers': [], 'headersSize': 200", "'headersSize': 200");
        row("cache with nulls", "'cache': {}",
            "'cache': {'beforeRequest': null, 'afterRequest': {'eTag': ''}}");
        row("a member twice", "'time': 30", "'time': 1, 'time': 30");
        row("lone surrogate", "a.example/x", "a.example/\\ud83d", code(WarningCode::LoneSurrogate));
        row("field without a name", "'headers': []", "'headers': [{'value': 'x'}]",
            code(WarningCode::FieldUnreadable));
        row("field that is none", "'headers': []", "'headers': [17]", code(WarningCode::FieldUnreadable));
    }
    void member() {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const int, warning);
        const Session::Part part = withReplaced(from, to);
        QCOMPARE(part.exchanges, 1U);
        const std::vector<WarningCode> codes = warningsOf(part, 0);
        if (warning < 0) {
            QVERIFY2(codes.empty(), codes.empty() ? "" : warningId(codes.front()).data());
            QCOMPARE(exchangeOf(part).status(), 200);
        } else {
            QVERIFY(!codes.empty());
            QCOMPARE(warningId(codes.front()), warningId(static_cast<WarningCode>(warning)));
        }
    }

    void number_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("fraction") << QByteArray("41.9") << 41;
        QTest::newRow("many digits") << QByteArray("41.99999999999999999") << 42; // the nearest double is 42
        QTest::newRow("exponent") << QByteArray("4.1e1") << 41;
        QTest::newRow("in a string") << QByteArray("'41.5'") << 41;
        QTest::newRow("string without a fraction") << QByteArray("'41.'") << 41;
        QTest::newRow("string without a whole part") << QByteArray("'.5'") << 21; // the delay
        QTest::newRow("two points") << QByteArray("'41.5.5'") << withoutTime;
        QTest::newRow("two signs") << QByteArray("'--41'") << withoutTime;
        QTest::newRow("plus sign") << QByteArray("'+41'") << withoutTime;
        QTest::newRow("sign alone") << QByteArray("'-'") << withoutTime;
        QTest::newRow("point alone") << QByteArray("'.'") << withoutTime;
        QTest::newRow("unit behind it") << QByteArray("'41ms'") << withoutTime;
        QTest::newRow("no time") << QByteArray("-1") << withoutTime;
    }
    void number() {
        QFETCH(const QByteArray, json);
        QFETCH(const int, milliseconds);
        QCOMPARE(exchangeOf(withReplaced("'time': 30", "'time': " + json)).record().durationMs, milliseconds);
    }

    void lastOfRepeatedMembersCounts() {
        QCOMPARE(exchangeOf(withReplaced("'time': 30", "'time': 30, 'time': 77")).record().durationMs, 77);
    }

    void fields_data() {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("lines");
        const auto row = [](const char* title, const char* headers, const char* lines) {
            QTest::newRow(title) << QByteArray(headers) << QByteArray(lines);
        };
        row("name and value", "[{'name': 'A', 'value': '1'}]", "A: 1");
        row("9110 5.2 repeats stay", "[{'name': 'A', 'value': '1'}, {'name': 'a', 'value': '2'}]",
            "A: 1\na: 2");
        row("pairs", "[['A', '1'], ['B', '2']]", "A: 1\nB: 2");
        row("an object", "{'A': '1', 'B': ['2', '3']}", "A: 1\nB: 2\nB: 3");
        row("value null", "[{'name': 'A', 'value': null}]", "A: ");
        row("value absent", "[{'name': 'A'}]", "A: ");
        row("value a list", "[{'name': 'A', 'value': ['1', '2']}]", "A: 1\nA: 2");
        row("value a number", "[{'name': 'A', 'value': 17}]", "A: 17");
        row("joined by newlines", "[{'name': 'Set-Cookie', 'value': 'a=1\\nb=2'}]",
            "Set-Cookie: a=1\nSet-Cookie: b=2");
        row("9112 5.2 obs-fold", "[{'name': 'A', 'value': 'x\\n y'}]", "A: x\n y");
        row("9110 5.5 blanks around", "[{'name': 'A', 'value': ' x '}]", "A: x");
        row("9113 8.3 pseudo-fields", "[{'name': ':status', 'value': '200'}, {'name': 'A', 'value': '1'}]",
            "A: 1");
        row("further members", "[{'name': 'A', 'value': '1', 'comment': {}}]", "A: 1");
    }
    void fields() {
        QFETCH(const QByteArray, headers);
        QByteArray entry = entryText({});
        const qsizetype at = entry.lastIndexOf("\"headers\": []");
        entry.replace(at, 13, QByteArray("\"headers\": " + quoted(headers)));
        QTEST(fieldLines(exchangeOf(imported(harText({entry})))), "lines");
    }

    void protocol_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* written, const char* name) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(name);
        };
        row("HTTP/1.1", "HTTP/1.1");
        row("http/1.1", "HTTP/1.1");
        row("1.1", "HTTP/1.1");
        row("HTTP/1.0", "HTTP/1.0");
        row("h2", "h2");
        row("HTTP/2", "h2");
        row("http/2.0", "h2");
        row("h3", "h3");
        row("h3-29", "h3");
        row("http/2+quic/46", "http/2+quic/46");
        row("spdy/3.1", "spdy/3.1");
        row("unknown", "");
        row("", "");
        row("K", "");
    }
    void protocol() {
        QFETCH(const QByteArray, written);
        QByteArray entry = entryText({});
        entry.replace("\"HTTP/1.1\"", QByteArray('"' + written + '"'));
        const Session::Part part = imported(harText({entry}));
        const Exchange e = exchangeOf(part);
        QTEST(bytesOf(e.text(e.record().protocol)), "name");
    }

    void address_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("address");
        const auto row = [](const char* written, const char* address) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(address);
        };
        row("192.0.2.7", "192.0.2.7");
        row("192.0.2.7:443", "192.0.2.7");
        row("[2001:db8::1]", "2001:db8::1");
        row("[2001:db8::1]:443", "2001:db8::1");
        row("2001:db8::1", "2001:db8::1");
        row("", "");
        row("[2001:db8::1", "[2001:db8::1");
        row("192.0.2.7:", "192.0.2.7");
    }
    void address() {
        QFETCH(const QByteArray, written);
        const QByteArray extra = "'serverIPAddress': '" + written + '\'';
        const Session::Part part = imported(harText({entryText({.extra = extra.constData()})}));
        QTEST(bytesOf(exchangeOf(part).text(exchangeOf(part).record().serverAddress)), "address");
    }

    void pendingEntry() {
        const Session::Part part =
            imported(quoted(harText({"{'startedDateTime': '2026-01-05T12:00:00Z', 'request': {'method': "
                                     "'GET', 'url': 'https://a.example/'}}"})));
        QVERIFY(exchangeOf(part).is(ExchangeFlag::Pending));
        QVERIFY(exchangeOf(part).source() == ExchangeSource::Unknown);
        QVERIFY(warningsOf(part, 0) == std::vector{WarningCode::NoResponse});
    }

    void emptyTextIsNoBody() {
        QVERIFY(!exchangeOf(withReplaced("'text': 'hello'", "'text': ''")).responseBody());
        QVERIFY(exchangeOf(withReplaced("'size': 5, 'mimeType': 'text/plain', 'text': 'hello'",
                                        "'size': 0, 'text': ''"))
                    .responseBody());
    }

    void urls_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("resource");
        QTest::newRow("fragment") << QByteArray("https://a.example/x?a#b")
                                  << QByteArray("https://a.example/x?a");
        QTest::newRow("raw non-ASCII")
            << QByteArray("https://a.example/\xC3\xA9") << QByteArray("https://a.example/\xC3\xA9");
        QTest::newRow("web socket") << QByteArray("wss://a.example/x") << QByteArray("wss://a.example/x");
    }
    void urls() {
        QFETCH(const QByteArray, url);
        const Session::Part part = imported(harText({entryText({.url = url.constData()})}));
        QCOMPARE(bytesOf(exchangeOf(part).url()), url);
        QTEST(bytesOf(exchangeOf(part).text(exchangeOf(part).record().resourceUrl)), "resource");
    }
};

HCI_TEST(TstHarOddities)
#include "tst_har_oddities.moc"
