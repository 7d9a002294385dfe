#include "model/exchange/masked_session.h"
#include "model/summary/recording_summary.h"
#include "model/summary/summary_json.h"
#include "model/summary/summary_reader.h"
#include "model/summary/summary_text.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <functional>

using namespace hci;
using namespace hci::test;

namespace {

QByteArray written(const std::function<Result<void>(QIODevice&)>& write) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return write(out) ? out.data() : QByteArray();
}

QByteArray json(const Summary& summary) {
    return written([&](QIODevice& out) { return writeSummaryJson(out, summary); });
}

QByteArray line(const Summary& recording) {
    return written([&](QIODevice& out) { return writeRecordingLine(out, recording); });
}

Summary summaryOfDialogue(std::string_view text, std::string name) {
    const SessionPtr session = dialogue(text);
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    return summaryOf(*session, *analysis, MaskedSession(*session, false), std::move(name));
}

/// The same content twice although a validator was sent: missed bytes, with the host's name in it.
Summary visit(std::string_view host, std::string_view content, std::string name) {
    std::string text = R"(
        > GET http://HOST/x?token=s3cr3t-value
        < 200 OK
        < Date: @
        < ETag: "v1"
        < Cache-Control: no-cache
        CONTENT
        > GET http://HOST/x?token=s3cr3t-value
        > If-None-Match: "v1"
        < 200 OK
        < Date: @
        < ETag: "v1"
        < Cache-Control: no-cache
        CONTENT
    )";
    const auto replace = [&text](std::string_view what, std::string_view by) {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what))
            text.replace(at, what.size(), by);
    };
    replace("HOST", host);
    replace("CONTENT", content);
    return summaryOfDialogue(text, std::move(name));
}

Summary folded(const std::vector<Summary>& parts) {
    Summary whole;
    for (const Summary& part : parts)
        whole += part;
    return whole;
}

/// One recording with that many hosts, named by numbers of four digits from `first` on.
Summary hosts(std::size_t first, std::size_t count) {
    Summary summary;
    summary.recordings = 1;
    for (std::size_t i = first; i < first + count; ++i)
        summary.hosts["h" + std::to_string(100'000 + i)] = {
            1, 1, 1, {ByteCount(static_cast<std::int64_t>(i), Basis::Measured)}};
    summary.settle();
    return summary;
}

} // namespace

/// analyze --per-recording and summarise: lines that are summed up.
class TstSummary final : public QObject {
    Q_OBJECT

private slots:
    void recording() {
        const Summary one = visit("a.example", "=#5000", "a.har");
        QCOMPARE(one.recordings, 1);
        QCOMPARE(one.counts.exchanges, 2);
        QCOMPARE(one.counts.resources, 1);
        QCOMPARE(one.counts.missedNotModified, 1);
        QCOMPARE(one.hosts.size(), std::size_t{1});
        QCOMPARE(one.hosts.at("a.example").exchanges, 2);
        QVERIFY(wasteOf(one.counts.bytes) > 4000);
        QCOMPARE(one.worstResources.size(), std::size_t{1});
        QCOMPARE(one.worstResources[0].verdict, std::string("missed"));
        QCOMPARE(one.worstResources[0].bytes, one.counts.bytes);
        QVERIFY(!one.rules.empty());
        const QByteArray text = line(one);
        QCOMPARE(text.count('\n'), 1);
        QVERIFY(text.endsWith('\n'));
        QVERIFY2(!text.contains("s3cr3t-value"), text.constData());
    }

    void golden() {
        const Summary all =
            folded({visit("a.example", "=#5000", "a.har"), visit("b.example", "=#6000", "b.har"),
                    failedRecording("c.har", "not-found", "not found")});
        const QByteArray text = written([&](QIODevice& out) { return writeSummaryText(out, all); });
        const QByteArray difference = differenceFromGolden(QStringLiteral("summary.txt"), text) +
                                      differenceFromGolden(QStringLiteral("summary.json"), json(all));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void nothingWastedIsNotWorst() {
        const Summary one = summaryOfDialogue("> GET http://a.example/\n< 200 OK\n< Date: @\n=x\n", "a.har");
        QVERIFY(one.worstResources.empty());
        QCOMPARE(one.hosts.at("a.example").exchanges, 1);
    }

    void aLineIsReadAgain() {
        const Summary one = visit("a.example", "=#5000", "a.har");
        const Result<Summary> again = readSummary(line(one));
        QVERIFY2(again, again ? "" : again.error().detail.c_str());
        QCOMPARE(line(*again), line(one));
        QCOMPARE(json(*again), json(one));
    }

    /// A sum with unknown parts keeps what is known of it.
    void unknownBytesAreReadAgain() {
        Summary one = visit("a.example", "=#5000", "a.har");
        one.counts.bytes.needed += ByteCount();
        const Result<Summary> again = readSummary(line(one));
        QVERIFY(again);
        QCOMPARE(again->counts.bytes.needed.basis(), Basis::Unknown);
        QCOMPARE(again->counts.bytes.needed.value(), one.counts.bytes.needed.value());
    }

    void foldsOfFolds() {
        const std::vector<Summary> parts{
            visit("a.example", "=#5000", "a.har"), visit("b.example", "=#6000", "b.har"),
            failedRecording("c.har", "not-found", "not found"), visit("a.example", "=#7000", "d.har"),
            visit("a.example", "=#5000", "a.har")};
        const QByteArray whole = json(folded(parts));
        for (std::size_t cut = 0; cut <= parts.size(); ++cut) {
            const auto middle = parts.begin() + static_cast<std::ptrdiff_t>(cut);
            const Result<Summary> front = readSummary(json(folded({parts.begin(), middle})));
            const Result<Summary> back = readSummary(json(folded({middle, parts.end()})));
            QVERIFY(front && back);
            QCOMPARE(json(folded({*front, *back})), whole);
            QCOMPARE(json(folded({*back, *front})), whole);
        }
        const Summary all = folded(parts);
        QCOMPARE(all.recordings, 4);
        QCOMPARE(all.failed, 1);
        QCOMPARE(all.hosts.at("a.example").recordings, 3);
        QCOMPARE(all.worstRecordings.front().recording, std::string("d.har"));
        ByteParts sum;
        for (const std::size_t i : {0U, 1U, 3U, 4U})
            sum += parts[i].counts.bytes;
        QCOMPARE(all.counts.bytes, sum);
    }

    /// The order of the parts does not decide which hosts are kept.
    void boundsFoldAsWell() {
        const std::vector<Summary> parts{hosts(15'000, 15'000), hosts(0, 15'000), hosts(5'000, 20'000)};
        const Summary left = folded({folded({parts[0], parts[1]}), parts[2]});
        const Summary right = folded({parts[0], folded({parts[1], parts[2]})});
        QVERIFY(left == right);
        QVERIFY(folded({parts[2], parts[0], parts[1]}) == left);
        QCOMPARE(left.hosts.size(), Summary::maxHosts);
        QCOMPARE(left.hosts.at("h105000").recordings, 2);
        std::int64_t exchanges = left.otherHosts.exchanges;
        for (const auto& [name, host] : left.hosts)
            exchanges += host.exchanges;
        QCOMPARE(exchanges, 50'000);
    }

    void largeNumbersStop() {
        Summary large = failedRecording("a.har", "io", "");
        large.failed = std::numeric_limits<std::int64_t>::max();
        large += failedRecording("b.har", "io", "");
        QCOMPARE(large.failed, std::numeric_limits<std::int64_t>::max());
    }

    void malformed_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[") << QByteArray("JSON");
        QTest::newRow("another version") << QByteArray(R"("schemaVersion":1)")
                                         << QByteArray(R"("schemaVersion":2)") << QByteArray("no line of");
        QTest::newRow("another kind")
            << QByteArray(R"("kind":"recording")") << QByteArray(R"("kind":"x")") << QByteArray("kind");
        QTest::newRow("no number") << QByteArray(R"("exchanges":2)") << QByteArray(R"("exchanges":"2")")
                                   << QByteArray("exchanges wants a whole number");
        QTest::newRow("below nothing") << QByteArray(R"("exchanges":2)") << QByteArray(R"("exchanges":-2)")
                                       << QByteArray("exchanges wants a whole number");
        QTest::newRow("a fraction") << QByteArray(R"("exchanges":2)") << QByteArray(R"("exchanges":2.5)")
                                    << QByteArray("exchanges wants a whole number");
        QTest::newRow("too large") << QByteArray(R"("exchanges":2)") << QByteArray(R"("exchanges":1e300)")
                                   << QByteArray("exchanges wants a whole number");
        QTest::newRow("no basis") << QByteArray(R"("basis":"measured")") << QByteArray(R"("basis":"felt")")
                                  << QByteArray("wants a basis");
        QTest::newRow("no list") << QByteArray(R"("hosts":[)") << QByteArray(R"("hosts":1,"x":[)")
                                 << QByteArray("hosts wants a list");
    }
    void malformed() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, words);
        QByteArray text = line(visit("a.example", "=#5000", "a.har"));
        QVERIFY(text.contains(from));
        text.replace(from, to);
        const Result<Summary> read = readSummary(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Syntax);
        QVERIFY2(read.error().detail.find(words.toStdString()) != std::string::npos,
                 read.error().detail.c_str());
    }

    /// Ignores members of a later version.
    void moreMembers() {
        QByteArray text = line(visit("a.example", "=#5000", "a.har"));
        text.replace(R"("kind":)", R"("later":[1,{"a":2}],"kind":)");
        QVERIFY(readSummary(text));
    }

    void inWords() {
        Summary all = visit("a.example", "=#5000", "a.har");
        all += failedRecording("b\x1b[31m.har", "not-found", "not found");
        const QByteArray text = written([&](QIODevice& out) { return writeSummaryText(out, all); });
        for (const char* words :
             {"1 recording, 1 could not be read", "2 exchanges of 1 resource", "Hosts", "a.example",
              "Worst recordings", "Worst resources", "Not read", "b\\x1b[31m.har: not found"})
            QVERIFY2(text.contains(words), text.constData());
    }
};

HCI_TEST(TstSummary)
#include "tst_summary.moc"
