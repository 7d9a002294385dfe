#include "model/compare/report_side.h"
#include "model/compare/side_reader.h"
#include "tests/unit/compare/compared_dialogues.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace hci;
using namespace hci::test;

namespace {

/// Two files, of which recordings are read as `faulty`.
struct Sides {
    QTemporaryDir folder;
    std::array<QString, 2> files;
    QStringList steps;                                                              ///< that were reported
    std::vector<Result<SessionPtr>> recordings{dialogue(faulty), dialogue(mended)}; ///< in their order
    std::size_t read = 0;
    Progress::Cancelled cancelled;

    Sides(const QByteArray& before, const QByteArray& after)
        : files{write("before", before), write("after", after)} {}

    [[nodiscard]] Result<ComparedSides> sides(std::optional<CacheChoice> cache = std::nullopt) {
        SideDoors doors;
        doors.recording = [this](const QString& file, const std::shared_ptr<TextPool>&) {
            steps << QStringLiteral("recording ") + QFileInfo(file).fileName();
            return recordings.at(read++);
        };
        doors.progress = [this](const QString& what) {
            steps << QString(what).replace(folder.path() + QLatin1Char('/'), QString());
            return Progress(cancelled, {});
        };
        return readSides(files, cache, doors);
    }
    /// Why they cannot be read, without the folder.
    [[nodiscard]] QString why(std::optional<CacheChoice> cache = std::nullopt) {
        const auto result = sides(cache);
        return result ? QString()
                      : QString::fromStdString(result.error().detail)
                            .replace(folder.path() + QLatin1Char('/'), QString());
    }

private:
    [[nodiscard]] QString write(const char* name, const QByteArray& bytes) const {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a side");
        return file.fileName();
    }
};

QByteArray report(CacheModel model = CacheModel::Private) {
    return reportOf(dialogue(faulty), model);
}

constexpr const char* har = "{\"log\": {}}";

} // namespace

/// The files that a side of a comparison can be read from, and those that it cannot.
class TstSideReader final : public QObject {
    Q_OBJECT

private slots:
    void twoRecordings() {
        Sides f(har, har);
        const auto sides = f.sides();
        QVERIFY(sides);
        QCOMPARE(sides->sides[0].kind, ComparedSide::Kind::Recording);
        QCOMPARE(sides->sides[0].name, f.files[0]);
        QCOMPARE(sides->sides[0].exchanges, 4U);
        QCOMPARE(sides->sides[1].exchanges, 3U);
        QCOMPARE(sides->sides[0].cache.model, CacheModel::Private);
        QCOMPARE(f.steps,
                 (QStringList{QStringLiteral("recording before"), QStringLiteral("analysing before"),
                              QStringLiteral("recording after"), QStringLiteral("analysing after")}));
    }

    /// A recording beside a report is simulated in the report's cache, whichever comes first.
    void recordingFollowsReport() {
        Sides f(har, report(CacheModel::Shared));
        const auto sides = f.sides();
        QVERIFY(sides);
        QCOMPARE(sides->sides[0].kind, ComparedSide::Kind::Recording);
        QCOMPARE(sides->sides[0].cache.model, CacheModel::Shared);
        QCOMPARE(sides->sides[1].kind, ComparedSide::Kind::Report);
        QCOMPARE(f.steps, (QStringList{QStringLiteral("reading after"), QStringLiteral("recording before"),
                                       QStringLiteral("analysing before")}));
    }

    void cacheIsAskedFor() {
        Sides f(har, har);
        QCOMPARE(f.sides(*cacheChoiceFromName("nginx"))->sides[1].cache, *cacheChoiceFromName("nginx"));
        Sides both(report(), report());
        QVERIFY(both.sides(CacheChoice()));
    }

    void otherCaches() {
        Sides f(report(CacheModel::Private), report(CacheModel::Shared));
        QCOMPARE(f.why(),
                 QStringLiteral("before is a report for a private cache, and after for a shared one: "
                                "write one of them again with the other's --cache"));
        QCOMPARE(f.sides().error().code, ErrorCode::Refused);
        Sides asked(har, report(CacheModel::Shared));
        QCOMPARE(asked.why(CacheChoice()),
                 QStringLiteral("after is a report for a shared cache, and --cache asks for a private one"));
        QVERIFY(asked.read == 0); // before any recording is
    }

    void brokenReport() {
        const QByteArray whole = report();
        Sides cut(har, whole.left(whole.size() / 2));
        QVERIFY2(cut.why().startsWith(QStringLiteral("after: a report that cannot be used: ")),
                 qPrintable(cut.why()));
        QCOMPARE(cut.sides().error().code, ErrorCode::Refused);
        Sides newer(QByteArray(whole).replace("\"schemaVersion\":1", "\"schemaVersion\":2"), har);
        QVERIFY2(newer.why().contains(QStringLiteral("schema version 2")), qPrintable(newer.why()));
    }

    void recordingFails() {
        Sides f(har, har);
        f.recordings[1] = failure(ErrorCode::Io, "the disk is gone");
        const auto sides = f.sides();
        QCOMPARE(sides.error().code, ErrorCode::Io);
        QCOMPARE(sides.error().detail, std::string("the disk is gone"));
    }

    void cancelled() {
        Sides f(har, har);
        f.cancelled = [] { return true; };
        QCOMPARE(f.sides().error().code, ErrorCode::Cancelled);
    }

    void looksLikeReport_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("report");
        QTest::newRow("a report") << report() << true;
        QTest::newRow("behind a byte order mark") << QByteArray("\xEF\xBB\xBF \n{ \"resources\"") << true;
        QTest::newRow("another member") << QByteArray("{\"log\":{}}") << false;
        QTest::newRow("a member that begins so") << QByteArray("{\"resourcesOf\":1}") << false;
        QTest::newRow("a list") << QByteArray("[\"resources\"]") << false;
        QTest::newRow("not ended") << QByteArray("{\"") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void looksLikeReport() {
        QFETCH(const QByteArray, text);
        const Sides f(text, "");
        QTEST(hci::looksLikeReport(f.files[0]), "report");
        QVERIFY(!hci::looksLikeReport(f.folder.path()));
        QVERIFY(!hci::looksLikeReport(f.folder.filePath(QStringLiteral("none"))));
    }

    /// Each is a whole report but for one thing.
    void noReport_data() {
        QTest::addColumn<QByteArray>("text"); // with ' for "
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("why"); // empty: whatever the parser says
        const auto row = [](const char* text, const char* why, ErrorCode code = ErrorCode::Syntax) {
            QTest::newRow(text) << QByteArray(text) << code << QByteArray(why);
        };
        const auto with = [&row](const char* exchanges, const char* resources, const char* more,
                                 const char* why) {
            const QByteArray text = QByteArray("{'schemaVersion':1,'cacheModel':'private','exchanges':[") +
                                    exchanges + "],'resources':[" + resources + "]" + more + "}";
            row(text.constData(), why);
        };
        row("", "");
        row("[]", "the report is no object");
        row("7", "");
        row("{}", "there is no schemaVersion");
        row("{'schemaVersion':2}", "a report of schema version 2", ErrorCode::Unsupported);
        row("{'schemaVersion':0}", "schemaVersion is another");
        row("{'schemaVersion':-9223372036854775808}", "schemaVersion is another");
        row("{'schemaVersion':'1'}", "schemaVersion is no whole number");
        row("{'schemaVersion':1}", "there is no member resources");
        row("{'schemaVersion':1,'resources':[]}", "there is no member exchanges");
        row("{'schemaVersion':1,'resources':[],'exchanges':[]}", "there is no member cacheModel");
        row("{'schemaVersion':1,'resources':{}}", "resources is no list");
        row("{'schemaVersion':1,'cacheModel':'tin'}", "cacheModel has a name that is not known");
        row("{'schemaVersion':1,'exchanges':[{'status':200", "");
        const char* const one = "{'method':'GET','url':'https://a.example/','exchanges':[0]}";
        with("{}", one, "", nullptr); // the whole one
        with("{}", "", "", "an exchange is of no resource, or of two");
        with("{}", "{'method':'GET','url':'x','exchanges':[0,0]}", "",
             "an exchange is of no resource, or of two");
        with("{}", "{'method':'GET','url':'x','exchanges':[1]}", "",
             "an exchange is of no resource, or of two");
        with("{}", "{'method':'GET','url':'x','exchanges':[null]}", "",
             "an exchange is of no resource, or of two");
        with("{}", "{'method':'GET','url':'x','exchanges':[-1]}", "", "exchanges is no index");
        with("{}", "{'method':'GET','url':'x','exchanges':[4294967295]}", "", "exchanges is no index");
        with("{}", "{'method':'GET','url':'x','exchanges':[0.5]}", "", "exchanges is no whole number");
        with("{}", "{'url':'x','exchanges':[0]}", "", "a resource has no method or no url");
        with("{'status':'200'}", one, "", "status is no whole number");
        with("{'status':99999999999999999999}", one, "", "status is no whole number");
        with("{'etag':7}", one, "", "etag is no text");
        with("{'contentHash':'00'}", one, "", "contentHash has another length");
        with("{'contentHash':'0000000000000000000000000000000x'}", one, "", "contentHash is not hexadecimal");
        with("{'cache':{'lifetimeBasis':'tin'}}", one, "", "lifetimeBasis has a name that is not known");
        with("7", one, "", "an exchange is no object");
        with("{}", one, ",'revalidations':[{'conditional':0}]", "a revalidation has no outcome");
        with("{}", one, ",'revalidations':[{'conditional':1,'outcome':'not-modified'}]",
             "an exchange is named that is not there");
        with("{}", one, ",'findings':[{'severity':'error'}]", "a finding has no rule");
        with("{}", one, ",'findings':[{'rule':'x','severity':'tin'}]",
             "severity has a name that is not known");
        with("{}", one, ",'findings':[{'rule':'x','exchanges':[1]}]",
             "an exchange is named that is not there");
        with("{}", one, ",'findings':[{'rule':'x','resources':[1]}]",
             "a finding names a resource that is not there");
        with("{}", one, ",'findings':[{'rule':'x','bytes':{'value':1}}]", "bytes has no basis");
        with("{}", one, ",'findings':[{'rule':'x','bytes':{'value':1,'basis':'unknown'}}]",
             "bytes has a value that its basis does not allow");
        with("{}", one, ",'findings':[{'rule':'x','bytes':{'value':null,'basis':'measured'}}]",
             "bytes has a value that its basis does not allow");
    }
    void noReport() {
        QFETCH(QByteArray, text);
        QFETCH(const ErrorCode, code);
        QFETCH(const QByteArray, why);
        TextPool pool;
        Progress progress;
        const auto side = parseReport(text.replace('\'', '"'), QStringLiteral("r"), "BEFORE", pool, progress);
        if (why.isNull()) {
            QVERIFY2(side, side ? "" : side.error().detail.c_str());
            QCOMPARE(side->exchanges, 1U);
            return;
        }
        QVERIFY(!side);
        QCOMPARE(side.error().code, code);
        QVERIFY(!side.error().detail.empty());
        if (!why.isEmpty())
            QCOMPARE(QByteArray::fromStdString(side.error().detail), why);
    }

    /// Members that another version does not write are reported as missing, not guessed.
    void missingMembers() {
        TextPool pool;
        Progress progress;
        const QByteArray text =
            R"({"schemaVersion":1,"cacheModel":"private","exchanges":[{}],)"
            R"("resources":[{"method":"GET","url":"https://a.example/[secret 3]","exchanges":[0]}]})";
        const auto side = parseReport(text, QStringLiteral("r"), "BEFORE", pool, progress);
        QVERIFY(side);
        QCOMPARE(side->missing,
                 (std::vector<std::string>{"revalidations", "findings", "contentHash", "etag", "lastModified",
                                           "freshnessLifetime", "verdict", "needed", "revalidation", "missed",
                                           "avoidable", "saved"}));
        QVERIFY(side->lacks("etag"));
        QVERIFY(!side->lacks("status"));
        QCOMPARE(pool.text(side->resources[0].url),
                 std::string_view("https://a.example/[secret 3 of BEFORE]"));
    }
};

HCI_TEST(TstSideReader)
#include "tst_side_reader.moc"
