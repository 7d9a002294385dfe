#include "model/base/text_view.h"
#include "model/diff/message_diff.h"
#include "model/diff/text_diff.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstDiff : public QObject {
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void storedAfter();
    void aStrangeTagFreshensNothing();
    void cachingFieldsComeFirst();
    void manyFields();
    void namesThatCount();
    void values();
    void longValues();
};

namespace {

/// The diff of a stored response and the 304 to a request with its tag.
MessageDiff diffOf(const QByteArray& stored, const QByteArray& received, SessionPtr& session) {
    session = test::dialogue(
        toView(QByteArray("> GET http://a.example/x\n< 200\n" + stored +
                          "\n> GET http://a.example/x\n> If-None-Match: \"1\"\n< 304\n" + received)));
    Revalidation pair;
    pair.stored = 0;
    pair.conditional = 1;
    pair.outcome = Outcome::NotModified;
    return diffRevalidation(*session, pair);
}

const FieldDiff* rowOf(const MessageDiff& diff, const Session& session, FieldName folded) {
    for (const FieldDiff& row : diff.rows)
        if (session.pool().folded(row.name) == folded)
            return &row;
    return nullptr;
}

} // namespace

void TstDiff::rows_data() {
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<QString>("effect");
    const auto row = [](const char* name, const char* stored, const char* received, FieldName field,
                        const char* expected) {
        const QStringList words = QString::fromLatin1(expected).split(u' ');
        QTest::newRow(name) << QByteArray("< ETag: \"1\"\n") + stored
                            << QByteArray("< ETag: \"1\"\n") + received << static_cast<int>(field) << words[0]
                            << (words[1] == u"-" ? QString() : words[1]) << words[2];
    };
    row("15.4.5 Cache-Control missing", "< Cache-Control: max-age=60", "", FieldName::CacheControl,
        "missing must kept");
    row("15.4.5 Vary missing", "< Vary: Accept-Encoding", "", FieldName::Vary, "missing must kept");
    row("15.4.5 Date updated", "< Date: @", "< Date: @", FieldName::Date, "updated must replaced");
    row("15.4.5 Content-Type rightly left out", "< Content-Type: text/css", "", FieldName::ContentType,
        "missing should-not kept");
    row("15.4.5 Content-Type repeated", "< Content-Type: text/css", "< Content-Type: text/css",
        FieldName::ContentType, "same should-not kept");
    row("9111 3.2 Content-Type replaced", "< Content-Type: text/css", "< Content-Type: text/html",
        FieldName::ContentType, "updated should-not replaced");
    row("8.6 Content-Length that differs", "< Content-Length: 10", "< Content-Length: 0",
        FieldName::ContentLength, "contradictory must-not ignored");
    row("8.6 Content-Length that is the 200's", "< Content-Length: 10", "< Content-Length: 10",
        FieldName::ContentLength, "same may kept");
    row("9111 3.2 a new field", "", "< X-New: 1", FieldName::KnownEnd, "added - added");
    row("9111 3.2 Cache-Control replaced", "< Cache-Control: max-age=60", "< Cache-Control: max-age=90",
        FieldName::CacheControl, "updated must replaced");
    row("5.2 lists: order, case and lines mean nothing", "< Vary: Cookie\n< Vary: Accept-Encoding",
        "< Vary: accept-encoding,cookie", FieldName::Vary, "same must replaced");
    row("5.1 names without regard to case", "< X-Request-Id: 1", "< x-request-id: 1", FieldName::KnownEnd,
        "same - kept");
    row("9111 3.1 Connection is never stored", "< Connection: close", "", FieldName::KnownEnd,
        "missing - ignored");
    row("9111 3.1 nor a field that it lists", "< Connection: X-Hop\n< X-Hop: 1", "", FieldName::KnownEnd,
        "missing - ignored");
    row("9111 3.1 nor the proxy's fields", "< Proxy-Authenticate: Basic", "< Proxy-Authenticate: Basic",
        FieldName::KnownEnd, "same - ignored");
    row("9110 8.8.3 ETag same", "", "", FieldName::Etag, "same must kept");
}

void TstDiff::rows() {
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, received);
    QFETCH(int, field);
    SessionPtr session;
    const MessageDiff diff = diffOf(stored, received, session);
    const FieldDiff* row = field == static_cast<int>(FieldName::KnownEnd)
                               ? &diff.rows.back()
                               : rowOf(diff, *session, static_cast<FieldName>(field));
    QVERIFY(row);
    QTEST(QString(name(row->change)), "change");
    QTEST(QString(name(row->requirement)), "requirement");
    QTEST(QString(name(row->effect)), "effect");
    QVERIFY(!describe(*row, session->pool()).isEmpty());
}

void TstDiff::storedAfter() {
    SessionPtr session;
    const MessageDiff diff = diffOf("< ETag: \"1\"\n< Cache-Control: max-age=60\n< Content-Length: 5\n< "
                                    "Set-Cookie: a=1\n< Set-Cookie: b=2",
                                    "< ETag: \"1\"\n< Cache-Control: max-age=90\n< X-New: 1", session);
    QVERIFY(diff.freshens);
    const FieldSpan after(diff.storedAfter, session->pool());
    QCOMPARE(after.value(FieldName::CacheControl), std::string_view("max-age=90"));
    QCOMPARE(after.value(FieldName::ContentLength), std::string_view("5"));
    QCOMPARE(after.count(FieldName::SetCookie), 2);
    QCOMPARE(after.size(), std::size_t(6));
}

void TstDiff::aStrangeTagFreshensNothing() {
    SessionPtr session;
    const MessageDiff diff = diffOf("< ETag: \"1\"\n< Cache-Control: max-age=60",
                                    "< ETag: \"2\"\n< Cache-Control: max-age=90", session);
    QVERIFY(!diff.freshens);
    QCOMPARE(rowOf(diff, *session, FieldName::Etag)->change, Change::Contradictory);
    QCOMPARE(rowOf(diff, *session, FieldName::CacheControl)->effect, Effect::Ignored);
    // The strong form of a stored weak tag selects nothing either (9111 4.3.4); nginx does so with gzip.
    const MessageDiff strong = diffOf("< ETag: W/\"1\"", "< ETag: \"1\"", session);
    QVERIFY(!strong.freshens);
    QCOMPARE(strong.rows.front().change, Change::Contradictory);
}

void TstDiff::cachingFieldsComeFirst() {
    SessionPtr session;
    const MessageDiff diff =
        diffOf("< Server: x\n< Date: @\n< Vary: A\n< ETag: \"1\"", "< Date: @\n< ETag: \"1\"", session);
    QCOMPARE(session->pool().folded(diff.rows.front().name), FieldName::Etag);
    QCOMPARE(session->pool().folded(diff.rows.back().name), FieldName::Server);
    QCOMPARE(diff.unchanged, 1);
}

/// Finds each field's counterpart, however many there are and wherever it is.
void TstDiff::manyFields() {
    constexpr int count = 200;
    QByteArray stored;
    QByteArray received;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        stored += QByteArray("< X-" + number + ": " + number + '\n');
        received.prepend(QByteArray("< x-" + number + ": " + number + '\n'));
    }
    SessionPtr session;
    const MessageDiff diff = diffOf(stored + "< ETag: \"1\"", received + "< ETag: \"1\"", session);
    QCOMPARE(diff.rows.size(), std::size_t{count + 1});
    QCOMPARE(diff.unchanged, count + 1);
    for (const FieldDiff& row : diff.rows) {
        QCOMPARE(row.stored.size(), 1);
        QCOMPARE(row.stored, row.received);
        QCOMPARE(row.effect, Effect::Kept);
    }
}

void TstDiff::namesThatCount() {
    QVERIFY(isValidator(FieldName::Etag));
    QVERIFY(isValidator(FieldName::LastModified));
    QVERIFY(!isValidator(FieldName::Date));
    QVERIFY(!isValidator(FieldName::IfNoneMatch));
    for (const FieldName name : {FieldName::Etag, FieldName::LastModified, FieldName::CacheControl,
                                 FieldName::Expires, FieldName::Date, FieldName::Age, FieldName::Vary})
        QVERIFY(decidesCaching(name));
    QVERIFY(!decidesCaching(FieldName::ContentType));
    QVERIFY(!decidesCaching(FieldName::None));
}

void TstDiff::values() {
    const ValueDiff date = diffValues("Mon, 05 Jan 2026 12:00:01 GMT", "Mon, 05 Jan 2026 12:00:09 GMT");
    QCOMPARE(date.left, (std::vector<DiffSpan>{{23, 2}}));
    QCOMPARE(date.right, (std::vector<DiffSpan>{{23, 2}}));
    const ValueDiff added = diffValues("max-age=60", "public, max-age=60");
    QVERIFY(added.left.empty());
    QCOMPARE(added.right.front().begin, std::size_t(0));
    QVERIFY(diffValues("same", "same").left.empty());
    QCOMPARE(diffValues("", "x").right, (std::vector<DiffSpan>{{0, 1}}));
}

void TstDiff::longValues() {
    const std::string left = std::string(5000, 'a') + "1" + std::string(5000, 'b');
    const std::string right = std::string(5000, 'a') + "22" + std::string(5000, 'b');
    const ValueDiff diff = diffValues(left, right);
    QCOMPARE(diff.left, (std::vector<DiffSpan>{{5000, 1}}));
    QCOMPARE(diff.right, (std::vector<DiffSpan>{{5000, 2}}));
}

HCI_TEST(TstDiff)
#include "tst_diff.moc"
