#include "model/exchange/body_reader.h"
#include "model/har/body_files.h"
#include "model/har/import.h"

#include "tests/unit/har/archive_bytes.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

#include <QtCore/QTemporaryDir>

#include <atomic>

using namespace hci;
using namespace hci::test;

/// How a recording is read: windows, long texts, wrappings, breakage.
class TstHarReader : public QObject {
    Q_OBJECT

private slots:
    void oneEntry() {
        const Session::Part part = imported(harText({entryText(
            {.requestFields = "{'name': 'Accept', 'value': '*/*'}",
             .responseFields =
                 "{'name': 'ETag', 'value': '\\\"v1\\\"'}, {'name': 'Vary', 'value': 'Accept'}"})}));
        QCOMPARE(part.exchanges, 1U);
        QCOMPARE(part.warnings, 0U);
        QCOMPARE(part.info.creator, QStringLiteral("WebInspector 537.36"));
        const Exchange e = exchangeOf(part);
        QCOMPARE(e.url(), std::string_view("https://a.example/x"));
        QCOMPARE(e.method(), std::string_view("GET"));
        QCOMPARE(e.status(), 200);
        QCOMPARE(e.record().startedAt, Milliseconds{1767614400000});
        QCOMPARE(e.record().responseDelayMs, 21);
        QCOMPARE(e.record().durationMs, 30);
        QCOMPARE(e.request().value(FieldName::Accept), std::string_view("*/*"));
        QCOMPARE(e.response().value(FieldName::Etag), std::string_view("\"v1\""));
        QVERIFY(e.size(Size::ResponseBody) == ByteCount(5, Basis::Reported, Scope::Content));
        QCOMPARE(e.text(e.record().mediaType), std::string_view("text/plain"));
        QCOMPARE(bodyOf(part, 0), QByteArray("hello"));
    }

    /// Finds every entry and every body, wherever the windows' edges fall.
    void windows_data() {
        QTest::addColumn<int>("padding");
        for (int padding = 0; padding < 70; padding += 3)
            QTest::addRow("%d", padding) << padding;
    }
    void windows() {
        QFETCH(const int, padding);
        QByteArrayList entries;
        QByteArrayList bodies;
        for (int i = 0; i < 60; ++i) {
            QByteArray body(static_cast<qsizetype>(i) * i * 7 + padding, static_cast<char>('a' + i % 26));
            for (qsizetype at = 11; at < body.size(); at += 97)
                body.replace(at, 2, i % 2 == 0 ? "\\\"" : "\\n");
            entries << textEntry(i, body);
            bodies << body.replace("\\\"", "\"").replace("\\n", "\n");
        }
        const QByteArray har = QByteArray(padding, ' ') + harText(entries);
        ImportOptions options;
        options.windowBytes = 4096;
        const Session::Part part = imported(har, options);
        QCOMPARE(part.exchanges, 60U);
        QCOMPARE(part.warnings, 0U);
        for (std::uint32_t i = 0; i < 60; ++i) {
            QCOMPARE(QByteArray::fromStdString(std::string(exchangeOf(part, i).url())),
                     "https://a.example/" + QByteArray::number(i));
            if (!bodies[static_cast<qsizetype>(i)].isEmpty())
                QCOMPARE(bodyOf(part, i), bodies[static_cast<qsizetype>(i)]);
        }
    }

    /// Equal bodies have equal hashes, whether or not they stay in the slice.
    void hashes() {
        const QByteArray small(100, 's');
        const QByteArray large(100'000, 'l');
        ImportOptions options;
        options.windowBytes = 4096;
        const Session::Part part = imported(
            harText({textEntry(1, small), textEntry(2, large), textEntry(3, large), textEntry(4, small)}),
            options);
        const auto hash = [&](std::uint32_t row) { return exchangeOf(part, row).responseBody()->rawHash; };
        QVERIFY(hash(0) == hash(3));
        QVERIFY(hash(1) == hash(2));
        QVERIFY(!(hash(0) == hash(1)));
        QVERIFY(hash(1) == hashContent({large.constData(), static_cast<std::size_t>(large.size())}));
    }

    void longValues() {
        const QByteArray value(6000, 'v');
        const QByteArray field = "{'name': 'X-Long', 'value': '" + value + "'}";
        const QByteArray url = "https://a.example/?q=" + QByteArray(9000, 'u');
        const QByteArray dataUrl = "data:image/png;base64," + QByteArray(9000, 'A');
        const Session::Part part =
            imported(harText({entryText({.url = url.constData(), .responseFields = field.constData()}),
                              entryText({.url = dataUrl.constData()})}));
        QCOMPARE(exchangeOf(part).url(), std::string_view(url.constData()));
        const FieldSpan response = exchangeOf(part).response();
        QCOMPARE(exchangeOf(part).text(response.span()[0].value), std::string_view(value.constData()));
        QVERIFY(exchangeOf(part, 1).url().size() < 2000);
        QVERIFY(exchangeOf(part, 1).source() == ExchangeSource::MemoryCache);
    }

    void boundOnValues() {
        const QByteArray field = "{'name': 'X-Long', 'value': '" + QByteArray(9000, 'v') + "'}";
        ImportOptions options;
        options.maxValueBytes = 8192;
        const Session::Part part =
            imported(harText({entryText({.responseFields = field.constData()})}), options);
        QVERIFY(warningsOf(part, 0) == std::vector{WarningCode::ValueShortened});
    }

    /// Many long values in one entry: the first are kept, and the entry says that others are not.
    void boundOnAllLongValues() {
        constexpr int count = 20;
        QByteArrayList fields;
        for (int i = 0; i < count; ++i)
            fields << "{'name': 'X-Long', 'value': '" + QByteArray(1'000'000, static_cast<char>('a' + i)) +
                          "'}";
        const Session::Part part =
            imported(harText({entryText({.responseFields = fields.join(", ").constData()})}));
        const FieldSpan response = exchangeOf(part).response();
        QCOMPARE(response.span().size(), std::size_t{count});
        QCOMPARE(exchangeOf(part).text(response.span().front().value).size(), std::size_t{1'000'000});
        QVERIFY(exchangeOf(part).text(response.span().back().value).size() < 2000);
        QVERIFY(warningsOf(part, 0) == std::vector{WarningCode::ValueShortened});
    }

    void boundOnFields() {
        QByteArrayList fields;
        for (int i = 0; i < 20; ++i)
            fields << "{'name': 'A', 'value': '1'}";
        const QByteArray list = fields.join(',');
        ImportOptions options;
        options.maxFields = 8;
        const Session::Part part =
            imported(harText({entryText({.responseFields = list.constData()})}), options);
        QVERIFY(warningsOf(part, 0) == std::vector{WarningCode::TooManyFields});
        QCOMPARE(exchangeOf(part).response().size(), std::size_t{8});
    }

    void boundOnEntries() {
        QByteArrayList fields;
        for (int i = 0; i < 200; ++i)
            fields << "{'name': 'A', 'value': '1'}";
        const QByteArray list = fields.join(',');
        ImportOptions options;
        options.maxEntryBytes = 2000;
        const Session::Part part =
            imported(harText({entryText({.responseFields = list.constData()}), entryText({})}), options);
        QCOMPARE(part.exchanges, 2U);
        QVERIFY(warningsOf(part, 0).size() >= 1);
        QVERIFY(warningsOf(part, 1).empty());
        QCOMPARE(exchangeOf(part).url(), std::string_view("https://a.example/x"));
    }

    void wrapped_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray har = harText({textEntry(0, "zero"), textEntry(1, QByteArray(5000, 'o'))});
        QTest::newRow("plain") << har;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + har;
        QTest::newRow("blanks before") << "\r\n\t " + har;
        QTest::newRow("blanks behind") << har + "\r\n\n";
        QTest::newRow("CRLF") << QByteArray(har).replace("\n", "\r\n");
        QTest::newRow("JSONP") << "onInputData(" + har + ");\n";
        QTest::newRow("gzip") << deflated(har, 31);
        QTest::newRow("two gzip members") << deflated(har.left(100), 31) + deflated(har.mid(100), 31);
        QTest::newRow("zlib") << deflated(har, 15);
        QTest::newRow("zip") << zipOf({{"har.har", har}}, true);
        QTest::newRow("zip, stored") << zipOf({{"x/a.txt", "no"}, {"a.har", har}}, false);
    }
    void wrapped() {
        QFETCH(const QByteArray, bytes);
        const Session::Part part = imported(bytes);
        QCOMPARE(part.exchanges, 2U);
        QCOMPARE(part.warnings, 0U);
        QCOMPARE(bodyOf(part, 0), QByteArray("zero"));
        QCOMPARE(bodyOf(part, 1), QByteArray(5000, 'o'));
    }

    void shapes_data() {
        QTest::addColumn<QByteArray>("har");
        QTest::addColumn<int>("entries");
        const QByteArray entry = entryText({});
        QTest::newRow("a single entry") << entry << 1;
        QTest::newRow("a list of entries") << "[" + entry + "," + entry + "]" << 2;
        QTest::newRow("entries without a log") << "{'entries': [" + entry + "]}" << 1;
        QTest::newRow("one object deeper") << "{'result': " + harText({entry}) + "}" << 1;
        QTest::newRow("a list of recordings")
            << "[" + harText({entry}) + ", " + harText({entry, entry}) + "]" << 3;
    }
    void shapes() {
        QFETCH(const QByteArray, har);
        QFETCH(const int, entries);
        const Session::Part part = imported(quoted(har));
        QCOMPARE(static_cast<int>(part.exchanges), entries);
        QVERIFY(warningsOf(part, noIndex).front() == WarningCode::UnusualPlace);
    }

    void noHar_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello, world");
        QTest::newRow("HTML") << QByteArray("<!doctype html><title>log entries</title>");
        QTest::newRow("other JSON") << QByteArray("{'name': 'x', 'version': 3}");
        QTest::newRow("log that is a number") << QByteArray("{'log': 3}");
        QTest::newRow("log without entries") << QByteArray("{'log': {'version': '1.2'}}");
        QTest::newRow("gzip of nothing") << deflated("", 31);
        QTest::newRow("zip without a recording") << zipOf({{"a.txt", "a"}, {"b.txt", "b"}}, true);
    }
    void noHar() {
        QFETCH(const QByteArray, bytes);
        Progress progress;
        const auto part = importHar(quoted(bytes), {}, std::make_shared<TextPool>(), {}, progress);
        QVERIFY(!part);
        QVERIFY(part.error().code == ErrorCode::Syntax);
    }

    void noEntries() {
        const Session::Part part = imported(harText({}));
        QCOMPARE(part.exchanges, 0U);
        QCOMPARE(part.warnings, 0U);
    }

    /// Cut off at every byte: the rest is read, and reported as cut.
    void cutAnywhere() {
        const QByteArray har =
            harText({textEntry(0, "zero"), textEntry(1, "one\\u00e9"), textEntry(2, "two")});
        const qsizetype entries = har.indexOf("\"entries\": [") + 12;
        const qsizetype second = har.indexOf(",\n") + 2;
        for (qsizetype length = har.indexOf("{\"log\": {") + 9; length < har.size(); ++length) {
            const Session::Part part = imported(har.left(length));
            QVERIFY2(part.info.endsEarly, qPrintable(QString::number(length)));
            QVERIFY(warningsOf(part, noIndex).back() == WarningCode::EndsEarly);
            QCOMPARE(part.exchanges > 0, length > entries);
            if (length > second) {
                QVERIFY(part.exchanges >= 2);
                QCOMPARE(bodyOf(part, 0), QByteArray("zero"));
            }
        }
    }

    void cutCompressed() {
        const QByteArray gz =
            deflated(harText({textEntry(0, "zero"), textEntry(1, "one"), textEntry(2, "two")}), 31);
        const Session::Part part = imported(gz.left(gz.size() - 20));
        QVERIFY(part.info.endsEarly);
        QVERIFY(part.exchanges >= 1);
        const std::vector<WarningCode> codes = warningsOf(part, noIndex);
        QVERIFY(std::find(codes.begin(), codes.end(), WarningCode::CompressedDamaged) != codes.end());
    }

    /// A broken entry costs no other entry.
    void brokenEntry_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* title, const char* from, const char* to) {
            QTest::newRow(title) << quoted(from) << quoted(to);
        };
        row("a quote too many", "\"time\"", "\"ti\"me\"");
        row("a quote too few", "\"time\"", "\"time");
        row("a quote inside a value", "a.example/1", "a.ex\"ample/1");
        row("a brace too few", "'receive': 9}}", "'receive': 9}");
        row("two braces too few", "'receive': 9}}", "'receive': 9");
        row("a brace too many", "'receive': 9}}", "'receive': 9}}}");
        row("a bracket for a brace", "'receive': 9}}", "'receive': 9]}");
        row("a brace opens in vain", "'cache': {}", "'cache': {{");
        row("a bracket opens in vain", "'cache': {}", "'cache': [");
        row("a missing comma", "'time': 30,", "'time': 30");
        row("a comma too many", "'time': 30,", "'time': 30,,");
        row("a raw newline", "a.example/1", "a.exa\nmple/1");
        row("a control character", "a.example/1", "a.exa\x01mple/1");
        row("bad UTF-8", "a.example/1", "a.exa\xFFmple/1");
        row("NaN", "'time': 30", "'time': NaN");
        row("a word", "'time': 30", "'time': nonsense");
    }
    void brokenEntry() {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QByteArrayList entries;
        for (int i = 0; i < 4; ++i)
            entries << textEntry(i, "body " + QByteArray::number(i));
        QVERIFY(entries[1].contains(from));
        entries[1].replace(entries[1].indexOf(from), from.size(), to);
        const Session::Part part = imported(harText(entries));
        QCOMPARE(part.exchanges, 4U);
        for (const std::uint32_t row : {0U, 2U, 3U}) {
            QVERIFY(warningsOf(part, row).empty());
            QCOMPARE(bodyOf(part, row), "body " + QByteArray::number(row));
        }
    }

    void repairedEntryIsRead() {
        QByteArrayList entries{textEntry(0, "zero"), textEntry(1, QByteArray(3000, 'o')),
                               textEntry(2, "two")};
        entries[1].replace("\"time\": 30", "\"time\": 30, \"comment\": \"a \"quoted\" word\x02\"");
        const Session::Part part = imported(harText(entries));
        QCOMPARE(part.exchanges, 3U);
        QVERIFY(warningsOf(part, 1) == std::vector{WarningCode::EntryRepaired});
        QCOMPARE(exchangeOf(part, 1).url(), std::string_view("https://a.example/1"));
        QCOMPARE(exchangeOf(part, 1).status(), 200);
        QCOMPARE(bodyOf(part, 1), QByteArray(3000, 'o'));
    }

    void nonsenseElements() {
        const QByteArray e = entryText({});
        const Session::Part part = imported(harText({e, "null", "17", "\"a, b\"", "[1, {}]", "{}", e}));
        QCOMPARE(part.exchanges, 7U);
        for (const std::uint32_t row : {1U, 2U, 3U, 4U, 5U}) {
            const std::vector<WarningCode> codes = warningsOf(part, row);
            QVERIFY(std::find(codes.begin(), codes.end(), WarningCode::EntryUnreadable) != codes.end());
        }
        QVERIFY(warningsOf(part, 0).empty());
        QVERIFY(warningsOf(part, 6).empty());
    }

    void creatorBehindTheEntries() {
        const QByteArray har = "{'log': {'entries': [" +
                               entryText({.status = 304,
                                          .content = "'size': 9000",
                                          .response = "'headersSize': 300, 'bodySize': 4000"}) +
                               "], 'creator': {'name': 'Firefox', 'version': '123.0'}}}";
        const Session::Part part = imported(quoted(har));
        QCOMPARE(part.info.creator, QStringLiteral("Firefox 123.0"));
        QVERIFY(exchangeOf(part).size(Size::StoredBody) == ByteCount(3700, Basis::Derived, Scope::Content));
    }

    void cancelled() {
        QByteArrayList entries;
        for (int i = 0; i < 2000; ++i)
            entries << textEntry(i, QByteArray(500, 'x'));
        std::atomic<int> asked = 0;
        Progress progress([&asked] { return ++asked > 3; }, {});
        const auto part = importHar(harText(entries), {}, std::make_shared<TextPool>(), {}, progress);
        QVERIFY(!part);
        QVERIFY(part.error().code == ErrorCode::Cancelled);
    }

    void fileThatChanges() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.har"));
        const QByteArray har = harText({textEntry(0, QByteArray(3000, 'z'))});
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(har) == har.size());
        file.close();
        Progress progress;
        const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress);
        QVERIFY(part);
        QCOMPARE(bodyOf(*part, 0), QByteArray(3000, 'z'));
        QVERIFY(file.open(QIODevice::Append) && file.write(" ") == 1);
        file.close();
        QVERIFY(readBody(*part->segment, *exchangeOf(*part).responseBody()).error().code ==
                ErrorCode::NotFound);
    }

    void filesThatCannotBeOpened() {
        QTemporaryDir folder;
        Progress progress;
        const auto read = [&](const QString& path) {
            return importHar(path, std::make_shared<TextPool>(), {}, progress);
        };
        QVERIFY(read(folder.filePath(QStringLiteral("none.har"))).error().code == ErrorCode::NotFound);
        QVERIFY(read(folder.path()).error().code == ErrorCode::Io);
        QVERIFY(read(QStringLiteral("/dev/zero")).error().code == ErrorCode::Io);
    }

    /// Playwright keeps bodies beside the recording. A name that leaves the folder, a hidden file and a link
    /// are not followed.
    void bodyFiles() {
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write(QStringLiteral("secret"), "no");
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("in")));
        write(QStringLiteral("in/body.txt"), "beside");
        write(QStringLiteral("in/.hidden"), "no");
        QVERIFY(QFile::link(QStringLiteral("../secret"), folder.filePath(QStringLiteral("in/link"))));
        const QByteArray har = harText({entryText({.content = "'size': 6, '_file': 'body.txt'"}),
                                        entryText({.content = "'size': 2, '_file': '../secret'"}),
                                        entryText({.content = "'size': 2, '_file': 'gone.txt'"}),
                                        entryText({.content = "'size': 2, '_file': '.hidden'"}),
                                        entryText({.content = "'size': 2, '_file': 'link'"})},
                                       "Playwright", "1.40");
        write(QStringLiteral("in/a.har"), har);
        Progress progress;
        const auto part = importHar(folder.filePath(QStringLiteral("in/a.har")), std::make_shared<TextPool>(),
                                    {}, progress);
        QVERIFY(part);
        QCOMPARE(bodyOf(*part, 0), QByteArray("beside"));
        QVERIFY(warningsOf(*part, 0).empty());
        for (const std::uint32_t row : {1U, 2U, 3U, 4U}) {
            QCOMPARE(bodyOf(*part, row), QByteArray("(none)"));
            QVERIFY(warningsOf(*part, row) == std::vector{WarningCode::BodyFileMissing});
        }
        QVERIFY(QFile::link(QStringLiteral("in/body.txt"), folder.filePath(QStringLiteral("out"))));
        const Session session(part->segment->pool(), {*part});
        const auto mayReplace = [&](const char* name) {
            return checkKeepsBodies(session, folder.filePath(QLatin1StringView(name))).has_value();
        };
        QVERIFY(!mayReplace("in/body.txt"));
        QVERIFY(!mayReplace("out"));
        QVERIFY(mayReplace("in/a.har"));
        QVERIFY(mayReplace("in/new.txt"));
        QVERIFY(mayReplace("secret"));
        const Session::Part zipped = imported(zipOf({{"har.har", har}, {"body.txt", "in the zip"}}, true));
        QCOMPARE(bodyOf(zipped, 0), QByteArray("in the zip"));
    }

    void snapshotsGrow() {
        QByteArrayList entries;
        for (int i = 0; i < 3000; ++i)
            entries << textEntry(i, QByteArray(200, 'x'));
        entries.front().replace("12:00:00.000Z", "11:00:00.000Z"); // else all may be the export's time
        std::vector<std::uint32_t> sizes;
        Progress progress;
        ImportOptions options;
        options.snapshotInterval = {};
        const auto part = importHar(harText(entries), {}, std::make_shared<TextPool>(), options, progress,
                                    [&](const Session::Part& shown) { sizes.push_back(shown.exchanges); });
        QVERIFY(part);
        QVERIFY(sizes.size() > 1);
        QVERIFY(std::is_sorted(sizes.begin(), sizes.end()));
        QVERIFY(sizes.front() < sizes.back());
        QVERIFY(sizes.back() <= part->exchanges);
    }

    void summary() {
        Session::Part part = imported(harText({entryText({}), entryText({})}));
        QCOMPARE(importSummary(part), QStringLiteral("2 entries read"));
        const QByteArray har = harText({textEntry(0, "zero"), textEntry(1, "one")});
        part = imported(har.left(har.size() - 40));
        QCOMPARE(importSummary(part),
                 QStringLiteral("2 entries read, 1 incomplete, file ends early at byte ") +
                     QString::number(har.size() - 40));
    }

    void warningsHaveNames() {
        QSet<QString> names;
        for (int i = 0; i < warningCodeCount; ++i) {
            names.insert(warningId(static_cast<WarningCode>(i)));
            QVERIFY(warningText(static_cast<WarningCode>(i), "seen", 1234567).endsWith(QLatin1Char('.')));
        }
        QCOMPARE(names.size(), warningCodeCount);
        QVERIFY(warningText(WarningCode::EndsEarly, {}, 1234567).contains(QStringLiteral("1,234,567")));
    }
};

HCI_TEST(TstHarReader)
#include "tst_har_reader.moc"
