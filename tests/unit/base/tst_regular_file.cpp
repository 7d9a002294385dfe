#include "model/base/bounds.h"
#include "model/base/regular_file.h"
#include "model/transport/connection.h"
#include "tests/unit/test_main.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QLocalServer>

#include <sys/stat.h>

using namespace hci;

/// Files that the user names and that are read whole: without waiting, and up to a bound.
class TstRegularFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray path(const char* name) const {
        return QFile::encodeName(m_folder.filePath(QLatin1StringView(name)));
    }

    static void write(const QByteArray& path, const QByteArray& bytes) {
        QFile file(QFile::decodeName(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private slots:
    void irregularFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("words");
        const QByteArray fifo = path("fifo");
        QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
        QTest::newRow("a FIFO without a writer") << fifo << ErrorCode::Refused << QByteArray("a FIFO");
        QTest::newRow("a folder") << QFile::encodeName(m_folder.path()) << ErrorCode::Refused
                                  << QByteArray("a folder");
        QTest::newRow("an endless device")
            << QByteArray("/dev/zero") << ErrorCode::Refused << QByteArray("a device");
        QTest::newRow("a device that waits")
            << QByteArray("/dev/ptmx") << ErrorCode::Refused << QByteArray("a device");
        QTest::newRow("none") << path("none") << ErrorCode::Io << QByteArray("No such file");
        QTest::newRow("no name") << QByteArray() << ErrorCode::Io << QByteArray("No such file");
        write(path("long"), QByteArray(1001, 'x'));
        QTest::newRow("longer than the bound")
            << path("long") << ErrorCode::TooLarge << QByteArray("1000 bytes");
        const QByteArray link = path("link");
        QVERIFY(QFile::link(QFile::decodeName(fifo), QFile::decodeName(link)));
        QTest::newRow("a link to a FIFO") << link << ErrorCode::Refused << QByteArray("a FIFO");
    }
    void irregularFilesAreRefused() {
        QFETCH(QByteArray, path);
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, words);
        const auto read = readRegularFile(path.toStdString(), 1000);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        const QByteArray told = QByteArray::fromStdString(read.error().detail);
        QVERIFY2(told.contains(words) && told.startsWith(path), told.constData());
        // The same as a client certificate, which is read before anything is sent.
        TransportOptions options;
        options.clientCertificate = path.toStdString();
        if (!path.isEmpty())
            QVERIFY(!validate(options));
    }

    void aSocket() {
        QLocalServer server;
        const QString name = m_folder.filePath(QStringLiteral("socket"));
        QVERIFY(server.listen(name));
        const auto read = readRegularFile(QFile::encodeName(name).toStdString(), 1000);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Refused);
    }

    void upToTheBound() {
        for (const int size : {0, 1, 999, 1000}) {
            write(path("file"), QByteArray(size, 'x'));
            const auto read = readRegularFile(path("file").toStdString(), 1000);
            QVERIFY(read);
            QCOMPARE(*read, QByteArray(size, 'x'));
        }
    }

    /// Such a file says that it is empty.
    void withoutASize() {
        const auto read = readRegularFile("/proc/self/status", 1 << 20);
        QVERIFY(read && read->contains("VmRSS"));
    }

    void nameThatIsNotUtf8() {
        const QByteArray odd = QFile::encodeName(m_folder.path()) + "/l\xe9tre";
        FILE* file = std::fopen(odd.constData(), "w");
        QVERIFY(file);
        std::fputs("x", file);
        std::fclose(file);
        QCOMPARE(readRegularFile(odd.toStdString(), 10).value_or(QByteArray()), QByteArray("x"));
        std::remove(odd.constData());
    }

    void longCertificate() {
        write(path("long.pem"), QByteArray(qsizetype(bounds::transport::certificateBytes) + 1, 'x'));
        const auto identity = readClientIdentity(path("long.pem").toStdString());
        QVERIFY(!identity);
        QCOMPARE(identity.error().code, ErrorCode::TooLarge);
    }
};

HCI_TEST(TstRegularFile)
#include "tst_regular_file.moc"
