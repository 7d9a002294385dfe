#include "model/capture/browser_profile.h"
#include "tests/unit/test_main.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace hci;

namespace {

/// A folder for temporary files of this test alone.
class TemporaryFiles {
public:
    TemporaryFiles() : m_before(qgetenv("TMPDIR")) { qputenv("TMPDIR", m_folder.path().toLocal8Bit()); }
    ~TemporaryFiles() { m_before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_before); }

    [[nodiscard]] QStringList names() const {
        return QDir(m_folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QByteArray m_before;
};

/// Makes a fresh profile in a process that ends without running destructors.
bool makeInKilledProcess() {
    const pid_t child = ::fork();
    if (child == 0) {
        const auto profile = BrowserProfile::fresh();
        ::_exit(profile ? 0 : 1);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class TstBrowserProfile : public QObject {
    Q_OBJECT
private slots:
    void freshProfileIsDeleted() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("lock file"))); // deleted with the folder
        const TemporaryFiles files;
        {
            const auto profile = BrowserProfile::fresh();
            QVERIFY(profile);
            QVERIFY(!(*profile)->isKept());
            QCOMPARE(files.names().size(), 1);
            QCOMPARE(QFileInfo((*profile)->path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
        }
        QCOMPARE(files.names(), QStringList());
    }

    void staleProfileIsDeletedAtNextStart() {
        const TemporaryFiles files;
        QVERIFY(makeInKilledProcess());
        const QStringList left = files.names();
        QCOMPARE(left.size(), 1);
        const QString kept = files.path(left.front() + QStringLiteral("/kept")); // random names may repeat
        QVERIFY(QDir().mkpath(kept));
        const auto profile = BrowserProfile::fresh();
        QVERIFY(profile);
        QVERIFY(!QFileInfo::exists(kept));
        QCOMPARE(files.names().size(), 1);
    }

    void profileInUseIsKept() {
        const TemporaryFiles files;
        const auto first = BrowserProfile::fresh();
        const auto second = BrowserProfile::fresh();
        QVERIFY(first && second);
        QCOMPARE(files.names().size(), 2);
        QVERIFY(makeInKilledProcess()); // another program looks: they are still in use
        QCOMPARE(files.names().size(), 3);
    }

    void foldersOfOthersStay() {
        const TemporaryFiles files;
        const QString beingMade = QStringLiteral("http-cache-inspector-browser-abcdef"); // no lock yet
        const QString others = QStringLiteral("somebody-elses");
        for (const QString& name : {beingMade, others})
            QVERIFY(QDir().mkpath(files.path(name)));
        QVERIFY(BrowserProfile::fresh());
        QCOMPARE(files.names(), (QStringList{beingMade, others}));
    }

    void keptProfileIsUsedByOneAtATime() {
        const TemporaryFiles files;
        const QString folder = files.path(QStringLiteral("kept/chrome"));
        {
            const auto profile = BrowserProfile::kept(folder);
            QVERIFY(profile && (*profile)->isKept());
            QVERIFY(!BrowserProfile::kept(folder));
        }
        QVERIFY(QFileInfo(folder).isDir());
        QVERIFY(BrowserProfile::kept(folder));
    }
};

HCI_TEST(TstBrowserProfile)
#include "tst_browser_profile.moc"
