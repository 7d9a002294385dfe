#include "model/probes/probe_reading.h"
#include "model/probes/probe_summary.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <algorithm>

using namespace hci;

namespace {

const std::string plain = "> GET http://a.example/\n< 200 OK\n< Date: @\n< ETag: \"v1\"\n= hello\n";

/// A target whose only variant is the first exchange of `session`.
ProbeTarget targetOf(const Session& session) {
    ProbeTarget target;
    target.url = "http://a.example/";
    const FieldSpan fields = session[0].response();
    target.variants.push_back({"identity", true, 0, std::string(fields.value(FieldName::Etag)),
                               std::string(fields.value(FieldName::LastModified))});
    return target;
}

ProbeResult result(ProbeId id, ProbeVerdict verdict, ProbeCause cause = ProbeCause::WrongStatus,
                   std::uint16_t demanded = 0, std::uint16_t status = 0) {
    ProbeResult one;
    one.id = id;
    one.coding = "identity";
    one.verdict = verdict;
    one.cause = cause;
    one.demanded = demanded != 0 ? demanded : info(id).statuses[0];
    one.status = status != 0 ? status : one.demanded == 304 ? 200 : 304;
    one.exchanges = {0};
    return one;
}

ProbeResult passed(ProbeId id) {
    ProbeResult one = result(id, ProbeVerdict::Pass, ProbeCause::None);
    one.status = one.demanded;
    return one;
}

QByteArray names(const std::vector<ProbeEvidence>& insights) {
    QByteArrayList all;
    for (const ProbeEvidence& one : insights)
        all.append(QByteArray::fromStdString(std::string(name(one.insight))));
    return all.join(' ');
}

/// Plain GETs of the same content under these tags.
std::string answers(const QByteArrayList& tags) {
    std::string text;
    for (const QByteArray& tag : tags)
        text += "> GET http://a.example/\n< 200 OK\n< Date: @\n< ETag: " + tag.toStdString() + "\n= hello\n";
    return text;
}

} // namespace

/// Several results as one sentence per resource, with the evidence.
class TstProbeSummary : public QObject {
    Q_OBJECT

private slots:
    void oneFailure_data() {
        QTest::addColumn<ProbeId>("probe");
        QTest::addColumn<ProbeCause>("cause");
        QTest::addColumn<QByteArray>("insight");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](ProbeId id, ProbeCause cause, const char* insight, const char* words) {
            QTest::addRow("%s: %s", info(id).name.data(), insight)
                << id << cause << QByteArray(insight) << QByteArray(words);
        };
        using enum ProbeId;
        const ProbeCause status = ProbeCause::WrongStatus;
        row(InmExact, status, "tag-ignored", "matching If-None-Match");
        row(HeadInm, status, "head-differs", "HEAD");
        row(InmWeakFlip, status, "weak-comparison", "W/ alone");
        row(InmList, status, "list-not-understood", "single tag");
        row(InmStar, status, "star-not-understood", "*");
        row(InmLines, status, "list-not-understood", "single tag");
        row(InmLines, ProbeCause::RefusedByServer, "list-not-understood", "single tag");
        row(InmNoCache, status, "lost-to-no-cache", "reload");
        row(InmMaxAge, status, "lost-to-no-cache", "reload");
        row(InmOther, status, "non-matching-304", "nothing that was sent matches");
        row(InmEmpty, status, "non-matching-304", "nothing that was sent matches");
        row(ImsEarlier, status, "non-matching-304", "nothing that was sent matches");
        row(ImsExact, status, "date-ignored", "matching If-Modified-Since");
        row(ImsRfc850, status, "date-forms-refused", "Obsolete forms");
        row(ImsAsctime, status, "date-forms-refused", "Obsolete forms");
        row(ImsZone, status, "bad-dates-honoured", "no HTTP-date");
        row(ImsIso, status, "bad-dates-honoured", "no HTTP-date");
        row(ImsInvalid, status, "bad-dates-honoured", "no HTTP-date");
        row(InmOtherImsExact, status, "date-overrides-tag", "If-None-Match is there");
        row(InmExactImsOld, status, "date-overrides-tag", "If-None-Match is there");
        row(InmExactImsExact, status, "date-overrides-tag", "If-None-Match is there");
        row(RangeInm, status, "range-first", "Range");
        row(RangeIfRangeOther, status, "range-first", "Range");
        row(IfMatch, ProbeCause::ContentDespiteCondition, "condition-ignored", "If-Match");
        row(IfUnmodifiedSince, ProbeCause::ContentDespiteCondition, "condition-ignored",
            "If-Unmodified-Since");
        row(Head, ProbeCause::FieldsDiffer, "head-differs", "HEAD");
        row(Wire, ProbeCause::ContentAfter304, "content-after-304", "Bytes follow");
        row(Wire, ProbeCause::MalformedOnWire, "malformed", "malformed");
        row(Repeat, ProbeCause::TagReused, "tag-reused", "one strong tag");
        row(Repeat, ProbeCause::PlainNotModified, "plain-304", "the answers prove nothing");
        row(IfMatch, ProbeCause::NotAskedFor304, "plain-304", "the answers prove nothing");
        row(InmExact, ProbeCause::ConditionFails, "condition-fails", "conditional request fails");
        row(InmExact, ProbeCause::OnlyFlippedMatches, "weak-comparison", "W/ alone");
        row(InmExact, ProbeCause::OwnTagUnknown, "own-tag-unknown", "its own tag");
        row(ImsExact, ProbeCause::FractionCompared, "date-fraction", "fraction of a second");
    }
    void oneFailure() {
        QFETCH(ProbeId, probe);
        QFETCH(ProbeCause, cause);
        QFETCH(QByteArray, insight);
        QFETCH(QByteArray, words);
        const SessionPtr session = test::dialogue(plain);
        ProbeTarget target = targetOf(*session);
        target.results = {result(probe, ProbeVerdict::Fail, cause)};
        const auto found = insightsOf(target, *session);
        QCOMPARE(names(found), insight);
        QCOMPARE(found.front().results, std::vector<std::uint32_t>{0});
        QVERIFY2(verdictSentence(found).contains(QString::fromLatin1(words)),
                 qPrintable(verdictSentence(found)));
        target.results = {result(probe, ProbeVerdict::Pass, ProbeCause::None)};
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("faultless"));
    }

    void oneCause_data() {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QList<ProbeResult>>("results");
        QTest::addColumn<QByteArray>("insight");
        using enum ProbeId;
        const auto row = [](const char* what, const char* insight, QList<ProbeResult> results,
                            std::string answer = plain) {
            QTest::newRow(what) << QByteArray::fromStdString(answer) << std::move(results)
                                << QByteArray(insight);
        };
        const ProbeResult exact = passed(InmExact);
        const ProbeResult noMatch = result(InmExact, ProbeVerdict::Fail);
        ProbeResult moved = result(InmExact, ProbeVerdict::Changed, ProbeCause::ValidatorChanged);
        const ProbeResult star = result(InmStar, ProbeVerdict::Fail);
        const ProbeResult list = result(InmList, ProbeVerdict::Fail);
        const ProbeResult flip = result(InmWeakFlip, ProbeVerdict::Fail);
        const ProbeResult lines = result(InmLines, ProbeVerdict::Fail);
        row("13.1.2 compared as text", "compared-as-text", {exact, flip, list, star, lines});
        row("13.1.2 weakly compared, and no list", "list-not-understood",
            {exact, passed(InmWeakFlip), list, star, lines});
        row("13.1.2 nobody knows whether it is read", "changed", {moved, list, star});
        row("13.1.2 the asterisk alone", "star-not-understood",
            {exact, passed(InmList), star, passed(InmLines)});
        const ProbeResult dateWins = result(InmOtherImsExact, ProbeVerdict::Fail);
        row("13.2.2 the tag is not read", "tag-ignored", {noMatch, dateWins});
        row("13.2.2 the date counts beside it", "date-overrides-tag", {exact, dateWins});
        row("13.2.2 412 to a GET", "answers-412",
            {result(InmExact, ProbeVerdict::Fail, ProbeCause::WrongStatus, 0, 412)});
        row("13.1.2 HEAD as well as GET", "tag-ignored", {noMatch, result(HeadInm, ProbeVerdict::Fail)});
        row("13.1.2 HEAD alone", "head-differs", {exact, result(HeadInm, ProbeVerdict::Fail)});
        const std::string gone = "> GET http://a.example/\n< 404 Not Found\n";
        ProbeResult over = result(InmExact, ProbeVerdict::Fail, ProbeCause::WrongStatus, 404);
        ProbeResult refused = over;
        refused.status = 403;
        row("13.2.1 304 over a 404", "over-no-success", {over, over}, gone);
        row("13.2.1 another error", "not-successful", {refused}, gone);
        row("13.2.1 304 over a success", "non-matching-304", {result(InmOther, ProbeVerdict::Fail)});
        const ProbeResult head = result(Head, ProbeVerdict::Fail, ProbeCause::FieldsDiffer);
        ProbeResult headMoved = moved;
        headMoved.id = HeadInm;
        row("9.3.2 HEAD has another tag", "head-differs", {head, headMoved});
        row("9.3.2 the resource moved", "changed", {passed(Head), headMoved});
        const ProbeResult since = result(ImsExact, ProbeVerdict::Fail, ProbeCause::RefusedByServer, 0, 400);
        const ProbeResult noDate =
            result(ImsInvalid, ProbeVerdict::Fail, ProbeCause::RefusedByServer, 0, 400);
        row("13.2.1 every date fails", "condition-fails", {exact, since, noDate});
    }
    /// Several results together have one cause.
    void oneCause() {
        QFETCH(QByteArray, plain);
        QFETCH(QList<ProbeResult>, results);
        QFETCH(QByteArray, insight);
        const SessionPtr session = test::dialogue(plain.toStdString());
        ProbeTarget target = targetOf(*session);
        target.results.assign(results.begin(), results.end());
        readTogether(target, *session);
        QCOMPARE(names(insightsOf(target, *session)), insight);
        const auto speak = std::count_if(target.results.begin(), target.results.end(), [](const auto& one) {
            return one.verdict == ProbeVerdict::Fail && !one.follows;
        });
        QVERIFY2(speak < 2 || insight == "list-not-understood" || insight == "over-no-success",
                 QByteArray::number(qlonglong(speak)).constData());
    }

    void unstableTags_data() {
        QTest::addColumn<QByteArrayList>("tags");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, QByteArrayList tags, const char* words) {
            QTest::newRow(name) << tags << QByteArray(words);
        };
        row("inode",
            {"\"1a2b3c-1770-60dd710212000\"", "\"7f0e12-1770-60dd710212000\"",
             "\"1a2b3c-1770-60dd710212000\""},
            "inode");
        row("time", {"\"65920080-1770\"", "\"65920099-1770\"", "\"659200a1-1770\""}, "time");
        row("hash and counter", {"\"8a9f1c2b:0\"", "\"8a9f1c2b:12\"", "\"8a9f1c2b:13\""}, "counter");
        row("one per backend", {"\"5d41402abc4b\"", "\"7d793037a076\"", "\"5d41402abc4b\""},
            "one for each server");
        row("random", {"\"5d41402abc4b2a76\"", "\"7d793037a0760186\"", "\"c4ca4238a0b92382\""}, "anew");
    }
    void unstableTags() {
        QFETCH(QByteArrayList, tags);
        QFETCH(QByteArray, words);
        const SessionPtr session = test::dialogue(answers(tags));
        ProbeTarget target = targetOf(*session);
        ProbeResult repeat = result(ProbeId::Repeat, ProbeVerdict::Fail, ProbeCause::TagDiffers);
        repeat.exchanges = {0, 1, 2};
        target.results = {repeat};
        const auto found = insightsOf(target, *session);
        QCOMPARE(names(found), QByteArray("tag-unstable"));
        QVERIFY2(verdictSentence(found).contains(QString::fromLatin1(words)),
                 qPrintable(verdictSentence(found)));
    }

    void codings_data() {
        QTest::addColumn<QByteArray>("identityTag");
        QTest::addColumn<QByteArray>("gzipTag");
        QTest::addColumn<QByteArray>("vary");
        QTest::addColumn<QByteArray>("insight");
        QTest::newRow("9110 8.8.3.3 a tag for each")
            << QByteArray("\"a\"") << QByteArray("\"b\"") << QByteArray("Accept-Encoding")
            << QByteArray("faultless");
        QTest::newRow("9110 8.8.3.3 one strong tag")
            << QByteArray("\"a\"") << QByteArray("\"a\"") << QByteArray("accept-encoding")
            << QByteArray("tag-shared");
        QTest::newRow("9110 8.8.1 one weak tag") << QByteArray("W/\"a\"") << QByteArray("W/\"a\"")
                                                 << QByteArray("Accept-Encoding") << QByteArray("faultless");
        QTest::newRow("9110 12.5.5 no Vary")
            << QByteArray("\"a\"") << QByteArray("\"b\"") << QByteArray() << QByteArray("vary-missing");
        QTest::newRow("9110 12.5.5 another Vary") << QByteArray("\"a\"") << QByteArray("\"b\"")
                                                  << QByteArray("Cookie") << QByteArray("vary-missing");
        QTest::newRow("9110 12.5.5 Vary: *")
            << QByteArray("\"a\"") << QByteArray("\"b\"") << QByteArray("*") << QByteArray("faultless");
        QTest::newRow("9111 4.1 another member")
            << QByteArray("\"a\"") << QByteArray("\"b\"")
            << QByteArray("Accept-Encoding|Accept-Encoding, Cookie") << QByteArray("vary-differs");
        QTest::newRow("both") << QByteArray("\"a\"") << QByteArray("\"a\"") << QByteArray()
                              << QByteArray("tag-shared vary-missing");
    }
    void codings() {
        QFETCH(QByteArray, identityTag);
        QFETCH(QByteArray, gzipTag);
        QFETCH(QByteArray, vary);
        QFETCH(QByteArray, insight);
        const auto lineOf = [](const QByteArray& value) {
            return value.isEmpty() ? std::string() : "< Vary: " + value.toStdString() + '\n';
        };
        const std::string varyLine = lineOf(vary.split('|').front());
        const std::string codedVaryLine = lineOf(vary.split('|').back());
        const SessionPtr session = test::dialogue(
            "> GET http://a.example/\n< 200 OK\n< Date: @\n= hello\n< ETag: " + identityTag.toStdString() +
            '\n' + varyLine +
            "> GET http://a.example/\n> Accept-Encoding: gzip\n< 200 OK\n< Date: @\n"
            "= h\n< Content-Encoding: gzip\n< ETag: " +
            gzipTag.toStdString() + '\n' + codedVaryLine);
        ProbeTarget target = targetOf(*session);
        target.variants.push_back({"gzip", true, 1, gzipTag.toStdString(), "", "gzip"});
        target.results = {result(ProbeId::InmExact, ProbeVerdict::Pass, ProbeCause::None)};
        QCOMPARE(names(insightsOf(target, *session)), insight);
    }

    void codingSuffix() {
        const SessionPtr session = test::dialogue(plain);
        ProbeTarget target = targetOf(*session);
        target.results = {result(ProbeId::InmExact, ProbeVerdict::Fail),
                          result(ProbeId::HeadInm, ProbeVerdict::Fail),
                          result(ProbeId::Suffix, ProbeVerdict::Tells, ProbeCause::SuffixMatches)};
        readTogether(target, *session);
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("coding-suffix"));
        target.results[2].cause = ProbeCause::SuffixDiffers;
        readTogether(target, *session);
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("tag-ignored"));
        target.results[0] = result(ProbeId::InmExact, ProbeVerdict::Pass, ProbeCause::None);
        target.results[1] = target.results[0];
        target.results[2].cause = ProbeCause::SuffixMatches; // both match: no fault
        readTogether(target, *session);
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("faultless"));
    }

    /// Only its mark denies the coded variant's tag a 304: the other variant's own tag gets one.
    void suffixOfAnotherVariant() {
        const SessionPtr session = test::dialogue(plain);
        ProbeTarget target = targetOf(*session);
        target.variants.front().etag = "\"1-2\"";
        target.variants.push_back({"gzip", true, 0, "\"1-2-gzip\"", "", "gzip"});
        ProbeResult marked = result(ProbeId::InmExact, ProbeVerdict::Fail);
        marked.coding = "gzip";
        target.results = {result(ProbeId::InmExact, ProbeVerdict::Pass, ProbeCause::None, 0, 304), marked};
        readTogether(target, *session);
        QVERIFY(names(insightsOf(target, *session)).split(' ').contains("coding-suffix"));
        target.variants.front().etag = "\"other\""; // near miss: an unrelated tag
        readTogether(target, *session);
        QVERIFY(!names(insightsOf(target, *session)).split(' ').contains("coding-suffix"));
    }

    void clock_data() {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("insight");
        QTest::newRow("right") << QByteArray("< Date: @\n") << QByteArray("faultless");
        QTest::newRow("four seconds") << QByteArray("< Date: @-4\n") << QByteArray("faultless");
        QTest::newRow("behind") << QByteArray("< Date: @-30\n") << QByteArray("clock-off");
        QTest::newRow("ahead") << QByteArray("< Date: @+30\n") << QByteArray("clock-off");
        QTest::newRow("an old answer of a cache")
            << QByteArray("< Date: @-30\n< Age: 30\n") << QByteArray("faultless");
        QTest::newRow("none") << QByteArray() << QByteArray("faultless");
    }
    void clock() {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, insight);
        const SessionPtr session =
            test::dialogue("> GET http://a.example/\n< 200 OK\n< ETag: \"v1\"\n" + date.toStdString());
        ProbeTarget target = targetOf(*session);
        target.results = {result(ProbeId::InmExact, ProbeVerdict::Pass, ProbeCause::None)};
        QCOMPARE(names(insightsOf(target, *session)), insight);
    }

    void gravestFirst() {
        const SessionPtr session = test::dialogue(plain);
        ProbeTarget target = targetOf(*session);
        target.results = {result(ProbeId::ImsLater, ProbeVerdict::Tells, ProbeCause::LaterDateIgnored),
                          result(ProbeId::ImsIso, ProbeVerdict::Fail),
                          result(ProbeId::ImsZone, ProbeVerdict::Fail),
                          result(ProbeId::InmExactImsOld, ProbeVerdict::Fail)};
        const auto found = insightsOf(target, *session);
        QCOMPARE(names(found), QByteArray("date-overrides-tag bad-dates-honoured exact-dates-only"));
        QCOMPARE(found[1].results, (std::vector<std::uint32_t>{1, 2}));
        QVERIFY(verdictSentence(found).startsWith(describe(found.front())));
        QVERIFY(verdictSentence(found).endsWith(QLatin1StringView("(2 more)")));
    }

    void plainGetFails() {
        const SessionPtr session = test::dialogue("> GET http://a.example/\n< 404 Not Found\n");
        ProbeTarget target = targetOf(*session);
        target.results = {result(ProbeId::InmExact, ProbeVerdict::Skipped, ProbeCause::NotSuccessful)};
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("not-successful"));
    }

    void plainGetIsAnswered304() {
        const SessionPtr session = test::dialogue("> GET http://a.example/\n< 304 Not Modified\n");
        ProbeTarget target = targetOf(*session);
        target.results = {result(ProbeId::InmExact, ProbeVerdict::Skipped, ProbeCause::PlainNotModified)};
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("plain-304"));
    }

    void malformedTag_data() {
        QTest::addColumn<ProbeCause>("cause");
        QTest::addColumn<QByteArray>("insight");
        QTest::newRow("8.8.3") << ProbeCause::TagMalformed << QByteArray("tag-malformed");
        QTest::newRow("5.3") << ProbeCause::TagRepeated << QByteArray("tag-repeated");
    }
    void malformedTag() {
        QFETCH(ProbeCause, cause);
        QFETCH(QByteArray, insight);
        const SessionPtr session = test::dialogue(plain);
        ProbeTarget target = targetOf(*session);
        target.results = {result(ProbeId::InmList, ProbeVerdict::Skipped, cause),
                          result(ProbeId::InmLines, ProbeVerdict::Skipped, cause)};
        const auto found = insightsOf(target, *session);
        QCOMPARE(names(found), insight);
        QCOMPARE(found.front().results.size(), std::size_t(1));
    }

    /// A server that has not answered is not called faultless; a single known fault is reported alone.
    void notAnswered_data() {
        QTest::addColumn<ProbeCause>("cause");
        QTest::addColumn<QByteArray>("insight");
        QTest::newRow("no answer") << ProbeCause::NoAnswer << QByteArray("unanswered");
        QTest::newRow("an error") << ProbeCause::ServerError << QByteArray("unanswered");
        QTest::newRow("stopped") << ProbeCause::Cancelled << QByteArray("unanswered");
        QTest::newRow("made no sense") << ProbeCause::NoOtherVariant << QByteArray("faultless");
    }
    void notAnswered() {
        QFETCH(ProbeCause, cause);
        QFETCH(QByteArray, insight);
        const SessionPtr session = test::dialogue(plain);
        ProbeTarget target = targetOf(*session);
        target.results = {passed(ProbeId::InmExact),
                          result(ProbeId::CrossVariant, ProbeVerdict::Skipped, cause)};
        const auto found = insightsOf(target, *session);
        QCOMPARE(names(found), insight);
        if (insight == "unanswered")
            QCOMPARE(found.front().results, std::vector<std::uint32_t>{1});
        target.results.push_back(result(ProbeId::InmList, ProbeVerdict::Fail));
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("list-not-understood"));
    }

    void noValidator() {
        const SessionPtr session = test::dialogue("> GET http://a.example/\n< 200 OK\n< Date: @\n");
        ProbeTarget target = targetOf(*session);
        target.results = {result(ProbeId::InmExact, ProbeVerdict::Skipped, ProbeCause::NoTag)};
        QCOMPARE(names(insightsOf(target, *session)), QByteArray("no-validator"));
    }
};

HCI_TEST(TstProbeSummary)
#include "tst_probe_summary.moc"
