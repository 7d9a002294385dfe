#include "model/har/import.h"
#include "model/har/json_repair.h"
#include "model/har/spool.h"

#include "tests/unit/har/archive_bytes.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

#include <atomic>
#include <sys/resource.h>

using namespace hci;
using namespace hci::har;
using namespace hci::test;

namespace {

QByteArray nested(int depth, const QByteArray& open, const QByteArray& inside, const QByteArray& close) {
    return open.repeated(depth) + inside + close.repeated(depth);
}

/// Whether the text is one JSON object.
bool isObject(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).isObject();
}

} // namespace

/// Recordings made to cost much, or to lose entries.
class TstHarHostile : public QObject {
    Q_OBJECT

private slots:
    /// Valid JSON, however deep a member goes: every entry is read, without a warning.
    void deepMembers_data() {
        QTest::addColumn<QByteArray>("member");
        for (const int depth : {1, 62, 63, 64, 65, 66, 127, 128, 129, 1000, 1024, 1025, 5000, 100'000}) {
            QTest::addRow("objects, %d", depth) << nested(depth, "{\"a\":", "1", "}");
            QTest::addRow("lists, %d", depth) << nested(depth, "[", "1", "]");
            QTest::addRow("both, %d", depth) << nested(depth, "[{\"a\":", "\"]}\"", "}]");
            QTest::addRow("with siblings, %d", depth)
                << nested(depth, "{\"x\":[{}],\"a\":", "{}", ",\"y\":\"\\\"}]\"}");
        }
    }
    void deepMembers() {
        QFETCH(const QByteArray, member);
        const QByteArray text = "body \\\\ \\\" ]}";
        const QByteArray deep = "\"_deep\": " + member + ", ";
        QByteArrayList entries;
        for (int i = 0; i < 4; ++i)
            entries << textEntry(i, text);
        entries[1].insert(1, deep);                                // in the entry, at its front
        entries[2].insert(entries[2].indexOf("\"method\""), deep); // in a member of it
        // The next entry does not begin with a known member.
        entries[2].insert(1, "\"zz\": 1, ");
        entries[3].insert(1, "\"comment\": \"\", ");
        const Session::Part part = imported(harText(entries));
        QCOMPARE(part.exchanges, 4U);
        QCOMPARE(part.warnings, 0U);
        for (std::uint32_t i = 0; i < 4; ++i) {
            QCOMPARE(exchangeOf(part, i).url(), "https://a.example/" + std::to_string(i));
            QCOMPARE(bodyOf(part, i), QByteArray("body \\ \" ]}"));
        }
    }

    /// The same around the entries: in the creator, a page, other members of the log, before and behind it.
    void deepAround_data() {
        QTest::addColumn<QByteArray>("har");
        const QByteArray entries = textEntry(0, "x") + ',' + textEntry(1, "y");
        for (const int depth : {64, 1025, 5000}) {
            const QByteArray deep = nested(depth, "[{\"a\":", "\"]}\"", "}]");
            const auto row = [depth](const char* where, const QByteArray& har) {
                QTest::addRow("%s, %d", where, depth) << har;
            };
            const QByteArray creator = "\"creator\": {\"name\": \"Firefox\", \"version\": \"123.0\"}";
            const QByteArray list = "\"entries\": [" + entries + "]";
            const QByteArray pages = "\"pages\": [{\"id\": \"p\"}]";
            const auto log = [](const QByteArrayList& members) -> QByteArray {
                return "{\"log\": {" + members.join(", ") + "}}";
            };
            if (depth <= 1025)
                row("creator",
                    log({"\"creator\": {\"_x\": " + deep + ", \"name\": \"Firefox\", \"version\": \"123.0\"}",
                         pages, list}));
            if (depth <= 1025)
                row("page", log({creator, "\"pages\": [{\"_x\": " + deep + ", \"id\": \"p\"}]", list}));
            row("log, before", log({creator, pages, "\"_x\": " + deep, list}));
            row("log, behind", log({creator, pages, list, "\"_x\": " + deep}));
            row("before the log", log({creator, pages, list}).insert(1, "\"_x\": " + deep + ", "));
            row("behind the log",
                log({creator, pages, list}).replace("]}}", QByteArray("]}, \"_x\": " + deep + "}")));
        }
    }
    void deepAround() {
        QFETCH(const QByteArray, har);
        const Session::Part part = imported(har);
        QCOMPARE(part.exchanges, 2U);
        QCOMPARE(part.warnings, 0U);
        QCOMPARE(part.pages, 1U);
        QCOMPARE(part.info.creator, QStringLiteral("Firefox 123.0"));
    }

    /// A bracket of the wrong kind is detected up to the bound, and costs no other entry.
    void wrongBracketInTheDepth_data() {
        QTest::addColumn<int>("depth");
        for (const int depth : {10, 62, 63, 64, 100, 300})
            QTest::addRow("%d", depth) << depth;
    }
    void wrongBracketInTheDepth() {
        QFETCH(const int, depth);
        QByteArrayList entries{textEntry(0, "x"), textEntry(1, "y"), textEntry(2, "z")};
        QByteArray deep = nested(depth, "[", "1", "]");
        deep[deep.indexOf(']')] = '}';
        entries[1].insert(1, "\"_deep\": " + deep + ", ");
        const Session::Part part = imported(harText(entries));
        QCOMPARE(part.exchanges, 3U);
        QCOMPARE(bodyOf(part, 0), QByteArray("x"));
        QCOMPARE(bodyOf(part, 2), QByteArray("z"));
        const auto warnings = warningsOf(part, 1);
        QVERIFY(depth >= 64 || (!warnings.empty() && warnings.front() == WarningCode::EntryRepaired));
        QVERIFY(warningsOf(part, 0).empty() && warningsOf(part, 2).empty());
    }

    /// List elements that are no entries, whatever they hold: each counts as one element.
    void strays_data() {
        QTest::addColumn<QByteArray>("stray");
        QTest::newRow("a colon in a string") << QByteArray("\"a:b\"");
        QTest::newRow("backslashes before the quote") << QByteArray("\"x\\\\\"");
        QTest::newRow("a quote in a string") << QByteArray("\"x\\\"y, {}: [\"");
        QTest::newRow("two strings") << QByteArray("\"x\\\\\", \"y:z\"");
        QTest::newRow("a long string") << "\"" + QByteArray(20'000, 'x') + ", {\\\"a\\\": 1}\"";
        QTest::newRow("far blanks") << QByteArray(20'000, ' ') + "17" + QByteArray(20'000, '\n');
        QTest::newRow("numbers") << QByteArray("1,-2.5e7 , true,null,false");
        QTest::newRow("empty ones") << QByteArray("\"\", [], {}");
    }
    void strays() {
        QFETCH(const QByteArray, stray);
        const auto count = QJsonDocument::fromJson("[" + stray + "]").array().size();
        ImportOptions options;
        options.windowBytes = 4096;
        const Session::Part part = imported(harText({textEntry(0, "x"), stray, textEntry(1, "y")}), options);
        QCOMPARE(part.exchanges, static_cast<std::uint32_t>(count) + 2);
        QCOMPARE(warningsOf(part, noIndex).size(), std::size_t{0});
        QCOMPARE(bodyOf(part, 0), QByteArray("x"));
        QCOMPARE(bodyOf(part, part.exchanges - 1), QByteArray("y"));
    }

    /// A repair always gives JSON, for shapes that were quadratic and others.
    void repairs_data() {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("quotes without an end")
            << "{\"request\":{\"url\":\"http://a/" + QByteArray("\"x").repeated(500);
        QTest::newRow("brackets that nothing opened") << "{\"a\":" + QByteArray("]").repeated(500);
        QTest::newRow("objects and wrong brackets")
            << QByteArray("{\"a\":").repeated(300) + QByteArray("]").repeated(900);
        QTest::newRow("lists and wrong braces")
            << "{\"a\":" + QByteArray("[").repeated(300) + QByteArray("}").repeated(900);
        QTest::newRow("backslashes") << "{\"a\":\"" + QByteArray("\\").repeated(501);
        QTest::newRow("backslash quotes") << "{\"a\":\"" + QByteArray("\\\"").repeated(500);
        QTest::newRow("quotes and blanks") << "{\"a\":\"" + QByteArray("\"  \n").repeated(500);
        QTest::newRow("NUL") << QByteArray("{\"a\":\"x\0y\"", 10);
    }
    void repairs() {
        QFETCH(const QByteArray, broken);
        for (qsizetype length = 0; length <= broken.size(); length += 1 + broken.size() / 97)
            QVERIFY(isObject(repairJson({broken.constData(), static_cast<std::size_t>(length)}).text));
    }

    /// The quote that closes a string: the first sensible one, unless the line ends before it.
    void closingQuote_data() {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<QByteArray>("repaired");
        const auto row = [](const char* name, const char* broken, const char* repaired) {
            QTest::newRow(name) << QByteArray(broken) << QByteArray(repaired);
        };
        row("sensible", "{\"a\":\"b\"c\",\"d\":1", "{\"a\":\"b\\\"c\",\"d\":1}");
        row("the line ends", "{\"a\":\"b\"c\n\"d\":1", "{\"a\":\"b\",\"d\":1}");
        row("an escaped one", "{\"a\":\"b\\\"c\" ,\"d\":1", "{\"a\":\"b\\\"c\",\"d\":1}");
        row("an escaped backslash", "{\"a\":\"b\\\\\",\"d\":1", "{\"a\":\"b\\\\\",\"d\":1}");
        row("none at all", "{\"a\":\"b", "{\"a\":\"b\"}");
        row("sensible at the end", "{\"a\":\"b\"c\"", "{\"a\":\"b\\\"c\"}");
        row("a bad escape", "{\"a\":\"b\\q\\u12\",\"d\":1", "{\"a\":\"b\\\\q\\\\u12\",\"d\":1}");
        row("a backslash at the end", "{\"a\":\"b\\", "{\"a\":\"b\\\\\"}");
        row("numbers that JSON writes otherwise", "{\"a\":01,\"b\":1.,\"c\":-.5,\"d\":1e5,\"e\":-0.5E+1",
            "{\"a\":\"01\",\"b\":\"1.\",\"c\":\"-.5\",\"d\":1e5,\"e\":-0.5E+1}");
        row("two of them", "{\"a\":\"b\"c\",\"d\":\"e\"f\",\"g\":1",
            "{\"a\":\"b\\\"c\",\"d\":\"e\\\"f\",\"g\":1}");
    }
    void closingQuote() {
        QFETCH(const QByteArray, broken);
        QFETCH(const QByteArray, repaired);
        QCOMPARE(QByteArray::fromStdString(
                     repairJson({broken.constData(), static_cast<std::size_t>(broken.size())}).text),
                 repaired);
    }

    void cancelStopsARepair() {
        const std::string broken = "{\"a\":\"" + std::string(4 << 20, '"');
        std::atomic<int> times = 0;
        Progress progress([&times] { return ++times > 2; }, {});
        const RepairedJson repaired = repairJson(broken, progress);
        QCOMPARE(times.load(), 3);
        QVERIFY(repaired.text.size() < broken.size());
    }

    /// The reader checks for cancellation at least once per mebibyte, whatever the text.
    void cancelStopsReading_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("mebibytes");
        const QByteArray zeros(64 << 20, '\0');
        QTest::newRow("one long body") << harText({textEntry(0, QByteArray(64 << 20, 'x'))}) << 64;
        QTest::newRow("one long string around") << "{\"x\":\"" + QByteArray(64 << 20, 'x') << 64;
        QTest::newRow("one long string between")
            << "{\"log\":{\"entries\":[\"" + QByteArray(64 << 20, 'x') << 64;
        QTest::newRow("blanks") << QByteArray(64 << 20, ' ') << 64;
        QTest::newRow("brackets") << QByteArray(64 << 20, '[') << 64;
        QTest::newRow("gzip of zeros") << deflated(zeros, 31) << 60;
        QTest::newRow("zip of zeros") << zipOf({{"a.har", zeros}}) << 60;
        QTest::newRow("empty gzip members") << deflated("", 31).repeated(100'000) << 60;
        QTest::newRow("a broken entry") << "{\"log\":{\"entries\":[{\"request\":{\"url\":\"http://a/" +
                                               QByteArray("\"x").repeated(8 << 20)
                                        << 16;
        QTest::newRow("one text after the other")
            << harText({textEntry(0, "x").insert(1, "\"_x\": [" + QByteArray("\"y\",").repeated(4 << 20) +
                                                        "1], ")})
            << 16;
    }
    void cancelStopsReading() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, mebibytes);
        const auto times = [&bytes](int limit) {
            std::atomic<int> count = 0;
            Progress progress([&count, limit] { return ++count > limit; }, {});
            (void)importHar(bytes, {}, std::make_shared<TextPool>(), {}, progress);
            return count.load();
        };
        QVERIFY(times(std::numeric_limits<int>::max()) >= mebibytes);
        std::atomic<int> count = 0;
        Progress progress([&count] { return ++count > 5; }, {});
        const auto part = importHar(bytes, {}, std::make_shared<TextPool>(), {}, progress);
        QVERIFY(!part && part.error().code == ErrorCode::Cancelled);
        QVERIFY(count < 20); // and no more work follows
    }

    /// Thousands of attached files, and of recordings, with few descriptors.
    void fewDescriptors() {
        constexpr int count = 600;
        QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        QByteArrayList entries;
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            write(QString::fromLatin1(number + ".txt"), "body " + number);
            const QByteArray content = "'size': 6, '_file': '" + number + ".txt'";
            entries << entryText({.content = content.constData()});
            write(QString::fromLatin1(number + ".har"), harText({textEntry(i, "text " + number)}));
            write(QString::fromLatin1(number + ".har.gz"),
                  deflated(harText({textEntry(i, "gz " + number)}), 31));
        }
        write(QStringLiteral("all.har"), harText(entries, "Playwright", "1.40"));

        rlimit before = {};
        getrlimit(RLIMIT_NOFILE, &before);
        rlimit few = before;
        few.rlim_cur = 100;
        QVERIFY(setrlimit(RLIMIT_NOFILE, &few) == 0);
        Progress progress;
        ImportOptions options;
        options.spool = std::make_shared<Spool>();
        const auto pool = std::make_shared<TextPool>();
        std::vector<Session::Part> parts;
        bool read = true;
        for (int i = 0; i < count; ++i)
            for (const char* ending : {".har", ".har.gz"}) {
                const QString path = folder.filePath(QString::number(i) + QLatin1String(ending));
                const auto part = importHar(path, pool, options, progress);
                read = read && part.has_value();
                if (part)
                    parts.push_back(*part);
            }
        const auto all = importHar(folder.filePath(QStringLiteral("all.har")), pool, options, progress);
        bool bodies = all.has_value() && all->warnings == 0 && parts.size() == std::size_t{2} * count;
        for (int i = 0; bodies && i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            const auto place = static_cast<std::size_t>(i) * 2;
            bodies = bodyOf(*all, static_cast<std::uint32_t>(i)) == "body " + number &&
                     bodyOf(parts[place]) == "text " + number && bodyOf(parts[place + 1]) == "gz " + number;
        }
        setrlimit(RLIMIT_NOFILE, &before);
        QVERIFY(read);
        QVERIFY(bodies);
    }

    /// A closed file that was replaced meanwhile is not taken for the old one.
    void closedFileThatChanges() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("b.txt"));
        const auto write = [](const QString& to, const QByteArray& bytes) {
            QFile file(to);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(path, "body"));
        QVERIFY(
            write(folder.filePath(QStringLiteral("a.har")),
                  harText({entryText({.content = "'size': 4, '_file': 'b.txt'"})}, "Playwright", "1.40")));
        Progress progress;
        const auto part =
            importHar(folder.filePath(QStringLiteral("a.har")), std::make_shared<TextPool>(), {}, progress);
        QVERIFY(part);
        QCOMPARE(bodyOf(*part), QByteArray("body"));
        QVERIFY(QFile::remove(path) && write(path, "ydob"));
        QCOMPARE(bodyOf(*part), QByteArray("(unreadable)"));
    }

    void boundsOnAttachedFiles() {
        QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        QByteArrayList entries;
        for (const char* name : {"1", "2", "1", "3", "3"}) {
            const QByteArray content = QByteArray("'_file': '") + name + "'";
            entries << entryText({.content = content.constData()});
            write(QString::fromLatin1(name), "ten bytes!");
        }
        write(QStringLiteral("a.har"), harText(entries, "Playwright", "1.40"));
        const auto leftOut = [&folder](const ImportOptions& options) {
            Progress progress;
            const auto part = importHar(folder.filePath(QStringLiteral("a.har")),
                                        std::make_shared<TextPool>(), options, progress);
            QByteArray rows;
            for (std::uint32_t i = 0; part && i < part->exchanges; ++i)
                rows += warningsOf(*part, i) == std::vector{WarningCode::BodyFileLeftOut} ? 'x' : '.';
            return rows;
        };
        ImportOptions options;
        QCOMPARE(leftOut(options), QByteArray("....."));
        options.maxAttachedFiles = 2;
        QCOMPARE(leftOut(options), QByteArray("...xx"));
        options = {};
        options.maxAttachedBytes = 20;
        QCOMPARE(leftOut(options), QByteArray("...xx"));
        options.maxAttachedBytes = 30;
        QCOMPARE(leftOut(options), QByteArray("....."));
        options.maxAttachedFileBytes = 9;
        QCOMPARE(leftOut(options), QByteArray("xxxxx"));
        options.maxAttachedFileBytes = 10;
        QCOMPARE(leftOut(options), QByteArray("....."));
    }

    /// Pages beyond the bounds are left out and reported; entries that name them are read.
    void boundsOnPages() {
        const auto with = [](int pages, int title) {
            QByteArrayList list;
            for (int i = 0; i < pages; ++i)
                list << "{\"id\": \"" + QByteArray::number(i) + "\", \"title\": \"" + QByteArray(title, 't') +
                            "\"}";
            return harText({textEntry(0, "x")})
                .replace("\"pages\": []", QByteArray("\"pages\": [" + list.join(',') + "]"));
        };
        const auto most = static_cast<int>(bounds::reader::pages);
        QCOMPARE(imported(with(most, 1)).pages, bounds::reader::pages);
        QCOMPARE(imported(with(most, 1)).warnings, 0U);
        const Session::Part tooMany = imported(with(most + 2, 1));
        QCOMPARE(tooMany.pages, bounds::reader::pages);
        QVERIFY(warningsOf(tooMany, noIndex) == std::vector{WarningCode::PagesLeftOut});
        QCOMPARE(tooMany.exchanges, 1U);
        const Session::Part tooLong = imported(with(2, static_cast<int>(bounds::reader::pageBytes)));
        QCOMPARE(tooLong.pages, 0U);
        QVERIFY(warningsOf(tooLong, noIndex) == std::vector{WarningCode::PagesLeftOut});
        QCOMPARE(imported(with(2, static_cast<int>(bounds::reader::pageBytes) - 100)).pages, 2U);
    }

    /// Empty entries would cost a hundred times their bytes. Numbers still count those left out.
    void boundOnEntriesWithoutUrl() {
        const auto with = [](std::uint32_t hollow) {
            QByteArrayList entries(static_cast<qsizetype>(hollow), QByteArray("{}"));
            return harText(entries << textEntry(0, "x"));
        };
        const std::uint32_t most = bounds::reader::entriesWithoutUrl;
        const Session::Part few = imported(with(most));
        QCOMPARE(few.exchanges, most + 1);
        QVERIFY(warningsOf(few, noIndex).empty());
        const Session::Part many = imported(with(most + 5));
        QCOMPARE(many.exchanges, most + 1);
        QCOMPARE(many.segment->records[most].entry, most + 5);
        QVERIFY(warningsOf(many, noIndex) == std::vector{WarningCode::EntriesWithoutUrl});
    }

    void boundOnNotes() {
        const QByteArray har = harText({textEntry(0, "x")});
        QCOMPARE(imported(har + har.repeated(20)).warnings, 20U);
        const Session::Part part = imported(har + har.repeated(300));
        QCOMPARE(part.warnings, static_cast<std::uint32_t>(bounds::reader::notes));
        QCOMPARE(part.exchanges, 301U);
    }

    void boundOnCreator() {
        const auto with = [](int length) {
            return harText({textEntry(0, "x")}, "Firefox", "123.0")
                .replace("\"name\"",
                         QByteArray("\"comment\": \"" + QByteArray(length, 'c') + "\", \"name\""));
        };
        QCOMPARE(imported(with(16'000)).info.creator, QStringLiteral("Firefox 123.0"));
        QCOMPARE(imported(with(17'000)).info.creator, QString());
    }

    /// The list of entries is looked for down to this depth.
    void boundOnSearch() {
        const auto deep = [](int levels) {
            return nested(levels, "{\"a\":", harText({textEntry(0, "x")}), "}");
        };
        QCOMPARE(imported(deep(bounds::reader::searchDepth - 2)).exchanges, 1U);
        Progress progress;
        QVERIFY(!importHar(deep(bounds::reader::searchDepth - 1), {}, std::make_shared<TextPool>(), {},
                           progress));
    }
};

HCI_TEST(TstHarHostile)
#include "tst_har_hostile.moc"
