#include "model/base/line_reader.h"
#include "model/har/recording_paths.h"
#include "tests/unit/test_main.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hci;
using namespace Qt::StringLiterals;

namespace {

/// The lines that the reader gives for `bytes`, joined by '|'; behind '!' why one was refused.
std::string linesOf(const QByteArray& bytes, std::size_t longest, LineEnd end) {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"list"_s));
    if (!file.open(QIODevice::ReadWrite) || file.write(bytes) != bytes.size() || !file.seek(0))
        return "cannot be written";
    const Progress progress;
    LineReader reader(file.handle(), longest, end, progress);
    std::string lines;
    while (true) {
        const Result<std::optional<std::string>> line = reader.next();
        if (line && !*line)
            return lines;
        lines += (lines.empty() ? "" : "|");
        lines += line ? **line : '!' + std::to_string(static_cast<int>(line.error().code));
        if (!line && line.error().code != ErrorCode::TooLarge)
            return lines;
    }
}

} // namespace

/// Arguments of a command line: files, folders, patterns, lists.
class TstRecordingPaths final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        for (const char* name : {"b.har", "a.HAR", "n.txt", ".hidden.har", "sub/c.har.gz", "sub/d.zip",
                                 "sub/deep/e.har", ".git/f.har", "other/g.har"})
            add(QString::fromLatin1(name));
    }
    void cleanup() { m_folder.reset(); }

    void finds_data() {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("found");
        QTest::newRow("a file") << u"b.har"_s << u"b.har"_s;
        QTest::newRow("a file by any name") << u"n.txt"_s << u"n.txt"_s;
        QTest::newRow("one that is not there is for its reader") << u"none.har"_s << u"none.har"_s;
        QTest::newRow("a folder, in the order of bytes")
            << u"."_s << u"./a.HAR ./b.har ./other/g.har ./sub/c.har.gz ./sub/d.zip ./sub/deep/e.har"_s;
        QTest::newRow("a folder with a slash") << u"other/"_s << u"other/g.har"_s;
        QTest::newRow("a pattern") << u"*.har"_s << u"b.har"_s;
        QTest::newRow("a question mark") << u"?.har"_s << u"b.har"_s;
        QTest::newRow("a set") << u"[ab].[hH]*"_s << u"a.HAR b.har"_s;
        QTest::newRow("in any folder") << u"*/*.har"_s << u"other/g.har"_s;
        QTest::newRow("below any folders") << u"**/*.har"_s << u"b.har other/g.har sub/deep/e.har"_s;
        QTest::newRow("below any folders of one") << u"sub/**/e.har"_s << u"sub/deep/e.har"_s;
        QTest::newRow("all below") << u"sub/**"_s << u"sub/c.har.gz sub/d.zip sub/deep/e.har"_s;
        QTest::newRow("a pattern of folders") << u"o*"_s << u"other/g.har"_s;
        QTest::newRow("a fixed part behind a pattern") << u"*/deep/e.har"_s << u"sub/deep/e.har"_s;
        QTest::newRow("nothing matches") << u"x*.har"_s << u"!x*.har"_s;
        QTest::newRow("a folder without any") << u"empty"_s << u"!empty"_s;
        QTest::newRow("a list") << u"@list"_s << u"b.har other/g.har none.har"_s;
        QTest::newRow("a list that is not there") << u"@none"_s << u"!none"_s;
    }
    void finds() {
        QFETCH(QString, argument);
        QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
        write(u"list"_s, "b.har\r\n\nother\nnone.har");
        QTEST(found(argument), "found");
    }

    void aNameThatIsAPattern() {
        add(u"x[1].har"_s);
        add(u"x1.har"_s);
        QCOMPARE(found(u"x[1].har"_s), u"x[1].har"_s);
    }

    void linksThatLeadUpwards() {
        QVERIFY(QFile::link(m_folder->path(), path(u"sub/up"_s)));
        QVERIFY(QFile::link(path(u"sub"_s), path(u"sub/deep/again"_s)));
        QCOMPARE(found(u"sub"_s),
                 u"sub/c.har.gz sub/d.zip sub/deep/e.har sub/up/a.HAR sub/up/b.har sub/up/other/g.har"_s);
        QCOMPARE(found(u"**/e.har"_s), u"sub/deep/e.har"_s);
    }

    void foldersInEachOther() {
        QString name = u"d"_s;
        for (int depth = 0; depth <= RecordingPaths::deepestFolder; ++depth)
            name += u"/d"_s;
        add(name + u"/x.har"_s);
        add(u"d/y.har"_s);
        const QString result = found(u"d"_s);
        QVERIFY2(result.contains(u"d/y.har"_s) && !result.contains(u"x.har"_s), qPrintable(result));
        QVERIFY2(result.contains(u'!'), qPrintable(result));
    }

    void visitorsMayStop() {
        const Progress progress;
        int visits = 0;
        RecordingPaths paths([&](const std::string&) { return ++visits < 2; },
                             [](const std::string&, const Error&) {}, progress);
        QVERIFY(!paths.add(m_folder->path().toStdString()));
        QCOMPARE(visits, 2);
    }

    void lines_data() {
        const QByteArray tooLarge = QByteArray::number(static_cast<int>(ErrorCode::TooLarge));
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("nul");
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("nothing") << QByteArray() << true << QByteArray();
        QTest::newRow("lines") << QByteArray("a\nb\n") << true << QByteArray("a|b");
        QTest::newRow("no end of the last") << QByteArray("a\nb") << true << QByteArray("a|b");
        QTest::newRow("one without any end") << QByteArray("a") << true << QByteArray("a");
        QTest::newRow("CRLF and empty lines") << QByteArray("a\r\n\r\n\nb") << true << QByteArray("a|b");
        QTest::newRow("NUL") << QByteArray("a\nx\0b\r\0", 7) << true << QByteArray("a\nx|b\r");
        QTest::newRow("NUL in lines of JSON") << QByteArray("a\0b\nc", 5) << false << QByteArray("a\0b|c", 5);
        QTest::newRow("as long as the bound") << QByteArray(100, 'x') + '\n' << true << QByteArray(100, 'x');
        QTest::newRow("beyond it") << "a\n" + QByteArray(101, 'x') + '\n' << true << "a|!" + tooLarge;
        QTest::newRow("lines behind it")
            << QByteArray(101, 'x') + "\nb\n" + QByteArray(300'000, 'y') + "\n\nc" << false
            << '!' + tooLarge + "|b|!" + tooLarge + "|c";
        QTest::newRow("as many empty lines as the bound") << QByteArray(100, '\n') + "a\n"
                                                          << true << QByteArray("a");
        QTest::newRow("more empty lines are no list") << QByteArray(101, '\n') + "a\n"
                                                      << true << '!' + tooLarge;
        QTest::newRow("nor is NUL alone") << QByteArray(300'000, '\0') << true << '!' + tooLarge;
        QTest::newRow("empty lines between others")
            << QByteArray(60, '\n') + "a\n" + QByteArray(60, '\n') + "b" << true << QByteArray("a|b");
        QTest::newRow("beyond it, without an end") << QByteArray(300'000, 'y') << false << '!' + tooLarge;
    }
    void lines() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, nul);
        QFETCH(QByteArray, lines);
        const std::string read = linesOf(bytes, 100, nul ? LineEnd::BreakOrNul : LineEnd::Break);
        QCOMPARE(QByteArray::fromStdString(read), lines);
    }

    /// A line of many pieces is scanned once.
    void longLine() {
        const QByteArray line(3'000'000, 'x');
        QCOMPARE(linesOf(line + "\nend", 4'000'000, LineEnd::Break).size(), std::size_t{3'000'004});
    }

    /// Waits for a FIFO without a writer until the user cancels.
    void fifoWithoutWriter() {
        const std::string fifo = path(u"fifo"_s).toStdString();
        QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
        int asked = 0;
        const Progress progress([&asked] { return ++asked > 2; }, {});
        RecordingPaths paths([](const std::string&) { return true; }, [](const std::string&, const Error&) {},
                             progress);
        QVERIFY(!paths.add('@' + fifo));
        QCOMPARE(asked, 3);
    }

    void waitsNoLongerThanTheUser() {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const Progress stopped([] { return true; }, {});
        LineReader reader(ends[0], 100, LineEnd::Break, stopped);
        const auto line = reader.next();
        ::close(ends[0]);
        ::close(ends[1]);
        QVERIFY(!line);
        QCOMPARE(line.error().code, ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void add(const QString& name) const {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        write(name, "{}");
    }

    /// The files that the argument matches in the folder; "!" before an argument without any.
    [[nodiscard]] QString found(const QString& argument) const {
        const QString before = QDir::currentPath();
        if (!QDir::setCurrent(m_folder->path()))
            return u"no such folder"_s;
        QStringList names;
        const Progress progress;
        RecordingPaths paths(
            [&names](const std::string& file) {
                names << QString::fromStdString(file);
                return true;
            },
            [&names](const std::string& file, const Error&) { names << u'!' + QString::fromStdString(file); },
            progress);
        const bool whole = paths.add(argument.toStdString());
        return QDir::setCurrent(before) && whole ? names.join(u' ') : u"stopped"_s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

HCI_TEST(TstRecordingPaths)
#include "tst_recording_paths.moc"
