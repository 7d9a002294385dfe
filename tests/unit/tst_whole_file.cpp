#include "tests/unit/test_main.h"

#include "model/report/whole_file.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QIODevice>
#include <QtCore/QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace hci;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> hello(QIODevice& out) {
    return out.write("hello") == 5 ? Result<void>() : ioFailure(out);
}

/// As long as it lives no file of this process can grow, as on a full disk.
class NoRoom {
public:
    NoRoom() {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TstWholeFile final : public QObject {
    Q_OBJECT
private slots:
    void isWritten();
    void staysAsItWasOnFailure();
    void failedFlushIsAFailure();
    void ownerOnly();
    void noSuchFolder();
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
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing is left lying about
}

/// The disk refuses what the write left in a buffer: only the flush before the file is put in place shows it.
void TstWholeFile::failedFlushIsAFailure() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeWholeFile(path, hello));
    Result<void> written;
    {
        const NoRoom noRoom;
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
    QVERIFY(writeWholeFile(path, hello)); // readable by others, as the mask says
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

HCI_TEST(TstWholeFile)
#include "tst_whole_file.moc"
