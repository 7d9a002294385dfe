#include "model/har/file_name.h"
#include "model/har/import.h"
#include "model/har/spool.h"
#include "model/har/unpacked_sum.h"

#include "tests/unit/har/archive_bytes.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>
#include <QtCore/QStringConverter>
#include <QtCore/QTemporaryDir>

#include <algorithm>

using namespace hci;
using namespace hci::test;

namespace {

/// A folder with files, and the result of reading one of them.
class Files {
public:
    QString write(const QString& name, const QByteArray& bytes) const {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file could not be written");
        return path;
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    static Result<ImportedFile> import(const QString& path, const ImportOptions& options = {}) {
        Progress progress;
        return importFile(path, std::make_shared<TextPool>(), options, progress);
    }

private:
    QTemporaryDir m_folder;
};

QByteArray attached(const QByteArray& file) {
    const QByteArray content = "'size': 6, '_file': '" + file + "'";
    return entryText({.content = content.constData()});
}

bool hasWarning(const Session::Part& part, WarningCode code) {
    const std::vector<WarningCode> codes = warningsOf(part, noIndex);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

QByteArray encoded(const QByteArray& utf8, QStringConverter::Encoding encoding, bool mark) {
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace

/// Supported wrappings of a recording: archives, encodings, names.
class TstHarArchives : public QObject {
    Q_OBJECT

private slots:
    /// Each recording of an archive is a part of its own, with its own recorder and name.
    void severalRecordings() {
        const Files files;
        const QString path = files.write(
            QStringLiteral("two.zip"), zipOf({{"a.har", harText({textEntry(1, "one")}, "Firefox", "123.0")},
                                              {"notes.txt", "no recording"},
                                              {"run/B.HAR", harText({textEntry(2, "two"), textEntry(3, "")})},
                                              {"__MACOSX/._a.har", "what macOS keeps"}}));
        const auto imported = Files::import(path);
        QVERIFY(imported && imported->failed.empty());
        QCOMPARE(imported->parts.size(), std::size_t{2});
        const Session::Part& first = imported->parts[0];
        const Session::Part& second = imported->parts[1];
        QCOMPARE(first.info.name, path + QStringLiteral("/a.har"));
        QCOMPARE(second.info.name, path + QStringLiteral("/run/B.HAR"));
        QCOMPARE(first.info.path, path);
        QCOMPARE(second.info.path, path);
        QCOMPARE(first.info.creator, QStringLiteral("Firefox 123.0"));
        QCOMPARE(first.exchanges, 1U);
        QCOMPARE(second.exchanges, 2U);
        QCOMPARE(bodyOf(first), QByteArray("one"));
        QCOMPARE(bodyOf(second), QByteArray("two"));
    }

    /// The only recording of an archive gets the archive's name.
    void oneRecording() {
        const Files files;
        const QString path = files.write(QStringLiteral("one.zip"),
                                         zipOf({{"x.txt", "x"}, {"a.har", harText({textEntry(1, "one")})}}));
        const auto imported = Files::import(path);
        QVERIFY(imported);
        QCOMPARE(imported->parts.size(), std::size_t{1});
        QCOMPARE(imported->parts[0].info.name, path);
    }

    /// An unreadable recording is named and does not affect the others.
    void unreadableMemberIsNamed() {
        const Files files;
        const QString path =
            files.write(QStringLiteral("mixed.zip"),
                        zipOf({{"a.har", "no recording"}, {"b.har", harText({textEntry(2, "two")})}}));
        const auto imported = Files::import(path);
        QVERIFY(imported);
        QCOMPARE(imported->parts.size(), std::size_t{1});
        QCOMPARE(imported->failed.size(), std::size_t{1});
        QCOMPARE(imported->failed[0].first, path + QStringLiteral("/a.har"));
        QVERIFY(imported->failed[0].second.code == ErrorCode::Syntax);
    }

    void boundOnRecordings() {
        const Files files;
        const QByteArray har = harText({textEntry(1, "x")});
        const QString path =
            files.write(QStringLiteral("many.zip"), zipOf({{"1.har", har}, {"2.har", har}, {"3.har", har}}));
        ImportOptions options;
        options.maxRecordings = 2;
        const auto imported = Files::import(path, options);
        QVERIFY(imported);
        QCOMPARE(imported->parts.size(), std::size_t{2});
        QCOMPARE(imported->failed.size(), std::size_t{1});
        QVERIFY(imported->failed[0].second.code == ErrorCode::TooLarge);
        options.maxRecordings = 3;
        QVERIFY(Files::import(path, options)->failed.empty());
    }

    /// Bodies lie beside their recording in the archive, else at its top, else beside the archive.
    void bodiesInArchives() {
        const Files files;
        files.write(QStringLiteral("outside.txt"), "beside the archive");
        const QByteArray har =
            harText({attached("own.txt"), attached("top.txt"), attached("outside.txt"), attached("none.txt")},
                    "Playwright", "1.40");
        const QString path = files.write(QStringLiteral("p.zip"), zipOf({{"run/one.har", har},
                                                                         {"own.txt", "not this one"},
                                                                         {"run/own.txt", "beside it"},
                                                                         {"top.txt", "at the top"}}));
        const auto imported = Files::import(path);
        QVERIFY(imported);
        const Session::Part& part = imported->parts[0];
        QCOMPARE(bodyOf(part, 0), QByteArray("beside it"));
        QCOMPARE(bodyOf(part, 1), QByteArray("at the top"));
        QCOMPARE(bodyOf(part, 2), QByteArray("beside the archive"));
        QVERIFY(warningsOf(part, 3) == std::vector{WarningCode::BodyFileMissing});
    }

    /// A file named by thousands of entries is unpacked once: together they stay below the bound.
    void sharedBodyIsUnpackedOnce() {
        const QByteArray body(100'000, 'b');
        QByteArrayList entries;
        for (int i = 0; i < 2000; ++i)
            entries << attached("body.txt");
        ImportOptions options;
        options.alwaysUnpacked = 4 << 20;
        options.maxUnpackedRatio = 1;
        const Session::Part part = imported(
            zipOf({{"har.har", harText(entries, "Playwright", "1.40")}, {"body.txt", body}}), options);
        QCOMPARE(part.warnings, 0U);
        QCOMPARE(bodyOf(part, 1999), body);
        QCOMPARE(part.segment->sources.size(), 2U);
    }

    /// One bound covers everything unpacked from an archive: its recording, and attached files.
    void boundOnArchive() {
        QByteArrayList entries;
        QList<std::pair<QByteArray, QByteArray>> members;
        for (int i = 0; i < 40; ++i) {
            entries << attached("b" + QByteArray::number(i));
            members << std::pair("b" + QByteArray::number(i), QByteArray(100'000, 'b'));
        }
        members.prepend({"har.har", harText(entries, "Playwright", "1.40")});
        ImportOptions options;
        options.alwaysUnpacked = 1 << 20;
        options.maxUnpackedRatio = 2;
        const Session::Part part = imported(zipOf(members), options);
        QCOMPARE(part.exchanges, 40U);
        QVERIFY(warningsOf(part, 0).empty());
        QVERIFY(warningsOf(part, 39) == std::vector{WarningCode::BodyFileLeftOut});
        options.alwaysUnpacked = 8 << 20;
        QCOMPARE(imported(zipOf(members), options).warnings, 0U);
    }

    /// A text that unpacks beyond the bound is read up to it, and the recording says so.
    void boundOnUnpacked_data() {
        QTest::addColumn<int>("windowBits");
        QTest::newRow("gzip") << 31;
        QTest::newRow("zlib") << 15;
        QTest::newRow("zip") << 0;
    }
    void boundOnUnpacked() {
        QFETCH(const int, windowBits);
        QByteArrayList entries;
        for (int i = 0; i < 4000; ++i)
            entries << textEntry(i, "x");
        const QByteArray har = harText(entries);
        const QByteArray packed = windowBits == 0 ? zipOf({{"a.har", har}}) : deflated(har, windowBits);
        ImportOptions options;
        options.alwaysUnpacked = 256 << 10;
        options.maxUnpackedRatio = 3;
        const Session::Part part = imported(packed, options);
        QVERIFY(part.exchanges > 100 && part.exchanges < 4000);
        QVERIFY(hasWarning(part, WarningCode::UnpackedTooLarge));
        QVERIFY(part.info.endsEarly);
        options.maxUnpackedRatio = 1000;
        const Session::Part whole = imported(packed, options);
        QCOMPARE(whole.exchanges, 4000U);
        QCOMPARE(whole.warnings, 0U);
        options.maxUnpackedBytes = 256 << 10;
        QVERIFY(hasWarning(imported(packed, options), WarningCode::UnpackedTooLarge));
    }

    /// All files of a run have a bound together; each adds to it by its size.
    void boundOnAllFiles() {
        QByteArrayList entries;
        for (int i = 0; i < 4000; ++i)
            entries << textEntry(i, "x");
        const QByteArray har = harText(entries);
        const QByteArray packed = deflated(har, 31);
        const auto size = static_cast<std::uint64_t>(har.size());
        ImportOptions options;
        options.sum = std::make_shared<har::UnpackedSum>(10 * size, 0, 2 * size + size / 2);
        for (int file = 0; file < 2; ++file)
            QCOMPARE(imported(packed, options).warnings, 0U);
        const Session::Part third = imported(packed, options);
        QVERIFY(third.exchanges > 100 && third.exchanges < 4000);
        QVERIFY(hasWarning(third, WarningCode::UnpackedTooLarge));
        QCOMPARE(imported(har, options).warnings, 0U); // unpacks nothing

        options.sum = std::make_shared<har::UnpackedSum>(10 * size + size / 2, 1000, 0);
        for (int file = 0; file < 10; ++file)
            QCOMPARE(imported(packed, options).warnings, 0U);
        QVERIFY(imported(packed, options).exchanges < 4000); // beyond the sum at any ratio

        Progress progress;
        const auto refused = importHar(deflated(QByteArray(1 << 20, '\0'), 31), {},
                                       std::make_shared<TextPool>(), options, progress);
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.find("what is left for all files together") != std::string::npos);
    }

    /// A share gives back what it has taken, and what its files had added.
    void sharesOfTheSum() {
        const auto sum = std::make_shared<har::UnpackedSum>(1000, 10, 100);
        auto first = std::make_shared<har::UnpackedSum>(sum);
        first->addPacked(20);
        QVERIFY(first->take(300));
        QVERIFY(!first->take(1));
        {
            har::UnpackedSum second(sum);
            QVERIFY(!second.take(1));
            second.addPacked(5);
            QVERIFY(second.take(50));
        }
        QVERIFY(!sum->take(1));
        first.reset();
        QVERIFY(sum->take(100));
        QVERIFY(!sum->take(1));
    }

    /// A file that exceeds the bound before its first entry is refused, with the bound as the reason.
    void bombWithoutEntries() {
        ImportOptions options;
        options.alwaysUnpacked = 1 << 20;
        Progress progress;
        const auto part = importHar(deflated(QByteArray(30 << 20, '\0'), 31), {},
                                    std::make_shared<TextPool>(), options, progress);
        QVERIFY(!part);
        QVERIFY(part.error().code == ErrorCode::TooLarge);
        QVERIFY(part.error().detail.find("200 times") != std::string::npos);
    }

    /// A spool leaves a reserve of free space.
    void boundOnFreeSpace() {
        QByteArrayList entries;
        for (int i = 0; i < 4000; ++i)
            entries << textEntry(i, QByteArray(100, 'x'));
        const QByteArray packed = deflated(harText(entries), 31);
        ImportOptions options;
        options.spool = std::make_shared<Spool>([] { return std::uint64_t{300} << 10; });
        const Session::Part part = imported(packed, options);
        QVERIFY(part.exchanges > 50 && part.exchanges < 4000);
        QVERIFY(hasWarning(part, WarningCode::UnpackedTooLarge));
        options.spool = std::make_shared<Spool>([] { return std::uint64_t{16} << 20; });
        QCOMPARE(imported(packed, options).warnings, 0U);
    }

    /// Space of a dropped recording is free for the next one.
    void spoolIsGivenBack() {
        QByteArrayList entries;
        for (int i = 0; i < 1000; ++i)
            entries << textEntry(i, QByteArray(500, 'x'));
        const QByteArray packed = deflated(harText(entries), 31);
        ImportOptions options;
        options.spool = std::make_shared<Spool>([] { return std::uint64_t{3} << 20; });
        for (int i = 0; i < 10; ++i) {
            const Session::Part part = imported(packed, options);
            QCOMPARE(part.warnings, 0U);
            QCOMPARE(bodyOf(part, 999), QByteArray(500, 'x'));
        }
    }

    /// Two recordings in one spool cannot read each other's bodies.
    void sharedSpool() {
        ImportOptions options;
        options.spool = std::make_shared<Spool>();
        const QByteArray large(300'000, 'l');
        const Session::Part a =
            imported(deflated(harText({textEntry(1, large), textEntry(2, "a")}), 31), options);
        const Session::Part b =
            imported(deflated(harText({textEntry(1, "b"), textEntry(2, large)}), 31), options);
        QCOMPARE(bodyOf(a, 0), large);
        QCOMPARE(bodyOf(a, 1), QByteArray("a"));
        QCOMPARE(bodyOf(b, 0), QByteArray("b"));
        QCOMPARE(bodyOf(b, 1), large);
    }

    /// A damaged archive is reported as damaged, wherever the damage is, not as a changed file.
    void damagedArchive_data() {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray zip = zipOf({{"a.har", harText({textEntry(1, "one")})}});
        QTest::newRow("cut off") << zip.left(zip.size() / 2);
        QTest::newRow("without its directory") << zip.left(zip.indexOf("PK\1\2"));
        const auto changed = [&zip](qsizetype at, char byte) {
            return QByteArray(zip).replace(at, 1, QByteArray(1, byte));
        };
        const qsizetype end = zip.lastIndexOf("PK\5\6");
        QTest::newRow("the directory elsewhere") << changed(end + 18, '\x7F');
        QTest::newRow("a longer directory") << changed(end + 14, '\x7F');
        QTest::newRow("a local header elsewhere") << changed(zip.indexOf("PK\1\2") + 44, '\x7F');
    }
    void damagedArchive() {
        QFETCH(const QByteArray, bytes);
        const Files files;
        const auto imported = Files::import(files.write(QStringLiteral("d.zip"), bytes));
        QVERIFY(!imported);
        QVERIFY(imported.error().code == ErrorCode::Syntax);
        QVERIFY(imported.error().detail.find("changed") == std::string::npos);
        QVERIFY(imported.error().detail.find("damaged zip archive") != std::string::npos);
    }

    void boundOnDirectory() {
        constexpr int entries = 1025; // with their names of 64 KiB, more than the bound
        const QByteArray name(65535, 'n');
        QByteArray entry("PK\1\2" + QByteArray(24, '\0') + "\xFF\xFF" + QByteArray(16, '\0') + name);
        const QByteArray directory = entry.repeated(entries);
        const auto u32 = [](qsizetype number) {
            QByteArray bytes(4, '\0');
            qToLittleEndian(static_cast<quint32>(number), bytes.data());
            return bytes;
        };
        const QByteArray count("\x01\x04", 2);
        const QByteArray zip = QByteArray("PK\3\4") + directory + "PK\5\6" + QByteArray(4, '\0') + count +
                               count + u32(directory.size()) + u32(4) + QByteArray(2, '\0');
        Progress progress;
        const auto part = importHar(zip, {}, std::make_shared<TextPool>(), {}, progress);
        QVERIFY(!part && part.error().code == ErrorCode::TooLarge);
    }

    /// Bytes that differ from the packed ones are reported, stored or deflated.
    void wrongBytes() {
        QByteArray zip =
            zipOf({{"har.har", harText({textEntry(1, "one"), attached("b.txt")})}, {"b.txt", "body"}}, false);
        const Session::Part good = imported(zip);
        QCOMPARE(good.warnings, 0U);
        QCOMPARE(bodyOf(good, 1), QByteArray("body"));
        zip.replace(zip.indexOf("one"), 3, "two");
        zip.replace(zip.indexOf("body", zip.indexOf("b.txt", zip.indexOf("PK\3\4", 10))), 4, "bodi");
        const Session::Part part = imported(zip);
        QVERIFY(hasWarning(part, WarningCode::CompressedDamaged));
        QVERIFY(warningsOf(part, 1) == std::vector{WarningCode::BodyFileDamaged});
    }

    /// gzip members follow each other (RFC 1952 2.2), also if one ends at the edge of a read.
    void gzipMembers_data() {
        QTest::addColumn<int>("padding");
        for (const int padding : {0, 1, 2, 3})
            QTest::addRow("%d", padding) << padding;
    }
    void gzipMembers() {
        QFETCH(const int, padding);
        const QByteArray har = harText({textEntry(1, "one"), textEntry(2, "two")});
        // An empty member takes 20 bytes; a comment in the header makes it as long as wanted.
        QByteArray first = deflated("", 31);
        first[3] = 0x10;
        first.insert(10, QByteArray((128 << 10) - first.size() - 1 - padding, 'c') + '\0');
        QCOMPARE(first.size(), (128 << 10) - padding);
        const Session::Part part = imported(first + deflated(har.left(90), 31) + deflated(har.mid(90), 31));
        QCOMPARE(part.exchanges, 2U);
        QCOMPARE(part.warnings, 0U);
    }

    void encodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray har =
            harText({textEntry(1, "h\xC3\xA9llo \xF0\x9F\x98\x80"), textEntry(2, QByteArray(200'000, 'x'))});
        const auto row = [&](const char* name, QStringConverter::Encoding encoding) {
            QTest::addRow("%s with mark", name) << encoded(har, encoding, true);
            QTest::addRow("%s", name) << encoded(har, encoding, false);
            QTest::addRow("%s, blank before", name) << encoded("\n " + har, encoding, false);
            QTest::addRow("%s in gzip", name) << deflated(encoded(har, encoding, true), 31);
            QTest::addRow("%s in zip", name) << zipOf({{"a.har", encoded(har, encoding, false)}});
        };
        row("UTF-16LE", QStringConverter::Utf16LE);
        row("UTF-16BE", QStringConverter::Utf16BE);
        row("UTF-32LE", QStringConverter::Utf32LE);
        row("UTF-32BE", QStringConverter::Utf32BE);
        row("UTF-8", QStringConverter::Utf8);
    }
    void encodings() {
        QFETCH(const QByteArray, bytes);
        const Session::Part part = imported(bytes);
        QCOMPARE(part.exchanges, 2U);
        QCOMPARE(part.warnings, 0U);
        QCOMPARE(bodyOf(part, 0), QByteArray("h\xC3\xA9llo \xF0\x9F\x98\x80"));
        QCOMPARE(bodyOf(part, 1), QByteArray(200'000, 'x'));
    }

    /// Any bytes that a file name can have.
    void fileNames_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("ASCII") << QByteArray("letter.har");
        QTest::newRow("UTF-8") << QByteArray("l\xC3\xA9tre \xF0\x9F\x98\x80.har");
        QTest::newRow("Latin-1") << QByteArray("l\xE9tre.har");
        QTest::newRow("half a character") << QByteArray("l\xC3.har");
        QTest::newRow("a surrogate in UTF-8") << QByteArray("l\xED\xB3\xA9.har");
        QTest::newRow("mixed") << QByteArray("\xFF\xC3\xA9\x80\xF0\x9F\x98\x80\xE9");
        QTest::newRow("high byte behind a character") << QByteArray("\xF0\x9F\x98\x80\xBF.har");
    }
    void fileNames() {
        QFETCH(const QByteArray, name);
        const QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.path()) + '/' + name;
        const QString text =
            fileNameText(std::string_view(path.constData(), static_cast<std::size_t>(path.size())));
        QCOMPARE(fileNameBytes(text), path);
        const QByteArray har = harText({textEntry(1, "one"), attached("body.txt")}, "Playwright", "1.40");
        const auto write = [](const QByteArray& to, const QByteArray& bytes) {
            std::FILE* file = std::fopen(to.constData(), "wb");
            const bool done =
                file && std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file) ==
                            static_cast<std::size_t>(bytes.size());
            return file && std::fclose(file) == 0 && done;
        };
        QVERIFY(write(path, har));
        QVERIFY(write(QFile::encodeName(folder.path()) + "/body.txt", "beside"));
        const auto imported = Files::import(text);
        QVERIFY(imported);
        QCOMPARE(bodyOf(imported->parts[0]), QByteArray("one"));
        QCOMPARE(bodyOf(imported->parts[0], 1), QByteArray("beside"));
        QFile::remove(folder.filePath(QStringLiteral("body.txt")));
        ::unlink(path.constData());
    }
};

HCI_TEST(TstHarArchives)
#include "tst_har_archives.moc"
