#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/exchange/message_bytes.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <atomic>
#include <limits>

using namespace hci;

class TstLedger : public QObject {
    Q_OBJECT

private slots:
    void byteCounts();
    void parts_data();
    void parts();
    void savedBytesTakeTheBestBasis();
    void everyByteIsInOnePart();
    void verdicts_data();
    void verdicts();
    void variantsAreJudgedByThemselves();
    void doubtedNotModifiedSavesNothing();
    void cancelLeavesNothing();
    void everyExchangeAsksForCancel();
};

namespace {

AnalysisPtr analyseText(const QByteArray& text, SessionPtr& session) {
    session = test::dialogue(toView(text));
    Progress progress;
    return analyse(session, {}, progress);
}

const QByteArray load =
    "> GET http://a.example/x\n< 200\n< Date: @\n< ETag: \"1\"\n< Cache-Control: no-cache\n=#6000\n";
const QByteArray again = "> GET http://a.example/x\n> If-None-Match: \"1\"\n";

} // namespace

void TstLedger::byteCounts() {
    const ByteCount measured(10, Basis::Measured, Scope::Content);
    const ByteCount bound(5, Basis::UpperBound, Scope::Content);
    QCOMPARE((measured + bound).value(), 15);
    QCOMPARE((measured + bound).basis(), Basis::UpperBound);
    QCOMPARE((measured + ByteCount()).basis(), Basis::Unknown);
    QCOMPARE((measured + ByteCount()).value(), 10);
    QVERIFY(!ByteCount(7, Basis::Unknown).known());
    QCOMPARE((ByteCount::zero() + measured).scope(), Scope::Content);
}

void TstLedger::parts_data() {
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<qint64>("needed");
    QTest::addColumn<qint64>("revalidation");
    QTest::addColumn<qint64>("missed");
    QTest::addColumn<qint64>("avoidable");
    QTest::addColumn<qint64>("saved");
    // The dialogue's field sections count 300 bytes.
    QTest::newRow("304") << QByteArray(again + "< 304\n< Date: @\n< ETag: \"1\"") << 6300LL << 300LL << 0LL
                         << 0LL << 6000LL;
    QTest::newRow("200 with the same content")
        << QByteArray(again + "< 200\n< ETag: \"2\"\n=#6000") << 6300LL << 300LL << 6000LL << 0LL << 0LL;
    QTest::newRow("200 with other content")
        << QByteArray(again + "< 200\n< ETag: \"2\"\n=#5000b") << 11600LL << 0LL << 0LL << 0LL << 0LL;
    QTest::newRow("cache hit of the recorder")
        << QByteArray(again + "< 200\n< ETag: \"1\"\n! memory-cache") << 6300LL << 0LL << 0LL << 0LL << 0LL;
    const QByteArray fresh =
        "> GET http://a.example/f\n< 200\n< Date: @\n< Cache-Control: max-age=60\n=#5700\n";
    QTest::newRow("fresh, and asked for again")
        << QByteArray(fresh + fresh) << 12300LL << 0LL << 0LL << 6000LL << 0LL;
    QTest::newRow("asked for while the answer was under way")
        << QByteArray(fresh + "! delay 500\n@ 12:00:01.200\n" + fresh) << 18300LL << 0LL << 0LL << 0LL << 0LL;
    QTest::newRow("fresh, in the same run of a measured page")
        << QByteArray(fresh + "! page page_1_0\n" + fresh + "! page page_1_1") << 12300LL << 0LL << 0LL
        << 6000LL << 0LL;
    QTest::newRow("fresh, in another run, which began with an empty cache")
        << QByteArray(fresh + "! page page_1_0\n" + fresh + "! page page_2_0") << 18300LL << 0LL << 0LL << 0LL
        << 0LL;
    QTest::newRow("no answer") << QByteArray(again + "< failed") << 6300LL << 0LL << 0LL << 0LL << 0LL;
}

void TstLedger::parts() {
    QFETCH(QByteArray, second);
    SessionPtr session;
    const AnalysisPtr analysis = analyseText(load + second, session);
    const ByteParts& total = analysis->ledger.total;
    QTEST(qint64(total.needed.value()), "needed");
    QTEST(qint64(total.revalidation.value()), "revalidation");
    QTEST(qint64(total.missed.value()), "missed");
    QTEST(qint64(total.avoidable.value()), "avoidable");
    QTEST(qint64(total.saved.value()), "saved");
}

void TstLedger::savedBytesTakeTheBestBasis() {
    const auto pairOf = [](ExchangeDraft full, ExchangeDraft answer) {
        auto own = std::make_shared<Segment>(std::make_shared<TextPool>());
        append(*own, full, 0);
        append(*own, answer, 1);
        const Session session(own->pool(), {partOf(own, {})});
        return savedBytes(session[1], session[0]);
    };
    ExchangeDraft full;
    full.status = 200;
    full.url = "http://a.example/x";
    ExchangeDraft answer = full;
    answer.status = 304;

    QVERIFY(!pairOf(full, answer).known());
    ExchangeDraft sized = full;
    sized.setSize(Size::DecodedBody, ByteCount(900, Basis::Reported));
    QCOMPARE(pairOf(sized, answer), ByteCount(900, Basis::UpperBound, Scope::Content));
    sized.responseFields = {{"Content-Length", "300"}};
    QCOMPARE(pairOf(sized, answer), ByteCount(300, Basis::Derived, Scope::Content));
    ExchangeDraft firefox = answer;
    firefox.setSize(Size::StoredBody, ByteCount(310, Basis::Reported));
    QCOMPARE(pairOf(sized, firefox), ByteCount(310, Basis::Reported, Scope::Content));
    sized.setSize(Size::ResponseBody, ByteCount(305, Basis::Measured));
    QCOMPARE(pairOf(sized, firefox), ByteCount(305, Basis::Measured, Scope::Content));
    sized.setSize(Size::Transfer, ByteCount(600, Basis::Reported));
    answer.setSize(Size::Transfer, ByteCount(180, Basis::Reported));
    QCOMPARE(pairOf(sized, answer), ByteCount(420, Basis::Reported, Scope::Message));
    // The answer to a HEAD has no content, so its 304 saves none.
    answer.method = "HEAD";
    QCOMPARE(pairOf(sized, answer).value(), 0);
}

void TstLedger::everyByteIsInOnePart() {
    SessionPtr session;
    const AnalysisPtr analysis =
        analyseText(load + again + "< 304\n" + again + "< 200\n< ETag: \"1\"\n=#6000\n" + load, session);
    std::int64_t onWire = 0;
    for (std::uint32_t i = 0; i < session->size(); ++i) {
        onWire += transferredBytes((*session)[i]).value();
        QCOMPARE(analysis->exchangeBytes[i].transferred().value(), transferredBytes((*session)[i]).value());
    }
    QCOMPARE(analysis->ledger.total.transferred().value(), onWire);
    ByteParts sum;
    for (const ByteParts& parts : analysis->ledger.resources)
        sum += parts;
    QCOMPARE(sum, analysis->ledger.total);
}

void TstLedger::verdicts_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* name, const QByteArray& text, const char* verdict) {
        QTest::newRow(name) << text << QString::fromLatin1(verdict);
    };
    row("304", load + again + "< 304\n< Date: @\n< ETag: \"1\"\n< Cache-Control: no-cache", "not-modified");
    row("304 without Cache-Control", load + again + "< 304\n< Date: @\n< ETag: \"1\"",
        "not-modified-incomplete");
    row("same tag, same content", load + again + "< 200\n< ETag: \"1\"\n=#6000", "missed");
    row("another tag, same content", load + again + "< 200\n< ETag: \"2\"\n=#6000", "tag-changes");
    row("changed", load + again + "< 200\n< ETag: \"2\"\n=#7000", "modified");
    row("contradicted",
        load + again +
            "< 304\n< Date: @\n< ETag: \"1\"\n< Cache-Control: no-cache\n> GET http://a.example/x\n< 200\n"
            "< ETag: \"2\"\n=#7000",
        "contradicted");
    row("other content than the fresh",
        "> GET http://a.example/x\n< 200\n< Date: @\n< ETag: \"1\"\n< Cache-Control: max-age=60\n= x\n"
        "> GET http://a.example/x\n< 200\n< ETag: \"2\"\n= y",
        "modified");
    const QByteArray whole =
        "> GET http://a.example/x\n< 200\n< Date: @\n< Cache-Control: no-cache\n< ETag: ";
    row("redownloaded", load + whole + "\"1\"\n=#6000", "redownloaded");
    row("another tag, nobody asked", load + whole + "\"2\"\n=#6000", "tag-changes");
    row("8.8.3.2 the same tag but for its W/", load + again + "< 200\n< ETag: W/\"1\"\n=#6000", "missed");
    row("8.8.1 the same bytes of another type",
        load + again + "< 200\n< ETag: \"2\"\n< Content-Type: text/css\n=#6000", "modified");
    row("a 304, and then all of it again",
        load + again + "< 304\n< Date: @\n< ETag: \"1\"\n< Cache-Control: no-cache\n" + whole +
            "\"1\"\n=#6000",
        "redownloaded");
    row("a 304, and then other content",
        load + again + "< 304\n< Date: @\n< ETag: \"1\"\n< Cache-Control: no-cache\n@ 13:00:00\n" + whole +
            "\"2\"\n=#7000",
        "not-modified");
    row("one load", load, "first-load");
    row("no validator", "> GET http://a.example/x\n< 200\n< Cache-Control: max-age=60\n= x", "no-validator");
    row("no-store", "> GET http://a.example/x\n< 200\n< Cache-Control: no-store\n= x", "not-stored");
    row("fresh and requested",
        "> GET http://a.example/x\n< 200\n< Date: @\n< ETag: \"1\"\n< Cache-Control: max-age=60\n= x\n"
        "> GET http://a.example/x\n< 200\n< ETag: \"1\"\n= x",
        "avoidable");
    row("gone while fresh",
        "> GET http://a.example/x\n< 200\n< Date: @\n< Cache-Control: max-age=60\n= x\n"
        "> GET http://a.example/x\n< 404\n< Date: @\n= y",
        "other-status");
    row("in another run of the measured page",
        "> GET http://a.example/x\n< 200\n< Date: @\n< ETag: \"1\"\n< Cache-Control: max-age=60\n= x\n"
        "! page page_1\n> GET http://a.example/x\n< 200\n< ETag: \"1\"\n= x\n! page page_1-1",
        "first-load");
    row("failed", "> GET http://a.example/x\n< failed", "failed");
}

void TstLedger::verdicts() {
    QFETCH(QByteArray, text);
    SessionPtr session;
    const AnalysisPtr analysis = analyseText(text, session);
    QCOMPARE(analysis->verdicts.size(), std::size_t(1));
    QTEST(QString(name(analysis->verdicts.front())), "verdict");
    QVERIFY(!verdictText(analysis->verdicts.front()).isEmpty());
}

/// RFC 9111 4.1: a stored response of another variant is no earlier load of this one.
void TstLedger::variantsAreJudgedByThemselves() {
    const auto loadIn = [](const char* language, const char* tag, const char* content) -> QByteArray {
        return QByteArray("> GET http://a.example/x\n> Accept-Language: ") + language +
               "\n< 200\n< Date: @\n< Vary: Accept-Language\n< Cache-Control: no-cache\n< ETag: " + tag +
               "\n= " + content + "\n";
    };
    SessionPtr session;
    const AnalysisPtr two =
        analyseText(loadIn("de", "\"a\"", "Guten Tag") + loadIn("en", "\"b\"", "Good morning"), session);
    QCOMPARE(two->verdicts, (std::vector<VerdictCode>{VerdictCode::FirstLoad, VerdictCode::FirstLoad}));
    const AnalysisPtr one =
        analyseText(loadIn("de", "\"a\"", "Guten Tag") + loadIn("de", "\"b\"", "Guten Abend"), session);
    QCOMPARE(one->verdicts, std::vector<VerdictCode>{VerdictCode::Modified});
}

void TstLedger::doubtedNotModifiedSavesNothing() {
    SessionPtr session;
    const QByteArray notModified = "< 304\n< Date: @\n< ETag: \"1\"\n< Cache-Control: no-cache\n";
    const QByteArray other = "> GET http://a.example/x\n< 200\n< ETag: \"2\"\n=#7000";
    const AnalysisPtr analysis = analyseText(load + again + notModified + other, session);
    QCOMPARE(analysis->findings.doubted, std::vector<std::uint32_t>{0});
    QCOMPARE(analysis->revalidations.front().saved.value(), 0);
    QCOMPARE(analysis->ledger.total.saved.value(), 0);
    QVERIFY(analyseText(load + again + notModified, session)->ledger.total.saved.value() > 0);
}

void TstLedger::cancelLeavesNothing() {
    Progress progress([] { return true; }, {});
    QVERIFY(!analyse(test::dialogue("> GET http://a.example/x\n< 200"), {}, progress));
}

void TstLedger::everyExchangeAsksForCancel() {
    constexpr int exchanges = 100;
    QByteArray text;
    for (int i = 0; i < exchanges; ++i)
        text += load + again + "< 304\n";
    const SessionPtr session = test::dialogue(toView(text));
    std::atomic<int> asked = 0;
    const auto analysisUntil = [&](int last) {
        asked = 0;
        Progress progress([&asked, last] { return ++asked > last; }, {});
        return analyse(session, {}, progress);
    };
    QVERIFY(analysisUntil(std::numeric_limits<int>::max()));
    const int all = asked;
    QVERIFY(all > 6 * static_cast<int>(session->size())); // resources, decisions, pairs, bytes, rules
    for (int last = 0; last < all; last += 13)
        QVERIFY2(!analysisUntil(last), qPrintable(QString::number(last)));
    QVERIFY(!analysisUntil(all - 1));
}

HCI_TEST(TstLedger)
#include "tst_ledger.moc"
