#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/exchange/pairing.h"
#include "model/exchange/work_budget.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <atomic>
#include <limits>

using namespace hci;

class TstPairing : public QObject {
    Q_OBJECT

private slots:
    void outcomes_data();
    void outcomes();
    void expectedStatus_data();
    void expectedStatus();
    void choosesTheStoredResponse();
    void unpacksWithinItsBudget();
    void stopsInsideAContent();
    void unpacksEachContentOnce();
    void orderDecidesBeyondTheBound();
    void cancelledWhileItUnpacks();
    void everyOutcomeHasItsName();
};

namespace {

QByteArray lines(std::initializer_list<const char*> list) {
    QByteArray text;
    for (const char* line : list)
        text += QByteArray(line) + '\n';
    return text;
}

const char* const get = "> GET http://a.example/x";

constexpr qsizetype unpackedSize = 1'000'000;

/// `unpackedSize` bytes, packed so that they fit into a line of a dialogue.
QByteArray packed(int level) {
    for (char filler = 'a'; filler <= 'z'; ++filler) {
        const QByteArray bytes = qCompress(QByteArray(unpackedSize, filler), level).mid(4);
        if (!bytes.contains('\n') && !bytes.contains('\r') && bytes.trimmed() == bytes)
            return bytes;
    }
    qFatal("no filler fits");
}

/// The same content twice, packed in two ways and with two tags.
SessionPtr packedTwice() {
    const QByteArray text =
        lines({get, "< 200", "< ETag: \"1\"", "< Content-Encoding: deflate"}) + "= " + packed(9) + '\n' +
        lines({get, "> If-None-Match: \"1\"", "< 200", "< ETag: \"2\"", "< Content-Encoding: deflate"}) +
        "= " + packed(1) + '\n';
    return test::dialogue(toView(text));
}

/// An answer with such a tag; `level` packs the same content in another way.
QByteArray packedAnswer(const QByteArray& url, int tag, int level) {
    const QByteArray condition =
        tag == 0 ? QByteArray() : "> If-None-Match: \"" + QByteArray::number(tag - 1) + "\"\n";
    return "> GET " + url + '\n' + condition + "< 200\n< ETag: \"" + QByteArray::number(tag) +
           "\"\n< Content-Encoding: deflate\n= " + packed(level) + '\n';
}

/// The same content of one URL five times: each revalidation compares two of them.
SessionPtr packedOften() {
    QByteArray text;
    for (int tag = 0; tag < 5; ++tag)
        text += packedAnswer("http://a.example/x", tag, tag % 2 == 0 ? 9 : 1);
    return test::dialogue(toView(text));
}

/// The outcomes of an analysis that unpacks so many contents; "cancelled" if there is none.
QStringList outcomesWithin(const SessionPtr& session, qsizetype bytes, Progress progress = {}) {
    AnalysisOptions options;
    options.unpackedBytes = static_cast<std::uint64_t>(bytes);
    const AnalysisPtr analysis = analyse(session, options, progress);
    if (!analysis)
        return {QStringLiteral("cancelled")};
    QStringList outcomes;
    for (const Revalidation& pair : analysis->revalidations)
        outcomes << QString(name(pair.outcome));
    return outcomes;
}

std::vector<Revalidation> revalidationsOf(const QByteArray& text) {
    const auto session = test::dialogue(toView(text));
    return findRevalidations(*session, findResources(*session));
}

} // namespace

void TstPairing::outcomes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* name, std::initializer_list<const char*> dialogue, const char* outcome) {
        QTest::newRow(name) << lines(dialogue) << QString::fromLatin1(outcome);
    };
    row("15.4.5 304 by tag", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "< 304"},
        "not-modified");
    row("13.1.2 weak comparison", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: W/\"1\"", "< 304"},
        "not-modified");
    row("13.1.2 a list", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"0\", \"1\"", "< 304"},
        "not-modified");
    row("9111 4.3.4 a list, and the 304 names the one that is known",
        {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"0\", \"1\"", "< 304", "< ETag: \"1\""},
        "not-modified");
    row("9111 4.3.4 a list, and the 304 names another one",
        {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"0\", \"1\"", "< 304", "< ETag: \"0\""},
        "no-stored-response");
    row("13.1.3 304 by date",
        {get, "< 200", "< Last-Modified: @-99", get, "> If-Modified-Since: @-100", "< 304"}, "not-modified");
    row("a tag without quotes comes back as it was",
        {get, "< 200", "< ETag: abc", get, "> If-None-Match: abc", "< 304"}, "not-modified");
    row("200 with other content",
        {get, "< 200", "< ETag: \"1\"", "= one", get, "> If-None-Match: \"1\"", "< 200", "< ETag: \"2\"",
         "= two"},
        "modified");
    row("200 with the same content",
        {get, "< 200", "< ETag: \"1\"", "= one", get, "> If-None-Match: \"1\"", "< 200", "< ETag: \"2\"",
         "= one"},
        "missed-not-modified");
    row("200 with the same strong tag, content not recorded",
        {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "< 200", "< ETag: \"1\""},
        "missed-not-modified");
    row("200 with the same strong tag and other content",
        {get, "< 200", "< ETag: \"1\"", "= one", get, "> If-None-Match: \"1\"", "< 200", "< ETag: \"1\"",
         "= two"},
        "modified");
    row("200 with the same weak tag, content not recorded",
        {get, "< 200", "< ETag: W/\"1\"", get, "> If-None-Match: W/\"1\"", "< 200", "< ETag: W/\"1\""},
        "undetermined");
    row("200 whose content is cut",
        {get, "< 200", "< ETag: \"1\"", "= one", get, "> If-None-Match: \"1\"", "< 200", "= one", "! cut"},
        "undetermined");
    row("412", {get, "< 200", "< ETag: \"1\"", get, "> If-Match: \"2\"", "< 412"}, "precondition-failed");
    row("a 304 that nobody asked for", {get, "< 200", "< ETag: \"1\"", get, "< 304"}, "unconditional-304");
    row("13.1.3 the Date stands in for Last-Modified",
        {get, "< 200", "< Date: Mon, 05 Jan 2026 12:00:00 GMT", get,
         "> If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT", "< 304"},
        "not-modified");
    row("and not where there is a validator",
        {get, "< 200", "< Date: Mon, 05 Jan 2026 12:00:00 GMT",
         "< Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT", get,
         "> If-Modified-Since: Mon, 05 Jan 2026 12:00:00 GMT", "< 304"},
        "no-stored-response");
    row("a 304 whose 200 is not there", {get, "> If-None-Match: \"1\"", "< 304"}, "no-stored-response");
    row("a 304 whose 200 had another tag",
        {get, "< 200", "< ETag: \"2\"", get, "> If-None-Match: \"1\"", "< 304"}, "no-stored-response");
    row("404", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "< 404"}, "other-status");
    row("410", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "< 410"}, "other-status");
    row("redirect", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "< 302"}, "other-status");
    row("206", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "> Range: bytes=0-1", "< 206"},
        "other-status");
    row("500", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "< 500"}, "error");
    row("no answer", {get, "< 200", "< ETag: \"1\"", get, "> If-None-Match: \"1\"", "< failed"}, "error");
}

void TstPairing::outcomes() {
    QFETCH(QByteArray, text);
    const auto pairs = revalidationsOf(text);
    QCOMPARE(pairs.size(), std::size_t(1));
    QTEST(QString(name(pairs.front().outcome)), "outcome");
}

void TstPairing::expectedStatus_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, std::initializer_list<const char*> dialogue, int expected) {
        QTest::newRow(name) << lines(dialogue) << expected;
    };
    row("13.2.2 a long tag",
        {get, "< 200", "< ETag: \"a-tag-of-more-than-sixteen-characters\"", get,
         "> If-None-Match: \"a-tag-of-more-than-sixteen-characters\"", "< 304"},
        304);
    row("13.1.2 match", {get, "> If-None-Match: \"1\"", "< 200", "< ETag: \"1\""}, 304);
    row("13.1.2 weak comparison", {get, "> If-None-Match: W/\"1\"", "< 200", "< ETag: \"1\""}, 304);
    row("13.1.2 star", {get, "> If-None-Match: *", "< 200"}, 304);
    row("13.1.2 no match", {get, "> If-None-Match: \"1\"", "< 200", "< ETag: \"2\""}, 200);
    row("13.1.2 current tag unknown", {get, "> If-None-Match: \"1\"", "< 200"}, 0);
    row("13.1.3 tag goes before date",
        {get, "> If-None-Match: \"1\"", "> If-Modified-Since: @", "< 200", "< ETag: \"2\"",
         "< Last-Modified: @-50"},
        200);
    row("13.1.3 not modified since", {get, "> If-Modified-Since: @-50", "< 200", "< Last-Modified: @-50"},
        304);
    row("13.1.3 modified since", {get, "> If-Modified-Since: @-51", "< 200", "< Last-Modified: @-50"}, 200);
    row("13.1.3 no HTTP-date is ignored",
        {get, "> If-Modified-Since: yesterday", "< 200", "< Last-Modified: @-50"}, 200);
    row("13.1.1 strong comparison fails", {get, "> If-Match: W/\"1\"", "< 200", "< ETag: W/\"1\""}, 412);
    row("13.1.1 match", {get, "> If-Match: \"1\"", "< 200", "< ETag: \"1\""}, 200);
    row("13.1.4 modified since", {get, "> If-Unmodified-Since: @-90", "< 200", "< Last-Modified: @-50"}, 412);
    row("13.2 nothing asked", {get, "< 304"}, 200);
}

void TstPairing::expectedStatus() {
    QFETCH(QByteArray, text);
    const auto pairs = revalidationsOf(text);
    QCOMPARE(pairs.size(), std::size_t(1));
    QTEST(static_cast<int>(pairs.front().expectedStatus), "expected");
}

void TstPairing::choosesTheStoredResponse() {
    // Of two stored responses the request offers the older one's tag.
    const auto older = revalidationsOf(lines({get, "< 200", "< ETag: \"1\"", get, "< 200", "< ETag: \"2\"",
                                              get, "> If-None-Match: \"1\"", "< 304"}));
    QCOMPARE(older.front().stored, 0U);
    // A 304 may give the stored response a new weak tag, which the next request offers (9111 4.3.4).
    const auto renamed =
        revalidationsOf(lines({get, "< 200", "< Last-Modified: @-99", get, "> If-Modified-Since: @-100",
                               "< 304", "< ETag: W/\"n\"", get, "> If-None-Match: W/\"n\"", "< 304"}));
    QCOMPARE(renamed.size(), std::size_t(2));
    QCOMPARE(renamed[1].stored, 0U);
    // If Vary does not match, the request offers another variant's tag (9111 4.1).
    const auto variant = revalidationsOf(
        lines({get, "> Accept-Language: en", "< 200", "< ETag: \"1\"", "< Vary: Accept-Language", get,
               "> Accept-Language: de", "> If-None-Match: \"1\"", "< 304"}));
    QCOMPARE(variant.front().stored, 0U);
    // Neither a cache hit of the recorder nor an unsafe method is a conditional exchange.
    QVERIFY(revalidationsOf(lines({get, "> If-None-Match: \"1\"", "< 200", "! disk-cache"})).empty());
    QVERIFY(revalidationsOf(lines({"> PUT http://a.example/x", "> If-Match: \"1\"", "< 412"})).empty());
}

void TstPairing::unpacksWithinItsBudget() {
    const SessionPtr session = packedTwice();
    const auto outcomeWithin = [&session](qsizetype bytes) {
        WorkBudget budget({}, static_cast<std::uint64_t>(bytes));
        return findRevalidations(*session, findResources(*session), &budget).at(0).outcome;
    };
    QCOMPARE(name(outcomeWithin(2 * unpackedSize)), QLatin1StringView("missed-not-modified"));
    QCOMPARE(name(outcomeWithin(2 * unpackedSize - 1)), QLatin1StringView("undetermined"));
}

void TstPairing::stopsInsideAContent() {
    const SessionPtr session = packedTwice();
    int asked = 0;
    WorkBudget budget([&asked] { return ++asked > 5; }); // a content has 16 blocks
    QVERIFY(compareContent((*session)[0], (*session)[1], &budget) == ContentComparison::Unknown);
    QCOMPARE(asked, 6);
    WorkBudget unstopped;
    QVERIFY(compareContent((*session)[0], (*session)[1], &unstopped) == ContentComparison::Same);
}

/// Beyond the bound each content is unpacked once, however often it is compared.
void TstPairing::unpacksEachContentOnce() {
    const SessionPtr session = packedOften();
    const QString missed = QStringLiteral("missed-not-modified");
    const QString undetermined = QStringLiteral("undetermined");
    QCOMPARE(outcomesWithin(session, 100 * unpackedSize), (QStringList{missed, missed, missed, missed}));
    QCOMPARE(outcomesWithin(session, 5 * unpackedSize), (QStringList{missed, missed, missed, missed}));
    QCOMPARE(outcomesWithin(session, 5 * unpackedSize - 1),
             (QStringList{missed, missed, missed, undetermined}));
    QCOMPARE(outcomesWithin(session, 1),
             (QStringList{undetermined, undetermined, undetermined, undetermined}));
}

/// The order of the exchanges decides which contents are compared, not that of the pairs.
void TstPairing::orderDecidesBeyondTheBound() {
    QByteArray text;
    for (int tag = 0; tag < 2; ++tag)
        for (int url = 0; url < 3; ++url)
            text += packedAnswer("http://a.example/" + QByteArray::number(url), tag, tag == 0 ? 9 : 1);
    const SessionPtr session = test::dialogue(toView(text));
    for (int run = 0; run < 10; ++run)
        QCOMPARE(outcomesWithin(session, 4 * unpackedSize),
                 (QStringList{QStringLiteral("missed-not-modified"), QStringLiteral("undetermined"),
                              QStringLiteral("undetermined")}));
}

void TstPairing::cancelledWhileItUnpacks() {
    const SessionPtr session = packedOften();
    std::atomic<int> asked = 0;
    int most = std::numeric_limits<int>::max();
    const Progress progress([&] { return ++asked > most; }, {});
    QCOMPARE(outcomesWithin(session, 4 * unpackedSize, progress).size(), qsizetype{4});
    const int all = asked;
    for (const int share : {1, 2, 3}) {
        most = all * share / 4;
        asked = 0;
        QCOMPARE(outcomesWithin(session, 4 * unpackedSize, progress),
                 QStringList{QStringLiteral("cancelled")});
    }
}

void TstPairing::everyOutcomeHasItsName() {
    QStringList names;
    for (int i = 0; i < outcomeCount; ++i)
        names << QString(name(static_cast<Outcome>(i)));
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
}

HCI_TEST(TstPairing)
#include "tst_pairing.moc"
