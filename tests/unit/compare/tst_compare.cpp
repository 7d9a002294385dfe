#include "model/compare/compare.h"
#include "model/compare/report_side.h"
#include "model/compare/write_comparison.h"
#include "model/lint/url_fingerprint.h"
#include "tests/unit/compare/compared_dialogues.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/test_main.h"

#include <algorithm>
#include <limits>

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

class TstCompare final : public QObject {
    Q_OBJECT

private slots:
    void fixedAndBroken() {
        const Compared fixed(faulty, mended);
        QVERIFY2(fixed.findings("etag-unstable").startsWith("fixed etag-unstable /app.js"),
                 fixed.findings().constData());
        const Compared broken(mended, faulty);
        QVERIFY2(broken.findings("etag-unstable").startsWith("new etag-unstable /app.js"),
                 broken.findings().constData());
        const Compared same(faulty, faulty);
        QVERIFY2(same.findings("etag-unstable").startsWith("remaining etag-unstable /app.js"),
                 same.findings().constData());
        for (const FindingChange& change : same->findings)
            QCOMPARE(change.state, FindingState::Remaining);
        QVERIFY(broken->hasNew(Severity::Info));
        QVERIFY(!same->hasNew(Severity::Info));
    }

    void golden_data() {
        QTest::addColumn<ComparisonFormat>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("text") << ComparisonFormat::Text << u"compare.txt"_s;
        QTest::newRow("Markdown") << ComparisonFormat::Markdown << u"compare.md"_s;
        QTest::newRow("JSON") << ComparisonFormat::Json << u"compare.json"_s;
    }
    void golden() {
        QFETCH(ComparisonFormat, format);
        QFETCH(QString, file);
        const Compared compared(faulty, mended);
        const QByteArray difference = differenceFromGolden(file, compared.written(format));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    /// Of three resources with a fault one is fixed, one stays and one is gone.
    void oneFindingInSeveralStates() {
        const std::string before =
            load("http://a.example/a", "") + load("http://a.example/b", "") + load("http://a.example/c", "");
        const std::string after =
            load("http://a.example/d", "") + load("http://a.example/b", "") + load("http://a.example/a");
        const Compared compared(before, after);
        QCOMPARE(compared.findings("validator-missing"),
                 QByteArray("fixed validator-missing /a\ngone-with-resource validator-missing /c\n"
                            "new-on-new-resource validator-missing /d\nremaining validator-missing /b"));
    }

    /// A fault that only a revalidation shows is not "fixed" in a recording without one.
    void notTested() {
        const std::string once = load("http://a.example/page") + load("http://a.example/app.js");
        const Compared compared(faulty, once);
        QVERIFY2(compared.findings("etag-unstable").startsWith("not-tested-after"),
                 compared.findings().constData());
        const Compared reversed(once, faulty);
        QVERIFY2(reversed.findings("etag-unstable").startsWith("not-tested-before"),
                 reversed.findings().constData());
        QVERIFY(reversed->hasNew(Severity::Info));
    }

    /// A finding's identity is rule, field and resource: neither its order nor its count.
    void identity() {
        const std::string a = load("http://a.example/a", "");
        const std::string b = load("http://a.example/b", "");
        const Compared compared(a + b, b + b + a);
        QVERIFY(!compared.findings("validator-missing").isEmpty());
        for (const QByteArray& line : compared.findings("validator-missing").split('\n'))
            QVERIFY2(line.startsWith("remaining"), line.constData());
    }

    void matching_data() {
        QTest::addColumn<QByteArrayList>("before");
        QTest::addColumn<QByteArrayList>("after");
        QTest::addColumn<QByteArray>("pairs");
        using List = QByteArrayList;
        const auto row = [](const char* name, const List& before, const List& after, const char* pairs) {
            QTest::newRow(name) << before << after << QByteArray(pairs);
        };
        row("the same URL", {"x", "y"}, {"y", "x"}, "x=x y=y");
        row("renamed fingerprint", {"app.3f2a1c.js"}, {"app.9b8e7d.js"}, "app.3f2a1c.js=app.9b8e7d.js");
        row("renamed, eight of base 62", {"index-BbXc3d2k.js"}, {"index-Q1wE4rTy.js"},
            "index-BbXc3d2k.js=index-Q1wE4rTy.js");
        row("a version is no fingerprint", {"jquery-3.6.0.js"}, {"jquery-3.7.0.js"},
            "jquery-3.6.0.js=- -=jquery-3.7.0.js");
        row("five digits are too few", {"app.3f2a1.js"}, {"app.9b8e7.js"}, "app.3f2a1.js=- -=app.9b8e7.js");
        row("another name", {"app.3f2a1c.js"}, {"lib.9b8e7d.js"}, "app.3f2a1c.js=- -=lib.9b8e7d.js");
        row("another type", {"app.3f2a1c.js"}, {"app.9b8e7d.css"}, "app.3f2a1c.js=- -=app.9b8e7d.css");
        row("two of one name are ambiguous", {"c.3f2a1c.js", "c.4f2a1c.js"}, {"c.9b8e7d.js", "c.8b8e7d.js"},
            "c.3f2a1c.js=-? c.4f2a1c.js=-? -=c.9b8e7d.js? -=c.8b8e7d.js?");
        row("one of two has kept its name", {"c.3f2a1c.js", "c.4f2a1c.js"}, {"c.3f2a1c.js", "c.8b8e7d.js"},
            "c.3f2a1c.js=c.3f2a1c.js c.4f2a1c.js=c.8b8e7d.js");
        row("two became one", {"c.3f2a1c.js", "c.4f2a1c.js"}, {"c.9b8e7d.js"},
            "c.3f2a1c.js=-? c.4f2a1c.js=-? -=c.9b8e7d.js?");
        row("a token in the URL", {"x?access_token=abcdef123456"}, {"x?access_token=fedcba654321"},
            "x?access_token=abcdef123456=x?access_token=fedcba654321");
        row("another parameter", {"x?page=1"}, {"x?page=2"}, "x?page=1=- -=x?page=2");
        row("nothing before", {}, {"x"}, "-=x");
        row("nothing after", {"x"}, {}, "x=-");
        row("nothing at all", {}, {}, "");
    }
    void matching() {
        QFETCH(QByteArrayList, before);
        QFETCH(QByteArrayList, after);
        QFETCH(QByteArray, pairs);
        const auto text = [](const QByteArrayList& names) {
            std::string all;
            for (const QByteArray& name : names)
                all += load("http://a.example/" + name.toStdString());
            return all;
        };
        const Compared compared(text(before), text(after));
        QCOMPARE(compared.pairs(), pairs);
    }

    /// A test server on another port is the same site; another third party is not.
    void movedOrigin() {
        const auto site = [](std::string_view origin) {
            return load(std::string(origin) + "/a") + load(std::string(origin) + "/b");
        };
        const std::string shared = load("http://cdn.example/x");
        const Compared moved(site("http://127.0.0.1:4001") + shared, site("http://127.0.0.1:4002") + shared);
        QCOMPARE(moved.pairs(), QByteArray("a=a b=b x=x"));
        QCOMPARE(moved->matches.origins->common, 2U);
        QVERIFY(moved.written(ComparisonFormat::Text).contains("is taken for"));

        const Compared others(shared + load("http://one.example/"), shared + load("http://two.example/"));
        QVERIFY(!others->matches.origins);
        const Compared unlike(site("http://one.example"), load("http://two.example/c"));
        QVERIFY(!unlike->matches.origins);
        const Compared two(site("http://one.example") + site("http://old.example"),
                           site("http://two.example"));
        QVERIFY(!two->matches.origins);
    }

    /// Vary splits a resource in two, which are still one URL.
    void variantsAreOneUrl() {
        constexpr std::string_view varied = R"(
            > GET http://a.example/x
            > Accept-Encoding: gzip
            < 200 OK
            < Date: @
            < Vary: Accept-Encoding
            < ETag: "g"
            =#300
            > GET http://a.example/x
            < 200 OK
            < Date: @
            < Vary: Accept-Encoding
            < ETag: "i"
            =#500
        )";
        const Compared compared(load("http://a.example/x"), varied);
        QCOMPARE(compared.pairs(), QByteArray("x=x"));
        QCOMPARE(compared->after.resources.front().exchanges, 2U);
    }

    void outcomes() {
        const Compared better(faulty, mended);
        const auto script =
            std::find_if(better->outcomes.begin(), better->outcomes.end(), [&](const OutcomeChange& change) {
                return better.path(better->matches.pairs[change.pair]) == "/app.js";
            });
        QVERIFY(script != better->outcomes.end());
        QCOMPARE(script->direction, Direction::Better);
        const Compared worse(mended, faulty);
        QVERIFY(std::any_of(worse->outcomes.begin(), worse->outcomes.end(), [](const OutcomeChange& change) {
            return change.direction == Direction::Worse;
        }));
        QVERIFY(Compared(faulty, faulty)->outcomes.empty());
        // Without a revalidation an outcome is neither better nor worse.
        const Compared untested(faulty, load("http://a.example/page") + load("http://a.example/app.js"));
        for (const OutcomeChange& change : untested->outcomes)
            QCOMPARE(change.direction, Direction::Other);
    }

    void bytes() {
        const Compared compared(faulty, mended);
        const auto of = [&](ByteKind kind) { return compared->total[static_cast<std::size_t>(kind)]; };
        // 300 bytes of fields per answer: 800 + 4300 + 300 + 4300 before, 800 + 4300 + 300 after.
        QCOMPARE(of(ByteKind::Transferred).before, ByteCount(9700, Basis::Measured));
        QCOMPARE(of(ByteKind::Transferred).after.value(), 5400);
        QCOMPARE(of(ByteKind::Transferred).difference.value(), -4300);
        QCOMPARE(of(ByteKind::Missed).after.value(), 0);
        QVERIFY(of(ByteKind::Missed).difference.value() < 0);
        QVERIFY(of(ByteKind::Saved).difference.value() > 0);
        const ByteDifference each = compared->perExchange[static_cast<std::size_t>(ByteKind::Transferred)];
        QCOMPARE(each.before.value(), 2425);
        QCOMPARE(each.after.value(), 1800);
        QCOMPARE(each.difference.value(), -625);
    }

    /// The weaker basis of the two; unknown stays unknown.
    void bases_data() {
        QTest::addColumn<ByteCount>("before");
        QTest::addColumn<ByteCount>("after");
        QTest::addColumn<ByteCount>("difference");
        QTest::newRow("measured") << ByteCount(5, Basis::Measured) << ByteCount(3, Basis::Measured)
                                  << ByteCount(-2, Basis::Measured);
        QTest::newRow("reported") << ByteCount(5, Basis::Measured) << ByteCount(9, Basis::Reported)
                                  << ByteCount(4, Basis::Reported);
        QTest::newRow("derived") << ByteCount(5, Basis::Derived) << ByteCount(5, Basis::Reported)
                                 << ByteCount(0, Basis::Derived);
        QTest::newRow("upper bound") << ByteCount(5, Basis::UpperBound) << ByteCount(9, Basis::Derived)
                                     << ByteCount(4, Basis::UpperBound);
        QTest::newRow("unknown before") << ByteCount() << ByteCount(9, Basis::Measured) << ByteCount();
        QTest::newRow("known in part")
            << (ByteCount() + ByteCount(7, Basis::Measured)) << ByteCount(9, Basis::Measured) << ByteCount();
        QTest::newRow("unknown") << ByteCount() << ByteCount() << ByteCount();
    }
    void bases() {
        QFETCH(ByteCount, before);
        QFETCH(ByteCount, after);
        QFETCH(ByteCount, difference);
        ComparedBytes sides[2] = {noBytes(), noBytes()};
        sides[0][0] = before;
        sides[1][0] = after;
        QCOMPARE(differences(sides[0], sides[1])[0].difference, difference);
    }

    void validators_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("changes");
        const auto row = [](const char* name, const char* before, const char* after, const char* changes) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(changes);
        };
        row("the same tag", "ETag: \"a\"", "ETag: \"a\"", "");
        row("another tag", "ETag: \"a\"", "ETag: \"b\"", "etag \"a\" \"b\"");
        row("strength alone (9110 8.8.3.2)", "ETag: \"a\"", "ETag: W/\"a\"", "etag \"a\" W/\"a\" matches");
        row("another date", "Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT",
            "Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT",
            "date Mon, 05 Jan 2026 10:00:00 GMT Mon, 05 Jan 2026 11:00:00 GMT");
        row("a tag was added", "Server: x", "ETag: \"b\"", "etag  \"b\"");
    }
    void validators() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, changes);
        const Compared compared(load("http://a.example/x", before.toStdString()),
                                load("http://a.example/x", after.toStdString()));
        QByteArrayList found;
        for (const ValidatorChange& change : compared->validators)
            found << QByteArray(change.etag ? "etag " : "date ") +
                         QByteArray::fromStdString(std::string(compared.pool->text(change.before))) + ' ' +
                         QByteArray::fromStdString(std::string(compared.pool->text(change.after))) +
                         (change.stillMatches ? " matches" : "");
        QCOMPARE(found.join('\n'), changes);
    }

    /// Another content may have another tag, and a tag that changes with each answer has not changed in
    /// between.
    void validatorsThatMayDiffer() {
        constexpr std::string_view other =
            "> GET http://a.example/x\n< 200 OK\n< Date: @\n< ETag: \"b\"\n=#500b\n";
        QVERIFY(Compared(load("http://a.example/x", "ETag: \"a\""), other)->validators.empty());
        const std::string before =
            load("http://a.example/x", "ETag: \"1\"") + load("http://a.example/x", "ETag: \"2\"");
        const std::string after =
            load("http://a.example/x", "ETag: \"2\"") + load("http://a.example/x", "ETag: \"3\"");
        QVERIFY(Compared(before, after)->validators.empty());
    }

    void lifetimes_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("changed");
        const auto row = [](const char* name, const char* before, const char* after, bool changed) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << changed;
        };
        row("the same", "Cache-Control: max-age=60", "Cache-Control: max-age=60", false);
        row("a second longer", "Cache-Control: max-age=60", "Cache-Control: max-age=61", true);
        row("another source", "Cache-Control: max-age=60", "Expires: @+60", true);
        row("Expires, a second later", "Expires: @+60", "Expires: @+61", false);
        row("Expires, an hour later", "Expires: @+60", "Expires: @+3660", true);
        row("heuristic, the content is older", "Last-Modified: @-1000", "Last-Modified: @-90000", false);
        row("none any more", "Cache-Control: max-age=60", "ETag: \"v\"", true);
    }
    void lifetimes() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, changed);
        const Compared compared(load("http://a.example/x", before.toStdString()),
                                load("http://a.example/x", after.toStdString()));
        QCOMPARE(!compared->lifetimes.empty(), changed);
    }

    void unlikeLoads() {
        const std::string one = load("http://a.example/x");
        QVERIFY(Compared(one, one + one)->unlikeLoads());
        QVERIFY(!Compared(one + one + one, one + one + one + one)->unlikeLoads());
        QVERIFY(!Compared(one, one)->unlikeLoads());
        QVERIFY(Compared(one, one + one).written(ComparisonFormat::Text).contains("compare the averages"));
    }

    /// A report compares like the recording it was made from.
    void reportsAsRecordings() {
        const auto told = [](const Compared& compared) {
            QByteArray text = compared.written(ComparisonFormat::Json);
            // Only the names of the files may differ.
            return text.mid(text.indexOf("\"summary\""));
        };
        for (const auto& [before, after] :
             {std::pair(faulty, mended), std::pair(mended, faulty), std::pair(faulty, faulty)}) {
            const QByteArray recordings = told(Compared(before, after));
            QVERIFY(!recordings.isEmpty());
            QCOMPARE(told(Compared(before, after, As::Report, As::Report)), recordings);
            QCOMPARE(told(Compared(before, after, As::Report, As::Recording)), recordings);
            QCOMPARE(told(Compared(before, after, As::Recording, As::Report)), recordings);
        }
    }

    void sameBytesEachTime() {
        for (const auto format : {ComparisonFormat::Text, ComparisonFormat::Markdown, ComparisonFormat::Json})
            QCOMPARE(Compared(faulty, mended).written(format), Compared(faulty, mended).written(format));
    }

    /// Reports the parts that an older report lacks, and guesses nothing.
    void olderReports() {
        QByteArray old = reportOf(dialogue(faulty));
        old.replace("\"contentHash\"", "\"hashOfContent\"").replace("\"avoidable\"", "\"spared\"");
        const Compared compared(old, reportOf(dialogue(mended)));
        QVERIFY(compared->validators.empty());
        const auto avoidable = static_cast<std::size_t>(ByteKind::Avoidable);
        QVERIFY(!compared->total[avoidable].difference.known());
        const QByteArray text = compared.written(ComparisonFormat::Text);
        QVERIFY2(text.contains("BEFORE is a report with no contentHash"), text.constData());
        QVERIFY2(text.contains("no bytes that are avoidable"), text.constData());
        QVERIFY(!text.contains("AFTER is a report with"));
    }

    void noReports_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const QByteArray& json, const char* words) {
            QTest::newRow(name) << json << QByteArray(words);
        };
        const QByteArray whole = reportOf(dialogue(faulty));
        row("nothing", "", "");
        row("a list", "[]", "object");
        row("empty", "{}", "schemaVersion");
        row("no exchanges", R"({"schemaVersion": 1, "resources": []})", "exchanges");
        row("cut", whole.first(whole.size() / 2), "");
        row("an index that leads nowhere", QByteArray(whole).replace("\"conditional\":", "\"conditional\":9"),
            "not there");
        row("a text for a list", QByteArray(whole).replace("\"findings\":[", "\"findings\":\"\",\"x\":["),
            "findings");
        row("another version", QByteArray(whole).replace("\"schemaVersion\":1", "\"schemaVersion\":2"),
            "version");
        row("unknown with a value",
            QByteArray(whole).replace("\"basis\":\"measured\"", "\"basis\":\"unknown\""), "basis");
    }
    void noReports() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, words);
        TextPool pool;
        Progress progress;
        const Result<ComparedSide> side = parseReport(json, u"x"_s, "BEFORE", pool, progress);
        QVERIFY(!side);
        QVERIFY2(QByteArray::fromStdString(side.error().detail).contains(words), side.error().detail.c_str());
    }

    void cancelled() {
        TextPool pool;
        Progress stop([] { return true; }, {});
        QByteArray many = R"({"schemaVersion": 1, "cacheModel": "private", "resources": [], "exchanges": [)";
        for (int i = 0; i < 3000; ++i)
            many += i == 0 ? "{}" : ",{}";
        const Result<ComparedSide> side = parseReport(many + "]}", u"x"_s, "BEFORE", pool, stop);
        QVERIFY(!side);
        QCOMPARE(side.error().code, ErrorCode::Cancelled);
    }

    /// Each step asks at each of its rows.
    void cancelledAtAnyRow() {
        const Compared whole{faulty, faulty};
        int asked = 0;
        const auto comparedUntil = [&](int last) {
            asked = 0;
            Progress progress([&asked, last] { return ++asked > last; }, {});
            return hci::compare(whole->before, whole->after, *whole.pool, *whole.mask, progress);
        };
        QVERIFY(comparedUntil(std::numeric_limits<int>::max()));
        const int all = asked;
        QVERIFY(all > 20);
        for (int last = 0; last < all; ++last)
            QVERIFY2(!comparedUntil(last), qPrintable(QString::number(last)));
    }

    /// One secret has one number on both sides; equal numbers of two reports do not mean equal secrets.
    void secrets() {
        constexpr std::string_view secret = R"(
            > GET http://a.example/x?access_token=tok3n-one-123456
            > Cookie: sid=tok3n-one-123456
            < 200 OK
            < Date: @
            =#500
        )";
        std::string other(secret);
        for (std::size_t at = other.find("one"); at != std::string::npos; at = other.find("one"))
            other.replace(at, 3, "two");
        for (const auto format :
             {ComparisonFormat::Text, ComparisonFormat::Markdown, ComparisonFormat::Json}) {
            const QByteArray equal = Compared(secret, secret).written(format);
            QVERIFY(!equal.contains("tok3n"));
            QVERIFY(!equal.contains("secret 2"));
            const QByteArray unlike = Compared(secret, other).written(format);
            QVERIFY(!unlike.contains("tok3n"));
            const QByteArray reports = Compared(secret, other, As::Report, As::Report).written(format);
            QVERIFY(!reports.contains("tok3n"));
            QVERIFY2(reports.contains("of BEFORE"), reports.constData());
            QVERIFY(Compared(secret, other).written(format, true).contains("tok3n"));
        }
        QCOMPARE(Compared(secret, other)->matches.pairs.size(), std::size_t{1});
    }

    /// Text output controls no terminal; Markdown holds no stranger's markup, link or mention.
    void hostileTexts() {
        const std::string url = "http://a.example/`|<script>@team[x](http://evil.example)\x1b[31m";
        const std::string text = load(url, "ETag: \"`a`|\xe2\x80\xae<b>\"") + load(url, "ETag: \"b\"");
        const Compared compared(text, load(url, "ETag: \"\x1b[0m\""));
        for (const auto format : {ComparisonFormat::Text, ComparisonFormat::Markdown}) {
            const QByteArray written = compared.written(format);
            QVERIFY(!written.contains('\x1b'));
            QVERIFY(!written.contains("\xe2\x80\xae"));
        }
        for (const QByteArray& line : compared.written(ComparisonFormat::Markdown).split('\n')) {
            const qsizetype hostile = line.indexOf("<script>");
            QVERIFY2(hostile < 0 || line.lastIndexOf("``", hostile) >= 0, line.constData()); // in a code span
            if (line.startsWith("| "))
                QVERIFY2(!QByteArray(line).replace("\\|", "").contains("`|<"), line.constData());
        }
    }

    /// A long table is cut, and says by how much.
    void longLists() {
        std::string before;
        std::string after;
        for (int i = 0; i < 30; ++i) {
            before += load("http://a.example/" + std::to_string(i));
            after += load("http://a.example/" + std::to_string(i), "ETag: \"other\"");
        }
        const Compared compared(before, after);
        QCOMPARE(compared->validators.size(), std::size_t{30});
        QVERIFY(compared.written(ComparisonFormat::Text).contains("and 10 more"));
        QCOMPARE(compared.written(ComparisonFormat::Json).count("\"stillMatches\""), 30);
    }

    void fingerprints() {
        QCOMPARE(withoutFingerprints("http://a/x/app.3f2a1c.min.js?v=1"),
                 std::string("http://a/x/app.*.min.js?v=1"));
        QCOMPARE(withoutFingerprints("http://a/3f2a1c9b/app.js"), std::string("http://a/3f2a1c9b/app.js"));
        QCOMPARE(withoutFingerprints("http://a/3f2a1c9b"), std::string("http://a/3f2a1c9b"));
        QVERIFY(!hasFingerprint("http://a/app.3f2a1c.js")); // too short for a fingerprint
    }
};

HCI_TEST(TstCompare)
#include "tst_compare.moc"
