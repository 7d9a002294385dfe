#include "model/cache/validation.h"
#include "tests/unit/cache/cache_case.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// RFC 9111 3.2 and 4.3: conditional requests of clients and of the cache, and which responses an answer
/// updates.
class TstCacheValidation : public QObject {
    Q_OBJECT

private slots:
    void condition_data();
    void condition();
    void conditionOfOtherStatus();
    void ifRange_data();
    void ifRange();
    void match_data();
    void match();
    void choice_data();
    void choice();
    void freshenedFields_data();
    void freshenedFields();
    void head_data();
    void head();
    void joinedConditions_data();
    void joinedConditions();
};

namespace {

/// A stored response at 12:00:00 and, five seconds later, an answer to a request with `request`.
SessionPtr pairOf(std::string_view stored, std::string_view received, std::string_view request = {}) {
    return dialogue("@ 12:00:00\n> GET http://a.example/\n< 200\n" + markedLines('<', stored) +
                    "@ 12:00:05\n> GET http://a.example/\n" + markedLines('>', request) + "< 304\n" +
                    markedLines('<', received));
}

} // namespace

void TstCacheValidation::condition_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* name, const char* stored, const char* request, const char* result) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(request) << QString::fromLatin1(result);
    };
    const char* tagged = "ETag: \"abc\"";
    const char* dated = "Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT\nDate: @";
    row("9110 13.1.2 same tag", tagged, "If-None-Match: \"abc\"", "304");
    row("9110 13.1.2 another tag", tagged, "If-None-Match: \"x\"", "200");
    row("9110 13.1.2 first of a list", tagged, "If-None-Match: \"abc\", \"x\", \"y\"", "304");
    row("9110 13.1.2 middle of a list", tagged, "If-None-Match: \"x\", \"abc\", \"y\"", "304");
    row("9110 13.1.2 last of a list", tagged, "If-None-Match: \"x\",\"y\",\"abc\"", "304");
    row("9110 5.2 on the second line", tagged, "If-None-Match: \"x\"\nIf-None-Match: \"abc\"", "304");
    row("9110 13.1.2 *", tagged, "If-None-Match: *", "304");
    row("9110 13.1.2 * without a tag", "X: y", "If-None-Match: *", "304");
    row("9110 13.1.2 weak in the request", tagged, "If-None-Match: W/\"abc\"", "304");
    row("9110 13.1.2 weak in the response", "ETag: W/\"abc\"", "If-None-Match: \"abc\"", "304");
    row("9110 13.1.2 both weak", "ETag: W/\"abc\"", "If-None-Match: W/\"abc\"", "304");
    row("9110 13.1.2 obs-text", "ETag: \"ab\xFC\"", "If-None-Match: \"ab\xFC\"", "304");
    row("9110 13.1.2 a comma in the tag", "ETag: \"a,b\"", "If-None-Match: \"x\", \"a,b\"", "304");
    row("9110 13.1.2 with regard to case", tagged, "If-None-Match: \"ABC\"", "200");
    row("9110 8.8.3 without quotes", tagged, "If-None-Match: abc", "200");
    row("9110 8.8.3 w in lower case", tagged, "If-None-Match: w/\"abc\"", "200");
    row("9110 13.1.2 nothing stored to compare", "X: y", "If-None-Match: \"abc\"", "200");
    row("9110 13.1.3 same date", dated, "If-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT", "304");
    row("9110 13.1.3 later date", dated, "If-Modified-Since: Mon, 05 Jan 2026 11:30:00 GMT", "304");
    row("9110 13.1.3 earlier date", dated, "If-Modified-Since: Mon, 05 Jan 2026 10:59:59 GMT", "200");
    row("9110 5.6.7 RFC 850 form", dated, "If-Modified-Since: Monday, 05-Jan-26 11:00:00 GMT", "304");
    row("9110 5.6.7 asctime form", dated, "If-Modified-Since: Mon Jan  5 11:00:00 2026", "304");
    row("9110 13.1.3 no date: ignored", dated, "If-Modified-Since: yesterday", "none");
    row("4.3.2 no Last-Modified: Date", "Date: @", "If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT", "304");
    row("4.3.2 no Last-Modified: earlier than Date", "Date: @",
        "If-Modified-Since: Mon, 05 Jan 2026 11:59:59 GMT", "200");
    row("4.3.2 no Last-Modified, no Date: time of reception", "X: y",
        "If-Modified-Since: Mon, 05 Jan 2026 12:00:01 GMT", "304");
    row("9110 13.2.2 the tag goes before the date: no match",
        "ETag: \"abc\"\nLast-Modified: Mon, 05 Jan 2026 11:00:00 GMT",
        "If-None-Match: \"x\"\nIf-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT", "200");
    row("9110 13.2.2 the tag goes before the date: match",
        "ETag: \"abc\"\nLast-Modified: Mon, 05 Jan 2026 11:00:00 GMT",
        "If-None-Match: \"abc\"\nIf-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT", "304");
    row("4.3.2 If-Match is for the origin", tagged, "If-Match: \"x\"", "none");
    row("4.3.2 If-Unmodified-Since is for the origin", dated,
        "If-Unmodified-Since: Mon, 05 Jan 2026 10:00:00 GMT", "none");
    row("no condition", tagged, "", "none");
}

void TstCacheValidation::condition() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, request);
    const SessionPtr session = pairOf(stored.toStdString(), "", request.toStdString());
    const Exchange first = (*session)[0];
    const auto result =
        evaluateCondition(requestHead((*session)[1]), responseHead(first), first.responseTime());
    const auto text = result == ConditionResult::None          ? QStringLiteral("none")
                      : result == ConditionResult::NotModified ? QStringLiteral("304")
                                                               : QStringLiteral("200");
    QTEST(text, "result");
    // Whatever the condition gives, a fresh stored response answers it.
    const CacheRun run =
        runCache(twice("Cache-Control: max-age=600\n" + stored.toStdString(), 3, request.toStdString()));
    QCOMPARE(run[1].kind, DecisionKind::FreshHit);
    QCOMPARE(run.reasons(1).contains(QStringLiteral("client-condition-304")), text == QLatin1String("304"));
    QCOMPARE(run.reasons(1).contains(QStringLiteral("client-condition-200")), text == QLatin1String("200"));
}

/// 9110 13.2.1: if the answer without the condition is no 2xx, the condition gives no 304.
void TstCacheValidation::conditionOfOtherStatus() {
    const std::string get = "> GET https://a.example/x\n";
    for (const auto& [status, answer] : {std::pair{200, "client-condition-304"},
                                         {203, "client-condition-304"},
                                         {404, ""},
                                         {410, ""},
                                         {301, ""}}) {
        const CacheRun run = runCache(get + "< " + std::to_string(status) +
                                      "\n< Date: @\n< Cache-Control: max-age=600\n< ETag: \"a\"\n=x\n" + get +
                                      "> If-None-Match: \"a\"\n< 304\n< Date: @\n< ETag: \"a\"\n");
        QCOMPARE(run[1].kind, DecisionKind::FreshHit);
        QCOMPARE(run.reasons(1).contains(QStringLiteral("client-condition-304")), *answer != '\0');
    }
}

void TstCacheValidation::ifRange_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("ifRange");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* name, const char* stored, const char* ifRange, bool holds) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(ifRange) << holds;
    };
    row("9110 13.1.5 strong tag", "ETag: \"v\"", "If-Range: \"v\"", true);
    row("9110 13.1.5 another tag", "ETag: \"v\"", "If-Range: \"x\"", false);
    row("9110 13.1.5 weak tag stored", "ETag: W/\"v\"", "If-Range: W/\"v\"", false);
    row("9110 13.1.5 weak tag sent", "ETag: \"v\"", "If-Range: W/\"v\"", false);
    row("9110 13.1.5 exact date, strong", "Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT\nDate: @",
        "If-Range: Mon, 05 Jan 2026 11:00:00 GMT", true);
    row("9110 13.1.5 later date", "Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT\nDate: @",
        "If-Range: Mon, 05 Jan 2026 11:00:01 GMT", false);
    row("9110 13.1.5 exact date, weak", "Last-Modified: Mon, 05 Jan 2026 12:00:00 GMT\nDate: @",
        "If-Range: Mon, 05 Jan 2026 12:00:00 GMT", false);
    row("9110 13.1.5 no validator", "X: y", "If-Range: \"v\"", false);
    row("no If-Range", "X: y", "", true);
}

void TstCacheValidation::ifRange() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, ifRange);
    const SessionPtr session = pairOf(stored.toStdString(), "", ifRange.toStdString());
    const Exchange first = (*session)[0];
    QTEST(ifRangeHolds(requestHead((*session)[1]), responseHead(first), first.responseTime()), "holds");
}

void TstCacheValidation::match_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<int>("match");
    const auto row = [](const char* name, const char* stored, const char* received, ValidatorMatch match) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(received) << static_cast<int>(match);
    };
    using enum ValidatorMatch;
    row("4.3.4 same strong tag", "ETag: \"v\"", "ETag: \"v\"", Strong);
    row("4.3.4 another strong tag", "ETag: \"v\"", "ETag: \"w\"", None);
    row("4.3.4 strong tag against a weak one", "ETag: W/\"v\"", "ETag: \"v\"", None);
    row("4.3.4 weak tag against a strong one", "ETag: \"v\"", "ETag: W/\"v\"", Weak);
    row("4.3.4 same weak tag", "ETag: W/\"v\"", "ETag: W/\"v\"", Weak);
    row("4.3.4 another weak tag", "ETag: W/\"v\"", "ETag: W/\"w\"", None);
    row("4.3.4 same date, strong", "Last-Modified: Sun, 04 Jan 2026 12:00:00 GMT",
        "Date: @\nLast-Modified: Sun, 04 Jan 2026 12:00:00 GMT", Strong);
    row("4.3.4 same date, another form", "Last-Modified: Sunday, 04-Jan-26 12:00:00 GMT",
        "Date: @\nLast-Modified: Sun, 04 Jan 2026 12:00:00 GMT", Strong);
    row("4.3.4 same date, weak", "Last-Modified: Mon, 05 Jan 2026 12:00:05 GMT",
        "Date: @\nLast-Modified: Mon, 05 Jan 2026 12:00:05 GMT", Weak);
    row("4.3.4 another date", "Last-Modified: Sun, 04 Jan 2026 12:00:00 GMT",
        "Date: @\nLast-Modified: Sun, 04 Jan 2026 12:00:01 GMT", None);
    row("4.3.4 another tag and the same date", "ETag: \"v\"\nLast-Modified: Sun, 04 Jan 2026 12:00:00 GMT",
        "ETag: \"w\"\nLast-Modified: Sun, 04 Jan 2026 12:00:00 GMT", None);
    row("4.3.4 weak tag and a strong date", "ETag: W/\"v\"\nLast-Modified: Sun, 04 Jan 2026 12:00:00 GMT",
        "ETag: W/\"v\"\nLast-Modified: Sun, 04 Jan 2026 12:00:00 GMT", Strong);
    row("4.3.4 only the date is stored", "Last-Modified: Sun, 04 Jan 2026 12:00:00 GMT",
        "ETag: \"w\"\nLast-Modified: Sun, 04 Jan 2026 12:00:00 GMT", Strong);
    row("4.3.4 a tag where none is stored", "X: y", "ETag: \"v\"", None);
    row("4.3.4 no validator received, one stored", "ETag: \"v\"", "X: y", None);
    row("4.3.4 no validator on either side", "X: y", "X: z", Bare);
}

void TstCacheValidation::match() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, received);
    const SessionPtr session = pairOf(stored.toStdString(), received.toStdString());
    const Exchange second = (*session)[1];
    QTEST(static_cast<int>(
              matchValidators(responseHead((*session)[0]), responseHead(second), second.responseTime())),
          "match");
}

void TstCacheValidation::choice_data() {
    using Matches = QList<int>;
    QTest::addColumn<Matches>("matches");
    QTest::addColumn<QString>("selected");
    const auto row = [](const char* name, std::initializer_list<ValidatorMatch> matches,
                        const char* selected) {
        Matches list;
        for (const ValidatorMatch match : matches)
            list << static_cast<int>(match);
        QTest::newRow(name) << list << QString::fromLatin1(selected);
    };
    using enum ValidatorMatch;
    row("4.3.4 each with the strong validator", {Strong, None, Strong}, "101");
    row("4.3.4 strong goes before weak", {Weak, Strong}, "01");
    row("4.3.4 the most recent with the weak validator", {Weak, Weak, None}, "010");
    row("4.3.4 the only one, without validators", {Bare}, "1");
    row("4.3.4 not where there are two without", {Bare, Bare}, "00");
    row("4.3.4 not where another is there", {Bare, None}, "00");
    row("4.3.4 none", {None, None}, "00");
    row("4.3.4 nothing stored", {}, "");
}

void TstCacheValidation::choice() {
    QFETCH(QList<int>, matches);
    std::array<ValidatorMatch, 4> given{};
    std::array<Milliseconds, 4> dates = {1000, 2000, 3000, 4000};
    std::array<bool, 4> selected{};
    const auto count = static_cast<std::size_t>(matches.size());
    for (std::size_t i = 0; i < count; ++i)
        given[i] = static_cast<ValidatorMatch>(matches[static_cast<qsizetype>(i)]);
    selectForUpdate(std::span(given).first(count), std::span(dates).first(count),
                    std::span(selected).first(count));
    QString text;
    for (std::size_t i = 0; i < count; ++i)
        text += QLatin1Char(selected[i] ? '1' : '0');
    QTEST(text, "selected");
}

void TstCacheValidation::freshenedFields_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* stored, const char* received, const char* after,
                        CacheModel model = CacheModel::Private) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(received) << static_cast<int>(model)
                            << QString::fromLatin1(after);
    };
    row("3.2 replaced", "A: 1", "A: 2", "A: 2");
    row("3.2 kept", "A: 1\nB: 1", "A: 2", "A: 2|B: 1");
    row("3.2 added", "A: 1", "B: 2", "A: 1|B: 2");
    row("3.2 name case does not matter", "content-type: a", "Content-Type: b", "Content-Type: b");
    row("3.2 all lines are replaced", "A: 1\nB: 1\nA: 2", "A: 3", "A: 3|B: 1");
    row("3.2 one line becomes two", "A: 1\nB: 1", "A: 2\nA: 3", "A: 2|A: 3|B: 1");
    row("3.2 unknown fields", "X-Test: 1", "X-Test: 2", "X-Test: 2");
    row("3.2 Cache-Control", "Cache-Control: max-age=1", "Cache-Control: max-age=9",
        "Cache-Control: max-age=9");
    row("3.2 Expires", "Expires: 0", "Expires: 1", "Expires: 1");
    row("3.2 ETag", "ETag: \"a\"", "ETag: \"a\"", "ETag: \"a\"");
    row("3.2 Content-Type", "Content-Type: a", "Content-Type: b", "Content-Type: b");
    row("3.2 Content-Encoding", "Content-Encoding: a", "Content-Encoding: b", "Content-Encoding: b");
    row("3.2 Content-Location", "Content-Location: /a", "Content-Location: /b", "Content-Location: /b");
    row("3.2 Content-Security-Policy", "Content-Security-Policy: a", "Content-Security-Policy: b",
        "Content-Security-Policy: b");
    row("3.2 Set-Cookie", "Set-Cookie: a=1", "Set-Cookie: a=2", "Set-Cookie: a=2");
    row("3.2 Vary", "Vary: A", "Vary: B", "Vary: B");
    row("3.2 Date", "Date: x", "Date: y", "Date: y");
    row("3.2 never Content-Length", "Content-Length: 5", "Content-Length: 10", "Content-Length: 5");
    row("3.2 nor added", "A: 1", "Content-Length: 10", "A: 1");
    row("3.2 never Content-Range", "Content-Range: bytes 0-1/2", "Content-Range: bytes 1-1/2",
        "Content-Range: bytes 0-1/2");
    row("3.1 connection fields", "A: 1",
        "Connection: x, B\nB: 2\nKeep-Alive: 1\nTE: 1\nUpgrade: 1\nTransfer-Encoding: chunked", "A: 1");
    row("3.1 a field that Connection lists is not replaced", "B: 1", "Connection: B\nB: 2", "B: 1");
    row("3.1 fields of the proxy", "A: 1",
        "Proxy-Authenticate: 1\nProxy-Authentication-Info: 1\nProxy-Authorization: 1\nProxy-Connection: 1",
        "A: 1");
    row("3.1 named by no-cache", "Set-Cookie: a=1", "Cache-Control: no-cache=\"Set-Cookie\"\nSet-Cookie: a=2",
        "Set-Cookie: a=1|Cache-Control: no-cache=\"Set-Cookie\"");
    row("3.1 named by private, shared", "B: 1", "Cache-Control: private=\"B\"\nB: 2",
        "B: 1|Cache-Control: private=\"B\"", CacheModel::Shared);
    row("3.1 named by private, private cache", "B: 1", "Cache-Control: private=\"B\"\nB: 2",
        "B: 2|Cache-Control: private=\"B\"");
    row("4.2.3 a stored Age is not inherited", "Age: 30\nA: 1", "B: 1", "A: 1|B: 1");
    row("4.2.3 a received Age counts", "Age: 30", "Age: 5", "Age: 5");
}

void TstCacheValidation::freshenedFields() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, received);
    QFETCH(int, model);
    const SessionPtr session = pairOf(stored.toStdString(), received.toStdString());
    QStringList after;
    for (const Field& field :
         freshened((*session)[0].response(), (*session)[1].response(), static_cast<CacheModel>(model))) {
        const std::string line = std::string(session->pool().spelling(field.name)) + ": " +
                                 std::string(session->pool().text(field.value));
        after << QString::fromStdString(line);
    }
    QTEST(after.join(QLatin1Char('|')), "after");
}

void TstCacheValidation::head_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* head, const char* expected) {
        QTest::newRow(name) << QByteArray(head) << QString::fromLatin1(expected);
    };
    // Stored: GET with tag "v", Content-Length 5, already stale. HEAD, then GET again.
    row("4.3.5 same tag: updated", "200\n< ETag: \"v\"\n< Cache-Control: max-age=1000",
        "miss revalidate fresh-hit");
    row("4.3.5 no validator in HEAD: updated", "200\n< Cache-Control: max-age=1000",
        "miss revalidate fresh-hit");
    row("4.3.5 same length: updated", "200\n< Content-Length: 5\n< Cache-Control: max-age=1000",
        "miss revalidate fresh-hit");
    row("4.3.5 another length: stale", "200\n< Content-Length: 6\n< Cache-Control: max-age=1000",
        "miss revalidate revalidate");
    row("4.3.5 another tag: stale", "200\n< ETag: \"w\"\n< Cache-Control: max-age=1000",
        "miss revalidate revalidate");
    row("4.3.5 another date: stale", "200\n< Last-Modified: @-50\n< Cache-Control: max-age=1000",
        "miss revalidate revalidate");
    row("4.3.5 a HEAD answered 404 does not update", "404\n< Cache-Control: max-age=1000",
        "miss revalidate revalidate");
    row("4.3.4 a HEAD answered 304 does", "304\n< ETag: \"v\"\n< Cache-Control: max-age=1000",
        "miss revalidate fresh-hit");
}

void TstCacheValidation::head() {
    QFETCH(QByteArray, head);
    const CacheRun run = runCache("> GET http://a.example/\n< 200\n< ETag: \"v\"\n< Content-Length: 5\n"
                                  "< Cache-Control: max-age=2\n@ 12:00:10\n> HEAD http://a.example/\n< " +
                                  head.toStdString() + "\n> GET http://a.example/\n< 200\n");
    QTEST(run.decisions(), "expected");
}

void TstCacheValidation::joinedConditions_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("exchange");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* stored, const char* exchange, const char* expected) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(exchange) << QString::fromLatin1(expected);
    };
    // Stored with max-age=2; ten seconds later the exchange; then a GET.
    row("4.3.1 the cache asks with its tag", "ETag: \"v\"",
        "< 304\n< ETag: \"v\"\n< Cache-Control: max-age=900", "miss revalidate fresh-hit");
    row("4.3.1 with Last-Modified", "Last-Modified: Sun, 04 Jan 2026 12:00:00 GMT",
        "< 304\n< Last-Modified: Sun, 04 Jan 2026 12:00:00 GMT\n< Cache-Control: max-age=900",
        "miss revalidate fresh-hit");
    row("4.3.1 a tag without quotes is sent back as it is", "ETag: v",
        "< 304\n< ETag: v\n< Cache-Control: max-age=900", "miss revalidate fresh-hit");
    row("4.3.1 Last-Modified that is no date is no validator", "Last-Modified: x", "< 200", "miss miss miss");
    row("4.3.2 the client's tag joins", "ETag: \"v\"",
        "> If-None-Match: \"mine\"\n< 304\n< ETag: \"v\"\n< Cache-Control: max-age=900",
        "miss revalidate fresh-hit");
    row("4.3.2 the 304 is for the client's tag", "ETag: \"v\"",
        "> If-None-Match: \"mine\"\n< 304\n< ETag: \"mine\"\n< Cache-Control: max-age=900",
        "miss revalidate revalidate");
    row("4.3.3 a full answer replaces", "ETag: \"v\"", "< 200\n< Cache-Control: max-age=900\n< ETag: \"w\"",
        "miss revalidate fresh-hit");
    row("4.3.3 a full answer that may not be stored leaves the old one", "ETag: \"v\"",
        "< 200\n< Cache-Control: no-store", "miss revalidate revalidate");
    row("4.3.3 404 replaces", "ETag: \"v\"", "< 404\n< Cache-Control: max-age=900",
        "miss revalidate fresh-hit");
    row("4.3.3 500 leaves the old one", "ETag: \"v\"", "< 500\n< Cache-Control: max-age=900",
        "miss revalidate revalidate");
    row("4.3.4 a 304 without validators to a stored one without", "X: y",
        "> If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT\n< 304\n< Cache-Control: max-age=900",
        "miss miss fresh-hit");
    row("4.3.4 a 304 without validators to a stored one with a tag", "ETag: \"v\"",
        "< 304\n< Cache-Control: max-age=900", "miss revalidate revalidate");
    row("4.3.4 a 304 with the weak form of the tag", "ETag: \"v\"",
        "< 304\n< ETag: W/\"v\"\n< Cache-Control: max-age=900", "miss revalidate fresh-hit");
    row("4.3.4 a 304 with the strong form of a weak tag", "ETag: W/\"v\"",
        "< 304\n< ETag: \"v\"\n< Cache-Control: max-age=900", "miss revalidate revalidate");
    row("4.3.4 a 304 that says nothing of the lifetime: counted anew", "ETag: \"v\"", "< 304\n< ETag: \"v\"",
        "miss revalidate fresh-hit");
    row("4.2.3 the 304's Age counts", "ETag: \"v\"", "< 304\n< ETag: \"v\"\n< Age: 100",
        "miss revalidate revalidate");
    row("4.2.3 a stored Age does not", "ETag: \"v\"\nAge: 100", "< 304\n< ETag: \"v\"",
        "miss revalidate fresh-hit");
    row("4.2.3 a stored Date does not", "ETag: \"v\"\nDate: @", "< 304\n< ETag: \"v\"",
        "miss revalidate fresh-hit");
    row("4.2.3 the 304's Date counts", "ETag: \"v\"", "< 304\n< ETag: \"v\"\n< Date: @-100",
        "miss revalidate revalidate");
    row("5.2.2.5 a 304 with no-store", "ETag: \"v\"", "< 304\n< ETag: \"v\"\n< Cache-Control: no-store",
        "miss revalidate miss");
    row("5.2.2.4 a 304 with no-cache", "ETag: \"v\"", "< 304\n< ETag: \"v\"\n< Cache-Control: no-cache",
        "miss revalidate revalidate");
}

void TstCacheValidation::joinedConditions() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, exchange);
    const CacheRun run =
        runCache("> GET http://a.example/\n< 200\n< Cache-Control: max-age=2\n" +
                 markedLines('<', stored.toStdString()) + "@ 12:00:10\n> GET http://a.example/\n" +
                 exchange.toStdString() + "\n@ 12:00:11\n> GET http://a.example/\n< 200\n");
    QTEST(run.decisions(), "expected");
}

HCI_TEST(TstCacheValidation)
#include "tst_cache_validation.moc"
