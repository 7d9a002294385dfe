#include "tests/unit/full_disk.h"
#include "tests/unit/test_main.h"

#include "model/report/whole_file.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QIODevice>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTemporaryFile>

#include <array>
#include <csignal>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace hci;
using test::FullDisk;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> hello(QIODevice& out) {
    return out.write("hello") == 5 ? Result<void>() : ioFailure(out);
}

} // namespace

class TstWholeFile final : public QObject {
    Q_OBJECT
private slots:
    void isWritten();
    void staysAsItWasOnFailure();
    void failedFlushIsAFailure();
    void ownerOnly();
    void noSuchFolder();
    void linksStay();
    void otherNameStays();
    void permissionsStay();
    void deviceAndMissingFolder_data();
    void deviceAndMissingFolder();
    void fullDiskIsNamed();
    void fifoIsWrittenThrough();
    void waitForAReaderCanBeGivenUp();
    void descriptorContinuesBehindTheText();
    void failedDescriptorIsCutOff();
    void readerClosesThePipe();
};

void TstWholeFile::isWritten() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeWholeFile(path, hello));
    QCOMPARE(contentOf(path), QByteArray("hello"));
}

void TstWholeFile::staysAsItWasOnFailure() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeWholeFile(path, hello));
    const Result<void> cancelled = writeWholeFile(path, [](QIODevice& out) -> Result<void> {
        out.write("other");
        return failure(ErrorCode::Cancelled);
    });
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(contentOf(path), QByteArray("hello"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // no temporary file is left
}

/// The disk refuses the buffered rest of the write: only the flush before the rename shows it.
void TstWholeFile::failedFlushIsAFailure() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeWholeFile(path, hello));
    Result<void> written;
    {
        const FullDisk full;
        written = writeWholeFile(path, [](QIODevice& out) -> Result<void> {
            return out.write("other") == 5 ? Result<void>() : ioFailure(out);
        });
    }
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(!written.error().detail.empty());
    QCOMPARE(contentOf(path), QByteArray("hello"));
}

void TstWholeFile::ownerOnly() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeWholeFile(path, hello)); // readable by others, as the umask says
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    QVERIFY(writeWholeFile(path, hello, FileAccess::OwnerOnly));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

void TstWholeFile::noSuchFolder() {
    const QTemporaryDir folder;
    const Result<void> written = writeWholeFile(folder.filePath(QStringLiteral("no/such/a")), hello);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
}

void TstWholeFile::linksStay() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a"));
    const QString link = folder.filePath(QStringLiteral("link"));
    QVERIFY(::symlink("a", QFile::encodeName(link).constData()) == 0); // its target does not exist yet
    for (int round = 0; round < 2; ++round) {
        QVERIFY(writeWholeFile(link, hello));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(!QFileInfo(file).isSymLink());
        QCOMPARE(contentOf(file), QByteArray("hello"));
    }
    const Result<void> failed =
        writeWholeFile(link, [](QIODevice&) -> Result<void> { return failure(ErrorCode::Cancelled); });
    QCOMPARE(failed.error().code, ErrorCode::Cancelled);
    QCOMPARE(contentOf(file), QByteArray("hello"));
}

/// A file with two names is overwritten, not replaced, even if it becomes shorter.
void TstWholeFile::otherNameStays() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    const QString other = folder.filePath(QStringLiteral("b"));
    QVERIFY(writeWholeFile(path, [](QIODevice& out) -> Result<void> {
        return out.write(QByteArray(1000, 'x')) == 1000 ? Result<void>() : ioFailure(out);
    }));
    QVERIFY(::link(QFile::encodeName(path).constData(), QFile::encodeName(other).constData()) == 0);
    QVERIFY(writeWholeFile(path, hello));
    QCOMPARE(contentOf(other), QByteArray("hello"));
    const FullDisk full;
    QVERIFY(!writeWholeFile(path, [](QIODevice& out) -> Result<void> {
        return out.write("other") == 5 ? Result<void>() : ioFailure(out);
    }));
    QCOMPARE(contentOf(other), QByteArray("hello"));
}

void TstWholeFile::permissionsStay() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeWholeFile(path, hello));
    const QFile::Permissions wanted =
        QFile::ReadOwner | QFile::WriteOwner | QFile::WriteGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(path, wanted));
    QVERIFY(writeWholeFile(path, hello));
    const QFile::Permissions now = QFile::permissions(path);
    QVERIFY(now & QFile::WriteGroup);
    QVERIFY(now & QFile::ExeOther);
    QVERIFY(!(now & QFile::ReadOther));
}

void TstWholeFile::deviceAndMissingFolder_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words"); // empty: it can be written
    QTest::newRow("null device") << QStringLiteral("/dev/null") << QString();
    QTest::newRow("full device") << QStringLiteral("/dev/full") << QStringLiteral("No space left on device");
    QTest::newRow("folder") << QStringLiteral("/") << QStringLiteral("Is a directory");
    QTest::newRow("folder of a file") << QStringLiteral("/dev/null/x") << QStringLiteral("Not a directory");
    QTest::newRow("descriptor that is not open")
        << QStringLiteral("/dev/fd/1023") << QStringLiteral("Bad file descriptor");
    QTest::newRow("nothing") << QString() << QStringLiteral("No such file or directory");
}
void TstWholeFile::deviceAndMissingFolder() {
    QFETCH(QString, path);
    QFETCH(QString, words);
    const Result<void> written = writeWholeFile(path, hello);
    QCOMPARE(written ? QString() : QString::fromStdString(written.error().detail), words);
    struct stat now = {};
    if (path.startsWith(QStringLiteral("/dev/")) && ::stat(QFile::encodeName(path).constData(), &now) == 0)
        QVERIFY(S_ISCHR(now.st_mode));
}

/// A partial write reports what stopped it.
void TstWholeFile::fullDiskIsNamed() {
    const QTemporaryDir folder;
    Result<void> written;
    {
        const FullDisk full(1000);
        written = writeWholeFile(folder.filePath(QStringLiteral("a")), [](QIODevice& out) -> Result<void> {
            return out.write(QByteArray(4000, 'x')) == 4000 ? Result<void>() : ioFailure(out);
        });
    }
    QVERIFY(!written);
    QCOMPARE(written.error().detail, std::string("File too large"));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TstWholeFile::fifoIsWrittenThrough() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fifo"));
    QVERIFY(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    QByteArray read;
    std::thread reader([&] { read = contentOf(path); });
    QByteArray large(300'000, 'x'); // more than a pipe holds
    const Result<void> written = writeWholeFile(path, [&](QIODevice& out) -> Result<void> {
        return out.write(large) == large.size() ? Result<void>() : ioFailure(out);
    });
    reader.join();
    QVERIFY(written);
    QCOMPARE(read, large);
    QVERIFY(!QFileInfo(path).isFile());
}

void TstWholeFile::waitForAReaderCanBeGivenUp() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fifo"));
    QVERIFY(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    int asked = 0;
    const Result<void> written =
        writeWholeFile(path, hello, FileAccess::AsUsual, [&asked] { return ++asked == 3; });
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 3);

    std::array<int, 2> ends{};
    QVERIFY(::pipe(ends.data()) == 0); // a reader that never reads
    const QByteArray large(300'000, 'x');
    const Result<void> full = writeDescriptor(
        ends[1],
        [&](QIODevice& out) -> Result<void> {
            return out.write(large) == large.size() ? Result<void>() : ioFailure(out);
        },
        [&asked] { return ++asked > 5; });
    QCOMPARE(full.error().code, ErrorCode::Cancelled);
    ::close(ends[0]);
    ::close(ends[1]);
}

/// A write to /dev/fd keeps the content before, and the descriptor continues behind the written text.
void TstWholeFile::descriptorContinuesBehindTheText() {
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(::write(file.handle(), "A", 1), ssize_t{1});
    const QString path = QStringLiteral("/dev/fd/%1").arg(file.handle());
    QVERIFY(writeWholeFile(path, hello));
    QCOMPARE(::write(file.handle(), "B", 1), ssize_t{1});
    QCOMPARE(contentOf(file.fileName()), QByteArray("AhelloB"));
}

void TstWholeFile::failedDescriptorIsCutOff() {
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(::write(file.handle(), "A", 1), ssize_t{1});
    const Result<void> written = writeDescriptor(file.handle(), [](QIODevice& out) -> Result<void> {
        out.write("part");
        return failure(ErrorCode::Cancelled);
    });
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(contentOf(file.fileName()), QByteArray("A"));
}

void TstWholeFile::readerClosesThePipe() {
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    QVERIFY(::pipe(ends.data()) == 0);
    ::close(ends[0]);
    const Result<void> written = writeDescriptor(ends[1], hello);
    ::close(ends[1]);
    QVERIFY(!written);
    QVERIFY(hci::readerHasGone(written.error()));
    QVERIFY(!hci::readerHasGone(Error{ErrorCode::Io, 0, "No space left on device"}));
}

HCI_TEST(TstWholeFile)
#include "tst_whole_file.moc"
